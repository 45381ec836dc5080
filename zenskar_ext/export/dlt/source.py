"""The source: its resources, and what a run of them reads."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

from zenskar_ext import Zenskar
from zenskar_ext.export.arrow import package
from zenskar_ext.export.balance import Balance
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.dlt.hints import BALANCE, hints
from zenskar_ext.export.dlt.session import BALANCES, Session, tables_of
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.errors import FailedListsError
from zenskar_ext.export.passes.together import EnoughError
from zenskar_ext.export.passes.work import Progress
from zenskar_ext.export.resources import Table, resource, usual
from zenskar_ext.export.runs import Export
from zenskar_ext.export.states import Mode


def zenskar_source(
    zk: Any = None,
    *,
    resources: Sequence[str] | None = None,
    mode: Mode = "all",
    at_most: timedelta | None = None,
    lists: int = 4,
    progress: Callable[[Progress], object] = lambda _: None,
    on_failure: Callable[[FailedListsError], object] | None = None,
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
        on_failure: Called with what failed of lists or rows, if anything did; everything else is loaded then, and dlt
            takes the run for one that succeeded. Without it the run fails, and nothing is loaded.
        options: `lag`, `windows`, `workers` and `clock`, as of `Export`.

    Raises:
        ExportError: There is no such list. While it runs: another run of the pipeline is going on on this machine.
        FailedListsError: While it runs: lists or some of their rows failed, and there is no `on_failure`.
        UnfitValueError: While it runs: PostgreSQL or Redshift cannot store a text.
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
            except FailedListsError as error:
                if on_failure is None:
                    raise
                on_failure(error)
                return [*error.balances]

    session = Session(found, names, run)

    def rows(table: Table) -> Iterator[Any]:
        yield from session.rows(table)

    def balances() -> Iterator[Any]:
        yield from session.balances()

    made = [
        dlt.resource(rows, name=each.name, primary_key=KEY, write_disposition="merge", columns=hints(each))(each)
        for one in found
        for each in tables_of(one)
    ]
    made.append(dlt.resource(balances, name=BALANCES, write_disposition="append", columns=BALANCE))
    return dlt.source(lambda: made, name="zenskar", max_table_nesting=0)()


def _watch(progress: Callable[[Progress], object], at_most: timedelta | None) -> Callable[[Progress], object]:
    end = None if at_most is None else time.monotonic() + at_most.total_seconds()

    def watch(now: Progress) -> None:
        progress(now)
        if end is not None and time.monotonic() >= end:
            raise EnoughError

    return watch
