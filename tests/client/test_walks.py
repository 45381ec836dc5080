"""Lists: a plain loop yields every item of every page, and an iteration that fails says where to resume."""

import re
from itertools import islice
from typing import Any, NoReturn

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.client.ahead import leaving_nothing
from tests.client.conftest import Make
from tests.client.driving import (
    EVERY_LOOP,
    ONE_BODY,
    THREE_PAGES,
    Pages,
    drive,
    each_count,
    ids,
    page,
    pages_of,
    reply,
    serve,
)
from zenskar_client import http
from zenskar_client.models import Contact, Customer, Invoice, Payment, RawMetric
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    AsyncZenskar,
    CursorLoopError,
    InternalServerError,
    InvalidRequestError,
    NotFoundError,
    RetryPolicy,
)


@pytest.mark.peer_row(29, "yes `for x in list()`")
@pytest.mark.peer_row(32, "all 5000 of 5000 items, through 240 empty pages")
def test_5000_items_come_once_and_in_order_through_pages_of_7_with_holes(make: Make) -> None:
    server = Pages(pages_of(5000, 7, hole_every=3))
    client = make(server)
    invoices = client.walk(lambda zk: zk.invoices.list(limit=7))
    assert ids(invoices) == [str(number) for number in range(5000)]
    assert server.asked == len(server.pages) == 715 + 239 + 1
    assert server.cursors == [None, *(f"page-{number}" for number in range(1, len(server.pages)))]


@pytest.mark.peer_row(30, "yes, asyncio and trio")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=st.lists(st.integers(0, 3), max_size=8))
def test_any_layout_of_pages_is_walked_to_its_end(kind: str, sizes: list[int]) -> None:
    numbers = iter(range(100))
    server = Pages([[str(next(numbers)) for _ in range(size)] for size in sizes] or [[]])
    client = drive(kind, server)
    assert ids(client.walk(lambda zk: zk.payments.list())) == [str(number) for number in range(sum(sizes))]
    assert server.asked == len(server.pages)


