"""Fetches pages ahead of their reader, in the background. Knows nothing of requests: it only iterates over pages."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from threading import Semaphore
from typing import Generic, NoReturn, Self, TypeVar

from zenskar_ext._concurrency.threads import Workers
from zenskar_ext._sansio.cursor import Page
from zenskar_ext._sansio.turns import OF_LISTS, Turn

T = TypeVar("T")


class Crew(Generic[T]):
    """Fetch the pages of several paginations with a few workers. The pages of one pagination stay in order.

    At most as many pages are in flight or waiting for the reader as there are workers. A failure is raised when the
    reader reaches it, after the pages before it, and again each time the reader goes on. Leaving the block ends all
    workers: threads finish the request in flight, tasks cancel it.
    """

    def __init__(self, walks: Iterable[Iterator[Page[T]]], workers: int) -> None:
        """Store the paginations. Nothing is sent before the block is entered."""
        self._walks = deque(walks)
        self._count = workers
        self._of = f"{len(self._walks)} lists" if len(self._walks) > 1 else "a list"
        self._workers = Workers()
        self._given = deque[Page[T] | BaseException | None]()  # None: a worker has finished
        self._ready = Semaphore(0)
        self._places = Semaphore(workers)
        self._busy = 0
        self._error: BaseException | None = None  # the first one; without its page, the rest would look complete
        self._left = False
        self._turn = Turn(OF_LISTS)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: fetches the pages of {self._of}, {self._count} at a time>"

    def __reduce__(self) -> NoReturn:
        msg = "an iterator of prefetch() or parallel() has workers, and cannot be pickled; keep a checkpoint and resume there"
        raise TypeError(msg)

    def __enter__(self) -> Self:
        try:
            for _ in range(self._count):
                self._workers.start(self._work)
                self._busy += 1
        except BaseException:  # a thread could not be started, or the start was interrupted
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._left = True
        for _ in range(self._count):
            self._places.release()
        self._workers.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[T]:
        with self._turn.taken():
            while self._busy and self._error is None:
                self._ready.acquire()
                given = self._given.popleft()
                self._places.release()
                if isinstance(given, Page):
                    return given
                self._busy -= 1
                self._error = given
            if self._error is not None:
                raise self._error
            raise StopIteration

    def _work(self) -> None:
        end = None
        pages = self._pages()
        try:
            while self._may_go_on() and (page := next(pages, None)):
                self._give(page)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the reader waits for it
            end = error
        finally:
            pages.close()
            self._give(end)

    def _pages(self) -> Generator[Page[T]]:
        while True:
            try:
                walk = self._walks.popleft()
            except IndexError:  # another worker took the last one
                return
            for page in walk:
                yield page

    def _may_go_on(self) -> bool:
        self._places.acquire()
        return not self._left

    def _give(self, given: Page[T] | BaseException | None) -> None:
        self._given.append(given)
        self._ready.release()
