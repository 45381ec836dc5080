"""Rules of payments: those entered by hand, and the invoices that a payment is spread over."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import INVOICES, PAYMENTS, dig_all
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.rules.parts import PAYING, counts, pay, read_amount, read_parts, take_back
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule


def create_payment(call: Call) -> Any:
    """Store a payment. If it is a success, it lowers the amount due on its invoices."""
    call.notes.append("a payment without a status counts as created, which pays nothing")
    parts = read_parts(call, "payment_parts")
    given = {name: value for name, value in call.body.items() if name != "payment_parts"}
    defaults = {"status": "created", "type": "payment", "timestamp": call.world.clock.stamp(), **_payer(call, parts)}
    counted = {
        "amount": str(read_amount(call.body["amount"], "amount")),
        "amount_refunded": "0",
        "invoices": parts,
        "organisation_id": call.world.organisation,
        "autocharge": False,
    }
    payment = create(call, PAYMENTS, {**defaults, **given, **counted})
    if payment["type"] == "refund":
        raise bad_request("A refund needs a payment that it refunds: send it to POST /payments/{payment_id}/refund.")
    if payment["type"] not in PAYING:
        call.notes.append(f"a payment of type {payment['type']} pays nothing here: no source shows what it does")
    if payment["status"] in REFUNDED:
        raise bad_request("A payment cannot be created as refunded.")
    pay(call, payment)
    return shown(call.store, PAYMENTS, payment)


def update_payment(call: Call) -> Any:
    """Spread a payment over other invoices."""
    return _change(call, {})


def edit_manual_payment(call: Call) -> Any:
    """Change a payment that was entered by hand, including its amount and its invoices."""
    _expect_manual(item(call))
    changes = {name: call.body[name] for name in EDITABLE if name in call.body}
    if "amount" in call.body:
        changes["amount"] = str(read_amount(call.body["amount"], "amount"))
    return _change(call, changes)


def delete_manual_payment(call: Call) -> Any:
    """Delete a payment that was entered by hand. What it paid is due again."""
    payment = item(call)
    _expect_manual(payment)
    _expect_unrefunded(payment)
    call.store.remove(PAYMENTS, payment["id"])
    take_back(call, payment)
    return {}


def list_of_invoice(call: Call) -> Any:
    """Return the payments of an invoice that arrived, without refunds, newest first."""
    invoice_id = call.path["invoice_id"]
    return list_page(
        call,
        PAYMENTS,
        lambda payment: counts(payment) and invoice_id in dig_all(payment, ("invoices", "invoice_id")),
    )


def _change(call: Call, changes: Record) -> Record:
    payment = item(call)
    _expect_unrefunded(payment)
    if call.body.get("payment_parts") is not None:
        parts = read_parts(call, "payment_parts")
        changes = {**changes, **({} if payment.get("customer_id") else _payer(call, parts)), "invoices": parts}
    changed = update(call, PAYMENTS, payment, changes)
    take_back(call, payment)
    pay(call, changed)
    return shown(call.store, PAYMENTS, changed)


def _payer(call: Call, parts: list[Record]) -> Record:
    invoices = [call.store.get(INVOICES, part["invoice_id"]) for part in parts]
    known = [invoice["customer_id"] for invoice in invoices if invoice and "customer_id" in invoice]
    return {"customer_id": known[0]} if known else {}


def _expect_manual(payment: Record) -> None:
    if "connector_id" in payment:
        raise bad_request("Only a payment that was entered by hand can be edited or deleted.")


def _expect_unrefunded(payment: Record) -> None:
    if payment["amount_refunded"] != "0" or "parent_id" in payment:
        raise bad_request("A refund, or a payment of which something was refunded, cannot be changed.")


REFUNDED = ("partially_refunded", "refunded")
EDITABLE = ("external_id", "payment_method_details", "timestamp")
RULES: Mapping[str, Rule] = {
    "create_payment": create_payment,
    "update_payment": update_payment,
    "edit_manual_payment": edit_manual_payment,
    "delete_manual_payment": delete_manual_payment,
    "list_invoice_payments": list_of_invoice,
    "list_payments_for_invoice": list_of_invoice,
    "list_payments_for_invoice_without_refunds": list_of_invoice,
}
