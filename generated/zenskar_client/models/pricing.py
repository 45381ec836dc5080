# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_variant, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Pricing(ApiObject):
    """A pricing of a product.

    Sources:
        The archived docs page is cut off within `quantity`. The other fields of `CreatePricing` presumably follow.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
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
        | None
        | Unset
    ) = UNSET
    """The price itself, in the shape that its `pricing_type` names."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    quantity: PricingQuantity | None | Unset = UNSET
    """The number of units that are charged, with the billable metric that measures them."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

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
            "quantity": (None, PricingQuantity),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
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
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.quantity = PricingQuantity.from_dict(v) if (v := d.pop("quantity", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.pricing_data) is not UNSET:
            d["pricing_data"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Pricing)


# Imported last, because models can refer to each other.
from .custom_tiered_pricing import CustomTieredPricing
from .features_pricing import FeaturesPricing
from .flat_fee_pricing import FlatFeePricing
from .matrix_pricing import MatrixPricing
from .open_pricing import OpenPricing
from .package_pricing import PackagePricing
from .per_unit_pricing import PerUnitPricing
from .percent_pricing import PercentPricing
from .pricing_quantity import PricingQuantity
from .step_pricing import StepPricing
from .tiered_pricing import TieredPricing
from .volume_pricing import VolumePricing

resolvable(Pricing, globals())
