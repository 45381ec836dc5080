"""Decode one invoice with Orb's own model: 20 fields, of which 6 are date-times, 5 amounts (kept as strings), 1 nested."""

from orb.types.shared import Invoice  # type: ignore[import-not-found] # in the competitors' environment only
from worker import serve

PARSED = {
    "id": "h7xPzJ9aQkT2mN4v",
    "invoice_number": "INV-000042",
    "currency": "USD",
    "hosted_invoice_url": "https://invoices.example/42",
    "invoice_pdf": "https://invoices.example/42.pdf",
    "memo": "Thank you.",
    "invoice_source": "subscription",
    "status": "paid",
    "customer": {"id": "c7d8f2bb", "external_customer_id": "customer-42"},
    "created_at": "2026-01-01T09:30:15Z",
    "invoice_date": "2026-01-01T09:30:15Z",
    "due_date": "2026-01-31T09:30:15Z",
    "issued_at": "2026-01-02T09:30:15Z",
    "scheduled_issue_at": "2026-01-02T09:35:15Z",
    "paid_at": "2026-01-21T09:30:15Z",
    "amount_due": "0.00",
    "subtotal": "1222.25",
    "total": "1234.50",
    "minimum_amount": "0.10",
    "maximum_amount": "98.76",
}

invoice = Invoice.construct(**PARSED)
assert invoice.paid_at.year == 2026  # noqa: PLR2004 - proves that date-times are parsed
assert not invoice.model_extra
serve(lambda: Invoice.construct(**PARSED), number=500)
