"""A metric of one's own: its definition is created, used and deleted again, whatever happens in between.

An interrupt is kept while the definition is deleted. A second one ends that at once.
"""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from shlex import quote
from typing import Final

from attrs import define

from zenskar_ext.doctor.asking import NOT_FOUND, Asking, path_of
from zenskar_ext.errors import ZenskarError
from zenskar_ext.retries import leaves_in_doubt

NAME: Final = re.compile("zenskar_doctor_(?:([0-9]{12})_)?[0-9a-f]{12}")
"""The slugs of such definitions. Those of earlier versions have no time."""
TIME: Final = "%Y%m%d%H%M"
OLD: Final = timedelta(hours=1)
"""How old a definition is that no run still uses."""
TRIES: Final = 2


class LeftBehindError(ZenskarError):
    """A definition could not be deleted again. The message says how to delete it."""


class LeftBehindInterrupt(KeyboardInterrupt):
    """An interrupt after which a definition could not be deleted. The message says how to delete it."""


@define
class Definition:
    """The definition of a usage event.

    Attributes:
        slug: Its slug.
        id: Its id; "" if that is not known.
    """

    slug: str
    id: str = ""

    def advice(self, problem: str) -> str:
        """Say how to delete it by hand."""
        found = (
            ""
            if self.id
            else f" (`zenskar usage-events get-by-slug {self.slug}` shows whether it is there, and its id)"
        )
        return f"delete the usage event {self.slug} with `zenskar usage-events delete {quote(self.id or 'ID')}`{found}: {problem}"


@contextmanager
def definition(asking: Asking) -> Generator[Definition | None]:
    """Create a definition, and delete it at the end, whatever happens. Yields None if the API refuses it.

    Raises:
        LeftBehindError: It could not be deleted.
        LeftBehindInterrupt: There was an interrupt, and it could not be deleted.
    """
    made, is_refused = Definition(f"zenskar_doctor_{asking.now():{TIME}}_{token_hex(6)}"), False
    interrupt = None
    try:
        reply = asking.ask(
            "POST",
            path_of("create_usage_event"),
            json={"name": made.slug, "api_slug": made.slug, "dataschema": {"data": {"name": "String"}}},
        )
        is_refused = 400 <= reply.status < 500 and not leaves_in_doubt(reply.status)  # noqa: PLR2004 - what "4xx" means
        made.id = str(reply.record().get("id") or "") if reply.is_ok else ""
        yield made if made.id else None
    except KeyboardInterrupt as error:
        interrupt = error
        raise
    finally:
        if not is_refused:
            _remove(asking, made, interrupt)


def _remove(asking: Asking, made: Definition, interrupt: KeyboardInterrupt | None) -> None:
    """Delete a definition. If that fails or is interrupted, it is tried once more, but not after a second interrupt."""
    problem = ""
    for _ in range(TRIES):
        try:
            problem = delete(asking, made)
        except KeyboardInterrupt as error:
            problem = "interrupted"
            if interrupt is not None:
                break
            interrupt = error
        if not problem:
            break
    if problem and interrupt is not None:
        raise LeftBehindInterrupt(made.advice(problem)) from None
    if problem:
        raise LeftBehindError(made.advice(problem))
    if interrupt is not None:
        raise interrupt


def delete(asking: Asking, made: Definition) -> str:
    """Delete a definition, and return what went wrong, or "".

    Its slug is looked for if its id is not known, and after a 404, which may also say that the path is wrong.
    """
    try:
        made.id = made.id or _sought(asking, made.slug)
        if not made.id:
            return ""
        reply = asking.ask("DELETE", path_of("delete_usage_event", raw_metric_id=made.id))
        is_gone = reply.is_ok or (reply.status == NOT_FOUND and not _sought(asking, made.slug))
    except ZenskarError as error:
        return str(error)
    return "" if is_gone else f"DELETE returned {reply.status}"


def _sought(asking: Asking, slug: str) -> str:
    """Return the id of the definition with a slug; "" if there is none.

    Raises:
        ZenskarError: It is not known whether there is one.
    """
    reply = asking.get(path_of("get_usage_event_by_slug", raw_metric_slug=slug))
    if not (reply.is_ok or reply.status == NOT_FOUND):
        raise ZenskarError(f"looking for it returned {reply.status}")
    return str(reply.record().get("id") or "")


def leftovers(asking: Asking) -> Iterator[Definition]:
    """Yield the definitions that earlier runs left behind. Those of the last hour may be in use.

    Raises:
        ZenskarError: The definitions cannot be listed.
    """
    for each in asking.zk.usage_events.list():
        slug = str(each.api_slug)
        if (name := NAME.fullmatch(slug)) and _is_old(name[1], asking.now()):
            yield Definition(slug, str(each.id))


def _is_old(time: str | None, now: datetime) -> bool:
    if time is None:
        return True
    try:
        return datetime.strptime(time, TIME).replace(tzinfo=UTC) < now - OLD
    except ValueError:  # no run of this version made it
        return False
