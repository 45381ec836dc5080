# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    ApiObject,
    Unset,
    read_datetime,
    read_money,
    resolvable,
    write_datetime,
    write_fields,
    write_money_text,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class Payment(ApiObject):
    """A payment, or a refund of one.

    Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is major or
    minor units of the currency.

    Sources:
        The docs page shows it in one example, which the archived text cuts off within the first transaction. There
        may be more fields. Whether a field can be null or missing is not shown.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    amount: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    amount_refunded: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    currency_code: str | None | Unset = UNSET
    """Undocumented."""
    status: PaymentStatus | None | Unset = UNSET
    """Known values: `in_progress`, `requires_action`, `pending_charge`, `authorized`, `created`, `success`, `voided`,
    `failed`, `canceled`, `refunded`, `partially_refunded`, `other`."""
    customer_id: str | None | Unset = UNSET
    """A UUID."""
    customer_name: str | None | Unset = UNSET
    """Undocumented."""
    customer_email: str | None | Unset = UNSET
    """Undocumented."""
    customer_external_id: str | None | Unset = UNSET
    """Undocumented."""
    connector_id: str | None | Unset = UNSET
    """A UUID."""
    connector_name: str | None | Unset = UNSET
    """Undocumented."""
    organisation_id: str | None | Unset = UNSET
    """A UUID."""
    external_id: str | None | Unset = UNSET
    """The id of the payment in another system."""
    payment_method: PaymentMethod | None | Unset = UNSET
    """Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`, `direct_debit`, `amazon_payments`,
    `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`, `credits`, `ach_credit_transfer`."""
    payment_method_details: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    type_: PaymentType | None | Unset = UNSET
    """Known values: `payment`, `refund`, `payment_reversal`, `authorization`, `tax_withheld`."""
    parent_id: str | None | Unset = UNSET
    """A UUID."""
    invoices: builtins.list[PaymentInvoice] | None | Unset = UNSET
    """The invoices over which the payment is distributed."""
    timestamp: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    transactions: builtins.list[PaymentTransaction] | None | Unset = UNSET
    """A transaction of a payment."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "amount": (write_money_text,),
            "amount_refunded": (write_money_text,),
            "payment_method_details": (None, JsonObject),
            "invoices": (None, PaymentInvoice),
            "timestamp": (write_datetime,),
            "transactions": (None, PaymentTransaction),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.amount_refunded = read_money(v) if (v := d.pop("amount_refunded", UNSET)).__class__ is not Decimal else v
        self.currency_code = d.pop("currency_code", UNSET)
        self.status = PaymentStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.customer_id = d.pop("customer_id", UNSET)
        self.customer_name = d.pop("customer_name", UNSET)
        self.customer_email = d.pop("customer_email", UNSET)
        self.customer_external_id = d.pop("customer_external_id", UNSET)
        self.connector_id = d.pop("connector_id", UNSET)
        self.connector_name = d.pop("connector_name", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.payment_method = PaymentMethod.by_value[v] if (v := d.pop("payment_method", UNSET)).__class__ is str else v
        self.payment_method_details = (
            JsonObject.from_dict(v) if (v := d.pop("payment_method_details", UNSET)).__class__ is dict else v
        )
        self.type_ = PaymentType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.parent_id = d.pop("parent_id", UNSET)
        self.invoices = (
            [PaymentInvoice.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("invoices", UNSET)).__class__ is list
            else v
        )
        self.timestamp = read_datetime(v) if (v := d.pop("timestamp", UNSET)).__class__ is str else v
        self.transactions = (
            [PaymentTransaction.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("transactions", UNSET)).__class__ is list
            else v
        )
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
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.amount_refunded) is not UNSET:
            d["amount_refunded"] = v
        if (v := model.currency_code) is not UNSET:
            d["currency_code"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.customer_name) is not UNSET:
            d["customer_name"] = v
        if (v := model.customer_email) is not UNSET:
            d["customer_email"] = v
        if (v := model.customer_external_id) is not UNSET:
            d["customer_external_id"] = v
        if (v := model.connector_id) is not UNSET:
            d["connector_id"] = v
        if (v := model.connector_name) is not UNSET:
            d["connector_name"] = v
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.payment_method) is not UNSET:
            d["payment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.payment_method_details) is not UNSET:
            d["payment_method_details"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.parent_id) is not UNSET:
            d["parent_id"] = v
        if (v := model.invoices) is not UNSET:
            d["invoices"] = v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = v
        if (v := model.transactions) is not UNSET:
            d["transactions"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Payment)


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .payment_invoice import PaymentInvoice
from .payment_method import PaymentMethod
from .payment_status import PaymentStatus
from .payment_transaction import PaymentTransaction
from .payment_type import PaymentType

resolvable(Payment, globals())
