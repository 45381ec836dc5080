# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomerEntitlementTotal(ApiObject):
    """The total quantity of an entitlement that a customer has.

    In every response that a source shows: `entitlement`, `customer`. If one is missing after all, it is `UNSET`.
    """

    entitlement: str
    """The id of the entitlement. A UUID."""
    customer: str
    """The id of the customer. A UUID."""
    quantity: Decimal | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.entitlement = d.pop("entitlement", UNSET)
        self.customer = d.pop("customer", UNSET)
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.entitlement) is not UNSET:
            d["entitlement"] = v
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(CustomerEntitlementTotal, globals())
