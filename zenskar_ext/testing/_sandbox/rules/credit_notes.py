"""Rules of credit notes: how they lower what is due on an invoice, and what is refunded to the customer for them.

An issued note lowers the amount due on its invoice by its amount. What it credits beyond that has been paid already, so
payments of the invoice are refunded. The total of an invoice is always the sum of what was paid, credited and written
off, and of what is due. Amounts are whole minor units.

Warning: The request against an invoice counts major units instead.
"""

from collections.abc import Mapping
from decimal import Decimal
from itertools import count
from typing import Any

from zenskar_ext.testing._sandbox.checks import check_body
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.money import major, minor
from zenskar_ext.testing._sandbox.relations import CREDIT_NOTES, CUSTOMERS, INVOICES, broken_references
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.parts import currency_of, owing, paid, read_amount, settle
from zenskar_ext.testing._sandbox.rules.refunds import Split, read_split, refund_invoice
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call, Rule

LINE_ITEMS = "/credit_notes/{credit_note_id}/line_items"
CREDITING = ("issued", "paid")
"""States in which a note lowers the amount due."""
REPAID_BY = {"external": "external_payment"}
"""The repayment method by the destination of the refund, where the two have different names."""
CHANGEABLE = ("amount", "currency", "status", "repayment_method", "custom_data")
CREATABLE = (*CHANGEABLE, "customer_id", "invoice_id", "credits_returned", "credit_note_number")


def create_against_invoice(call: Call) -> Any:
    """Credit an invoice in part or in full, and return the note."""
    invoice = item(call)
    if "customer_id" not in invoice:
        raise bad_request("An invoice without a customer cannot be credited.")
    call.notes.append(
        "it is undocumented that a note is issued at once, and that refund_amount_split counts major units"
    )
    currency = currency_of(invoice)
    amount = read_amount(minor(call.body["credit_note_amount"], currency), "credit_note_amount")
    note = {
        "id": call.world.ids.new(),
        "amount": amount,
        "currency": currency,
        "customer_id": invoice["customer_id"],
        "invoice_id": invoice["id"],
        "status": "issued",
    }
    line = {"name": call.body["reason"], "subtotal": {"value": major(amount, currency), "unit": currency}}
    return _issue(call, note, {"lines": [line]}, read_split(call, lambda value: minor(value, currency)))


def create_legacy(call: Call) -> Any:
    """Do the same for the older request."""
    call.notes.append("no source shows the body of this request: it is assumed to be that of POST .../credit_note")
    newer = bundled().operations["create_invoice_credit_note"]
    check_body(bundled(), newer.body or {}, call.body)
    return create_against_invoice(call)


def create_credit_note(call: Call) -> Any:
    """Store a note, with or without an invoice. If a note with its `id` exists already, that one is returned unchanged."""
    own = call.body.get("id")
    known = call.store.get(CREDIT_NOTES, own) if own else None
    if known:
        call.notes.append("a note with this id exists already: nothing was done")
        return known
    call.notes.append("it is a guess that only an issued or paid note with an invoice lowers what is due or refunds")
    given = {name: call.body[name] for name in CREATABLE if name in call.body}
    note = {**given, "id": own or call.world.ids.new(), "amount": read_amount(call.body["amount"], "amount")}
    return _issue(call, note, call.body["line_items"], read_split(call, Decimal))


def update_credit_note(call: Call) -> Any:
    """Change a note. The amount due on its invoice follows its amount and its status; void ends it."""
    note = item(call)
    if note["status"] == "void":
        raise bad_request("A credit note that is void cannot be changed.")
    changes = {name: call.body[name] for name in CHANGEABLE if name in call.body}
    if "amount" in changes:
        changes["amount"] = read_amount(changes["amount"], "amount")
    changed = update(call, CREDIT_NOTES, note, changes)
    _expect_known(call, changed)
    if credited(changed) != credited(note):
        call.notes.append("what a note no longer credits is due again; what was refunded for it stays refunded")
        settle(call, note["invoice_id"], note["currency"], credited(changed) - credited(note))
    if "line_items" in call.body:
        call.store.put(LINE_ITEMS, {"id": note["id"], "line_items": call.body["line_items"]})
    return changed


def list_line_items(call: Call) -> Any:
    """Return the line items that a note was created with, or those that were set since."""
    kept: Record = call.store.get(LINE_ITEMS, item(call)["id"]) or {}
    return kept.get("line_items")


