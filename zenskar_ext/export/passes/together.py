"""Reads several lists at a time. If one of them fails, the others end after the page that they are at."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

from attrs import field, frozen

from zenskar_ext.export.passes.work import Progress, Work


class EndedError(Exception):
    """Another list has failed."""


@frozen
class Ended:
    """Passes progress on, until one of the lists has failed."""

    progress: Callable[[Progress], object]
    event: Event = field(factory=Event)

    def __call__(self, progress: Progress) -> None:
        """Pass it on.

        Raises:
            EndedError: Another list has failed.
        """
        if self.event.is_set():
            raise EndedError
        self.progress(progress)


def together(works: Sequence[Work], read: Callable[[Work], None], most: int, ended: Ended) -> None:
    """Read lists, so many at a time; raise the first error."""
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
