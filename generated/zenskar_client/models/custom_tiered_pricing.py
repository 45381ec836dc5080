# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_decimal, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomTieredPricing(ApiObject):
    """Tiers that can each be charged in a different way.

    `unit_amount`, `flat_fee` of `CustomTieredPricing`: In major units of the currency (dollars).

    Sources:
        Known only from third-party notes on the docs, in which the lists differ in length.
    """

    pricing_type: PricingType
    """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`, `percent`,
    `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`, `two_dimensional_tiered`,
    `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
    currency: str | None | Unset = UNSET
    """The currency: an ISO 4217 code of three letters.
    Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """The unit that is counted, such as `user`."""
    pricing_period: PricingPeriod | None | Unset = UNSET
    """The interval at which a price, a discount or a grant applies."""
    unit_amount: builtins.list[Decimal] | None | Unset = UNSET
    """The price in each tier. In major units of the currency (dollars)."""
    up_to: builtins.list[Decimal] | None | Unset = UNSET
    """The end of each tier."""
    tier_type: builtins.list[str] | None | Unset = UNSET
    """How each tier is charged.
    Sources: `per_unit` and `package` are known."""
    flat_fee: builtins.list[Decimal] | None | Unset = UNSET
    """A fee for each tier. In major units of the currency (dollars)."""
    package_sizes: builtins.list[Decimal] | None | Unset = UNSET
    """The number of units in a package of each tier."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _variant: ClassVar[tuple[str, frozenset[str]]] = ("pricing_type", frozenset(["custom_tiered"]))

    _required: ClassVar[Mapping[str, str]] = {"pricing_type": "pricing_type"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "pricing_type": PricingType,
            "currency": {"pattern": "^[A-Z]{3}$"},
            "label": "string",
            "unit": "string",
            "pricing_period": PricingPeriod,
            "unit_amount": ["number"],
            "up_to": ["number"],
            "tier_type": ["string"],
            "flat_fee": ["number"],
            "package_sizes": ["number"],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"pricing_period": (None, PricingPeriod), "unit_amount": (write_money,), "flat_fee": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.pricing_type = PricingType.by_value[v] if (v := d.pop("pricing_type", UNSET)).__class__ is str else v
        self.currency = d.pop("currency", UNSET)
        self.label = d.pop("label", UNSET)
        self.unit = d.pop("unit", UNSET)
        self.pricing_period = (
            PricingPeriod.from_dict(v) if (v := d.pop("pricing_period", UNSET)).__class__ is dict else v
        )
        self.unit_amount = (
            [read_money(item) if item.__class__ is not Decimal else item for item in v]
            if (v := d.pop("unit_amount", UNSET)).__class__ is list
            else v
        )
        self.up_to = (
            [read_decimal(item) if item.__class__ is not Decimal else item for item in v]
            if (v := d.pop("up_to", UNSET)).__class__ is list
            else v
        )
        self.tier_type = d.pop("tier_type", UNSET)
        self.flat_fee = (
            [read_money(item) if item.__class__ is not Decimal else item for item in v]
            if (v := d.pop("flat_fee", UNSET)).__class__ is list
            else v
        )
        self.package_sizes = (
            [read_decimal(item) if item.__class__ is not Decimal else item for item in v]
            if (v := d.pop("package_sizes", UNSET)).__class__ is list
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
        if (v := model.pricing_type) is not UNSET:
            d["pricing_type"] = str(v) if isinstance(v, str) else v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.pricing_period) is not UNSET:
            d["pricing_period"] = v
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.up_to) is not UNSET:
            d["up_to"] = v
        if (v := model.tier_type) is not UNSET:
            d["tier_type"] = v
        if (v := model.flat_fee) is not UNSET:
            d["flat_fee"] = v
        if (v := model.package_sizes) is not UNSET:
            d["package_sizes"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CustomTieredPricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .pricing_period import PricingPeriodFields

    class CustomTieredPricingFields(TypedDict, closed=True):
        """The fields of `CustomTieredPricing` in a dict."""

        pricing_type: PricingType | Literal["custom_tiered"]
        """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`,
        `percent`, `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`,
        `two_dimensional_tiered`, `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
        currency: NotRequired[str | None]
        """The currency: an ISO 4217 code of three letters.
        Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
        label: NotRequired[str | None]
        """Undocumented."""
        unit: NotRequired[str | None]
        """The unit that is counted, such as `user`."""
        pricing_period: NotRequired[PricingPeriod | PricingPeriodFields | AnyFields | None]
        """The interval at which a price, a discount or a grant applies."""
        unit_amount: NotRequired[Sequence[Decimal | int] | None]
        """The price in each tier. In major units of the currency (dollars)."""
        up_to: NotRequired[Sequence[Decimal | int] | None]
        """The end of each tier."""
        tier_type: NotRequired[Sequence[str] | None]
        """How each tier is charged.
        Sources: `per_unit` and `package` are known."""
        flat_fee: NotRequired[Sequence[Decimal | int] | None]
        """A fee for each tier. In major units of the currency (dollars)."""
        package_sizes: NotRequired[Sequence[Decimal | int] | None]
        """The number of units in a package of each tier."""


# Imported last, because models can refer to each other.
from .pricing_period import PricingPeriod
from .pricing_type import PricingType

resolvable(CustomTieredPricing, globals())
