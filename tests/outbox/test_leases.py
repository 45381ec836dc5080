"""Batches are frozen before they are sent, leased to one sender at a time, and taken over with another token."""

from collections import Counter
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from sqlalchemy import select, text, update

from tests.outbox.arriving import wait_until
from tests.outbox.conftest import Make
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox
from zenskar_ext.outbox.leases import CHANGED, Claim, Leases, Size
from zenskar_ext.outbox.outcomes import EXPIRED, NO_ROUTE_FOR, SENDABLE, Accepted, Failed, Refused
from zenskar_ext.outbox.settling import ASKED, LONGEST, Settlement, Settling, Tally
from zenskar_ext.outbox.tables import State

NOW = 1_000_000.0
SIZE = Size(events=3, bytes=1_000_000, age=0.0)


class Desk:
    """A sender without a client: it claims and settles at times that a test says."""

    def __init__(self, outbox: Outbox, batches: Any = "atomic") -> None:
        self.outbox = outbox
        self.leases = Leases(outbox._tables, outbox._clock, 60.0)
        self.settling = Settling(outbox._tables, batches)
        self.parked = 0

    def claim(self, now: float = NOW, most: int = 10, size: Size = SIZE, *, resend: bool = False) -> list[Claim]:
        with self.outbox._database.transaction() as connection:
            claims, self.parked = self.leases.claim(connection, now, size, most, resend=resend)
        return claims

    def settle(self, claim: Claim, verdict: Any, now: float = NOW) -> Tally:
        tally = Tally()
        with self.outbox._database.transaction() as connection:
            self.settling.settle(connection, now, Settlement(claim, verdict), tally)
        return tally

    def batches(self) -> list[Any]:
        table = self.outbox._tables.batches
        with self.outbox._database.reading() as connection:
            return [*connection.execute(select(table).order_by(table.c.id))]


@pytest.fixture
def desk(outbox: Outbox) -> Desk:
    return Desk(outbox)


def fill(outbox: Outbox, events: int, slug: str = "compute") -> None:
    outbox.record_many(
        {"slug": slug, "customer_id": "c", "data": {"n": each}, "event_id": str(each)} for each in range(events)
    )


def test_a_batch_is_frozen_with_its_key_and_bytes_before_it_is_sent(desk: Desk) -> None:
    fill(desk.outbox, 2)
    [claim] = desk.claim()
    [batch] = desk.batches()
    assert (batch.id, batch.key, batch.digest) == (claim.id, claim.cut.key, claim.cut.digest)
    assert (batch.events, batch.bytes, batch.state) == (2, len(claim.content), State.OPEN)
    assert claim.content.startswith(b'[{"customer_id":"c"')
    [again] = desk.claim(NOW + 61)
    assert (again.cut.key, again.content) == (claim.cut.key, claim.content)
    assert (again.token, again.unknown, again.tried) == (2, 1, 2)


def test_no_event_is_in_two_claims(desk: Desk) -> None:
    fill(desk.outbox, 10)
    claims = [*desk.claim(most=2), *Desk(desk.outbox).claim(most=9)]
    assert [len(claim.cut.items) for claim in claims] == [3, 3, 3, 1]
    assert set(Counter(item for claim in claims for item in claim.cut.items).values()) == {1}
    assert desk.claim() == []
    assert desk.claim(most=0) == []


def test_a_batch_has_no_more_bytes_than_it_may_unless_it_is_one_event(desk: Desk) -> None:
    fill(desk.outbox, 4)
    with desk.outbox._database.reading() as connection:
        one = connection.execute(select(desk.outbox._tables.events.c.size).limit(1)).scalar_one()
    size = Size(10, 2 * one + len("[,]"), 0.0)
    assert [len(claim.cut.items) for claim in desk.claim(size=size)] == [2, 2]
    fill(desk.outbox, 3, "storage")
    assert [len(claim.cut.items) for claim in desk.claim(size=Size(10, 2 * one + 2, 0.0))] == [1, 1, 1]


