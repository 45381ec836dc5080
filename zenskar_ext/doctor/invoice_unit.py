"""What the amounts of invoices count: their lines, whose unit is known, are compared with their totals."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from zenskar_ext._sansio.currencies import digits, minor
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, Record, path_of, record, records

QUESTION: Final = "In which unit are the amounts of invoices?"
FIELDS: Final = ("invoice_total", "net_invoice_total", "applied_balance", "amount_due")
MOST: Final = 20
"""How many invoices are looked at."""
ENOUGH: Final = 5
"""How many different totals are enough."""
LEAST: Final = 2
"""How many different amounts of a field prove a unit: a single one may be a coincidence."""
SMALLEST: Final = 10
"""How many minor units the lines must be worth: less than that, rounding by one may be most of the amount."""
UNITS: Final = ("major", "minor")
TOTAL: Final = "invoice_total"


def answer(asking: Asking) -> Answer:
    """Compare invoices with their lines."""
    told: dict[tuple[str, str], list[str]] = {}  # what speaks for a unit of a field, in words
    invoices = asking.get(path_of("list_invoices"), limit=MOST).items()
    for invoice in invoices:
        known = _lines_total(asking, invoice)
        for name, unit, words in _units(invoice, *known) if known else ():
            if words not in told.setdefault((name, unit), []):
                told[name, unit].append(words)
        if max(len(told.get((TOTAL, unit), ())) for unit in UNITS) == ENOUGH:
            break
    contradicted = [name for name in FIELDS if all(told.get((name, unit)) for unit in UNITS)]
    if contradicted:
        shown = "; ".join(told[name, unit][0] for name in contradicted for unit in UNITS)
        words = f"some invoices speak for major units and some for minor units: {', '.join(contradicted)} ({shown})"
        return Answer(QUESTION, None, words, "invoice_units")
    proven = {unit for (_, unit), found in told.items() if len(found) >= LEAST}
    units = {name: unit for name in FIELDS for unit in UNITS if unit in proven and told.get((name, unit))}
    if not units:
        found = f"only {next(iter(told.values()))[0]}" if told else "none"
        words = (
            f"{found} of {len(invoices)} invoices tells: {LEAST} different amounts of a field must equal those of lines"
        )
        return Answer(QUESTION, None, words)
    shown = "; ".join(f"{name} counts {unit} units ({_counted(told[name, unit])})" for name, unit in units.items())
    left = ", ".join(name for name in FIELDS if name not in units)
    words = f"compared with the sum of the lines, which count major units: {shown}"
    return Answer(QUESTION, units, f"{words}; not shown: {left}" if left else words, "invoice_units")


def _counted(amounts: Sequence[str]) -> str:
    return f"{len(amounts)} amounts, such as {amounts[0]}" if len(amounts) > 1 else amounts[0]


def _lines_total(asking: Asking, invoice: Record) -> tuple[Decimal, str, int] | None:
    """Return the sum of the lines of an invoice, its currency and the digits of that; None if it does not tell a unit."""
    reply = asking.get(path_of("list_invoice_line_items", invoice_id=str(invoice.get("id"))))
    subtotals = [record(each.get("subtotal")) for each in records(reply.record().get("lines"))]
    currencies = {str(each.get("unit")) for each in subtotals}
    amounts = [value for each in subtotals if isinstance(value := each.get("value"), int | Decimal)]
    if len(currencies) != 1 or len(amounts) != len(subtotals):
        return None
    total, currency = sum(map(Decimal, amounts), Decimal(0)), currencies.pop()
    places = digits(currency)
    return (total, currency, places) if total and places else None


def _units(invoice: Record, total: Decimal, currency: str, places: int) -> Iterator[tuple[str, str, str]]:
    """Yield each field that equals the sum of the lines, rounded or not, in one unit only; the unit; and it in words."""
    in_minor = minor(total, places)
    if abs(in_minor) < SMALLEST:
        return
    one = total / in_minor
    for name in FIELDS:
        amount = invoice.get(name)
        if not isinstance(amount, int | Decimal) or isinstance(amount, bool):
            continue
        is_whole = amount == Decimal(amount).to_integral_value()
        is_major, is_minor = abs(amount - total) < one, is_whole and abs(amount - in_minor) < 1
        if is_major != is_minor:
            yield name, UNITS[is_minor], f"{amount} for lines of {total} {currency}"
