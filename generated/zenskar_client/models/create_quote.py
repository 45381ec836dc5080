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
class CreateQuote(ApiObject):
    """A new quote.

    Sources:
        The archived docs page is cut off within the first line item. There may be more fields.
    """

    name: str
    """Undocumented."""
    currency: str
    """Undocumented."""
    line_items: builtins.list[QuoteLineItem]
    """A line of a new quote."""
    customer_id: str | Unset = UNSET
    """The id of the customer. Required unless the quote amends a contract, according to the text of the vendor's tool.
    A UUID."""
    description: str | Unset = UNSET
    """Undocumented."""
    start_date: dt.date | Unset = UNSET
    """The start date.
    Sources: the vendor's tool requires it."""
    end_date: dt.date | Unset = UNSET
    """The end date.
    Sources: the vendor's tool requires it."""
    custom_attributes: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "currency": "currency", "line_items": "line_items"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "currency": "string",
            "line_items": [QuoteLineItem],
            "customer_id": "string",
            "description": "string",
            "start_date": "date",
            "end_date": "date",
            "custom_attributes": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "line_items": (None, QuoteLineItem),
            "start_date": (write_date,),
            "end_date": (write_date,),
            "custom_attributes": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.line_items = (
            [QuoteLineItem.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("line_items", UNSET)).__class__ is list
            else v
        )
        self.customer_id = d.pop("customer_id", UNSET)
        self.description = d.pop("description", UNSET)
        self.start_date = read_date(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
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
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.line_items) is not UNSET:
            d["line_items"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateQuote)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .quote_line_item import QuoteLineItemFields

    class CreateQuoteFields(TypedDict, closed=True):
        """The fields of `CreateQuote` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        currency: str
        """Undocumented."""
        line_items: Sequence[QuoteLineItem | QuoteLineItemFields | AnyFields]
        """A line of a new quote."""
        customer_id: NotRequired[str]
        """The id of the customer. Required unless the quote amends a contract, according to the text of the vendor's
        tool. A UUID."""
        description: NotRequired[str]
        """Undocumented."""
        start_date: NotRequired[dt.date]
        """The start date.
        Sources: the vendor's tool requires it."""
        end_date: NotRequired[dt.date]
        """The end date.
        Sources: the vendor's tool requires it."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .quote_line_item import QuoteLineItem

resolvable(CreateQuote, globals())
