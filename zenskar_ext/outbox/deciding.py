"""The commands that decide on events that were not accepted: export, correct, retry and discard."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import IO, Any, Final, Literal

import click

from zenskar_client.types import dumps, loads
from zenskar_ext._once import once
from zenskar_ext._repeated import check_names
from zenskar_ext.outbox.letters import Letter
from zenskar_ext.outbox.opening import NOT_THERE, Ended, Where
from zenskar_ext.outbox.outbox import Outbox

_TWICE: Final = "the API may have these events already, and would count them twice; look first, then give --yes"
Kind = Literal["dead", "parked"]


def _kind(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose between dead and parked events. Both at once are refused: they would mean either."""

    @click.option("--parked", is_flag=True, help="Events whose outcome is not known.")
    @click.option("--dead", is_flag=True, help="Events that were refused (the default).")
    @wraps(command)
    def run(*args: Any, parked: bool, dead: bool, **given: Any) -> None:
        if parked and dead:
            raise click.UsageError("give --parked or --dead, not both")
        command(*args, kind="parked" if parked else "dead", **given)

    return run


def _choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose letters."""
    for option in (
        click.option("--event-id", "event_ids", multiple=True, help="Only this event; can be repeated."),
        once("--slug", help="Only events of this definition."),
        _kind,
    ):
        command = option(command)
    return command


def _letters(outbox: Outbox, kind: Kind, slug: str | None, event_ids: Sequence[str]) -> Iterator[Letter]:
    letters = outbox.dead(slug) if kind == "dead" else outbox.parked(slug)
    return (letter for letter in letters if not event_ids or letter.event_id in event_ids)


@click.command()
@_choosing
@click.option("--yes", is_flag=True, help="Send parked events again although they may be counted twice then.")
@click.pass_obj
def retry(where: Where, kind: Kind, slug: str | None, event_ids: tuple[str, ...], *, yes: bool) -> None:
    """Make dead or parked events pending, so that they are sent again."""
    if kind == "parked" and not yes:
        raise click.UsageError(_TWICE)
    outbox = where.open()
    count = outbox.retry(_letters(outbox, kind, slug, event_ids))
    click.echo(f"{count:,} events are pending again")
    _check(count, kind, slug, event_ids)


@click.command()
@_choosing
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True), default="-")
@click.pass_obj
def export(where: Where, file: str, kind: Kind, slug: str | None, event_ids: tuple[str, ...]) -> None:
    """Write dead or parked events as NDJSON, each with the reason, into a new file or to standard output.

    `load` cannot read them back under the same ids: `correct` changes an event in its place.
    """
    outbox = where.open()
    with _opened(file) as opened:
        for letter in _letters(outbox, kind, slug, event_ids):
            opened.write(dumps(_line(letter)) + "\n")


def _opened(file: str) -> IO[Any]:
    """Open a file here and not where the line is read: that would also empty it when a shell completes the line.

    A file that holds something is refused: it may be the outbox itself, or an export that somebody still needs.
    """
    path = Path(file)
    if path.is_file() and path.stat().st_size:
        raise click.UsageError(f"{file} is there already: move it away, or name another file")
    try:
        return click.open_file(file, "w", encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror}") from None


@click.command()
@click.argument("event_id")
@once("--slug", help="Of this definition, if events of several have the id.")
@once("--data", help="The data, as JSON; unchanged if left out.")
@once("--customer-id", help="The customer; unchanged if left out.")
@once("--timestamp", help="The time; unchanged if left out.")
@_kind
@click.option("--yes", is_flag=True, help="Send a parked event again although it may be counted twice then.")
@click.pass_obj
def correct(
    where: Where, /, event_id: str, slug: str | None, data: str | None, *, kind: Kind, yes: bool, **fields: str | None
) -> None:
    """Replace fields of a dead or parked event, so that it is sent again."""
    if kind == "parked" and not yes:
        raise click.UsageError(_TWICE)
    if data is None and not any(fields.values()):
        raise click.UsageError("give --data, --customer-id or --timestamp")
    try:
        new = None if data is None else _json(data)
    except ValueError as error:
        raise click.UsageError(f"--data: {error}") from None
    outbox = where.open()
    letters = list(_letters(outbox, kind, slug, [event_id]))
    if len(letters) != 1:
        words = f"{len(letters)} {kind} events have this id" + ("; give --slug" if letters else "")
        raise Ended(words, 2 if letters else NOT_THERE)
    outbox.correct(letters[0], data=new, **fields)
    click.echo("1 event is pending again")


@click.command()
@_choosing
@once("--reason", required=True, help="Why; it is kept with them.")
@click.option("--all", "everything", is_flag=True, help="All of them, without --event-id or --slug.")
@click.pass_obj
def discard(
    where: Where, kind: Kind, slug: str | None, event_ids: tuple[str, ...], reason: str, *, everything: bool
) -> None:
    """Give dead or parked events up: they are never sent."""
    if not event_ids and slug is None and not everything:
        raise click.UsageError("give --event-id or --slug, or --all for all of them")
    outbox = where.open()
    count = outbox.discard(_letters(outbox, kind, slug, event_ids), reason=reason)
    click.echo(f"{count:,} events are discarded")
    _check(count, kind, slug, event_ids)


def _json(text: str) -> Any:
    found = loads(text)
    check_names(text)
    return found


def _check(count: int, kind: Kind, slug: str | None, event_ids: Sequence[str]) -> None:
    """Check that what was asked for was there.

    Raises:
        Ended: It was not.
    """
    if count < (len(set(event_ids)) or (slug is not None)):
        which = " ".join([*(f"--event-id {each}" for each in event_ids), *([f"--slug {slug}"] if slug else [])])
        raise Ended(f"{count:,} {kind} events were found with {which}: see `export`, and `status`", NOT_THERE)


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
