"""Fills a warehouse, run after run. A run that was interrupted, at any moment, goes on where it was."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.export.balance import Balance, balances
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.destinations.port import ORGANISATION, Destination
from zenskar_ext.export.errors import ExportError, failed, failed_rows
from zenskar_ext.export.passes.asking import ask_behind
from zenskar_ext.export.passes.new import read_new
from zenskar_ext.export.passes.open import read_open
from zenskar_ext.export.passes.outdated import outdate_dated
from zenskar_ext.export.passes.parts import read_parts
from zenskar_ext.export.passes.sweep import sweep
from zenskar_ext.export.passes.together import Ended, EnoughError, Failures, together
from zenskar_ext.export.passes.work import Progress, Work
from zenskar_ext.export.resources import Resource, resource
from zenskar_ext.export.states import PASSES, Mode, Pass, State, expect_mode

_PASSES: Final[Sequence[tuple[Pass, Callable[[Work], None]]]] = (
    ("new", read_new),
    ("open", read_open),
    ("sweep", sweep),
)


class Export:
    """A warehouse of lists that is complete after each run with a sweep, and does not lose what changes in between.

    Args:
        zk: The client. Its settings limit the rate and retry.
        destination: The warehouse: `duckdb:///billing.duckdb`, `postgresql://...`, `parquet:///folder`, or a
            `Destination`.
        resources: The lists, such as `invoices`; the parts of their rows come along.
        lag: How long before the start of the last run new rows are looked for, because a row may come to light late.
        windows: How many windows of `created_at` the sweep has.
        workers: How many rows and lists of parts are asked for at a time.
        lists: How many lists are read at a time.
        progress: Called with a `Progress` again and again; from several threads if `lists` is more than 1.
        clock: Returns the time.

    Raises:
        ExportError: There is no such list, or no such destination.
        ConfigurationError: `windows`, `workers` or `lists` is less than 1, or `resources` names no list, or one twice.
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
        self._resources = _chosen(resources)
        self._lag = lag
        self._windows = windows
        self._workers = workers
        self._lists = lists
        self._progress = progress
        self._clock = clock

    def run(self, mode: Mode = "all", *, since: datetime | None = None, afresh: bool = True) -> list[Balance]:
        """Bring the warehouse up to date, and return the closing balances. They are kept in the warehouse too.

        A run that did not end is continued first, with the passes that it was started with. It does not see what has
        changed since where it has already read, so another run follows it. If a list fails, the others are brought up
        to date all the same.

        Args:
            mode: "new" reads the rows created since the last run, "open" also those that may still change. Both miss
                what changes or is deleted after a final status, until a run of "sweep" or "all". "sweep" reads
                everything, and "all" everything after what "open" reads.
            since: Where new rows begin, instead of at the last run. The balance counts from there, too. If rows are left
                out in between, the next run without it reads them.
            afresh: Whether another run follows one that was continued even if it read as much as is asked for. With
                False, a call whose time is short ends once the earlier run has.

        Raises:
            ConfigurationError: There is no such mode, or `since` has no time zone or is given to a sweep.
            FailedListsError: Lists failed, or some of their rows: a call, or a value that does not fit its column.
                `failures` has the error of each. What was read before is stored, and the next run goes on there. Rows
                that failed do not hold up the others, and are asked for again by the next run.
            ExportError: Another run is going on, or the warehouse is of another organisation, or cannot be used.
        """
        expect_mode(mode, since)
        failures = Failures()
        closing: dict[str, list[Balance]] = {}
        with self._destination.opened():
            self._expect_organisation()
            with suppress(EnoughError):
                self._until_done(mode, since, failures, closing, afresh=afresh)
            self._destination.finish()
        names = [each.table.name for each in self._resources]
        balances = [balance for name in names for balance in closing.get(name, ())]
        if found := failures.all(names):
            raise failed(found, balances)
        return balances

    def _until_done(
        self,
        mode: Mode,
        since: datetime | None,
        failures: Failures,
        closing: dict[str, list[Balance]],
        *,
        afresh: bool,
    ) -> None:
        """End what an earlier run has begun of each list, then what is asked for. Note the closing balances.

        The lists that were read afresh are closed after all reading: a list that is read last may have rows that tell which
        parts of another one have changed.
        """
        ended = Ended(self._progress)
        last: list[Work] = []
        left = self._resources
        while left:
            started = self._clock()
            begun: list[tuple[Work, bool]] = []
            for each in left:
                with failures.of(each.table.name):
                    work, new = self._begun(each, started, mode, since, ended)
                    begun.append((work, new or (not afresh and work.state.covers(mode, since))))

            def read(work: Work) -> None:
                with failures.of(work.resource.table.name):
                    _read(work)

            together([work for work, _ in begun], read, self._lists, ended)
            last += [work for work, asked in begun if asked]
            continued = [work for work, asked in begun if not asked]
            _close(continued, failures, closing)
            left = [work.resource for work in continued if work.resource.table.name not in failures.found]
        _close(last, failures, closing)

    def _begun(
        self, each: Resource, started: datetime, mode: Mode, since: datetime | None, ended: Ended
    ) -> tuple[Work, bool]:
        """Return a run of a list, and whether it is a new one: one that did not end is continued."""
        destination = self._destination
        with destination.transaction():
            destination.create(each.table)
            for part in each.parts:
                if destination.create(part.table):
                    destination.outdate_all(each.table)
        state = State.of(destination.state(each.table.name))
        work = Work(self._zk, destination, each, state, self._workers, ended)
        if state.now != "done":
            return work, False
        scope = since if each.by_creation else None
        work.enter(state.next_run(started, self._lag, self._windows, mode=mode, scope=scope))
        return work, True

    def _expect_organisation(self) -> None:
        """Refuse a warehouse of another organisation, such as that of a sandbox: one would be mixed into the other."""
        own: str = self._zk._context.settings.organisation  # noqa: SLF001 - that of every call
        known = self._destination.state(ORGANISATION)
        if known is None:
            with self._destination.transaction():
                self._destination.keep(ORGANISATION, own)
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
    if work.state.now != "parts":
        outdate_dated(work)
        work.enter(work.state.entering("parts"))
    ask_behind(work)


