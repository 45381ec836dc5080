# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingConstraints(ApiObject):
    """The bounds of a quantity.

    Sources:
        Whether they are integers is not shown; the example has 1 for both.
    """

    min_: Decimal | None | Unset = UNSET
    """Undocumented."""
    max_: Decimal | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"min": "min_", "max": "max_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"min": "number", "max": "number"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.min_ = read_decimal(v) if (v := d.pop("min", UNSET)).__class__ is not Decimal else v
        self.max_ = read_decimal(v) if (v := d.pop("max", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.min_) is not UNSET:
            d["min"] = v
        if (v := model.max_) is not UNSET:
            d["max"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PricingConstraintsDict(TypedDict, closed=True):
        """The fields of `PricingConstraints` in a dict, as the API spells them."""

        min: NotRequired[Decimal | int | None]
        """Undocumented."""
        max: NotRequired[Decimal | int | None]
        """Undocumented."""


resolvable(PricingConstraints, globals())
