# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class QuoteLineItem(ApiObject):
    """A line of a new quote.

    Sources:
        The archived docs pages are cut off within `pricing_data`. There may be more fields.
    """

    line_item_id: str | Unset = UNSET
    """A UUID."""
    is_deleted: bool | Unset = UNSET
    """The server's default is false."""
    product_id: str | Unset = UNSET
    """A UUID."""
    pricing_id: str | Unset = UNSET
    """The id of a pricing of that product. A UUID."""
    pricing_data: CreatePricing | Unset = UNSET
    """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
    client puts it.
    Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
    cadence and a quantity of zero.
    Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "line_item_id": "string",
            "is_deleted": "boolean",
            "product_id": "string",
            "pricing_id": "string",
            "pricing_data": CreatePricing,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"pricing_data": (None, CreatePricing)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.line_item_id = d.pop("line_item_id", UNSET)
        self.is_deleted = d.pop("is_deleted", UNSET)
        self.product_id = d.pop("product_id", UNSET)
        self.pricing_id = d.pop("pricing_id", UNSET)
        self.pricing_data = CreatePricing.from_dict(v) if (v := d.pop("pricing_data", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.line_item_id) is not UNSET:
            d["line_item_id"] = v
        if (v := model.is_deleted) is not UNSET:
            d["is_deleted"] = v
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        if (v := model.pricing_id) is not UNSET:
            d["pricing_id"] = v
        if (v := model.pricing_data) is not UNSET:
            d["pricing_data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, QuoteLineItem)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .create_pricing import CreatePricingFields

    class QuoteLineItemFields(TypedDict, closed=True):
        """The fields of `QuoteLineItem` in a dict."""

        line_item_id: NotRequired[str]
        """A UUID."""
        is_deleted: NotRequired[bool]
        """The server's default is false."""
        product_id: NotRequired[str]
        """A UUID."""
        pricing_id: NotRequired[str]
        """The id of a pricing of that product. A UUID."""
        pricing_data: NotRequired[CreatePricing | CreatePricingFields | AnyFields]
        """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
        client puts it.
        Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
        cadence and a quantity of zero.
        Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""


# Imported last, because models can refer to each other.
from .create_pricing import CreatePricing

resolvable(QuoteLineItem, globals())
