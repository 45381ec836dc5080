"""Write values as code of an example: as a user types them, without what says nothing."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain, count
from typing import Any, Final

from attrs import frozen

from zenskar_client.types import dumps

MARGIN: Final = 80
"""The longest line of an example."""
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?")
_NOTHING: Final = re.compile(r"<\w+>")
"""What the docs show in place of a value, such as `<string>`."""
_WORDS: Final = {"name": "Example", "currency": "USD", "currency_code": "USD", "email": "billing@acme.example"}


@frozen
class Name:
    """A name in the code of an example, in place of a value."""

    text: str


def timed(value: Any) -> Any:
    """Return a value in which texts that look like times and dates, at any depth, are such."""
    if isinstance(value, dict):
        return {key: timed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [*map(timed, value)]
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    if isinstance(value, str) and _TIME.fullmatch(value):
        found = datetime.fromisoformat(value)
        return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    return value


def shortened(value: Any) -> Any:
    """Return a value without the fields, at any depth, that say nothing or are empty; as it is if nothing is left."""
    if isinstance(value, dict):
        kept = {key: shortened(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if not _is_empty(item)} or value
    if isinstance(value, list):
        return [item for item in map(shortened, value) if not _is_empty(item)]
    return value


def _is_empty(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_empty, value.values()))
    return value == [] or _says_nothing(value)


def _says_nothing(value: Any) -> bool:
    return isinstance(value, str) and bool(_NOTHING.fullmatch(value))


def worded(value: Any, name: str) -> Any:
    """Return a value in which texts that say nothing are the name of their field."""
    if isinstance(value, dict):
        return {key: worded(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [worded(item, name) for item in value]
    return words(name) if value == "" or _says_nothing(value) else value


def words(name: str) -> str:
    """Return a text for a field, by its name."""
    return _WORDS.get(name, name.replace("_", " "))


def named(value: Any, given: dict[str, str], name: str) -> Any:
    """Return a value in which names stand for ids."""
    if isinstance(value, dict):
        return {key: named(item, given, key) for key, item in value.items()}
    if isinstance(value, list):
        return [named(item, given, name) for item in value]
    if isinstance(value, str) and _UUID.fullmatch(value):
        return Name(_name(name, value, given))
    return value


def _name(name: str, value: str, given: dict[str, str]) -> str:
    """Return the name of an id, by the field that holds it."""
    wanted = "record_id" if name in ("", "id") else name if name.endswith("id") else f"{name}_id"
    return free_name(wanted, value, given)


def free_name(name: str, value: str, given: dict[str, str]) -> str:
    """Return the name of a value; another value of that name gets a number."""
    free = next(
        each for each in chain([name], (f"{name}_{number}" for number in count(2))) if given.get(each, value) == value
    )
    given[free] = value
    return free


def code_of(value: Any, indent: str = "") -> str:  # noqa: PLR0911 - one for each kind of value
    """Return a value as code: on one line if there is room, else with an item a line."""
    inner = indent + "    "
    match value:
        case Name():
            return value.text
        case dict():
            parts = [f"{code_of(key)}: {code_of(item, inner)}" for key, item in value.items()]
            return bracketed("{", parts, "}", indent)
        case list():
            return bracketed("[", [code_of(item, inner) for item in value], "]", indent)
        case float() | Decimal():
            return f'Decimal("{value}")'
        case datetime():
            return _moment(value.astimezone(UTC))
        case date():
            return f"date({value.year}, {value.month}, {value.day})"
        case _:
            return dumps(value) if isinstance(value, str) else repr(value)


def _moment(value: datetime) -> str:
    parts = [*value.timetuple()[:6]]
    while len(parts) > 3 and not parts[-1]:  # noqa: PLR2004 - year, month and day are always said
        parts.pop()
    return f"datetime({', '.join(map(str, parts))}, tzinfo=UTC)"


def bracketed(opening: str, parts: Sequence[str], closing: str, indent: str) -> str:
    """Return parts in brackets: on one line if there is room, else one a line."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if len(line) + len(indent) <= MARGIN and "\n" not in line:
        return line
    return opening + "".join(f"\n{indent}    {part}," for part in parts) + f"\n{indent}{closing}"


def imports(code: str) -> str:
    """Return the imports that a code needs for its times and amounts, with a blank line below."""
    times = [name for name in ("UTC", "date", "datetime") if re.search(rf"\b{name}(?=\(|\)| *$)", code, re.MULTILINE)]
    lines = [f"from datetime import {', '.join(times)}"] if times else []
    lines += ["from decimal import Decimal"] if "Decimal(" in code else []
    return "\n".join([*lines, "", ""]) if lines else ""
