"""Too many events that wait are an error, and no event is dropped."""

import pytest

from tests.outbox.conftest import Make
from zenskar_ext import Zenskar
from zenskar_ext.outbox import OutboxFullError
from zenskar_ext.outbox.backpressure import Room
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault


def fields(event_id: str | None = None) -> dict[str, object]:
    return {"slug": "compute", "customer_id": "c", "data": {"hours": 1}, "event_id": event_id}


def test_more_than_may_wait_are_refused_until_some_are_sent(make: Make, zk: Zenskar) -> None:
    outbox = make(max_pending=3)
    outbox.record_many([fields() for _ in range(3)])  # type: ignore[misc]
    with pytest.raises(OutboxFullError, match="3 events wait to be sent, and max_pending is 3"):
        outbox.record(**fields())  # type: ignore[arg-type]
    with pytest.raises(OutboxFullError):
        outbox.record_many([fields(), fields()])  # type: ignore[list-item]
    assert outbox.stats().pending == 3
    outbox.drain(zk)
    assert outbox.record(**fields()).new  # type: ignore[arg-type]


def test_events_in_a_frozen_batch_wait_too(make: Make, zk: Zenskar, sandbox: Sandbox) -> None:
    outbox = make(max_pending=2)
    outbox.record_many([fields(), fields()])  # type: ignore[list-item]
    sandbox.faults.add(Fault(at=1, status=503))
    assert outbox.drain(zk).pending == 2
    with pytest.raises(OutboxFullError):
        outbox.record(**fields())  # type: ignore[arg-type]


def test_the_events_of_other_processes_are_counted_once_a_second(make: Make) -> None:
    seconds = [0.0]
    outbox, other = make(), make()
    room = Room(outbox._database, 5, lambda: seconds[0])
    room.take(1)
    other.record_many([fields() for _ in range(5)])  # type: ignore[misc]
    room.take(1)  # its count is fresh enough
    seconds[0] = 1.0
    with pytest.raises(OutboxFullError):
        room.take(1)
