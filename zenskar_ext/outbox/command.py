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
from typing import IO, Any, Final, Literal
from zoneinfo import ZoneInfo

from zenskar_client.types import dumps
from zenskar_ext import Zenskar
from zenskar_ext.errors import ZenskarError
from zenskar_ext.outbox.health import health
from zenskar_ext.outbox.letters import Letter
from zenskar_ext.outbox.loading.progress import Loaded
from zenskar_ext.outbox.outbox import Outbox
from zenskar_ext.outbox.sending import Sender

try:
    import click
except ImportError as error:
    msg = "zenskar_ext.outbox.command needs click: pip install 'zenskar-ext[cli,outbox]'"
    raise ImportError(msg) from error

_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_UNKNOWN_ZONE: Final = (KeyError, ValueError, OSError)
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


@contextmanager
def _opened(address: str) -> Generator[Outbox]:
    """Open the outbox; an error is one line."""
    try:
        with Outbox(address) as outbox:
            yield outbox
    except ZenskarError as error:
        raise click.ClickException(" ".join(str(error).split())) from None


@click.group()
@click.option(
    "--database",
    envvar="ZENSKAR_OUTBOX",
    metavar="URL",
    show_envvar=True,
    help="Where the outbox is: sqlite:///usage.db, or postgresql+psycopg://...",
)
@click.pass_context
def usage(context: click.Context, database: str | None) -> None:
    """Look at the outbox of usage events, load files into it, and send it."""
    if database is None:
        raise click.UsageError("say where the outbox is, with --database or ZENSKAR_OUTBOX")
    context.obj = context.with_resource(_opened(database))


@usage.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--max-age", callback=_age, metavar="AGE", help="Exit with 1 if an event waits for longer, such as 15m.")
@click.pass_obj
def status(outbox: Outbox, *, as_json: bool, max_age: timedelta | None) -> None:
    """Print how many events wait, were sent, are parked or dead."""
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
def retry(outbox: Outbox, kind: Kind, slug: str | None, event_ids: tuple[str, ...], *, yes: bool) -> None:
    """Make dead or parked events pending, so that they are sent again."""
    if kind == "parked" and not yes:
        words = "the API may have these events already, and would count them twice; look first, then say --yes"
        raise click.UsageError(words)
    click.echo(f"{outbox.retry(_letters(outbox, kind, slug, event_ids)):,} events are pending again")


@usage.command()
@_choosing
@click.argument("file", type=click.File("w", encoding="utf-8", lazy=False), default="-")
@click.pass_obj
def export(outbox: Outbox, file: IO[str], kind: Kind, slug: str | None, event_ids: tuple[str, ...]) -> None:
    """Write dead or parked events as NDJSON, each with the reason.

    After a correction, `load` reads the same file, if the events have other ids.
    """
    for letter in _letters(outbox, kind, slug, event_ids):
        file.write(dumps(_line(letter)) + "\n")


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
@click.option("--bad", type=click.Path(dir_okay=False, path_type=Path), help="Where bad rows go.")
@click.pass_obj
def load(
    outbox: Outbox,
    /,
    file: Path,
    slug: str | None,
    *,
    event_id: tuple[str, ...],
    no_event_id: bool,
    data: tuple[str, ...],
    **said: Any,
) -> None:
    """Load a file of events: NDJSON, CSV or Parquet. If it is interrupted, it goes on where it was."""
    if no_event_id and event_id:
        raise click.UsageError("give --event-id or --no-event-id, not both")
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
@click.pass_obj
def send(outbox: Outbox, in_flight: int, *, once: bool) -> None:
    """Send events until interrupted: by Ctrl-C or SIGTERM, after which it finishes what is in flight.

    The credentials come from ZENSKAR_API_KEY, ZENSKAR_ORGANISATION and, if need be, ZENSKAR_BASE_URL.
    """
    with Zenskar() as zk:
        if once:
            done = outbox.drain(zk, in_flight=in_flight)
        else:
            done = outbox.run(zk, in_flight=in_flight, on_start=_stop_when_told)
    click.echo(f"{done.sent:,} sent, {done.dead:,} dead, {done.parked:,} parked, {done.pending:,} pending")
    if once and done.pending:
        raise click.ClickException("some events could not be sent now; they stay in the outbox")


def _stop_when_told(sender: Sender) -> None:
    """Let Ctrl-C, and the signal of a service manager, end the sender once nothing is in flight."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        sender.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)


@usage.command()
@click.option("--older-than", callback=_age, metavar="AGE", required=True, help="Such as 90d.")
@click.pass_obj
def prune(outbox: Outbox, older_than: timedelta) -> None:
    """Delete events that were sent before a time. Recorded again, they would be sent again."""
    click.echo(f"{outbox.prune(older_than=older_than):,} events deleted")
