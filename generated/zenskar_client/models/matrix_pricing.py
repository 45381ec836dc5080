# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class MatrixPricing(ApiObject):
    """Prices in a table over one or more properties of the usage.

    `unit_amount`, `prices` of `MatrixPricing`: In major units of the currency (dollars).

    Sources:
        The generated example of the docs shows `prices` as a flat list; third-party notes show a list of lists. The
        vendor's tool sends `values` instead, which the docs do not have. That field is described here as well.
    """

    pricing_type: PricingType
    """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`, `percent`,
    `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`, `two_dimensional_tiered`,
    `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
    dimensions: builtins.list[PricingDimension]
    """A property on which the price depends."""
    currency: str | None | Unset = UNSET
    """The currency: an ISO 4217 code of three letters.
    Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """The unit that is counted, such as `user`."""
    pricing_period: PricingPeriod | None | Unset = UNSET
    """The interval at which a price, a discount or a grant applies."""
    unit_amount: EdgeInput | Decimal | None | Unset = UNSET
    """An amount next to the table. In major units of the currency (dollars).
    Sources: it is in the docs' example; its purpose is not shown."""
    prices: builtins.list[builtins.list[Decimal] | Decimal] | None | Unset = UNSET
    """The cells of the table. In major units of the currency (dollars)."""
    display_alias: builtins.list[str] | None | Unset = UNSET
    """A display name for each cell, or for each column."""
    values: builtins.list[Any] | None | Unset = UNSET
    """The cells of the table under the name that the vendor's tool uses. Prefer `prices`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _variant: ClassVar[tuple[str, frozenset[str]]] = ("pricing_type", frozenset(["matrix"]))

    _required: ClassVar[Mapping[str, str]] = {"pricing_type": "pricing_type", "dimensions": "dimensions"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "pricing_type": PricingType,
            "dimensions": [PricingDimension],
            "currency": {"pattern": "^[A-Z]{3}$"},
            "label": "string",
            "unit": "string",
            "pricing_period": PricingPeriod,
            "unit_amount": (EdgeInput, "number"),
            "prices": [(["number"], "number")],
            "display_alias": ["string"],
            "values": ["any"],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "dimensions": (None, PricingDimension),
            "pricing_period": (None, PricingPeriod),
            "unit_amount": (write_money, EdgeInput),
            "prices": (write_money,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.pricing_type = PricingType.by_value[v] if (v := d.pop("pricing_type", UNSET)).__class__ is str else v
        self.dimensions = (
            [PricingDimension.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("dimensions", UNSET)).__class__ is list
            else v
        )
        self.currency = d.pop("currency", UNSET)
        self.label = d.pop("label", UNSET)
        self.unit = d.pop("unit", UNSET)
        self.pricing_period = (
            PricingPeriod.from_dict(v) if (v := d.pop("pricing_period", UNSET)).__class__ is dict else v
        )
        self.unit_amount = (
            EdgeInput.from_dict(v)
            if (v := d.pop("unit_amount", UNSET)).__class__ is dict
            else read_money(v)
            if v.__class__ is not Decimal
            else v
        )
        self.prices = (
            [
                [read_money(item) if item.__class__ is not Decimal else item for item in item]
                if item.__class__ is list
                else read_money(item)
                if item.__class__ is not Decimal
                else item
                for item in v
            ]
            if (v := d.pop("prices", UNSET)).__class__ is list
            else v
        )
        self.display_alias = d.pop("display_alias", UNSET)
        self.values = d.pop("values", UNSET)
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
        if (v := model.dimensions) is not UNSET:
            d["dimensions"] = v
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
        if (v := model.prices) is not UNSET:
            d["prices"] = v
        if (v := model.display_alias) is not UNSET:
            d["display_alias"] = v
        if (v := model.values) is not UNSET:
            d["values"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, MatrixPricing)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .edge_input import EdgeInputFields
    from .pricing_dimension import PricingDimensionFields
    from .pricing_period import PricingPeriodFields

    class MatrixPricingFields(TypedDict, closed=True):
        """The fields of `MatrixPricing` in a dict."""

        pricing_type: PricingType | Literal["matrix"]
        """The pricing model of a price. It determines the other fields. Known values: `flat_fee`, `per_unit`,
        `percent`, `tiered`, `volume`, `step`, `package`, `matrix`, `custom_tiered`, `features`,
        `two_dimensional_tiered`, `tiered_with_flat_fee`, `volume_with_flat_fee`, `custom_pricing`, `bundle`."""
        dimensions: Sequence[PricingDimension | PricingDimensionFields | AnyFields]
        """A property on which the price depends."""
        currency: NotRequired[str | None]
        """The currency: an ISO 4217 code of three letters.
        Sources: the vendor's newest tool says that it must be sent; older examples omit it."""
        label: NotRequired[str | None]
        """Undocumented."""
        unit: NotRequired[str | None]
        """The unit that is counted, such as `user`."""
        pricing_period: NotRequired[PricingPeriod | PricingPeriodFields | AnyFields | None]
        """The interval at which a price, a discount or a grant applies."""
        unit_amount: NotRequired[EdgeInput | EdgeInputFields | Decimal | int | AnyFields | None]
        """An amount next to the table. In major units of the currency (dollars).
        Sources: it is in the docs' example; its purpose is not shown."""
        prices: NotRequired[Sequence[Sequence[Decimal | int] | Decimal | int] | None]
        """The cells of the table. In major units of the currency (dollars)."""
        display_alias: NotRequired[Sequence[str] | None]
        """A display name for each cell, or for each column."""
        values: NotRequired[Sequence[Any] | None]
        """The cells of the table under the name that the vendor's tool uses. Prefer `prices`."""


# Imported last, because models can refer to each other.
from .edge_input import EdgeInput
from .pricing_dimension import PricingDimension
from .pricing_period import PricingPeriod
from .pricing_type import PricingType

resolvable(MatrixPricing, globals())
