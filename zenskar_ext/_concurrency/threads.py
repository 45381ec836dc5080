"""Background threads, and one value for each process.

`loops` offers the same for tasks and event loops, so that `_sync` and `_async` can be one text. Knows nothing of the
work that a thread does.
"""

import os
from collections.abc import Callable, Coroutine, Iterator
from contextvars import copy_context
from inspect import isawaitable
from threading import Lock, Thread
from typing import Any, Final, Generic, Protocol, TypeVar, cast
from weakref import WeakSet

from zenskar_ext._at_fork import at_fork
from zenskar_ext._sansio.connections import refuse_closed
from zenskar_ext.errors import ConfigurationError


class Closable(Protocol):
    """An object that is closed when it is no longer needed."""

    def close(self) -> None:
        """Close it."""
        ...


V = TypeVar("V", bound=Closable)


class Workers:
    """Background threads that are ended together."""

    def __init__(self) -> None:
        self._threads: list[Thread] = []

    def start(self, work: Callable[[], None]) -> None:
        """Start a thread with the context variables of the caller.

        Raises:
            RuntimeError: The system allows no more threads.
        """
        thread = Thread(target=copy_context().run, args=(work,), daemon=True)  # an interrupted process ends at once
        thread.start()
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]

    def close(self) -> None:
        """Wait until every thread has ended. A thread cannot be cancelled: its work must decide when to end."""
        for thread in self._threads:
            thread.join()


def returned(answer: object) -> object:
    """Return what a function of the user returned.

    Raises:
        ConfigurationError: It is to be awaited, and nobody would.
    """
    if isawaitable(answer):
        if isinstance(answer, Coroutine):
            answer.close()
        kind = type(cast("object", answer)).__name__
        msg = f"the function is async: it returned {kind}; use AsyncBatches, or a function of Zenskar"
        raise ConfigurationError(msg)
    return answer


def stream(gathering: Any, batches: Iterator[Any]) -> Any:
    """Return record batches as a stream: Arrow reads an iterator."""
    return gathering.reader(batches)


def here() -> object:
    """Return what threads belong to: this process. A forked child has none of them."""
    return os.getpid()


class OnePerProcess(Generic[V]):
    """A value that each process creates when it first needs it.

    A forked child creates its own. It neither uses nor closes the inherited value, which the parent still uses.

    Args:
        make: Creates the value.
        shared: Use one value in all processes, such as a transport that the user created.
    """

    def __init__(self, make: Callable[[], V], *, shared: bool) -> None:
        self._make = make
        self._shared = shared
        self._value: V | None = None
        self._closed = False
        self._lock = Lock()
        _ALL.add(self)

    def here(self) -> V:
        """Return the value of this process.

        Raises:
            ConfigurationError: It is closed, or cannot be created.
        """
        return self._value or self._made()

    def _made(self) -> V:
        with self._lock:
            refuse_closed(closed=self._closed)
            if self._value is None:
                self._value = self._make()
            return self._value

    def close(self) -> None:
        """Close the value of this process for good."""
        with self._lock:
            self._closed = True
            value, self._value = self._value, None
        if value is not None:
            value.close()

    def leave_to_the_parent(self) -> None:
        """Start from scratch in a forked child: with a lock that no thread holds, and without a value."""
        self._lock = Lock()
        if self._value is not None and not self._shared:
            _OF_THE_PARENT.append(self._value)
            self._value = None


_ALL: Final["WeakSet[OnePerProcess[Any]]"] = WeakSet()
_OF_THE_PARENT: Final[list[object]] = []  # dropping them would close the sockets of the parent, with a warning


def _in_a_child() -> None:
    for each in _ALL:
        each.leave_to_the_parent()


at_fork(after_in_child=_in_a_child)
