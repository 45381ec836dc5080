# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class ContractPhasePricing(ApiObject):
    """A line of a phase: a product with a price. Give either `pricing_id`, for an existing pricing of the product, or
    `pricing`, to define one inline. In addition, give either `product_id` or `product`.
    """

    pricing_id: str | Unset = UNSET
    """The id of an existing pricing of the product. A UUID."""
    product_id: str | Unset = UNSET
    """A UUID."""
    pricing: CreatePricing | Unset = UNSET
    """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
    client puts it.
    Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
    cadence and a quantity of zero.
    Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
    product: InlineProduct | Unset = UNSET
    """A product that is defined where it is used.
    Sources: the docs page names some of the fields (name, description, sku, tax_codes); the others are those of a
    new product."""
    start_date: dt.datetime | Unset = UNSET
    """Undocumented."""
    end_date: dt.datetime | Unset = UNSET
    """Undocumented."""
    anchor_date: dt.datetime | Unset = UNSET
    """Undocumented."""
    external_id: str | Unset = UNSET
    """The id of the line in your own system."""
    custom_data: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    description: str | Unset = UNSET
    """The description that is shown instead of the descriptions of the pricing and the product."""
    plan_id: str | Unset = UNSET
    """The id of a plan of the third version. A UUID."""
    is_enabled: builtins.list[ContractPricingSwitch] | Unset = UNSET
    """The times at which the line is switched on or off."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "pricing_id": "string",
            "product_id": "string",
            "pricing": CreatePricing,
            "product": InlineProduct,
            "start_date": "date-time",
            "end_date": "date-time",
            "anchor_date": "date-time",
            "external_id": "string",
            "custom_data": JsonObject,
            "description": "string",
            "plan_id": "string",
            "is_enabled": [ContractPricingSwitch],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "pricing": (None, CreatePricing),
            "product": (None, InlineProduct),
            "start_date": (write_datetime,),
            "end_date": (write_datetime,),
            "anchor_date": (write_datetime,),
            "custom_data": (None, JsonObject),
            "is_enabled": (None, ContractPricingSwitch),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.pricing_id = d.pop("pricing_id", UNSET)
        self.product_id = d.pop("product_id", UNSET)
        self.pricing = CreatePricing.from_dict(v) if (v := d.pop("pricing", UNSET)).__class__ is dict else v
        self.product = InlineProduct.from_dict(v) if (v := d.pop("product", UNSET)).__class__ is dict else v
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.anchor_date = read_datetime(v) if (v := d.pop("anchor_date", UNSET)).__class__ is str else v
        self.external_id = d.pop("external_id", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.description = d.pop("description", UNSET)
        self.plan_id = d.pop("plan_id", UNSET)
        self.is_enabled = (
            [ContractPricingSwitch.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("is_enabled", UNSET)).__class__ is list
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
        if (v := model.pricing_id) is not UNSET:
            d["pricing_id"] = v
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        if (v := model.pricing) is not UNSET:
            d["pricing"] = v
        if (v := model.product) is not UNSET:
            d["product"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.anchor_date) is not UNSET:
            d["anchor_date"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.plan_id) is not UNSET:
            d["plan_id"] = v
        if (v := model.is_enabled) is not UNSET:
            d["is_enabled"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, ContractPhasePricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .contract_pricing_switch import ContractPricingSwitchFields
    from .create_pricing import CreatePricingFields
    from .inline_product import InlineProductDict

    class ContractPhasePricingFields(TypedDict, closed=True):
        """The fields of `ContractPhasePricing` as keyword arguments or in a dict."""

        pricing_id: NotRequired[str]
        """The id of an existing pricing of the product. A UUID."""
        product_id: NotRequired[str]
        """A UUID."""
        pricing: NotRequired[CreatePricing | CreatePricingFields | AnyFields]
        """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
        client puts it.
        Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
        cadence and a quantity of zero.
        Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
        product: NotRequired[InlineProduct | InlineProductDict | AnyFields]
        """A product that is defined where it is used.
        Sources: the docs page names some of the fields (name, description, sku, tax_codes); the others are those of
        a new product."""
        start_date: NotRequired[dt.datetime]
        """Undocumented."""
        end_date: NotRequired[dt.datetime]
        """Undocumented."""
        anchor_date: NotRequired[dt.datetime]
        """Undocumented."""
        external_id: NotRequired[str]
        """The id of the line in your own system."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        description: NotRequired[str]
        """The description that is shown instead of the descriptions of the pricing and the product."""
        plan_id: NotRequired[str]
        """The id of a plan of the third version. A UUID."""
        is_enabled: NotRequired[Sequence[ContractPricingSwitch | ContractPricingSwitchFields | AnyFields]]
        """The times at which the line is switched on or off."""


# Imported last, because models can refer to each other.
from .contract_pricing_switch import ContractPricingSwitch
from .create_pricing import CreatePricing
from .inline_product import InlineProduct
from .json_object import JsonObject

resolvable(ContractPhasePricing, globals())
