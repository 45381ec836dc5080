"""Asks the API, and writes down what was asked: method, path, query and status, without headers and bodies."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, TypeAlias, cast
from urllib.parse import urlencode

from attrs import define, field, frozen

from zenskar_client.types import loads
from zenskar_ext import APIStatusError, RetryPolicy, Zenskar, ZenskarError
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.lists import NAMES

Record: TypeAlias = Mapping[str, Any]
REFUSING = frozenset({401, 403})
"""What an API responds to a key that it does not take."""

NOT_FOUND = HTTPStatus.NOT_FOUND


@frozen
class Reply:
    """A response: its status, its headers with names in lower case, its body, and when it was asked for and came.

    The body is JSON values; a text if it is not JSON, and None if it is empty.
    """

    status: int
    headers: Mapping[str, str]
    body: Any
    asked_at: datetime
    came_at: datetime

    @property
    def is_ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004 - what "2xx" means

    @property
    def is_page(self) -> bool:
        """Whether the body is a text, such as the page of a gateway. The API sends objects and arrays."""
        return isinstance(self.body, str)

    def items(self) -> list[Record]:
        """Return the records of a page or of an array; none if it is neither."""
        return records(self.record().get(NAMES["items"], self.body))

    def record(self) -> Record:
        """Return the record that was returned; an empty one if it is none."""
        return record(self.body)

    def has_more(self) -> bool:
        """Return whether there is another page."""
        return bool(self.record().get(NAMES["next"]))

    def total(self) -> int:
        """Return how many items the whole list has; 0 if the page does not say so."""
        found = self.record().get(NAMES["total"])
        return found if isinstance(found, int) else 0


def record(value: object) -> Record:
    """Return a JSON value if it is an object, else an empty one: what no source shows may have any shape."""
    return cast("Record", value) if isinstance(value, dict) else {}


def records(value: object) -> list[Record]:
    """Return the objects of a JSON value that is an array; none if it is no array."""
    return [record(each) for each in cast("list[object]", value)] if isinstance(value, list) else []


def utc_now() -> datetime:
    """Return the time of this machine."""
    return datetime.now(UTC)


@define
class Asking:
    """Asks with one client. A request is sent once: a retry could be counted as an answer.

    Attributes:
        zk: The client.
        now: Tells the time.
        asked: What was asked, for the question that is being answered.
        replies: All responses.
    """

    zk: Zenskar
    now: Callable[[], datetime] = utc_now
    asked: list[str] = field(factory=list[str])
    replies: list[Reply] = field(factory=list[Reply])

    def __attrs_post_init__(self) -> None:
        """Let the client send each request once."""
        self.zk = self.zk.with_options(retries=RetryPolicy(attempts=1))

    def get(self, path: str, **params: object) -> Reply:
        """Read a path."""
        return self.ask("GET", path, params=params)

    def ask(self, method: str, path: str, *, params: Mapping[str, object] | None = None, **more: Any) -> Reply:
        """Send a request, and return what came back, whatever its status says of what was asked.

        Raises:
            ZenskarError: Nothing came back, or a status that says nothing of it: 429 or 5xx.
        """
        given = {name: str(value) for name, value in (params or {}).items()}
        line = f"{method} {path}{'?' if given else ''}{urlencode(given, safe=':+')}"
        self.asked.append(f"{line}: no response")
        before = self.now()
        try:
            response = self.zk.request(method, path, params=given, **more)
            reply = Reply(response.status_code, response.headers, read_body(response.content), before, self.now())
        except APIStatusError as error:
            reply = Reply(error.status_code, error.headers, error.body, before, self.now())
        self.asked[-1] = f"{line}: {reply.status}"
        self.replies.append(reply)
        if reply.status == HTTPStatus.TOO_MANY_REQUESTS or reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ZenskarError(f"{method} {path} returned {reply.status}, which settles nothing; ask again later")
        return reply

    def take_asked(self) -> list[str]:
        """Return what was asked since the last time."""
        found, self.asked = self.asked, []
        return found


def read_body(content: bytes) -> Any:
    """Return JSON values; a text if it is not JSON, and None if it is empty."""
    try:
        return loads(content)
    except ValueError:
        return content.decode(errors="replace") or None


def path_of(name: str, **ids: str) -> str:
    """Return the path of an operation, with the ids in it."""
    return bundled().operations[name].path.format_map(ids)
