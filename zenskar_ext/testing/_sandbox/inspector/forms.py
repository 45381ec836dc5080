"""The forms of the inspector: they move the clock, and add and remove faults.

Decides how a text in a form becomes a value. A field that is left empty is left out. Must not know HTML.
"""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.control import read_clock, read_fault
from zenskar_ext.testing._sandbox.service import Service

MOVES: Mapping[str, timedelta] = {
    "1 hour": timedelta(hours=1),
    "1 day": timedelta(days=1),
    "7 days": timedelta(days=7),
    "30 days": timedelta(days=30),
}
"""How far the clock can be moved by one button."""


def move_clock(service: Service, fields: Mapping[str, str]) -> None:
    """Move the clock by one of `MOVES`, or set it to a time, in UTC if it has no offset."""
    by = MOVES.get(fields.get("move", ""))
    if by is not None:
        service.world.clock.move(by)
        return
    service.world.clock.set(read_clock(fields.get("now", ""), "give a date and a time, in UTC"))


def add_fault(service: Service, fields: Mapping[str, str]) -> None:
    """Add the fault whose fields are given."""
    service.faults.add(read_fault({name: _value(name, text) for name, text in fields.items() if text}))


def remove_fault(service: Service, fields: Mapping[str, str]) -> None:
    """Remove a fault, which is given as JSON."""
    try:
        given = json.loads(fields.get("fault", ""))
    except (ValueError, RecursionError) as error:
        msg = "give a fault as JSON"
        raise ConfigurationError(msg) from error
    service.faults.remove(read_fault(given))


def clear_faults(service: Service, _: Mapping[str, str]) -> None:
    """Remove all faults."""
    service.faults.clear()


def _headers(text: str) -> dict[str, str]:
    pairs = [line.split(":", 1) for line in text.splitlines() if line.strip()]
    return {name.strip(): value.strip() for name, value in pairs}


# field -> how its text is read, and the words for a valid one; other fields are texts
READERS: Mapping[str, tuple[Callable[[str], Any], str]] = {
    **dict.fromkeys(("at", "seed", "rate", "status", "cut"), (int, "a whole number")),
    **dict.fromkeys(("chance", "latency"), (float, "a number")),
    "garble": (bool, "anything"),
    "headers": (_headers, "lines such as Retry-After: 1"),
}


def _value(name: str, text: str) -> Any:
    read, wanted = READERS.get(name, (str, "a text"))
    try:
        return read(text)
    except ValueError as error:
        msg = f"{name}: give {wanted}, not {text!r}"
        raise ConfigurationError(msg) from error
