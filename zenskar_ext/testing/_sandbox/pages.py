"""Order and cursors: where a page of a list begins and ends.

Decides by position alone. A cursor holds a position (the sort value and the id of a record), not the number of records
before it. So pagination skips nothing and repeats nothing while other records come and go.
"""

from base64 import b64decode, b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import frozen

from zenskar_client.types import dumps, loads
from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.filters import Field
from zenskar_ext.testing._sandbox.relations import dig
from zenskar_ext.testing._sandbox.store import Record

Key = tuple[Any, ...]


@frozen
class Order:
    """The field that a list is sorted by, and the direction. Equal values are sorted by id; null is the greatest value."""

    text: str
    field: Field
    descending: bool

    def key(self, value: Any, record_id: str) -> Key:
        """Return the position, in ascending order, of a record that has this value."""
        read = self.field.read(value)
        return ((1,) if read is None else (0, type(read).__name__, read), record_id)


@frozen
class Cursor:
    """A position in a list: the records after (`>`, `>=`) or before (`<`, `<=`) a key."""

    side: str
    key: Key


def write_cursor(side: str, order: Order, record: Record) -> str:
    """Return a cursor as callers get it: base64, to be sent back unchanged."""
    return _encoded([side, order.text, dig(record, order.field.path), record["id"]])


def write_again(text: str | None) -> str:
    """Return another cursor for the same position, where None is the beginning. Repeating this gives a new one each time."""
    match _decoded(text or ""):
        case ["again", int() as times, place]:
            return _encoded(["again", times + 1, place])
        case _:
            return _encoded(["again", 1, text])


def read_cursor(text: str, order: Order) -> Cursor | None:
    """Return the cursor that a caller sent back; None for the beginning.

    Raises:
        Refusal: 422 if the sandbox did not issue it, or issued it for another order.
    """
    match _decoded(text):
        case [("<" | "<=" | ">" | ">=") as side, order.text, value, str() as record_id]:
            return Cursor(side, order.key(value, record_id))
        case ["again", int(), None]:
            return None
        case ["again", int(), str() as place]:
            return read_cursor(place, order)
        case _:
            problem = Problem(("query", "cursor"), f"not a cursor of a list in the order {order.text}", "value_error")
            raise unprocessable(problem, note="how the real API refuses a cursor is undocumented")


def _encoded(parts: list[Any]) -> str:
    return b64encode(dumps(parts).encode()).decode()


def _decoded(text: str) -> Any:
    try:
        return loads(b64decode(text, validate=True))
    except (ValueError, ArithmeticError):
        return None


@frozen
class Page:
    """Some records of a list, and the cursors of the pages around them."""

    records: Sequence[Record]
    previous: str | None
    next: str | None


class View:
    """The records of a list in order, valid until something is written."""

    def __init__(self, records: Iterable[Record], order: Order) -> None:
        """Sort the records."""
        keyed = sorted((order.key(dig(record, order.field.path), record["id"]), record) for record in records)
        self.order = order
        self._keys = [key for key, _ in keyed]
        self._records = [record for _, record in keyed]
        if order.descending:
            self._records.reverse()

    def __len__(self) -> int:
        """Return the number of records on all pages."""
        return len(self._records)

    def page(self, cursor: Cursor | None, limit: int) -> Page:
        """Return the page at a cursor; the first page if there is none."""
        start, end = self._bounds(cursor, limit)
        records = self._records[start:end]
        previous = following = None
        if start > 0:
            previous = self._cursor("<", records[0]) if records else self._cursor("<=", self._records[-1])
        if end < len(self):
            following = self._cursor(">", records[-1]) if records else self._cursor(">=", self._records[0])
        return Page(records, previous, following)

    def _cursor(self, side: str, record: Record) -> str:
        return write_cursor(side, self.order, record)

    def _bounds(self, cursor: Cursor | None, limit: int) -> tuple[int, int]:
        if cursor is None:
            return 0, limit
        if cursor.side in (">", ">="):
            start = self._count(cursor.key, through=cursor.side == ">")
            return start, start + limit
        end = self._count(cursor.key, through=cursor.side == "<=")
        return max(0, end - limit), end

    def _count(self, key: Key, *, through: bool) -> int:
        """Return how many records come before a key in the order of the list, including the key's own if `through`."""
        if self.order.descending:
            return len(self) - (bisect_left if through else bisect_right)(self._keys, key)
        return (bisect_right if through else bisect_left)(self._keys, key)


class Views:
    """The views that were requested since the last write, so that pagination sorts once and not once per page."""

    def __init__(self) -> None:
        """Start without views."""
        self._version = 0
        self._views: dict[Any, View] = {}

    def get(self, version: int, key: Any, build: Callable[[], View]) -> View:
        """Return a view. It is built if it is new or something was written since."""
        if version != self._version:
            self._version, self._views = version, {}
        if key not in self._views:
            self._views[key] = build()
        return self._views[key]
