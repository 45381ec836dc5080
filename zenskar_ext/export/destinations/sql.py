"""What DuckDB and PostgreSQL have in common: the tables of a warehouse, and the statements on them."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from threading import RLock
from typing import Any, Final

from zenskar_ext.export.arrow import pa
from zenskar_ext.export.destinations.port import CHANGED, CURRENCY, DELETED, HASH, KEY, PARENT, PARTS, READ, STALE, TOLD
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.kinds import PRECISION, SCALE
from zenskar_ext.export.resources import Table

_OWN: Final = {
    KEY: "text",
    PARENT: "text",
    CURRENCY: "text",
    HASH: "text",
    READ: "timestamptz",
    CHANGED: "timestamptz",
    DELETED: "timestamptz",
}
_OWN_COLUMNS: Final = {**_OWN, STALE: "boolean", PARTS: "bigint", TOLD: "text"}
_ANY: Final = "(select unnest(?::text[]))"
_STATE: Final = '"_zenskar_state"'
_TYPES: Final[dict[Any, str]] = {
    pa.string(): "text",
    pa.int64(): "bigint",
    pa.bool_(): "boolean",
    pa.date32(): "date",
    pa.timestamp("us", tz="UTC"): "timestamptz",
}
_NOW: Final = f"case when {DELETED} is null then {HASH} else 'deleted' end"
"""What a row says now, as in `_zenskar_told_hash`."""
_AMOUNT: Final = f"decimal({PRECISION},{SCALE})"


def quoted(name: str) -> str:
    """Return a name for SQL."""
    return '"' + name.replace('"', '""') + '"'


def columns(table: Table) -> dict[str, str]:
    """Return the columns of a table with their types in SQL."""
    own = {each.name: _TYPES.get(each.type, _AMOUNT) for each in table.schema}
    return {**own, **_OWN_COLUMNS}


def upserting(table: Table, source: str) -> str:
    """Return the statement that puts rows into a table; `source` is `values (...)` or a query."""
    name, names = quoted(table.name), list(columns(table))
    same = f"{name}.{HASH} = excluded.{HASH} and {name}.{DELETED} is null"
    special = {
        CHANGED: f"case when {same} then {name}.{CHANGED} else excluded.{CHANGED} end",
        STALE: f"{name}.{STALE} or (excluded.{STALE} and not ({same}))",
    }
    changed = [each for each in names if each not in (KEY, PARTS, TOLD)]
    changes = ", ".join(f"{quoted(each)} = {special.get(each, f'excluded.{quoted(each)}')}" for each in changed)
    return (
        f"insert into {name} ({', '.join(map(quoted, names))}) {source} "
        f"on conflict ({quoted(KEY)}) do update set {changes}"
    )


class Sql(ABC):
    """A destination that speaks SQL. One thread at a time uses its connection; a transaction keeps it to its end."""

    def __init__(self) -> None:
        self._alone = RLock()

    @abstractmethod
    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement with `?` for each value; return its rows."""

    @abstractmethod
    def _has(self, table: str) -> Mapping[str, str]:
        """Return the types of the columns that a table has; none if it is not there."""

    @staticmethod
    @abstractmethod
    def spelled(kind: str) -> str:
        """Return a type as `_has` spells it; it spells other types as they are."""

    def create(self, table: Table) -> bool:
        """Create a table, or add the columns that it lacks. Return whether it lacks values that it is to have.

        Of rows that lack a column of their list, the hash is not good any more: the next reading changes them.
        """
        wanted, there = columns(table), self._has(table.name)
        for name, kind in there.items():
            if kind != self.spelled(wanted.get(name, kind)):
                wrong = f"the table {table.name} has a column {name} of the type {kind}, not {wanted[name]}"
                raise ExportError(f"{wrong}; rename or drop the table, or give another destination")
        if there and KEY not in there:
            wrong = f"there is a table {table.name} that no export made"
            raise ExportError(f"{wrong}; rename it, or give another destination")
        kinds = {name: f"{kind} primary key" if name == KEY else kind for name, kind in wanted.items()}
        if not there:
            listed = ", ".join(f"{quoted(name)} {kind}" for name, kind in kinds.items())
            self._run(f"create table {quoted(table.name)} ({listed})")
        added = [each for each in kinds if there and each not in there]
        for name in added:
            self._run(f"alter table {quoted(table.name)} add column {quoted(name)} {kinds[name]}")
        lacking = not _OWN_COLUMNS.keys() >= set(added)
        if lacking:
            self._run(f"update {quoted(table.name)} set {HASH} = ''")
        return lacking or not there

    def _prepare(self) -> None:
        self._run(f"create table if not exists {_STATE} (name text primary key, value text not null)")

    def state(self, name: str) -> str | None:
        """Return what is kept under a name; None if nothing is."""
        found = self._run(f"select value from {_STATE} where name = ?", name)
        return str(found[0][0]) if found else None

    def keep(self, name: str, value: str) -> None:
        """Keep a text under a name."""
        insert = f"insert into {_STATE} values (?, ?) on conflict (name) do update set value = excluded.value"
        self._run(insert, name, value)

    def bury(self, table: Table, keys: Sequence[str], at: datetime) -> None:
        """Make tombstones of rows. Their values stay."""
        sets = f"{DELETED} = ?, {CHANGED} = ?, {READ} = ?, {STALE} = {str(table.has_parts).lower()}"
        self._run(f"update {quoted(table.name)} set {sets} where {KEY} in {_ANY}", at, at, at, [*keys])

    def bury_parts(self, table: Table, parents: Sequence[str], kept: Sequence[str], at: datetime) -> None:
        """Make tombstones of the parts of some rows but for those that are kept."""
        name = quoted(table.name)
        there = f"select 1 from unnest(?::text[]) as kept_(key_) where kept_.key_ = {name}.{KEY}"
        where = f"{PARENT} in {_ANY} and {DELETED} is null and not exists ({there})"
        self._run(f"update {name} set {DELETED} = ?, {CHANGED} = ? where {where}", at, at, [*parents], [*kept])

    def outdate_all(self, table: Table) -> None:
        """Note that the parts of all rows have to be read again."""
        self._run(f"update {quoted(table.name)} set {STALE} = true")

    def outdate_damaged(self, table: Table, parts: Sequence[Table]) -> None:
        """Note that the parts of rows have to be read again which do not have as many as they had when they were read."""
        live = " union all ".join(f"select {PARENT} from {quoted(each.name)} where {DELETED} is null" for each in parts)
        there = f"(select {PARENT}, count(*) as parts_ from ({live}) as live_ group by 1) as there_"
        joined = f"{quoted(table.name)} as rows_ left join {there} on there_.{PARENT} = rows_.{KEY}"
        chosen = f"select rows_.{KEY} from {joined} where rows_.{PARTS} <> coalesce(there_.parts_, 0)"
        self._run(f"update {quoted(table.name)} set {STALE} = true where {KEY} in ({chosen})")

    def refreshed(self, table: Table, counts: Mapping[str, int]) -> None:
        """Note that the parts of some rows are up to date, and how many each has."""
        new = "(select unnest(?::text[]) as key_, unnest(?::bigint[]) as parts_) as new_"
        sets = f"update {quoted(table.name)} set {STALE} = false, {PARTS} = new_.parts_"
        self._run(f"{sets} from {new} where {KEY} = new_.key_", [*counts], [*counts.values()])

    def unseen(self, table: Table, run: datetime, final: Collection[str], last: str, most: int) -> Sequence[str]:
        """Return the keys, after the `last` one, of rows that the run has not read, and whose status is not a final one."""
        places = ", ".join("?" * len(final))
        open_ones = f"and (status is null or status not in ({places}))" if final else ""
        where = f"{DELETED} is null and {READ} < ? and {KEY} > ? {open_ones}"
        query = f"select {KEY} from {quoted(table.name)} where {where} order by {KEY} limit {most}"
        return [row[0] for row in self._run(query, run, last, *final)]

    def has(self, table: Table) -> bool:
        """Return whether there is such a table."""
        return bool(self._has(table.name))

    def untold(self, own: Table, names: Sequence[str], most: int) -> Sequence[tuple[str, Sequence[str | None]]]:
        """Return rows that are new, changed or deleted since `tell_of` was called with them: the key, some columns."""
        listed = ", ".join([KEY, *map(quoted, names)])
        where = f"{TOLD} is distinct from {_NOW}"
        rows = self._run(f"select {listed} from {quoted(own.name)} where {where} order by {KEY} limit {most}")
        return [(row[0], row[1:]) for row in rows]

    def tell_of(self, own: Table, keys: Sequence[str], table: Table, part: Table, named: Collection[str]) -> None:
        """Note that the parts of some rows have to be read again: those with these parts, and those that are named."""
        having = f"select {PARENT} from {quoted(part.name)} where id in {_ANY}"
        where = f"{KEY} in ({having}) or {KEY} in {_ANY}"
        self._run(f"update {quoted(table.name)} set {STALE} = true where {where}", [*keys], [*named])
        self._run(f"update {quoted(own.name)} set {TOLD} = {_NOW} where {KEY} in {_ANY}", [*keys])

    def outdate(self, table: Table, part: Table, own: Table) -> None:
        """Note that the parts of some rows have to be read again: a part was read once, and differs from its own row."""
        joined = f"{quoted(part.name)} p join {quoted(own.name)} o on o.{KEY} = p.id"
        live = f"p.{DELETED} is null and o.{DELETED} is null"
        chosen = f"select p.{PARENT} from {joined} where {live} and p.{HASH} <> o.{HASH} and p.{CHANGED} = p.{READ}"
        self._run(f"update {quoted(table.name)} set {STALE} = true where {KEY} in ({chosen})")

    def stale(self, table: Table, last: str, most: int) -> Sequence[tuple[str, bool]]:
        """Return the keys, after the `last` one, of rows whose parts have to be read again, and whether the row is deleted."""
        where = f"{STALE} and {KEY} > ? order by {KEY} limit {most}"
        query = f"select {KEY}, {DELETED} is not null from {quoted(table.name)} where {where}"
        return [(row[0], row[1]) for row in self._run(query, last)]

    def count_stale(self, table: Table, but: Collection[str]) -> int:
        """Return of how many rows the parts have to be read again, but for some rows."""
        query = f"select count(*) from {quoted(table.name)} where {STALE} and {KEY} not in {_ANY}"
        return int(self._run(query, [*but])[0][0])

    def figures(self, table: Table, since: datetime) -> tuple[int, int, int]:
        """Return how many rows are there, how many are tombstones, and how many changed at a time."""
        counts = f"count(*), count({DELETED}), count(case when {CHANGED} = ? then 1 end)"
        ((rows, gone, changed),) = self._run(f"select {counts} from {quoted(table.name)}", since)
        return rows - gone, gone, changed

    def created_since(self, table: Table, since: datetime) -> int:
        """Return how many rows that are no tombstones were created at a time or later."""
        where = f"{DELETED} is null and created_at >= ?"
        return int(self._run(f"select count(*) from {quoted(table.name)} where {where}", since)[0][0])

    def sums(self, table: Table, amounts: Sequence[str]) -> Sequence[tuple[Any, ...]]:
        """Return the sums of columns by currency: the currency or None, then each sum."""
        sums = ", ".join(f"sum({quoted(each)})" for each in amounts)
        query = f"select {CURRENCY}, {sums} from {quoted(table.name)}"
        return self._run(f"{query} where {DELETED} is null group by 1 order by 1")

    def finish(self) -> None:  # noqa: B027 - most destinations have nothing to do
        """Do nothing: every transaction is stored."""
