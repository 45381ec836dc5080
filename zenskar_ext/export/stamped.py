"""Rows for a warehouse: the columns of their list, and those that the export keeps of each row."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from zenskar_client.types import ApiObject
from zenskar_ext.export.arrays import batch
from zenskar_ext.export.arrow import pa
from zenskar_ext.export.destinations.port import CHANGED, CURRENCY, DELETED, HASH, KEY, PARENT, PARTS, READ, STALE, TOLD
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.hashes import row_hash
from zenskar_ext.export.resources import Table

_CURRENCIES: Final = ("currency", "currency_code")


def whole_rows(table: Table, items: Sequence[Any], at: datetime) -> Any:
    """Return the Arrow table of rows, by their ids. Of rows with one id, the last counts.

    Raises:
        ExportError: A row has no id.
        UnfitValueError: A value does not fit.
    """
    by_key: dict[str, Any] = {}
    for item in items:
        key = item.get("id") if isinstance(item, ApiObject) else None
        if not isinstance(key, str) or not key:
            raise ExportError(f"{table.name}: a row has no id, so it cannot be kept: {item!r:.200}")
        by_key[key] = item
    return _rows(table, list(by_key), [None] * len(by_key), list(by_key.values()), at)


def part_rows(table: Table, found: Sequence[tuple[str, Sequence[Any]]], at: datetime) -> Any:
    """Return the Arrow table of the parts of some rows, by the keys of the rows.

    A part without an id is found by its place, and so is another one with the same id. One that is the same in everything
    was repeated by a page, and is kept once.
    """
    by_key: dict[str, tuple[str, Any]] = {}
    for parent, items in found:
        for place, item in enumerate(items):
            own = item.get("id")
            key = f"{parent}/{own}"
            if own is None or by_key.get(key, (parent, item)) != (parent, item):
                key = f"{parent}/#{place}"
            by_key[key] = parent, item
    return _rows(table, list(by_key), [each for each, _ in by_key.values()], [each for _, each in by_key.values()], at)


def _rows(table: Table, keys: Sequence[str], parents: Sequence[str | None], items: Sequence[Any], at: datetime) -> Any:
    rows = pa.Table.from_batches([batch(table.schema, table.columns, table.model, items, 0)], table.schema)
    moment = pa.timestamp("us", tz="UTC")
    count = len(items)
    own = {
        KEY: pa.array(keys, pa.string()),
        PARENT: pa.array(parents, pa.string()),
        CURRENCY: pa.array([_currency(each) for each in items], pa.string()),
        HASH: pa.array([row_hash(each) for each in items], pa.string()),
        READ: pa.array([at] * count, moment),
        CHANGED: pa.array([at] * count, moment),
        DELETED: pa.nulls(count, moment),
        STALE: pa.array([table.has_parts] * count, pa.bool_()),
        PARTS: pa.nulls(count, pa.int64()),
        TOLD: pa.nulls(count, pa.string()),
    }
    for name, values in own.items():
        rows = rows.append_column(name, values)
    return rows


def _currency(item: Any) -> str | None:
    """Return the currency of a row, which the description of some models lacks."""
    return next((found for name in _CURRENCIES if isinstance(found := item.get(name), str)), None)
