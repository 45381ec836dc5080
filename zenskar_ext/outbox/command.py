"""`zenskar usage`: look at an outbox, load files into it, send it, and decide on the events that were not accepted.

Reads arguments and prints. Needs the extras `cli` and `outbox`. Who calls is decided by the command that
this one belongs to. No message shows the password that the address of a database may contain, or the API key.
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import Any, Final, cast

from attrs import asdict

from zenskar_ext import Zenskar
from zenskar_ext._exits import code_of_status
from zenskar_ext._extras import needs_extra
from zenskar_ext._sansio.logs import LOGGER
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.figures import Failure
from zenskar_ext.outbox.health import health, parked_words
from zenskar_ext.outbox.loading.progress import Loaded
from zenskar_ext.outbox.outbox import MOST_EVENTS
from zenskar_ext.outbox.outcomes import Batches
from zenskar_ext.outbox.sending import Sender
from zenskar_ext.settled import Settled

with needs_extra("cli,outbox", "zenskar_ext.outbox.command"):
    import click

from zenskar_ext._asking import confirm
from zenskar_ext._once import once
from zenskar_ext.outbox.deciding import correct, discard, export, retry
from zenskar_ext.outbox.opening import Ended, Where
from zenskar_ext.outbox.option_values import age, answers, columns, metrics, zone

Client = Callable[[Mapping[str, Any]], AbstractContextManager[Zenskar]]

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(name="usage")
@once(
    "--database",
    envvar="ZENSKAR_OUTBOX",
    metavar="URL",
    show_envvar=True,
    help="Where the outbox is: sqlite:///usage.db, or postgresql+psycopg://...",
)
@once(
    "--prefix",
    "table_prefix",
    empty=True,
    default="zenskar_",
    show_default=True,
    help="The beginning of its tables' names.",
)
@once("--schema", help="The schema of its tables, on PostgreSQL.")
@once(
    "--timeout",
    type=click.FloatRange(0.1),
    default=5.0,
    show_default=True,
    help="How many seconds to wait for the database.",
)
@click.pass_context
def _group(context: click.Context, /, database: str | None, **options: Any) -> None:
    """Look at the outbox of usage events, load files into it, and send it."""
    context.obj = Where(context, database, options)


@_group.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@once(
    "--max-age",
    callback=age,
    metavar="AGE",
    help="Exit with 1 if an event waits for longer, such as 15m, or is parked.",
)
@click.pass_obj
def status(where: Where, *, as_json: bool, max_age: timedelta | None) -> None:
    """Print how many events wait, were sent, are parked or dead, and why the last attempt failed.

    It exits with 0, whatever the counts are, unless --max-age is given.
    """
    outbox = where.open()
    stats = outbox.stats()
    failure = stats.failure
    figures = {name: getattr(stats, name) for name in ("pending", "leased", "sent", "parked", "dead", "discarded")}
    if as_json:
        last = None if failure is None else {**asdict(failure), **_times(failure)}
        click.echo(json.dumps({**figures, "oldest_age": round(stats.oldest_age, 3), "failure": last}))
    else:
        for name, count in figures.items():
            click.echo(f"{name:10} {count:>12,}")
        click.echo(f"{'oldest':10} {timedelta(seconds=round(stats.oldest_age))!s:>12}")
        if failure is not None:
            times = _times(failure)
            click.echo(f"failing since {times['since']}; the last time, {times['at']}: {failure.reason}")
    if stats.parked:
        click.echo(parked_words(stats.parked), err=True)
    if max_age is not None and not (state := health(outbox, max_age=max_age)):
        raise click.ClickException(state.reason)


def _times(failure: Failure) -> dict[str, str]:
    return {name: getattr(failure, name).isoformat(timespec="seconds") for name in ("since", "at")}


@_group.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@once("--slug", help="The slug of all events; if left out, the column `slug` has it.")
@click.option("--event-id", "event_id", multiple=True, metavar="COLUMN", help="The id; several columns make one.")
@click.option("--no-event-id", is_flag=True, help="No column has an id: the file and the line make it.")
@once("--customer-id", default="customer_id", metavar="COLUMN", show_default=True)
@once("--timestamp", default="timestamp", metavar="COLUMN", show_default=True)
@click.option("--data", multiple=True, metavar="COLUMN[:TYPE]", help="A data column, such as hours:Decimal.")
@once("--zone", callback=zone, metavar="NAME", help="The time zone of times without an offset, such as UTC.")
@once("--metrics", callback=metrics, type=_FILE, help="A JSON file of dataschemas by slug, to check events with.")
@once("--max-pending", type=click.IntRange(1), help="Stop when so many events wait to be sent; go on later.")
@once("--bad", type=click.Path(dir_okay=False, path_type=Path), help="Where bad rows go.")
@click.pass_obj
def load(
    where: Where,
    /,
    file: Path,
    slug: str | None,
    *,
    event_id: tuple[str, ...],
    no_event_id: bool,
    data: tuple[str, ...],
    metrics: Mapping[str, Any] | None,
    max_pending: int | None,
    **said: Any,
) -> None:
    """Load a file of events: NDJSON, CSV or Parquet. If it is interrupted, repeat it: it continues there."""
    if no_event_id and event_id:
        raise click.UsageError("give --event-id or --no-event-id, not both")
    outbox = where.open(create=True, metrics=metrics, max_pending=max_pending)
    with _bar() as show:
        loaded = outbox.load(
            file,
            slug,
            event_id=None if no_event_id else event_id or "event_id",
            data=columns(data),
            progress=show,
            **said,
        )
    click.echo(f"{loaded.new:,} new events, {loaded.known:,} recorded before, {loaded.bad:,} bad rows")
    if loaded.bad:
        raise click.ClickException(f"bad rows, with line and reason: {loaded.rejects}")


@contextmanager
def _bar() -> Generator[Callable[[Loaded], object]]:
    """Show how far a load is, if somebody watches."""
    with click.progressbar(length=1000, label="loading", file=sys.stderr) as bar:

        def show(loaded: Loaded) -> None:
            if loaded.share is not None:
                bar.update(round(loaded.share * 1000) - bar.pos)

        yield show


@click.command()
@click.option("--once", is_flag=True, help="Send what is pending, and end.")
@click.option("--yes", is_flag=True, help="Do not ask before events are sent.")
@once("--in-flight", type=click.IntRange(1, 64), default=4, show_default=True, help="Batches at a time.")
@once("--batches", type=click.Choice(["atomic", "partial"]), help="What the API does with a batch with bad events.")
@once(
    "--settled",
    type=_FILE,
    callback=answers,
    help="A file of `zenskar doctor --write`: it says what the API does, unless --batches does.",
)
@once("--batch-events", type=click.IntRange(1), default=MOST_EVENTS, show_default=True, help="Events in a batch.")
@once("--lease", type=click.FloatRange(1), default=60.0, show_default=True, help="Seconds until others take over.")
@click.option(
    "--resend-after-key-expires",
    is_flag=True,
    help="Send batches again whose keys the server may have forgotten: they may be counted twice.",
)
@click.pass_obj
def send(
    where: Where,
    /,
    batches: Batches | None,
    settled: Settled | None,
    lease: float,
    account: AbstractContextManager[Zenskar],
    *,
    once: bool,
    yes: bool,
    **options: Any,
) -> None:
    """Send events until interrupted: by Ctrl-C or SIGTERM, after which it finishes what is in flight.

    The credentials come from ZENSKAR_API_KEY, ZENSKAR_ORGANISATION and, if need be, ZENSKAR_BASE_URL. `zenskar usage send`
    also reads a profile.
    """
    outbox = where.open(batches=batches or (settled.batches if settled else None), lease=lease)
    with _log_on_stderr(), account as zk:
        if settled:
            settled.check(zk)
            if settled.array_keys == "ignored":
                click.echo(
                    "keys of arrays are ignored: a lost answer may count events twice. See --batch-events 1", err=True
                )
        if not yes:
            question = f"Send the events of this outbox with {zk!r}?"
            confirm(question, reason="events are sent to the API, and counted there")
        done = outbox.drain(zk, **options) if once else outbox.run(zk, on_start=_stop_when_told, **options)
    click.echo(f"{done.sent:,} sent, {done.dead:,} dead, {done.parked:,} parked, {done.pending:,} pending")
    if once and done.pending:
        why = "" if done.failure is None else f"; the last failure: {done.failure.reason}"
        raise Ended(f"some events could not be sent now; they stay in the outbox{why}", _code(done.failure))
    if done.dead or done.parked:
        raise click.ClickException("some events were not accepted: see `export`, and `export --parked`")


def _code(failure: Failure | None) -> int:
    """Return the exit code for what keeps events in the outbox."""
    if failure is None:
        return 1
    return 10 if failure.status is None else code_of_status(failure.status)


@contextmanager
def _log_on_stderr() -> Generator[None]:
    """Print what the sender says."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)


