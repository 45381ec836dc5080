"""What the passes of a run share: reading a list from a checkpoint on, storing its pages, asking for rows by their ids."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import islice
from typing import Any, Final, TypeVar

from attrs import define, frozen

from zenskar_client.types import read_datetime
from zenskar_ext.errors import BadRequestError, InvalidRequestError, NotFoundError, UnprocessableEntityError
from zenskar_ext.export.destinations.port import Destination
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
    """

    zk: Any
    destination: Destination
    resource: Resource
    state: State
    workers: int
    progress: Callable[[Progress], object]
    rows: int = 0

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
        self.state = state

    def read(self, pager: Any) -> None:
        """Read a list from the checkpoint on, and store each page together with the checkpoint after it."""
        table = self.resource.table
        for page in self._pages(pager):
            created = [each for item in page.items if (each := _created(item)) is not None]
            state = self.state.reached(page.checkpoint, created)
            with self.destination.transaction():
                if page.items:
                    self.destination.upsert(table, whole_rows(table, page.items, self.at))
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

    def ask(self, final: Collection[str]) -> None:
        """Ask by id for the rows that this run has not read, and whose status is not final.

        A 404 is a tombstone if it comes twice: after all others, the row is asked for again.
        """
        table, get = self.resource.table, self.resource.get
        if get is None:
            return
        call = method(self.zk, get.name)
        while True:
            while keys := self.destination.unseen(table, self.at, final, self.state.last, AT_ONCE):
                for some in batched(self.each(keys, call), TOGETHER):
                    self._keep_asked(some)
                    self.tell(len(some))
            if self.state.again:
                return
            self.enter(self.state.asking_again())

    def _keep_asked(self, some: Sequence[tuple[str, Any]]) -> None:
        """Store what came of asking for rows, together with where the pass is."""
        table, state = self.resource.table, self.state.asked(some[-1][0])
        found = [self._asked(key, row) for key, row in some if row is not None]
        with self.destination.transaction():
            self.destination.upsert(table, whole_rows(table, found, self.at))
            if self.state.again:
                self.destination.bury(table, [key for key, row in some if row is None], self.at)
            self.destination.keep(table.name, state.text())
        self.state = state

    def _asked(self, key: str, row: Any) -> Any:
        asked = self.resource.table.model.from_dict(row.to_dict())  # the list may have another model than `get`
        if asked.get("id") != key:
            asked.id = key
        return asked

    def each(self, keys: Sequence[str], call: Callable[[str], Any]) -> Iterator[tuple[str, Any]]:
        """Call a function for each key, several at a time; yield the key and what it returns, None for a 404."""

        def found(key: str) -> Any:
            try:
                return call(key)
            except NotFoundError:
                return None

        with ThreadPoolExecutor(self.workers) as pool:
            try:
                yield from zip(keys, pool.map(found, keys), strict=True)
            finally:
                pool.shutdown(cancel_futures=True)

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
