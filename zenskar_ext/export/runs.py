"""Fills a warehouse, run after run. A run that was interrupted, at any moment, goes on where it was."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.export.balance import Balance, balances
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.destinations.port import Destination
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.passes.new import read_new
from zenskar_ext.export.passes.open import read_open
from zenskar_ext.export.passes.parts import read_parts
from zenskar_ext.export.passes.sweep import sweep
from zenskar_ext.export.passes.together import Ended, together
from zenskar_ext.export.passes.work import Progress, Work
from zenskar_ext.export.resources import Resource, resource
from zenskar_ext.export.states import PASSES, Mode, Pass, State

_PASSES: Final[Sequence[tuple[Pass, Callable[[Work], None]]]] = (
    ("new", read_new),
    ("open", read_open),
    ("sweep", sweep),
)

_ORGANISATION: Final = "_zenskar_organisation"
"""What the organisation is kept under, beside the states of the lists."""


class Export:
    """A warehouse of lists that is complete after each run with a sweep, and does not lose what changes in between.

    Args:
        zk: The client. Its settings limit the rate and retry.
        destination: The warehouse: `duckdb:///billing.duckdb`, `postgresql://...`, `parquet:///folder`, or a
            `Destination`.
        resources: The lists, such as `invoices`; the parts of their rows come along.
        lag: How long before the newest row new rows are looked for, because a row may come to light late.
        windows: How many windows of `created_at` the sweep has.
        workers: How many rows and lists of parts are asked for at a time.
        lists: How many lists are read at a time.
        progress: Called with a `Progress` again and again; from several threads if `lists` is more than 1.
        clock: Returns the time.

    Raises:
        ExportError: There is no such list, or no such destination.
        ConfigurationError: `windows`, `workers` or `lists` is less than 1.
    """

    def __init__(
        self,
        zk: Any,
        destination: str | Destination,
        resources: Sequence[str],
        *,
        lag: timedelta = timedelta(hours=1),
        windows: int = 24,
        workers: int = 4,
        lists: int = 1,
        progress: Callable[[Progress], object] = lambda _: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        for name, value in (("windows", windows), ("workers", workers), ("lists", lists)):
            if type(value) is not int or value < 1:
                msg = f"{name}={value!r}: give 1 or more"
                raise ConfigurationError(msg)
        self._zk = zk
        self._destination = destination_at(destination) if isinstance(destination, str) else destination
        self._resources = [resource(each) for each in resources]
        self._lag = lag
        self._windows = windows
        self._workers = workers
        self._lists = lists
        self._progress = progress
        self._clock = clock

    def run(self, mode: Mode = "all", *, since: datetime | None = None) -> list[Balance]:
        """Bring the warehouse up to date, and return the closing balances. They are kept in the warehouse too.

        A run that did not end is continued with the passes that it was started with. If more is asked for, another run
        follows it.

        Args:
            mode: "new" reads the rows created since the last run, "open" also those that may still change. Both miss
                what changes or is deleted after a final status, until a run of "sweep" or "all". "sweep" reads
                everything, and "all" everything after what "open" reads.
            since: Where new rows begin, instead of at the last run. The balance counts from there, too.

        Raises:
            ConfigurationError: There is no such mode, or `since` has no time zone or is given to a sweep.
            ExportError: Another run is going on, the warehouse is of another organisation, or a row cannot be kept.
            UnfitValueError: A value does not fit its column.
            ZenskarError: A call failed. What was read before is stored, and the next run goes on there.
        """
        _check(mode, since)
        with self._destination.opened():
            closing = self._until_done(mode, since)
            self._destination.finish()
            return closing

    def _until_done(self, mode: Mode, since: datetime | None) -> list[Balance]:
        """End what an earlier run has begun, and what is asked for, which may be more."""
        ended = Ended(self._progress)
        while True:
            started = self._clock()
            begun = [self._begun(each, started, mode, since, ended) for each in self._resources]
            works = [work for work, _ in begun]
            asked = all(new or _covers(work.state, mode, since) for work, new in begun)
            together(works, _read, self._lists, ended)
            closing = [balance for work in works for balance in _closed(work)]
            if asked:
                return closing

    def _begun(
        self, each: Resource, started: datetime, mode: Mode, since: datetime | None, ended: Ended
    ) -> tuple[Work, bool]:
        """Return a run of a list, and whether it is a new one: one that did not end is continued."""
        destination = self._destination
        with destination.transaction():
            for table in (each.table, *(part.table for part in each.parts)):
                destination.create(table)
        self._expect_organisation()
        state = State.of(destination.state(each.table.name))
        work = Work(self._zk, destination, each, state, self._workers, ended)
        new = state.now == "done"
        if new:
            scope = since if each.by_creation else None
            work.enter(state.next_run(started, self._lag, self._windows, mode=mode, scope=scope))
        return work, new

    def _expect_organisation(self) -> None:
        """Refuse a warehouse of another organisation, such as that of a sandbox: one would be mixed into the other."""
        own: str = self._zk._context.settings.organisation  # noqa: SLF001 - that of every call
        known = self._destination.state(_ORGANISATION)
        if known is None:
            with self._destination.transaction():
                self._destination.keep(_ORGANISATION, own)
        elif known != own:
            msg = f"this warehouse holds the rows of organisation {known}, and the client is of {own}: give another one"
            raise ExportError(msg)


def _read(work: Work) -> None:
    """Read the rows of a resource, from the pass on that an earlier run was in."""
    names = [*(name for name, _ in _PASSES), "parts"]
    for name, do in _PASSES[names.index(work.state.now) :]:
        if name in PASSES[work.state.mode]:
            if work.state.now != name:
                work.enter(work.state.entering(name))
            do(work)
    work.enter(work.state.entering("parts"))


def _covers(state: State, mode: Mode, since: datetime | None) -> bool:
    """Return whether a run that did not end reads what is asked for."""
    return set(PASSES[mode]) <= set(PASSES[state.mode]) and since == state.scope


def _check(mode: Mode, since: datetime | None) -> None:
    if mode not in PASSES:
        raise ConfigurationError(f"mode={mode!r}: give one of {', '.join(PASSES)}")
    if since is not None and since.utcoffset() is None:
        raise ConfigurationError(f"since={since!r}: give a time with a time zone")
    if since is not None and "sweep" in PASSES[mode]:
        raise ConfigurationError(f'since={since!r}: mode="{mode}" reads everything; give mode="new" or "open"')


def _closed(work: Work) -> list[Balance]:
    """Read the parts of a resource, keep the balances, and end the run."""
    read_parts(work)
    closing = balances(work)
    done = work.state.entering("done")
    with work.destination.transaction():
        for balance in closing:
            work.destination.keep(f"balance/{balance.table}/{done.run}", balance.text())
        work.destination.keep(work.resource.table.name, done.text())
    return closing
