"""One of several processes that record or send with the same outbox. In a turn, it prints how many events it did.

python outbox_crowd.py WHO DATABASE URL
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, RecordedEvent

SECONDS = 2.0
CHUNK = 1_000


def events(count: int) -> Iterator[RecordedEvent]:
    """Make events with random ids."""
    for _ in range(count):
        yield {"slug": "compute", "customer_id": "acme", "data": {"hours": Decimal("1.50"), "region": "eu-west-1"}}


def record(outbox: Outbox, _zk: Zenskar) -> int:
    """Record events one by one, for a while."""
    done, end = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        for each in events(10):
            outbox.record(**each)
        done += 10
    return done


def record_many(outbox: Outbox, _zk: Zenskar) -> int:
    """Record events many at a time, for a while."""
    done, end = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        outbox.record_many(events(CHUNK))
        done += CHUNK
    return done


def send(outbox: Outbox, zk: Zenskar) -> int:
    """Send until nothing is left."""
    done = 0
    while True:
        drained = outbox.drain(zk)
        done += drained.sent
        if not drained.pending:
            return done


WORKS: Mapping[str, Callable[[Outbox, Zenskar], int]] = {each.__name__: each for each in (record, record_many, send)}

if __name__ == "__main__":
    _, who, database, url = sys.argv
    with Outbox(database) as outbox, Zenskar("key", "organisation", base_url=url) as zk:
        print("ready", flush=True)
        for _ in sys.stdin:
            print(WORKS[who](outbox, zk), flush=True)
