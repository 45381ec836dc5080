"""Where a walk through the pages of a list stands. Decides where it goes on and when it ends; never waits."""

from typing import Any, Final, Generic, Self, TypeVar, cast

from attrs import evolve, field, frozen

from zenskar_client.client import PageShape, Request
from zenskar_client.errors import InvalidAnswer
from zenskar_client.types import UNSET
from zenskar_ext.errors import CursorLoopError

T = TypeVar("T")

_ENOUGH_EMPTY_PAGES: Final = 1000
"""A list that a server filters page by page has empty ones; one that goes on so is a server that never ends."""


@frozen
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: Its items; may be none although more pages follow.
        cursor: The cursor that it was asked for with; None on the first page.
        next_cursor: The cursor of the next page, to keep as a checkpoint; None on the last page.
        previous_cursor: The cursor of the page before, if the server gives one.
        total_count: How many items the whole list has, if the server says.
    """

    items: list[T]
    cursor: str | None
    next_cursor: str | None
    previous_cursor: str | None
    total_count: int | None


@frozen
class Cursor:
    """A place in a list. The end of a list is None."""

    value: str | None
    _step: int = 0
    _empty: int = 0
    # Which step first gave a cursor: shared by the cursors of a walk, only ever added to, and read up to the own step.
    _given: dict[str, int] = field(factory=dict[str, int], repr=False, eq=False)

    @classmethod
    def start(cls, value: str | None) -> Self:
        """Give the beginning of a walk: the first page, or the place that an earlier walk had come to."""
        return cls(value, 0, 0, {} if value is None else {value: 0})

    def request(self, first: Request[T]) -> Request[T]:
        """Give the request of the page that starts here."""
        rest = {name: value for name, value in first.query.items() if name != "cursor"}
        return evolve(first, query=rest if self.value is None else {**rest, "cursor": self.value})

    def page(self, answer: object, shape: PageShape) -> Page[Any]:
        """Read the page that starts here.

        Raises:
            InvalidAnswer: The answer has no items, or a cursor that is no string.
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
        """Give the place after a page; None after the last one.

        Raises:
            CursorLoopError: The server gave the next cursor before, or a thousand pages in a row without items.
        """
        following = page.next_cursor
        if following is None:
            return None
        if self._given.setdefault(following, self._step + 1) <= self._step:
            raise _loop(
                f"the server gave the cursor {following!r} a second time; following it would never end", following
            )
        empty = 0 if page.items else self._empty + 1
        if empty >= _ENOUGH_EMPTY_PAGES:
            raise _loop(
                f"{empty} pages in a row had no items; go on from {following!r} if there may be more", following
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
