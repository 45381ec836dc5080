"""The position of a pagination. Decides where it continues and when it ends; never fetches a page, never waits."""

import re
from typing import Any, Final, Generic, Self, TypeVar, cast

from attrs import evolve, field, fields, frozen

from zenskar_client.errors import InvalidAnswer
from zenskar_client.operations import PageShape, Request
from zenskar_client.types import UNSET, Unset
from zenskar_ext._sansio.checkpoints import End, at, identity, is_checkpoint
from zenskar_ext.errors import CursorLoopError, InvalidRequestError

T = TypeVar("T")

_ARRAY: Final = PageShape()

_HALF: Final = "[\ud800-\udfff]"
"""A half of a character, which UTF-8 cannot write."""

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
        checkpoint: The position after this page as text, for `resume` of the same list: it holds the name of the list
            and a hash of each filter, so that another list refuses it. After the last page it resumes to nothing.
    """

    items: list[T]
    cursor: str | None
    next_cursor: str | None
    previous_cursor: str | None
    total_count: int | None
    checkpoint: str = field(default="", repr=False, eq=False)

    def __repr__(self) -> str:
        from zenskar_client.showing import page  # only displays need it

        parts = {
            each.name: getattr(self, each.name) for each in fields(type(self)) if each.repr and each.name != "items"
        }
        return page(self.items, **parts)

    def _repr_html_(self) -> str:
        """Return a table of the first items, for notebooks. Every text is escaped, and secrets are hidden."""
        from zenskar_ext._sansio.notebooks import page_table  # only notebooks need it

        return page_table(self.items, self.total_count)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from zenskar_ext._sansio.page_schemas import page_schema

        return page_schema(source, handler)


@frozen
class Cursor:
    """A position in a list. The end of a list is None."""

    value: str | None
    _step: int = 0
    _empty: int = 0
    # The step at which each cursor first came. Shared by all positions of a pagination: a position only adds to it, and
    # ignores later steps.
    _given: dict[str, int] = field(factory=dict[str, int], repr=False, eq=False)
    _of: str = field(default="", repr=False, eq=False)  # the list, as its checkpoints name it
    _problem: str = field(default="", repr=False)  # why no page is fetched here

    @classmethod
    def start(cls, value: str | None, of: str = "") -> Self:
        """Return the start of a pagination: the first page, or the cursor where an earlier one stopped.

        Args:
            value: The cursor; None for the first page.
            of: The identity of the list, for checkpoints.
        """
        return cls(value, 0, 0, {} if value is None else {value: 0}, of)

    @classmethod
    def of(cls, first: Request[Any]) -> Self | None:
        """Return where the request of a list starts; None if nothing of the list is left.

        Raises:
            InvalidRequestError: Its cursor is none.
        """
        value = first.query.get("cursor")
        if isinstance(value, End):
            return None
        if not isinstance(value, str | Unset | None):
            msg = f"cursor={value!r}: give the cursor of a page, a str"
            raise InvalidRequestError(msg)
        if isinstance(value, str) and is_checkpoint(value):
            msg = f"{first.operation.name}: cursor= takes a plain cursor; give the checkpoint to resume()"
            raise InvalidRequestError(msg)
        return cls.start(value if isinstance(value, str) else None, identity(first))

    def check(self) -> None:
        """Refuse a position from which the pagination would never end. Called where its page would be fetched.

        Raises:
            CursorLoopError: The server repeated a cursor, or sent a thousand pages in a row without items.
        """
        if self._problem:
            raise CursorLoopError(self._problem)

    def request(self, first: Request[T]) -> Request[T]:
        """Return the request for the page at this position."""
        rest = {name: value for name, value in first.query.items() if name != "cursor"}
        return first._replace(query=rest if self.value is None else {**rest, "cursor": self.value})

    def page(self, answer: object, shape: PageShape) -> Page[Any]:
        """Read the page at this position from the response.

        Raises:
            InvalidAnswer: The response has no items, or a cursor that is not a string.
        """
        if answer.__class__ is list:  # all of the list, where a page was only inferred
            shape = _ARRAY
        items: Any = _items(answer, shape)
        if type(items) is not list:
            raise InvalidAnswer(f"$.{shape.items}", "expected an array of items")
        following = getattr(answer, shape.next) if shape.next else None
        if not isinstance(following, str | None) and following is not UNSET:
            raise InvalidAnswer(
                f"$.{shape.next.rstrip('_')}", f"expected a cursor or null, got {type(following).__name__}"
            )
        if isinstance(following, str) and re.search(_HALF, following):
            raise InvalidAnswer(f"$.{shape.next.rstrip('_')}", f"the cursor {following!r} cannot be sent")
        previous = getattr(answer, shape.previous) if shape.previous else None
        total = getattr(answer, shape.total) if shape.total else None
        return Page[Any](
            cast("list[object]", items),
            self.value,
            following or None,
            previous if previous and isinstance(previous, str) else None,
            total if isinstance(total, int) else None,
            at(self._of, following or End.END),
        )

    def after(self, page: Page[Any]) -> Self | None:
        """Return the position after a page; None after the last one. `check` says whether it may be followed."""
        following = page.next_cursor
        if following is None:
            return None
        empty, problem = 0 if page.items else self._empty + 1, ""
        if self._given.setdefault(following, self._step + 1) <= self._step:
            problem = f"the server sent the cursor {following!r} a second time; following it would never end"
        elif empty >= _ENOUGH_EMPTY_PAGES:
            problem = f"{empty} pages in a row had no items; resume from {following!r} if there may be more"
        return evolve(self, value=following, step=self._step + 1, empty=empty, problem=problem)


@frozen
class Count(Cursor):
    """The first page of a list, which is fetched for its total."""

    def page(self, answer: object, shape: PageShape) -> Page[Any]:
        """Read the page.

        Raises:
            InvalidAnswer: The response has no total, or is no page.
        """
        page = Cursor.page(self, answer, shape)
        if page.total_count is None:
            raise InvalidAnswer(f"$.{shape.total}", "expected the number of items of the list")
        return page

    def request(self, first: Request[T]) -> Request[T]:
        """Return the request of a small page.

        Raises:
            InvalidRequestError: The list has no total.
        """
        shape = first.operation.page
        if shape is None or not shape.total:
            msg = f"{first.operation.name}: the API gives no total for this list; count its items as you iterate"
            raise InvalidRequestError(msg)
        small = {"limit": 1} if "limit" in first.query else {}
        return Cursor.request(self, first._replace(query={**first.query, **small}))


def _items(answer: Any, shape: PageShape) -> Any:
    if not shape.items:
        return answer
    found = (getattr(answer, name, UNSET) for name in (shape.items, *shape.instead))
    return next((items for items in found if items is not UNSET), UNSET)
