"""Too many events that wait are an error, and no event is dropped."""

import pytest
from sqlalchemy import create_engine

from tests.outbox.conftest import Make
from zenskar_ext import Zenskar
from zenskar_ext.outbox import EventConflictError, OutboxFullError
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
    assert room.left(2) == 2
    other.record_many([fields() for _ in range(5)])  # type: ignore[misc]
    assert room.left(1) == 1  # its count is fresh enough
    seconds[0] = 1.0
    assert room.left(1) == 0


def test_as_many_are_kept_as_there_is_room_for_and_known_ones_need_none(make: Make) -> None:
    outbox = make(max_pending=3)
    with pytest.raises(
        OutboxFullError, match="3 events wait to be sent, and max_pending is 3: 2 new ones are not kept"
    ):
        outbox.record_many([fields(str(each)) for each in range(5)])  # type: ignore[misc]
    assert outbox.stats().pending == 3
    assert not outbox.record(**fields("1")).new  # type: ignore[arg-type]
    assert outbox.record_many([fields("0"), fields("2"), fields("2")]).known == 3  # type: ignore[list-item]
    with pytest.raises(EventConflictError):
        outbox.record("compute", customer_id="c", data={"hours": 2}, event_id="1")
    with pytest.raises(OutboxFullError, match="the new one is not kept") as caught:
        outbox.record(**fields("3"))  # type: ignore[arg-type]
    assert caught.value.event_ids == ("3",)
    engine = create_engine(outbox._database._url)
    with engine.begin() as connection, pytest.raises(OutboxFullError):
        outbox.record(**fields("3"), connection=connection)  # type: ignore[arg-type]
    engine.dispose()
