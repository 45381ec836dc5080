"""Rules of refunds: how much of a payment is refunded, and which invoices are due again because of it."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import PAYMENTS
from zenskar_ext.testing._sandbox.resources import item
from zenskar_ext.testing._sandbox.rules.parts import counts, left_of, payments_of, read_amount, read_parts, settle
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

REFUNDS = "/payments/refunds"
"""What only the request of a refund says, under the id of the refund: its destination, and whether it is written off."""
Split = Mapping[str, int]
"""How many minor units of which payment are refunded."""


@frozen
class Refund:
    """A refund: the whole amount, and how much of it is taken from each part of the payment."""

    amount: int
    parts: Sequence[int]


def refund_payment(call: Call) -> Any:
    """Refund a payment in part or in full, and store the refund as a payment of type refund.

    What is taken from a part is due again on its invoice, unless `writeoff_invoices` writes it off.
    """
    call.notes.append("a refund is taken from the parts in order unless it names some; the states after it are a guess")
    payment = item(call)
    if not counts(payment):
        raise bad_request(f"A payment of type {payment['type']} that is {payment['status']} cannot be refunded.")
    refund = _refund(call, payment)
    changed = give_back(call, payment, refund, call.body.get("timestamp"))
    for part, back in zip(payment["invoices"], refund.parts, strict=True):
        if back:
            due_again = 0 if call.body["writeoff_invoices"] else -back
            settle(call, part["invoice_id"], payment["currency_code"], due_again)
    return shown(call.store, PAYMENTS, changed)


def give_back(call: Call, payment: Record, refund: Refund, timestamp: str | None = None) -> Record:
    """Store a refund as a payment of its own, and return the changed payment. The amounts due are not changed."""
    parts = [
        {**part, "amount_refunded": str(int(part["amount_refunded"]) + back)}
        for part, back in zip(payment["invoices"], refund.parts, strict=True)
    ]
    refunded = int(payment["amount_refunded"]) + refund.amount
    status = "refunded" if refunded == int(payment["amount"]) else "partially_refunded"
    _keep_row(call, payment, refund, timestamp)
    changed = {**payment, "invoices": parts, "amount_refunded": str(refunded), "status": status}
    return call.store.put(PAYMENTS, changed)


def read_split(call: Call, minor_units: Callable[[Decimal | int], Decimal]) -> Split | None:
    """Return the `refund_amount_split` of a request; None if it has none.

    Args:
        call: The request.
        minor_units: Converts an amount of the request to minor units.
    """
    parts = call.body.get("refund_amount_split")
    if parts is None:
        return None
    split: dict[str, int] = {}
    for index, part in enumerate(parts):
        amount = read_amount(minor_units(part.get("amount", 0)), "refund_amount_split", index, "amount")
        payment_id = str(part.get("payment_id"))
        split[payment_id] = split.get(payment_id, 0) + amount
    return split


def refund_invoice(call: Call, invoice_id: str, amount: int, split: Split | None) -> None:
    """Refund what was paid for an invoice, by a split or else from the oldest payments first. Nothing becomes due again.

    Raises:
        Refusal: 400 if it is more than what was paid, or does not fit the split.
    """
    left, wanted = amount, dict(split or {})
    for payment in payments_of(call.store, invoice_id):
        if counts(payment):
            back = min(left, left_of(payment, invoice_id)) if split is None else wanted.pop(payment["id"], 0)
            _give_back_part(call, payment, invoice_id, back)
            left -= back
    if left or wanted:
        raise bad_request(f"{amount} has to be refunded, which does not fit the payments of the invoice.")


def _give_back_part(call: Call, payment: Record, invoice_id: str, back: int) -> None:
    if back > left_of(payment, invoice_id):
        raise bad_request(f"{back} is more than what is left of payment {payment['id']} for the invoice.")
    if back:
        parts = [back if part["invoice_id"] == invoice_id else 0 for part in payment["invoices"]]
        give_back(call, payment, Refund(back, parts))


def _refund(call: Call, payment: Record) -> Refund:
    left = int(payment["amount"]) - int(payment["amount_refunded"])
    amount = int(call.body.get("refund_amount", 0)) or left
    if not 0 < amount <= left:
        raise bad_request(f"{amount} cannot be refunded of a payment of which {left} is left.")
    open_parts = [int(part["amount"]) - int(part["amount_refunded"]) for part in payment["invoices"]]
    named = call.body.get("refund_payment_part_amounts")
    parts = _split(amount, open_parts) if named is None else _named(call, payment, open_parts)
    loose = left - sum(open_parts)
    if not 0 <= amount - sum(parts) <= loose:
        raise bad_request(f"The parts add up to {sum(parts)}, which does not fit a refund of {amount}.")
    return Refund(amount, parts)


def _split(amount: int, open_parts: Sequence[int]) -> list[int]:
    parts: list[int] = []
    for part in open_parts:
        parts.append(min(part, amount - sum(parts)))
    return parts


def _named(call: Call, payment: Record, open_parts: Sequence[int]) -> list[int]:
    wanted = {part["invoice_id"]: int(part["amount"]) for part in read_parts(call, "refund_payment_part_amounts")}
    parts = [wanted.pop(part["invoice_id"], 0) for part in payment["invoices"]]
    if wanted or any(part > is_open for part, is_open in zip(parts, open_parts, strict=True)):
        raise bad_request("A part to refund is of another payment, or is more than what is left of it.")
    return parts


def _keep_row(call: Call, payment: Record, refund: Refund, timestamp: str | None) -> None:
    stamp = call.world.clock.stamp()
    shared = ("currency_code", "customer_id", "organisation_id", "payment_method", "connector_id", "connector_name")
    parts = [
        {**part, "amount": str(back), "amount_refunded": "0", "created_at": stamp}
        for part, back in zip(payment["invoices"], refund.parts, strict=True)
        if back
    ]
    row = {
        "id": call.world.ids.new(),
        **{name: payment[name] for name in shared if name in payment},
        "type": "refund",
        "autocharge": False,
        "parent_id": payment["id"],
        "status": "success",
        "amount": str(refund.amount),
        "amount_refunded": "0",
        "invoices": parts,
        "timestamp": timestamp or stamp,
        "created_at": stamp,
    }
    call.store.put(PAYMENTS, row)
    said = {"destination": call.body.get("refund_destination"), "written_off": bool(call.body.get("writeoff_invoices"))}
    call.store.put(REFUNDS, {"id": row["id"], **said})


RULES: Mapping[str, Rule] = {"refund_payment": refund_payment}
