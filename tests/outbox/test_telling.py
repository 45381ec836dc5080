"""Why events wait, and that some need a decision: the log says so, and so do `stats` and `health`."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import update

from tests.outbox.conftest import Make
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox
from zenskar_ext.outbox.health import health
from zenskar_ext.outbox.outcomes import Failed
from zenskar_ext.outbox.settling import Tally
from zenskar_ext.outbox.telling import AGAIN, Telling
from zenskar_ext.testing import Fault, Sandbox


def record(outbox: Outbox, event_id: str, column: str = "hours") -> None:
    outbox.record("compute", customer_id="c", data={column: 1}, event_id=event_id)


def make_due(outbox: Outbox) -> None:
    with outbox._database.transaction() as connection:
        connection.execute(update(outbox._tables.batches).values(due=0.0))


def test_the_last_failure_of_what_waits_is_shown_until_it_is_sent(
    outbox: Outbox, zk: Zenskar, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    record(outbox, "e")
    assert outbox.stats().failure is None
    sandbox.faults.add(Fault(at=1, status=503), Fault(at=2, status=404))
    assert outbox.drain(zk).pending == 1
    assert [each.message for each in caplog.records if "send a batch again" in each.message]
    first = outbox.stats().failure
    assert first is not None
    assert (first.status, first.since) == (503, first.at)
    assert "503" in first.reason
    make_due(outbox)
    outbox.drain(zk)
    second = outbox.stats().failure
    assert second is not None
    assert (second.status, second.since) == (404, first.since)
    assert second.at >= first.at
    found = health(outbox, max_age=timedelta(0))
    assert "404" in found.reason.partition("; the last failure: ")[2]
    make_due(outbox)
    assert outbox.drain(zk).sent == 1
    assert outbox.stats().failure is None
    assert health(outbox, max_age=timedelta(0))


def test_parked_events_are_said_and_are_not_healthy(make: Make, zk: Zenskar, caplog: pytest.LogCaptureFixture) -> None:
    outbox = make()
    for event_id, column in (("1", "hours"), ("2", "hour"), ("3", "hours")):
        record(outbox, event_id, column)
    assert outbox.drain(zk).parked == 2
    said = [each.message for each in caplog.records if each.levelno == logging.WARNING]
    assert any(each.startswith("2 events are parked, it is not known whether the API has them: see") for each in said)
    assert any(each.startswith("1 events are dead, the API refuses them: see") for each in said)
    found = health(outbox)
    assert not found
    assert found.reason.startswith("2 events are parked: it is not known whether the API has them. See `zenskar usage")
    assert "`zenskar doctor`" in found.reason
    outbox.discard(outbox.parked(), reason="a test")
    assert health(outbox)


def test_a_failure_that_goes_on_is_said_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    time = [0.0]
    telling = Telling(lambda: time[0])
    for status, at in ((503, 0.0), (503, AGAIN - 1), (None, AGAIN - 1), (None, 2 * AGAIN), (None, 2 * AGAIN)):
        time[0] = at
        telling.failed(Failed(f"{status} at {at:.0f}", status))
    assert [each.message.partition(": ")[2] for each in caplog.records] == ["503 at 0", "None at 59", "None at 120"]
    telling.accepted()
    telling.failed(Failed("None again"))
    assert "None again" in caplog.messages[-1]
    telling.settled(Tally(sent=1))
    assert len(caplog.messages) == 4
