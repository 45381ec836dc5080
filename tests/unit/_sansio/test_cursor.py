"""The position of an iteration: every cursor once and in order; a repeated cursor is an error."""

from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client.api.customers.list_customers import OPERATION as LIST_CUSTOMERS
from zenskar_client.errors import InvalidAnswer
from zenskar_client.models import InvoicePage, UnknownPage
from zenskar_client.operations import PageShape, Request
from zenskar_client.types import UNSET
from zenskar_ext._sansio.cursor import Cursor, Page
from zenskar_ext.errors import CursorLoopError

SHAPE = PageShape(items="results", next="next_", previous="previous", total="total_count")


def page_of(next_cursor: str | None, cursor: str | None = None, items: list[Any] | None = None) -> Page[Any]:
    return Page(items or [], cursor, next_cursor, None, None)


def walk(first: str | None, server: list[str | None]) -> list[str | None]:
    """Return the cursors that an iteration requests from a server that returns these next cursors in turn."""
    asked: list[str | None] = []
    cursor: Cursor | None = Cursor.start(first)
    for following in server:
        assert cursor is not None
        asked.append(cursor.value)
        cursor = cursor.after(page_of(following, cursor.value))
        if cursor is not None:
            cursor.check()
    assert cursor is None
    return asked


def test_a_walk_asks_for_each_cursor_in_turn() -> None:
    assert walk(None, ["a", "b", None]) == [None, "a", "b"]


def test_a_walk_goes_on_from_where_an_earlier_one_stood() -> None:
    assert walk("b", ["c", None]) == ["b", "c"]


def test_a_list_of_one_page_ends_with_it() -> None:
    assert Cursor.start(None).after(page_of(None)) is None


def test_an_empty_page_does_not_end_the_walk() -> None:
    following = Cursor.start(None).after(page_of("a", items=[]))
    assert following is not None
    assert following.value == "a"


def cursors_after_pages(empty: Iterable[bool]) -> list[Cursor]:
    """Return the positions after pages that each have a different cursor."""
    stands = [Cursor.start(None)]
    for number, none in enumerate(empty):
        following = stands[-1].after(page_of(f"c{number}", items=[] if none else ["item"]))
        assert following is not None
        stands.append(following)
    return stands


def test_pages_without_items_that_never_end_are_an_error() -> None:
    walked = cursors_after_pages([True] * 999)
    last = walked[-1].after(page_of("more"))
    assert last is not None
    with pytest.raises(CursorLoopError, match="1000 pages in a row had no items; resume from 'more'"):
        last.check()


def test_a_page_with_items_begins_the_count_anew() -> None:
    assert len(cursors_after_pages(([True] * 999 + [False]) * 3)) == 3001


@pytest.mark.parametrize(
    ("first", "server", "repeated"),
    [
        pytest.param(None, ["a", "a"], "a", id="the same page again"),
        pytest.param(None, ["a", "b", "a"], "a", id="an earlier page"),
        pytest.param("a", ["a"], "a", id="the page that it was started with"),
        pytest.param("a", ["b", "c", "a"], "a", id="back to the page that it was started with"),
    ],
)
def test_a_cursor_that_comes_again_is_an_error_that_names_it(
    first: str | None, server: list[str | None], repeated: str
) -> None:
    with pytest.raises(CursorLoopError, match=f"the cursor '{repeated}' a second time"):
        walk(first, server)


def test_a_cursor_can_be_asked_twice_what_comes_after() -> None:
    start = Cursor.start(None)
    first = start.after(page_of("a"))
    assert first is not None
    second = first.after(page_of("b"))
    assert (start.after(page_of("a")), first.after(page_of("b"))) == (first, second)


def test_two_walks_do_not_know_of_each_other() -> None:
    assert walk(None, ["a", "b", None]) == walk(None, ["a", "b", None])


def test_a_cursor_is_not_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Cursor.start(None).value = "a"  # type: ignore[misc]


def test_a_cursor_shows_where_it_stands_and_not_where_it_was() -> None:
    following = Cursor.start(None).after(page_of("there"))
    assert "there" in repr(following)
    assert "given" not in repr(following)


