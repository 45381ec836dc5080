"""The parts of a payment: how much of it goes to which invoice, and what that does to the amount due.

Money neither appears nor vanishes: an amount due falls by exactly what a part says, and never below zero. Amounts of
payments are whole minor units, kept as text; `money` says how they meet the amounts of invoices.
"""

from collections.abc import Sequence
from decimal import Decimal

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.money import less, major
from zenskar_ext.testing._sandbox.relations import INVOICES
from zenskar_ext.testing._sandbox.rules.invoices import payable
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call

ARRIVED = ("success", "partially_refunded", "refunded")
"""States in which a payment has lowered what is due."""
PAYING = ("payment", "tax_withheld")
"""Types of payment that lower what is due."""
OWING = ("approved", "partially_paid", "paid")
"""States in which an invoice can be paid, or be due again."""


def counts(payment: Record) -> bool:
    """Tell whether a payment lowers what is due."""
    return payment["status"] in ARRIVED and payment["type"] in PAYING


def read_amount(amount: Decimal | int, *loc: str | int) -> int:
    """Give an amount that a request names, which is a whole number of minor units above 0."""
    if amount <= 0:
        problem = Problem(("body", *loc), "ensure this value is greater than 0", "value_error.number.not_gt")
        raise unprocessable(problem, note="how the real API takes amounts that are not above 0 is not shown")
    if amount != int(amount):
        problem = Problem(("body", *loc), "an amount counts whole minor units", "value_error")
        raise unprocessable(problem, note="how the real API takes fractions of a minor unit is not shown")
    return int(amount)


def read_parts(call: Call, field: str) -> list[Record]:
    """Give the parts that a request names as a payment keeps them, one an invoice."""
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
    """Take a payment's parts off the amounts due, if it is one that counts."""
    spread = sum(int(part["amount"]) for part in payment["invoices"])
    if spread > int(payment["amount"]):
        raise bad_request(f"The parts add up to {spread}, which is more than the amount of {payment['amount']}.")
    if counts(payment):
        owe_less(call, payment, [int(part["amount"]) for part in payment["invoices"]])


def take_back(call: Call, payment: Record) -> None:
    """Undo `pay`."""
    if counts(payment):
        owe_less(call, payment, [-int(part["amount"]) for part in payment["invoices"]])


def owe_less(call: Call, payment: Record, amounts: Sequence[int]) -> None:
    """Lower what is due on the invoice of each part by an amount of minor units, or raise it by a negative one."""
    for part, amount in zip(payment["invoices"], amounts, strict=True):
        invoice = _owing(call, part["invoice_id"], payment["currency_code"])
        due = less(invoice["amount_due"], major(amount, payment["currency_code"]))
        if due < 0:
            raise bad_request(f"{part['amount']} is more than what is due on invoice {invoice['id']}.")
        call.store.put(INVOICES, {**invoice, **_state(call, invoice, due)})


def _owing(call: Call, invoice_id: str, currency: str) -> Record:
    invoice = call.store.get(INVOICES, invoice_id)
    assert invoice is not None, "a payment is only kept if its invoices are there"
    if invoice["status"] not in OWING:
        raise bad_request(f"Invoice {invoice_id} is {invoice['status']}: nothing can be paid for it.")
    if invoice.get("currency", currency) != currency:
        raise bad_request(f"Invoice {invoice_id} is in {invoice['currency']}, the payment in {currency}.")
    return invoice


def _state(call: Call, invoice: Record, due: Decimal) -> Record:
    if due == 0:
        return {"status": "paid", "amount_due": due, "paid_at": call.world.clock.stamp()}
    status = "approved" if due == payable(invoice) else "partially_paid"
    return {"status": status, "amount_due": due, "paid_at": None}
