# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_variant, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateBundlePricing(ApiObject):
    """A pricing of several products together: the fields of `CreatePricing`, and the products. The shape of an entry
    of `products` is not shown by any source.
    """

    pricing_data: (
        FlatFeePricing
        | PerUnitPricing
        | PercentPricing
        | TieredPricing
        | VolumePricing
        | StepPricing
        | PackagePricing
        | MatrixPricing
        | CustomTieredPricing
        | FeaturesPricing
        | OpenPricing
    )
    """A price, in the shape that its `pricing_type` names. Fifteen models are known by name, and ten of them also by
    shape. Any other type, known or unknown, is an `OpenPricing`. Amounts are numbers in major units (3 means 3
    dollars). The client converts nothing.
    Warning: the sources disagree on the unit. The vendor's newest tool says major units. Its older releases said
    cents, and an example such as 10000 for a monthly fee can be read both ways. Check one invoice before you rely
    on either unit."""
    products: builtins.list[JsonObject]
    """A free-form JSON object."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    quantity: CreatePricingQuantity | None | Unset = UNSET
    """The number of units that are charged."""
    grants: builtins.list[PricingGrant] | None | Unset = UNSET
    """The entitlements that the customer receives with the pricing."""
    consumptions: builtins.list[PricingConsumption] | None | Unset = UNSET
    """The entitlements that the pricing consumes."""
    free_units: builtins.list[PricingFreeUnits] | None | Unset = UNSET
    """The units that are free of charge."""
    discounts: builtins.list[PricingDiscount] | None | Unset = UNSET
    """A discount on the price."""
    commitments: builtins.list[PricingCommitment] | None | Unset = UNSET
    """The minimum and the maximum that is charged."""
    taxes: builtins.list[PricingTax] | None | Unset = UNSET
    """A tax on the price."""
    payment_terms: builtins.list[PricingPaymentTerm] | None | Unset = UNSET
    """The payment terms, for phases of a contract or a plan.
    Sources: according to the guide, the pricing of a product has none."""
    service_fees: builtins.list[PricingServiceFee] | None | Unset = UNSET
    """The service fees, for phases like `payment_terms`."""
    execution_logic: JsonObject | None | Unset = UNSET
    """The steps that compute the price. Their shape is not shown by any source."""
    is_recurring: bool | Unset = UNSET
    """Undocumented."""
    billing_period: BillingPeriod | None | Unset = UNSET
    """The billing interval, and whether billing is before or after the period."""
    add_to_catalog: bool | Unset = UNSET
    """Whether the pricing is offered with the product from now on.
    Sources: the name is from public client code."""
    overage_pricing: CreatePricing | None | Unset = UNSET
    """The complete pricing for usage beyond the entitlements."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"pricing_data": "pricing_data", "products": "products"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "pricing_data": (
                FlatFeePricing,
                PerUnitPricing,
                PercentPricing,
                TieredPricing,
                VolumePricing,
                StepPricing,
                PackagePricing,
                MatrixPricing,
                CustomTieredPricing,
                FeaturesPricing,
                OpenPricing,
            ),
            "products": [JsonObject],
            "name": "string",
            "description": "string",
            "quantity": CreatePricingQuantity,
            "grants": [PricingGrant],
            "consumptions": [PricingConsumption],
            "free_units": [PricingFreeUnits],
            "discounts": [PricingDiscount],
            "commitments": [PricingCommitment],
            "taxes": [PricingTax],
            "payment_terms": [PricingPaymentTerm],
            "service_fees": [PricingServiceFee],
            "execution_logic": JsonObject,
            "is_recurring": "boolean",
            "billing_period": BillingPeriod,
            "add_to_catalog": "boolean",
            "overage_pricing": CreatePricing,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "pricing_data": (
                None,
                FlatFeePricing,
                PerUnitPricing,
                PercentPricing,
                TieredPricing,
                VolumePricing,
                StepPricing,
                PackagePricing,
                MatrixPricing,
                CustomTieredPricing,
                FeaturesPricing,
                OpenPricing,
            ),
            "products": (None, JsonObject),
            "quantity": (None, CreatePricingQuantity),
            "grants": (None, PricingGrant),
            "consumptions": (None, PricingConsumption),
            "free_units": (None, PricingFreeUnits),
            "discounts": (None, PricingDiscount),
            "commitments": (None, PricingCommitment),
            "taxes": (None, PricingTax),
            "payment_terms": (None, PricingPaymentTerm),
            "service_fees": (None, PricingServiceFee),
            "execution_logic": (None, JsonObject),
            "billing_period": (None, BillingPeriod),
            "overage_pricing": (None, CreatePricing),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.pricing_data = (
            read_variant(
                v,
                (
                    FlatFeePricing,
                    PerUnitPricing,
                    PercentPricing,
                    TieredPricing,
                    VolumePricing,
                    StepPricing,
                    PackagePricing,
                    MatrixPricing,
                    CustomTieredPricing,
                    FeaturesPricing,
                    OpenPricing,
                ),
            )
            if (v := d.pop("pricing_data", UNSET)).__class__ is dict
            else v
        )
        self.products = (
            [JsonObject.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("products", UNSET)).__class__ is list
            else v
        )
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.quantity = CreatePricingQuantity.from_dict(v) if (v := d.pop("quantity", UNSET)).__class__ is dict else v
        self.grants = (
            [PricingGrant.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("grants", UNSET)).__class__ is list
            else v
        )
        self.consumptions = (
            [PricingConsumption.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("consumptions", UNSET)).__class__ is list
            else v
        )
        self.free_units = (
            [PricingFreeUnits.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("free_units", UNSET)).__class__ is list
            else v
        )
        self.discounts = (
            [PricingDiscount.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("discounts", UNSET)).__class__ is list
            else v
        )
        self.commitments = (
            [PricingCommitment.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("commitments", UNSET)).__class__ is list
            else v
        )
        self.taxes = (
            [PricingTax.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("taxes", UNSET)).__class__ is list
            else v
        )
        self.payment_terms = (
            [PricingPaymentTerm.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("payment_terms", UNSET)).__class__ is list
            else v
        )
        self.service_fees = (
            [PricingServiceFee.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("service_fees", UNSET)).__class__ is list
            else v
        )
        self.execution_logic = (
            JsonObject.from_dict(v) if (v := d.pop("execution_logic", UNSET)).__class__ is dict else v
        )
        self.is_recurring = d.pop("is_recurring", UNSET)
        self.billing_period = (
            BillingPeriod.from_dict(v) if (v := d.pop("billing_period", UNSET)).__class__ is dict else v
        )
        self.add_to_catalog = d.pop("add_to_catalog", UNSET)
        self.overage_pricing = (
            CreatePricing.from_dict(v) if (v := d.pop("overage_pricing", UNSET)).__class__ is dict else v
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
        if (v := model.pricing_data) is not UNSET:
            d["pricing_data"] = v
        if (v := model.products) is not UNSET:
            d["products"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.grants) is not UNSET:
            d["grants"] = v
        if (v := model.consumptions) is not UNSET:
            d["consumptions"] = v
        if (v := model.free_units) is not UNSET:
            d["free_units"] = v
        if (v := model.discounts) is not UNSET:
            d["discounts"] = v
        if (v := model.commitments) is not UNSET:
            d["commitments"] = v
        if (v := model.taxes) is not UNSET:
            d["taxes"] = v
        if (v := model.payment_terms) is not UNSET:
            d["payment_terms"] = v
        if (v := model.service_fees) is not UNSET:
            d["service_fees"] = v
        if (v := model.execution_logic) is not UNSET:
            d["execution_logic"] = v
        if (v := model.is_recurring) is not UNSET:
            d["is_recurring"] = v
        if (v := model.billing_period) is not UNSET:
            d["billing_period"] = v
        if (v := model.add_to_catalog) is not UNSET:
            d["add_to_catalog"] = v
        if (v := model.overage_pricing) is not UNSET:
            d["overage_pricing"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateBundlePricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .billing_period import BillingPeriodFields
    from .create_pricing import CreatePricingFields
    from .create_pricing_quantity import CreatePricingQuantityDict
    from .custom_tiered_pricing import CustomTieredPricingFields
    from .features_pricing import FeaturesPricingFields
    from .flat_fee_pricing import FlatFeePricingFields
    from .matrix_pricing import MatrixPricingFields
    from .open_pricing import OpenPricingFields
    from .package_pricing import PackagePricingFields
    from .per_unit_pricing import PerUnitPricingFields
    from .percent_pricing import PercentPricingFields
    from .pricing_commitment import PricingCommitmentDict
    from .pricing_consumption import PricingConsumptionDict
    from .pricing_discount import PricingDiscountDict
    from .pricing_free_units import PricingFreeUnitsFields
    from .pricing_grant import PricingGrantDict
    from .pricing_payment_term import PricingPaymentTermFields
    from .pricing_service_fee import PricingServiceFeeDict
    from .pricing_tax import PricingTaxDict
    from .step_pricing import StepPricingFields
    from .tiered_pricing import TieredPricingFields
    from .volume_pricing import VolumePricingFields

    class CreateBundlePricingFields(TypedDict, closed=True):
        """The fields of `CreateBundlePricing` as keyword arguments or in a dict."""

        pricing_data: (
            FlatFeePricing
            | FlatFeePricingFields
            | PerUnitPricing
            | PerUnitPricingFields
            | PercentPricing
            | PercentPricingFields
            | TieredPricing
            | TieredPricingFields
            | VolumePricing
            | VolumePricingFields
            | StepPricing
            | StepPricingFields
            | PackagePricing
            | PackagePricingFields
            | MatrixPricing
            | MatrixPricingFields
            | CustomTieredPricing
            | CustomTieredPricingFields
            | FeaturesPricing
            | FeaturesPricingFields
            | OpenPricing
            | OpenPricingFields
            | AnyFields
        )
        """A price, in the shape that its `pricing_type` names. Fifteen models are known by name, and ten of them also
        by shape. Any other type, known or unknown, is an `OpenPricing`. Amounts are numbers in major units (3 means
        3 dollars). The client converts nothing.
        Warning: the sources disagree on the unit. The vendor's newest tool says major units. Its older releases
        said cents, and an example such as 10000 for a monthly fee can be read both ways. Check one invoice before
        you rely on either unit."""
        products: Sequence[JsonObject | Mapping[str, Any]]
        """A free-form JSON object."""
        name: NotRequired[str | None]
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""
        quantity: NotRequired[CreatePricingQuantity | CreatePricingQuantityDict | AnyFields | None]
        """The number of units that are charged."""
        grants: NotRequired[Sequence[PricingGrant | PricingGrantDict | AnyFields] | None]
        """The entitlements that the customer receives with the pricing."""
        consumptions: NotRequired[Sequence[PricingConsumption | PricingConsumptionDict | AnyFields] | None]
        """The entitlements that the pricing consumes."""
        free_units: NotRequired[Sequence[PricingFreeUnits | PricingFreeUnitsFields | AnyFields] | None]
        """The units that are free of charge."""
        discounts: NotRequired[Sequence[PricingDiscount | PricingDiscountDict | AnyFields] | None]
        """A discount on the price."""
        commitments: NotRequired[Sequence[PricingCommitment | PricingCommitmentDict | AnyFields] | None]
        """The minimum and the maximum that is charged."""
        taxes: NotRequired[Sequence[PricingTax | PricingTaxDict | AnyFields] | None]
        """A tax on the price."""
        payment_terms: NotRequired[Sequence[PricingPaymentTerm | PricingPaymentTermFields | AnyFields] | None]
        """The payment terms, for phases of a contract or a plan.
        Sources: according to the guide, the pricing of a product has none."""
        service_fees: NotRequired[Sequence[PricingServiceFee | PricingServiceFeeDict | AnyFields] | None]
        """The service fees, for phases like `payment_terms`."""
        execution_logic: NotRequired[JsonObject | Mapping[str, Any] | None]
        """The steps that compute the price. Their shape is not shown by any source."""
        is_recurring: NotRequired[bool]
        """Undocumented."""
        billing_period: NotRequired[BillingPeriod | BillingPeriodFields | AnyFields | None]
        """The billing interval, and whether billing is before or after the period."""
        add_to_catalog: NotRequired[bool]
        """Whether the pricing is offered with the product from now on.
        Sources: the name is from public client code."""
        overage_pricing: NotRequired[CreatePricing | CreatePricingFields | AnyFields | None]
        """The complete pricing for usage beyond the entitlements."""


# Imported last, because models can refer to each other.
from .billing_period import BillingPeriod
from .create_pricing import CreatePricing
from .create_pricing_quantity import CreatePricingQuantity
from .custom_tiered_pricing import CustomTieredPricing
from .features_pricing import FeaturesPricing
from .flat_fee_pricing import FlatFeePricing
from .json_object import JsonObject
from .matrix_pricing import MatrixPricing
from .open_pricing import OpenPricing
from .package_pricing import PackagePricing
from .per_unit_pricing import PerUnitPricing
from .percent_pricing import PercentPricing
from .pricing_commitment import PricingCommitment
from .pricing_consumption import PricingConsumption
from .pricing_discount import PricingDiscount
from .pricing_free_units import PricingFreeUnits
from .pricing_grant import PricingGrant
from .pricing_payment_term import PricingPaymentTerm
from .pricing_service_fee import PricingServiceFee
from .pricing_tax import PricingTax
from .step_pricing import StepPricing
from .tiered_pricing import TieredPricing
from .volume_pricing import VolumePricing

resolvable(CreateBundlePricing, globals())
