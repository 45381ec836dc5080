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
    write_minor_as_read,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class CreditNote(ApiObject):
    """A credit note. Amounts are integers in minor units of the currency.

    In every response that a source shows: `id`, `amount`, `currency`, `customer_id`, `status`, `repayment_method`,
    `line_items_url`. If one is missing after all, it is `UNSET`.

    Sources:
        Only `id`, `amount` and `currency` are explicitly shown as always present. That the other required fields
        are always present is inferred from their place in the example.
    """

    id: str
    """A UUID."""
    amount: Decimal
    """The credited amount, in minor units of the currency: 2500 means 25.00.
    Warning: the request that credits an invoice takes major units (25), not minor units."""
    currency: str
    """Undocumented."""
    customer_id: str
    """A UUID."""
    status: CreditNoteStatus
    """The status of a credit note. Known values: `in_progress`, `issued`, `void`, `paid`."""
    repayment_method: RepaymentMethod
    """How the credited amount is returned to the customer. Known values: `credits`, `invoice_adjusted`,
    `external_payment`, `credits_against_payment`, `original_payment_method`."""
    line_items_url: str
    """The URL of the line items."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    credits_returned: Decimal | None | Unset = UNSET
    """The credits returned, in minor units of the currency."""
    customer: CreditNoteParty | None | Unset = UNSET
    """The customer or the invoice of a credit note."""
    invoice: CreditNoteParty | None | Unset = UNSET
    """The credited invoice.
    Sources: the example gives it the fields of the customer."""
    invoice_id: str | None | Unset = UNSET
    """Undocumented."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    credit_note_number: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "amount": (write_minor_as_read,),
            "created_at": (write_datetime,),
            "credits_returned": (write_minor_as_read,),
            "customer": (None, CreditNoteParty),
            "invoice": (None, CreditNoteParty),
            "custom_data": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.currency = d.pop("currency", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.status = CreditNoteStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.repayment_method = (
            RepaymentMethod.by_value[v] if (v := d.pop("repayment_method", UNSET)).__class__ is str else v
        )
        self.line_items_url = d.pop("line_items_url", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.credits_returned = read_money(v) if (v := d.pop("credits_returned", UNSET)).__class__ is not Decimal else v
        self.customer = CreditNoteParty.from_dict(v) if (v := d.pop("customer", UNSET)).__class__ is dict else v
        self.invoice = CreditNoteParty.from_dict(v) if (v := d.pop("invoice", UNSET)).__class__ is dict else v
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.credit_note_number = d.pop("credit_note_number", UNSET)
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
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.repayment_method) is not UNSET:
            d["repayment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.line_items_url) is not UNSET:
            d["line_items_url"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.credits_returned) is not UNSET:
            d["credits_returned"] = v
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.invoice) is not UNSET:
            d["invoice"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.credit_note_number) is not UNSET:
            d["credit_note_number"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreditNote)


# Imported last, because models can refer to each other.
from .credit_note_party import CreditNoteParty
from .credit_note_status import CreditNoteStatus
from .json_object import JsonObject
from .repayment_method import RepaymentMethod

resolvable(CreditNote, globals())
