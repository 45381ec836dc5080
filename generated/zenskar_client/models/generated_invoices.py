# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class GeneratedInvoices(ApiObject):
    """The outcome of generating an invoice."""

    invoice_ids: builtins.list[str] | None | Unset = UNSET
    """The ids of the invoices. The list is empty if the window has nothing to bill."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.invoice_ids = d.pop("invoice_ids", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.invoice_ids) is not UNSET:
            d["invoice_ids"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(GeneratedInvoices, globals())
