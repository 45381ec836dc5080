# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, redescribed, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class InvoiceLineItems(ApiObject):
    """The lines of an invoice.

    Warning: the unit of `total` of `InvoiceLineItems` is unknown. No source shows whether it is major or minor
    units of the currency.

    Sources:
        The archived example is cut off. There may be more fields next to them.
    """

    lines: builtins.list[InvoiceLineItem] | None | Unset = UNSET
    """The charge for one product on an invoice."""
    total: Decimal | None | Unset = UNSET
    """The total.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency.
    Sources: no example shows it; the amounts of the lines are in major units."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"lines": (None, InvoiceLineItem), "total": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.lines = (
            [InvoiceLineItem.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("lines", UNSET)).__class__ is list
            else v
        )
        self.total = read_money(v) if (v := d.pop("total", UNSET)).__class__ is not Decimal else v
        self.additional_properties = redescribed(d, src_dict, ["total"])
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.lines) is not UNSET:
            d["lines"] = v
        if (v := model.total) is not UNSET:
            d["total"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, InvoiceLineItems)


# Imported last, because models can refer to each other.
from .invoice_line_item import InvoiceLineItem

resolvable(InvoiceLineItems, globals())
