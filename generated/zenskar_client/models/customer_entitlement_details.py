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
class CustomerEntitlementDetails(ApiObject):
    """A customer entitlement in lists, with its origin and its remaining quantity.

    Sources:
        The docs pages show it in one example. Whether a field can be null or missing is not shown.
    """

    id: str | None | Unset = UNSET
    """The id of this record, which is `ec_id` in paths. A UUID."""
    entitlement: str | None | Unset = UNSET
    """The id of the entitlement. A UUID."""
    name: str | None | Unset = UNSET
    """The name of the entitlement."""
    units: str | None | Unset = UNSET
    """Undocumented."""
    customer: str | None | Unset = UNSET
    """The id of the customer. A UUID."""
    type_: EntitlementType | None | Unset = UNSET
    """Known values: `Feature`, `Quantity`, `Credits`."""
    source_type: EntitlementSourceType | None | Unset = UNSET
    """Known values: `Grant`."""
    source_id: str | None | Unset = UNSET
    """A UUID."""
    contract: EntitlementReference | None | Unset = UNSET
    """The contract, product or invoice that a customer entitlement belongs to."""
    product: EntitlementReference | None | Unset = UNSET
    """The contract, product or invoice that a customer entitlement belongs to."""
    invoice: EntitlementReference | None | Unset = UNSET
    """The contract, product or invoice that a customer entitlement belongs to."""
    active_from: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    expiry_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    quantity: Decimal | None | Unset = UNSET
    """The quantity that the customer receives."""
    quantity_used: Decimal | None | Unset = UNSET
    """The quantity that is used up."""
    quantity_remaining: Decimal | None | Unset = UNSET
    """The remaining quantity."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    contract_id: str | None | Unset = UNSET
    """A UUID."""
    event: str | None | Unset = UNSET
    """The event that created the record.
    Sources: other docs pages show `manual`, `Manual` and `Invoice`."""
    invoice_id: str | None | Unset = UNSET
    """A UUID."""
    status: CustomerEntitlementStatus | None | Unset = UNSET
    """Known values: `draft`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "contract": (None, EntitlementReference),
            "product": (None, EntitlementReference),
            "invoice": (None, EntitlementReference),
            "active_from": (write_datetime,),
            "expiry_at": (write_datetime,),
            "created_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.entitlement = d.pop("entitlement", UNSET)
        self.name = d.pop("name", UNSET)
        self.units = d.pop("units", UNSET)
        self.customer = d.pop("customer", UNSET)
        self.type_ = EntitlementType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.source_type = (
            EntitlementSourceType.by_value[v] if (v := d.pop("source_type", UNSET)).__class__ is str else v
        )
        self.source_id = d.pop("source_id", UNSET)
        self.contract = EntitlementReference.from_dict(v) if (v := d.pop("contract", UNSET)).__class__ is dict else v
        self.product = EntitlementReference.from_dict(v) if (v := d.pop("product", UNSET)).__class__ is dict else v
        self.invoice = EntitlementReference.from_dict(v) if (v := d.pop("invoice", UNSET)).__class__ is dict else v
        self.active_from = read_datetime(v) if (v := d.pop("active_from", UNSET)).__class__ is str else v
        self.expiry_at = read_datetime(v) if (v := d.pop("expiry_at", UNSET)).__class__ is str else v
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.quantity_used = read_decimal(v) if (v := d.pop("quantity_used", UNSET)).__class__ is not Decimal else v
        self.quantity_remaining = (
            read_decimal(v) if (v := d.pop("quantity_remaining", UNSET)).__class__ is not Decimal else v
        )
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.contract_id = d.pop("contract_id", UNSET)
        self.event = d.pop("event", UNSET)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.status = CustomerEntitlementStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
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
        if (v := model.entitlement) is not UNSET:
            d["entitlement"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.units) is not UNSET:
            d["units"] = v
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.source_type) is not UNSET:
            d["source_type"] = str(v) if isinstance(v, str) else v
        if (v := model.source_id) is not UNSET:
            d["source_id"] = v
        if (v := model.contract) is not UNSET:
            d["contract"] = v
        if (v := model.product) is not UNSET:
            d["product"] = v
        if (v := model.invoice) is not UNSET:
            d["invoice"] = v
        if (v := model.active_from) is not UNSET:
            d["active_from"] = v
        if (v := model.expiry_at) is not UNSET:
            d["expiry_at"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.quantity_used) is not UNSET:
            d["quantity_used"] = v
        if (v := model.quantity_remaining) is not UNSET:
            d["quantity_remaining"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.event) is not UNSET:
            d["event"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CustomerEntitlementDetails)


# Imported last, because models can refer to each other.
from .customer_entitlement_status import CustomerEntitlementStatus
from .entitlement_reference import EntitlementReference
from .entitlement_source_type import EntitlementSourceType
from .entitlement_type import EntitlementType

resolvable(CustomerEntitlementDetails, globals())
