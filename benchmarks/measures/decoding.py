"""What it takes to make models of JSON: one invoice of 20 fields from parsed JSON, and a page of 100 from the text.

The stock generator, pydantic and ours decode the very same (see `benchmarks.invoice`); ours and pydantic's amounts are
`Decimal`, those of the stock generator stay floats. Orb and Stripe know their own invoices only: theirs have as many
fields. Only the figures of a page hold the reading of the text, ours with the standard library and with the extra `fast`.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import invoice
from benchmarks.race import PEERS, Contestant, Figure, microseconds, race, ratios

NAME = "decoding"
PAGE = 100
OURS, FAST, FLOOR = "ours", "ours with msgspec", "json.loads"
STOCK, PYDANTIC, ORB, STRIPE = "stock generator", "pydantic", "Orb", "Stripe"


def measure(rounds: int) -> Iterator[Figure]:
    """Give our time against that of the others, and everyone's in microseconds."""
    with tempfile.TemporaryDirectory() as folder:
        invoice.write(Path(folder), PAGE)
        yield from one(race(ones(folder), rounds))
        yield from page(race(pages(folder), rounds))


def ones(folder: str) -> Sequence[Contestant]:
    """Give those that decode an invoice from parsed JSON."""
    return (
        Contestant(OURS, "decode.py", (folder, invoice.OURS, "one")),
        Contestant(STOCK, "decode.py", (folder, invoice.STOCK, "one"), PEERS),
        Contestant(PYDANTIC, "decode_pydantic.py", (folder, "one"), PEERS),
        Contestant(ORB, "decode_orb.py", python=PEERS),
        Contestant(STRIPE, "decode_stripe.py", python=PEERS),
    )


def pages(folder: str) -> Sequence[Contestant]:
    """Give those that decode a page of invoices from the text."""
    return (
        Contestant(OURS, "decode.py", (folder, invoice.OURS, "page")),
        Contestant(FAST, "decode.py", (folder, invoice.OURS, "fast")),
        Contestant(FLOOR, "decode.py", (folder, "json", "page")),
        Contestant(STOCK, "decode.py", (folder, invoice.STOCK, "page"), PEERS),
        Contestant(PYDANTIC, "decode_pydantic.py", (folder, "page"), PEERS),
    )


def one(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """Give the figures of an invoice from parsed JSON."""
    work = "an invoice from parsed JSON"
    yield Figure(NAME, f"{work}: ours / stock generator, with floats", ratios(times, OURS, STOCK), target=0.5)
    yield Figure(NAME, f"{work}: ours / pydantic, with Decimals", ratios(times, OURS, PYDANTIC), target=1.5)
    for peer in (ORB, STRIPE):
        yield Figure(NAME, f"{work}: ours / {peer}, with its own", ratios(times, OURS, peer))
    yield from microseconds(NAME, times, f"{work}: {{}}")


def page(times: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """Give the figures of a page from the text, an invoice of it each in microseconds."""
    work = "a page of 100 invoices from the text"
    for ours in (OURS, FAST):
        yield Figure(NAME, f"{work}: {ours} / json.loads into dicts", ratios(times, ours, FLOOR))
    yield Figure(NAME, f"{work}: ours / stock generator and json.loads, with floats", ratios(times, OURS, STOCK))
    yield Figure(NAME, f"{work}: ours / pydantic, which goes by floats", ratios(times, OURS, PYDANTIC))
    yield from microseconds(NAME, times, f"{work}, each: {{}}", count=PAGE)