@pytest.mark.parametrize(
    ("value", "query", "expected"),
    [
        pytest.param(None, {"limit": 5}, {"limit": 5}, id="the first page needs no cursor"),
        pytest.param("a", {"limit": 5}, {"limit": 5, "cursor": "a"}, id="a later page has one"),
        pytest.param(
            "b", {"cursor": "a", "limit": 5}, {"limit": 5, "cursor": "b"}, id="the one of the start is replaced"
        ),
        pytest.param(None, {"cursor": UNSET}, {}, id="one that is not set is left out"),
    ],
)
def test_a_page_is_asked_for(value: str | None, query: dict[str, object], expected: dict[str, object]) -> None:
    first = Request(LIST_CUSTOMERS, query=query)
    assert Cursor.start(value).request(first) == first._replace(query=expected)
    assert first.query == query


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            {"results": [], "next": "b", "previous": None, "total_count": 7}, Page([], "a", "b", None, 7), id="as shown"
        ),
        pytest.param({"results": [], "previous": "z"}, Page([], "a", None, "z", None), id="a page before"),
        pytest.param({"results": [], "previous": 7}, Page([], "a", None, None, None), id="an odd page before is none"),
        pytest.param({"results": [], "next": None}, Page([], "a", None, None, None), id="null ends the list"),
        pytest.param({"results": []}, Page([], "a", None, None, None), id="a missing cursor ends the list"),
        pytest.param({"results": [], "next": ""}, Page([], "a", None, None, None), id="an empty cursor ends the list"),
        pytest.param(
            {"results": [], "total_count": "7"},
            Page([], "a", None, None, None),
            id="a count that is no number is no count",
        ),
        pytest.param({"results": ["odd"]}, Page(["odd"], "a", None, None, None), id="items come as they are"),
    ],
)
def test_a_page_is_read(answer: dict[str, Any], expected: Page[Any]) -> None:
    assert Cursor.start("a").page(InvoicePage.from_dict(answer), SHAPE) == expected


@pytest.mark.parametrize(
    ("answer", "path", "reason"),
    [
        pytest.param({}, "$.results", "expected an array of items", id="no items"),
        pytest.param({"results": None}, "$.results", "expected an array of items", id="null for items"),
        pytest.param({"results": {"a": 1}}, "$.results", "expected an array of items", id="an object for items"),
        pytest.param({"results": [], "next": 5}, "$.next", "expected a cursor or null, got int", id="a number"),
        pytest.param(
            {"results": [], "next": "a\udcff"}, "$.next", "the cursor 'a\\udcff' cannot be sent", id="half of a sign"
        ),
        pytest.param({"results": [], "next": False}, "$.next", "expected a cursor or null, got bool", id="False"),
    ],
)
def test_a_page_that_cannot_be_read_names_the_field(answer: dict[str, Any], path: str, reason: str) -> None:
    with pytest.raises(InvalidAnswer) as raised:
        Cursor.start(None).page(InvoicePage.from_dict(answer), SHAPE)
    assert (raised.value.path, raised.value.reason) == (path, reason)


@pytest.mark.parametrize(
    ("answer", "items", "following"),
    [
        pytest.param(["a"], ["a"], None, id="the array of items"),
        pytest.param([], [], None, id="an empty array"),
        pytest.param(UnknownPage(results=["a"], next_="n"), ["a"], "n", id="a page"),
        pytest.param(UnknownPage(data=["a"], next_="n"), ["a"], "n", id="another name of the items"),
        pytest.param(UnknownPage(results=[], data=["a"]), [], None, id="both names"),
    ],
)
def test_a_page_of_which_the_shape_is_not_known_is_read_as_it_comes(
    answer: Any, items: list[Any], following: str | None
) -> None:
    page = Cursor.start(None).page(answer, SHAPE._replace(instead=("data",)))
    assert (page.items, page.next_cursor) == (items, following)


@pytest.mark.parametrize("answer", [None, 5, "none", True, UnknownPage()], ids=str)
def test_what_is_neither_a_page_nor_an_array_is_said_to_have_no_items(answer: Any) -> None:
    with pytest.raises(InvalidAnswer, match="expected an array of items"):
        Cursor.start(None).page(answer, SHAPE._replace(instead=("data",)))


cursors = st.text(min_size=1)


@given(st.lists(cursors, unique=True))
def test_any_distinct_cursors_are_walked_once_and_in_order(given_: list[str]) -> None:
    assert walk(None, [*given_, None]) == [None, *given_]


@given(st.lists(cursors, unique=True, min_size=1), st.data())
def test_any_repeated_cursor_is_named(given_: list[str], data: st.DataObject) -> None:
    repeated = data.draw(st.sampled_from(given_))
    with pytest.raises(CursorLoopError) as raised:
        walk(None, [*given_, repeated])
    assert repr(repeated) in str(raised.value)


@given(st.lists(cursors, unique=True, min_size=1))
def test_a_walk_can_be_taken_up_at_every_checkpoint(given_: list[str]) -> None:
    for position, checkpoint in enumerate(given_):
        assert walk(checkpoint, [*given_[position + 1 :], None]) == given_[position:]
