"""An invoice of 20 fields, in one OpenAPI description; the stock generator and ours each generate models from it.

It has six date-times, five amounts, one nested object, one status and seven strings. It is as large as an invoice of the
API, and small enough to write a pydantic model by hand, so all contestants decode the same data.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from benchmarks import stock
from scripts.adapt import adapt
from scripts.generate import generate
from zenskar_client.types import dumps

OURS, STOCK = "our_invoice", "stock_invoice"

_TEXT: Final = {"type": "string"}
_TIME: Final = {"type": "string", "format": "date-time"}
_MONEY: Final = {"type": "number", "x-money": "major"}
_MAY_BE_MISSING = ("invoice_url", "external_id", "due_date", "approved_at", "sent_at", "paid_at", "tax")
_FIELDS: Mapping[str, Mapping[str, Any]] = {
    "id": _TEXT,
    "invoice_number": _TEXT,
    "contract_id": _TEXT,
    "currency": _TEXT,
    "created_by": _TEXT,
    "invoice_url": _TEXT,
    "external_id": _TEXT,
    "status": {"$ref": "#/components/schemas/InvoiceStatus"},
    "customer": {"$ref": "#/components/schemas/InvoiceCustomer"},
    "created_at": _TIME,
    "last_updated_at": _TIME,
    "due_date": _TIME,
    "approved_at": _TIME,
    "sent_at": _TIME,
    "paid_at": _TIME,
    "invoice_total": _MONEY,
    "net_invoice_total": _MONEY,
    "applied_balance": _MONEY,
    "amount_due": _MONEY,
    "tax": _MONEY,
}
_SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "Invoice": {
        "title": "Invoice",
        "type": "object",
        "required": [name for name in _FIELDS if name not in _MAY_BE_MISSING],
        "properties": _FIELDS,
    },
    "InvoiceCustomer": {
        "title": "InvoiceCustomer",
        "type": "object",
        "required": ["id", "customer_name"],
        "properties": {"id": _TEXT, "customer_name": _TEXT},
    },
    "InvoiceStatus": {
        "title": "InvoiceStatus",
        "type": "string",
        "x-extensible-enum": ["draft", "approved", "paid", "void"],
    },
}
_OPERATION: Mapping[str, Any] = {
    "operationId": "get_invoice",
    "x-method": "get",
    "tags": ["Invoices"],
    "summary": "Get an invoice",
    "x-evidence": {"level": "documented", "index": [], "sources": []},
    "parameters": [{"name": "invoice_id", "in": "path", "required": True, "schema": _TEXT}],
    "responses": {
        "200": {
            "description": "The invoice.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Invoice"}}},
        }
    },
}
DESCRIPTION: Mapping[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Invoices", "version": "1", "x-apiversion": "20260101"},
    "servers": [{"url": "https://invoices.example"}],
    "tags": [{"name": "Invoices", "x-namespace": "invoices", "description": "Invoices."}],
    "components": {"schemas": _SCHEMAS},
    "paths": {"/invoices/{invoice_id}": {"get": _OPERATION}},
}


def write(folder: Path, count: int) -> None:
    """Write both packages, one invoice as `invoice.json`, and `count` invoices as `invoices.json`."""
    generate(dict(DESCRIPTION), folder / OURS)
    stock.generate(adapt(dict(DESCRIPTION)), folder / STOCK)
    (folder / "invoice.json").write_text(dumps(_invoice(0)), encoding="utf-8")
    (folder / "invoices.json").write_text(dumps([_invoice(number) for number in range(count)]), encoding="utf-8")


def _invoice(number: int) -> dict[str, Any]:
    made = datetime(2026, 1, 1, 9, 30, 15, tzinfo=UTC) + timedelta(hours=7 * number)
    total = Decimal("1234.50") + number
    return {
        "id": f"3c90c3cc-0d44-4b50-8888-{number:012}",
        "invoice_number": f"INV-{number:06}",
        "contract_id": f"e114b064-fbda-447f-8fa5-{number:012}",
        "currency": "USD",
        "created_by": "billing@acme.example",
        "invoice_url": f"https://invoices.example/{number}",
        "external_id": f"ext-{number}",
        "status": "paid",
        "customer": {"id": f"c7d8f2bb-6910-4942-9bab-{number:012}", "customer_name": f"Customer {number}"},
        "created_at": made,
        "last_updated_at": made + timedelta(days=31),
        "due_date": made + timedelta(days=30),
        "approved_at": made + timedelta(days=1),
        "sent_at": made + timedelta(days=1, minutes=5),
        "paid_at": made + timedelta(days=20),
        "invoice_total": total,
        "net_invoice_total": total - Decimal("12.25"),
        "applied_balance": Decimal("0.10"),
        "amount_due": Decimal("0.00"),
        "tax": Decimal("98.76"),
    }
