# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

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
class PaymentInvoice(ApiObject):
    """The part of a payment that goes to one invoice.

    Warning: the unit of `amount`, `amount_refunded`, `invoice_total` of `PaymentInvoice` is unknown. No source
    shows whether it is major or minor units of the currency.
    """

    invoice_id: str | None | Unset = UNSET
    """A UUID."""
    payment_id: str | None | Unset = UNSET
    """A UUID."""
    amount: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    amount_refunded: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    currency_code: str | None | Unset = UNSET
    """Undocumented."""
    invoice_number: str | None | Unset = UNSET
    """Undocumented."""
    status: InvoiceStatus | None | Unset = UNSET
    """Known values: `draft`, `approved`, `edited`, `discarded`, `paid`, `void`, `partially_paid`, `upcoming`."""
    invoice_total: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "amount": (write_money_text,),
            "amount_refunded": (write_money_text,),
            "invoice_total": (write_money_text,),
            "created_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.payment_id = d.pop("payment_id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.amount_refunded = read_money(v) if (v := d.pop("amount_refunded", UNSET)).__class__ is not Decimal else v
        self.currency_code = d.pop("currency_code", UNSET)
        self.invoice_number = d.pop("invoice_number", UNSET)
        self.status = InvoiceStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.invoice_total = read_money(v) if (v := d.pop("invoice_total", UNSET)).__class__ is not Decimal else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.payment_id) is not UNSET:
            d["payment_id"] = v
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.amount_refunded) is not UNSET:
            d["amount_refunded"] = v
        if (v := model.currency_code) is not UNSET:
            d["currency_code"] = v
        if (v := model.invoice_number) is not UNSET:
            d["invoice_number"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.invoice_total) is not UNSET:
            d["invoice_total"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PaymentInvoice)


# Imported last, because models can refer to each other.
from .invoice_status import InvoiceStatus

resolvable(PaymentInvoice, globals())
