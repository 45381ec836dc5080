"""Makes one call with the public client, and prints what came back. Asks before a write."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from functools import partial
from typing import Any, Final, NamedTuple, cast

import click

from zenskar_client.errors import printable
from zenskar_ext import Pager, Zenskar, where
from zenskar_ext._asking import confirm
from zenskar_ext._sansio.context import new_key
from zenskar_ext.cli import output
from zenskar_ext.cli.clients import allowed, client, is_local
from zenskar_ext.cli.curl import NotSent, Showing, Signer, curl, quoted
from zenskar_ext.cli.doubts import doubted
from zenskar_ext.cli.index import Operation
from zenskar_ext.cli.profiles import DEFAULT, key_variable, place, settings
from zenskar_ext.cli.rows import Row, plain, row
from zenskar_ext.cli.streams import UNWRITTEN, Unwritten
from zenskar_ext.settings import VARIABLES, Secret

_KEY: Final = "idempotency_key"
USUAL: Final = 20
"""How many items of a list are shown, unless `--limit` or `--all` says otherwise."""


class Given(NamedTuple):
    """What was given on the command line.

    Attributes:
        ids: The ids in the path, in order.
        filters: The filters, each with a value or an `Op`; a field may occur several times.
        keywords: The parameters that are no filters, the fields of the body, and the whole body as `body`.
        own: The options of the command itself, by name.
    """

    ids: Sequence[str]
    filters: Sequence[tuple[str, Any]]
    keywords: Mapping[str, Any]
    own: Mapping[str, Any]


def run(operation: Operation, given: Given) -> None:
    """Make the call.

    Raises:
        ZenskarError: It failed.
        click.ClickException: It is wrongly used, or a write was not confirmed.
    """
    own = given.own
    how = output.form(table=own["table"], as_json=own["as_json"], as_csv=own["as_csv"])
    if own["dry_run"]:
        click.echo(_preview(operation, given))
        return
    with client(own) as zk:
        if operation.acts and not own["yes"]:
            _ask(zk, operation, given.ids)
        given = _keyed(operation, given)
        sent, key = f"{operation.method} {_path(operation, given.ids)}", given.keywords.get(_KEY)
        with doubted(sent, key) if operation.acts else nullcontext():
            result = call(zk, operation, given)
            _print(zk, operation, result, own, how)


def _keyed(operation: Operation, given: Given) -> Given:
    """Give a call that takes an idempotency key one that can be told if it is interrupted."""
    if _KEY not in operation.options or _KEY in given.keywords:
        return given
    return given._replace(keywords={**given.keywords, _KEY: new_key()})


def _print(zk: Zenskar, operation: Operation, result: Any, own: Mapping[str, Any], how: output.Form) -> None:
    """Print what came back.

    Raises:
        Unwritten: It cannot be written. After a write, the message says that it was sent, whatever keeps it from being
            shown.
    """
    sent = f"{operation.method} {operation.path} was sent, and the API accepted it; but "
    try:
        _show(zk, operation, result, own, how)
        sys.stdout.flush()
    except Unwritten as failure:
        if not operation.acts:
            raise
        raise Unwritten(failure.reason, failure.exit_code, sent) from None
    except Exception as failure:
        if not operation.acts:
            raise
        raise Unwritten(f"the response cannot be shown ({type(failure).__name__})", UNWRITTEN, sent) from failure


def _show(zk: Zenskar, operation: Operation, result: Any, own: Mapping[str, Any], how: output.Form) -> None:
    """Print what came back."""
    key = zk._context.settings.api_key  # noqa: SLF001 - it is hidden in what is printed
    if operation.acts and (result is None or plain(result, key, reveal=True) == {}):
        click.echo("done", err=True)
        return
    alone = not isinstance(result, list | Pager)
    show = partial(output.show, how=how, described=operation.columns, alone=alone)
    try:
        show(_rows(result, key, own), columns=own["columns"])
    except click.UsageError as error:
        if not operation.acts:
            raise
        click.echo(f"{printable(error.message)}. The call was made; this is what it returned:", err=True)
        show(_rows(result, key, own), columns=())


def _preview(operation: Operation, given: Given) -> str:
    """Return the request as a command line of curl.

    Raises:
        click.UsageError: A sandbox of this process was to be asked.
    """
    if is_local(given.own["sandbox"]):
        words = "the sandbox of a command has no address that curl can reach; start zenskar sandbox, set what it prints"
        raise click.UsageError(f"--dry-run with --sandbox: {words}, and leave --sandbox out")
    named = settings(given.own["profile"])
    needed = {
        name: named.get(name) or os.environ.get(VARIABLES[name]) or "none" for name in ("api_key", "organisation")
    }
    secret, seen = Secret(needed["api_key"]), Showing()
    with Zenskar(**{**named, **needed}, **allowed(given.own), transport=seen) as zk, suppress(NotSent):
        result = call(zk, operation, given)
        next(cast("Pager[Any]", result).pages())  # of a list: any other call has ended here already
    variable = VARIABLES["api_key"]
    organisation = f'"organisation: ${VARIABLES["organisation"]}"'
    if named:
        variable = key_variable(given.own["profile"])
        organisation = quoted(f"organisation: {secret.blot(needed['organisation'])}")
        click.echo(
            f"set {variable} to the api_key of the profile {given.own['profile'] or DEFAULT} in {place()}", err=True
        )
    return curl(seen.requests[0], Signer(secret, variable, organisation))


def _ask(zk: Zenskar, operation: Operation, ids: Sequence[str]) -> None:
    path = _path(operation, ids)
    reason = f"{operation.method} {operation.path} may change something"
    confirm(f"{operation.method} {path!r} with {zk!r}?", reason=reason)


def _path(operation: Operation, ids: Sequence[str]) -> str:
    path = operation.path
    for name, value in zip(operation.ids, ids, strict=True):
        path = path.replace(f"{{{name}}}", value)
    return path


def call(zk: Zenskar, operation: Operation, given: Given) -> Any:
    """Make the call, and return what the client returns: of a list with pages, a `Pager` that has sent nothing yet."""
    method = getattr(getattr(zk, operation.namespace), operation.name)
    filters = [where(**{name: value}) for name, value in given.filters]
    keywords = dict(given.keywords)
    if "limit" in operation.options and operation.answer == "page":
        keywords.setdefault("limit", given.own["limit"] or USUAL)
    return method(*given.ids, *filters, **keywords)


def _rows(result: Any, key: Secret, own: Mapping[str, Any]) -> Iterator[Row]:
    items: Iterable[Any] = [result]
    if isinstance(result, Pager):
        items = _items(cast("Any", result), key, own)
    elif isinstance(result, list):
        items = cast("Any", result)
    return (row(plain(each, key, reveal=own["reveal"])) for each in items)


def _items(pager: "Pager[Any]", key: Secret, own: Mapping[str, Any]) -> Iterator[Any]:
    """Iterate over as many items as were asked for, and say if there are more."""
    left = None if own["all_pages"] else own["limit"] or USUAL
    for page in pager.pages():
        for item in page.items:
            if left == 0:
                click.echo("there are more: raise --limit, or give --all", err=True)
                return
            left = None if left is None else left - 1
            yield item
        if left == 0 and page.next_cursor is not None:
            cursor = quoted(key.blot(page.next_cursor))
            click.echo(f"there are more: give --all, or --cursor {cursor} to go on", err=True)
            return
