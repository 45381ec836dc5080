"""Reads several lists at a time. A list that fails is noted, and the others go on; what else is raised ends all of them."""

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from threading import Event

from attrs import field, frozen

from zenskar_ext.errors import ZenskarError
from zenskar_ext.export.errors import LostWarehouseError
from zenskar_ext.export.passes.work import Progress, Work


class EndedError(Exception):
    """The run has ended."""


class EnoughError(Exception):
    """The time of a run is over: `progress` raises it. The run ends, and says what failed until then."""


@frozen
class Failures:
    """Why lists failed, or rows of lists that were read to their end, by their tables."""

    found: dict[str, ZenskarError] = field(factory=dict[str, ZenskarError])
    of_rows: dict[str, ZenskarError] = field(factory=dict[str, ZenskarError])

    def all(self, names: Sequence[str]) -> dict[str, ZenskarError]:
        """Return all of them, in the order of some names."""
        every = self.of_rows | self.found
        return {name: every[name] for name in names if name in every}

    @contextmanager
    def of(self, name: str) -> Generator[None]:
        """Note what fails in a block. Without a warehouse no list can go on, so that is raised."""
        try:
            yield
        except LostWarehouseError:
            raise
        except ZenskarError as error:
            self.found[name] = error


@frozen
class Ended:
    """Passes progress on, until the run has ended."""

    progress: Callable[[Progress], object]
    event: Event = field(factory=Event)

    def __call__(self, progress: Progress) -> None:
        """Pass it on.

        Raises:
            EndedError: The run has ended.
        """
        if self.event.is_set():
            raise EndedError
        self.progress(progress)


def together(works: Sequence[Work], read: Callable[[Work], None], most: int, ended: Ended) -> None:
    """Read lists, so many at a time. What `read` raises ends all of them after the page that they are at."""
    if most == 1:
        for work in works:
            read(work)
        return
    with ThreadPoolExecutor(most) as pool:
        try:
            for done in as_completed([pool.submit(read, work) for work in works]):
                done.result()
        except BaseException:
            ended.event.set()
            pool.shutdown(cancel_futures=True)
            raise