@pytest.mark.parametrize(
    ("ask", "model", "path"),
    [
        pytest.param(lambda zk: zk.invoices.list(), Invoice, "/invoices", id="invoices"),
        pytest.param(lambda zk: zk.payments.list(), Payment, "/payments", id="payments"),
        pytest.param(lambda zk: zk.customers.list(), Customer, "/customers", id="customers"),
        pytest.param(lambda zk: zk.contacts.list(), Contact, "/contacts", id="contacts"),
        pytest.param(lambda zk: zk.usage_events.list(), RawMetric, "/rawmetric", id="usage events"),
    ],
)
def test_items_are_models(make: Make, ask: Any, model: type[Any], path: str) -> None:
    server = Pages([["a"], ["b"]])
    items = make(server).walk(ask)
    assert ids(items) == ["a", "b"]
    assert {type(item) for item in items} == {model}
    assert {request.url.path for request in server.requests} == {path}


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_nothing_is_asked_before_the_walk_is_iterated(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    walk = client.call(lambda zk: zk.invoices.list(limit=2))
    client.call(lambda _: walk.pages())
    assert repr(walk).endswith("Pager of invoices.list(limit=2)>")
    assert server.asked == 0
    client.walk(lambda _: walk)
    assert server.asked == 3


def test_iterating_twice_walks_twice(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    walk = client.call(lambda zk: zk.invoices.list())
    assert ids(client.walk(lambda _: walk)) == ids(client.walk(lambda _: walk)) == ["a", "b", "c", "d", "e"]
    assert server.cursors == [None, "page-1", "page-2"] * 2


def test_two_walks_of_one_list_do_not_disturb_each_other() -> None:
    zk = drive("sync", Pages(THREE_PAGES)).zk
    walk = zk.invoices.list()
    pairs = [(one.id, other.id) for one, other in zip(walk, walk, strict=True)]
    assert pairs == [(each, each) for each in "abcde"]


def test_every_page_is_asked_for_with_the_same_filters_and_limit(make: Make) -> None:
    server = Pages(THREE_PAGES)
    make(server).walk(lambda zk: zk.invoices.list(status="draft", limit=2, order="-due_date"))
    assert [request.url.query for request in server.requests] == [
        b"status=draft&limit=2&order=-due_date",
        b"status=draft&limit=2&order=-due_date&cursor=page-1",
        b"status=draft&limit=2&order=-due_date&cursor=page-2",
    ]


@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize(
    ("pages", "expected", "asked"),
    [
        pytest.param(THREE_PAGES, "a", 1, id="the first page has it"),
        pytest.param([[], [], ["c"], ["d"]], "c", 3, id="empty pages before it"),
        pytest.param([[]], None, 1, id="an empty list"),
        pytest.param([[], []], None, 2, id="nothing but empty pages"),
    ],
)
def test_first_asks_for_no_page_beyond_need(
    make: Make, pages: list[list[str]], expected: str | None, asked: int
) -> None:
    server = Pages(pages)
    first = make(server).call(lambda zk: zk.invoices.list().first())
    assert (first and first.id) == expected
    assert server.asked == asked


@each_count
def test_take_asks_for_no_page_beyond_need(make: Make, count: int, expected: str, asked: int) -> None:
    server = Pages(THREE_PAGES)
    assert ids(make(server).call(lambda zk: zk.invoices.list().take(count))) == list(expected)
    assert server.asked == asked


def test_taking_less_than_nothing_is_refused(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"take\(-1\): give an int of 0 or more"):
        client.call(lambda zk: zk.invoices.list().take(-1))
    assert server.asked == 0


@pytest.mark.parametrize(
    ("ask", "wanted"),
    [
        pytest.param(lambda zk, limit: zk.invoices.list(limit=limit), "give an int from 1", id="no maximum"),
        pytest.param(
            lambda zk, limit: zk.tax.list_categories(limit=limit), "give an int from 1 to 100", id="a maximum"
        ),
        pytest.param(lambda zk, limit: zk.entitlements.list_balances(limit=limit), "from 1 to 100", id="may be null"),
    ],
)
@pytest.mark.parametrize("limit", [0, -1, "x", "5", True, 2.5, b"1", [1]], ids=repr)
def test_a_page_of_no_size_is_refused_before_it_is_asked_for(make: Make, ask: Any, wanted: str, limit: object) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    with pytest.raises(InvalidRequestError, match=re.escape(f"limit: {limit!r}: ") + f".*{wanted}"):
        client.walk(lambda zk: ask(zk, limit))
    assert server.asked == 0


@pytest.mark.peer_row(35, "**yes** `items(at_most=)`, no page beyond need")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize(
    ("count", "expected", "asked"),
    [
        pytest.param(0, "", 0, id="none"),
        pytest.param(2, "ab", 1, id="one page exactly"),
        pytest.param(3, "abc", 2, id="into the second page"),
        pytest.param(99, "abcde", 3, id="more than there are"),
        pytest.param(None, "abcde", 3, id="all"),
    ],
)
def test_items_stop_after_so_many_and_no_page_is_asked_for_beyond_need(
    make: Make, count: int | None, expected: str, asked: int
) -> None:
    server = Pages(THREE_PAGES)
    assert ids(make(server).walk(lambda zk: zk.invoices.list().items(at_most=count))) == list(expected)
    assert server.asked == asked


def test_a_page_is_asked_for_when_its_first_item_is() -> None:
    server = Pages(THREE_PAGES)
    asked = [server.asked for _ in drive("sync", server).zk.invoices.list().items(at_most=5)]
    assert asked == [1, 1, 2, 2, 3]


def test_stopping_after_less_than_nothing_is_refused(make: Make) -> None:
    with pytest.raises(InvalidRequestError, match=r"items\(at_most=-1\): give an int of 0 or more"):
        make(Pages(THREE_PAGES)).call(lambda zk: zk.invoices.list().items(at_most=-1))


@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_breaking_out_of_an_async_loop_leaves_no_iterator_that_must_be_closed(loop: str) -> None:
    async def run() -> None:
        walk = AsyncZenskar("key-1", "org-1", transport=http.MockTransport(Pages(THREE_PAGES))).invoices.list()
        async for _ in walk:
            break
        async for _ in walk.pages():
            break
        async for _ in walk.items(at_most=3):
            break

    with leaving_nothing():
        anyio.run(run, backend=loop)


@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_a_walk_ahead_that_is_cancelled_from_outside_ends(loop: str) -> None:
    async def never(_: http.Request) -> NoReturn:
        await anyio.sleep_forever()
        raise AssertionError

    async def run() -> None:
        zk, tasks = AsyncZenskar("key-1", "org-1", transport=http.MockTransport(never)), anyio.get_running_tasks()
        async with anyio.create_task_group() as group, zk.invoices.list().prefetch() as items:
            group.cancel_scope.cancel()
            await items.__anext__()
        assert group.cancel_scope.cancelled_caught
        assert anyio.get_running_tasks() == tasks

    with leaving_nothing():
        anyio.run(run, backend=loop)


@pytest.mark.peer_row(34, "**yes**: `list(cursor=items.cursor)` after any item, none lost")
@settings(max_examples=50, deadline=None)
@given(sizes=st.lists(st.integers(0, 3), min_size=1, max_size=8), handled=st.integers(0, 24))
def test_a_walk_from_the_checkpoint_of_any_item_loses_nothing(sizes: list[int], handled: int) -> None:
    numbers = iter(range(100))
    server = Pages([[str(next(numbers)) for _ in range(size)] for size in sizes])
    zk = drive("sync", server).zk
    items = zk.invoices.list().items()
    before = ids(islice(items, handled))
    after = ids(zk.invoices.list(cursor=items.cursor))
    everything = [str(number) for number in range(sum(sizes))]
    start = len(everything) - len(after)
    assert [*before[:start], *after] == everything
    assert len(before[start:]) <= max(sizes)


def test_a_checkpoint_is_the_page_of_the_last_item(make: Make) -> None:
    client = make(Pages(THREE_PAGES))
    items = client.call(lambda zk: zk.invoices.list().items(at_most=4))
    assert (items.cursor, ids(client.walk(lambda _: items)), items.cursor) == (None, list("abcd"), "page-1")
    assert ids(client.walk(lambda zk: zk.invoices.list(cursor=items.cursor))) == ["c", "d", "e"]


def test_a_walk_resumes_at_any_cursor_of_it(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    walk = client.call(lambda zk: zk.invoices.list(status="draft", cursor="page-2"))
    assert ids(client.walk(lambda _: walk.resume("page-1"))) == ["c", "d", "e"]
    assert ids(client.walk(lambda _: walk.resume(None))) == ["a", "b", "c", "d", "e"]
    assert ids(client.walk(lambda _: walk)) == ["e"]
    assert {request.url.params["status"] for request in server.requests} == {"draft"}


def test_a_cursor_that_is_no_text_does_not_start_over(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    with pytest.raises(InvalidRequestError, match=r"resume\(7\): give the checkpoint or the cursor"):
        client.call(lambda zk: zk.invoices.list().resume(7).pages())
    with pytest.raises(InvalidRequestError, match=r"cursor=7: give the cursor of a page"):
        client.call(lambda zk: zk.invoices.list(cursor=7).pages())
    assert server.asked == 0


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_pages_go_on_where_they_failed_when_asked_once_more(make: Make) -> None:
    pages = Pages(THREE_PAGES)
    client = make(serve(pages, reply(404), pages))
    walk = client.call(lambda zk: zk.invoices.list().pages())
    came: list[Any] = []
    with pytest.raises(NotFoundError):
        client.walk(lambda _: walk, came)
    client.walk(lambda _: walk, came)
    assert [ids(each.items) for each in came] == THREE_PAGES
    assert client.walk(lambda _: walk) == []


@pytest.mark.peer_row(31, "`pages()`: `items`, `cursor`, `next_cursor`, `total_count`")
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_pages_say_where_they_stand(make: Make) -> None:
    pages = make(Pages(THREE_PAGES)).walk(lambda zk: zk.invoices.list().pages())
    assert [(ids(page.items), page.cursor, page.next_cursor, page.total_count) for page in pages] == [
        (["a", "b"], None, "page-1", 5),
        (["c", "d"], "page-1", "page-2", 5),
        (["e"], "page-2", None, 5),
    ]


def test_a_saved_cursor_goes_on_where_the_walk_stood(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    first, *_ = client.walk(lambda zk: zk.invoices.list().pages())
    saved = first.next_cursor
    server.requests.clear()
    assert ids(client.walk(lambda zk: zk.invoices.list(cursor=saved))) == ["c", "d", "e"]
    assert server.cursors == ["page-1", "page-2"]
    pages = client.walk(lambda zk: zk.invoices.list(cursor=saved).pages())
    assert [page.cursor for page in pages] == ["page-1", "page-2"]


def test_cursor_none_starts_at_the_beginning(make: Make) -> None:
    server = Pages(THREE_PAGES)
    assert ids(make(server).walk(lambda zk: zk.invoices.list(cursor=None, limit=None))) == list("abcde")
    assert server.requests[0].url.query == b""


@pytest.mark.parametrize("ending", [None, "", "missing"])
def test_a_walk_ends_where_no_cursor_follows(make: Make, ending: str | None) -> None:
    last = page(["a"], ending)
    if ending == "missing":
        del last["next"], last["total_count"]
    server = serve(reply(data=last))
    (only,) = make(server).walk(lambda zk: zk.invoices.list().pages())
    assert (ids(only.items), only.next_cursor) == (["a"], None)
    assert only.total_count == (None if ending == "missing" else 9)
    assert server.asked == 1


@pytest.mark.peer_row(33, "yes: `CursorLoopError`, which names it")
@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize(
    ("start", "cursors", "repeated"),
    [
        pytest.param(None, ["A", "B", "A"], "A", id="back to an earlier page"),
        pytest.param(None, ["A", "A"], "A", id="the page itself"),
        pytest.param("S", ["A", "S"], "S", id="back to where the walk was taken up"),
        pytest.param("S", ["S"], "S", id="the page at which it was taken up"),
    ],
)
def test_a_repeated_cursor_is_an_error_that_names_it(
    make: Make, start: str | None, cursors: list[str], repeated: str
) -> None:
    server = serve(*(reply(data=page([str(number)], cursor)) for number, cursor in enumerate(cursors)))
    client, came = make(server), list[Any]()
    with pytest.raises(CursorLoopError, match=f"'{repeated}' a second time") as caught:
        client.walk(lambda zk: zk.invoices.list(cursor=start), came)
    assert caught.value.cursor == repeated
    assert ids(came) == [str(number) for number in range(len(cursors))]
    assert server.asked == len(cursors)


def test_a_walk_may_be_walked_again_after_a_loop() -> None:
    server = serve(reply(data=page(["a"], "A")), reply(data=page(["b"], "A")), reply(data=page(["c"], None)))
    zk = drive("sync", server).zk
    walk = zk.invoices.list()
    with pytest.raises(CursorLoopError):
        list(walk)
    assert ids(walk) == ["c"]


@pytest.mark.parametrize("kind", EVERY_LOOP)
@pytest.mark.parametrize(
    ("failure", "error", "asked"),
    [
        pytest.param(reply(503), InternalServerError, 3, id="503 at every attempt"),
        pytest.param(http.ConnectError("refused"), APIConnectionError, 3, id="no connection"),
        pytest.param(reply(404), NotFoundError, 1, id="404"),
        pytest.param(reply(text="<html>"), APIResponseValidationError, 1, id="no JSON"),
    ],
)
def test_a_page_that_stays_failed_says_where_to_go_on(
    make: Make, failure: Any, error: type[Exception], asked: int
) -> None:
    server = serve(reply(data=page(["a"], "page-1")), failure)
    client, came = make(server), list[Any]()
    with pytest.raises(error) as caught:
        client.walk(lambda zk: zk.invoices.list(), came)
    assert getattr(caught.value, "cursor", None) == "page-1"
    assert ids(came) == ["a"]
    assert server.asked == 1 + asked
    rest = make(Pages(THREE_PAGES))
    assert ids(rest.walk(lambda zk: zk.invoices.list(cursor="page-1"))) == ["c", "d", "e"]


def test_a_failed_first_page_has_no_cursor(make: Make) -> None:
    client = make(serve(reply(500)), retries=RetryPolicy(attempts=1))
    with pytest.raises(InternalServerError) as caught:
        client.walk(lambda zk: zk.invoices.list())
    assert caught.value.cursor is None


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_walk_goes_on_over_failures_that_pass(make: Make) -> None:
    pages = Pages(THREE_PAGES)
    server = serve(reply(429, headers={"retry-after": "7"}), pages, reply(503), pages, http.ReadError("cut"), pages)
    client = make(server)
    assert ids(client.walk(lambda zk: zk.invoices.list())) == ["a", "b", "c", "d", "e"]
    assert pages.cursors == [None, "page-1", "page-2"]
    assert client.waits[0] == 7
    assert len(client.waits) == 3


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        pytest.param({"results": None, "next": None}, "$.results", id="items are null"),
        pytest.param({"next": None}, "$.results", id="no items"),
        pytest.param({"results": {}, "next": None}, "$.results", id="items are an object"),
        pytest.param({"results": [], "next": 3}, "$.next", id="the cursor is a number"),
        pytest.param([], "$", id="the page is an array"),
    ],
)
def test_a_page_of_another_shape_is_named_by_the_field(make: Make, answer: object, path: str) -> None:
    client = make(serve(reply(data=page(["a"], "page-1")), lambda _: http.Response(200, json=answer)))
    with pytest.raises(APIResponseValidationError) as caught:
        client.walk(lambda zk: zk.invoices.list())
    assert (caught.value.path, caught.value.operation, caught.value.cursor) == (path, "invoices.list", "page-1")


@pytest.mark.parametrize("kind", ONE_BODY)
def test_the_raw_list_is_one_page_with_its_answer(make: Make) -> None:
    server = Pages(THREE_PAGES)
    answer = make(server).call(lambda zk: zk.invoices.raw.list(status="draft", cursor="page-1", limit=None))
    assert answer.status_code == 200
    assert ids(answer.parsed.results) == ["c", "d"]
    assert (answer.parsed.next_, answer.parsed.total_count) == ("page-2", 5)
    assert server.requests[0].url.query == b"status=draft&cursor=page-1"
    assert server.asked == 1
