"""Prefetching: one page ahead and never more, errors in their turn, and nothing left running at the end."""

import threading
from contextvars import ContextVar
from typing import Any

import anyio
import pytest

from tests.client.ahead import PATIENCE, Watched, leaving_nothing, on, read, read_on
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, THREE_PAGES, Pages, drive, each_count, ids, page, pages_of, reply, serve
from zenskar_client import http
from zenskar_ext import CursorLoopError, InvalidRequestError, NotFoundError
from zenskar_ext.testing import Fault, Sandbox

pytestmark = pytest.mark.parametrize("kind", EVERY_LOOP)


def test_every_item_comes_once_and_in_order_through_pages_with_holes(make: Make) -> None:
    server = Pages(pages_of(200, 7, hole_every=3))
    assert ids(read(make(server), lambda zk: zk.invoices.list().prefetch())) == [str(number) for number in range(200)]
    assert server.cursors == [None, *(f"page-{number}" for number in range(1, len(server.pages)))]


def test_the_next_page_is_asked_for_while_the_caller_works_on_this_one(make: Make, kind: str) -> None:
    server = Watched(Pages(THREE_PAGES))
    needed = {"a": 2, "b": 2, "c": 3, "d": 3, "e": 3}
    found = read(
        make(server),
        lambda zk: zk.invoices.list().prefetch(),
        look=lambda item: server.waits_for(needed[item.id], kind),
    )
    assert ids(found) == list("abcde")


def test_no_more_than_one_page_is_ahead(make: Make) -> None:
    server, ahead = Pages([[str(number)] for number in range(40)]), list[int]()
    read(
        make(server),
        lambda zk: zk.invoices.list().prefetch(),
        look=lambda item: ahead.append(server.asked - int(item.id)),
    )
    assert len(ahead) == 40
    assert max(ahead) <= 2


@each_count
def test_no_page_is_asked_for_beyond_need(make: Make, count: int, expected: str, asked: int) -> None:
    server = Pages(THREE_PAGES)
    assert ids(read(make(server), lambda zk: zk.invoices.list().prefetch(at_most=count))) == list(expected)
    assert server.asked == asked


def test_nothing_is_asked_before_the_block_is_entered(make: Make) -> None:
    server = Pages(THREE_PAGES)
    make(server).call(lambda zk: zk.invoices.list().prefetch())
    assert server.asked == 0


def test_less_than_nothing_is_refused(make: Make) -> None:
    server = Pages(THREE_PAGES)
    with pytest.raises(InvalidRequestError, match=r"prefetch\(at_most=-1\): give an int of 0 or more"):
        read(make(server), lambda zk: zk.invoices.list().prefetch(at_most=-1))
    assert server.asked == 0


def test_a_page_that_failed_ahead_is_told_when_the_caller_comes_to_it(make: Make, kind: str) -> None:
    server, came = Watched(serve(reply(data=page(["a", "b"], "page-1")), reply(404))), list[Any]()
    client = make(server)
    with leaving_nothing(), pytest.raises(NotFoundError) as caught:
        read(client, lambda zk: zk.invoices.list().prefetch(), came, look=lambda _: server.waits_for(2, kind))
    assert ids(came) == ["a", "b"]
    assert caught.value.cursor == "page-1"
    assert not hasattr(caught.value, "__notes__")


def test_a_cursor_that_comes_again_is_told_after_the_items_of_its_page(make: Make) -> None:
    server, came = serve(reply(data=page(["a"], "A")), reply(data=page(["b"], "A"))), list[Any]()
    with pytest.raises(CursorLoopError) as caught:
        read(make(server), lambda zk: zk.invoices.list().prefetch(), came)
    assert ids(came) == ["a", "b"]
    assert (caught.value.cursor, server.asked) == ("A", 2)


@pytest.mark.parametrize("error", [ZeroDivisionError, IndexError])
def test_what_the_transport_itself_fails_with_reaches_the_caller(make: Make, error: type[Exception]) -> None:
    came: list[Any] = []
    with pytest.raises(error):
        read(
            make(serve(reply(data=page(["a", "b"], "page-1")), error())), lambda zk: zk.invoices.list().prefetch(), came
        )
    assert ids(came) == ["a", "b"]


def test_going_on_after_a_failure_raises_it_again(make: Make) -> None:
    client = make(serve(reply(data=page(["a", "b"], "page-1")), reply(404)))
    with leaving_nothing():
        came, errors = read_on(client, lambda zk: zk.invoices.list().prefetch(), calls=5)
    assert ids(came) == ["a", "b"]
    assert [type(error) for error in errors] == [NotFoundError] * 3
    assert len(set(map(id, errors))) == 1


