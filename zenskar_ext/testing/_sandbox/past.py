"""The past of seeded data: what happened to contracts and invoices before a sandbox starts, and when.

Everything happens through the rules of the operations, each at its own time, so that the data is what the rules make.
Only what no operation sets is stored directly: that an invoice is upcoming or was sent, and fields that only lists use.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from heapq import heapify, heappop, heapreplace
from random import Random
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.answers import result_of
from zenskar_ext.testing._sandbox.calls import records_of
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.money import major
from zenskar_ext.testing._sandbox.relations import INVOICES, PAYMENT_METHODS
from zenskar_ext.testing._sandbox.rules.parts import left_of, payments_of
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, World

Life = Iterator[datetime]
"""What happens to a record: each item is the time at which it goes on."""
DAY = timedelta(days=1)
PAID_AFTER = timedelta(hours=36)
LONGEST = 4 * DAY
"""No life of an invoice takes longer."""
METHODS = ("bank_transfer", "card", "check", "direct_debit")


@frozen
class Past:
    """A world whose clock runs through the past, and what is random in it."""

    world: World
    random: Random

    def maybe(self, share: float, **fields: Any) -> Record:
        """Return the fields in a share of all cases, and nothing in the others."""
        return fields if self.random.random() < share else {}

    def weighted(self, weights: Mapping[str, int]) -> str:
        """Return one of the names, each as often as its weight says."""
        return self.random.choices(tuple(weights), tuple(weights.values()))[0]

    def do(self, operation_id: str, body: Any, **path: str) -> Any:
        """Do what a request would do, and return the value of its response."""
        operation = self.world.description.operations[operation_id]
        self.world.clock.tick()
        with self.world.store.whole():
            return result_of(Call(self.world, operation, path, {}, body, records_of(self.world, operation, path)))

    def run(self, lives: Iterable[Life]) -> None:
        """Run several lives at once, in the order of their times."""
        waiting = [(next(life), number, life) for number, life in enumerate(lives)]
        heapify(waiting)
        while waiting:
            time, number, life = waiting[0]
            self.world.clock.set(max(time, self.world.clock.now))
            later = next(life, None)
            if later is None:
                heappop(waiting)
            else:
                heapreplace(waiting, (later, number, life))


def life_of_contract(past: Past, contract: Record, status: str, end: datetime) -> Life:
    """Pause or expire a contract at its end."""
    yield end
    if status == "paused":
        pause = {"start_date": write_instant(end), "unpause_extension_policy": "overlap"}
        past.do("pause_contract", pause, contract_id=contract["id"])
    if status == "expired":
        past.do("expire_contract", {"expiry_date": str(end.date())}, contract_id=contract["id"])


def life_of_invoice(past: Past, contract: Record, begin: datetime, end: datetime) -> Life:
    """Generate the invoice of a billing cycle when that is over, and bring it to one of the ends."""
    yield end + timedelta(seconds=past.random.randrange(3600))
    window = {"from_date": write_instant(begin), "to_date": write_instant(end)}
    whose = {"customer_id": contract["customer_id"], "contract_id": contract["id"]}
    (key,) = past.do("generate_invoice", {**whose, **window})["invoice_ids"]
    created, invoice = past.world.clock.now, _Invoice(past, key)
    invoice.describe()
    state = past.weighted(SHARES)
    if state == "upcoming":
        invoice.change(status=state)
    if state in UNAPPROVED:
        return
    yield created + timedelta(seconds=past.random.randrange(3600, 86400))
    invoice.approve()
    for number, act in enumerate(ACTS[state]):
        yield created + PAID_AFTER + number * DAY
        act(invoice)


@frozen
class _Invoice:
    """What can happen to an invoice."""

    past: Past
    id: str

    @property
    def record(self) -> Record:
        """The invoice as it is stored."""
        record = self.past.world.store.get(INVOICES, self.id)
        assert record is not None, "no seeded invoice is deleted"
        return record

    def change(self, **fields: Any) -> None:
        """Store fields that no operation sets."""
        self.past.world.store.put(INVOICES, {**self.record, **fields})

    def describe(self) -> None:
        """Store the fields of a new invoice that are there for lists and filters."""
        number, due = self.record["invoice_number"].removeprefix("INV-"), self.record["due_date"]
        promised = write_instant(read_instant(due) + 7 * DAY)
        self.change(
            invoice_id=f"inv_{number}",
            created_by="sandbox",
            effective_due_date=due,
            **dict.fromkeys(("approved_at", "paid_at", "sent_at")),
            **self.past.maybe(0.1, promise_due_date=promised),
            **self.past.maybe(0.6, external_id=f"ext-{number}"),
        )

    def approve(self) -> None:
        """Approve it, and send it in most cases."""
        self.past.do("approve_invoice", {}, invoice_id=self.id)
        self.change(**self.past.maybe(0.8, sent_at=self.record["approved_at"]))

    def void(self) -> None:
        """Void it."""
        self.past.do("void_invoice", {}, invoice_id=self.id)

    def pay_part(self) -> None:
        """Pay a part of what is due."""
        self._pay(self.past.random.randrange(1, self._minor("amount_due")))

    def pay_all(self) -> None:
        """Pay what is due, in some cases through a payment method of the customer."""
        payer, methods = self.record["customer_id"], self.past.world.store.rows(PAYMENT_METHODS)
        usable = [row for row in methods if row["customer_id"] == payer and row["status"] == "active"]
        if usable and self.past.maybe(0.6, charged=True):
            self.past.do("charge_invoice", {"skip_invoice_due_date_check": True}, invoice_id=self.id)
        else:
            self._pay(self._minor("amount_due"))

    def refund(self) -> None:
        """Refund a part of its payment. That is due again."""
        (payment,) = payments_of(self.past.world.store, self.id)
        amount = self.past.random.randrange(1, left_of(payment, self.id))
        body = {"refund_amount": amount, "refund_destination": "external", "writeoff_invoices": False}
        self.past.do("refund_payment", body, payment_id=payment["id"])

    def credit(self) -> None:
        """Credit a part of it. What was paid of that is refunded."""
        currency = self.record["currency"]
        amount = self.past.random.randrange(1, self._minor("invoice_total"))
        note = {"credit_note_amount": major(amount, currency), "reason": "Outage", "refund_destination": "external"}
        self.past.do("create_invoice_credit_note", note, invoice_id=self.id)

    def _minor(self, name: str) -> int:
        unit = self.past.world.switches.invoice_unit
        return int(unit.to_minor(self.record[name], self.record["currency"]))

    def _pay(self, amount: int) -> None:
        body = {
            "amount": amount,
            "currency_code": self.record["currency"],
            "status": "success",
            "payment_method": self.past.random.choice(METHODS),
            "payment_parts": [{"invoice_id": self.id, "amount": amount}],
            **self.past.maybe(0.5, external_id=f"pay-{self.record['invoice_number']}"),
        }
        self.past.do("create_payment", body)


SHARES = {
    "draft": 14,
    "upcoming": 5,
    "approved": 34,
    "credited": 6,
    "partially paid": 12,
    "paid": 20,
    "refunded": 3,
    "credited after payment": 2,
    "void": 4,
}
"""What becomes of invoices, and of how many in a hundred."""
UNAPPROVED = ("draft", "upcoming")
ACTS: Mapping[str, Sequence[Callable[[_Invoice], None]]] = {
    "approved": (),
    "credited": (_Invoice.credit,),
    "partially paid": (_Invoice.pay_part,),
    "paid": (_Invoice.pay_all,),
    "refunded": (_Invoice.pay_all, _Invoice.refund),
    "credited after payment": (_Invoice.pay_all, _Invoice.credit),
    "void": (_Invoice.void,),
}
"""What happens to an invoice once it is approved, day by day."""
