"""What the passes of a run share: reading a list from a checkpoint on, storing its pages, noting the rows that fail."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, TypeVar

from attrs import define, field, frozen

from zenskar_client.types import read_datetime
from zenskar_ext.errors import (
    BadRequestError,
    InvalidRequestError,
    NotFoundError,
    UnprocessableEntityError,
    ZenskarError,
)
from zenskar_ext.export.destinations.port import Destination
from zenskar_ext.export.passes.failing import KEPT, MOST, left_out
from zenskar_ext.export.resources import Resource
from zenskar_ext.export.stamped import whole_rows
from zenskar_ext.export.states import Pass, State

T = TypeVar("T")

PAGE: Final = 100
"""How many rows a page is asked to have."""

AT_ONCE: Final = 200
"""How many rows are asked for by id between two looks into the destination."""

TOGETHER: Final = 50
"""How many answers are stored in one transaction."""


@frozen
class Progress:
    """How far a run is.

    Attributes:
        resource: The table of the resource.
        now: The pass.
        rows: How many rows the pass has read; in the pass of the parts, of how many rows.
    """

    resource: str
    now: Pass
    rows: int


@define
class Work:
    """The run of one resource.

    Attributes:
        zk: The client.
        destination: The warehouse.
        resource: What the description says of the list.
        state: Where the run is.
        workers: How many rows are asked for at a time.
        progress: Called after each page, and after each row that was asked for by id.
        rows: How many rows the pass has read.
        failures: Why rows could not be read or stored, by their ids.
        failing: How many rows that the pass has asked for have failed, one after another, since the last that did not.
    """

    zk: Any
    destination: Destination
    resource: Resource
    state: State
    workers: int
    progress: Callable[[Progress], object]
    rows: int = 0
    failures: dict[str, ZenskarError] = field(factory=dict[str, ZenskarError])
    failing: int = 0

    @property
    def at(self) -> datetime:
        """When the run started, which its rows are stamped with."""
        assert self.state.started is not None
        return self.state.started

    def list(self, **filters: Any) -> Any:
        """Return the pager of the list."""
        operation = self.resource.operation
        size = {"limit": PAGE} if "limit" in operation.writers else {}
        return method(self.zk, operation.name)(**size, **filters)

    def enter(self, state: State) -> None:
        """Store the state at the start of a pass or window."""
        with self.destination.transaction():
            self.destination.keep(self.resource.table.name, state.text())
        self.rows = 0 if state.now != self.state.now else self.rows
        self.failing = 0
        self.state = state

    def read(self, pager: Any) -> None:
        """Read a list from the checkpoint on, and store each page together with the checkpoint after it."""
        table = self.resource.table
        for page in self._pages(pager):
            created = [each for item in page.items if (each := _created(item)) is not None]
            with self.destination.transaction():
                failed = self.store(page.items) if page.items else {}
                state = self.note(self.state.reached(page.checkpoint, created), [*map(_id, page.items)], failed)
                self.destination.keep(table.name, state.text())
            self.state = state
            self.tell(len(page.items))

    def _pages(self, pager: Any) -> Iterator[Any]:
        """Iterate over pages. If the checkpoint of an earlier run is not good any more, begin again."""
        try:
            pages = pager.resume(self.state.checkpoint).pages()
            first = next(pages, None)
        except (BadRequestError, InvalidRequestError, NotFoundError, UnprocessableEntityError):
            if self.state.checkpoint is None:
                raise
            pages = pager.pages()
            first = next(pages, None)
        if first is not None:
            yield first
            yield from pages

    def store(self, items: Sequence[Any]) -> dict[str, ZenskarError]:
        """Store rows within a transaction. Return those that cannot be stored, by their ids, and why."""
        table = self.resource.table

        def upsert(some: Sequence[Any]) -> None:
            self.destination.upsert(table, whole_rows(table, some, self.at))

        return {item.get("id"): error for item, error in left_out(items, upsert)}

    def note(self, state: State, keys: Sequence[str], failed: Mapping[str, ZenskarError]) -> State:
        """Return the state after some rows were read or are gone, and others of them failed.

        Raises:
            ZenskarError: So many have failed that it is no matter of single rows.
        """
        for key in keys:
            self.failures.pop(key, None)
        for key, error in failed.items():
            self.fail(key, error)
        noted = state.noted(keys, failed)
        if len(noted.behind) > MOST:
            raise next(iter(failed.values()))
        return noted

    def fail(self, key: str, error: ZenskarError) -> None:
        """Keep why a row failed, if not too many have failed already."""
        if len(self.failures) < KEPT:
            self.failures[key] = error

    def tell(self, rows: int) -> None:
        """Tell how far the pass is."""
        self.rows += rows
        self.progress(Progress(self.resource.table.name, self.state.now, self.rows))


def batched(found: Iterable[T], most: int) -> Iterator[list[T]]:
    """Iterate over lists of at most so many."""
    rest = iter(found)
    while some := list(islice(rest, most)):
        yield some


def method(zk: Any, name: str) -> Any:
    """Return the method of a client by the name of its operation."""
    namespace, _, own = name.partition(".")
    return getattr(getattr(zk, namespace), own)


def _created(item: Any) -> datetime | None:
    value = item.get("created_at")
    read = read_datetime(value) if isinstance(value, str) else value
    return read if isinstance(read, datetime) else None


def _id(item: Any) -> str:
    key: str = item.get("id")
    return key
