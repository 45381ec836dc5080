"""Runs what must not be interrupted in another thread.

Python runs signal handlers in the main thread, between any two steps. If one raises there, as time limits of workers do, a
connection could stay in its transaction, and keep everybody from writing. No other thread is interrupted.
"""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread, current_thread, main_thread
from typing import TypeAlias
from weakref import finalize

_Call: TypeAlias = tuple[Callable[[], object], "SimpleQueue[BaseException | None]"]


class Aside:
    """Runs calls of the main thread in a thread of its own, which is started with the first one."""

    def __init__(self) -> None:
        self.start_anew()

    def start_anew(self) -> None:
        """Start without a thread, at the beginning and in a forked child."""
        self._calls: SimpleQueue[_Call | None] | None = None

    def run(self, call: Callable[[], object]) -> None:
        """Run a call, and raise what it raises. If a signal handler raises meanwhile, the call goes on."""
        if current_thread() is not main_thread():
            call()
            return
        if self._calls is None:
            calls: SimpleQueue[_Call | None] = SimpleQueue()
            Thread(target=_serve, args=(calls,), name="zenskar-outbox", daemon=True).start()
            finalize(self, calls.put, None)
            self._calls = calls
        answer: SimpleQueue[BaseException | None] = SimpleQueue()
        self._calls.put((call, answer))
        error = answer.get()
        if error is not None:
            raise error


def _serve(calls: "SimpleQueue[_Call | None]") -> None:
    while (given := calls.get()) is not None:
        call, answer = given
        try:
            call()
        except BaseException as error:  # noqa: BLE001 - it is raised where the call was made
            answer.put(error)
        else:
            answer.put(None)
        del given, call, answer
