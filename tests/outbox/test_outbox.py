"""The outbox from end to end: events are recorded, sent, and counted."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.outbox.arriving import arrived, wait_until
from zenskar_ext import Zenskar
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox import Outbox, Recorded, RecordedMany
from zenskar_ext.testing import Sandbox


def test_an_event_is_recorded_and_sent_once(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    assert outbox.record("compute", customer_id="c", data={"hours": Decimal("1.50")}, event_id="job-7") == Recorded(
        "job-7", new=True
    )
    assert outbox.stats().pending == 1
    drained = outbox.drain(zk)
    assert (drained.sent, drained.dead, drained.parked, drained.pending) == (1, 0, 0, 0)
    assert outbox.drain(zk).sent == 0
    [hours] = arrived(sandbox)
    assert str(hours) == "1.50"
    assert outbox.stats().sent == 1


def test_many_events_of_several_definitions_are_sent_in_batches(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    events: list[Any] = [{"slug": "compute", "customer_id": "c", "data": {"hours": each}} for each in range(1200)]
    events += [{"slug": "storage", "customer_id": "c", "data": {"bytes": each}} for each in range(30)]
    assert outbox.record_many(events) == RecordedMany(new=1230)
    assert outbox.drain(zk).sent == 1230
    assert arrived(sandbox) == dict.fromkeys(range(1200), 1)
    assert arrived(sandbox, "bytes") == dict.fromkeys(range(30), 1)
    assert sum("/usage/" in request.path for request in sandbox.requests) == 4


def test_what_was_sent_can_be_pruned(outbox: Outbox, zk: Zenskar) -> None:
    outbox.record("compute", customer_id="c", data={"hours": 1})
    outbox.drain(zk)
    outbox.record("compute", customer_id="c", data={"hours": 2})
    assert outbox.prune(older_than=timedelta(hours=1)) == 0
    assert outbox.prune(older_than=timedelta()) == 1
    assert (outbox.stats().sent, outbox.stats().pending) == (0, 1)


def test_a_sender_in_a_thread_sends_what_is_recorded_meanwhile(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    with outbox.sending(zk, max_age=0.1) as sender:
        for each in range(20):
            outbox.record("compute", customer_id="c", data={"hours": each})
        wait_until(lambda: len(arrived(sandbox)) == 20)
    assert sender.tally.sent == 20
    assert arrived(sandbox) == dict.fromkeys(range(20), 1)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"lease": 0.5}, "lease=0.5"),
        ({"timeout": 0}, "timeout=0: give a number of seconds"),
        ({"batches": "some"}, "batches='some'"),
        ({"max_pending": 0}, "max_pending=0"),
        ({"table_prefix": "1st"}, "table_prefix='1st': give 1 to 30 of a-z, 0-9 and _"),
    ],
)
def test_a_wrong_setting_is_named(sqlite: str, options: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        Outbox(sqlite, **options)
