"""Whose turn it is with an iterator: two readers at once would get the same page, or send the same batch. Never waits."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from zenskar_ext.errors import InvalidRequestError

OF_LISTS: Final = (
    "give each reader an iterator of its own, or let one reader hand on the items through a queue; "
    "prefetch() and parallel() fetch ahead for one reader"
)
OF_BATCHES: Final = "let one reader iterate; `in_flight` sends several batches at a time"


class Turn:
    """Let one thread or task in at a time, and refuse the others at once, as a generator of Python does.

    A pickle or a copy of an iterator has a turn of its own, which is free.
    """

    def __init__(self, advice: str) -> None:
        """Start free; the advice says what would be right."""
        self._advice = advice
        self._holder: dict[str, object] = {}

    def __reduce__(self) -> tuple[type["Turn"], tuple[str]]:
        return type(self), (self._advice,)

    @contextmanager
    def taken(self) -> Generator[None]:
        """Hold the turn until the block ends.

        Raises:
            InvalidRequestError: Another thread or task holds it.
        """
        this = object()
        try:
            if self._holder.setdefault("", this) is not this:  # atomic between threads
                msg = f"another thread or task is waiting for the next value of this iterator; {self._advice}"
                raise InvalidRequestError(msg)
            yield
        finally:
            if self._holder.get("") is this:
                self._holder.clear()
