"""Random contracts, windows and calls: every cycle that comes due is billed, once, and no money is lost.

The model counts the cycles of a line by its own arithmetic. Windows follow each other. They are requested in any order,
again and two at a time, while the clock moves, and while invoices are approved, paid, credited, voided, deleted and
calculated again.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from zenskar_ext import BadRequestError, Zenskar, need
from zenskar_ext.testing import Sandbox

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HORIZON = 500
"""Days."""
MONTHS = {"P1M": 1, "P3M": 3, "P1Y": 12}
DAYS = {"P1W": 7, "P10D": 10}
LIVING = ("draft", "approved", "partially_paid", "paid")


def written(time: datetime) -> str:
    """Return a time as responses have it."""
    return time.isoformat().replace("+00:00", "Z")


@frozen
class Agreed:
    """A line of the contract."""

    cadence: str
    prepaid: bool
    recurring: bool
    start: int
    """Days after the start of the contract."""
    cents: int

    def cycles(self) -> Iterator[tuple[datetime, datetime]]:
        """Iterate over the beginnings and ends of the cycles."""
        first = BEGIN + timedelta(days=self.start)
        for index in range(1 if not self.recurring or self.cadence == "P0" else HORIZON):
            yield self._after(first, index), self._after(first, index + 1)

    def _after(self, first: datetime, number: int) -> datetime:
        if self.cadence in DAYS:
            return first + timedelta(days=number * DAYS[self.cadence])
        months = first.month - 1 + number * MONTHS.get(self.cadence, 0)
        return first.replace(year=first.year + months // 12, month=months % 12 + 1)

    def due(self, begin: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
        """Return the cycles that a window bills: those that begin in it, or those that end in it or with it."""
        at_the_beginning = self.prepaid or self.cadence == "P0"
        return [
            cycle
            for cycle in self.cycles()
            if (begin <= cycle[0] < end if at_the_beginning else begin < cycle[1] <= end)
        ]

    def sent(self, name: str) -> dict[str, Any]:
        """Return the line as a request has it."""
        pricing = {
            "name": name,
            "pricing_data": {"pricing_type": "flat_fee", "unit_amount": Decimal(self.cents).scaleb(-2)},
            "billing_period": {"cadence": self.cadence, "offset": "prepaid" if self.prepaid else "postpaid"},
            "is_recurring": self.recurring,
        }
        return {"start_date": BEGIN + timedelta(days=self.start), "pricing": pricing}


STARTS = st.integers(0, 400).filter(lambda days: (BEGIN + timedelta(days=days)).day <= 28)
LINES = st.builds(
    Agreed, st.sampled_from(["P0", *MONTHS, *DAYS]), st.booleans(), st.booleans(), STARTS, st.integers(0, 99_999)
)
CUTS = st.sets(st.integers(1, HORIZON - 1), max_size=12).map(lambda days: [0, *sorted(days), HORIZON])
CALLS = st.tuples(
    st.sampled_from(["generate", "generate two", "approve", "pay", "credit", "void", "delete", "regenerate", "move"]),
    st.integers(0, 20),
    st.integers(1, 99_999),
)


class Books:
    """A sandbox with one contract, and the calls for it. A call that makes no sense is refused, and changes nothing."""

    def __init__(self, agreed: list[Agreed], cuts: list[int]) -> None:
        self.sandbox = Sandbox()
        self.zk: Zenskar = self.sandbox.client(allow_unverified=True)
        days = [BEGIN + timedelta(days=day) for day in cuts]
        self.windows = list(pairwise(days))
        self.agreed = {f"line {number}": each for number, each in enumerate(agreed)}
        self.customer = self.zk.customers.create(customer_name="Acme").id
        lines = [each.sent(name) for name, each in self.agreed.items()]
        self.contract = self.zk.contracts.create(
            name="K",
            status="active",
            currency="USD",
            start_date=BEGIN,
            customer_id=self.customer,
            phases=[{"name": "P", "pricings": lines}],
        ).id

    def call(self, kind: str, which: int, cents: int) -> None:
        invoices = [need(each.id) for each in self.zk.invoices.list()]
        try:
            if kind.startswith("generate"):
                self.generate(which % len(self.windows), more=kind == "generate two")
            elif kind == "move":
                self.sandbox.clock.move(timedelta(days=which))
            elif invoices:
                self.change(kind, invoices[which % len(invoices)], cents)
        except BadRequestError:
            pass

    def generate(self, index: int, *, more: bool = False) -> None:
        """Request the invoice of a window; with `more`, of a window and the next one together."""
        begin, end = self.windows[index]
        if more and end < self.windows[-1][1]:
            end = self.windows[index + 1][1]
        self.zk.invoices.generate(customer_id=self.customer, contract_id=self.contract, from_date=begin, to_date=end)

    def change(self, kind: str, invoice: str, cents: int) -> None:
        if kind == "pay":
            part: dict[str, Any] = {"invoice_id": invoice, "amount": cents}
            self.zk.payments.create(amount=cents, currency_code="USD", status="success", payment_parts=[part])
        elif kind == "credit":
            body: dict[str, Any] = {"credit_note_amount": Decimal(cents).scaleb(-2), "reason": "late"}
            self.zk.invoices.create_credit_note(invoice, body)
        else:
            getattr(self.zk.invoices, kind)(invoice)

    def billed(self) -> Counter[tuple[str, str, str]]:
        """Return how often each cycle of each line is on an invoice that stands."""
        return Counter(
            (str(line.name), str(line.service_start_date), str(line.service_end_date))
            for invoice in self.zk.invoices.list()
            if invoice.status in LIVING
            for line in self.zk.invoices.list_line_items(need(invoice.id))
        )

    def came_due(self) -> Counter[tuple[str, str, str]]:
        """Return every cycle that came due within all windows, once."""
        return Counter(
            (name, written(cycle[0]), written(cycle[1]))
            for name, each in self.agreed.items()
            for cycle in each.due(self.windows[0][0], self.windows[-1][1])
        )


@pytest.mark.filterwarnings("ignore::zenskar_ext.UnverifiedOperationWarning")
@settings(deadline=None, max_examples=80)
@given(st.lists(LINES, min_size=1, max_size=4), CUTS, st.lists(CALLS, min_size=10, max_size=30))
def test_every_cycle_that_comes_due_is_billed_once_and_whatever_is_invoiced_is_paid_credited_or_due(
    agreed: list[Agreed], cuts: list[int], calls: list[tuple[str, int, int]]
) -> None:
    books = Books(agreed, cuts)
    due = books.came_due()
    for call in calls:
        books.call(*call)
        assert books.billed() <= due
    books.sandbox.clock.move(timedelta(days=HORIZON))
    for index in range(len(books.windows)):
        books.call("generate", index, 0)
    assert books.billed() == due
    _expect_balance(books)


def _expect_balance(books: Books) -> None:
    standing = {need(each.id): each for each in books.zk.invoices.list() if each.status in LIVING[1:]}
    gone: Counter[str] = Counter()
    for payment in books.zk.payments.list():
        for part in need(payment.invoices):
            gone[need(part.invoice_id)] += int(str(part.amount))
    for note in books.zk.credit_notes.list():
        gone[str(note.invoice_id)] += int(str(note.amount))
    for key, invoice in standing.items():
        left = Decimal(need(invoice.amount_due)) + Decimal(gone[key]).scaleb(-2)
        lines = sum(need(need(line.subtotal).value) for line in books.zk.invoices.list_line_items(key))
        assert need(invoice.invoice_total) == left == lines


def _calls_of(work: Callable[[], None]) -> int:
    """Count the calls of Python functions: the same in every run, whatever else the machine does."""
    count = 0

    def profile(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_an_invoice_costs_the_same_work_however_many_came_before() -> None:
    """A thousand of them take half a second, so they must not grow more expensive."""
    books = Books([Agreed("P1W", prepaid=False, recurring=True, start=0, cents=100)], [*range(0, 2100, 7)])
    books.sandbox.clock.move(timedelta(days=2100))
    books.generate(0)
    early = _calls_of(lambda: books.generate(1))
    for index in range(2, len(books.windows) - 1):
        books.generate(index)
    late = _calls_of(lambda: books.generate(len(books.windows) - 1))
    assert len(books.billed()) == len(books.windows) > 250
    assert late < early * 1.05
