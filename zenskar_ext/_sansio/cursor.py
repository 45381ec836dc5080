"""The position of a pagination. Decides where it continues and when it ends; never fetches a page, never waits."""

from typing import Any, Final, Generic, Self, TypeVar, cast

from attrs import evolve, field, frozen

from zenskar_client.client import PageShape, Request
from zenskar_client.errors import InvalidAnswer
from zenskar_client.types import UNSET
from zenskar_ext.errors import CursorLoopError

T = TypeVar("T")

_ENOUGH_EMPTY_PAGES: Final = 1000
"""A server that filters page by page returns some empty pages; this many in a row mean that it never ends."""


@frozen
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: Its items; the list may be empty although more pages follow.
        cursor: The cursor that it was requested with; None on the first page.
        next_cursor: The cursor of the next page, to keep as a checkpoint; None on the last page.
        previous_cursor: The cursor of the previous page, if the server sends one.
        total_count: How many items the whole list has, if the server says so.
    """

    items: list[T]
    cursor: str | None
    next_cursor: str | None
    previous_cursor: str | None
    total_count: int | None


@frozen
class Cursor:
    """A position in a list. The end of a list is None."""

    value: str | None
    _step: int = 0
    _empty: int = 0
    # The step at which each cursor first came. Shared by all positions of a pagination: a position only adds to it, and
    # ignores later steps.
    _given: dict[str, int] = field(factory=dict[str, int], repr=False, eq=False)

    @classmethod
    def start(cls, value: str | None) -> Self:
        """Return the start of a pagination: the first page, or the cursor where an earlier one stopped."""
        return cls(value, 0, 0, {} if value is None else {value: 0})

    def request(self, first: Request[T]) -> Request[T]:
        """Return the request for the page at this position."""
        rest = {name: value for name, value in first.query.items() if name != "cursor"}
        return first._replace(query=rest if self.value is None else {**rest, "cursor": self.value})

    def page(self, answer: object, shape: PageShape) -> Page[Any]:
        """Read the page at this position from the response.

        Raises:
            InvalidAnswer: The response has no items, or a cursor that is not a string.
        """
        items: Any = _items(answer, shape)
        if type(items) is not list:
            raise InvalidAnswer(f"$.{shape.items}", "expected an array of items")
        following = getattr(answer, shape.next) if shape.next else None
        if not isinstance(following, str | None) and following is not UNSET:
            raise InvalidAnswer(
                f"$.{shape.next.rstrip('_')}", f"expected a cursor or null, got {type(following).__name__}"
            )
        previous = getattr(answer, shape.previous) if shape.previous else None
        total = getattr(answer, shape.total) if shape.total else None
        return Page[Any](
            cast("list[object]", items),
            self.value,
            following or None,
            previous if previous and isinstance(previous, str) else None,
            total if isinstance(total, int) else None,
        )

    def after(self, page: Page[Any]) -> Self | None:
        """Return the position after a page; None after the last one.

        Raises:
            CursorLoopError: The server repeated a cursor, or sent a thousand pages in a row without items.
        """
        following = page.next_cursor
        if following is None:
            return None
        if self._given.setdefault(following, self._step + 1) <= self._step:
            raise _loop(
                f"the server sent the cursor {following!r} a second time; following it would never end", following
            )
        empty = 0 if page.items else self._empty + 1
        if empty >= _ENOUGH_EMPTY_PAGES:
            raise _loop(
                f"{empty} pages in a row had no items; resume from {following!r} if there may be more", following
            )
        return evolve(self, value=following, step=self._step + 1, empty=empty)


def _loop(reason: str, cursor: str) -> CursorLoopError:
    error = CursorLoopError(reason)
    error.cursor = cursor
    return error


def _items(answer: Any, shape: PageShape) -> Any:
    if not shape.items:
        return answer
    missing = bool(shape.instead) and getattr(answer, shape.items) is UNSET
    return getattr(answer, shape.instead if missing else shape.items)
