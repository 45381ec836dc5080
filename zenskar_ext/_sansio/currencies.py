"""How many digits after the point a currency has, by ISO 4217. What is not in its list has no known digits."""

from collections.abc import Mapping
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from typing import Final

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_CODES: Final[Mapping[int, str]] = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
        COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
        INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
        MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
        STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
"""The active currencies of ISO 4217 that have a minor unit, by its digits. As published on 2026-01-01."""

_DIGITS: Final[Mapping[str, int]] = {code: count for count, codes in _CODES.items() for code in codes.split()}


def digits(currency: object) -> int | None:
    """Return how many digits after the point the major unit of a currency has: 2 for USD, 0 for JPY.

    None for what is no code of an active currency: another type, lower case, blanks, a withdrawn currency, gold.
    """
    return _DIGITS.get(currency) if isinstance(currency, str) else None


def minor(amount: Decimal | int, places: int) -> Decimal:
    """Return an amount of major units in minor units, with all its digits: 12.50 with 2 places as 1250."""
    return EXACT.scaleb(Decimal(amount), places)
