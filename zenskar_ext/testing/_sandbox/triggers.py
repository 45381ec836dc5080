"""When a fault hits: at the nth request, at random, or when there are too many requests.

Decides from a count, a seed or a clock. Must not know what a fault does, nor which requests it is for.
"""

from collections import deque
from collections.abc import Callable
from random import Random
from typing import Protocol

SECOND = 1.0


class Trigger(Protocol):
    """Is notified of each request that a fault is for."""

    @property
    def spent(self) -> bool:
        """Whether no further request can be hit."""
        ...

    def hits(self) -> bool:
        """Count one request, and return whether it is hit."""
        ...


class Nth:
    """Hits the nth request and no other."""

    def __init__(self, at: int) -> None:
        """Count from the next request."""
        self._left = at

    @property
    def spent(self) -> bool:
        """Whether it has hit."""
        return self._left == 0

    def hits(self) -> bool:
        """Count one request, and return whether it is hit."""
        self._left -= 1
        return self.spent


class Chance:
    """Hits every request with the same probability. The same seed hits the same requests."""

    spent = False

    def __init__(self, chance: float, seed: str) -> None:
        """Start the sequence of random numbers."""
        self._chance = chance
        self._random = Random(seed)

    def hits(self) -> bool:
        """Draw a random number for one request, and return whether the request is hit."""
        return self._random.random() < self._chance


class Rate:
    """Hits the requests over a rate: any span of one second has at most `rate` requests that are not hit."""

    spent = False

    def __init__(self, rate: int, seconds: Callable[[], float]) -> None:
        """Start without requests."""
        self._rate = rate
        self._seconds = seconds
        self._passed: deque[float] = deque()

    def hits(self) -> bool:
        """Count one request, and return whether it is one too many."""
        now = self._seconds()
        while self._passed and now - self._passed[0] >= SECOND:
            self._passed.popleft()
        if len(self._passed) == self._rate:
            return True
        self._passed.append(now)
        return False
