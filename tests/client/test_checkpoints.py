"""Resuming at any checkpoint gives the rest of the list, and another list refuses it."""

import copy
import inspect
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.client.ahead import on, read
from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, ONE_BODY, THREE_PAGES, Driver, Pages, drive, ids, pages_of, serve
from zenskar_client import http
from zenskar_ext import APIResponseValidationError, AsyncZenskar, InvalidRequestError, Zenskar
from zenskar_ext.testing import Sandbox

SPAN = (datetime(2025, 7, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
every_loop = pytest.mark.parametrize("kind", EVERY_LOOP)


def stopped_after(client: Driver, items: Any, count: int) -> list[Any]:
    """Return the first items of an iterator, which stays where it is."""
    if client.kind == "sync":
        return [next(items) for _ in range(count)]

    async def run() -> list[Any]:
        return [await anext(items) for _ in range(count)]

    return list(anyio.run(run, backend=client.kind))


class Entered:
    """A block that keeps what it is entered with."""

    def __init__(self, block: Any, found: list[Any]) -> None:
        self.block, self.found = block, found

    def __enter__(self) -> Any:
        self.found.append(self.block.__enter__())
        return self.found[0]

    def __exit__(self, *exc_info: object) -> Any:
        return self.block.__exit__(*exc_info)

    async def __aenter__(self) -> Any:
        self.found.append(await self.block.__aenter__())
        return self.found[0]

    async def __aexit__(self, *exc_info: object) -> Any:
        return await self.block.__aexit__(*exc_info)


def resumed(client: Driver, checkpoint: str) -> list[Any]:
    return client.walk(lambda zk: zk.invoices.list(limit=9).resume(checkpoint))


SHAPES = st.tuples(st.integers(0, 12), st.integers(1, 4), st.integers(0, 3)).map(lambda shape: pages_of(*shape))


@pytest.mark.parametrize("kind", ONE_BODY)
@settings(max_examples=40, deadline=None)
@given(pages=SHAPES.filter(bool))
def test_resuming_at_the_checkpoint_of_any_page_gives_exactly_the_rest(kind: str, pages: list[list[str]]) -> None:
    client = drive(kind, Pages(pages))
    came: list[str] = []
    for page in client.walk(lambda zk: zk.invoices.list(limit=3).pages()):
        came += ids(page.items)
        rest = resumed(client, page.checkpoint)
        assert came + ids(rest) == [item for each in pages for item in each]


@pytest.mark.parametrize("kind", ONE_BODY)
@settings(max_examples=40, deadline=None)
@given(pages=SHAPES.filter(bool), data=st.data())
def test_resuming_an_iterator_skips_nothing_and_repeats_less_than_a_page(
    kind: str, pages: list[list[str]], data: st.DataObject
) -> None:
    client, every = drive(kind, Pages(pages)), [item for each in pages for item in each]
    count = data.draw(st.integers(0, len(every)))
    items = client.zk.invoices.list().items()
    stopped_after(client, items, count)
    rest = ids(client.walk(lambda zk: zk.invoices.list().resume(items.checkpoint)))
    assert every[len(every) - len(rest) :] == rest
    ends = {0, *(sum(map(len, pages[:number])) for number in range(1, len(pages) + 1))}
    assert len(every) - len(rest) == max(end for end in ends if end <= count)  # the page in which it stopped


@every_loop
def test_a_checkpoint_of_the_end_resumes_to_nothing_and_sends_nothing(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    items = client.call(lambda zk: zk.invoices.list(limit=2).items())
    client.walk(lambda _: items)
    pager = client.zk.invoices.list(limit=2).resume(items.checkpoint)
    assert server.asked == 3
    assert client.walk(lambda _: pager) == client.walk(lambda _: pager.pages()) == []
    assert client.call(lambda _: pager.first()) is None
    assert (pager.items().checkpoint, pager.items().cursor) == (items.checkpoint, None)
    assert repr(pager).endswith("Pager of invoices.list(cursor=END, limit=2)>")
    assert server.asked == 3
    assert client.call(lambda _: pager.count()) == 5


@every_loop
def test_prefetching_has_checkpoints_too(make: Make) -> None:
    client = make(Pages(THREE_PAGES))
    found: list[Any] = []
    kept: list[str] = []
    came = read(
        client,
        lambda zk: Entered(zk.invoices.list().prefetch(), found),
        look=lambda _: kept.append(found[0].checkpoint),
    )
    assert ids(came) == list("abcde")
    assert ["".join(ids(resumed(client, each))) for each in kept] == ["abcde", "cde", "cde", "e", ""]


@every_loop
def test_a_checkpoint_of_another_list_is_refused_before_anything_is_sent(make: Make) -> None:
    server = Pages(THREE_PAGES)
    client = make(server)
    page, *_ = client.walk(lambda zk: zk.invoices.list(status="approved", order="-due_date").pages())
    refused: list[tuple[Callable[[Any], Any], str]] = [
        (lambda zk: zk.payments.list(), "payments.list: resume.*of another list, invoices.list"),
        (lambda zk: zk.invoices.list(status="draft", order="-due_date"), "status has another value"),
        (lambda zk: zk.invoices.list(status="approved"), "order is missing now"),
    ]
    for ask, reason in refused:
        with pytest.raises(InvalidRequestError, match=reason):
            ask(client.zk).resume(page.checkpoint)
    with pytest.raises(InvalidRequestError, match=r"cursor= takes a plain cursor; give the checkpoint to resume\(\)"):
        client.walk(lambda zk: zk.invoices.list(status="approved", order="-due_date", cursor=page.checkpoint))
    assert server.asked == 3


def test_a_checkpoint_of_another_organisation_is_refused(make: Make) -> None:
    page, *_ = make(Pages(THREE_PAGES), organisation="ours").walk(lambda zk: zk.invoices.list().pages())
    other = make(Pages(THREE_PAGES), organisation="theirs").zk.invoices.list()
    with pytest.raises(InvalidRequestError, match="organisation has another value"):
        other.resume(page.checkpoint)
    assert "ours" not in page.checkpoint


@every_loop
def test_the_windows_of_a_list_go_on_at_the_checkpoints_of_their_pages(kind: str) -> None:
    sandbox = Sandbox(invoices=60, customers=3)
    client = on(sandbox, kind)

    def split(zk: Any) -> Any:
        return zk.invoices.list(limit=5).split(due_date=SPAN, parts=3)

    every = ids(client.walk(lambda zk: zk.invoices.list(limit=50)))
    kept: list[str] = []
    came: list[str] = []
    for window in split(client.zk)[:2]:
        page, *_ = Driver(kind, window, []).walk(lambda window: window.pages())
        kept.append(page.checkpoint)
        came += ids(page.items)
    rest = read(client, lambda zk: split(zk).resume(kept).parallel(2))
    assert sorted(came + ids(rest)) == sorted(every)
    with pytest.raises(InvalidRequestError, match="due_date__gte is new"):
        split(client.zk)[1].resume(kept[0])
    with pytest.raises(InvalidRequestError, match="checkpoint 1 is of none of these windows"):
        client.zk.invoices.list().split(due_date=SPAN, parts=4).resume(kept[1:])


@every_loop
def test_items_of_several_windows_have_no_checkpoint(kind: str) -> None:
    found: list[Any] = []

    def look(_: Any) -> None:
        with pytest.raises(InvalidRequestError, match="keep that of each of the pages"):
            _ = found[0].checkpoint

    client = on(Sandbox(invoices=5, customers=1), kind)

    read(
        client,
        lambda zk: Entered(zk.invoices.list().split(due_date=SPAN, parts=2).parallel(2), found),
        stop_after=1,
        look=look,
    )
    with pytest.raises(TypeError, match=r"cannot be pickled; keep a checkpoint and resume there"):
        pickle.dumps(found[0].pages)


# The number of items


@every_loop
@pytest.mark.parametrize(
    ("ask", "query"),
    [
        pytest.param(lambda zk: zk.invoices.list(status="draft", limit=50), "status=draft&limit=1", id="a limit"),
        pytest.param(lambda zk: zk.invoices.list(), "limit=1", id="no limit"),
        pytest.param(lambda zk: zk.invoices.list(cursor="page-1"), "limit=1", id="not at the beginning"),
    ],
)
def test_counting_is_one_small_request(make: Make, ask: Any, query: str) -> None:
    server = Pages(THREE_PAGES)
    assert make(server).call(lambda zk: ask(zk).count()) == 5
    assert [request.url.query.decode() for request in server.requests] == [query]


def test_a_list_without_a_limit_is_counted_by_its_page(make: Make) -> None:
    client = make(Pages([["a", "b"]]))
    found = client.call(lambda zk: zk.accounting.balance_sheet(currency="USD").count())
    assert found == 2


def test_a_list_without_a_total_cannot_be_counted(make: Make) -> None:
    server = serve()
    with pytest.raises(
        InvalidRequestError, match=r"contracts\.list_billing_cycles: the API gives no total for this list"
    ):
        make(server).call(lambda zk: zk.contracts.list_billing_cycles("c1").count())
    assert server.asked == 0


def test_a_response_without_a_total_is_an_error(make: Make) -> None:
    client = make(lambda _: http.Response(200, json={"results": [{"id": "a"}]}))
    with pytest.raises(APIResponseValidationError, match=r"\$\.total_count: expected the number of items of the list"):
        client.call(lambda zk: zk.invoices.list().count())


# Pickles


def read_closing(client: Any, iterable: Any, count: int | None = None) -> list[Any]:
    """Read an iterable, or its first items, in a block of its client."""
    if isinstance(client, Zenskar):
        with client:
            return [*islice(iterable, count)]

    async def run() -> list[Any]:
        async with client:
            return [item async for item in iterable] if count is None else [await anext(iterable) for _ in range(count)]

    return list(anyio.run(run))


@pytest.fixture
def restored(kind: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., tuple[list[Any], list[Any]]]]:
    """Read the beginning of what a client gives, and the rest after a pickle."""
    sandbox = Sandbox(invoices=30, customers=2)
    key = sandbox.headers["x-api-key"]
    monkeypatch.setenv("ZENSKAR_API_KEY", key)
    with sandbox.serve() as url:

        def run(ask: Callable[[Any], Any], owner: Callable[[Any], Any], count: int = 0) -> tuple[list[Any], list[Any]]:
            zk = (Zenskar if kind == "sync" else AsyncZenskar)(organisation=sandbox.organisation, base_url=url)
            given = ask(zk)
            came = read_closing(zk, given, count) if count else []
            stored = pickle.dumps(given)
            assert key.encode() not in stored
            again = pickle.loads(stored)
            return came, read_closing(owner(again)._fetch.__self__, again)

        yield run


EVERY = sorted(ids(Sandbox(invoices=30, customers=2).client().invoices.list(limit=50)))


def test_a_pager_can_be_pickled(restored: Any) -> None:
    _, rest = restored(lambda zk: zk.invoices.list(limit=7), lambda pager: pager)
    assert sorted(ids(rest)) == EVERY


def test_an_iterator_over_items_goes_on_after_a_pickle(restored: Any) -> None:
    came, rest = restored(lambda zk: zk.invoices.list(limit=7).items(), lambda items: items.pages, 10)
    assert len(came) == 10
    assert sorted(ids(came + rest)) == EVERY


def test_a_copy_of_an_iterator_goes_on_by_itself(kind: str) -> None:
    pages = pages_of(10, size=4)
    client = drive(kind, Pages(pages))
    items = client.zk.invoices.list(limit=4).items()
    assert ids(stopped_after(client, items, 2)) == pages[0][:2]
    again = copy.copy(items)
    rest = [item for page in pages for item in page][2:]
    assert ids(client.walk(lambda _: again)) == rest
    assert ids(client.walk(lambda _: items)) == rest


def test_an_iterator_over_pages_goes_on_after_a_pickle(restored: Any) -> None:
    came, rest = restored(lambda zk: zk.invoices.list(limit=7).pages(), lambda pages: pages, 2)
    assert sorted(item for page in came + rest for item in ids(page.items)) == EVERY
    assert pickle.loads(pickle.dumps(rest[0])) == rest[0]
    assert pickle.loads(pickle.dumps(rest[0])).checkpoint == rest[0].checkpoint


def test_windows_can_be_pickled_and_share_a_client(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "zen-key-of-pickles")
    zk: Any = (Zenskar if kind == "sync" else AsyncZenskar)(organisation="org-1")
    windows = zk.invoices.list(limit=7).split(due_date=SPAN, parts=3)
    again = pickle.loads(pickle.dumps(windows))
    assert type(again) is type(windows)
    assert [repr(window) for window in again] == [repr(window) for window in windows]
    assert len({id(window._fetch.__self__) for window in again}) == 1
    assert copy.deepcopy(windows[0])._request == windows[0]._request


# Displays


def test_a_pager_shows_its_filters_and_fetches_nothing(make: Make) -> None:
    server = Pages(THREE_PAGES)
    pager = make(server).zk.customers.list(email="<x>", limit=20)
    assert repr(pager).endswith("Pager of customers.list(email='<x>', limit=20)>")
    table = pager._repr_html_()
    assert "&lt;x&gt;" in table
    assert "<x>" not in table
    assert server.asked == 0


def test_a_page_shows_a_table_of_its_items(make: Make) -> None:
    page, *_ = make(Pages([["a", "<b>"]])).walk(lambda zk: zk.invoices.list().pages())
    assert "<tr><td>a</td></tr><tr><td>&lt;b&gt;</td></tr>" in page._repr_html_()


def test_the_signature_of_split_says_what_is_skipped(make: Make) -> None:
    pager = make(serve()).zk.billable_metrics.list()
    assert "skip_null" in inspect.signature(pager.split).parameters
    with pytest.warns(UserWarning, match=r"billable_metrics\.list: split\(created_at=\.\.\.\) skips") as caught:
        pager.split(created_at=SPAN, parts=2)
    assert caught[0].filename == __file__
    assert len(pager.split(created_at=SPAN, parts=2, skip_null=True)) == 2
