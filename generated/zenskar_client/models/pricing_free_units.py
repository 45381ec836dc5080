# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingFreeUnits(ApiObject):
    """Units that are free of charge.

    Warning: the unit of `unit_amount` of `PricingFreeUnits` is unknown. No source shows whether it is major or
    minor units of the currency.

    Sources:
        The fields are those that the vendor's client reads from responses. There may be more.
    """

    label: str | None | Unset = UNSET
    """Undocumented."""
    unit_amount: Decimal | None | Unset = UNSET
    """The size of the grant. Presumably a number of units: the line items of an invoice have numbers of free units.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"label": "string", "unit_amount": "number"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.label = d.pop("label", UNSET)
        self.unit_amount = read_money(v) if (v := d.pop("unit_amount", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingFreeUnits)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PricingFreeUnitsFields(TypedDict, closed=True):
        """The fields of `PricingFreeUnits` in a dict."""

        label: NotRequired[str | None]
        """Undocumented."""
        unit_amount: NotRequired[Decimal | int | None]
        """The size of the grant. Presumably a number of units: the line items of an invoice have numbers of free
        units.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""


resolvable(PricingFreeUnits, globals())