def _chosen(names: Sequence[str]) -> list[Resource]:
    if isinstance(names, str) or not names:
        raise ConfigurationError(f'resources={names!r}: name the lists, such as ["invoices", "payments"]')
    chosen = {name: resource(name) for name in names}
    twice = [name for name in names if [*names].count(name) > 1]
    tables = [each.table.name for each in chosen.values()]
    twice += [name for name, each in chosen.items() if tables.count(each.table.name) > 1]
    if twice:
        raise ConfigurationError(f"resources={[*names]!r}: {twice[0]!r} is there twice; name each list once")
    return [*chosen.values()]


def _close(works: Sequence[Work], failures: Failures, closing: dict[str, list[Balance]]) -> None:
    """End the runs of lists that did not fail; note their balances and the rows that failed."""
    for work in works:
        name = work.resource.table.name
        if name not in failures.found:
            with failures.of(name):
                closing[name], behind = _closed(work)
                failures.of_rows.pop(name, None)
                if behind:
                    failures.of_rows[name] = failed_rows(behind, work.failures)


def _closed(work: Work) -> tuple[list[Balance], int]:
    """Read the parts of a resource, keep the balances, and end the run. Return them, and how many rows failed."""
    read_parts(work)
    behind = len(work.state.behind) + work.destination.count_stale(work.resource.table, work.state.behind)
    closing = balances(work, behind)
    done = work.state.entering("done")
    with work.destination.transaction():
        for balance in closing:
            work.destination.keep(f"balance/{balance.table}/{done.run}", balance.text())
        work.destination.keep(work.resource.table.name, done.text())
    return closing, behind
