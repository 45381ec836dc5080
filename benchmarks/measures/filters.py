"""The cost of filters: those that are used (built, checked and encoded into a URL), and those that a list only offers.

The baseline of a filter is `urlencode` of the same query. The lists are `invoices.list`, which has the most parameters,
and `credit_notes.list`, which has few; a page without items is returned at once.
"""

from collections.abc import Iterator

from benchmarks.race import PEERS, Contestant, Figure, microseconds, race, ratios

NAME = "filters"
FILTERS, ENCODING = "a filter of 6 fields, built and encoded", "urlencode of the same query"
MANY, FEW = "a list call, 166 parameters", "a list call, 9 parameters"
STOCK_MANY, STOCK_FEW = f"{MANY}, stock generator", f"{FEW}, stock generator"


def measure(rounds: int) -> Iterator[Figure]:
    """Measure filters that are used, then list calls that use none."""
    times = race([_ours(FILTERS, "filters"), _ours(ENCODING, "encoding")], rounds)
    yield from microseconds(NAME, {FILTERS: times[FILTERS]}, target=20)
    yield Figure(NAME, f"{FILTERS} / {ENCODING}", ratios(times, FILTERS, ENCODING))
    yield from microseconds(NAME, {ENCODING: times[ENCODING]})
    contestants = [
        _ours(MANY, "of_many"),
        _ours(FEW, "of_few"),
        _stock(STOCK_MANY, "of_many"),
        _stock(STOCK_FEW, "of_few"),
    ]
    times = race(contestants, rounds)
    yield Figure(NAME, f"{MANY} / 9 parameters, none used", ratios(times, MANY, FEW), target=1.1)
    yield Figure(NAME, f"{STOCK_MANY} / 9 parameters", ratios(times, STOCK_MANY, STOCK_FEW), guarded=False)
    yield from microseconds(NAME, times)


def _ours(name: str, work: str) -> Contestant:
    return Contestant(name, "filtered.py", (work,))


def _stock(name: str, work: str) -> Contestant:
    return Contestant(name, "stock_list.py", (work,), PEERS)