def _issue(call: Call, note: Record, line_items: Any, split: Split | None) -> Record:
    """Store a new note with its line items, lower the amount due by it, and refund what it credits beyond that."""
    _expect_known(call, note)
    back = _beyond_due(call, note)
    if split and not back:
        raise bad_request("Nothing has to be refunded for this credit note.")
    refunded = _refund(call, note, back, split) if back else {}
    if credited(note):
        settle(call, note["invoice_id"], note["currency"], credited(note) - back)
    call.store.put(LINE_ITEMS, {"id": note["id"], "line_items": line_items})
    filled: Record = {
        "credit_note_number": _next_number(call.store),
        "credits_returned": 0,
        "custom_data": {},
        "repayment_method": "invoice_adjusted",
    }
    url = f"/credit_notes/{note['id']}/line_items"
    made = {**_parties(call.store, note), "line_items_url": url, "created_at": call.world.clock.stamp()}
    return call.store.put(CREDIT_NOTES, {**filled, **refunded, **note, **made})


def _next_number(store: Store) -> str:
    """Return the first number from the count of the notes on that no note has."""
    numbers = (f"CN-{number:06}" for number in count(len(store.rows(CREDIT_NOTES)) + 1))
    return next(number for number in numbers if not store.rows_with(CREDIT_NOTES, _number, number))


def _number(note: Record) -> list[str]:
    return [note["credit_note_number"]]


def credited(note: Record) -> int:
    """Return how much of its invoice a note credits, in minor units; 0 if it credits none."""
    return int(note["amount"]) if note["status"] in CREDITING and "invoice_id" in note else 0


def _expect_known(call: Call, note: Record) -> None:
    broken = broken_references(call.store, CREDIT_NOTES, note, call.world.described())
    if broken:
        raise bad_request(f"There is no such record: {', '.join(broken)}.")
    invoice = call.store.get(INVOICES, note.get("invoice_id", ""))
    if invoice and invoice.get("customer_id") != note["customer_id"]:
        raise bad_request("The invoice of a credit note belongs to another customer.")
    if invoice and currency_of(invoice) != note["currency"]:
        raise bad_request(f"The invoice of a credit note is in {currency_of(invoice)}, not in {note['currency']}.")


def _beyond_due(call: Call, note: Record) -> int:
    if not credited(note):
        return 0
    invoice = owing(call, note["invoice_id"])
    due = int(call.world.switches.invoice_unit.to_minor(invoice["amount_due"], note["currency"]))
    refundable = paid(call.store, invoice["id"])
    if credited(note) > due + refundable:
        detail = (
            f"{credited(note)} is more than can be credited: {due} is due on the invoice, {refundable} was paid for it."
        )
        raise bad_request(detail)
    return max(0, credited(note) - due)


def _refund(call: Call, note: Record, back: int, split: Split | None) -> Record:
    """Refund what a note credits of money that was paid, and return the fields of the note about that."""
    destination = call.body.get("refund_destination")
    if destination is None:
        raise bad_request(f"{back} of this credit note was paid already: its refund needs a refund_destination.")
    refund_invoice(call, note["invoice_id"], back, split)
    method = REPAID_BY.get(destination, destination)
    return {"repayment_method": method, "credits_returned": back if destination == "credits" else 0}


def _parties(store: Store, note: Record) -> Record:
    """Return the customer and the invoice of a note as they are when it is created."""
    customer = store.get(CUSTOMERS, note["customer_id"]) or {}
    invoice = store.get(INVOICES, note.get("invoice_id", ""))
    names = {"id": "id", "name": "customer_name", "email": "email", "external_id": "external_id"}
    numbers = {"id": "id", "name": "invoice_number", "external_id": "external_id"}
    parties = {"customer": _party(customer, names)}
    return {**parties, "invoice": _party(invoice, numbers)} if invoice else parties


def _party(record: Record, names: Mapping[str, str]) -> Record:
    return {name: record[field] for name, field in names.items() if record.get(field) is not None}


RULES: Mapping[str, Rule] = {
    "create_invoice_credit_note": create_against_invoice,
    "create_credit_note_legacy": create_legacy,
    "create_credit_note": create_credit_note,
    "update_credit_note": update_credit_note,
    "list_credit_note_line_items": list_line_items,
}
