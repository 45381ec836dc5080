"""The parts of a payment: how much of it pays which invoice, and how that changes the amount due.

Money neither appears nor vanishes: an amount due falls by exactly what a part or a credit note says, and never below
zero. Amounts of payments are whole minor units, stored as text; `money` says how they relate to the amounts of invoices.
A change has to be in the store before it is settled here: whether anything is paid for an invoice is looked up there.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import INVOICES, PAYMENTS, dig_all
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call

ARRIVED = ("success", "partially_refunded", "refunded")
"""States in which a payment has lowered the amount due."""
PAYING = ("payment", "tax_withheld")
"""Types of payment that lower the amount due."""
DEFAULT_CURRENCY = "USD"
OWING = ("approved", "partially_paid", "paid")
"""States in which an invoice can be paid, or become due again."""


def counts(payment: Record) -> bool:
    """Return whether a payment lowers the amount due."""
    return payment["status"] in ARRIVED and payment["type"] in PAYING


def left_of(payment: Record, invoice_id: str) -> int:
    """Return what a payment has paid for an invoice, less refunds, in minor units."""
    parts = [part for part in payment["invoices"] if part["invoice_id"] == invoice_id]
    return sum(int(part["amount"]) - int(part["amount_refunded"]) for part in parts)


def paid(store: Store, invoice_id: str) -> int:
    """Return what all payments have paid for an invoice, less refunds, in minor units."""
    return sum(left_of(payment, invoice_id) for payment in payments_of(store, invoice_id) if counts(payment))


def payments_of(store: Store, invoice_id: str) -> list[Record]:
    """Return the payments that have a part for an invoice, oldest first, with those that do not count."""
    return store.rows_with(PAYMENTS, _invoices, invoice_id)


def _invoices(payment: Record) -> list[str]:
    return dig_all(payment, ("invoices", "invoice_id"))


def read_amount(amount: Decimal | int, *loc: str | int) -> int:
    """Return an amount in a request, which must be a whole number of minor units above 0."""
    if amount <= 0:
        problem = Problem(("body", *loc), "ensure this value is greater than 0", "value_error.number.not_gt")
        raise unprocessable(problem, note="how the real API handles amounts that are not above 0 is undocumented")
    if amount != int(amount):
        problem = Problem(("body", *loc), "an amount counts whole minor units", "value_error")
        raise unprocessable(problem, note="how the real API handles fractions of a minor unit is undocumented")
    return int(amount)


def read_parts(call: Call, field: str) -> list[Record]:
    """Return the parts in a request as a payment stores them, one per invoice."""
    amounts: dict[str, int] = {}
    for index, part in enumerate(call.body.get(field) or ()):
        amount = read_amount(part.get("amount", 0), field, index, "amount")
        invoice_id = str(part.get("invoice_id"))
        amounts[invoice_id] = amounts.get(invoice_id, 0) + amount
    now = call.world.clock.stamp()
    return [
        {"invoice_id": invoice_id, "amount": str(amount), "amount_refunded": "0", "created_at": now}
        for invoice_id, amount in amounts.items()
    ]


def pay(call: Call, payment: Record) -> None:
    """Subtract a payment's parts from the amounts due, if the payment counts.

    Raises:
        Refusal: 400 if the parts are more than the payment, or an invoice is another customer's or not to be paid.
    """
    spread = sum(int(part["amount"]) for part in payment["invoices"])
    if spread > int(payment["amount"]):
        raise bad_request(f"The parts add up to {spread}, which is more than the amount of {payment['amount']}.")
    for part in payment["invoices"]:
        _expect_same_customer(call.store, payment, part["invoice_id"])
    _settle_parts(call, payment, 1)


def _expect_same_customer(store: Store, payment: Record, invoice_id: str) -> None:
    owner = (store.get(INVOICES, invoice_id) or {}).get("customer_id")
    if owner is not None and owner != (payment.get("customer_id") or owner):
        raise bad_request(
            f"Invoice {invoice_id} belongs to another customer than the payment: no source shows a payment for others."
        )


def take_back(call: Call, payment: Record) -> None:
    """Undo `pay`."""
    _settle_parts(call, payment, -1)


def _settle_parts(call: Call, payment: Record, sign: int) -> None:
    for part in payment["invoices"] if counts(payment) else ():
        settle(call, part["invoice_id"], payment["currency_code"], sign * int(part["amount"]))


def settle(call: Call, invoice_id: str, currency: str, amount: int) -> None:
    """Lower the amount due on an invoice by an amount of minor units, or raise it by a negative one.

    Raises:
        Refusal: 400 if it is more than what is due, or the invoice cannot be paid, or is in another currency.
    """
    invoice = owing(call, invoice_id)
    if currency_of(invoice) != currency:
        raise bad_request(f"Invoice {invoice_id} is in {currency_of(invoice)}, not in {currency}.")
    due = less(invoice["amount_due"], call.world.switches.invoice_unit.from_minor(amount, currency))
    if due < 0:
        raise bad_request(f"{amount} is more than what is due on invoice {invoice_id}.")
    call.store.put(INVOICES, {**invoice, **_state(call, invoice, due)})


def owing(call: Call, invoice_id: str) -> Record:
    """Return an invoice that can be paid, or become due again.

    Raises:
        Refusal: 400 if its state does not allow that.
    """
    invoice = call.store.get(INVOICES, invoice_id)
    assert invoice is not None, "a record for an invoice is only stored if the invoice exists"
    if invoice["status"] not in OWING:
        raise bad_request(f"Invoice {invoice_id} is {invoice['status']}: it can be neither paid nor credited.")
    return invoice


def currency_of(invoice: Mapping[str, Any]) -> str:
    """Return the currency of an invoice; USD if it does not say. No source shows that invoices say it."""
    return str(invoice.get("currency", DEFAULT_CURRENCY))


def _state(call: Call, invoice: Record, due: Decimal) -> Record:
    if due == 0:
        since = invoice.get("paid_at") if invoice["status"] == "paid" else None
        return {"status": "paid", "amount_due": due, "paid_at": since or call.world.clock.stamp()}
    status = "partially_paid" if paid(call.store, invoice["id"]) else "approved"
    return {"status": status, "amount_due": due, "paid_at": None}
