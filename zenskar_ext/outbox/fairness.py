"""How many batches a sender holds, and of which definitions: one that fails slowly does not hold up the others."""

from collections import Counter
from typing import Final

from attrs import frozen

SPARE: Final = 4
"""How many batches more than are in flight twice are claimed: so many can share a wait for the disk."""


@frozen
class Failing:
    """Definitions whose last answer to this sender was a failure. They do not get all of its slots.

    Attributes:
        slugs: Their slugs.
        room: How many more of their batches it may claim.
    """

    slugs: frozenset[str] = frozenset()
    room: int = 0


ALL_WELL: Final = Failing()


class Held:
    """What a sender has claimed and not settled.

    Args:
        in_flight: How many batches it sends at a time.
    """

    def __init__(self, in_flight: int) -> None:
        self._in_flight = in_flight
        self._counts: Counter[str] = Counter()
        self._failing: set[str] = set()

    def __bool__(self) -> bool:
        return self._counts.total() > 0

    def add(self, slug: str) -> None:
        """Count a batch that was claimed."""
        self._counts[slug] += 1

    def remove(self, slug: str, *, failed: bool | None) -> None:
        """Count a batch that was answered; `failed` is None if it was not sent."""
        self._counts[slug] -= 1
        if failed is not None:
            (self._failing.add if failed else self._failing.discard)(slug)

    @property
    def room(self) -> int:
        """How many batches to claim: at first only those that can be sent at once, so that they are in flight soon."""
        held = self._counts.total()
        return max(0, 2 * self._in_flight + SPARE - held) if held else self._in_flight

    @property
    def failing(self) -> Failing:
        """The definitions that fail. They have half of the slots, so that the events of others do not wait for them."""
        held = sum(self._counts[slug] for slug in self._failing)
        return Failing(frozenset(self._failing), max(1, self._in_flight // 2) - held)
