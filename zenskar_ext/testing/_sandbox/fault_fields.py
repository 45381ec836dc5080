"""The fields of a fault: which values each can have, and which fields can be combined.

Decides from values alone. Must not know what any of them does.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from zenskar_ext.testing._sandbox.json import is_object

LONGEST = 3600
"""How many seconds a response may be late. The thread or task of the request waits as long."""
HEADER_NAME = re.compile(r"[A-Za-z0-9_-]+")


def _is_number(value: object, low: float, high: float = float("inf")) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _is_count(value: object, low: int, high: float = float("inf")) -> bool:
    return isinstance(value, int) and _is_number(value, low, high)


def _can_be_headers(headers: object) -> bool:
    return is_object(headers) and all(_can_be_header(name, value) for name, value in headers.items())


def _can_be_header(name: object, value: object) -> bool:
    named = isinstance(name, str) and HEADER_NAME.fullmatch(name)
    return bool(named) and isinstance(value, str) and value.isascii() and value.isprintable()


# field -> whether a value is valid, and the words for a valid value
FIELDS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "at": (lambda at: at is None or _is_count(at, 1), "the number of the request to hit: 1 or more"),
    "chance": (lambda chance: chance is None or (_is_number(chance, 0, 1) and chance > 0), "more than 0 and at most 1"),
    "seed": (lambda seed: _is_count(seed, 0), "0 or more"),
    "rate": (
        lambda rate: rate is None or _is_count(rate, 1),
        "how many requests to let through in a second: 1 or more",
    ),
    "operation": (lambda name: name is None or isinstance(name, str), "an operationId"),
    "status": (lambda status: status is None or _is_count(status, 400, 599), "a status from 400 to 599"),
    "headers": (_can_be_headers, "names and values that can be sent"),
    "drop": (lambda drop: drop in (None, "before", "after"), '"before" or "after"'),
    "cut": (lambda cut: cut is None or _is_count(cut, 0), "how many bytes to send: 0 or more"),
    "garble": (lambda garble: isinstance(garble, bool), "True or False"),
    "page": (lambda page: page in (None, "empty", "repeat"), '"empty" or "repeat"'),
    "latency": (
        lambda latency: _is_number(latency, 0, LONGEST),
        f"seconds from 0 to {LONGEST}: the connection is held as long",
    ),
}
LEFT_OUT: Mapping[str, Any] = {"seed": 0, "headers": {}, "garble": False, "latency": 0.0}
"""The value of a field that is left out; None if the field is not in here."""
TRIGGERS = ("at", "chance", "rate")
EFFECTS = ("status", "drop", "cut", "garble", "page", "latency")
ONLY_WITH: Mapping[str, Sequence[str]] = {
    "rate": ("operation", "status"),
    "page": ("at", "chance", "seed", "operation"),
}


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are not left out."""
    return {name: value for name, value in values.items() if value != LEFT_OUT.get(name)}


def problem_of(values: Mapping[str, Any]) -> str | None:
    """Return what is wrong with a fault and what would be valid; None if nothing is wrong.

    Args:
        values: The value of every field.
    """
    for name, (fits, wanted) in FIELDS.items():
        if not fits(values[name]):
            return f"Fault({name}={values[name]!r}): give {wanted}"
    fields = given(values)
    wrong = _combination(fields)
    return wrong and f"Fault({', '.join(f'{name}={value!r}' for name, value in fields.items())}): {wrong}"


def _combination(fields: Mapping[str, Any]) -> str | None:
    if sum(name in fields for name in TRIGGERS) != 1:
        return "give exactly one of at, chance and rate"
    for name, others in ONLY_WITH.items():
        if name in fields and fields.keys() - {name, *others}:
            return f"{name} can be combined with {', '.join(others)} only"
    if "seed" in fields and "chance" not in fields:
        return "seed is the seed of chance: give chance"
    if fields.get("page") == "empty" and fields.get("chance") == 1:
        return "pagination would never end: give a chance below 1"
    if "rate" not in fields and not any(name in fields for name in EFFECTS):
        return f"a fault needs an effect: give one of {', '.join(EFFECTS)}"
    return None
