"""The run that all resources of a source share: the first one that dlt pulls runs it, and the others take what it found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.export.arrow import pa, package
from zenskar_ext.export.balance import Balance
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.dlt.basis import Basis
from zenskar_ext.export.dlt.hints import loaded
from zenskar_ext.export.dlt.remote import Remote
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.errors import unfit
from zenskar_ext.export.resources import Resource, Table

BALANCES: Final = "_zenskar_balances"
"""The table of the closing balances."""

_AT_ONCE: Final = 10_000


class Session:
    """One run for all resources of a source. What it found is in files until dlt has it.

    Args:
        found: The lists.
        names: Their names.
        run: Brings some of them up to date in a copy, and returns the closing balances.
    """

    def __init__(
        self,
        found: Sequence[Resource],
        names: Sequence[str],
        run: Callable[[Store, Sequence[str]], list[Balance]],
    ) -> None:
        self._lists = list(zip(names, found, strict=True))
        self._run = run
        self._lock = Lock()
        self._files: dict[str, Path] = {}
        self._closing: list[Balance] | None = None
        self._refuses_nul = False

    def rows(self, table: Table) -> Iterator[Any]:
        """Iterate over the rows of a table that are new, changed or deleted since the last load."""
        with self._lock:
            if table.name not in self._files:
                self._begin()
            file = self._files.pop(table.name)
        for some in package("pyarrow.parquet").ParquetFile(file).iter_batches(_AT_ONCE):
            if self._refuses_nul:
                _check(some)
            yield pa.Table.from_batches([some]).cast(loaded(table))
        file.unlink()

    def balances(self) -> Iterator[Any]:
        """Iterate over the closing balances of the run."""
        with self._lock:
            if self._closing is None:
                self._begin()
            closing, self._closing = self._closing, None
        yield from map(_row, closing or [])

    def _begin(self) -> None:
        current = package("dlt").current
        pipeline, selected = current.pipeline(), current.source().resources.selected
        folder, kept = Path(pipeline.working_dir), current.source_state().setdefault("zenskar", {})
        chosen = [(name, each) for name, each in self._lists if selected.keys() & {one.name for one in tables_of(each)}]
        kind = pipeline.destination.destination_type.rpartition(".")[2]
        self._refuses_nul = kind in ("postgres", "redshift")
        _expect_merge(selected)
        package_state = current.load_package_state()["state"]
        emptied = [*package_state.get("dropped_tables", ()), *package_state.get("truncated_tables", ())]
        store = Store(folder / "zenskar.duckdb")
        with store.held():
            clients = [
                partial(each, current.source_schema().name)
                for each in (pipeline.sql_client, pipeline.destination_client)
            ]
            basis = Basis(kept, store, Remote(*clients))
            basis.forget([each["name"] for each in emptied])
            basis.begin([each for _, each in chosen])
            self._closing = self._run(store, [name for name, _ in chosen]) if chosen else []
            for _, each in chosen:
                tables = [table for table in tables_of(each) if table.name in selected]
                for table in tables:
                    self._files[table.name] = folder / "zenskar" / f"{table.name}.parquet"
                    store.spool(table, basis.since(table), basis.state(each), kept["version"], self._files[table.name])
                basis.ship(each, tables)


def tables_of(each: Resource) -> list[Table]:
    """Return the tables of a list: its own, and those of the parts of its rows."""
    return [each.table, *(part.table for part in each.parts)]


def _expect_merge(selected: Mapping[str, Any]) -> None:
    """Refuse another way to write: a load has only what changed, and rows that are gone are among it."""
    for name, each in selected.items():
        if name != BALANCES and each.write_disposition != "merge":
            raise ConfigurationError(
                f'{name}: write_disposition="{each.write_disposition}" would lose rows, because a load has only those that '
                'changed: leave it out. To load everything again, run the pipeline with refresh="drop_data"'
            )


def _check(rows: Any) -> None:
    """Refuse a NUL in a text, which PostgreSQL cannot store: dlt would try to load it again and again."""
    compute = package("pyarrow.compute")
    for name, column in zip(rows.schema.names, rows.columns, strict=True):
        if column.type == pa.string():
            place = compute.index(compute.match_substring(column, "\0"), value=True).as_py()
            if place >= 0:
                raise unfit(place, rows[KEY][place].as_py(), name, "PostgreSQL cannot store a text with a NUL")


def _row(balance: Balance) -> dict[str, Any]:
    names = ("at", "rows", "tombstones", "changed", "server", "behind", "agrees")
    return {"table_name": balance.table, **{name: getattr(balance, name) for name in names}, "balance": balance.text()}
