"""Run the main use case, from the description to exact totals: `make demo`.

The demo regenerates the client, starts a local Zenskar with 5,000 invoices, and lists all pages of the overdue ones
while the server fails three times. If ZENSKAR_API_KEY and ZENSKAR_ORGANISATION are set, it reads the real API instead.
"""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal, Inexact, localcontext

from attrs import field, mutable
from rich.console import Console
from rich.table import Table

from scripts import generate
from zenskar_client.models import Invoice
from zenskar_ext import Retry, RetryPolicy, Where, Zenskar, ZenskarError, in_, lt, opt, where
from zenskar_ext.testing import Fault, Sandbox

SHOWN = 12
PAGE = 100
# The seeded invoices are due around this day; a fixed day gives the same figures in every run.
SANDBOX_TODAY = datetime(2026, 1, 1, tzinfo=UTC)


@mutable
class Totals:
    """Exact amounts by currency, and the number of invoices without an amount, and without a currency."""

    by_currency: dict[str, Decimal] = field(factory=lambda: defaultdict(Decimal))
    count: int = 0
    without_amount: int = 0
    without_currency: int = 0

    def add(self, invoice: Invoice) -> None:
        """Add an invoice."""
        self.count += 1
        currency = invoice.get("currency")
        if not isinstance(invoice.amount_due, Decimal):
            self.without_amount += 1
        elif not isinstance(currency, str):
            self.without_currency += 1
        else:
            with localcontext() as context:
                context.traps[Inexact] = True  # fail rather than round
                self.by_currency[currency] += invoice.amount_due


def main() -> int:
    """Run the demo; return its exit status."""
    console = Console()
    console.rule("1. regenerate the client from the description")
    generate.main([])
    retries: list[Retry] = []
    try:
        if os.environ.get("ZENSKAR_API_KEY") and os.environ.get("ZENSKAR_ORGANISATION"):
            console.rule("2. read the overdue invoices of the real API")
            with Zenskar(on_retry=retries.append, retries=RetryPolicy(attempts=5)) as zk:
                walk(console, zk, datetime.now(UTC))
        else:
            walk_sandbox(console, retries)
    except ZenskarError as error:
        console.print(f"[red]{type(error).__name__}[/red]: {error}", highlight=False)
        return 1
    show_retries(console, retries)
    return 0


def walk_sandbox(console: Console, retries: list[Retry]) -> None:
    """List the overdue invoices of a local Zenskar that fails three times."""
    console.rule("2. start a local Zenskar: 5,000 invoices of 300 customers")
    with Sandbox(invoices=5000, customers=300, seed=7) as sandbox, sandbox.serve() as url:
        sandbox.faults.add(
            Fault(at=3, status=429, headers={"Retry-After": "1"}),
            Fault(at=6, status=503),
            Fault(at=9, drop="before"),
        )
        console.print(f"It listens on {url}. It will return one 429 and one 503, and drop one connection.")
        console.rule("3. read its overdue invoices")
        with sandbox.client(base_url=url, transport=None, on_retry=retries.append) as zk:
            walk(console, zk, SANDBOX_TODAY)


def overdue(today: datetime) -> Where:
    """Return the filter for approved or partly paid invoices that were due before today."""
    return where(status=in_("approved", "partially_paid"), due_date=lt(today))


def walk(console: Console, zk: Zenskar, today: datetime) -> None:
    """List all pages of the overdue invoices; print the first invoices and the totals."""
    started = time.perf_counter()
    invoices = zk.invoices.list(overdue(today), order="due_date", limit=PAGE)
    totals = Totals()
    table = Table(title=f"Overdue on {today:%Y-%m-%d}, the first {SHOWN}")
    for heading in ("invoice", "customer", "due", "days", "status"):
        table.add_column(heading)
    table.add_column("amount due", justify="right")
    pages = 0
    for page in invoices.pages():
        pages += 1
        for invoice in page.items:
            totals.add(invoice)
            if totals.count <= SHOWN:
                table.add_row(*row(invoice, today))
    console.print(table)
    show_totals(console, totals, pages, time.perf_counter() - started)


def row(invoice: Invoice, today: datetime) -> tuple[str, ...]:
    """Return the table cells of an invoice."""
    due = invoice.due_date if isinstance(invoice.due_date, datetime) else None
    return (
        str(invoice.invoice_number or "-"),
        str(invoice.customer_id or "-")[:8],
        f"{due:%Y-%m-%d}" if due else "-",
        str((today - due).days) if due else "-",
        str(invoice.status or "-"),
        f"{invoice.amount_due} {invoice.get('currency', '(no currency)')}"
        if opt(invoice.amount_due) is not None
        else "-",
    )


def show_totals(console: Console, totals: Totals, pages: int, seconds: float) -> None:
    """Print the totals by currency, as exact decimals."""
    table = Table(title=f"{totals.count} invoices on {pages} pages, in {seconds:.1f} s including waits")
    table.add_column("currency")
    table.add_column("amount due", justify="right")
    for currency, amount in sorted(totals.by_currency.items()):
        table.add_row(currency, f"{amount:,}")
    console.print(table)
    console.print("Warning: amounts are as the API sends them. No source shows the unit, major or minor.", style="dim")
    if totals.without_amount:
        console.print(f"Warning: {totals.without_amount} invoices have no amount due and are not in the totals.")
    if totals.without_currency:
        console.print(f"Warning: {totals.without_currency} invoices have no currency and are not in the totals.")


def show_retries(console: Console, retries: Iterable[Retry]) -> None:
    """Print what was retried, and why."""
    table = Table(title="Retries")
    for heading in ("operation", "attempt", "why", "waited"):
        table.add_column(heading)
    for retry in retries:
        table.add_row(retry.operation, str(retry.attempt), retry.reason, f"{retry.delay:.2f} s")
    console.print(table if table.row_count else "Nothing had to be retried.")


if __name__ == "__main__":
    sys.exit(main())
