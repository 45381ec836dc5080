"""An iterator that two threads or tasks read at once: one of them is refused, and nothing comes or is sent twice."""

import copy
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

from tests.client.ahead import leaving_nothing
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, THREE_PAGES, Driver, Pages, drive, ids, reply, serve
from tests.client.metering import batches, events_of
from zenskar_client import http
from zenskar_ext import InvalidRequestError

every_loop = pytest.mark.parametrize("kind", EVERY_LOOP)

SPAN = (datetime(2025, 7, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
PATIENCE = 5


class Gate:
    """A server that answers nothing until a reader was refused, so that two readers are in the iterator at once."""

    def __init__(self, kind: str, answer: Callable[[http.Request], http.Response]) -> None:
        self.handler: Any = self._answer if kind == "sync" else self._answer_async
        self.refused = threading.Event()
        self._answer_now = answer

    def _answer(self, request: http.Request) -> http.Response:
        self.refused.wait(PATIENCE)
        return self._answer_now(request)

    async def _answer_async(self, request: http.Request) -> http.Response:
        with anyio.move_on_after(PATIENCE):
            while not self.refused.is_set():
                await anyio.lowlevel.checkpoint()
        return self._answer_now(request)


def read_twice(client: Driver, gate: Gate, ask: Callable[[Any], Any]) -> tuple[list[Any], list[InvalidRequestError]]:
    """Read an iterator in two threads or tasks; return what they got, and why they were refused."""
    found, errors = list[Any](), list[InvalidRequestError]()

    @contextmanager
    def refusing() -> Iterator[None]:
        try:
            yield
        except InvalidRequestError as error:
            errors.append(error)
            gate.refused.set()

    if client.kind == "sync":
        _read_in_threads(ask(client.zk), found, refusing)
    else:
        anyio.run(_read_in_tasks, ask(client.zk), found, refusing, backend=client.kind)
    return found, errors


def _read_in_threads(opened: Any, found: list[Any], refusing: Callable[[], AbstractContextManager[None]]) -> None:
    def reader(shared: Any) -> None:
        with refusing():
            for value in shared:
                found.append(value)  # noqa: PERF402 - what came before an error counts

    with opened if hasattr(opened, "__enter__") else nullcontext(opened) as values:
        shared = iter(values)
        threads = [threading.Thread(target=reader, args=(shared,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


async def _read_in_tasks(opened: Any, found: list[Any], refusing: Callable[[], AbstractContextManager[None]]) -> None:
    async def reader(shared: Any) -> None:
        with refusing():
            async for value in shared:
                found.append(value)  # noqa: PERF401 - what came before an error counts

    async with opened if hasattr(opened, "__aenter__") else nullcontext(opened) as values:
        shared = aiter(values)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(reader, shared)
            tasks.start_soon(reader, shared)


LISTS: dict[str, Callable[[Any], Any]] = {
    "items": lambda zk: zk.invoices.list(),
    "pages": lambda zk: zk.invoices.list().pages(),
    "prefetch": lambda zk: zk.invoices.list().prefetch(),
    "parallel": lambda zk: zk.invoices.list().split(created_at=SPAN, parts=1).parallel(1),
}


@every_loop
@pytest.mark.parametrize("way", list(LISTS))
def test_the_second_reader_of_a_list_is_refused_and_nothing_comes_twice(kind: str, way: str) -> None:
    server = Pages(THREE_PAGES)
    gate = Gate(kind, server)
    with leaving_nothing():
        found, errors = read_twice(drive(kind, gate.handler), gate, LISTS[way])
    assert len(errors) == 1
    assert "another thread or task is waiting for the next value of this iterator; give each reader" in str(errors[0])
    items = [item for page in found for item in page.items] if way == "pages" else found
    assert ids(items) == list("abcde")
    assert server.asked == len(server.pages)


@every_loop
def test_the_second_reader_of_prefetched_pages_is_refused(kind: str) -> None:
    gate = Gate(kind, Pages(THREE_PAGES))
    client = drive(kind, gate.handler)

    class Block:
        def __init__(self, zk: Any) -> None:
            self._block = zk.invoices.list().prefetch()

        def __enter__(self) -> Any:
            return self._block.__enter__().pages

        def __exit__(self, *exc_info: object) -> None:
            self._block.__exit__(*exc_info)

        async def __aenter__(self) -> Any:
            return (await self._block.__aenter__()).pages

        async def __aexit__(self, *exc_info: object) -> None:
            await self._block.__aexit__(*exc_info)

    with leaving_nothing():
        found, errors = read_twice(client, gate, Block)
    assert len(errors) == 1
    assert ids([item for page in found for item in page.items]) == list("abcde")


@every_loop
@pytest.mark.parametrize("in_flight", [1, 3])
def test_the_second_reader_of_batches_is_refused_and_no_batch_is_sent_twice(kind: str, in_flight: int) -> None:
    keys: list[str] = []

    def answer(request: http.Request) -> http.Response:
        keys.append(request.headers["idempotency-key"])
        return http.Response(200, json={"status": "ok"})

    gate = Gate(kind, answer)
    client = drive(kind, gate.handler)
    found, errors = read_twice(
        client, gate, lambda _: batches(client, events_of(6), size=2, key="run", in_flight=in_flight)
    )
    assert len(errors) == 1
    assert "let one reader iterate; `in_flight` sends several batches at a time" in str(errors[0])
    assert [batch.number for batch in found] == [1, 2, 3]
    assert sorted(keys) == ["run-1", "run-2", "run-3"]


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_a_cancelled_reader_leaves_the_iterator_free(kind: str) -> None:
    server, came = Pages(THREE_PAGES), list[http.Request]()

    async def answer(request: http.Request) -> http.Response:
        came.append(request)
        if len(came) == 1:
            await anyio.sleep_forever()
        return server(request)

    async def run(zk: Any) -> list[Any]:
        items = aiter(zk.invoices.list())
        with anyio.move_on_after(0.05):
            await anext(items)
        return [item async for item in items]

    handler: Any = answer
    assert ids(drive(kind, handler).call(run)) == list("abcde")


def test_a_copy_that_is_made_while_the_iterator_is_read_is_free(make: Make, kind: str) -> None:
    server, copies, iterators = Pages(THREE_PAGES), list[Any](), list[Any]()

    def answer(request: http.Request) -> http.Response:
        if not copies:
            copies.extend(map(copy.copy, iterators))
        return server(request)

    client = make(answer)

    def begin(zk: Any) -> Any:
        iterators.append(zk.invoices.list().items())
        return client_next(kind, iterators[0])

    assert client.call(begin).id == "a"
    assert ids(client.walk(lambda _: copies[0])) == list("abcde")
    assert ids(client.walk(lambda _: iterators[0])) == list("bcde")


def client_next(kind: str, iterator: Any) -> Any:
    return next(iterator) if kind == "sync" else anext(iterator)


def test_a_reader_whose_item_another_thread_took_goes_on_with_the_next_page(make: Make, kind: str) -> None:
    class Raced(deque[Any]):
        """Is emptied by another thread after the reader saw an item."""

        def __bool__(self) -> bool:
            saw = len(self) > 0
            if saw and self[0].id == "b":
                self.clear()
            return saw

    client = make(Pages(THREE_PAGES))
    items = client.zk.invoices.list().items()
    items._items = Raced()
    assert client.call(lambda _: client_next(kind, items)).id == "a"
    assert ids(client.walk(lambda _: items)) == list("cde")


def test_a_failure_leaves_the_iterator_free(make: Make, kind: str) -> None:
    client = make(serve(ZeroDivisionError(), reply(data={"results": [{"id": "a"}], "next": None})))
    items = client.zk.invoices.list().items()
    with pytest.raises(ZeroDivisionError) as caught:
        client.call(lambda _: client_next(kind, items))
    assert caught.value.__context__ is None
    assert ids(client.walk(lambda _: items)) == ["a"]
