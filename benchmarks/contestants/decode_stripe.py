"""Decode one invoice with Stripe's own model: 20 fields; times and amounts are integers and are not converted."""

from stripe import Invoice  # type: ignore[import-not-found] # in the competitors' environment only
from worker import serve

PARSED = {
    "id": "in_1MtHbELkdIwHu7ixl4OzzPMv",
    "object": "invoice",
    "number": "INV-000042",
    "currency": "usd",
    "hosted_invoice_url": "https://invoices.example/42",
    "invoice_pdf": "https://invoices.example/42.pdf",
    "customer": "cus_NeZwdNtLEOXuvB",
    "status": "paid",
    "status_transitions": {"finalized_at": 1767346215, "paid_at": 1768987815},
    "created": 1767259815,
    "effective_at": 1767259815,
    "due_date": 1769851815,
    "period_start": 1767259815,
    "period_end": 1769938215,
    "next_payment_attempt": 1767346515,
    "amount_due": 0,
    "amount_paid": 123450,
    "subtotal": 122225,
    "total": 123450,
    "amount_remaining": 10,
}

assert Invoice.construct_from(PARSED, "key").status_transitions.paid_at
serve(lambda: Invoice.construct_from(PARSED, "key"), number=500)
