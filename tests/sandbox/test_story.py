"""A year of one customer: five pricing models, two phases, usage, payments and what goes wrong, to the cent.

The tables are calculated by hand. They do not use the code under test.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.sandbox.test_generation import DATASOURCE
from zenskar_ext import Zenskar, gt, lt, need
from zenskar_ext.testing import Sandbox

ZERO = Decimal(0)
USD = {"currency": "USD"}
FIRST_HALF, SECOND_HALF = "Ramp", "Scale"

# Prices. The first half has payment terms of 30 days from the creation of an invoice. The second half has 25 % off, then
# 20 % tax, and is due on the last day of the month that is 15 days after the approval.
#
#             first half                       second half                      billed
# platform    200.00                           300.00                           monthly, before the month
# seats       12 x 9.90 = 118.80               20 x 8.50 = 170.00               monthly, after the month
# storage     750 GB, all at 0.06 = 45.00      2000 GB, all at 0.06 = 120.00    monthly, after the month
# compute     hours to 100 at 0.50, to 500 at 0.40, then at 0.25                monthly, after the month
# messages    8.00 for each 100 that are begun                                  monthly, after the month
# support     90.00                            120.00                           quarterly, after the quarter
# onboarding  500.00                                                            once, at the start

USAGE = {  # hours, messages
    1: ("80", 50),
    2: ("100", 100),
    3: ("150", 101),
    4: ("500", 250),
    5: ("620", 0),
    6: ("0", 301),
    7: ("90", 10),
    8: ("100.5", 99),
    9: ("480", 100),
    10: ("500", 1000),
    11: ("1000", 1001),
    12: ("12", 0),
}
INVOICES = {
    # The fixed part of a month is 200.00 + 118.80 + 45.00 = 363.80.
    # compute: 80 x 0.50; messages: 1 package; 363.80 + 500.00 + 40.00 + 8.00
    1: {"Compute": "40.00", "Messages": "8.00", "Onboarding": "500.00", "total": "911.80"},
    # 100 x 0.50; 1 package; 363.80 + 50.00 + 8.00
    2: {"Compute": "50.00", "Messages": "8.00", "total": "421.80"},
    # 50.00 + 50 x 0.40; 2 packages; 363.80 + 70.00 + 16.00 + 90.00
    3: {"Compute": "70.00", "Messages": "16.00", "Support": "90.00", "total": "539.80"},
    # 50.00 + 400 x 0.40; 3 packages; 363.80 + 210.00 + 24.00
    4: {"Compute": "210.00", "Messages": "24.00", "total": "597.80"},
    # 210.00 + 120 x 0.25; no package; 363.80 + 240.00
    5: {"Compute": "240.00", "Messages": "0", "total": "603.80"},
    # nothing; 4 packages; 363.80 + 32.00 + 90.00
    6: {"Compute": "0", "Messages": "32.00", "Support": "90.00", "total": "485.80"},
    # The fixed part of a month is now 300.00 + 170.00 + 120.00 = 590.00.
    # 90 x 0.50; 1 package; 643.00; 25 % off: 482.25; 20 % tax: 578.70
    7: {"Compute": "45.00", "Messages": "8.00", "Discount": "-160.75", "VAT": "96.45", "total": "578.70"},
    # 50.00 + 0.5 x 0.40; 1 package; 648.20; 486.15; 583.38
    8: {"Compute": "50.20", "Messages": "8.00", "Discount": "-162.05", "VAT": "97.23", "total": "583.38"},
    # 50.00 + 380 x 0.40; 1 package; 120.00; 920.00; 690.00; 828.00
    9: {
        "Compute": "202.00",
        "Messages": "8.00",
        "Support": "120.00",
        "Discount": "-230.00",
        "VAT": "138.00",
        "total": "828.00",
    },
    # 50.00 + 160.00; 10 packages; 880.00; 660.00; 792.00
    10: {"Compute": "210.00", "Messages": "80.00", "Discount": "-220.00", "VAT": "132.00", "total": "792.00"},
    # 210.00 + 500 x 0.25; 11 packages; 1013.00; 759.75; 911.70
    11: {"Compute": "335.00", "Messages": "88.00", "Discount": "-253.25", "VAT": "151.95", "total": "911.70"},
    # 12 x 0.50; no package; 120.00; 716.00; 537.00; 644.40
    12: {
        "Compute": "6.00",
        "Messages": "0",
        "Support": "120.00",
        "Discount": "-179.00",
        "VAT": "107.40",
        "total": "644.40",
    },
}
FIXED = {
    FIRST_HALF: {"Platform": "200.00", "Seats": "118.80", "Storage": "45.00"},
    SECOND_HALF: {"Platform": "300.00", "Seats": "170.00", "Storage": "120.00"},
}
DUE = {  # the day on which the invoice of a month is due; it is created and approved on the first day after the month
    1: "2026-03-03",
    2: "2026-03-31",
    3: "2026-05-01",
    4: "2026-05-31",
    5: "2026-07-01",
    6: "2026-07-31",
    7: "2026-08-31",
    8: "2026-09-30",
    9: "2026-10-31",
    10: "2026-11-30",
    11: "2026-12-31",
    12: "2027-01-31",
}
OWED = {  # what the customer owes when a month is closed, and why
    1: "411.80",  # 911.80, of which 500.00 is paid
    2: "421.80",  # January is paid; February is not
    3: "421.80",  # March is paid at once; February is overdue
    4: "539.80",  # 39.80 of March is paid back, so it is due again; 500.00 of April, after a credit note over 97.80
    5: "603.80",  # March and April are paid; May was voided, and billed again
    6: "0.00",  # May and June are paid
    7: "0.00",
    8: "583.38",  # August is not paid
    9: "0.00",  # August is paid after the reminder
    10: "0.00",
    11: "11.70",  # 911.70, of which 900.00 is paid
    12: "656.10",  # 11.70 + 644.40
}
OVERDUE = {3: [2], 4: [2], 5: [3, 4], 9: [8], 12: [11]}
"""The months whose invoices are overdue when a month is closed, so that the customer is reminded."""
PAYMENTS = {  # what is paid after a month, for the invoice of which month
    1: [(1, "500.00")],
    2: [(1, "411.80")],
    3: [(3, "539.80")],
    4: [(2, "421.80")],
    5: [(3, "39.80"), (4, "500.00")],
    6: [(5, "603.80"), (6, "485.80")],
    7: [(7, "578.70")],
    9: [(8, "583.38"), (9, "828.00")],
    10: [(10, "792.00")],
    11: [(11, "900.00")],
}
INVOICED = Decimal("7898.98")
"""The sum of the totals: 3560.80 in the first half, and 4338.18 in the second."""
CREDITED = Decimal("97.80")
RECEIVED = Decimal("7145.08")
"""What was paid, less the 39.80 that was paid back: 7898.98 - 97.80 - 656.10."""


BOOKS = {  # after the year; 723.03 is the sum of VAT, and 7175.95 what was invoiced without it
    "Customers": "656.10",
    "Cash": "7145.08",
    "Sales Returns and Allowances": "97.80",
    "Sales and Services Revenue": "7175.95",
    "Sales Tax": "723.03",
}


def first(month: int) -> datetime:
    """Return the first day of a month of 2026; of the next year for 13."""
    return datetime(2026 + month // 13, (month - 1) % 12 + 1, 1, tzinfo=UTC)


class Year:
    """The sandbox, the contract, and what is done to its invoices."""

    def __init__(self, sandbox: Sandbox, zk: Zenskar) -> None:
        self.sandbox, self.zk = sandbox, zk
        self.customer = need(zk.customers.create(customer_name="Acme", external_id="cus_1").id)
        self.metrics = {slug: self.define(slug, column) for slug, column in (("compute", "hours"), ("sms", "sent"))}
        self.invoices: dict[int, str] = {}
        self.paid: dict[int, str] = {}
        plan = zk.plans.create(name="Growth", status="active", schedule={"duration": "P1Y"})
        self.contract = need(
            zk.contracts.create(
                name="2026",
                status="active",
                currency="USD",
                start_date=first(1),
                end_date=datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
                customer_id=self.customer,
                plan_id=plan.id,
                phases=list(self.phases()),
            ).id
        )

    def define(self, slug: str, column: str) -> str:
        columns: dict[str, Any] = {"customer_id": "String", "timestamp": "DateTime64", "data": {column: "Float64"}}
        self.zk.usage_events.create(name=slug, api_slug=slug, dataschema=columns)
        metric = self.zk.billable_metrics.create(
            name=column,
            dataschema="{}",
            aggregation_query=f"SELECT SUM(data.{column}) FROM raw_metric_{slug}",
            cust_agg_query="",
            visual_query_builder={},
            datasource=DATASOURCE,
        )
        return need(metric.id)

    def phases(self) -> Iterator[dict[str, Any]]:
        tiers = {"unit_amount": [Decimal("0.50"), Decimal("0.40"), Decimal("0.25")], "up_to": [100, 500, None]}
        volume = {"unit_amount": [Decimal("0.08"), Decimal("0.06")], "up_to": [500, None]}
        package = {"package_size": 100, "unit_amount": Decimal("8.00")}
        onboarding = self.line("Onboarding", "flat_fee", {"unit_amount": 500}, cadence="P0", is_recurring=False)
        halves = {FIRST_HALF: (200, 12, "9.90", 750, 90), SECOND_HALF: (300, 20, "8.50", 2000, 120)}
        for name, (platform, seats, seat, storage, support) in halves.items():
            yield {
                "name": name,
                **self.terms(name),
                "pricings": [
                    self.line("Platform", "flat_fee", {"unit_amount": platform}, offset="prepaid"),
                    self.line("Seats", "per_unit", {"unit_amount": Decimal(seat)}, quantity=seats),
                    self.line("Storage", "volume", volume, quantity=storage),
                    self.line("Compute", "tiered", tiers, metric="compute"),
                    self.line("Messages", "package", package, metric="sms"),
                    self.line("Support", "flat_fee", {"unit_amount": support}, cadence="P3M"),
                    *([onboarding] if name == FIRST_HALF else []),
                ],
            }

    def terms(self, name: str) -> dict[str, Any]:
        """Return the dates and the features of a phase."""
        data = {"pricing_data": {"pricing_type": "features", **USD}}
        if name == FIRST_HALF:
            end = datetime(2026, 6, 30, 23, 59, 59, tzinfo=UTC)
            term: dict[str, Any] = {"payment_term_type": "on_creation", "due_days": 30}
            return {"end_date": end, "features": {**data, "payment_terms": [term]}}
        term = {"payment_term_type": "on_approval", "due_days": 15, "last_day_of_month": True}
        discount = {"type": "percent", "unit_amount": 25}
        tax = {"type": "manual", "unit_amount": 20, "label": "VAT"}
        features = {**data, "payment_terms": [term], "discounts": [discount], "taxes": [tax]}
        return {"start_date": first(7), "features": features}

    def line(
        self,
        name: str,
        pricing_type: str,
        data: dict[str, Any],
        *,
        quantity: int | None = None,
        metric: str | None = None,
        cadence: str = "P1M",
        offset: str = "postpaid",
        **more: Any,
    ) -> dict[str, Any]:
        """Return a line with a pricing of a product of this name."""
        product = self.zk.products.create(name=name, type_="product")
        counted = {"type": "metered", "aggregate_id": self.metrics[metric]} if metric else {"quantity": quantity or 1}
        pricing: dict[str, Any] = {
            "pricing_data": {"pricing_type": pricing_type, **data, **USD},
            "quantity": {"type": "fixed", **counted},
            "billing_period": {"cadence": cadence, "offset": offset},
            **more,
        }
        return {"product_id": product.id, "pricing_id": self.zk.products.create_pricing(need(product.id), pricing).id}

    def use(self, month: int) -> None:
        """Ingest the usage of a month in two events: a quarter on its third day, the rest in its last half hour."""
        hours, sent = USAGE[month]
        early, late = first(month) + timedelta(days=2), first(month + 1) - timedelta(minutes=30)
        for slug, column, amount in (("compute", "hours", Decimal(hours)), ("sms", "sent", Decimal(sent))):
            for stamp, value in ((early, amount / 4), (late, amount - amount / 4)):
                self.zk.usage_events.ingest(slug, customer_id="cus_1", timestamp=stamp, data={column: value})

    def generate(self, month: int) -> str:
        begin, end = first(month), first(month + 1)
        made = self.zk.invoices.generate(
            customer_id=self.customer, contract_id=self.contract, from_date=begin, to_date=end
        )
        (key,) = need(made.invoice_ids)
        self.invoices[month] = key
        return key

    def approve(self, month: int) -> None:
        self.zk.invoices.approve(self.invoices[month])

    def pay(self, month: int, amount: str) -> None:
        cents = int(Decimal(amount) * 100)
        part = {"invoice_id": self.invoices[month], "amount": cents}
        body: dict[str, Any] = {"amount": cents, "currency_code": "USD", "status": "success", "payment_parts": [part]}
        self.paid[month] = need(self.zk.payments.create(body).id)

    def due(self, month: int) -> Decimal:
        return need(self.zk.invoices.get(self.invoices[month]).amount_due)

    def owed(self) -> Decimal:
        return sum((need(each.amount_due) for each in self.zk.invoices.list(amount_due=gt(0))), ZERO)

    def close(self, month: int) -> None:
        """Close the books of a month, after which nothing can be posted in it."""
        last = (first(month + 1) - timedelta(days=1)).date()
        closed = self.zk.accounting.close_period(end_date=last, period_name=f"{last:%B}")
        assert self.zk.accounting.get_last_closed_period() == closed

    def books(self) -> dict[str, Decimal]:
        """Return what every account holds on its side, in major units; no account that holds nothing."""
        return {name: amount for name, amount in self._balances() if amount}

    def _balances(self) -> Iterator[tuple[str, Decimal]]:
        for account in self.zk.accounting.list_accounts():
            for each in self.zk.accounting.account_balance(account.id):
                yield need(account.name), Decimal(need(each.balance)) / 100

    def overdue(self, month: int) -> set[str]:
        today = first(month + 1)
        return {need(each.id) for each in self.zk.invoices.list(due_date=lt(today), amount_due=gt(0))}

    def after(self, month: int) -> None:
        """Do what happens on the first day after a month: reminders, then corrections, then payments."""
        assert self.overdue(month) == {self.invoices[late] for late in OVERDUE.get(month, ())}
        if month == 4:
            self.pay_back(3, 3980)
            self.credit(4, "97.80")
        if month == 5:
            self.void_and_bill_again(5)
        for paid, amount in PAYMENTS.get(month, ()):
            self.pay(paid, amount)

    def void_and_bill_again(self, month: int) -> None:
        wrong = self.invoices[month]
        self.zk.invoices.void(wrong)
        assert self.generate(month) != wrong
        self.approve(month)

    def pay_back(self, month: int, cents: int) -> None:
        body: dict[str, Any] = {"refund_amount": cents, "refund_destination": "external", "writeoff_invoices": False}
        self.zk.payments.refund(self.paid[month], body)
        assert self.due(month) == Decimal(cents) / 100

    def credit(self, month: int, amount: str) -> None:
        body: dict[str, Any] = {"credit_note_amount": Decimal(amount), "reason": "An outage"}
        self.zk.invoices.create_credit_note(self.invoices[month], body)


@pytest.fixture
def year(empty: Sandbox) -> Iterator[Year]:
    with empty.client() as zk:
        yield Year(empty, zk)


def lines(year: Year, month: int) -> dict[str, Decimal]:
    found = year.zk.invoices.list_line_items(year.invoices[month])
    return {need(line.name): need(need(line.subtotal).value) for line in found}


def expected(month: int) -> tuple[dict[str, Decimal], Decimal]:
    own = {**FIXED[FIRST_HALF if month < 7 else SECOND_HALF], **INVOICES[month]}
    total = own.pop("total")
    return {name: Decimal(amount) for name, amount in own.items()}, Decimal(total)


def test_a_year_is_billed_paid_and_closed_to_the_cent(year: Year) -> None:
    for month in range(1, 13):
        year.use(month)
        year.sandbox.clock.set(first(month + 1))
        draft = year.zk.invoices.get(year.generate(month))
        assert (lines(year, month), draft.invoice_total) == expected(month)
        year.approve(month)
        year.after(month)
        invoice = year.zk.invoices.get(year.invoices[month])
        assert (need(invoice.due_date).date().isoformat(), invoice["bill_for_date"]) == (
            DUE[month],
            first(month + 1).isoformat().replace("+00:00", "Z"),
        )
        assert year.owed() == Decimal(OWED[month]) == year.books().get("Customers", ZERO)
        if month > 1:  # an invoice is posted on the day of its approval, so January has no entries to close
            year.close(month)
    assert year.zk.contracts.get(year.contract).status == "expired"
    _expect_totals(year)


def _expect_totals(year: Year) -> None:
    assert year.books() == {name: Decimal(amount) for name, amount in BOOKS.items()}
    standing = [each for each in year.zk.invoices.list() if each.status != "void"]
    payments = [each for each in year.zk.payments.list() if each.type_ == "payment"]
    kept = sum(int(str(each.amount)) - int(str(each.amount_refunded)) for each in payments)
    assert len(standing) == 12
    assert sum(need(each.invoice_total) for each in standing) == INVOICED
    assert Decimal(kept) / 100 == RECEIVED
    assert RECEIVED + CREDITED + year.owed() == INVOICED
