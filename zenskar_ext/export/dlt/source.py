"""The source: its resources, and the run that all of them share. The first one that dlt pulls runs it."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, Final

from zenskar_ext import Zenskar
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.export.arrow import pa, package
from zenskar_ext.export.balance import Balance
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.dlt.basis import Basis
from zenskar_ext.export.dlt.hints import BALANCE, hints, loaded
from zenskar_ext.export.dlt.remote import Remote
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.errors import unfit
from zenskar_ext.export.passes.work import Progress
from zenskar_ext.export.resources import Resource, Table, resource, usual
from zenskar_ext.export.runs import Export
from zenskar_ext.export.states import Mode

_BALANCES: Final = "_zenskar_balances"
_AT_ONCE: Final = 10_000


class _EnoughError(Exception):
    """The time that a run may take is over."""


def zenskar_source(
    zk: Any = None,
    *,
    resources: Sequence[str] | None = None,
    mode: Mode = "all",
    at_most: timedelta | None = None,
    lists: int = 4,
    progress: Callable[[Progress], object] = lambda _: None,
    **options: Any,
) -> Any:
    """Return a source for a pipeline of dlt: a resource for each list, one for each list of parts, and the balances.

    A run reads what `Export.run` reads, and dlt loads the rows that are new or changed, by their keys. Rows that are gone
    are deleted. The state is in the destination: another machine goes on where this one was.

    Args:
        zk: The client; without one, it is created from the environment.
        resources: The lists, such as `invoices`; without it, those whose path a source shows.
        mode: What is read: "new", "open", "sweep" or "all".
        at_most: How long lists are read. Then what was read is loaded, and the next run goes on there.
        lists: How many lists are read at a time.
        progress: Called with a `Progress` again and again, from several threads.
        options: `lag`, `windows`, `workers` and `clock`, as of `Export`.

    Raises:
        ExportError: There is no such list. While it runs: another run of the pipeline is going on on this machine.
        UnfitValueError: While it runs: a value does not fit its column.
        ConfigurationError: An option cannot be.
    """
    dlt = package("dlt")
    names = usual() if resources is None else resources
    Export(zk, Store(Path()), names, lists=lists, **options)  # refuses what cannot be
    found = [resource(each) for each in names]

    def run(store: Store, chosen: Sequence[str]) -> list[Balance]:
        with ExitStack() as closing:
            client = closing.enter_context(Zenskar()) if zk is None else zk
            watch = _watch(progress, at_most)
            try:
                export = Export(client, store, chosen, lists=lists, progress=watch, **options)
                return export.run(mode, afresh=at_most is None)
            except _EnoughError:
                return []

    session = _Session(found, names, run)

    def rows(table: Table) -> Iterator[Any]:
        yield from session.rows(table)

    def balances() -> Iterator[Any]:
        yield from session.balances()

    made = [
        dlt.resource(rows, name=each.name, primary_key=KEY, write_disposition="merge", columns=hints(each))(each)
        for one in found
        for each in _tables(one)
    ]
    made.append(dlt.resource(balances, name=_BALANCES, write_disposition="append", columns=BALANCE))
    return dlt.source(lambda: made, name="zenskar", max_table_nesting=0)()


def _tables(each: Resource) -> list[Table]:
    return [each.table, *(part.table for part in each.parts)]


def _watch(progress: Callable[[Progress], object], at_most: timedelta | None) -> Callable[[Progress], object]:
    end = None if at_most is None else time.monotonic() + at_most.total_seconds()

    def watch(now: Progress) -> None:
        progress(now)
        if end is not None and time.monotonic() >= end:
            raise _EnoughError

    return watch


class _Session:
    """One run for all resources of a source. What it found is in files until dlt has it."""

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
        chosen = [(name, each) for name, each in self._lists if selected.keys() & {one.name for one in _tables(each)}]
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
                tables = [table for table in _tables(each) if table.name in selected]
                for table in tables:
                    self._files[table.name] = folder / "zenskar" / f"{table.name}.parquet"
                    store.spool(table, basis.since(table), basis.state(each), kept["version"], self._files[table.name])
                basis.ship(each, tables)


def _expect_merge(selected: Mapping[str, Any]) -> None:
    """Refuse another way to write: a load has only what changed, and rows that are gone are among it."""
    for name, each in selected.items():
        if name != _BALANCES and each.write_disposition != "merge":
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
    names = ("at", "rows", "tombstones", "changed", "server", "agrees")
    return {"table_name": balance.table, **{name: getattr(balance, name) for name in names}, "balance": balance.text()}
