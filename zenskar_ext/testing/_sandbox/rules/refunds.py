"""Rules of refunds: what goes back of a payment, and which invoices are due again for it."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import PAYMENTS
from zenskar_ext.testing._sandbox.resources import item
from zenskar_ext.testing._sandbox.rules.parts import counts, owe_less, read_parts
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule


@frozen
class Refund:
    """What goes back: the whole of it, and how much of that comes out of each part of the payment."""

    amount: int
    parts: Sequence[int]


def refund_payment(call: Call) -> Any:
    """Give back a part of a payment, or all of it, and keep that as a payment of type refund.

    What comes out of a part is due again on its invoice, unless `writeoff_invoices` has it written off.
    """
    call.notes.append("a refund goes by the order of the parts unless it names some; the states after it are a guess")
    payment = item(call)
    if not counts(payment):
        raise bad_request(f"A payment of type {payment['type']} that is {payment['status']} cannot be refunded.")
    refund = _refund(call, payment)
    parts = [
        {**part, "amount_refunded": str(int(part["amount_refunded"]) + back)}
        for part, back in zip(payment["invoices"], refund.parts, strict=True)
    ]
    refunded = int(payment["amount_refunded"]) + refund.amount
    status = "refunded" if refunded == int(payment["amount"]) else "partially_refunded"
    changed = {**payment, "invoices": parts, "amount_refunded": str(refunded), "status": status}
    call.store.put(PAYMENTS, changed)
    if not call.body["writeoff_invoices"]:
        owe_less(call, payment, [-back for back in refund.parts])
    _keep_row(call, payment, refund)
    return shown(call.store, PAYMENTS, changed)


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


def _keep_row(call: Call, payment: Record, refund: Refund) -> None:
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
        "parent_id": payment["id"],
        "status": "success",
        "amount": str(refund.amount),
        "amount_refunded": "0",
        "invoices": parts,
        "timestamp": call.body.get("timestamp") or stamp,
        "created_at": stamp,
    }
    call.store.put(PAYMENTS, row)


RULES: Mapping[str, Rule] = {"refund_payment": refund_payment}
