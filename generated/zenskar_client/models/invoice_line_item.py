# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, redescribed, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class InvoiceLineItem(ApiObject):
    """The charge for one product on an invoice.

    Sources:
        The first five fields are those of the docs' example. The others are those that the vendor's client reads,
        with the types that it reads them as.
    """

    name: str | None | Unset = UNSET
    """The name of the product."""
    quantity: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    subtotal: LineItemAmount | None | Unset = UNSET
    """An amount or a price, with its display text."""
    pricing_model: LineItemPricingModel | None | Unset = UNSET
    """Known values: `per-unit-pricing`, `volume-pricing`."""
    features: builtins.list[LineItemFeature] | None | Unset = UNSET
    """The parts that add up to the subtotal."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    price: LineItemAmount | None | Unset = UNSET
    """An amount or a price, with its display text."""
    service_start_date: str | None | Unset = UNSET
    """Undocumented."""
    service_end_date: str | None | Unset = UNSET
    """Undocumented."""
    billing_period_start: str | None | Unset = UNSET
    """Undocumented."""
    billing_period_end: str | None | Unset = UNSET
    """Undocumented."""
    is_billed: bool | None | Unset = UNSET
    """Undocumented."""
    line_item_type: str | None | Unset = UNSET
    """Undocumented."""
    is_adjustment: bool | None | Unset = UNSET
    """Undocumented."""
    adjustment_type: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "quantity": (None, LineItemQuantity),
            "subtotal": (None, LineItemAmount),
            "features": (None, LineItemFeature),
            "price": (None, LineItemAmount),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.quantity = LineItemQuantity.from_dict(v) if (v := d.pop("quantity", UNSET)).__class__ is dict else v
        self.subtotal = LineItemAmount.from_dict(v) if (v := d.pop("subtotal", UNSET)).__class__ is dict else v
        self.pricing_model = (
            LineItemPricingModel.by_value[v] if (v := d.pop("pricing_model", UNSET)).__class__ is str else v
        )
        self.features = (
            [LineItemFeature.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("features", UNSET)).__class__ is list
            else v
        )
        self.description = d.pop("description", UNSET)
        self.price = LineItemAmount.from_dict(v) if (v := d.pop("price", UNSET)).__class__ is dict else v
        self.service_start_date = d.pop("service_start_date", UNSET)
        self.service_end_date = d.pop("service_end_date", UNSET)
        self.billing_period_start = d.pop("billing_period_start", UNSET)
        self.billing_period_end = d.pop("billing_period_end", UNSET)
        self.is_billed = d.pop("is_billed", UNSET)
        self.line_item_type = d.pop("line_item_type", UNSET)
        self.is_adjustment = d.pop("is_adjustment", UNSET)
        self.adjustment_type = d.pop("adjustment_type", UNSET)
        self.additional_properties = redescribed(
            d,
            src_dict,
            [
                "description",
                "price",
                "service_start_date",
                "service_end_date",
                "billing_period_start",
                "billing_period_end",
                "is_billed",
                "line_item_type",
                "is_adjustment",
                "adjustment_type",
            ],
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.subtotal) is not UNSET:
            d["subtotal"] = v
        if (v := model.pricing_model) is not UNSET:
            d["pricing_model"] = str(v) if isinstance(v, str) else v
        if (v := model.features) is not UNSET:
            d["features"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.price) is not UNSET:
            d["price"] = v
        if (v := model.service_start_date) is not UNSET:
            d["service_start_date"] = v
        if (v := model.service_end_date) is not UNSET:
            d["service_end_date"] = v
        if (v := model.billing_period_start) is not UNSET:
            d["billing_period_start"] = v
        if (v := model.billing_period_end) is not UNSET:
            d["billing_period_end"] = v
        if (v := model.is_billed) is not UNSET:
            d["is_billed"] = v
        if (v := model.line_item_type) is not UNSET:
            d["line_item_type"] = v
        if (v := model.is_adjustment) is not UNSET:
            d["is_adjustment"] = v
        if (v := model.adjustment_type) is not UNSET:
            d["adjustment_type"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, InvoiceLineItem)


# Imported last, because models can refer to each other.
from .line_item_amount import LineItemAmount
from .line_item_feature import LineItemFeature
from .line_item_pricing_model import LineItemPricingModel
from .line_item_quantity import LineItemQuantity

resolvable(InvoiceLineItem, globals())
