"""Decode invoices with pydantic.

    decode_pydantic.py FOLDER one      one invoice, from parsed JSON
    decode_pydantic.py FOLDER page     a page of invoices, from JSON text

The models are as strict as JSON allows: date-times and amounts are converted, and a date-time without an offset is an
error. Unknown fields are kept, as in our models. Amounts are exact in parsed JSON; from JSON text pydantic reads them
as floats first.
"""

import json
import sys
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter
from worker import serve

OPEN = ConfigDict(extra="allow")


class InvoiceStatus(StrEnum):
    """The status of an invoice."""

    DRAFT = "draft"
    APPROVED = "approved"
    PAID = "paid"
    VOID = "void"


class InvoiceCustomer(BaseModel):
    """The customer of an invoice."""

    model_config = OPEN
    id: str
    customer_name: str


class Invoice(BaseModel):
    """The invoice of `benchmarks/invoice.py`."""

    model_config = OPEN
    id: str
    invoice_number: str
    contract_id: str
    currency: str
    created_by: str
    status: InvoiceStatus
    customer: InvoiceCustomer
    created_at: AwareDatetime
    last_updated_at: AwareDatetime
    invoice_total: Decimal
    net_invoice_total: Decimal
    applied_balance: Decimal
    amount_due: Decimal
    invoice_url: str | None = None
    external_id: str | None = None
    due_date: AwareDatetime | None = None
    approved_at: AwareDatetime | None = None
    sent_at: AwareDatetime | None = None
    paid_at: AwareDatetime | None = None
    tax: Decimal | None = None


_, folder, what = sys.argv
one = json.loads(Path(folder, "invoice.json").read_bytes(), parse_float=Decimal)
page = Path(folder, "invoices.json").read_bytes()
invoices = TypeAdapter(list[Invoice])

if what == "page":
    serve(lambda: invoices.validate_json(page), number=20)
else:
    assert not Invoice.model_validate(one).model_extra
    serve(lambda: Invoice.model_validate(one), number=5000)
