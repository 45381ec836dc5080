"""Walks that run ahead of their reader, in threads. `_async_crew` does the same with tasks; all else is one text."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from contextvars import copy_context
from itertools import chain
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import Generic, Self, TypeVar

from zenskar_ext._cursor import Page

T = TypeVar("T")


class Crew(Generic[T]):
    """The pages of walks, some walks at a time, as they come: those of one walk in its order.

    There are never more pages than workers that are fetched, or were and are not taken. The failure of a walk comes in
    its turn, after the pages before it. Leaving the block ends all walks, and waits for the requests under way.
    """

    def __init__(self, walks: Iterable[Iterator[Page[T]]], workers: int) -> None:
        """Keep what is to be done. Nothing is sent before the block is entered."""
        self._walks = deque(walks)
        self._given = SimpleQueue[Page[T] | BaseException | None]()  # None: a worker has no more to do
        self._places = Semaphore(workers)
        self._threads = [Thread(target=copy_context().run, args=(self._work,)) for _ in range(workers)]
        self._busy = workers
        self._left = False

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._left = True
        self._places.release(len(self._threads))
        for thread in self._threads:
            thread.join()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[T]:
        while self._busy:
            given = self._given.get()
            self._places.release()
            if isinstance(given, Page):
                return given
            self._busy -= 1
            if given is not None:
                raise given
        raise StopIteration

    def _work(self) -> None:
        end = None
        try:
            pages = chain.from_iterable(self._shares())
            while self._may_go_on() and (page := next(pages, None)):
                self._given.put(page)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the reader waits for it
            end = error
        self._given.put(end)

    def _shares(self) -> Iterator[Iterator[Page[T]]]:
        with suppress(IndexError):
            while True:
                yield self._walks.popleft()

    def _may_go_on(self) -> bool:
        self._places.acquire()
        return not self._left
