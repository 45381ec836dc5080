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
    write_money,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class Invoice(ApiObject):
    """An invoice.

    Warning: the unit of the amounts is unknown. They are JSON numbers, and no source shows their unit.

    Sources:
        The docs page shows an invoice in one example. The types are inferred from it. Whether a field can be null
        or missing is not shown.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    invoice_id: str | None | Unset = UNSET
    """An id that no source explains. Unlike `id`, it is not shown as a UUID."""
    customer_id: str | None | Unset = UNSET
    """Undocumented."""
    contract_id: str | None | Unset = UNSET
    """A UUID."""
    invoice_number: str | None | Unset = UNSET
    """Undocumented."""
    invoice_period: InvoicePeriod | None | Unset = UNSET
    """The period that an invoice covers."""
    status: InvoiceStatus | None | Unset = UNSET
    """Known values: `draft`, `approved`, `edited`, `discarded`, `paid`, `void`, `partially_paid`, `upcoming`."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    created_by: str | None | Unset = UNSET
    """Undocumented."""
    last_updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    invoice_total: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    net_invoice_total: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    applied_balance: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    invoice_url: str | None | Unset = UNSET
    """Undocumented."""
    external_id: str | None | Unset = UNSET
    """The id of the invoice in your own system."""
    payment_url: str | None | Unset = UNSET
    """Undocumented."""
    due_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    promise_due_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    amount_due: Decimal | None | Unset = UNSET
    """The amount that is still to be paid.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    charged_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "invoice_period": (None, InvoicePeriod),
            "created_at": (write_datetime,),
            "last_updated_at": (write_datetime,),
            "invoice_total": (write_money,),
            "net_invoice_total": (write_money,),
            "applied_balance": (write_money,),
            "due_date": (write_datetime,),
            "promise_due_date": (write_datetime,),
            "amount_due": (write_money,),
            "charged_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.contract_id = d.pop("contract_id", UNSET)
        self.invoice_number = d.pop("invoice_number", UNSET)
        self.invoice_period = (
            InvoicePeriod.from_dict(v) if (v := d.pop("invoice_period", UNSET)).__class__ is dict else v
        )
        self.status = InvoiceStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.created_by = d.pop("created_by", UNSET)
        self.last_updated_at = read_datetime(v) if (v := d.pop("last_updated_at", UNSET)).__class__ is str else v
        self.invoice_total = read_money(v) if (v := d.pop("invoice_total", UNSET)).__class__ is not Decimal else v
        self.net_invoice_total = (
            read_money(v) if (v := d.pop("net_invoice_total", UNSET)).__class__ is not Decimal else v
        )
        self.applied_balance = read_money(v) if (v := d.pop("applied_balance", UNSET)).__class__ is not Decimal else v
        self.invoice_url = d.pop("invoice_url", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.payment_url = d.pop("payment_url", UNSET)
        self.due_date = read_datetime(v) if (v := d.pop("due_date", UNSET)).__class__ is str else v
        self.promise_due_date = read_datetime(v) if (v := d.pop("promise_due_date", UNSET)).__class__ is str else v
        self.amount_due = read_money(v) if (v := d.pop("amount_due", UNSET)).__class__ is not Decimal else v
        self.charged_at = read_datetime(v) if (v := d.pop("charged_at", UNSET)).__class__ is str else v
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
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.invoice_number) is not UNSET:
            d["invoice_number"] = v
        if (v := model.invoice_period) is not UNSET:
            d["invoice_period"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.created_by) is not UNSET:
            d["created_by"] = v
        if (v := model.last_updated_at) is not UNSET:
            d["last_updated_at"] = v
        if (v := model.invoice_total) is not UNSET:
            d["invoice_total"] = v
        if (v := model.net_invoice_total) is not UNSET:
            d["net_invoice_total"] = v
        if (v := model.applied_balance) is not UNSET:
            d["applied_balance"] = v
        if (v := model.invoice_url) is not UNSET:
            d["invoice_url"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.payment_url) is not UNSET:
            d["payment_url"] = v
        if (v := model.due_date) is not UNSET:
            d["due_date"] = v
        if (v := model.promise_due_date) is not UNSET:
            d["promise_due_date"] = v
        if (v := model.amount_due) is not UNSET:
            d["amount_due"] = v
        if (v := model.charged_at) is not UNSET:
            d["charged_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Invoice)


# Imported last, because models can refer to each other.
from .invoice_period import InvoicePeriod
from .invoice_status import InvoiceStatus

resolvable(Invoice, globals())
