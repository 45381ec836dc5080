# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, read_decimal, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateCustomerEntitlement(ApiObject):
    """Changes to a customer entitlement. The ids of the entitlement and of the customer are required here too."""

    entitlement: str
    """The id of the entitlement, as in the path."""
    customer: str
    """The id of the customer, as in the path."""
    expiry_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    active_from: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    quantity: Decimal | None | Unset = UNSET
    """The quantity that the customer receives."""
    quantity_used: Decimal | None | Unset = UNSET
    """The quantity that is used up."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"entitlement": "entitlement", "customer": "customer"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "entitlement": "string",
            "customer": "string",
            "expiry_at": "date-time",
            "active_from": "date-time",
            "quantity": "number",
            "quantity_used": "number",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"expiry_at": (write_datetime,), "active_from": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.entitlement = d.pop("entitlement", UNSET)
        self.customer = d.pop("customer", UNSET)
        self.expiry_at = read_datetime(v) if (v := d.pop("expiry_at", UNSET)).__class__ is str else v
        self.active_from = read_datetime(v) if (v := d.pop("active_from", UNSET)).__class__ is str else v
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.quantity_used = read_decimal(v) if (v := d.pop("quantity_used", UNSET)).__class__ is not Decimal else v
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
        if (v := model.expiry_at) is not UNSET:
            d["expiry_at"] = v
        if (v := model.active_from) is not UNSET:
            d["active_from"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.quantity_used) is not UNSET:
            d["quantity_used"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateCustomerEntitlement)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdateCustomerEntitlementFields(TypedDict, closed=True):
        """The fields of `UpdateCustomerEntitlement` as keyword arguments or in a dict."""

        entitlement: str
        """The id of the entitlement, as in the path."""
        customer: str
        """The id of the customer, as in the path."""
        expiry_at: NotRequired[dt.datetime | None]
        """Undocumented."""
        active_from: NotRequired[dt.datetime | None]
        """Undocumented."""
        quantity: NotRequired[Decimal | int | None]
        """The quantity that the customer receives."""
        quantity_used: NotRequired[Decimal | int | None]
        """The quantity that is used up."""


resolvable(UpdateCustomerEntitlement, globals())
