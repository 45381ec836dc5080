"""Questions that no source answers. A sandbox is created with one of the answers, so that a service can be tested with each.

Decides which answers there are. Must not know what depends on them.
"""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from attrs import frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.money import InvoiceUnit

NAIVE_IS_UTC = "utc"


class Batches(StrEnum):
    """What happens to the valid events of an array in which others are invalid. The response is a 422 either way."""

    ATOMIC = "atomic"
    """None of them is stored."""
    PARTIAL = "partial"
    """They are stored."""


class ArrayKeys(StrEnum):
    """What an idempotency key of an array of events is for."""

    HONOURED = "honoured"
    """The array is stored once."""
    IGNORED = "ignored"
    """The array is stored as often as it is sent."""


class AiHost(StrEnum):
    """What the operations of another host do with the API key."""

    OPEN = "open"
    """They take it."""
    CLOSED = "closed"
    """They refuse it, with a 401."""


@frozen
class Switches:
    """The answers that a sandbox was created with."""

    invoice_unit: InvoiceUnit = InvoiceUnit.MAJOR
    batches: Batches = Batches.ATOMIC
    naive_times: str = NAIVE_IS_UTC
    """How a time without an offset is read: as UTC, or as local time in the zone with this IANA name."""
    array_keys: ArrayKeys = ArrayKeys.HONOURED
    ai_host: AiHost = AiHost.OPEN
    page_limit: int | None = None
    """How many items a page has at most, whatever `limit` says; None for as many as were asked for."""
    response_headers: tuple[tuple[str, str], ...] = ()
    """Headers that every response of the API has, with their values."""

    @property
    def zone(self) -> tzinfo:
        """The zone of times without an offset."""
        return UTC if self.naive_times == NAIVE_IS_UTC else ZoneInfo(self.naive_times)

    @property
    def of_values(self) -> dict[str, str]:
        """Those that decide what stored values mean, unless they have their default."""
        default = Switches()
        return {name: str(getattr(self, name)) for name in OF_VALUES if getattr(self, name) != getattr(default, name)}


OF_VALUES = ("invoice_unit", "naive_times")
Choice = TypeVar("Choice", bound=StrEnum)


def read_switches(  # noqa: PLR0917 - they have the names and the order of those of `Sandbox`
    invoice_unit: str,
    batches: str,
    naive_times: str,
    array_keys: str,
    ai_host: str,
    page_limit: int | None,
    response_headers: Mapping[str, str],
) -> Switches:
    """Return the switches with these values.

    Raises:
        ConfigurationError: A switch cannot have this value.
    """
    return Switches(
        _chosen(InvoiceUnit, "invoice_unit", invoice_unit),
        _chosen(Batches, "batches", batches),
        _zone_name(naive_times),
        _chosen(ArrayKeys, "array_keys", array_keys),
        _chosen(AiHost, "ai_host", ai_host),
        _size(page_limit),
        tuple(response_headers.items()),
    )


def _size(value: int | None) -> int | None:
    if value is not None and (type(value) is not int or value < 1):
        msg = f"page_limit={value!r}: give a number of items, 1 or more, or None"
        raise ConfigurationError(msg)
    return value


def _chosen(choices: type[Choice], name: str, value: str) -> Choice:
    try:
        return choices(value)
    except ValueError as error:
        msg = f"{name}={value!r}: give {' or '.join(repr(str(choice)) for choice in choices)}"
        raise ConfigurationError(msg) from error


def _zone_name(value: str) -> str:
    try:
        Switches(naive_times=value).zone  # noqa: B018 - looks the zone up
    except (LookupError, ValueError, OSError, TypeError, AttributeError) as error:
        msg = f"naive_times={value!r}: give 'utc', or the name of a time zone such as 'Europe/Berlin'"
        raise ConfigurationError(msg) from error
    return value
