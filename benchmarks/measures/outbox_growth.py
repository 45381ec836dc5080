"""How the outbox grows: the events of 1, 2, 4 and 8 processes in a second.

The server takes 20 ms for a batch of 500 events, and each process has 4 in flight.
"""

import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

from benchmarks.postgres import postgres
from benchmarks.race import Contestant, Figure, Turns
from benchmarks.server import Sink
from zenskar_ext.outbox import Outbox

NAME = "outbox_growth"
PROCESSES = (1, 2, 4, 8)
TO_SEND = 100_000
WORKS: Mapping[str, str] = {"record": "recorded one by one", "record_many": "recorded many at once", "send": "sent"}


def measure(rounds: int) -> Iterator[Figure]:
    """Measure how speed grows with processes."""
    with Sink() as sink:
        for kind in ("SQLite", "PostgreSQL"):
            with _databases(kind) as databases:
                for who, what in WORKS.items():
                    yield from _growth(f"{kind}: {what}", who, databases, f"{sink.url}/20", rounds)


def _growth(name: str, who: str, databases: Iterator[str], url: str, rounds: int) -> Iterator[Figure]:
    """Compare the speed of several processes with that of one."""
    speeds = {count: [_speed(who, count, next(databases), url) for _ in range(rounds)] for count in PROCESSES}
    for count, found in speeds.items():
        yield Figure(NAME, f"{name}, in a second: {_of(count)}", tuple(found), unit="events")
    for count in PROCESSES[1:]:
        ratios = tuple(several / one for several, one in zip(speeds[count], speeds[1], strict=True))
        yield Figure(NAME, f"{name}, compared with one process: {_of(count)}", ratios, at_least=True)


def _of(count: int) -> str:
    return f"{count} processes" if count > 1 else "1 process"


def _speed(who: str, count: int, database: str, url: str) -> float:
    """Return how many events so many processes do in a second, together."""
    with Outbox(database) as outbox:
        if who == "send":
            outbox.record_many({"slug": "compute", "customer_id": "acme", "data": {"n": n}} for n in range(TO_SEND))
    with ExitStack() as stack:
        crowd = [
            stack.enter_context(Contestant(f"{who} {number}", "outbox_crowd.py", (who, database, url)).started())
            for number in range(count)
        ]
        return _together(crowd)


def _together(crowd: Sequence[Turns]) -> float:
    started = time.perf_counter()
    for each in crowd:
        each.go()
    done = sum(int(each.line()) for each in crowd)
    return done / (time.perf_counter() - started)


@contextmanager
def _databases(kind: str) -> Iterator[Iterator[str]]:
    """Yield an iterator over the addresses of new databases."""
    with ExitStack() as stack:
        if kind == "SQLite":
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            yield (f"sqlite:///{folder}/{number}.db" for number in range(sys.maxsize))
        else:
            server = stack.enter_context(postgres())
            yield (server.create(f"growth_{number}") for number in range(sys.maxsize))
