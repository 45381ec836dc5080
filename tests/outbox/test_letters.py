"""Dead and parked events are listed with the reason, corrected, sent again, or given up."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from tests.outbox.arriving import arrived
from tests.outbox.conftest import Make, client_of
from zenskar_ext import InvalidRequestError, Zenskar
from zenskar_ext.outbox import Letter, Outbox, RecordedEvent, letters
from zenskar_ext.testing import Sandbox


@pytest.fixture
def dead(outbox: Outbox, zk: Zenskar) -> Letter:
    """Return a dead event: its field is not in the definition. Two good events were sent beside it."""
    outbox.record("compute", customer_id="c", data={"hours": 1}, event_id="good")
    outbox.record(
        "compute", customer_id="c", data={"hour": Decimal("2.50")}, timestamp="2026-01-01 00:00:00", event_id="bad"
    )
    outbox.record("compute", customer_id="c", data={"hours": 3}, event_id="good too")
    drained = outbox.drain(zk)
    assert (drained.sent, drained.dead, drained.pending) == (2, 1, 0)
    [letter] = outbox.dead()
    return letter


def test_a_letter_says_what_the_event_is_and_why_it_is_dead(outbox: Outbox, dead: Letter) -> None:
    assert (dead.slug, dead.event_id, dead.customer_id, dead.kind, dead.status) == ("compute", "bad", "c", "dead", 422)
    assert dead.timestamp == datetime(2026, 1, 1, tzinfo=UTC)
    assert str(dead.data["hour"]) == "2.50"
    assert "this key is not in the definition" in dead.reason
    assert datetime.now(UTC) - dead.at < timedelta(minutes=1)
    assert [*outbox.dead("compute")] == [dead]
    assert [*outbox.dead("storage")] == []
    assert [*outbox.parked()] == []


def test_a_corrected_event_is_sent_and_the_good_ones_are_not_sent_again(
    outbox: Outbox, dead: Letter, sandbox: Sandbox, zk: Zenskar
) -> None:
    assert outbox.correct(dead, data={"hours": dead.data["hour"]})
    assert not outbox.correct(dead, data={"hours": 9})
    assert outbox.drain(zk).sent == 1
    assert arrived(sandbox) == {1: 1, Decimal("2.5"): 1, 3: 1}
    assert (outbox.stats().dead, outbox.stats().sent) == (0, 3)


def test_the_customer_and_the_time_can_be_corrected(outbox: Outbox, dead: Letter) -> None:
    assert outbox.correct(dead, customer_id="d", timestamp="2026-02-01 00:00:00")
    assert outbox.stats().pending == 1


def test_a_correction_is_checked(outbox: Outbox, dead: Letter) -> None:
    with pytest.raises(InvalidRequestError):
        outbox.correct(dead, data={"hours": float("nan")})
    assert [*outbox.dead()] == [dead]


def test_a_letter_is_sent_again_once(outbox: Outbox, dead: Letter, zk: Zenskar) -> None:
    assert outbox.retry([dead, dead]) == 1
    assert outbox.retry(outbox.dead()) == 0
    assert outbox.drain(zk).dead == 1
    assert len([*outbox.dead()]) == 1


def test_a_letter_that_is_given_up_is_neither_sent_nor_listed(outbox: Outbox, dead: Letter, zk: Zenskar) -> None:
    assert outbox.discard([dead, dead], reason="a test") == 1
    assert outbox.discard([dead], reason="again") == 0
    stats = outbox.stats()
    assert (stats.dead, stats.discarded, stats.pending) == (0, 1, 0)
    assert [*outbox.dead()] == []
    assert outbox.drain(zk).sent == 0
    assert not outbox.record("compute", customer_id="c", data={"hour": Decimal("2.5")}, event_id="bad").new
    assert outbox.prune(older_than=timedelta()) == 3
    assert outbox.stats().discarded == 0


def test_letters_are_read_page_by_page(outbox: Outbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_PAGE", 2)
    events: list[RecordedEvent] = [
        {"slug": "compute", "customer_id": "c", "data": {"hour": 1}, "event_id": str(each)} for each in range(5)
    ]
    outbox.record_many(events)
    assert outbox.drain(zk).dead == 5  # there is no such column
    assert [letter.event_id for letter in outbox.dead()] == ["0", "1", "2", "3", "4"]
    assert {letter.status for letter in outbox.dead()} == {422}
    assert outbox.retry(outbox.dead()) == 5


def test_events_of_a_batch_that_may_be_stored_in_part_are_parked_until_the_user_decides(
    make: Make, zk: Zenskar, sandbox: Sandbox
) -> None:
    outbox = make()
    for hours in ({"hours": 1}, {"hour": 2}, {"hours": 3}):
        outbox.record("compute", customer_id="c", data=hours)
    drained = outbox.drain(zk)
    assert (drained.sent, drained.dead, drained.parked, drained.pending) == (0, 1, 2, 0)
    assert all("not known whether this one was stored" in letter.reason for letter in outbox.parked())
    assert outbox.retry(outbox.parked()) == 2
    assert outbox.drain(zk).sent == 2
    assert arrived(sandbox) == {1: 1, 3: 1}


def test_a_sandbox_that_stores_in_part_gets_every_good_event_once(make: Make) -> None:
    sandbox = Sandbox(batches="partial")
    outbox = make(batches="partial")
    with client_of(sandbox) as zk:
        zk.usage_events.create(name="c", api_slug="compute", dataschema={"data": {"hours": "Float64"}})
        events = [{"hour" if each % 7 == 3 else "hours": each} for each in range(40)]
        outbox.record_many({"slug": "compute", "customer_id": "c", "data": data} for data in events)
        drained = outbox.drain(zk)
    assert arrived(sandbox) == {each: 1 for each in range(40) if each % 7 != 3}
    assert (drained.sent, drained.dead) == (34, 6)