def _stop_when_told(sender: Sender) -> None:
    """Let Ctrl-C, and the signal of a service manager, end the sender once nothing is in flight."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        sender.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)


@_group.command()
@once("--older-than", callback=age, metavar="AGE", required=True, help="How long ago, at least, such as 90d.")
@click.pass_obj
def prune(where: Where, older_than: timedelta) -> None:
    """Delete events that were sent or discarded before a time. Recorded again, they would be sent again."""
    outbox = where.open()
    click.echo(f"{outbox.prune(older_than=older_than):,} events deleted")


for _each in (retry, export, correct, discard):
    _group.add_command(_each)


def usage_command(client: Client, options: Sequence[click.Option]) -> click.Group:
    """Return the command.

    Args:
        client: Returns the block in which `send` has a client, by the options.
        options: The options that it reads.
    """
    sends = cast("Callable[..., None]", send.callback)

    def run(**given: Any) -> None:
        own = {str(each.name): given.pop(str(each.name)) for each in options}
        sends(account=client(own), **given)

    sending = click.Command("send", params=[*send.params, *options], callback=run, help=send.help)
    commands = {**_group.commands, "send": sending}
    return click.Group("usage", params=_group.params, callback=_group.callback, help=_group.help, commands=commands)


@contextmanager
def _of_environment(_own: Mapping[str, Any]) -> Generator[Zenskar]:
    """Return a block with a client that has the settings of the environment.

    Raises:
        ConfigurationError: There are none, or a profile is meant, which is of the command `zenskar`.
    """
    if profile := os.environ.get("ZENSKAR_PROFILE"):
        words = "reads no profile: run zenskar usage send, or unset the variable"
        raise ConfigurationError(f"ZENSKAR_PROFILE is {profile!r}, but python -m zenskar_ext.outbox {words}")
    with Zenskar() as zk:
        yield zk


usage: Final = usage_command(_of_environment, [])
"""`python -m zenskar_ext.outbox`."""
