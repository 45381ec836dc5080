"""What a call returned as rows: dicts of JSON values, whose numbers are as they came.

Decides which columns there are. Prints nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, cast

import click

from zenskar_client.types import UNSET, ApiObject, dumps
from zenskar_ext._sansio.redaction import hidden
from zenskar_ext.settings import Secret

VALUE: Final = "value"
"""The column of what is no object."""
Row = Mapping[str, Any]


def plain(value: Any, key: Secret, *, reveal: bool) -> Any:
    """Return a response, or a part of it, as JSON values.

    Args:
        value: The response.
        key: The API key, which is never shown: a server may repeat what it was sent.
        reveal: Whether other secrets and whole links are shown.
    """
    found = value.to_dict() if isinstance(value, ApiObject) else value
    return key.blot(found if reveal else hidden(found))


def row(value: Any) -> Row:
    """Return a value as a row."""
    return cast("Row", value) if isinstance(value, dict) else {VALUE: value}


def cell(values: Row, column: str) -> Any:
    """Return the value in a column; of `customer.name` that of the object in `customer` too. `UNSET` if it has none."""
    if column in values:
        return values[column]
    first, dot, rest = column.partition(".")
    inner = values.get(first)
    return cell(cast("Row", inner), rest) if dot and isinstance(inner, dict) else UNSET


def text(value: Any) -> str:
    """Return a value as the text of a cell: numbers with the digits that they came with, objects as JSON."""
    if value is None or value is UNSET:
        return ""
    return value if isinstance(value, str) else dumps(value)


def columns_of(rows: Iterable[Row]) -> list[str]:
    """Return all columns of rows, in the order in which they occur."""
    return list(dict.fromkeys(name for each in rows for name in each))


def check(columns: Sequence[str], described: Sequence[str], first: Row) -> None:
    """Refuse a column that is not described and not in the first row.

    Raises:
        click.UsageError: There is one.
    """
    known = [*described, *first]
    for each in columns:
        if each.partition(".")[0] not in known and each not in known:
            close = get_close_matches(each, known, 1)
            hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(known) or 'none'}"
            raise click.UsageError(f"no column {each}; {hint}")
