# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class LineItemFeature(ApiObject):
    """One part of a line. The fields whose names contain `free` or `remaining` are shown only for free units."""

    type_: LineItemFeatureType | None | Unset = UNSET
    """Known values: `free-units`, `per-unit-pricing`, `volume-pricing`."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    price: LineItemAmount | None | Unset = UNSET
    """An amount or a price, with its display text."""
    quantity: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    total: LineItemAmount | None | Unset = UNSET
    """An amount or a price, with its display text."""
    currency: str | None | Unset = UNSET
    """Undocumented."""
    quantity_unit: str | None | Unset = UNSET
    """Undocumented."""
    display: builtins.list[LineItemDisplay] | None | Unset = UNSET
    """The same part as display texts."""
    free_quantity: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    remaining_quantity: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    free_units_granted: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    free_units_remaining: LineItemQuantity | None | Unset = UNSET
    """A quantity with its display text."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "price": (None, LineItemAmount),
            "quantity": (None, LineItemQuantity),
            "total": (None, LineItemAmount),
            "display": (None, LineItemDisplay),
            "free_quantity": (None, LineItemQuantity),
            "remaining_quantity": (None, LineItemQuantity),
            "free_units_granted": (None, LineItemQuantity),
            "free_units_remaining": (None, LineItemQuantity),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.type_ = LineItemFeatureType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.name = d.pop("name", UNSET)
        self.price = LineItemAmount.from_dict(v) if (v := d.pop("price", UNSET)).__class__ is dict else v
        self.quantity = LineItemQuantity.from_dict(v) if (v := d.pop("quantity", UNSET)).__class__ is dict else v
        self.total = LineItemAmount.from_dict(v) if (v := d.pop("total", UNSET)).__class__ is dict else v
        self.currency = d.pop("currency", UNSET)
        self.quantity_unit = d.pop("quantity_unit", UNSET)
        self.display = (
            [LineItemDisplay.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("display", UNSET)).__class__ is list
            else v
        )
        self.free_quantity = (
            LineItemQuantity.from_dict(v) if (v := d.pop("free_quantity", UNSET)).__class__ is dict else v
        )
        self.remaining_quantity = (
            LineItemQuantity.from_dict(v) if (v := d.pop("remaining_quantity", UNSET)).__class__ is dict else v
        )
        self.free_units_granted = (
            LineItemQuantity.from_dict(v) if (v := d.pop("free_units_granted", UNSET)).__class__ is dict else v
        )
        self.free_units_remaining = (
            LineItemQuantity.from_dict(v) if (v := d.pop("free_units_remaining", UNSET)).__class__ is dict else v
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.price) is not UNSET:
            d["price"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.total) is not UNSET:
            d["total"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.quantity_unit) is not UNSET:
            d["quantity_unit"] = v
        if (v := model.display) is not UNSET:
            d["display"] = v
        if (v := model.free_quantity) is not UNSET:
            d["free_quantity"] = v
        if (v := model.remaining_quantity) is not UNSET:
            d["remaining_quantity"] = v
        if (v := model.free_units_granted) is not UNSET:
            d["free_units_granted"] = v
        if (v := model.free_units_remaining) is not UNSET:
            d["free_units_remaining"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, LineItemFeature)


# Imported last, because models can refer to each other.
from .line_item_amount import LineItemAmount
from .line_item_display import LineItemDisplay
from .line_item_feature_type import LineItemFeatureType
from .line_item_quantity import LineItemQuantity

resolvable(LineItemFeature, globals())
