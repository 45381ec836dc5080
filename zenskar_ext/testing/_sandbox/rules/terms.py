"""Payment terms: when a generated invoice is due.

Sources: docs2.zenskar.com/docs/feature-payment-terms. A phase has one payment term, and the vendor's tool publishes the
same field for a pricing of a phase. Without one, the real API falls back to a default of the organisation, which no
operation shows.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import datetime, timedelta

from zenskar_ext.testing._sandbox.formats import instant_of, local
from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.rules.cycles import Line
from zenskar_ext.testing._sandbox.store import Record, write_instant

EVENTS = ("on_creation", "on_approval")
COUNTING = ("payment_term_type", "payment_term_mode", "due_days", "last_day_of_month")


def payment_term(lines: Iterable[Line]) -> Record | None:
    """Return the payment term that lines share, from their pricings and phases; None if they have none.

    Raises:
        Refusal: 400 if they have different ones, or if no source shows when one is due.
    """
    found: list[Record] = []
    for each in lines:
        for term in _of_line(each):
            found += [term] if term not in found else []
    if len(found) > 1:
        raise no_rule("different payment_terms on one invoice")
    return _known(found[0]) if found else None


def due(term: Record | None, event: str, now: datetime) -> Record:
    """Return the due_date as a field of an invoice, if a payment term counts from this event; else no field."""
    if term is None or term["payment_term_type"] != event:
        return {}
    try:
        day = local(now) + timedelta(days=int(term["due_days"]))
        last = monthrange(day.year, day.month)[1]
        due_date = instant_of(day.replace(day=last) if term.get("last_day_of_month") else day)
    except OverflowError as error:
        raise bad_request("The invoice would be due after the year 9999.") from error
    return {"due_date": write_instant(due_date)}


def some_without(lines: Iterable[Line]) -> bool:
    """Return whether some of the lines have a payment term, and others none."""
    return len({bool(_of_line(each)) for each in lines}) > 1


def _of_line(line: Line) -> list[Record]:
    """Return what counts of the payment terms of a line, from its pricing and its phase."""
    features: Record = line.phase.get("features") or {}
    terms: list[Record] = [*(line.pricing.get("payment_terms") or ()), *(features.get("payment_terms") or ())]
    return [{name: term[name] for name in COUNTING if term.get(name) is not None} for term in terms]


def _known(term: Record) -> Record:
    if term["payment_term_type"] not in EVENTS:
        raise no_rule(f"payment_terms that count from {term['payment_term_type']}")
    if term.get("payment_term_mode", "relative") != "relative":
        raise no_rule(f"a payment_term_mode of {term['payment_term_mode']}")
    return term
