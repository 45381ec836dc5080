# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class BillingCycle(ApiObject):
    """A billing cycle of a contract that can be billed.

    Sources:
        The vendor's tool names the fields; no source shows a type.
    """

    name: Any | Unset = UNSET
    """The name of the cycle. The type is not shown by any source."""
    start_date: Any | Unset = UNSET
    """The start of the cycle. The type is not shown by any source."""
    end_date: Any | Unset = UNSET
    """The end of the cycle. The type is not shown by any source."""
    bill_for_date: Any | Unset = UNSET
    """The value for the field of the same name of `POST /invoices/generate_invoice`. The type is not shown by any
    source."""
    billing_cycle_start_day: Any | Unset = UNSET
    """The value for the field of the same name of `POST /invoices/generate_invoice`. The type is not shown by any
    source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.start_date = d.pop("start_date", UNSET)
        self.end_date = d.pop("end_date", UNSET)
        self.bill_for_date = d.pop("bill_for_date", UNSET)
        self.billing_cycle_start_day = d.pop("billing_cycle_start_day", UNSET)
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
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.bill_for_date) is not UNSET:
            d["bill_for_date"] = v
        if (v := model.billing_cycle_start_day) is not UNSET:
            d["billing_cycle_start_day"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(BillingCycle, globals())
