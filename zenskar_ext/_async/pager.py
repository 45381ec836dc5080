"""Iterates over lists, page after page. Fetches pages; `_sansio.cursor` decides where the next page is."""

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from math import inf
from typing import Any, Generic, Self, TypeAlias, TypeVar

from zenskar_client.client import Request
from zenskar_client.types import Unset
from zenskar_ext._async.crew import AsyncCrew
from zenskar_ext._sansio.cursor import Cursor, Page
from zenskar_ext._sansio.windows import Span, windows
from zenskar_ext.errors import InvalidRequestError, ZenskarError

T = TypeVar("T")

Fetch: TypeAlias = Callable[[Request[Any], Cursor], Awaitable[Page[Any]]]


class AsyncPager(Generic[T]):
    """Iterate over every item of a list; pages are fetched automatically. Iterating again starts from the beginning."""

    def __init__(self, request: Request[Any], fetch: Fetch, window: str = "") -> None:
        """Store the request. Nothing is sent before you iterate."""
        self._request = request
        self._fetch = fetch
        self._window = window

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._request.operation.name}{self._window}>"

    def __aiter__(self) -> "AsyncItems[T]":
        return self.items()

    def items(self, *, at_most: int | None = None) -> "AsyncItems[T]":
        """Iterate item by item, with a checkpoint to resume from: the `cursor` of the iterator.

        Args:
            at_most: How many items to stop after. No page is fetched that is not needed.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        return AsyncItems(self._pages(_checked("items(at_most={})", at_most)), self._start().value, at_most)

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate page by page: `items`, `cursor`, `next_cursor`, `total_count`.

        After a failure you can continue with the same iterator: it requests the page that failed again.
        """
        return self._pages(None)

    async def first(self) -> T | None:
        """Return the first item, or None if there is none. No page is fetched that is not needed."""
        items = await self.take(1)
        return items[0] if items else None

    async def take(self, count: int) -> list[T]:
        """Return the first `count` items, or all if there are fewer. No page is fetched that is not needed.

        Raises:
            InvalidRequestError: `count` is negative.
        """
        items: list[T] = []
        async for page in self._pages(_checked("take({})", count)):
            items += page.items
        return items[:count]

    def resume(self, cursor: str | None) -> "AsyncPager[T]":
        """Return a pager of the same list that starts at one of its cursors; with None, at the beginning.

        Raises:
            InvalidRequestError: It is no cursor.
        """
        if type(cursor) not in (str, type(None)):
            msg = f"resume({cursor!r}): give the cursor of a page, a str"
            raise InvalidRequestError(msg)
        query = {**self._request.query, "cursor": cursor}
        return AsyncPager(self._request._replace(query=query), self._fetch, self._window)

    @asynccontextmanager
    async def prefetch(self, *, at_most: int | None = None) -> AsyncGenerator["AsyncItems[T]"]:
        """Iterate in a `with` block: the next page is fetched while you work on this one.

        A failure is raised when you reach it. No work continues after the block.

        Args:
            at_most: How many items to stop after. No page is fetched that is not needed.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        walk = self._pages(_checked("prefetch(at_most={})", at_most))
        async with AsyncCrew([walk], 1) as pages:
            yield AsyncItems(pages, self._start().value, at_most)

    def split(self, *, parts: int, **spans: Span) -> "AsyncWindows[T]":
        """Split the list into windows of a time or a number, such as `split(created_at=(start, end), parts=8)`.

        Each window is a separate pager. Every item that has a value is in exactly one window: items before the span are
        in the first, items after it in the last. If the field has the operator `is_null`, an extra window holds the
        items without a value.

        Warning: if the field does not have `is_null`, items without a value are in no window: they are skipped.

        Args:
            parts: How many windows the span is split into, evenly.
            spans: One field and the ends of its span: aware datetimes, Decimals or ints.

        Raises:
            FilterError: The list cannot be split this way.
        """
        requests = windows(self._request, spans, parts)
        return AsyncWindows(
            AsyncPager(request, self._fetch, f", window {number} of {len(requests)}")
            for number, request in enumerate(requests, 1)
        )

    def _start(self) -> Cursor:
        value = self._request.query.get("cursor")
        if not isinstance(value, str | Unset | None):
            msg = f"cursor={value!r}: give the cursor of a page, a str"
            raise InvalidRequestError(msg)
        return Cursor.start(value if isinstance(value, str) else None)

    def _pages(self, at_most: int | None) -> "AsyncPages[T]":
        async def fetch(cursor: Cursor) -> Page[T]:
            return await self._fetch(self._request, cursor)

        return AsyncPages(fetch, self._start(), at_most, f"in {self!r}" if self._window else "")


class AsyncItems(Generic[T]):
    """An iterator over items.

    Attributes:
        pages: The iterator over their pages, which you can use instead.
        cursor: The cursor of the page of the last item; None on the first page. Resuming there skips nothing, but
            returns the items of that page again.
    """

    def __init__(self, pages: AsyncIterator[Page[T]], cursor: str | None, at_most: int | None) -> None:
        """Start at a cursor."""
        self.pages = pages
        self.cursor = cursor
        self._items = deque[T]()
        self._left = inf if at_most is None else at_most

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if not self._left:
            raise StopAsyncIteration
        while not self._items:
            page = await anext(self.pages)
            self.cursor = page.cursor
            self._items.extend(page.items)
        self._left -= 1
        return self._items.popleft()


class AsyncPages(Generic[T]):
    """An iterator over pages, until there are no more or they have enough items."""

    def __init__(
        self, fetch: Callable[[Cursor], Awaitable[Page[T]]], start: Cursor, at_most: int | None, note: str
    ) -> None:
        """Start at a cursor; the note is added to errors."""
        self._fetch = fetch
        self._cursor: Cursor | None = start
        self._page: Page[T] | None = None  # the page at the cursor, once it is fetched
        self._left = inf if at_most is None else at_most
        self._note = note

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        try:
            page = await self._following() if self._left > 0 else None
        except ZenskarError as error:
            if self._note:
                error.add_note(self._note)
            raise
        if page is None:
            raise StopAsyncIteration
        self._left -= len(page.items)
        return page

    async def _following(self) -> Page[T] | None:
        if self._cursor is not None and self._page is not None:
            self._cursor, self._page = self._cursor.after(self._page), None
        if self._cursor is not None:
            self._page = await self._fetch(self._cursor)
        return self._page


class AsyncWindows(tuple[AsyncPager[T], ...]):
    """The pagers of a list that was split, in the order of their windows."""

    __slots__ = ()

    @asynccontextmanager
    async def parallel(self, workers: int) -> AsyncGenerator[AsyncItems[T]]:
        """Iterate over all windows in a `with` block, several of them at a time.

        Items of one window come in order, items of different windows are mixed. At most `workers` pages wait for you.
        The first failure is raised when you reach it. A note on it names the window, and its `cursor` is a cursor of
        that window. No work continues after the block.

        Args:
            workers: How many windows are fetched at a time.

        Raises:
            InvalidRequestError: `workers` is less than 1.
        """
        if type(workers) is not int or workers < 1:
            msg = f"parallel({workers!r}): give 1 or more"
            raise InvalidRequestError(msg)
        async with AsyncCrew([walk.pages() for walk in self], min(workers, len(self))) as pages:
            yield AsyncItems(pages, None, None)


def _checked(call: str, count: int | None) -> int | None:
    if count is not None and (type(count) is not int or count < 0):
        msg = f"{call.format(repr(count))}: give an int of 0 or more"
        raise InvalidRequestError(msg)
    return count
