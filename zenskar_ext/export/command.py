"""`zenskar export`: fills a warehouse, and prints the closing balance.

Reads arguments and prints. Needs the extras `cli` and `export`. Who calls is decided by the command that
this one belongs to. No message shows the password that the address of a warehouse may contain.
"""

import signal
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, date, datetime
from types import FrameType
from typing import Any, Final

from zenskar_client.errors import printable
from zenskar_ext._exits import code_of
from zenskar_ext._extras import needs_extra
from zenskar_ext.errors import ConfigurationError, ZenskarError
from zenskar_ext.export.balance import Balance
from zenskar_ext.export.errors import ExportError, FailedListsError, FailedRowsError
from zenskar_ext.export.passes.work import Progress
from zenskar_ext.export.resources import usual
from zenskar_ext.export.runs import Export
from zenskar_ext.export.states import PASSES, expect_mode

with needs_extra("cli,export", "zenskar_ext.export.command"):
    import click

    from zenskar_ext._once import Once, check_text

Client = Callable[[Mapping[str, Any]], AbstractContextManager[Any]]

_OFTEN: Final = 0.2
_SELDOM: Final = 10.0
_HELP: Final = """Fill a warehouse with lists, completely, run after run.

DESTINATION is duckdb:///billing.duckdb, parquet:///folder or postgresql://... An interrupted run continues where it
stopped. The closing balance is printed: the rows held, the sums by currency, and the server's count.
"""


class Apart(click.ClickException):
    """The closing balance does not agree."""

    exit_code = 13


class Interrupted(click.ClickException):
    """Somebody pressed Ctrl-C."""

    exit_code = 130


class Shown:
    """Shows on standard error how far a run is: on a terminal in one line, elsewhere a line for each pass, and now and then.

    Args:
        terminal: Whether standard error is a terminal.
        clock: Returns seconds.
    """

    def __init__(self, *, terminal: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._terminal = terminal
        self._clock = clock
        self._every = _OFTEN if terminal else _SELDOM
        self._next = clock() + self._every
        self._last: Progress | None = None

    def __call__(self, progress: Progress) -> None:
        """Show it if some time has gone by; show how the pass before it ended."""
        last, self._last = self._last, progress
        if last is not None and (last.resource, last.now) != (progress.resource, progress.now):
            self._show(last)
        elif self._clock() >= self._next:
            self._show(progress)

    def _show(self, progress: Progress) -> None:
        self._next = self._clock() + self._every
        line = f"{progress.resource}: {progress.now}, {progress.rows:,} rows"
        click.echo(f"\r\033[K{line}" if self._terminal else line, err=True, nl=not self._terminal)

    def end(self) -> None:
        """Show how the last pass ended; on a terminal, take the line away."""
        if self._terminal:
            click.echo("\r\033[K", err=True, nl=False)
        elif self._last is not None:
            self._show(self._last)


def export_command(client: Client, options: Sequence[click.Option], words: Callable[[str], str]) -> click.Command:
    """Return the command.

    Args:
        client: Returns the block in which there is a client, by the options.
        options: The options that it reads.
        words: Returns the message of an error in the words of the command.
    """

    def run(
        *, destination: str, resources: Sequence[str], mode: Any, since: datetime | None, as_json: bool, **own: Any
    ) -> None:
        shown = Shown(terminal=sys.stderr.isatty())
        failures: Mapping[str, ZenskarError] = {}
        closing: Sequence[Balance]
        with _interruptible(), client(own) as zk:
            try:
                export = Export(zk, destination, resources or usual(), progress=shown)
                expect_mode(mode, since)
            except (ConfigurationError, ExportError) as error:
                raise click.UsageError(str(error)) from None
            try:
                closing = export.run(mode, since=since)
            except ModuleNotFoundError as error:
                raise click.ClickException(str(error)) from None
            except FailedListsError as error:
                failures, closing = error.failures, error.balances
            finally:
                shown.end()
        _print(closing, as_json=as_json)
        for name, failure in failures.items():
            for line in failure.lines() if isinstance(failure, FailedRowsError) else [str(failure)]:
                click.echo(f"zenskar: {printable(name)}: {printable(' '.join(words(line).split()))}", err=True)
        if failures:
            click.get_current_context().exit(code_of(_first(failures)))
        apart = [each.table for each in closing if not each.agrees]
        if apart:
            reason = "the server counts other rows than the warehouse holds: they changed meanwhile, or a sweep is due"
            raise Apart(f"{', '.join(apart)}: {reason}")

    return click.Command("export", params=[*_params(), *options], callback=run, help=_HELP)


def _first(failures: Mapping[str, ZenskarError]) -> ZenskarError:
    """Return what failed first: a list, or a row of it."""
    first = next(iter(failures.values()))
    return next(iter(first.failures.values())) if isinstance(first, FailedRowsError) else first


def _params() -> Sequence[click.Parameter]:
    modes = click.Choice([*PASSES])
    about = "What is read: new rows (new), also those that may change (open), everything (sweep), or both (all)."
    since = "Where new rows begin, such as 2026-01-01, with --mode new or open; the balance counts from there."
    lists = "These lists, such as invoices,accounting.list_journal_entries; without it, the usual ones."
    return [
        click.Argument(["destination"], callback=check_text),
        Once(["--resources"], callback=_names, metavar="A,B", help=lists),
        Once(["--mode"], type=modes, default="all", show_default=True, help=about),
        Once(["--since"], callback=_moment, metavar="TIME", help=since),
        click.Option(["--json", "as_json"], is_flag=True, help="Print the balances as JSON lines."),
    ]


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> Sequence[str]:
    return [] if value is None else [each.strip() for each in value.split(",")]


def _moment(_context: click.Context, _option: click.Parameter, value: str | None) -> datetime | None:
    """Read a time. A day is its beginning in UTC."""
    if value is None:
        return None
    with suppress(ValueError):
        day = date.fromisoformat(value)
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    with suppress(ValueError):
        read = datetime.fromisoformat(value)
        if read.tzinfo is not None:
            return read
    raise click.BadParameter(f"{value!r} is not a time such as 2026-01-31 or 2026-01-31T12:00:00Z")


def _print(closing: Sequence[Balance], *, as_json: bool) -> None:
    for balance in closing:
        for line in [balance.text()] if as_json else str(balance).splitlines():
            click.echo(printable(line))


@contextmanager
def _interruptible() -> Generator[None]:
    """Say after Ctrl-C that the run can go on. DuckDB turns an interrupt into another error, so it is noted before."""
    pressed: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        pressed.append(number)
        signal.default_int_handler(number, frame)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    except BaseException:
        if pressed:
            raise Interrupted("interrupted; what was read is stored, and the same command continues there") from None
        raise
    finally:
        signal.signal(signal.SIGINT, before)
