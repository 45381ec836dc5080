"""How many requests a client sends a second. Decides how long each one waits for its turn; never waits itself."""

from threading import Lock
from typing import Final
from weakref import WeakSet

from zenskar_ext._at_fork import at_fork


class Rate:
    """Turns that are evenly spaced, shared by all threads and tasks of a client.

    Args:
        per_second: How many turns a second has; None for as many as are asked for.
    """

    def __init__(self, per_second: float | None) -> None:
        self._space = 0.0 if per_second is None else 1 / per_second
        self._next = float("-inf")
        self._lock = Lock()
        _ALL.add(self)

    def wait(self, now: float, left: float) -> float | None:
        """Take the next turn, and return how many seconds to wait for it; None if it comes too late, and is not taken.

        Args:
            now: The time, in seconds of a clock that never goes back.
            left: How many seconds the deadline of the call leaves.
        """
        if not self._space:
            return 0.0
        with self._lock:
            turn = max(now, self._next)
            if turn - now >= left:
                return None
            self._next = turn + self._space
            return turn - now


_ALL: Final["WeakSet[Rate]"] = WeakSet()


def _in_a_child() -> None:
    for rate in _ALL:
        rate._lock = Lock()  # noqa: SLF001 - a thread that the child does not have may hold the old one


at_fork(after_in_child=_in_a_child)
