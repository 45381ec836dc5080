# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateQuote(ApiObject):
    """Changes to the current version of a quote.

    Sources:
        The archived text does not contain which fields are required.
    """

    name: str | Unset = UNSET
    """Undocumented."""
    description: str | Unset = UNSET
    """Undocumented."""
    currency: str | Unset = UNSET
    """Undocumented."""
    start_date: dt.date | Unset = UNSET
    """Undocumented."""
    end_date: dt.date | Unset = UNSET
    """Undocumented."""
    valid_from: dt.date | Unset = UNSET
    """Undocumented."""
    valid_until: dt.date | Unset = UNSET
    """Undocumented."""
    discounts: builtins.list[PricingDiscount] | Unset = UNSET
    """A discount on the price."""
    taxes: builtins.list[PricingTax] | Unset = UNSET
    """A tax on the price."""
    custom_data: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    version_metadata: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    line_items: builtins.list[QuoteLineItemChange] | Unset = UNSET
    """A change to one line item."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "description": "string",
            "currency": "string",
            "start_date": "date",
            "end_date": "date",
            "valid_from": "date",
            "valid_until": "date",
            "discounts": [PricingDiscount],
            "taxes": [PricingTax],
            "custom_data": JsonObject,
            "version_metadata": JsonObject,
            "line_items": [QuoteLineItemChange],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "start_date": (write_date,),
            "end_date": (write_date,),
            "valid_from": (write_date,),
            "valid_until": (write_date,),
            "discounts": (None, PricingDiscount),
            "taxes": (None, PricingTax),
            "custom_data": (None, JsonObject),
            "version_metadata": (None, JsonObject),
            "line_items": (None, QuoteLineItemChange),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.start_date = read_date(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.valid_from = read_date(v) if (v := d.pop("valid_from", UNSET)).__class__ is str else v
        self.valid_until = read_date(v) if (v := d.pop("valid_until", UNSET)).__class__ is str else v
        self.discounts = (
            [PricingDiscount.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("discounts", UNSET)).__class__ is list
            else v
        )
        self.taxes = (
            [PricingTax.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("taxes", UNSET)).__class__ is list
            else v
        )
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.version_metadata = (
            JsonObject.from_dict(v) if (v := d.pop("version_metadata", UNSET)).__class__ is dict else v
        )
        self.line_items = (
            [QuoteLineItemChange.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("line_items", UNSET)).__class__ is list
            else v
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.valid_from) is not UNSET:
            d["valid_from"] = v
        if (v := model.valid_until) is not UNSET:
            d["valid_until"] = v
        if (v := model.discounts) is not UNSET:
            d["discounts"] = v
        if (v := model.taxes) is not UNSET:
            d["taxes"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.version_metadata) is not UNSET:
            d["version_metadata"] = v
        if (v := model.line_items) is not UNSET:
            d["line_items"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateQuote)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .pricing_discount import PricingDiscountDict
    from .pricing_tax import PricingTaxDict
    from .quote_line_item_change import QuoteLineItemChangeFields

    class UpdateQuoteFields(TypedDict, closed=True):
        """The fields of `UpdateQuote` as keyword arguments or in a dict."""

        name: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """Undocumented."""
        currency: NotRequired[str]
        """Undocumented."""
        start_date: NotRequired[dt.date]
        """Undocumented."""
        end_date: NotRequired[dt.date]
        """Undocumented."""
        valid_from: NotRequired[dt.date]
        """Undocumented."""
        valid_until: NotRequired[dt.date]
        """Undocumented."""
        discounts: NotRequired[Sequence[PricingDiscount | PricingDiscountDict | AnyFields]]
        """A discount on the price."""
        taxes: NotRequired[Sequence[PricingTax | PricingTaxDict | AnyFields]]
        """A tax on the price."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        version_metadata: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        line_items: NotRequired[Sequence[QuoteLineItemChange | QuoteLineItemChangeFields | AnyFields]]
        """A change to one line item."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .pricing_discount import PricingDiscount
from .pricing_tax import PricingTax
from .quote_line_item_change import QuoteLineItemChange

resolvable(UpdateQuote, globals())
