"""Iterating over lists, page after page."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from math import inf
from typing import Any, Generic, Self, TypeAlias, TypeVar

from attrs import evolve

from zenskar_client.client import Request
from zenskar_client.types import Unset
from zenskar_ext._sansio.cursor import Cursor, Page
from zenskar_ext._sansio.windows import Span, windows
from zenskar_ext._sync.crew import Crew
from zenskar_ext.errors import InvalidRequestError, ZenskarError

T = TypeVar("T")

Fetch: TypeAlias = Callable[[Request[Any], Cursor], Page[Any]]


class Pager(Generic[T]):
    """A walk through a list: iterate it and get every item of every page. Iterating again walks again."""

    def __init__(self, request: Request[Any], fetch: Fetch, window: str = "") -> None:
        """Keep what is to be asked. Nothing is sent before the walk is iterated."""
        self._request = request
        self._fetch = fetch
        self._window = window

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._request.operation.name}{self._window}>"

    def __iter__(self) -> "Items[T]":
        return self.items()

    def items(self, *, at_most: int | None = None) -> "Items[T]":
        """Walk item by item, as iterating does, and keep a checkpoint: `cursor` of the iterator.

        Args:
            at_most: How many items to stop after. No page is fetched beyond need.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        return Items(self._pages(_checked("items(at_most={})", at_most)), self._start().value, at_most)

    def pages(self) -> Iterator[Page[T]]:
        """Walk page by page: `items`, `cursor`, `next_cursor`, `total_count`.

        After a failure the iterator can be asked once more: it asks for the page that failed again.
        """
        return self._pages(None)

    def first(self) -> T | None:
        """Give the first item, or None if there is none. No page is fetched beyond need."""
        items = self.take(1)
        return items[0] if items else None

    def take(self, count: int) -> list[T]:
        """Give the first `count` items, or all if there are fewer. No page is fetched beyond need.

        Raises:
            InvalidRequestError: `count` is negative.
        """
        items: list[T] = []
        for page in self._pages(_checked("take({})", count)):
            items += page.items
        return items[:count]

    def resume(self, cursor: str | None) -> "Pager[T]":
        """Give the same walk from a cursor of it on; from the beginning with None."""
        query = {**self._request.query, "cursor": cursor}
        return Pager(evolve(self._request, query=query), self._fetch, self._window)

    @contextmanager
    def prefetch(self, *, at_most: int | None = None) -> Generator["Items[T]"]:
        """Walk in a `with` block: the next page is fetched while you work on this one.

        What fails is raised when you come to it. Nothing goes on when the block is left.

        Args:
            at_most: How many items to stop after. No page is fetched beyond need.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        walk = self._pages(_checked("prefetch(at_most={})", at_most))
        with Crew([walk], 1) as pages:
            yield Items(pages, self._start().value, at_most)

    def split(self, *, parts: int, **spans: Span) -> "Windows[T]":
        """Cut the walk into windows of a time or a number, such as `split(created_at=(start, end), parts=8)`.

        Each window is a walk of its own. Every item is in exactly one, those outside of the span in the first and the
        last. Items without a value are in a window more, if the field has `is_null`; else they are in none.

        Args:
            parts: How many windows the span is cut into, evenly.
            spans: One field and the ends of its span: aware datetimes, Decimals or ints.

        Raises:
            FilterError: The list cannot be cut so.
        """
        requests = windows(self._request, spans, parts)
        return Windows(
            Pager(request, self._fetch, f", window {number} of {len(requests)}")
            for number, request in enumerate(requests, 1)
        )

    def _start(self) -> Cursor:
        value = self._request.query.get("cursor")
        if not isinstance(value, str | Unset | None):
            msg = f"cursor={value!r}: give the cursor of a page, a str"
            raise InvalidRequestError(msg)
        return Cursor.start(value if isinstance(value, str) else None)

    def _pages(self, at_most: int | None) -> "Pages[T]":
        def fetch(cursor: Cursor) -> Page[T]:
            return self._fetch(self._request, cursor)

        return Pages(fetch, self._start(), at_most, f"in {self!r}" if self._window else "")


class Items(Generic[T]):
    """Items one after the other.

    Attributes:
        pages: The pages that they come from, to be iterated instead.
        cursor: The cursor of the page of the last item; None on the first page. A walk that goes on there loses nothing,
            and begins with that page once more.
    """

    def __init__(self, pages: Iterator[Page[T]], cursor: str | None, at_most: int | None) -> None:
        """Begin at a cursor."""
        self.pages = pages
        self.cursor = cursor
        self._items = deque[T]()
        self._left = inf if at_most is None else at_most

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if not self._left:
            raise StopIteration
        while not self._items:
            page = next(self.pages)
            self.cursor = page.cursor
            self._items.extend(page.items)
        self._left -= 1
        return self._items.popleft()


class Pages(Generic[T]):
    """Pages one after the other, until there are none, or they have enough items."""

    def __init__(self, fetch: Callable[[Cursor], Page[T]], start: Cursor, at_most: int | None, note: str) -> None:
        """Begin at a cursor; a note is added to what fails."""
        self._fetch = fetch
        self._cursor: Cursor | None = start
        self._page: Page[T] | None = None  # at the cursor, once it has come
        self._left = inf if at_most is None else at_most
        self._note = note

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[T]:
        try:
            page = self._following() if self._left > 0 else None
        except ZenskarError as error:
            if self._note:
                error.add_note(self._note)
            raise
        if page is None:
            raise StopIteration
        self._left -= len(page.items)
        return page

    def _following(self) -> Page[T] | None:
        if self._cursor is not None and self._page is not None:
            self._cursor, self._page = self._cursor.after(self._page), None
        if self._cursor is not None:
            self._page = self._fetch(self._cursor)
        return self._page


class Windows(tuple[Pager[T], ...]):
    """The walks of a list that was split, in the order of their windows."""

    __slots__ = ()

    @contextmanager
    def parallel(self, workers: int) -> Generator[Items[T]]:
        """Walk all windows in a `with` block, some of them at a time.

        Items come as their pages do: those of one window in order, those of different windows mixed. No more than
        `workers` pages wait for you. The first failure is raised when you come to it, with a note that says in which
        window it was, and its `cursor` is a cursor of that window. Nothing goes on when the block is left.

        Args:
            workers: How many windows are walked at a time.

        Raises:
            InvalidRequestError: `workers` is less than 1.
        """
        if workers < 1:
            msg = f"parallel({workers}): give 1 or more"
            raise InvalidRequestError(msg)
        with Crew([walk.pages() for walk in self], min(workers, len(self))) as pages:
            yield Items(pages, None, None)


def _checked(call: str, count: int | None) -> int | None:
    if count is not None and count < 0:
        msg = f"{call.format(count)}: give 0 or more"
        raise InvalidRequestError(msg)
    return count
