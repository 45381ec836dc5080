"""How many digits after the point a currency has, by ISO 4217."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from typing import Final

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
WITHOUT_MINOR: Final = frozenset(
    {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"}
)
THOUSANDTHS: Final = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
"""The minor unit of all other currencies is a hundredth."""


def digits(currency: str) -> int:
    """Return how many digits after the point the major unit of a currency has: 2 for USD, 0 for JPY."""
    return 0 if currency in WITHOUT_MINOR else 3 if currency in THOUSANDTHS else 2


def minor(amount: Decimal | int, currency: str) -> Decimal:
    """Return an amount of major units in minor units, with all its digits: 12.50 of USD as 1250."""
    return EXACT.scaleb(Decimal(amount), digits(currency))
