# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class LineItemDisplay(ApiObject):
    """A part of a line as display texts. Do not calculate with them."""

    name: str | None | Unset = UNSET
    """Undocumented."""
    price: str | None | Unset = UNSET
    """The display text of the price, such as `$0.10 per unit`."""
    quantity: str | None | Unset = UNSET
    """The display text of the quantity, such as `7103 units`."""
    total: str | None | Unset = UNSET
    """The display text of the total, such as `$710.30`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.price = d.pop("price", UNSET)
        self.quantity = d.pop("quantity", UNSET)
        self.total = d.pop("total", UNSET)
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
        if (v := model.price) is not UNSET:
            d["price"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.total) is not UNSET:
            d["total"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(LineItemDisplay, globals())