def test_breaking_out_of_the_loop_leaves_nothing_behind(make: Make) -> None:
    server = Pages([[str(number)] for number in range(40)])
    with leaving_nothing():
        client = make(server)
        assert ids(read(client, lambda zk: zk.invoices.list().prefetch(), stop_after=3)) == ["0", "1", "2"]
        del client
    assert server.asked in (3, 4)


def test_a_block_that_is_left_at_once_leaves_nothing_behind(make: Make, kind: str) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)

    async def enter(zk: Any) -> None:
        async with zk.invoices.list().prefetch():
            pass

    def enter_and_leave(zk: Any) -> Any:
        if kind != "sync":
            return enter(zk)
        with zk.invoices.list().prefetch():
            return None

    with leaving_nothing():
        client.call(enter_and_leave)
    assert server.asked <= 1


def test_a_failure_of_the_callers_own_comes_out_as_it_is(make: Make) -> None:
    def look(_: Any) -> None:
        raise ZeroDivisionError

    with leaving_nothing(), pytest.raises(ZeroDivisionError):
        read(make(Pages(THREE_PAGES)), lambda zk: zk.invoices.list().prefetch(), look=look)


def test_requests_are_made_in_the_callers_context(make: Make) -> None:
    traced = ContextVar[str]("traced")
    seen: list[str] = []
    server = Pages(THREE_PAGES)

    def answer(request: http.Request) -> http.Response:
        seen.append(traced.get("lost"))
        return server(request)

    client = make(answer)
    token = traced.set("trace-1")
    read(client, lambda zk: zk.invoices.list().prefetch())
    traced.reset(token)
    assert seen == ["trace-1"] * 3


def test_pages_may_be_read_instead_of_items(make: Make, kind: str) -> None:
    client = make(Pages(THREE_PAGES))
    found: list[Any] = []

    async def run(zk: Any) -> None:
        async with zk.invoices.list(cursor="page-1").prefetch() as items:
            assert items.cursor == "page-1"
            async for each in items.pages:
                found.append(each)  # noqa: PERF401 - the sync loop is the same

    def ask(zk: Any) -> Any:
        if kind != "sync":
            return run(zk)
        with zk.invoices.list(cursor="page-1").prefetch() as items:
            assert items.cursor == "page-1"
            found.extend(items.pages)
        return None

    client.call(ask)
    assert [(ids(each.items), each.cursor, each.next_cursor) for each in found] == [
        (["c", "d"], "page-1", "page-2"),
        (["e"], "page-2", None),
    ]


def test_500_invoices_with_an_empty_page_in_the_middle_come_all(kind: str) -> None:
    sandbox = Sandbox(invoices=500, customers=20)
    sandbox.faults.add(Fault(at=5, page="empty"))
    client = on(sandbox, kind)
    plain = ids(client.walk(lambda zk: zk.invoices.list(limit=50)))
    asked = len(sandbox.requests)
    sandbox.faults.add(Fault(at=5, page="empty"))
    assert ids(read(client, lambda zk: zk.invoices.list(limit=50).prefetch())) == plain
    assert len(set(plain)) == 500
    assert len(sandbox.requests) == 2 * asked


def test_leaving_the_block_ends_the_request_under_way(kind: str) -> None:
    """Threads cannot be cancelled, so leaving the block waits for the response. Tasks are cancelled."""
    server, under_way, may_end = Pages(THREE_PAGES), threading.Event(), threading.Event()
    ended: list[str] = []

    def answer(request: http.Request) -> http.Response:
        if "cursor" in request.url.params:
            under_way.set()
            assert may_end.wait(PATIENCE)
            ended.append("answered")
        return server(request)

    async def answer_never(request: http.Request) -> http.Response:
        if "cursor" in request.url.params:
            under_way.set()
            try:
                await anyio.sleep_forever()
            finally:
                ended.append("cancelled")
        return server(request)

    async def look() -> None:
        with anyio.fail_after(PATIENCE):
            while not under_way.is_set():
                await anyio.lowlevel.checkpoint()

    def wait(_: Any) -> object:
        if kind != "sync":
            return look()
        assert under_way.wait(PATIENCE)
        may_end.set()
        return None

    handler: Any = answer if kind == "sync" else answer_never
    with leaving_nothing():
        read(drive(kind, handler), lambda zk: zk.invoices.list().prefetch(), stop_after=1, look=wait)
    assert ended == ["answered" if kind == "sync" else "cancelled"]
