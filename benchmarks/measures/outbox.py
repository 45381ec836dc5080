"""The cost of the outbox: recording beside bare inserts into SQLite, and sending beside a bare loop of posts.

Bare inserts are on disk too, one transaction each or all in one. The posts have the same batches, made before. The server
takes 20 ms for a batch of 500 events, or answers at once: then the database of the outbox is all that counts.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from attrs import frozen

from benchmarks.race import Contestant, Figure, race, ratios
from benchmarks.server import Sink

NAME = "outbox"


@frozen
class Pair:
    """A contestant of ours and one by hand.

    Attributes:
        what: What they do.
        ours: The name of ours, in `contestants/outbox.py`.
        bare: The name of the other one.
        events: How many events they do it with in a turn.
        target: The least ratio of our speed to theirs.
        milliseconds: How long the server takes for a batch.
        guarded: Whether the ratio is the same on a slow disk: not if each event waits for the disk.
    """

    what: str
    ours: str
    bare: str
    events: int
    target: float | None = None
    milliseconds: int = 0
    guarded: bool = True


PAIRS: Sequence[Pair] = (
    Pair("record, one by one", "record", "insert", 1_000, guarded=False),
    Pair("record_many", "record_many", "insert_many", 20_000),
    Pair("record in a transaction of the caller", "record_within", "insert_within", 1_000, guarded=False),
    Pair("send, 20 ms, 1 in flight", "drain", "post", 50_000, 0.8, 20),
    Pair("send, 20 ms, 4 in flight", "drain_4", "post_4", 50_000, 0.8, 20),
    Pair("send, answered at once, 1 in flight", "drain", "post", 50_000, guarded=False),
    Pair("send, answered at once, 4 in flight", "drain_4", "post_4", 50_000, guarded=False),
)


def measure(rounds: int) -> Iterator[Figure]:
    """Compare the speed of each pair."""
    with Sink() as sink:
        for pair in PAIRS:
            yield from _compared(pair, f"{sink.url}/{pair.milliseconds}", rounds)


def _compared(pair: Pair, url: str, rounds: int) -> Iterator[Figure]:
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        names = ("ours", "by hand")
        contestants = [
            Contestant(name, "outbox.py", (who, str(folder), url))
            for name, who, folder in zip(names, (pair.ours, pair.bare), folders, strict=True)
        ]
        times = race(contestants, rounds)
    speed = ratios(times, "by hand", "ours")
    name = f"{pair.what}: speed, ours / by hand"
    yield Figure(NAME, name, speed, target=pair.target, at_least=True, guarded=pair.guarded)
    for name, taken in times.items():
        yield Figure(NAME, f"{pair.what}: {name}", tuple(pair.events / each for each in taken), unit="events/s")
