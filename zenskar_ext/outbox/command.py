"""`zenskar usage`: look at an outbox, load files into it, send it, and decide on the events that were not accepted.

Reads arguments and prints. Needs click: pip install 'zenskar-ext[cli,outbox]'. No message shows the password that the
address of a database may contain, or the API key, which is read from the environment only.
"""

import json
import re
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta, tzinfo
from pathlib import Path
from types import FrameType
from typing import IO, Any, Final, Literal, cast
from zoneinfo import ZoneInfo

from zenskar_client.types import dumps, loads
from zenskar_ext import Zenskar
from zenskar_ext.errors import ZenskarError
from zenskar_ext.outbox.health import health
from zenskar_ext.outbox.letters import Letter
from zenskar_ext.outbox.loading.progress import Loaded
from zenskar_ext.outbox.outbox import MOST_EVENTS, Outbox
from zenskar_ext.outbox.outcomes import Batches
from zenskar_ext.outbox.sending import Sender

try:
    import click
except ImportError as error:
    msg = "zenskar_ext.outbox.command needs click: pip install 'zenskar-ext[cli,outbox]'"
    raise ImportError(msg) from error

_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_UNKNOWN_ZONE: Final = (KeyError, ValueError, OSError)
_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)
_TWICE: Final = "the API may have these events already, and would count them twice; look first, then say --yes"
Kind = Literal["dead", "parked"]


def _age(_context: click.Context, _option: click.Parameter, value: str | None) -> timedelta | None:
    """Read a duration."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,6})([smhd])", value, re.ASCII)
    if match is None:
        raise click.BadParameter(f"{value!r} is no duration such as 30s, 15m, 12h or 90d")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _zone(_context: click.Context, _option: click.Parameter, value: str | None) -> tzinfo | None:
    """Find a time zone."""
    try:
        return None if value is None else ZoneInfo(value)
    except _UNKNOWN_ZONE:
        raise click.BadParameter(f"{value!r} is no time zone such as UTC or Europe/Berlin") from None


def _metrics(_context: click.Context, _option: click.Parameter, value: Path | None) -> Mapping[str, Any] | None:
    """Read definitions."""
    if value is None:
        return None
    try:
        found = json.loads(value.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{value}: {error}") from None
    if not isinstance(found, dict):
        raise click.BadParameter(f"{value} is no JSON object of definitions by slug")
    return cast("dict[str, Any]", found)


@contextmanager
def _one_line() -> Generator[None]:
    """Let an error be one line."""
    try:
        yield
    except ZenskarError as error:
        raise click.ClickException(" ".join(str(error).split())) from None


class _Where:
    """Where the outbox is. It is opened by the command that needs it: only `load` creates it."""

    def __init__(self, context: click.Context, address: str, options: Mapping[str, Any]) -> None:
        self._context = context
        self._address = address
        self._options = options

    def open(self, *, create: bool = False, **more: Any) -> Outbox:
        """Open it. Its errors, and those of the rest of the command, are one line."""
        self._context.with_resource(_one_line())
        return self._context.with_resource(Outbox(self._address, create=create, **self._options, **more))


@click.group()
@click.option(
    "--database",
    envvar="ZENSKAR_OUTBOX",
    metavar="URL",
    show_envvar=True,
    help="Where the outbox is: sqlite:///usage.db, or postgresql+psycopg://...",
)
@click.option(
    "--prefix", "table_prefix", default="zenskar_", show_default=True, help="The beginning of its tables' names."
)
@click.option("--schema", help="The schema of its tables, on PostgreSQL.")
@click.option(
    "--timeout",
    type=click.FloatRange(0.1),
    default=5.0,
    show_default=True,
    help="How many seconds the database has for an answer.",
)
@click.pass_context
def usage(context: click.Context, /, database: str | None, **options: Any) -> None:
    """Look at the outbox of usage events, load files into it, and send it."""
    if database is None:
        raise click.UsageError("say where the outbox is, with --database or ZENSKAR_OUTBOX")
    context.obj = _Where(context, database, options)


@usage.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--max-age", callback=_age, metavar="AGE", help="Exit with 1 if an event waits for longer, such as 15m.")
@click.pass_obj
def status(where: _Where, *, as_json: bool, max_age: timedelta | None) -> None:
    """Print how many events wait, were sent, are parked or dead."""
    outbox = where.open()
    stats = outbox.stats()
    figures = {name: getattr(stats, name) for name in ("pending", "leased", "sent", "parked", "dead", "discarded")}
    if as_json:
        click.echo(json.dumps({**figures, "oldest_age": round(stats.oldest_age, 3)}))
    else:
        for name, count in figures.items():
            click.echo(f"{name:10} {count:>12,}")
        click.echo(f"{'oldest':10} {timedelta(seconds=round(stats.oldest_age))!s:>12}")
    if max_age is not None and not (state := health(outbox, max_age=max_age)):
        raise click.ClickException(state.reason)


def _choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose letters."""
    for option in (
        click.option("--event-id", "event_ids", multiple=True, help="Only this event; can be repeated."),
        click.option("--slug", help="Only events of this definition."),
        click.option("--parked", "kind", flag_value="parked", help="Events whose outcome is not known."),
        click.option("--dead", "kind", flag_value="dead", default=True, help="Events that were refused (the default)."),
    ):
        command = option(command)
    return command


