"""Windows of a list, iterated in parallel: every item once, a limit on waiting pages, and nothing left running."""

import asyncio
import copy
import itertools
import pickle
import threading
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.client.ahead import Watched, leaving_nothing, on, read, read_on
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Driver, drive, ids
from zenskar_client import http
from zenskar_ext import FilterError, InvalidRequestError, NotFoundError, is_null, where
from zenskar_ext._concurrency import loops
from zenskar_ext.testing import Fault, Sandbox

every_loop = pytest.mark.parametrize("kind", EVERY_LOOP)

SPAN = (datetime(2025, 7, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    return Sandbox(invoices=500, customers=20)


def served(sandbox: Sandbox, kind: str, answer: Any = None) -> Driver:
    """Make a client for a sandbox; `answer` may respond in its place."""
    settings = {"api_key": sandbox.headers["x-api-key"], "organisation": sandbox.organisation}
    return drive(kind, answer or sandbox.transport.handle_request, **settings)


@pytest.mark.slow
@every_loop
@pytest.mark.parametrize("workers", [1, 3, 8, 40])
def test_every_item_comes_once_whatever_the_number_of_workers(sandbox: Sandbox, kind: str, workers: int) -> None:
    client = on(sandbox, kind)
    everything = ids(client.walk(lambda zk: zk.invoices.list(limit=100)))
    sizes = [len(window.take(500)) for window in sandbox.client().invoices.list().split(due_date=SPAN, parts=8)]
    before = len(sandbox.requests)
    with leaving_nothing():
        found = read(client, lambda zk: zk.invoices.list(limit=20).split(due_date=SPAN, parts=8).parallel(workers))
    assert sorted(ids(found)) == sorted(everything)
    assert len(found) == len(set(ids(found))) == sum(sizes) == 500
    assert min(sizes[:-1]) > 0
    assert len(sandbox.requests) - before == sum(max(1, -(-size // 20)) for size in sizes)


@every_loop
def test_the_items_of_one_window_come_in_order(sandbox: Sandbox, kind: str) -> None:
    windows = sandbox.client().invoices.list(order="due_date").split(due_date=SPAN, parts=4)
    place = {item.id: number for number, window in enumerate(windows) for item in window}
    found = read(
        on(sandbox, kind),
        lambda zk: zk.invoices.list(order="due_date", limit=10).split(due_date=SPAN, parts=4).parallel(4),
    )
    for number in range(5):
        times = [item.due_date for item in found if place[item.id] == number]
        assert times == sorted(times)


@every_loop
def test_one_worker_gives_the_windows_in_order(sandbox: Sandbox, kind: str) -> None:
    def ask(zk: Any) -> Any:
        return zk.invoices.list(order="due_date", limit=30).split(due_date=SPAN, parts=4)

    in_order = [item.id for window in ask(sandbox.client()) for item in window]
    assert ids(read(on(sandbox, kind), lambda zk: ask(zk).parallel(1))) == in_order


@every_loop
def test_no_more_pages_than_workers_wait(sandbox: Sandbox, kind: str) -> None:
    server = Watched(sandbox.transport.handle_request)
    waiting: list[int] = []
    taken = 0

    def look(_: Any) -> None:
        nonlocal taken
        taken += 1  # a page has one item
        waiting.append(server.asked - taken)

    client = served(sandbox, kind, server)
    read(
        client, lambda zk: zk.invoices.list(limit=1).split(due_date=SPAN, parts=6).parallel(3), stop_after=40, look=look
    )
    assert max(waiting) <= 3


@every_loop
def test_windows_are_walked_at_the_same_time(sandbox: Sandbox, kind: str) -> None:
    server = Watched(sandbox.transport.handle_request)
    client = served(sandbox, kind, server)
    read(
        client,
        lambda zk: zk.invoices.list(limit=100).split(due_date=SPAN, parts=8).parallel(5),
        stop_after=1,
        look=lambda _: server.waits_for(5, kind),
    )


@every_loop
def test_there_are_no_more_workers_than_windows(sandbox: Sandbox, kind: str) -> None:
    def workers() -> int:
        return threading.active_count() if kind == "sync" else len(anyio.get_running_tasks())

    counted: list[int] = []

    def look(_: Any) -> None:
        counted.append(workers())

    read(
        on(sandbox, kind),
        lambda zk: zk.invoices.list(limit=1).split(due_date=SPAN, parts=2).parallel(40),
        stop_after=1,
        look=look,
    )
    others = threading.active_count() if kind == "sync" else {"asyncio": 1, "trio": 3}[kind]
    assert counted[0] - others <= 3


@every_loop
def test_a_window_that_fails_says_which_and_where_and_the_others_end(sandbox: Sandbox, kind: str) -> None:
    third, *_ = list(sandbox.client().invoices.list(limit=5).split(due_date=SPAN, parts=8)[2].pages())
    failed: list[str] = []

    def answer(request: http.Request) -> http.Response:
        if request.url.params.get("cursor") == third.next_cursor and "due_date__lt" in request.url.params:
            failed.append(str(request.url))
            return http.Response(404, json={"detail": "gone"})
        return sandbox.transport.handle_request(request)

    came: list[Any] = []
    client = served(sandbox, kind, answer)
    with leaving_nothing(), pytest.raises(NotFoundError) as caught:
        read(client, lambda zk: zk.invoices.list(limit=5).split(due_date=SPAN, parts=8).parallel(4), came)
    assert caught.value.cursor == third.next_cursor
    assert caught.value.__notes__ == [f"in <{'Async' * (kind != 'sync')}Pager of invoices.list, window 3 of 9>"]
    assert set(ids(third.items)) <= set(ids(came))
    assert len(failed) == 1
    assert pickle.loads(pickle.dumps(caught.value)).__notes__ == caught.value.__notes__
    assert copy.deepcopy(caught.value).__notes__ == caught.value.__notes__


@every_loop
def test_the_window_that_failed_goes_on_where_it_stood(sandbox: Sandbox, kind: str) -> None:
    windows = on(sandbox, kind).call(lambda zk: zk.invoices.list(limit=5).split(due_date=SPAN, parts=3))
    client = Driver(kind, windows[0], [])
    first, *rest = client.walk(lambda window: window.pages())
    again = client.walk(lambda window: window.resume(first.next_cursor))
    assert rest
    assert ids(again) == [item.id for page in rest for item in page.items]


@every_loop
def test_breaking_out_of_the_loop_leaves_nothing_behind(sandbox: Sandbox, kind: str) -> None:
    client = on(sandbox, kind)
    with leaving_nothing():
        found = read(
            client, lambda zk: zk.invoices.list(limit=5).split(due_date=SPAN, parts=8).parallel(8), stop_after=7
        )
    assert len(found) == 7


@every_loop
def test_empty_pages_and_failures_that_pass_lose_nothing(kind: str) -> None:
    sandbox = Sandbox(invoices=120, customers=3)
    sandbox.faults.add(*(Fault(at=number, page="empty") for number in (1, 4, 9)), Fault(at=6, status=503))
    found = read(served(sandbox, kind), lambda zk: zk.invoices.list(limit=10).split(due_date=SPAN, parts=4).parallel(3))
    assert len(set(ids(found))) == len(found) == 120
    assert len(sandbox.faults) == 0


@every_loop
def test_windows_are_a_tuple_of_walks(make: Make, sandbox: Sandbox) -> None:
    windows = make(sandbox.transport.handle_request).call(lambda zk: zk.invoices.list().split(due_date=SPAN, parts=2))
    assert len(windows) == 3
    assert [repr(window).split("Pager")[1] for window in windows] == [
        " of invoices.list(due_date__lt='2025-12-30T12:00:00Z'), window 1 of 3>",
        " of invoices.list(due_date__gte='2025-12-30T12:00:00Z'), window 2 of 3>",
        " of invoices.list(due_date__isnull='true'), window 3 of 3>",
    ]


@every_loop
@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_refused(sandbox: Sandbox, kind: str, workers: int) -> None:
    before = len(sandbox.requests)
    with pytest.raises(InvalidRequestError, match=rf"parallel\({workers}\): give 1 or more"):
        read(on(sandbox, kind), lambda zk: zk.invoices.list().split(due_date=SPAN, parts=2).parallel(workers))
    assert len(sandbox.requests) == before


@every_loop
def test_a_field_that_the_list_is_filtered_by_is_no_field_to_cut_by(sandbox: Sandbox, kind: str) -> None:
    with pytest.raises(FilterError, match="leave due_date__isnull out, or split by another field"):
        on(sandbox, kind).call(lambda zk: zk.invoices.list(due_date=is_null(False)).split(due_date=SPAN, parts=2))


INSTANTS = st.integers(0, 10**6).map(lambda seconds: SPAN[0] + timedelta(seconds=seconds))
TEXTS = INSTANTS.map(lambda each: each.isoformat().replace("+00:00", "Z"))
AMOUNTS = st.decimals(-100, 100, places=2)


@st.composite
def spans(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> tuple[Any, Any]:
    low, high = sorted(draw(st.lists(values, min_size=2, max_size=2, unique=True)))
    return low, high


@settings(max_examples=60, deadline=None)
@given(
    times=st.lists(st.none() | TEXTS, max_size=12),
    amounts=st.lists(st.none() | AMOUNTS, min_size=12, max_size=12),
    span=spans(INSTANTS).map(lambda each: {"due_date": each}) | spans(AMOUNTS).map(lambda each: {"amount_due": each}),
    parts=st.integers(1, 9),
)
def test_the_windows_of_any_split_have_every_item_of_the_list_once(
    times: list[str | None], amounts: list[Decimal | None], span: dict[str, Any], parts: int
) -> None:
    sandbox = Sandbox()
    for number, (due, amount) in enumerate(zip(times, amounts, strict=False)):
        status = "draft" if number % 2 else "approved"
        sandbox.put("/invoices", {"id": f"i{number}", "due_date": due, "amount_due": amount, "status": status})
    zk = sandbox.client()
    for wanted in (where(), where(status="draft")):
        walk = zk.invoices.list(wanted, limit=3)
        try:
            split = walk.split(parts=parts, **span)
        except FilterError as error:
            assert "fewer parts" in str(error)  # noqa: PT017 - a span of less than a part each
            return
        assert len(split) == (parts + 1 if parts > 1 else 1)
        assert sorted(str(item.id) for window in split for item in window) == sorted(ids(walk))


@pytest.mark.slow
@pytest.mark.parametrize("error", [RuntimeError("can't start new thread"), KeyboardInterrupt()])
@pytest.mark.parametrize("started", [0, 1, 3])
def test_threads_that_cannot_start_leave_nothing_behind(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, started: int, error: BaseException
) -> None:
    start, number = threading.Thread.start, itertools.count()

    def some(thread: threading.Thread) -> None:
        if next(number) >= started:
            raise error
        start(thread)

    client = served(sandbox, "sync")
    windows = client.zk.invoices.list(limit=10).split(created_at=SPAN, parts=8)
    with leaving_nothing():
        monkeypatch.setattr(threading.Thread, "start", some)
        with pytest.raises(type(error)), windows.parallel(4) as items:
            list(items)
        monkeypatch.undo()


@pytest.mark.parametrize("started", [0, 1, 3])
def test_tasks_that_cannot_start_leave_nothing_behind(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, started: int
) -> None:
    start, number = loops.Workers.start, itertools.count()

    def some(workers: loops.Workers, work: Any) -> None:
        if next(number) >= started:
            raise MemoryError
        start(workers, work)

    async def main() -> int:
        async with sandbox.async_client() as zk:
            windows = zk.invoices.list(limit=10).split(created_at=SPAN, parts=8)
            monkeypatch.setattr(loops.Workers, "start", some)
            with pytest.raises(MemoryError):
                async with windows.parallel(4):
                    pass
            return len(asyncio.all_tasks())

    assert asyncio.run(main()) == 1


@every_loop
@pytest.mark.parametrize("workers", [1, 3])
def test_no_window_is_left_out_if_you_go_on_after_a_failure(sandbox: Sandbox, kind: str, workers: int) -> None:
    def answer(request: http.Request) -> http.Response:
        if "due_date__gte" not in request.url.params and "cursor" in request.url.params:
            return http.Response(404, json={"detail": "gone"})
        return sandbox.transport.handle_request(request)

    with leaving_nothing():
        found, errors = read_on(
            served(sandbox, kind, answer),
            lambda zk: zk.invoices.list(limit=5).split(due_date=SPAN, parts=3).parallel(workers),
            calls=600,
        )
    assert {type(error) for error in errors} == {NotFoundError}
    assert len(set(map(id, errors))) == 1
    assert len(found) + len(errors) == 600
