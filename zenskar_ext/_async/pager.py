"""Iterates over lists, page after page. Fetches pages; `_sansio.cursor` decides where the next page is."""

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from copy import copy
from math import inf
from typing import Any, Generic, Self, TypeAlias, TypeVar, cast

from zenskar_client.operations import Request
from zenskar_ext._async.crew import AsyncCrew
from zenskar_ext._async.tables import AsyncTables
from zenskar_ext._sansio.checkpoints import last_of_each, resumed, starting
from zenskar_ext._sansio.cursor import Count, Cursor, Page
from zenskar_ext._sansio.turns import OF_LISTS, Turn
from zenskar_ext._sansio.windows import Span, windows
from zenskar_ext.errors import InvalidRequestError, ZenskarError

T = TypeVar("T")

Fetch: TypeAlias = Callable[[Request[Any], Cursor], Awaitable[Page[Any]]]


class AsyncPager(AsyncTables, Generic[T]):
    """Iterate over every item of a list; pages are fetched automatically. Iterating again starts from the beginning.

    A pager, its windows and its iterators can be pickled if its client can, that is, if the API key is in the environment.
    """

    def __init__(self, request: Request[Any], fetch: Fetch, window: str = "") -> None:
        """Store the request. Nothing is sent before you iterate."""
        self._request = request
        self._fetch = fetch
        self._window = window

    def __repr__(self) -> str:
        from zenskar_ext._sansio.notebooks import shown  # only for displays, like the table below

        return f"<{type(self).__name__} of {self._request.operation.name}{shown(self._request)}{self._window}>"

    def _repr_html_(self) -> str:
        """Return a table of the filters, for notebooks. Nothing is fetched."""
        from zenskar_ext._sansio.notebooks import list_table

        return list_table(f"{type(self).__name__} of {self._request.operation.name}{self._window}", self._request)

    def __aiter__(self) -> "AsyncItems[T]":
        return self.items()

    def items(self, *, at_most: int | None = None) -> "AsyncItems[T]":
        """Iterate item by item, with a `checkpoint` of the iterator to resume from.

        Args:
            at_most: How many items to stop after. No page is fetched that is not needed.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        return AsyncItems(self._pages(_checked("items(at_most={})", at_most)), self._request, at_most)

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate page by page: `items`, `checkpoint`, `cursor`, `next_cursor`, `total_count`.

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

    async def count(self) -> int:
        """Return how many items the whole list has, by the server's count, wherever this pager starts.

        Sends one request. If the list takes a `limit`, the request asks for one item only.

        Raises:
            InvalidRequestError: The API gives no total for this list. Nothing was sent.
            APIResponseValidationError: The response has no total.
            ZenskarError: Any other failure.
        """
        page = await self._fetch(self._request, Count.start(None))
        return cast("int", page.total_count)

    def resume(self, checkpoint: str | None) -> "AsyncPager[T]":
        """Return a pager of the same list that starts at a checkpoint; with None, at the beginning.

        After the checkpoint of the last page nothing is left, and nothing is fetched. A plain cursor of the list is
        accepted too, without the check that it is of this list.

        Args:
            checkpoint: The `checkpoint` of a page or of an iterator. Filters, search and order must be those of then;
                the `limit` may differ.

        Raises:
            InvalidRequestError: It is not a checkpoint, it is damaged, or it is of another list or of other filters.
        """
        return AsyncPager(resumed(self._request, checkpoint), self._fetch, self._window)

    @asynccontextmanager
    async def prefetch(self, *, at_most: int | None = None) -> AsyncGenerator["AsyncItems[T]"]:
        """Iterate in a `with` block: the next page is fetched while you work on this one.

        A failure is raised when you reach it, and again if you go on. No work continues after the block.

        Args:
            at_most: How many items to stop after. No page is fetched that is not needed.

        Raises:
            InvalidRequestError: `at_most` is negative.
        """
        walk = self._pages(_checked("prefetch(at_most={})", at_most))
        async with AsyncCrew([walk], 1) as pages:
            yield AsyncItems(pages, self._request, at_most)

    def split(self, *, parts: int, skip_null: bool = False, **spans: Span) -> "AsyncWindows[T]":
        """Split the list into windows of a time or a number, such as `split(created_at=(start, end), parts=8)`.

        Each window is a separate pager. Every item that has a value is in exactly one window: items before the span are
        in the first, items after it in the last. If the field has the operator `is_null`, an extra window holds the
        items without a value.

        Warning: if the field does not have `is_null`, items without a value are in no window: they are skipped. A
        `UserWarning` says so.

        Args:
            parts: How many windows the span is split into, evenly. With 1, the window is the whole list.
            skip_null: Skip items without a value on purpose: no extra window, and no `UserWarning`. One part is then
                filtered by `is_null`.
            spans: One field and the ends of its span: aware datetimes, Decimals or ints.

        Raises:
            FilterError: The list cannot be split this way.
        """
        requests = windows(self._request, spans, parts, skip_null=skip_null)
        return AsyncWindows(
            AsyncPager(request, self._fetch, f", window {number} of {len(requests)}")
            for number, request in enumerate(requests, 1)
        )

    def _pages(self, at_most: int | None) -> "AsyncPages[T]":
        note = f"in <{type(self).__name__} of {self._request.operation.name}{self._window}>" if self._window else ""
        return AsyncPages(self._request, self._fetch, at_most, note)


class AsyncItems(Generic[T]):
    """An iterator over items.

    Attributes:
        pages: The iterator over their pages, which you can use instead.
        cursor: The cursor of the page of the last item; None on the first page. Resuming there skips nothing, but
            returns the items of that page again.
    """

    def __init__(self, pages: AsyncIterator[Page[T]], request: Request[Any] | None, at_most: int | None) -> None:
        """Start where a request starts; without one, the pages are of several lists."""
        start = None if request is None else request.query.get("cursor")
        self.pages = pages
        self.cursor = start if isinstance(start, str) else None
        self._before = self._after = None if request is None else starting(request)  # checkpoints around the page
        self._items = deque[T]()
        self._left = inf if at_most is None else at_most
        self._request = request
        self._turn = Turn(OF_LISTS)

    def __repr__(self) -> str:
        from zenskar_ext._sansio.notebooks import walk  # only for displays

        return walk(self, self._request)

    @property
    def checkpoint(self) -> str:
        """Where to resume, as text; see `resume`. No item is skipped that was not returned yet.

        In the middle of a page it is the position before that page: the API knows pages only, so the items of the page
        that were returned already come again. After the last item of a page it is the position after the page.

        Raises:
            InvalidRequestError: The items are of several windows. Each of the `pages` has a checkpoint.
        """
        if self._before is None or self._after is None:
            msg = "items of several windows have no checkpoint; keep that of each of the pages, for resume() of the windows"
            raise InvalidRequestError(msg)
        return self._before if self._items else self._after

    def __copy__(self) -> Self:
        other = object.__new__(type(self))
        vars(other).update(vars(self), pages=copy(self.pages), _items=self._items.copy(), _turn=Turn(OF_LISTS))
        return other

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while self._left:
            if not self._items:
                await self._turn_page()
            try:
                item = self._items.popleft()
            except IndexError:  # another thread took the last one of the page
                continue
            self._left -= 1
            return item
        raise StopAsyncIteration

    async def _turn_page(self) -> None:
        with self._turn.taken():
            while not self._items:
                page = await anext(self.pages)
                self.cursor = page.cursor
                self._before, self._after = self._after, self._after and page.checkpoint
                self._items.extend(page.items)


class AsyncPages(Generic[T]):
    """An iterator over pages, until there are no more or they have enough items."""

    def __init__(self, request: Request[Any], fetch: Fetch, at_most: int | None, note: str) -> None:
        """Start where the request starts; the note is added to errors."""
        self._request = request
        self._fetch = fetch
        self._cursor = Cursor.of(request)
        self._page: Page[T] | None = None  # the page at the cursor, once it is fetched
        self._left = inf if at_most is None else at_most
        self._note = note
        self._turn = Turn(OF_LISTS)

    def __repr__(self) -> str:
        from zenskar_ext._sansio.notebooks import walk

        return walk(self, self._request)

    def __copy__(self) -> Self:
        other = object.__new__(type(self))
        vars(other).update(vars(self), _turn=Turn(OF_LISTS))
        return other

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        with self._turn.taken():
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
            self._page = await self._fetch(self._request, self._cursor)
        return self._page


class AsyncWindows(tuple[AsyncPager[T], ...]):
    """The pagers of a list that was split, in the order of their windows."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} of {self[0]._request.operation.name}>" if self else "()"

    def resume(self, checkpoints: Iterable[str]) -> "AsyncWindows[T]":
        """Return the same windows, each starting at its last checkpoint; one without a checkpoint starts at its beginning.

        Args:
            checkpoints: The checkpoints of pages of these windows, in the order in which they were saved.

        Raises:
            InvalidRequestError: One is not a checkpoint, it is damaged, or it is of none of these windows.
        """
        last = last_of_each([each._request for each in self], checkpoints)
        return AsyncWindows(window.resume(each) for window, each in zip(self, last, strict=True))

    @asynccontextmanager
    async def parallel(self, workers: int) -> AsyncGenerator[AsyncItems[T]]:
        """Iterate over all windows in a `with` block, several of them at a time.

        Items of one window come in order, items of different windows are mixed. At most `workers` pages wait for you.
        The first failure is raised when you reach it, and again if you go on: the items of its window would be missing.
        A note on it names the window, and its `cursor` is a cursor of that window. No work continues after the block.

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
