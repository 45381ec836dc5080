# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class LineItemQuantity(ApiObject):
    """A quantity with its display text."""

    value: Decimal | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """The unit that is counted, such as `unit`."""
    display: str | None | Unset = UNSET
    """The display text, such as `7203 units`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.value = read_decimal(v) if (v := d.pop("value", UNSET)).__class__ is not Decimal else v
        self.unit = d.pop("unit", UNSET)
        self.display = d.pop("display", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.value) is not UNSET:
            d["value"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.display) is not UNSET:
            d["display"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(LineItemQuantity, globals())
