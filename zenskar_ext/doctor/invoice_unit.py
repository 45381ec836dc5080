"""What the amounts of invoices count: their lines, whose unit is known, are compared with their totals."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from zenskar_ext._sansio.currencies import digits, minor
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, Record, path_of, record, records

QUESTION: Final = "What do the amounts of invoices count?"
FIELDS: Final = ("invoice_total", "net_invoice_total", "applied_balance", "amount_due")
MOST: Final = 20
"""How many invoices are looked at."""
ENOUGH: Final = 5
"""How many invoices that tell are enough."""


def answer(asking: Asking) -> Answer:
    """Compare invoices with their lines."""
    told = Counter[tuple[str, str]]()
    telling = 0
    invoices = asking.get(path_of("list_invoices"), limit=MOST).items()
    for invoice in invoices:
        known = _lines_total(asking, invoice)
        if known is not None:
            told.update(of_invoice := [*_units(invoice, *known)])
            telling += any(name == "invoice_total" for name, _ in of_invoice)
        if telling == ENOUGH:
            break
    units = {
        name: unit
        for name in FIELDS
        for unit, other in (("major", "minor"), ("minor", "major"))
        if told[name, unit] and not told[name, other]
    }
    contradicted = [name for name in FIELDS if told[name, "major"] and told[name, "minor"]]
    if contradicted:
        words = f"some invoices speak for major units and some for minor units: {', '.join(contradicted)}"
        return Answer(QUESTION, None, words, "invoice_units")
    if not units:
        words = f"none of {len(invoices)} invoices has a total that is the sum of its lines in either unit"
        return Answer(QUESTION, None, words)
    found = ", ".join(f"{name} counts {unit} units ({told[name, unit]} invoices)" for name, unit in units.items())
    left = ", ".join(name for name in FIELDS if name not in units)
    words = f"compared with the sum of the lines, which count major units: {found}"
    return Answer(QUESTION, units, f"{words}; not shown: {left}" if left else words, "invoice_units")


def _lines_total(asking: Asking, invoice: Record) -> tuple[Decimal, str] | None:
    """Return the sum of the lines of an invoice, and its currency; None if it tells nothing about units."""
    reply = asking.get(path_of("list_invoice_line_items", invoice_id=str(invoice.get("id"))))
    subtotals = [record(each.get("subtotal")) for each in records(reply.record().get("lines"))]
    currencies = {str(each.get("unit")) for each in subtotals}
    amounts = [value for each in subtotals if isinstance(value := each.get("value"), int | Decimal)]
    if len(currencies) != 1 or len(amounts) != len(subtotals):
        return None
    total, currency = sum(map(Decimal, amounts), Decimal(0)), currencies.pop()
    return (total, currency) if total and digits(currency) else None


def _units(invoice: Record, total: Decimal, currency: str) -> Iterator[tuple[str, str]]:
    """Yield each field that equals the sum of the lines, and the unit in which it does."""
    for name in FIELDS:
        amount = invoice.get(name)
        if isinstance(amount, int | Decimal) and amount in (total, minor(total, currency)):
            yield name, "major" if amount == total else "minor"