def test_definitions_take_turns(desk: Desk) -> None:
    for slug, events in (("a", 9), ("b", 3), ("c", 6)):
        fill(desk.outbox, events, slug)
    assert [claim.slug for claim in desk.claim()] == ["a", "b", "c", "a", "c", "a"]


def test_an_event_waits_until_its_batch_is_full_or_it_is_old_enough(desk: Desk) -> None:
    waiting = Size(3, 1_000_000, 5.0)
    fill(desk.outbox, 4)
    with desk.outbox._database.transaction() as connection:
        connection.execute(update(desk.outbox._tables.events).values(recorded_at=NOW))
    assert [len(claim.cut.items) for claim in desk.claim(NOW + 1, size=waiting)] == [3]
    assert desk.claim(NOW + 4.9, size=waiting) == []
    assert desk.claim(NOW + 4.9, size=Size(3, 10, 5.0)) != []  # it has as many bytes as a batch
    fill(desk.outbox, 1, "storage")
    with desk.outbox._database.transaction() as connection:
        connection.execute(update(desk.outbox._tables.events).values(recorded_at=NOW))
    assert len(desk.claim(NOW + 5, size=waiting)) == 1


def test_whether_there_is_work_is_seen_without_writing(desk: Desk) -> None:
    with desk.outbox._database.reading() as connection:
        assert not desk.leases.is_work(connection, SIZE)
    fill(desk.outbox, 1)
    with desk.outbox._database.reading() as connection:
        assert desk.leases.is_work(connection, SIZE)
        assert not desk.leases.is_work(connection, Size(3, 1_000_000, 60.0))
        now = desk.outbox._clock.now(connection)
    [claim] = desk.claim(now)
    with desk.outbox._database.reading() as connection:
        assert not desk.leases.is_work(connection, SIZE)
    desk.settle(claim, None, now - 1)
    with desk.outbox._database.reading() as connection:
        assert desk.leases.is_work(connection, SIZE)


