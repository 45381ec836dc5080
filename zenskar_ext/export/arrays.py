"""Rows become Arrow: column by column, exactly or not at all. Knows no client; the rows may come from anywhere."""

from collections.abc import Sequence
from typing import Any, NoReturn

from zenskar_client.types import UNSET
from zenskar_ext.export.arrow import pa
from zenskar_ext.export.errors import unfit as unfit_value
from zenskar_ext.export.kinds import Kind, Unfit, read_each
from zenskar_ext.export.schemas import Column


def batch(schema: Any, columns: Sequence[Column], model: type[Any] | None, rows: Sequence[Any], start: int) -> Any:
    """Return the record batch of some rows.

    Args:
        schema: The Arrow schema of the columns.
        columns: The columns.
        model: The model of each row; None if the description does not say what they are.
        rows: The rows.
        start: The number of the first row, for errors.

    Raises:
        UnfitValueError: A value does not fit. It names the row and the field.
    """
    if model is None:
        return pa.record_batch([_array(columns[0], rows, rows, start)], schema=schema)
    for place, row in enumerate(rows):
        if not isinstance(row, model):
            _refuse(rows, place, start, "", Unfit(f"{row!r:.80} is not a {model.__name__}"))
    arrays = [_array(each, [getattr(row, each.attribute) for row in rows], rows, start) for each in columns]
    return pa.record_batch(arrays, schema=schema)


def _array(column: Column, values: Sequence[Any], rows: Sequence[Any], start: int) -> Any:
    given = [None if value is UNSET else value for value in values]
    kind = column.kind
    if kind.plain(given):
        try:
            return pa.array(given, kind.type)
        except (pa.ArrowException, OverflowError, UnicodeEncodeError):  # one of them does not fit: it is found below
            pass
    return pa.array(_read(column.name, kind, given, rows, start), kind.type)


def _read(name: str, kind: Kind, values: Sequence[Any], rows: Sequence[Any], start: int) -> list[object]:
    read: list[object] = []
    try:
        for value in values:
            read.append(read_each(kind, value))  # noqa: PERF401 - the error names the row
    except Unfit as unfit:
        _refuse(rows, len(read), start, name, unfit)
    return read


def _refuse(rows: Sequence[Any], place: int, start: int, name: str, unfit: Unfit) -> NoReturn:
    row: Any = rows[place]
    identity: object = row.get("id") if hasattr(row, "get") else None
    raise unfit_value(start + place, identity, f"{name}{unfit.field}", unfit.reason) from None
