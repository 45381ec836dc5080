# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreatePlanV3(ApiObject):
    """A new plan of the third version.

    Sources:
        An older copy of the docs page has no `currency`, so it was added later. The docs page names the
        configurations without showing their content.
    """

    name: str
    """Undocumented."""
    currency: str
    """The currency: an ISO 4217 code."""
    id: str | Unset = UNSET
    """A custom id for the plan. A UUID."""
    display_config: PlanDisplay | None | Unset = UNSET
    """The presentation of a plan to customers."""
    duration: str | Unset = UNSET
    """The duration: an ISO 8601 duration, such as `P1M` or `P1Y`."""
    renewal_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    custom_attributes: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    trial_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    discounts: builtins.list[PricingDiscount] | None | Unset = UNSET
    """The discounts, in the same shape as in the pricing of a product."""
    taxes: builtins.list[PricingTax] | None | Unset = UNSET
    """The taxes, in the same shape as in the pricing of a product."""
    commitments: builtins.list[PricingCommitment] | None | Unset = UNSET
    """The commitments, in the same shape as in the pricing of a product."""
    payment_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    billing_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    provisioning_config: PlanProvisioning | JsonObject | Unset = UNSET
    """The time at which purchased products are provisioned. Known values: `immediate`, `payment_method_validation`,
    `charge_on_acceptance`, `charge_when_due`."""
    status: PlanStatus | None | Unset = UNSET
    """The server's default is "draft". Known values: `draft`, `active`, `archived`."""
    business_entity_id: str | Unset = UNSET
    """A UUID."""
    products: builtins.list[PlanV3Product] | Unset = UNSET
    """A product of a plan and its price."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "currency": "currency"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "currency": {"pattern": "^[A-Z]{3}$"},
            "id": "string",
            "display_config": PlanDisplay,
            "duration": "string",
            "renewal_config": JsonObject,
            "custom_attributes": JsonObject,
            "trial_config": JsonObject,
            "discounts": [PricingDiscount],
            "taxes": [PricingTax],
            "commitments": [PricingCommitment],
            "payment_config": JsonObject,
            "billing_config": JsonObject,
            "provisioning_config": (PlanProvisioning, JsonObject),
            "status": PlanStatus,
            "business_entity_id": "string",
            "products": [PlanV3Product],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "display_config": (None, PlanDisplay),
            "renewal_config": (None, JsonObject),
            "custom_attributes": (None, JsonObject),
            "trial_config": (None, JsonObject),
            "discounts": (None, PricingDiscount),
            "taxes": (None, PricingTax),
            "commitments": (None, PricingCommitment),
            "payment_config": (None, JsonObject),
            "billing_config": (None, JsonObject),
            "provisioning_config": (None, JsonObject),
            "products": (None, PlanV3Product),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.id = d.pop("id", UNSET)
        self.display_config = PlanDisplay.from_dict(v) if (v := d.pop("display_config", UNSET)).__class__ is dict else v
        self.duration = d.pop("duration", UNSET)
        self.renewal_config = JsonObject.from_dict(v) if (v := d.pop("renewal_config", UNSET)).__class__ is dict else v
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
        )
        self.trial_config = JsonObject.from_dict(v) if (v := d.pop("trial_config", UNSET)).__class__ is dict else v
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
        self.commitments = (
            [PricingCommitment.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("commitments", UNSET)).__class__ is list
            else v
        )
        self.payment_config = JsonObject.from_dict(v) if (v := d.pop("payment_config", UNSET)).__class__ is dict else v
        self.billing_config = JsonObject.from_dict(v) if (v := d.pop("billing_config", UNSET)).__class__ is dict else v
        self.provisioning_config = (
            JsonObject.from_dict(v)
            if (v := d.pop("provisioning_config", UNSET)).__class__ is dict
            else PlanProvisioning.by_value[v]
            if v.__class__ is str
            else v
        )
        self.status = PlanStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.business_entity_id = d.pop("business_entity_id", UNSET)
        self.products = (
            [PlanV3Product.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("products", UNSET)).__class__ is list
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
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.display_config) is not UNSET:
            d["display_config"] = v
        if (v := model.duration) is not UNSET:
            d["duration"] = v
        if (v := model.renewal_config) is not UNSET:
            d["renewal_config"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        if (v := model.trial_config) is not UNSET:
            d["trial_config"] = v
        if (v := model.discounts) is not UNSET:
            d["discounts"] = v
        if (v := model.taxes) is not UNSET:
            d["taxes"] = v
        if (v := model.commitments) is not UNSET:
            d["commitments"] = v
        if (v := model.payment_config) is not UNSET:
            d["payment_config"] = v
        if (v := model.billing_config) is not UNSET:
            d["billing_config"] = v
        if (v := model.provisioning_config) is not UNSET:
            d["provisioning_config"] = str(v) if isinstance(v, str) else v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        if (v := model.products) is not UNSET:
            d["products"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreatePlanV3)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .plan_display import PlanDisplayFields
    from .plan_provisioning import PlanProvisioningValue
    from .plan_status import PlanStatusValue
    from .plan_v3_product import PlanV3ProductFields
    from .pricing_commitment import PricingCommitmentDict
    from .pricing_discount import PricingDiscountDict
    from .pricing_tax import PricingTaxDict

    class CreatePlanV3Fields(TypedDict, closed=True):
        """The fields of `CreatePlanV3` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        currency: str
        """The currency: an ISO 4217 code."""
        id: NotRequired[str]
        """A custom id for the plan. A UUID."""
        display_config: NotRequired[PlanDisplay | PlanDisplayFields | AnyFields | None]
        """The presentation of a plan to customers."""
        duration: NotRequired[str]
        """The duration: an ISO 8601 duration, such as `P1M` or `P1Y`."""
        renewal_config: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        trial_config: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        discounts: NotRequired[Sequence[PricingDiscount | PricingDiscountDict | AnyFields] | None]
        """The discounts, in the same shape as in the pricing of a product."""
        taxes: NotRequired[Sequence[PricingTax | PricingTaxDict | AnyFields] | None]
        """The taxes, in the same shape as in the pricing of a product."""
        commitments: NotRequired[Sequence[PricingCommitment | PricingCommitmentDict | AnyFields] | None]
        """The commitments, in the same shape as in the pricing of a product."""
        payment_config: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        billing_config: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        provisioning_config: NotRequired[PlanProvisioning | PlanProvisioningValue | JsonObject | Mapping[str, Any]]
        """The time at which purchased products are provisioned. Known values: `immediate`,
        `payment_method_validation`, `charge_on_acceptance`, `charge_when_due`."""
        status: NotRequired[PlanStatus | PlanStatusValue | None]
        """The server's default is "draft". Known values: `draft`, `active`, `archived`."""
        business_entity_id: NotRequired[str]
        """A UUID."""
        products: NotRequired[Sequence[PlanV3Product | PlanV3ProductFields | AnyFields]]
        """A product of a plan and its price."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .plan_display import PlanDisplay
from .plan_provisioning import PlanProvisioning
from .plan_status import PlanStatus
from .plan_v3_product import PlanV3Product
from .pricing_commitment import PricingCommitment
from .pricing_discount import PricingDiscount
from .pricing_tax import PricingTax

resolvable(CreatePlanV3, globals())