def test_a_lease_is_taken_over_when_it_ends_and_the_stalled_sender_can_settle_nothing(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [stalled] = desk.claim()
    assert desk.claim(NOW + 59) == []
    [claim] = Desk(desk.outbox).claim(NOW + 60)
    refused = Refused("bad", 422, {}, whole=False)
    for verdict in (Accepted(), Failed("no"), refused, None):
        assert desk.settle(stalled, verdict, NOW + 61) == Tally()
    [batch] = desk.batches()
    assert (batch.state, batch.token, batch.reason) == (State.OPEN, 2, None)
    assert desk.settle(claim, Accepted(), NOW + 61) == Tally(sent=3)
    assert desk.settle(claim, Accepted(), NOW + 61) == Tally()
    assert desk.settle(stalled, refused, NOW + 62) == Tally()
    assert desk.outbox.stats().sent == 3


def test_a_batch_that_failed_waits_longer_each_time_and_as_long_as_the_server_asks(desk: Desk) -> None:
    fill(desk.outbox, 1)
    [claim] = desk.claim()
    desk.settle(claim, Failed("503", 503))
    [batch] = desk.batches()
    assert NOW + 0.25 <= batch.due <= NOW + 0.5
    assert (batch.unknown, batch.status, batch.reason) == (1, 503, "503")
    for _ in range(20):
        [claim] = desk.claim(batch.due)
        desk.settle(claim, Failed("503", 503), batch.due)
        before, [batch] = batch.due, desk.batches()
    assert 30 <= batch.due - before <= 60
    [claim] = desk.claim(batch.due)
    desk.settle(claim, Failed("429", 429, effect=False, wait=500.0), batch.due)
    assert desk.batches()[0].due == batch.due + 500


def test_an_attempt_that_had_no_effect_does_not_count_as_unknown(desk: Desk) -> None:
    fill(desk.outbox, 1)
    [claim] = desk.claim()
    desk.settle(claim, Failed("401", 401, effect=False, ends=RuntimeError()))
    [claim] = desk.claim()
    assert (claim.unknown, claim.tried) == (0, 2)
    desk.settle(claim, None)
    [claim] = desk.claim()
    assert (claim.unknown, claim.tried) == (0, 2)


AGE = SENDABLE


def test_a_batch_is_not_sent_again_when_the_server_may_have_forgotten_its_key(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    desk.settle(claim, Failed("lost"))
    [claim] = desk.claim(NOW + AGE)
    desk.settle(claim, Failed("lost"), NOW + AGE)
    assert desk.claim(NOW + AGE + 100) == []
    assert desk.parked == 3
    assert [letter.reason for letter in desk.outbox.parked()] == [f"{EXPIRED}; the last answer: lost"] * 3
    assert desk.outbox.stats().parked == 3
    assert desk.claim(NOW + AGE + 200, resend=True) == []  # it is for the user now


def test_a_batch_is_sent_again_after_its_key_if_the_user_says_so(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    [again] = desk.claim(NOW + AGE + 100, resend=True)
    assert (again.cut.key, again.content) == (claim.cut.key, claim.content)


def test_a_key_that_no_attempt_may_have_used_does_not_grow_old(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    desk.settle(claim, Failed("no connection", effect=False))
    [claim] = desk.claim(NOW + 3 * AGE)
    desk.settle(claim, Failed("lost"), NOW + 3 * AGE)
    assert len(desk.claim(NOW + 4 * AGE)) == 1
    assert desk.claim(NOW + 4 * AGE + 100) == []


def test_a_batch_whose_rows_were_changed_by_hand_is_parked(desk: Desk) -> None:
    fill(desk.outbox, 3)
    desk.claim()
    with desk.outbox._database.transaction() as connection:
        connection.execute(text("UPDATE zenskar_usage_events SET body = '{}' WHERE event_id = '1'"))
    assert desk.claim(NOW + 61) == []
    assert [batch.reason for batch in desk.batches()] == [CHANGED]


NAMED = Refused("no", 422, {1: "data: no"}, whole=False)
VAGUE = [
    Refused("no", 400, {}, whole=False),
    Refused("no", 413, {}, whole=True),
    Refused("no", None, {}, whole=True),
]


@pytest.mark.parametrize(
    ("refused", "batches"),
    [*product(VAGUE, ["atomic", "partial", None]), (NAMED, "partial"), (NAMED, None)],
    ids=lambda each: str(each.status) if isinstance(each, Refused) else str(each),
)
def test_a_batch_that_may_have_been_accepted_is_never_divided_or_dead_and_is_parked_with_its_key(
    make: Make, refused: Refused, batches: Any
) -> None:
    desk = Desk(make(), batches)
    fill(desk.outbox, 3)
    [first] = desk.claim()
    desk.settle(first, Failed("lost"))
    now = NOW
    while now < NOW + AGE:
        [batch] = desk.batches()
        [claim] = desk.claim(batch.due)
        assert (claim.cut.key, claim.content, claim.unknown) == (first.cut.key, first.content, 1)
        assert desk.settle(claim, refused, batch.due) == Tally()
        now = max(batch.due, now + 1800)
        with desk.outbox._database.transaction() as connection:
            connection.execute(update(desk.outbox._tables.batches).values(due=now))
    assert desk.claim(NOW + AGE + 1) == []
    assert desk.parked == 3
    parked = [(letter.reason, letter.status) for letter in desk.outbox.parked()]
    assert parked == [(f"{EXPIRED}; the last answer: no", refused.status)] * 3


def test_a_batch_in_doubt_is_divided_if_an_atomic_api_names_its_bad_events(make: Make) -> None:
    desk = Desk(make(), "atomic")
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    desk.settle(claim, Failed("lost"))
    [claim] = desk.claim(NOW + 100)
    assert desk.settle(claim, NAMED, NOW + 100) == Tally(dead=1)
    [rest] = desk.claim(NOW + 101)
    assert (len(rest.cut.items), rest.unknown) == (2, 0)


def test_a_batch_in_doubt_keeps_no_other_batch_waiting(desk: Desk) -> None:
    fill(desk.outbox, 6)
    doubted, good = desk.claim()
    desk.settle(doubted, Failed("lost"))
    assert desk.settle(good, Accepted()) == Tally(sent=3)
    [doubted] = desk.claim(NOW + 100)
    desk.settle(doubted, Refused("no", 400, {}, whole=False), NOW + 100)
    fill(desk.outbox, 3, "storage")
    [good] = desk.claim(NOW + 100)
    assert desk.settle(good, Accepted()) == Tally(sent=3)


def test_a_batch_in_doubt_is_sent_when_its_key_is_accepted(desk: Desk) -> None:
    fill(desk.outbox, 3)
    for count, verdict in enumerate((Failed("lost"), Refused("no", 400, {}, whole=False), Accepted())):
        [claim] = desk.claim(NOW + count * 100)
        tally = desk.settle(claim, verdict, NOW + count * 100)
    assert tally == Tally(sent=3)


def test_a_refusal_after_the_key_ends_a_batch_that_was_sent_nevertheless(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    desk.settle(claim, Failed("lost"))
    [claim] = desk.claim(NOW + AGE + 1, resend=True)
    assert desk.settle(claim, Refused("no", 422, {}, whole=False), NOW + AGE + 1) == Tally(parked=3)
    assert [letter.reason for letter in desk.outbox.parked()] == [f"{EXPIRED}; the last answer: no"] * 3


def test_a_wait_that_the_server_asks_for_is_an_hour_at_most_and_ends_before_the_key(desk: Desk) -> None:
    fill(desk.outbox, 1)
    [claim] = desk.claim()
    desk.settle(claim, Failed("503", 503, wait=108_000.0))
    assert [batch.due for batch in desk.batches()] == [NOW + ASKED]
    late = NOW + AGE - 1800
    [claim] = desk.claim(late)
    desk.settle(claim, Failed("429", 429, effect=False, wait=108_000.0), late)
    assert [batch.due for batch in desk.batches()] == [NOW + AGE - LONGEST]
    [claim] = desk.claim(NOW + AGE - LONGEST)
    desk.settle(claim, Failed("429", 429, effect=False, wait=108_000.0), NOW + AGE - LONGEST)
    [batch] = desk.batches()
    assert NOW + AGE - LONGEST < batch.due <= NOW + AGE


def test_a_refused_batch_is_divided_and_its_parts_have_keys_of_their_own(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    assert desk.settle(claim, Refused("bad", 422, {1: "data: no"}, whole=False)) == Tally(dead=1)
    whole, dead, rest = desk.batches()
    assert (whole.state, dead.state, rest.state) == (State.SPLIT, State.DEAD, State.OPEN)
    assert [each.key for each in (dead, rest)] == [f"{claim.cut.key}.1", f"{claim.cut.key}.2"]
    [again] = desk.claim()
    assert (again.id, again.tried, again.unknown, again.token) == (rest.id, 1, 0, 1)
    assert again.cut.texts == [claim.cut.texts[0], claim.cut.texts[2]]
    assert [letter.reason for letter in desk.outbox.dead()] == ["data: no"]


def test_what_partial_batches_have_stored_is_sent_and_not_sent_again(make: Make) -> None:
    desk = Desk(make(), "partial")
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    assert desk.settle(claim, Refused("bad", 422, {1: "no"}, whole=False)) == Tally(dead=1, sent=2)
    assert desk.claim() == []
    stats = desk.outbox.stats()
    assert (stats.sent, stats.dead, stats.leased, stats.pending) == (2, 1, 0, 0)


NO_ROUTE = Failed("404", 404, effect=False, no_route=True)


DAY = 24 * 3600.0


def answer(desk: Desk, verdict: Any, *days: float) -> Tally:
    """Settle the only batch with one verdict on each of several days, and return what the last one did."""
    tally = Tally()
    for day in days:
        [claim] = desk.claim(NOW + day * DAY)
        tally = desk.settle(claim, verdict, NOW + day * DAY)
    return tally


def test_a_batch_without_a_route_waits_for_a_week_and_is_dead_then(desk: Desk) -> None:
    fill(desk.outbox, 3)
    assert answer(desk, NO_ROUTE, *range(8)) == Tally()
    [batch] = desk.batches()
    assert (batch.unknown, batch.no_route_since, batch.failing_since) == (0, NOW, NOW)
    assert answer(desk, NO_ROUTE, 7.01) == Tally(dead=3)
    assert [batch.state for batch in desk.batches()] == [State.DEAD]
    assert [letter.event_id for letter in desk.outbox.dead()] == ["0", "1", "2"]


@pytest.mark.parametrize(
    "other",
    [
        Failed("ConnectError: offline", effect=False),
        Failed("401", 401, effect=False, ends=RuntimeError()),
        Failed("402", 402, effect=False),
        Failed("429", 429, effect=False, wait=60.0),
    ],
    ids=["offline", "401", "402", "429"],
)
def test_the_week_without_a_route_begins_again_after_a_failure_of_another_kind(desk: Desk, other: Failed) -> None:
    fill(desk.outbox, 3)
    assert answer(desk, other, *range(9)) == Tally()
    assert answer(desk, NO_ROUTE, 9) == Tally()  # such as that of a portal, before the device is online again
    assert answer(desk, NO_ROUTE, *range(10, 16)) == Tally()
    assert answer(desk, other, 15.5) == Tally()
    assert [(batch.no_route_since, batch.failing_since) for batch in desk.batches()] == [(None, NOW)]
    assert answer(desk, NO_ROUTE, 16, *range(17, 24)) == Tally()
    assert answer(desk, NO_ROUTE, 23.5) == Tally(dead=3)


def test_days_on_which_nobody_tried_do_not_count_for_the_week_without_a_route(desk: Desk) -> None:
    fill(desk.outbox, 3)
    assert answer(desk, NO_ROUTE, 0, 8) == Tally()
    assert answer(desk, None, 9) == Tally()  # given back unsent: that tells nothing
    assert answer(desk, NO_ROUTE, 9.5, 11, 12.5, 14, 15) == Tally()
    assert answer(desk, NO_ROUTE, 15.5) == Tally(dead=3)


def test_a_batch_in_doubt_is_parked_and_not_dead_if_its_route_is_gone(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [claim] = desk.claim()
    desk.settle(claim, Failed("lost"))
    [claim] = desk.claim(NOW + NO_ROUTE_FOR + 1, resend=True)
    assert desk.settle(claim, NO_ROUTE, NOW + NO_ROUTE_FOR + 1) == Tally()
    assert desk.claim(NOW + NO_ROUTE_FOR + 100) == []
    assert desk.parked == 3


def test_events_that_were_recorded_while_the_clock_was_ahead_are_sent(outbox: Outbox, zk: Zenskar) -> None:
    outbox.record("compute", customer_id="c", data={"hours": 1})
    with outbox._database.transaction() as connection:
        connection.execute(text("UPDATE zenskar_usage_events SET recorded_at = recorded_at + 100000"))
    assert outbox.stats().oldest_age > DAY
    with outbox.sending(zk, max_age=5.0):
        wait_until(lambda: outbox.stats().sent == 1)


def test_a_sender_without_work_writes_down_that_the_clock_was_moved_back(outbox: Outbox, zk: Zenskar) -> None:
    with outbox._database.transaction() as connection:
        future = outbox._clock.steady(connection) + DAY
        connection.execute(update(outbox._tables.state).values(seen=future))

    def seen() -> float:
        with outbox._database.reading() as connection:
            return float(connection.execute(select(outbox._tables.state.c.seen)).scalar_one())

    with outbox.sending(zk):
        wait_until(lambda: seen() < future)
    with outbox._database.reading() as connection:
        assert outbox._clock.read(connection) >= future


def test_the_id_of_a_batch_is_never_given_again(outbox: Outbox, zk: Zenskar) -> None:
    outbox.record("compute", customer_id="c", data={"hour": 1}, event_id="old")
    outbox.drain(zk)
    [letter] = outbox.dead()
    outbox.discard([letter], reason="a test")
    assert outbox.prune(older_than=timedelta()) == 1
    assert outbox.prune(older_than=timedelta()) == 0
    stats = outbox.stats()
    assert (stats.discarded, stats.dead) == (0, 0)
    outbox.record("compute", customer_id="other", data={"hour": 2}, event_id="new")
    outbox.drain(zk)
    [other] = outbox.dead()
    assert other.batch > letter.batch
    assert not outbox.correct(letter, data={"hours": 5})
    assert outbox.retry([letter]) == outbox.discard([letter], reason="stale") == 0
    assert [each.customer_id for each in outbox.dead()] == ["other"]
    outbox.retry(outbox.dead())
    outbox.drain(zk)
    assert outbox.stats().dead == 1


def test_a_sender_that_was_stalled_until_its_batch_was_pruned_settles_no_other(desk: Desk) -> None:
    fill(desk.outbox, 3)
    [stalled] = desk.claim()
    [claim] = desk.claim(NOW + 61)
    assert desk.settle(claim, Accepted(), NOW + 61) == Tally(sent=3)
    with desk.outbox._database.transaction() as connection:
        connection.execute(update(desk.outbox._tables.batches).values(settled_at=0.0))
    assert desk.outbox.prune(older_than=timedelta()) == 3
    fill(desk.outbox, 3, "storage")
    [other] = desk.claim(NOW + 62)
    assert desk.settle(stalled, Accepted(), NOW + 62) == Tally()
    assert desk.settle(other, Accepted(), NOW + 62) == Tally(sent=3)


def test_rows_that_were_written_by_hand_in_several_lines_are_sent_as_they_are(desk: Desk) -> None:
    fill(desk.outbox, 3)
    with desk.outbox._database.transaction() as connection:
        connection.execute(text("UPDATE zenskar_usage_events SET body = :body WHERE event_id = '1'"), {"body": "{\n}"})
    [claim] = desk.claim()
    assert claim.cut.texts[1] == b"{\n}"
    assert len(claim.cut.items) == len(claim.cut.texts) == 3
    [again] = desk.claim(NOW + 61)
    assert again.content == claim.content


def test_many_definitions_with_few_events_are_looked_at_together(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zenskar_ext.outbox.leases.FEW", 2)
    for slug in ("a", "b", "c", "d", "e"):
        fill(desk.outbox, 2, slug)
    late, old = (
        Size(events=3, bytes=1_000_000, age=3600.0),
        "UPDATE zenskar_usage_events SET recorded_at = {} WHERE slug = {!r}",
    )
    with desk.outbox._database.transaction() as connection:
        now = desk.outbox._clock.steady(connection)
        assert not desk.leases.is_work(connection, late)
        assert desk.leases.claim(connection, now, late, 9, resend=False) == ([], 0)
        connection.execute(text(old.format(now - 4000, "c")))
        connection.execute(text(old.format(now + 4000, "e")))  # the clock was ahead
        assert desk.leases.is_work(connection, late)
        claims, _ = desk.leases.claim(connection, now, late, 9, resend=False)
        assert [claim.slug for claim in claims] == ["c", "e"]
        claims, _ = desk.leases.claim(connection, now, SIZE, 9, resend=False)
        assert [claim.slug for claim in claims] == ["a", "b", "d"]


@pytest.mark.parametrize(("lease", "warned"), [(10.0, True), (60.0, False)])
def test_a_lease_that_ends_attempts_before_the_timeout_of_the_client_is_warned_of(
    sqlite: str, zk: Zenskar, lease: float, warned: bool, caplog: pytest.LogCaptureFixture
) -> None:
    with Outbox(sqlite, lease=lease) as outbox:
        outbox.drain(zk)
    assert any("a lease of 10 s ends each attempt to send after 5 s" in each for each in caplog.messages) == warned
