# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, read_decimal, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class EntitlementBalance(ApiObject):
    """The balance of a customer entitlement: its quantity, and how much of it is left.

    Sources:
        The docs page shows it in two hand-written examples, in which some ids are not UUIDs. Which fields are
        always present is not shown.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    name: str | None | Unset = UNSET
    """The name of the entitlement."""
    units: str | None | Unset = UNSET
    """Undocumented."""
    type_: EntitlementType | None | Unset = UNSET
    """Known values: `Feature`, `Quantity`, `Credits`."""
    entitlement: str | None | Unset = UNSET
    """The id of the entitlement.
    Sources: it is not a UUID in one of the examples."""
    customer: EntitlementBalanceCustomer | None | Unset = UNSET
    """The customer of a balance."""
    quantity: Decimal | None | Unset = UNSET
    """The quantity that the customer receives."""
    quantity_used: Decimal | None | Unset = UNSET
    """The quantity that is used up."""
    quantity_remaining: Decimal | None | Unset = UNSET
    """The remaining quantity."""
    active_from: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    expiry_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    contract_id: str | None | Unset = UNSET
    """Undocumented."""
    contract: EntitlementBalanceReference | None | Unset = UNSET
    """The contract, product or invoice of a balance, if requested with `populate`."""
    product: EntitlementBalanceReference | None | Unset = UNSET
    """The contract, product or invoice of a balance, if requested with `populate`."""
    invoice: EntitlementBalanceReference | None | Unset = UNSET
    """The contract, product or invoice of a balance, if requested with `populate`."""
    event: str | None | Unset = UNSET
    """The event that created the record.
    Sources: `Invoice` and `Manual` are shown."""
    invoice_id: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "customer": (None, EntitlementBalanceCustomer),
            "active_from": (write_datetime,),
            "expiry_at": (write_datetime,),
            "created_at": (write_datetime,),
            "contract": (None, EntitlementBalanceReference),
            "product": (None, EntitlementBalanceReference),
            "invoice": (None, EntitlementBalanceReference),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.units = d.pop("units", UNSET)
        self.type_ = EntitlementType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.entitlement = d.pop("entitlement", UNSET)
        self.customer = (
            EntitlementBalanceCustomer.from_dict(v) if (v := d.pop("customer", UNSET)).__class__ is dict else v
        )
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.quantity_used = read_decimal(v) if (v := d.pop("quantity_used", UNSET)).__class__ is not Decimal else v
        self.quantity_remaining = (
            read_decimal(v) if (v := d.pop("quantity_remaining", UNSET)).__class__ is not Decimal else v
        )
        self.active_from = read_datetime(v) if (v := d.pop("active_from", UNSET)).__class__ is str else v
        self.expiry_at = read_datetime(v) if (v := d.pop("expiry_at", UNSET)).__class__ is str else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.contract_id = d.pop("contract_id", UNSET)
        self.contract = (
            EntitlementBalanceReference.from_dict(v) if (v := d.pop("contract", UNSET)).__class__ is dict else v
        )
        self.product = (
            EntitlementBalanceReference.from_dict(v) if (v := d.pop("product", UNSET)).__class__ is dict else v
        )
        self.invoice = (
            EntitlementBalanceReference.from_dict(v) if (v := d.pop("invoice", UNSET)).__class__ is dict else v
        )
        self.event = d.pop("event", UNSET)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.units) is not UNSET:
            d["units"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.entitlement) is not UNSET:
            d["entitlement"] = v
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.quantity_used) is not UNSET:
            d["quantity_used"] = v
        if (v := model.quantity_remaining) is not UNSET:
            d["quantity_remaining"] = v
        if (v := model.active_from) is not UNSET:
            d["active_from"] = v
        if (v := model.expiry_at) is not UNSET:
            d["expiry_at"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.contract) is not UNSET:
            d["contract"] = v
        if (v := model.product) is not UNSET:
            d["product"] = v
        if (v := model.invoice) is not UNSET:
            d["invoice"] = v
        if (v := model.event) is not UNSET:
            d["event"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, EntitlementBalance)


# Imported last, because models can refer to each other.
from .entitlement_balance_customer import EntitlementBalanceCustomer
from .entitlement_balance_reference import EntitlementBalanceReference
from .entitlement_type import EntitlementType

resolvable(EntitlementBalance, globals())
