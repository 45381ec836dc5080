"""The cost of turning JSON into models: one invoice of 20 fields from parsed JSON, and a page of 100 from JSON text.

The stock generator, pydantic and ours decode the same data (see `benchmarks.invoice`). Our amounts and those of pydantic
are `Decimal`; those of the stock generator are floats. Orb and Stripe decode invoices of their own APIs, with as many
fields. Only the figures of a page include parsing the JSON text: ours with the standard library, and with the extra `fast`.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import invoice
from benchmarks.race import PEERS, Contestant, Figure, microseconds, race, ratios

NAME = "decoding"
PAGE = 100
OURS, FAST, BASELINE = "ours", "ours with msgspec", "json.loads"
STOCK, PYDANTIC, ORB, STRIPE = "stock generator", "pydantic", "Orb", "Stripe"


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our time with the others, and measure each in microseconds."""
    with tempfile.TemporaryDirectory() as folder:
        invoice.write(Path(folder), PAGE)
        yield from one(race(ones(folder), rounds))
        yield from page(race(pages(folder), rounds))


def ones(folder: str) -> Sequence[Contestant]:
    """The contestants that decode one invoice from parsed JSON."""
    return (
        Contestant(OURS, "decode.py", (folder, invoice.OURS, "one")),
        Contestant(STOCK, "decode.py", (folder, invoice.STOCK, "one"), PEERS),
        Contestant(PYDANTIC, "decode_pydantic.py", (folder, "one"), PEERS),
        Contestant(ORB, "decode_orb.py", python=PEERS),
        Contestant(STRIPE, "decode_stripe.py", python=PEERS),
    )


def pages(folder: str) -> Sequence[Contestant]:
    """The contestants that decode a page of invoices from JSON text."""
    return (
        Contestant(OURS, "decode.py", (folder, invoice.OURS, "page")),
        Contestant(FAST, "decode.py", (folder, invoice.OURS, "fast")),
        Contestant(BASELINE, "decode.py", (folder, "json", "page")),
        Contestant(STOCK, "decode.py", (folder, invoice.STOCK, "page"), PEERS),
        Contestant(PYDANTIC, "decode_pydantic.py", (folder, "page"), PEERS),
    )


def one(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """The figures of one invoice from parsed JSON."""
    work = "an invoice from parsed JSON"
    yield Figure(NAME, f"{work}: ours / stock generator, with floats", ratios(times, OURS, STOCK), target=0.5)
    yield Figure(NAME, f"{work}: ours / pydantic, with Decimals", ratios(times, OURS, PYDANTIC), target=1.5)
    for peer in (ORB, STRIPE):
        yield Figure(NAME, f"{work}: ours / {peer}, with its own invoice", ratios(times, OURS, peer))
    yield from microseconds(NAME, times, f"{work}: {{}}")


def page(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """The figures of a page from JSON text; microseconds are for one of its invoices."""
    work = "a page of 100 invoices from JSON text"
    for ours in (OURS, FAST):
        yield Figure(NAME, f"{work}: {ours} / json.loads into dicts", ratios(times, ours, BASELINE))
    yield Figure(NAME, f"{work}: ours / stock generator and json.loads, with floats", ratios(times, OURS, STOCK))
    yield Figure(NAME, f"{work}: ours / pydantic, which reads floats first", ratios(times, OURS, PYDANTIC))
    yield from microseconds(NAME, times, f"{work}, each: {{}}", count=PAGE)