def _letters(outbox: Outbox, kind: Kind, slug: str | None, event_ids: Sequence[str]) -> Iterator[Letter]:
    letters = outbox.dead(slug) if kind == "dead" else outbox.parked(slug)
    return (letter for letter in letters if not event_ids or letter.event_id in event_ids)


@usage.command()
@_choosing
@click.option("--yes", is_flag=True, help="Send parked events again although they may be counted twice then.")
@click.pass_obj
def retry(where: _Where, kind: Kind, slug: str | None, event_ids: tuple[str, ...], *, yes: bool) -> None:
    """Make dead or parked events pending, so that they are sent again."""
    if kind == "parked" and not yes:
        raise click.UsageError(_TWICE)
    outbox = where.open()
    click.echo(f"{outbox.retry(_letters(outbox, kind, slug, event_ids)):,} events are pending again")


@usage.command()
@_choosing
@click.argument("file", type=click.File("w", encoding="utf-8", lazy=False), default="-")
@click.pass_obj
def export(where: _Where, file: IO[str], kind: Kind, slug: str | None, event_ids: tuple[str, ...]) -> None:
    """Write dead or parked events as NDJSON, each with the reason.

    `load` cannot read them back under the same ids: `correct` changes an event in its place.
    """
    outbox = where.open()
    for letter in _letters(outbox, kind, slug, event_ids):
        file.write(dumps(_line(letter)) + "\n")


@usage.command()
@click.argument("event_id")
@click.option("--slug", help="Of this definition, if events of several have the id.")
@click.option("--data", help="The data, as JSON; unchanged if left out.")
@click.option("--customer-id", help="The customer; unchanged if left out.")
@click.option("--timestamp", help="The time; unchanged if left out.")
@click.option("--parked", "kind", flag_value="parked", help="An event whose outcome is not known.")
@click.option("--dead", "kind", flag_value="dead", default=True, help="An event that was refused (the default).")
@click.option("--yes", is_flag=True, help="Send a parked event again although it may be counted twice then.")
@click.pass_obj
def correct(
    where: _Where, /, event_id: str, slug: str | None, data: str | None, *, kind: Kind, yes: bool, **fields: str | None
) -> None:
    """Replace fields of a dead or parked event, so that it is sent again."""
    if kind == "parked" and not yes:
        raise click.UsageError(_TWICE)
    if data is None and not any(fields.values()):
        raise click.UsageError("give --data, --customer-id or --timestamp")
    try:
        new = None if data is None else loads(data)
    except ValueError as error:
        raise click.UsageError(f"--data: {error}") from None
    outbox = where.open()
    letters = list(_letters(outbox, kind, slug, [event_id]))
    if len(letters) != 1:
        raise click.ClickException(f"{len(letters)} {kind} events have this id" + ("; say --slug" if letters else ""))
    outbox.correct(letters[0], data=new, **fields)
    click.echo("1 event is pending again")


@usage.command()
@_choosing
@click.option("--reason", required=True, help="Why; it is kept with them.")
@click.option("--all", "everything", is_flag=True, help="All of them, without --event-id or --slug.")
@click.pass_obj
def discard(
    where: _Where, kind: Kind, slug: str | None, event_ids: tuple[str, ...], reason: str, *, everything: bool
) -> None:
    """Give dead or parked events up: they are never sent."""
    if not event_ids and slug is None and not everything:
        raise click.UsageError("say which, with --event-id or --slug, or --all")
    outbox = where.open()
    count = outbox.discard(_letters(outbox, kind, slug, event_ids), reason=reason)
    click.echo(f"{count:,} events are discarded")


def _line(letter: Letter) -> Mapping[str, Any]:
    return {
        "slug": letter.slug,
        "event_id": letter.event_id,
        "customer_id": letter.customer_id,
        "timestamp": letter.timestamp,
        "data": letter.data,
        "kind": letter.kind,
        "reason": letter.reason,
        "status": letter.status,
        "key": letter.key,
        "at": letter.at,
    }


