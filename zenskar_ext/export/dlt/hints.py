"""What dlt is told of the columns: the type of each, so that none is derived from data. Decides nothing of the types."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zenskar_ext.export.arrow import pa
from zenskar_ext.export.destinations.port import CHANGED, CURRENCY, DELETED, HASH, KEY, PARENT, READ, STALE, TOLD
from zenskar_ext.export.kinds import PRECISION, SCALE
from zenskar_ext.export.resources import Table

LOAD: Final = "_zenskar_load"
"""The number of the load. Where rows can only be added, the one with the highest number is the row."""

_MOMENT: Final = pa.timestamp("us", tz="UTC")
_OWN: Final = (
    pa.field(KEY, pa.string(), nullable=False),
    pa.field(PARENT, pa.string()),
    pa.field(CURRENCY, pa.string()),
    pa.field(HASH, pa.string()),
    pa.field(READ, _MOMENT),
    pa.field(CHANGED, _MOMENT),
    pa.field(DELETED, _MOMENT),
    pa.field(STALE, pa.bool_()),
    pa.field(TOLD, pa.string()),
    pa.field(LOAD, pa.int64()),
)
_TYPES: Final[Mapping[Any, Mapping[str, Any]]] = {
    pa.string(): {"data_type": "text"},
    pa.int64(): {"data_type": "bigint"},
    pa.bool_(): {"data_type": "bool"},
    pa.date32(): {"data_type": "date"},
    _MOMENT: {"data_type": "timestamp", "precision": 6, "timezone": True},
    pa.decimal128(PRECISION, SCALE): {"data_type": "decimal", "precision": PRECISION, "scale": SCALE},
}

BALANCE: Final[Sequence[Mapping[str, Any]]] = (
    {"name": "at", "data_type": "timestamp", "precision": 6, "timezone": True},
    {"name": "table_name", "data_type": "text"},
    *({"name": name, "data_type": "bigint"} for name in ("rows", "tombstones", "changed", "server", "behind")),
    {"name": "agrees", "data_type": "bool"},
    {"name": "balance", "data_type": "text"},
)
"""The columns of the closing balances."""


def loaded(table: Table) -> Any:
    """Return the Arrow schema of what is loaded of a table: its columns, and those of the export."""
    return pa.schema([*table.schema, *_OWN])


def hints(table: Table) -> Sequence[Mapping[str, Any]]:
    """Return the hints of the columns of a table. A row with `_zenskar_deleted_at` is deleted in the destination."""
    columns = [{"name": each.name, "nullable": each.nullable, **_TYPES[each.type]} for each in loaded(table)]
    return [{**each, "hard_delete": True} if each["name"] == DELETED else each for each in columns]
