"""Rules of invoices: which state allows what.

Draft or upcoming, then approved, then partially paid or paid as payments come in; void ends it.
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import INVOICES
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

DELETABLE = ("draft", "upcoming")


def list_internal(call: Call) -> Any:
    """Give the same list as `GET /invoices`."""
    return list_page(call, INVOICES)


def create_invoice(call: Call) -> Any:
    """Keep a draft; nothing is due before it is approved."""
    call.notes.append("no source shows the body of this request: fields are taken as the answer of GET names them")
    total = call.body.get("invoice_total", 0)
    number = f"INV-{call.world.ids.number():06}"
    given = {"invoice_total": total, "net_invoice_total": total, "applied_balance": 0, "invoice_number": number}
    return create(call, INVOICES, {**given, **call.body, "status": "draft"})


def update_invoice(call: Call) -> Any:
    """Change a draft; its status changes by other operations only."""
    invoice = item(call)
    _expect(invoice, ("draft",), "changed")
    return update(call, INVOICES, invoice, {**call.body, "status": invoice["status"]})


def delete_invoice(call: Call) -> Any:
    """Forget a draft."""
    _expect(item(call), DELETABLE, "deleted")
    call.store.remove(INVOICES, item(call)["id"])
    return {}


def get_by_external_id(call: Call) -> Any:
    """Give the first invoice that has the external id."""
    found = (row for row in call.store.rows(INVOICES) if row.get("external_id") == call.path["external_id"])
    invoice = next(found, None)
    if invoice is None:
        raise not_found()
    return shown(call.store, INVOICES, invoice)


def approve(call: Call) -> Any:
    """Make a draft due."""
    invoice = item(call)
    _expect(invoice, ("draft",), "approved")
    approval = {"status": "approved", "approved_at": call.world.clock.stamp(), "amount_due": payable(invoice)}
    return update(call, INVOICES, invoice, approval)


def void(call: Call) -> Any:
    """End an invoice that nothing has been paid for."""
    invoice = item(call)
    unpaid = invoice["status"] == "approved" and invoice.get("amount_due") == payable(invoice)
    if not unpaid and not (invoice["status"] in ("approved", "paid") and invoice.get("invoice_total", 0) == 0):
        why = f"An invoice that is {invoice['status']} cannot be voided unless its total is 0."
        raise bad_request(why, code="INVOICE_CANNOT_BE_VOIDED")
    return update(call, INVOICES, invoice, {"status": "void", "amount_due": 0})


def list_line_items(_: Call) -> Any:
    """Give no lines: how an invoice comes about is not simulated."""
    return {"lines": []}


def payable(invoice: Record) -> Decimal:
    """Give what an invoice asks for before anything is paid."""
    return less(invoice.get("invoice_total", 0), invoice.get("applied_balance", 0))


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
}