@usage.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--slug", help="The slug of all events; if left out, the column `slug` has it.")
@click.option("--event-id", "event_id", multiple=True, metavar="COLUMN", help="The id; several columns make one.")
@click.option("--no-event-id", is_flag=True, help="No column has an id: the file and the line make it.")
@click.option("--customer-id", default="customer_id", metavar="COLUMN", show_default=True)
@click.option("--timestamp", default="timestamp", metavar="COLUMN", show_default=True)
@click.option("--data", multiple=True, metavar="COLUMN[:TYPE]", help="A data column, such as hours:Decimal.")
@click.option("--zone", callback=_zone, metavar="NAME", help="The time zone of times without an offset, such as UTC.")
@click.option(
    "--metrics", callback=_metrics, type=_FILE, help="A JSON file of dataschemas by slug, to check events with."
)
@click.option("--bad", type=click.Path(dir_okay=False, path_type=Path), help="Where bad rows go.")
@click.pass_obj
def load(
    where: _Where,
    /,
    file: Path,
    slug: str | None,
    *,
    event_id: tuple[str, ...],
    no_event_id: bool,
    data: tuple[str, ...],
    metrics: Mapping[str, Any] | None,
    **said: Any,
) -> None:
    """Load a file of events: NDJSON, CSV or Parquet. If it is interrupted, it goes on where it was."""
    if no_event_id and event_id:
        raise click.UsageError("give --event-id or --no-event-id, not both")
    outbox = where.open(create=True, metrics=metrics)
    with _bar() as show:
        loaded = outbox.load(
            file,
            slug,
            event_id=None if no_event_id else event_id or "event_id",
            data=_columns(data),
            progress=show,
            **said,
        )
    click.echo(f"{loaded.new:,} new events, {loaded.known:,} recorded before, {loaded.bad:,} bad rows")
    if loaded.bad:
        raise click.ClickException(f"bad rows, with line and reason: {loaded.rejects}")


def _columns(data: Sequence[str]) -> dict[str, str] | list[str] | None:
    if not data:
        return None
    pairs = [each.rpartition(":") if ":" in each else (each, "", "") for each in data]
    typed = {name: kind for name, _, kind in pairs}
    if all(typed.values()):
        return typed
    if any(typed.values()):
        raise click.UsageError("--data: give the type of every column, or of none")
    return list(typed)


@contextmanager
def _bar() -> Generator[Callable[[Loaded], object]]:
    """Show how far a load is, if somebody watches."""
    with click.progressbar(length=1000, label="loading", file=sys.stderr) as bar:

        def show(loaded: Loaded) -> None:
            if loaded.share is not None:
                bar.update(round(loaded.share * 1000) - bar.pos)

        yield show


@usage.command()
@click.option("--once", is_flag=True, help="Send what is pending, and end.")
@click.option("--in-flight", type=click.IntRange(1, 64), default=4, show_default=True, help="Batches at a time.")
@click.option(
    "--batches", type=click.Choice(["atomic", "partial"]), help="What the API does with a batch with bad events."
)
@click.option(
    "--batch-events", type=click.IntRange(1), default=MOST_EVENTS, show_default=True, help="Events in a batch."
)
@click.option(
    "--lease", type=click.FloatRange(1), default=60.0, show_default=True, help="Seconds until others take over."
)
@click.option(
    "--resend-after-key-expires",
    is_flag=True,
    help="Send batches again whose keys the server may have forgotten: they may be counted twice.",
)
@click.pass_obj
def send(where: _Where, /, batches: Batches | None, lease: float, *, once: bool, **options: Any) -> None:
    """Send events until interrupted: by Ctrl-C or SIGTERM, after which it finishes what is in flight.

    The credentials come from ZENSKAR_API_KEY, ZENSKAR_ORGANISATION and, if need be, ZENSKAR_BASE_URL.
    """
    outbox = where.open(batches=batches, lease=lease)
    with Zenskar() as zk:
        done = outbox.drain(zk, **options) if once else outbox.run(zk, on_start=_stop_when_told, **options)
    click.echo(f"{done.sent:,} sent, {done.dead:,} dead, {done.parked:,} parked, {done.pending:,} pending")
    if once and done.pending:
        raise click.ClickException("some events could not be sent now; they stay in the outbox")
    if done.dead or done.parked:
        raise click.ClickException("some events were not accepted: see `export`, and `export --parked`")


def _stop_when_told(sender: Sender) -> None:
    """Let Ctrl-C, and the signal of a service manager, end the sender once nothing is in flight."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        sender.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)


@usage.command()
@click.option("--older-than", callback=_age, metavar="AGE", required=True, help="Such as 90d.")
@click.pass_obj
def prune(where: _Where, older_than: timedelta) -> None:
    """Delete events that were sent before a time. Recorded again, they would be sent again."""
    outbox = where.open()
    click.echo(f"{outbox.prune(older_than=older_than):,} events deleted")
