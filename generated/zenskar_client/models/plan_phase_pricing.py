# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanPhasePricing(ApiObject):
    """A line of a phase: a product with a price. Give either `pricing_id`, for an existing pricing of the product, or
    `pricing`, to define one inline. In addition, give either `product_id` or `product`.

    Sources:
        The schema of the vendor's tool has these four combinations, and no other.
    """

    schedule: PlanSchedule
    """The duration and the start of a plan, a phase or a line."""
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
    product: CreateProduct | Unset = UNSET
    """A new product, or a new group of products.
    Sources: known only from the vendor's tool."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"schedule": "schedule"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "schedule": PlanSchedule,
            "pricing_id": "string",
            "product_id": "string",
            "pricing": CreatePricing,
            "product": CreateProduct,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"schedule": (None, PlanSchedule), "pricing": (None, CreatePricing), "product": (None, CreateProduct)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.schedule = PlanSchedule.from_dict(v) if (v := d.pop("schedule", UNSET)).__class__ is dict else v
        self.pricing_id = d.pop("pricing_id", UNSET)
        self.product_id = d.pop("product_id", UNSET)
        self.pricing = CreatePricing.from_dict(v) if (v := d.pop("pricing", UNSET)).__class__ is dict else v
        self.product = CreateProduct.from_dict(v) if (v := d.pop("product", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.schedule) is not UNSET:
            d["schedule"] = v
        if (v := model.pricing_id) is not UNSET:
            d["pricing_id"] = v
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        if (v := model.pricing) is not UNSET:
            d["pricing"] = v
        if (v := model.product) is not UNSET:
            d["product"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PlanPhasePricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .create_pricing import CreatePricingFields
    from .create_product import CreateProductDict
    from .plan_schedule import PlanScheduleFields

    class PlanPhasePricingFields(TypedDict, closed=True):
        """The fields of `PlanPhasePricing` as keyword arguments or in a dict."""

        schedule: PlanSchedule | PlanScheduleFields | AnyFields
        """The duration and the start of a plan, a phase or a line."""
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
        product: NotRequired[CreateProduct | CreateProductDict | AnyFields]
        """A new product, or a new group of products.
        Sources: known only from the vendor's tool."""


# Imported last, because models can refer to each other.
from .create_pricing import CreatePricing
from .create_product import CreateProduct
from .plan_schedule import PlanSchedule

resolvable(PlanPhasePricing, globals())
