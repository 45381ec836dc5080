# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    ApiObject,
    Unset,
    read_datetime,
    read_decimal,
    read_money,
    resolvable,
    write_datetime,
    write_fields,
    write_money,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateCustomerEntitlement(ApiObject):
    """The quantity of an entitlement to give to a customer.

    Warning: the unit of `block_amount` of `CreateCustomerEntitlement` is unknown. No source shows whether it is
    major or minor units of the currency.

    Sources:
        After `quantity_used` the types are taken from an example, and whether a field can be null is not shown.
    """

    customer: str
    """The id of the customer."""
    id: str | None | Unset = UNSET
    """A custom id for the new record. A UUID."""
    entitlement: str | None | Unset = UNSET
    """The id of the entitlement. It is also in the path."""
    expiry_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    active_from: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    quantity: Decimal | None | Unset = UNSET
    """The quantity that the customer receives."""
    quantity_used: Decimal | None | Unset = UNSET
    """The quantity that is used up."""
    contract_id: str | Unset = UNSET
    """A UUID."""
    source_type: EntitlementSourceType | Unset = UNSET
    """The origin of a customer entitlement. Known values: `Grant`.
    Sources: only the first value is shown. There are certainly more."""
    source_id: str | Unset = UNSET
    """A UUID."""
    block_amount: Decimal | Unset = UNSET
    """The block amount. No source explains it. It may not be money at all.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    invoice_id: str | Unset = UNSET
    """A UUID."""
    event: str | Unset = UNSET
    """The event that creates the record.
    Sources: the docs page shows only the value `manual`."""
    numeric_value: Decimal | Unset = UNSET
    """The value for an entitlement of type `Feature`."""
    feature_option_value: str | Unset = UNSET
    """The chosen option of a feature that is yes or no, or one of several options."""
    status: CustomerEntitlementStatus | Unset = UNSET
    """The status of a customer entitlement. Known values: `draft`.
    Sources: only the first value is shown. There are certainly more."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"customer": "customer"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "customer": "string",
            "id": "string",
            "entitlement": "string",
            "expiry_at": "date-time",
            "active_from": "date-time",
            "quantity": "number",
            "quantity_used": "number",
            "contract_id": "string",
            "source_type": EntitlementSourceType,
            "source_id": "string",
            "block_amount": "number",
            "invoice_id": "string",
            "event": "string",
            "numeric_value": "number",
            "feature_option_value": "string",
            "status": CustomerEntitlementStatus,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"expiry_at": (write_datetime,), "active_from": (write_datetime,), "block_amount": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer = d.pop("customer", UNSET)
        self.id = d.pop("id", UNSET)
        self.entitlement = d.pop("entitlement", UNSET)
        self.expiry_at = read_datetime(v) if (v := d.pop("expiry_at", UNSET)).__class__ is str else v
        self.active_from = read_datetime(v) if (v := d.pop("active_from", UNSET)).__class__ is str else v
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.quantity_used = read_decimal(v) if (v := d.pop("quantity_used", UNSET)).__class__ is not Decimal else v
        self.contract_id = d.pop("contract_id", UNSET)
        self.source_type = (
            EntitlementSourceType.by_value[v] if (v := d.pop("source_type", UNSET)).__class__ is str else v
        )
        self.source_id = d.pop("source_id", UNSET)
        self.block_amount = read_money(v) if (v := d.pop("block_amount", UNSET)).__class__ is not Decimal else v
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.event = d.pop("event", UNSET)
        self.numeric_value = read_decimal(v) if (v := d.pop("numeric_value", UNSET)).__class__ is not Decimal else v
        self.feature_option_value = d.pop("feature_option_value", UNSET)
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
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.entitlement) is not UNSET:
            d["entitlement"] = v
        if (v := model.expiry_at) is not UNSET:
            d["expiry_at"] = v
        if (v := model.active_from) is not UNSET:
            d["active_from"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.quantity_used) is not UNSET:
            d["quantity_used"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.source_type) is not UNSET:
            d["source_type"] = str(v) if isinstance(v, str) else v
        if (v := model.source_id) is not UNSET:
            d["source_id"] = v
        if (v := model.block_amount) is not UNSET:
            d["block_amount"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.event) is not UNSET:
            d["event"] = v
        if (v := model.numeric_value) is not UNSET:
            d["numeric_value"] = v
        if (v := model.feature_option_value) is not UNSET:
            d["feature_option_value"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateCustomerEntitlement)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .customer_entitlement_status import CustomerEntitlementStatusValue
    from .entitlement_source_type import EntitlementSourceTypeValue

    class CreateCustomerEntitlementFields(TypedDict, closed=True):
        """The fields of `CreateCustomerEntitlement` as keyword arguments or in a dict."""

        customer: str
        """The id of the customer."""
        id: NotRequired[str | None]
        """A custom id for the new record. A UUID."""
        entitlement: NotRequired[str | None]
        """The id of the entitlement. It is also in the path."""
        expiry_at: NotRequired[dt.datetime | None]
        """Undocumented."""
        active_from: NotRequired[dt.datetime | None]
        """Undocumented."""
        quantity: NotRequired[Decimal | int | None]
        """The quantity that the customer receives."""
        quantity_used: NotRequired[Decimal | int | None]
        """The quantity that is used up."""
        contract_id: NotRequired[str]
        """A UUID."""
        source_type: NotRequired[EntitlementSourceType | EntitlementSourceTypeValue]
        """The origin of a customer entitlement. Known values: `Grant`.
        Sources: only the first value is shown. There are certainly more."""
        source_id: NotRequired[str]
        """A UUID."""
        block_amount: NotRequired[Decimal | int]
        """The block amount. No source explains it. It may not be money at all.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        invoice_id: NotRequired[str]
        """A UUID."""
        event: NotRequired[str]
        """The event that creates the record.
        Sources: the docs page shows only the value `manual`."""
        numeric_value: NotRequired[Decimal | int]
        """The value for an entitlement of type `Feature`."""
        feature_option_value: NotRequired[str]
        """The chosen option of a feature that is yes or no, or one of several options."""
        status: NotRequired[CustomerEntitlementStatus | CustomerEntitlementStatusValue]
        """The status of a customer entitlement. Known values: `draft`.
        Sources: only the first value is shown. There are certainly more."""


# Imported last, because models can refer to each other.
from .customer_entitlement_status import CustomerEntitlementStatus
from .entitlement_source_type import EntitlementSourceType

resolvable(CreateCustomerEntitlement, globals())
