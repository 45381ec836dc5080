"""The sandbox's convention for money: payments count minor units, invoices what its switch says. Arithmetic is exact.

It is documented that requests of payments and refunds count the smallest unit of the currency, and that prices count
its major unit.

Warning: No source shows the unit of the other amounts. It is the sandbox's choice that responses of payments count the
smallest unit too, and that a currency that ISO 4217 does not list has hundredths. Whether 1250 pays an invoice over
12.50 or one over 1250 is a switch: `InvoiceUnit`.
"""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from zenskar_ext._sansio import currencies
from zenskar_ext._sansio.currencies import EXACT


class InvoiceUnit(StrEnum):
    """What the amounts of invoices count: major units (12.50) or minor units (1250) of the currency."""

    MAJOR = "major"
    MINOR = "minor"

    def from_major(self, amount: Decimal, currency: str) -> Decimal:
        """Return an amount of major units, such as a price, as invoices have it."""
        return amount if self is InvoiceUnit.MAJOR else minor(amount, currency)

    def from_minor(self, amount: int, currency: str) -> Decimal:
        """Return an amount of minor units, such as a payment, as invoices have it."""
        return major(amount, currency) if self is InvoiceUnit.MAJOR else Decimal(amount)

    def to_minor(self, amount: Decimal | int, currency: str) -> Decimal:
        """Return an amount of an invoice in minor units, with all its digits."""
        return minor(amount, currency) if self is InvoiceUnit.MAJOR else Decimal(amount)


def minor(amount: Decimal | int, currency: str) -> Decimal:
    """Return an amount of major units in minor units, with all its digits: 12.50 of USD as 1250."""
    return currencies.minor(amount, _digits(currency))


def major(amount: int, currency: str) -> Decimal:
    """Return an amount of minor units in major units: 1250 of USD as 12.50, 1250 of JPY as 1250."""
    return EXACT.scaleb(Decimal(amount), -_digits(currency))


def rounded(amount: Decimal, currency: str) -> Decimal:
    """Return an amount of major units, rounded to whole minor units; a half is rounded away from 0."""
    return amount.quantize(Decimal(1).scaleb(-_digits(currency)), ROUND_HALF_UP, EXACT)


def less(amount: Decimal | int, taken: Decimal | int) -> Decimal:
    """Return what is left of an amount, with all its digits."""
    return EXACT.subtract(Decimal(amount), Decimal(taken))


def _digits(currency: str) -> int:
    found = currencies.digits(currency)
    return 2 if found is None else found
