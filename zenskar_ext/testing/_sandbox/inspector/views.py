"""What the templates of the inspector show of records, requests and faults.

Decides which columns a table has, how long texts are, and that secrets are redacted. Escaping is up to the templates.
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from attrs import frozen

from zenskar_client.types import dumps, loads
from zenskar_ext._sansio.redaction import without_secrets
from zenskar_ext.testing._sandbox.exchanges import Body, Exchange
from zenskar_ext.testing._sandbox.fault_fields import TRIGGERS
from zenskar_ext.testing._sandbox.inspector.redaction import is_found, redacted_record, redacted_text
from zenskar_ext.testing._sandbox.json import is_array, is_object
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing.faults import Fault

ROWS = 50
"""How many records a page shows."""
COLUMNS = 8
"""How many of their fields it shows."""
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@frozen
class Table:
    """One page of the records of a collection."""

    columns: Sequence[str]
    """The fields that it shows besides `id`: some that have a single value and differ between the records."""
    rows: Sequence[tuple[str, Sequence[str]]]
    """The id of each record, and the texts of its columns."""
    page: int
    pages: int
    total: int

    @classmethod
    def of(cls, records: Sequence[Record], search: str, page: str) -> "Table":
        """Return a page of the records that contain a text, the newest first."""
        found = [record for record in reversed(records) if is_found(record, search)]
        pages = max(1, -(-len(found) // ROWS))
        number = min(int(page), pages) if re.fullmatch("[1-9][0-9]{0,8}", page) else 1
        shown = [redacted_record(record) for record in found[(number - 1) * ROWS : number * ROWS]]
        columns = _columns(shown)
        rows = [(record["id"], [_short(record.get(name)) for name in columns]) for record in shown]
        return cls(columns, rows, number, pages, len(found))


@frozen
class Field:
    """A field of a record."""

    name: str
    text: str
    nested: bool
    """Whether the text is JSON of several lines."""
    collection: str | None
    """The collection of the record that the field names; None if it names none."""


def fields(record: Record, collections: Mapping[str, Sequence[Record]]) -> list[Field]:
    """Return the fields of a record, with the collections of the records that they name."""
    homes = {each["id"]: name for name, records in collections.items() for each in records}
    return [
        Field(name, _text(value), _has_parts(value), _home(homes, name, value))
        for name, value in redacted_record(record).items()
    ]


def _text(value: Any) -> str:
    return redacted_text(pretty(value)) if _has_parts(value) else _short(value)


def _home(homes: Mapping[str, str], name: str, value: Any) -> str | None:
    return homes.get(value) if name != "id" and isinstance(value, str) else None


def _has_parts(value: Any) -> bool:
    return bool(value) and (is_object(value) or is_array(value))


def _columns(records: Sequence[Record]) -> list[str]:
    texts: dict[str, set[str]] = {}
    for record in records:
        for name, value in record.items():
            if name != "id" and not is_object(value) and not is_array(value):
                texts.setdefault(name, set()).add(_short(value))
    differing = [name for name, found in texts.items() if len(found) > 1 or len(records) == 1]
    return sorted(differing, key=lambda name: _says_little(name, texts[name]))[:COLUMNS]


def _says_little(name: str, texts: Collection[str]) -> int:
    """Return 0 for a field that people read, 1 for a time, 2 for an id."""
    return 2 if any(map(UUID.fullmatch, texts)) else 1 if name.endswith(("_at", "_date")) else 0


def _short(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else redacted_text(dumps(value))


def fault(each: Fault) -> Mapping[str, str]:
    """Return which requests a fault hits, what it does to them, and the fault itself as JSON."""
    given = each.given()
    which = {name: value for name, value in given.items() if name in (*TRIGGERS, "seed", "operation")}
    how = {name: value for name, value in given.items() if name not in which}
    return {"which": _pairs(which), "how": _pairs(how) or "status=429", "fault": json.dumps(given)}


def _pairs(values: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{name}={value if isinstance(value, str) else json.dumps(value)}" for name, value in values.items()
    )


def latest(exchanges: Sequence[Exchange], count: int) -> list[Exchange]:
    """Return the last requests, the newest first."""
    return list(exchanges)[-count:][::-1]


def body(content: Body) -> str:
    """Return a body as text: JSON on several lines with every digit, other text as it is, bytes that are no text as �."""
    text = content.start.decode(errors="replace")
    try:
        return redacted_text(pretty(without_secrets(loads(content.start))) if content.whole else text)
    except (ValueError, ArithmeticError, RecursionError):
        return redacted_text(text)


def pretty(value: Any, line: str = "\n") -> str:
    """Return JSON on several lines, with every digit."""
    deeper = f"{line}  "
    if is_object(value) and value:
        items = (f"{dumps(name)}: {pretty(each, deeper)}" for name, each in value.items())
        return f"{{{deeper}{f',{deeper}'.join(items)}{line}}}"
    if is_array(value) and value:
        return f"[{deeper}{f',{deeper}'.join(pretty(each, deeper) for each in value)}{line}]"
    return dumps(value)


def size(count: int) -> str:
    """Return a number of bytes for people."""
    if count < 1024:  # noqa: PLR2004 - the bytes of a KiB
        return f"{count} bytes"
    return f"{count / 1024:.1f} KiB" if count < 1024**2 else f"{count / 1024**2:.1f} MiB"


def next_month(now: datetime) -> str:
    """Return the beginning of the next month as a form holds it."""
    return f"{now.replace(day=1) + timedelta(days=32):%Y-%m-01T00:00}"
