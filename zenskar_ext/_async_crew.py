"""Walks that run ahead of their reader, in tasks. `_crew` does the same with threads; all else is one text."""

from collections import deque
from collections.abc import AsyncIterator, Iterable
from typing import Generic, Self, TypeVar

import anyio

from zenskar_ext._cursor import Page

T = TypeVar("T")


class AsyncCrew(Generic[T]):
    """The pages of walks, some walks at a time, as they come: those of one walk in its order.

    There are never more pages than workers that are fetched, or were and are not taken. The failure of a walk comes in
    its turn, after the pages before it. Leaving the block ends all walks, and the requests under way.
    """

    def __init__(self, walks: Iterable[AsyncIterator[Page[T]]], workers: int) -> None:
        """Keep what is to be done. Nothing is sent before the block is entered."""
        self._walks = deque(walks)
        # Without a buffer a worker waits until its page is taken. None: it has no more to do.
        self._give, self._given = anyio.create_memory_object_stream[Page[T] | Exception | None](0)
        self._group = anyio.create_task_group()
        self._busy = workers

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        for _ in range(self._busy):
            self._group.start_soon(self._work)
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._group.cancel_scope.cancel()
        try:
            await self._group.__aexit__(None, None, None)  # it would give the reader's own failure as a group
        finally:
            self._give.close()
            self._given.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        while self._busy:
            given = await self._given.receive()
            if isinstance(given, Page):
                return given
            self._busy -= 1
            if given is not None:
                raise given
        raise StopAsyncIteration

    async def _work(self) -> None:
        end = None
        try:
            while self._walks:
                async for page in self._walks.popleft():
                    await self._give.send(page)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader waits for it
            end = error
        await self._give.send(end)
