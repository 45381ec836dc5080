"""One interface for both clients, and scripted servers: a test does not know which client it has."""

import inspect
import json
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import anyio
import pytest
from attrs import field, frozen

from zenskar_client import http
from zenskar_ext import AsyncZenskar, Zenskar

Handler: TypeAlias = Callable[[http.Request], http.Response]
Ask: TypeAlias = Callable[[Any], Any]

ONE_BODY = ("sync", "asyncio")
EVERY_LOOP = ("sync", "asyncio", "trio")


@frozen
class Driver:
    """A client, `Zenskar` or `AsyncZenskar` in an event loop, behind the same methods.

    Attributes:
        kind: `sync`, or the name of the event loop.
        zk: The client.
        waits: The seconds of each wait of the client; nothing really waits.
    """

    kind: str
    zk: Any
    waits: list[float]

    def call(self, ask: Ask) -> Any:
        """Make a call; return its result."""
        if self.kind == "sync":
            return ask(self.zk)

        async def run() -> Any:
            result = ask(self.zk)
            return await result if inspect.isawaitable(result) else result

        return anyio.run(run, backend=self.kind)

    def walk(self, ask: Ask, into: list[Any] | None = None) -> list[Any]:
        """Iterate the result of a call to the end; `into` keeps the items that came before an error."""
        found: list[Any] = [] if into is None else into
        if self.kind == "sync":
            found.extend(iter(_appending(ask(self.zk), found)))
            return found

        async def run() -> None:
            async for item in ask(self.zk):
                found.append(item)  # noqa: PERF401 - what came before an error counts

        anyio.run(run, backend=self.kind)
        return found


def _appending(items: Iterable[Any], found: list[Any]) -> Iterable[Any]:
    for item in items:
        found.append(item)  # noqa: PERF402 - what came before an error counts
    return ()


def drive(kind: str, answer: Handler, **arguments: Any) -> Driver:
    """Make a client whose requests are handled by a function.

    Args:
        kind: `sync`, or the name of an event loop.
        answer: Returns the response to a request, or raises an error of httpx.
        arguments: Further arguments of the client; API key and organisation may be left out.
    """
    waits: list[float] = []
    given = {"api_key": "key-1", "organisation": "org-1", "transport": http.MockTransport(answer), **arguments}
    if kind == "sync":
        return Driver(kind, Zenskar(sleep=waits.append, **given), waits)

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    return Driver(kind, AsyncZenskar(sleep=sleep, **given), waits)


def reply(
    status: int = 200, data: object = None, *, text: str | bytes | None = None, headers: dict[str, str] | None = None
) -> Handler:
    """Return a handler that responds with `data` as JSON, or with the `text` as it is."""
    content = json.dumps({} if data is None else data) if text is None else text
    return lambda _: http.Response(status, content=content, headers=headers)


@frozen
class Server:
    """Gives its responses one after the other, repeats the last one, and keeps the requests."""

    answers: tuple[Handler | Exception, ...]
    requests: list[http.Request] = field(factory=list)

    def __call__(self, request: http.Request) -> http.Response:
        answer = self.answers[min(len(self.requests), len(self.answers) - 1)]
        self.requests.append(request)
        if isinstance(answer, Exception):
            raise answer
        return answer(request)

    @property
    def asked(self) -> int:
        """Return how many requests came."""
        return len(self.requests)

    @property
    def request(self) -> http.Request:
        """Return the only request that came."""
        (request,) = self.requests
        return request


def serve(*answers: Handler | Exception) -> Server:
    """Make a server from its responses."""
    return Server(answers)


class Pages:
    """A server for a paginated list with the given pages; `{"id": ...}` is an item.

    The cursor of a page contains its number, so that a test can read the position of an iterator.
    """

    def __init__(self, pages: list[list[str]]) -> None:
        self.pages = pages
        self.requests: list[http.Request] = []

    def __call__(self, request: http.Request) -> http.Response:
        self.requests.append(request)
        number = int(request.url.params.get("cursor", "page-0").removeprefix("page-"))
        following = number + 1 if number + 1 < len(self.pages) else None
        page = {
            "results": [{"id": item} for item in self.pages[number]],
            "next": None if following is None else f"page-{following}",
            "previous": f"page-{number - 1}" if number else None,
            "total_count": sum(len(items) for items in self.pages),
        }
        return http.Response(200, json=page)

    @property
    def asked(self) -> int:
        """Return how many pages were requested."""
        return len(self.requests)

    @property
    def cursors(self) -> list[str | None]:
        """List the cursors that were requested, None for the first page."""
        return [request.url.params.get("cursor") for request in self.requests]


def page(items: list[str], following: str | None) -> dict[str, Any]:
    """Return a page of `{"id": ...}` items as the API would."""
    return {"results": [{"id": item} for item in items], "next": following, "previous": None, "total_count": 9}


THREE_PAGES = [["a", "b"], ["c", "d"], ["e"]]
each_count = pytest.mark.parametrize(  # items wanted, items of THREE_PAGES that come, and number of requests
    ("count", "expected", "asked"),
    [
        pytest.param(0, "", 0, id="none"),
        pytest.param(1, "a", 1, id="less than a page"),
        pytest.param(2, "ab", 1, id="one page exactly"),
        pytest.param(3, "abc", 2, id="into the second page"),
        pytest.param(5, "abcde", 3, id="all"),
        pytest.param(99, "abcde", 3, id="more than there are"),
    ],
)


def pages_of(count: int, size: int, hole_every: int = 0) -> list[list[str]]:
    """Split items into pages, with an empty page before every `hole_every`-th page, and one at the end."""
    full = [[str(number) for number in range(start, min(start + size, count))] for start in range(0, count, size)]
    if not hole_every:
        return full
    strewn = [page for number, each in enumerate(full) for page in ([[], each] if number % hole_every == 0 else [each])]
    return [*strewn, []]


def ids(items: Iterable[Any]) -> list[str]:
    """List the ids of items."""
    return [item.id for item in items]
