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
class StepPricing(ApiObject):
    """A price for each step: the whole quantity costs what its step says, however many units it has. The lists are
    parallel: one entry per step.

    Sources:
        A page of the docs shows how it is calculated. The vendor's tool names the two lists and shows no values. An
        early release called the type `staircase`.
    """

    pricing_type: PricingType
    """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`, `percent`,
    `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`, `two_dimensional_tiered`,
    `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
    unit_amount: builtins.list[Decimal]
    """The price of each step. In major units of the currency (dollars)."""
    up_to: builtins.list[Decimal | None]
    """The end of each step. The last step has null, because it has no end."""
    currency: str | None | Unset = UNSET
    """The currency: an ISO 4217 code of three letters.
    Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """The unit that is counted, such as `user`."""
    pricing_period: PricingPeriod | None | Unset = UNSET
    """The interval at which a price, a discount or a grant applies."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _variant: ClassVar[tuple[str, frozenset[str]]] = ("pricing_type", frozenset(["step"]))

    _required: ClassVar[Mapping[str, str]] = {
        "pricing_type": "pricing_type",
        "unit_amount": "unit_amount",
        "up_to": "up_to",
    }

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "pricing_type": PricingType,
            "unit_amount": ["number"],
            "up_to": ["number"],
            "currency": {"pattern": "^[A-Z]{3}$"},
            "label": "string",
            "unit": "string",
            "pricing_period": PricingPeriod,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,), "pricing_period": (None, PricingPeriod)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.pricing_type = PricingType.by_value[v] if (v := d.pop("pricing_type", UNSET)).__class__ is str else v
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
        self.currency = d.pop("currency", UNSET)
        self.label = d.pop("label", UNSET)
        self.unit = d.pop("unit", UNSET)
        self.pricing_period = (
            PricingPeriod.from_dict(v) if (v := d.pop("pricing_period", UNSET)).__class__ is dict else v
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
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.up_to) is not UNSET:
            d["up_to"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.pricing_period) is not UNSET:
            d["pricing_period"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, StepPricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .pricing_period import PricingPeriodFields

    class StepPricingFields(TypedDict, closed=True):
        """The fields of `StepPricing` in a dict."""

        pricing_type: PricingType | Literal["step"]
        """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`,
        `percent`, `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`,
        `two_dimensional_tiered`, `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
        unit_amount: Sequence[Decimal | int]
        """The price of each step. In major units of the currency (dollars)."""
        up_to: Sequence[Decimal | int | None]
        """The end of each step. The last step has null, because it has no end."""
        currency: NotRequired[str | None]
        """The currency: an ISO 4217 code of three letters.
        Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
        label: NotRequired[str | None]
        """Undocumented."""
        unit: NotRequired[str | None]
        """The unit that is counted, such as `user`."""
        pricing_period: NotRequired[PricingPeriod | PricingPeriodFields | AnyFields | None]
        """The interval at which a price, a discount or a grant applies."""


# Imported last, because models can refer to each other.
from .pricing_period import PricingPeriod
from .pricing_type import PricingType

resolvable(StepPricing, globals())
