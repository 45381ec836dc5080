"""What `zenskar doctor --write` settled about an account: answers to questions that no source answers.

    settled = read_settled("zenskar-settled.toml")
    outbox = Outbox("sqlite:///usage.db", batches=settled.batches)
    zk.payments.create(amount=settled.minor_units(invoice.amount_due, "USD"), ...)

Nothing reads such a file unless it is named.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

from attrs import field, frozen

from zenskar_ext._sansio.currencies import digits, minor
from zenskar_ext.errors import ConfigurationError

if TYPE_CHECKING:
    from zenskar_ext import AsyncZenskar, Zenskar

VERSION: Final = 1
"""The version of the file's format."""
FILE: Final = "zenskar-settled.toml"
"""The name of the file, unless another one is given."""
Unit: TypeAlias = Literal["major", "minor"]
_READING: Final = r"utc|refused|[+-][0-9]{2}:[0-9]{2}"
_CALL: Final = r"[A-Z]+ /\S*"
_TOTALS: Final = ("invoice_total", "amount_due")
"""The fields whose unit has to be known before one can speak of the unit of invoices."""


@frozen
class Settled:
    """The answers of one account. What is None, or not in a mapping, is not settled.

    Attributes:
        organisation: The id of the organisation that was asked.
        base_url: The URL of the API that was asked.
        settled_on: The day of the last answer.
        batches: What the API does with an array of events of which it refuses some: "atomic" if it stores none.
        array_keys: Whether the idempotency key of an array of events is "honoured" or "ignored".
        naive_times: How filters read a time without an offset: "utc", an offset such as "+05:30", or "refused".
        page_limit: How many items a page of a list is known to have at most.
        ai_host: Whether the host of the AI operations takes the API key ("open") or refuses it ("closed").
        invoice_units: The unit of each field of an invoice, "major" or "minor", by its name.
        paths: Method and path of operations that no source shows, and that exist, by operationId.
        how: How each of them was settled, by its name here.
    """

    organisation: str
    base_url: str
    settled_on: date
    batches: Literal["atomic", "partial"] | None = None
    array_keys: Literal["honoured", "ignored"] | None = None
    naive_times: str | None = None
    page_limit: int | None = None
    ai_host: Literal["open", "closed"] | None = None
    invoice_units: Mapping[str, Unit] = field(factory=dict[str, Unit])
    paths: Mapping[str, str] = field(factory=dict[str, str])
    how: Mapping[str, str] = field(factory=dict[str, str])

    @property
    def invoice_unit(self) -> Unit | None:
        """The unit of the amounts of invoices; None if it is not settled for `invoice_total` and `amount_due`."""
        units: set[Unit | None] = {self.invoice_units.get(name) for name in _TOTALS}
        units.update(self.invoice_units.values())
        return units.pop() if len(units) == 1 else None

    def check(self, zk: "Zenskar | AsyncZenskar") -> None:
        """Refuse answers of another API than that of a client, such as those of a local sandbox.

        Raises:
            ConfigurationError: They are.
        """
        base_url = zk._context.settings.base_url  # noqa: SLF001 - the address that is called
        if self.base_url.rstrip("/") != base_url.rstrip("/"):
            raise ConfigurationError(
                f"these answers were settled with {self.base_url}: they prove nothing about {base_url}"
            )

    def minor_units(self, amount: Decimal | int, currency: str) -> int:
        """Return an amount of an invoice in minor units of its currency, as payments and refunds count them.

        Args:
            amount: The `invoice_total` or `amount_due` of an invoice.
            currency: Its currency: the code of ISO 4217, in three capital letters.

        Raises:
            ConfigurationError: The unit of invoices is not settled, the currency is not an active one of ISO 4217, or the
                amount has a fraction of a minor unit.
        """
        if self.invoice_unit is None:
            raise ConfigurationError("the unit of invoices is not settled: run `zenskar doctor --write`")
        places = digits(currency)
        if places is None:
            raise ConfigurationError(
                f"currency={currency!r} is not an active currency of ISO 4217, so its minor unit is not known: give a code "
                "of three capital letters, such as USD or JPY"
            )
        found = minor(amount, places) if self.invoice_unit == "major" else Decimal(amount)
        if found != int(found):
            raise ConfigurationError(f"{amount} {currency} has a fraction of a minor unit; it is not rounded")
        return int(found)


def read_settled(file: str | PathLike[str]) -> Settled:
    """Return what a file of `zenskar doctor --write` says.

    Raises:
        ConfigurationError: It cannot be read, or is no such file.
    """
    try:
        found = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{file} is not TOML: {error}") from None
    version = found.get("version")
    if type(version) is int and version > VERSION:
        raise ConfigurationError(
            f"{file} has version {version}, and this release reads {VERSION}: update zenskar-ext, or give another file"
        )
    if problem := _problem(found):
        raise ConfigurationError(
            f"{file}: {problem}; correct it, or delete the file and write it anew with `zenskar doctor --write`"
        )
    return Settled(**{name: value for name, value in found.items() if name != "version"})


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_like(pattern: str, value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _is_table(value: object, fits: Callable[[object], bool]) -> bool:
    return isinstance(value, dict) and all(map(fits, cast("dict[str, object]", value).values()))


_CHECKS: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "version": (
        lambda value: type(value) is int and value == VERSION,
        f"{VERSION}, the version that this release reads",
    ),
    "organisation": (_is_text, "a text"),
    "base_url": (_is_text, "a text"),
    "settled_on": (lambda value: type(value) is date, "a day"),
    "batches": (lambda value: value in ("atomic", "partial"), "atomic or partial"),
    "array_keys": (lambda value: value in ("honoured", "ignored"), "honoured or ignored"),
    "naive_times": (lambda value: _is_like(_READING, value), "utc, refused or an offset such as +05:30"),
    "page_limit": (lambda value: type(value) is int and value > 0, "a number of items"),
    "ai_host": (lambda value: value in ("open", "closed"), "open or closed"),
    "invoice_units": (lambda value: _is_table(value, lambda each: each in ("major", "minor")), "a table of units"),
    "paths": (
        lambda value: _is_table(value, lambda each: _is_like(_CALL, each)),
        'a table of methods and paths such as "GET /tags"',
    ),
    "how": (lambda value: _is_table(value, _is_text), "a table of texts"),
}
_NEEDED: Final = ("version", "organisation", "base_url", "settled_on")


def _problem(found: Mapping[str, Any]) -> str:
    """Say what is wrong with the content of a file; "" if nothing is."""
    for name in (*_NEEDED, *found):
        if name not in _CHECKS:
            return f"{name} is unknown"
        fits, words = _CHECKS[name]
        if not fits(found.get(name)):
            return f"{name} is not {words}"
    return ""
