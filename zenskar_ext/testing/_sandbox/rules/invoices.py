"""Rules of invoices: which state allows what.

An invoice is draft or upcoming, then approved, then partially paid or paid as payments come in. Void ends it.
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from itertools import count
from typing import Any

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.money import InvoiceUnit, less
from zenskar_ext.testing._sandbox.relations import INVOICES
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.rules.late import late_notes_of_invoice
from zenskar_ext.testing._sandbox.rules.parts import currency_of, paid
from zenskar_ext.testing._sandbox.rules.terms import due
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

DELETABLE = ("draft", "upcoming")
GENERATED = "/invoices/generated"
"""What an invoice was generated from, under its id: lines, contract, billing cycles and payment term."""
COUNTED = ("invoice_total", "net_invoice_total", "currency", "contract_id", "customer_id")
"""Fields that cannot be changed by hand in a generated invoice: they have to agree with its lines."""

AMOUNTS = ("invoice_total", "net_invoice_total", "applied_balance")
"""Fields that count whole minor units: a fraction of one can be neither paid nor credited."""


def list_internal(call: Call) -> Any:
    """Return the same list as `GET /invoices`."""
    return list_page(call, INVOICES)


def create_invoice(call: Call) -> Any:
    """Store a draft. Nothing is due before it is approved."""
    call.notes.append(
        "no source shows the body of this request: its fields are assumed to be those of the response of GET"
    )
    _expect_whole(call, call.body)
    return draft(call, call.body)


def draft(call: Call, fields: Mapping[str, Any]) -> Record:
    """Store a new draft with the next number, unless the fields have one, and return it."""
    total = fields.get("invoice_total", 0)
    number = {} if "invoice_number" in fields else {"invoice_number": _next_number(call)}
    given = {"invoice_total": total, "net_invoice_total": total, "applied_balance": 0, **number}
    return create(call, INVOICES, {**given, **fields, "status": "draft"})


def update_invoice(call: Call) -> Any:
    """Change a draft. Only other operations change its status."""
    invoice = item(call)
    expect_draft(invoice, "changed")
    if call.store.get(GENERATED, invoice["id"]) and any(name in call.body for name in COUNTED):
        raise bad_request("The totals, currency, contract and customer of a generated invoice come from its contract.")
    _expect_whole(call, {**invoice, **call.body})
    return update(call, INVOICES, invoice, {**call.body, "status": invoice["status"]})


def delete_invoice(call: Call) -> Any:
    """Delete a draft or an upcoming invoice."""
    key = item(call)["id"]
    _expect(item(call), DELETABLE, "deleted")
    call.store.remove(INVOICES, key)
    if call.store.get(GENERATED, key):
        call.store.remove(GENERATED, key)
    return {}


def get_by_external_id(call: Call) -> Any:
    """Return the first invoice that has the external id."""
    found = (row for row in call.store.rows(INVOICES) if row.get("external_id") == call.path["external_id"])
    invoice = next(found, None)
    if invoice is None:
        raise not_found()
    return shown(call.store, INVOICES, invoice)


def approve(call: Call) -> Any:
    """Approve a draft, so that it is due."""
    invoice = item(call)
    expect_draft(invoice, "approved")
    call.notes.extend(late_notes_of_invoice(call.store, invoice))
    term = (call.store.get(GENERATED, invoice["id"]) or {}).get("payment_term")
    approval = {"status": "approved", "approved_at": call.world.clock.stamp(), "amount_due": payable(invoice)}
    return update(call, INVOICES, invoice, {**approval, **due(term, "on_approval", call.world.clock.now)})


def void(call: Call) -> Any:
    """Void an invoice for which nothing has been paid."""
    invoice = item(call)
    if invoice["status"] not in ("approved", "paid") or paid(call.store, invoice["id"]):
        why = f"An invoice that is {invoice['status']} cannot be voided unless nothing has been paid for it."
        raise bad_request(why, code="INVOICE_CANNOT_BE_VOIDED")
    call.notes.append("sources differ on which invoices can be voided; here it is those for which nothing was paid")
    return update(call, INVOICES, invoice, {"status": "void", "amount_due": 0})


def list_line_items(call: Call) -> Any:
    """Return the lines of a generated invoice; other invoices have none."""
    kept = call.store.get(GENERATED, item(call)["id"]) or {"lines": []}
    call.notes.append("the display texts are the sandbox's own")
    if call.world.switches.invoice_unit is InvoiceUnit.MINOR:
        call.notes.append("lines count major units, as documented, whatever the totals of invoices count")
    return {"lines": kept["lines"]}


def generate_next_number(call: Call) -> Any:
    """Set the number of a draft to the next one."""
    expect_draft(item(call), "renumbered")
    number = {"invoice_number": _next_number(call)}
    update(call, INVOICES, item(call), number)
    return number


def payable(invoice: Record) -> Decimal:
    """Return the amount due on an invoice before anything is paid."""
    return less(invoice.get("invoice_total", 0), invoice.get("applied_balance", 0))


def expect_draft(invoice: Record, done: str) -> None:
    """Refuse the request if the invoice is not a draft."""
    _expect(invoice, ("draft",), done)


def _expect_whole(call: Call, invoice: Mapping[str, Any]) -> None:
    for name in AMOUNTS:
        amount = call.world.switches.invoice_unit.to_minor(invoice.get(name) or 0, currency_of(invoice))
        if amount != int(amount):
            problem = Problem(("body", name), "an amount counts whole minor units", "value_error")
            raise unprocessable(problem, note="how the real API handles fractions of a minor unit is undocumented")


def _next_number(call: Call) -> str:
    """Return the next number that no invoice has: a request may give one that has not come yet."""
    numbers = (f"INV-{call.world.ids.number():06}" for _ in count())
    return next(number for number in numbers if not call.store.rows_with(INVOICES, _number, number))


def _number(invoice: Record) -> list[str]:
    return [invoice["invoice_number"]] if "invoice_number" in invoice else []


def _expect(invoice: Record, allowed: Collection[str], done: str) -> None:
    if invoice["status"] not in allowed:
        states = " or ".join(allowed)
        raise bad_request(f"Only an invoice that is {states} can be {done}; this one is {invoice['status']}.")


RULES: Mapping[str, Rule] = {
    "list_internal_invoices": list_internal,
    "create_invoice": create_invoice,
    "update_invoice": update_invoice,
    "delete_invoice": delete_invoice,
    "get_invoice_by_external_id": get_by_external_id,
    "approve_invoice": approve,
    "approve_invoice_v3": approve,
    "void_invoice": void,
    "list_invoice_line_items": list_line_items,
    "generate_next_invoice_number": generate_next_number,
}
