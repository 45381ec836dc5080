"""A sender sends every event once, goes on after failures that pass, and stops at those that do not."""

import multiprocessing
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import select

from tests.outbox.arriving import arrived, wait_until
from tests.outbox.conftest import Make, client_of, sandbox_of
from zenskar_client import http
from zenskar_client.types import Response
from zenskar_ext import AsyncZenskar, AuthenticationError, ConfigurationError, PermissionDeniedError, Zenskar
from zenskar_ext.outbox import Outbox, OutboxError, Sender, sending
from zenskar_ext.outbox.accounts import Account
from zenskar_ext.outbox.fairness import SPARE
from zenskar_ext.outbox.health import health
from zenskar_ext.outbox.leases import Size
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault


def fill(outbox: Outbox, events: int) -> None:
    outbox.record_many({"slug": "compute", "customer_id": "c", "data": {"hours": each}} for each in range(events))


def drain_all(outbox: Outbox, zk: Zenskar, **options: Any) -> None:
    """Drain until nothing is pending."""
    wait_until(lambda: not outbox.drain(zk, **options).pending)


@pytest.mark.parametrize(
    "faults",
    [
        [Fault(at=1, drop="after")],
        [Fault(at=1, drop="before")],
        [Fault(at=1, status=503)],
        [Fault(at=1, garble=True)],
        [Fault(at=1, cut=1)],
        [
            Fault(chance=0.3, drop="after"),
            Fault(chance=0.3, drop="before", seed=1),
            Fault(chance=0.1, status=503, seed=2),
        ],
    ],
    ids=["lost after the work", "lost before it", "503", "garbled", "cut", "often"],
)
def test_every_event_arrives_once_whatever_fails(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch, faults: list[Fault]
) -> None:
    monkeypatch.setattr("zenskar_ext.outbox.settling.SHORTEST", 0.01)
    fill(outbox, 60)
    sandbox.faults.add(*faults)
    drain_all(outbox, zk, batch_events=7)
    assert arrived(sandbox) == dict.fromkeys(range(60), 1)


def test_a_batch_goes_again_with_the_same_key_and_the_same_bytes(make: Make) -> None:
    sent: list[tuple[str, bytes]] = []

    def handle(request: http.Request) -> http.Response:
        sent.append((request.headers["Idempotency-Key"], request.content))
        return http.Response(503) if len(sent) < 3 else http.Response(200, json={})

    outbox = make()
    fill(outbox, 3)
    with Zenskar("key", "org", transport=http.MockTransport(handle)) as zk:
        drain_all(outbox, zk)
    assert len(sent) == 3
    assert len(set(sent)) == 1
    with outbox._database.reading() as connection:
        batch = connection.execute(select(outbox._tables.batches)).one()
    assert (batch.key, batch.tried, batch.unknown) == (sent[0][0], 3, 3)


def test_bad_events_are_alone_in_the_end_and_the_good_ones_are_sent(outbox: Outbox, sandbox: Sandbox) -> None:
    """The refusals name no events, so that batches are halved until the bad ones are alone."""
    bad = {13, 14, 40}

    class Vague(http.BaseTransport):
        def handle_request(self, request: http.Request) -> http.Response:
            answer = sandbox.transport.handle_request(request)
            return http.Response(400, json={"detail": "no"}) if answer.status_code == 422 else answer

    outbox.record_many(
        {
            "slug": "compute",
            "customer_id": "c",
            "data": {"hour" if each in bad else "hours": each},
            "event_id": str(each),
        }
        for each in range(50)
    )
    vague = Zenskar("sandbox_key", sandbox.organisation, base_url="http://sandbox.invalid", transport=Vague())
    with vague:
        drained = outbox.drain(vague)
    assert (drained.sent, drained.dead, drained.parked, drained.pending) == (47, 3, 0, 0)
    assert arrived(sandbox) == {each: 1 for each in range(50) if each not in bad}
    assert {letter.event_id for letter in outbox.dead()} == {"13", "14", "40"}


@pytest.mark.parametrize(("status", "kind"), [(401, AuthenticationError), (403, PermissionDeniedError)])
def test_wrong_credentials_end_the_sender_and_no_event_is_dead(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, status: int, kind: type[Exception]
) -> None:
    fill(outbox, 30)
    sandbox.faults.add(Fault(at=2, status=status))
    with pytest.raises(kind):
        outbox.drain(zk, batch_events=5, in_flight=1)
    stats = outbox.stats()
    assert (stats.sent, stats.dead, stats.parked, stats.leased + stats.pending) == (5, 0, 0, 25)
    assert outbox.drain(zk).sent == 25
    assert arrived(sandbox) == dict.fromkeys(range(30), 1)


def test_a_refusal_after_the_key_was_renewed_is_one(make: Make) -> None:
    """The request with the old key did nothing, so that the events need not wait until an accepted batch is forgotten."""
    keys, sandbox = iter(["sandbox_old", "sandbox_key"]), sandbox_of(batches="partial")
    outbox = make(batches="partial")
    fill(outbox, 4)
    outbox.record("compute", customer_id="c", data={"hour": 4}, event_id="bad")
    sandbox.faults.add(Fault(at=1, operation="ingest_usage_event", status=401))
    with Zenskar(
        lambda: next(keys, "sandbox_key"),
        sandbox.organisation,
        base_url="http://sandbox.invalid",
        transport=sandbox.transport,
    ) as zk:
        drained = outbox.drain(zk)
    assert (drained.sent, drained.dead, drained.pending) == (4, 1, 0)
    assert arrived(sandbox) == dict.fromkeys(range(4), 1)


def test_a_client_of_another_organisation_is_refused_and_gets_no_event(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar
) -> None:
    """Events that a sandbox got would be missing in the account, and nobody would notice."""
    other = Zenskar("key", "another", transport=http.MockTransport(lambda _: pytest.fail("it is sent")))
    fill(outbox, 2)
    assert outbox.drain(zk).sent == 2
    assert outbox.drain(other).pending == 0  # there is nothing to send
    fill(outbox, 3)
    words = (
        f"this outbox sends to organisation {sandbox.organisation}, and the client is of another: give another outbox"
    )
    for run in (outbox.drain, outbox.run):
        with pytest.raises(ConfigurationError, match=words):
            run(other)
    with pytest.raises(ConfigurationError, match=words), outbox.sending(other):
        wait_until(lambda: outbox.error is not None)
    assert outbox.stats().pending == 3
    assert outbox.drain(zk).sent == 3


def test_an_organisation_whose_first_transaction_failed_is_noted_by_the_next(outbox: Outbox) -> None:
    own, database = Account(outbox._tables, "own"), outbox._database
    with suppress(ZeroDivisionError), database.transaction() as connection:
        own.expect(connection)
        raise ZeroDivisionError
    for _ in range(2):
        with database.transaction() as connection:
            own.expect(connection)
    with pytest.raises(ConfigurationError, match="sends to organisation own"), database.transaction() as connection:
        Account(outbox._tables, "other").expect(connection)


def test_a_client_with_await_is_refused_before_anything_is_sent(outbox: Outbox, sandbox: Sandbox) -> None:
    fill(outbox, 3)
    wrong: Any = AsyncZenskar("key", "org", base_url="http://sandbox.invalid", transport=sandbox.transport)
    started: list[Sender] = []
    for run in (outbox.drain, partial(outbox.run, on_start=started.append)):
        with pytest.raises(ConfigurationError, match="zk is AsyncZenskar; give a Zenskar, or use an AsyncOutbox"):
            run(wrong)
    with pytest.raises(ConfigurationError, match="zk is AsyncZenskar"), outbox.sending(wrong):
        pytest.fail("it runs")
    assert started == []
    assert outbox.stats().pending == 3


@pytest.mark.parametrize(("batches", "settled"), [("atomic", (9, 1)), ("partial", (0, 0)), (None, (0, 0))])
def test_an_api_that_names_bad_events_is_believed_after_a_lost_answer_if_it_stores_all_or_nothing(  # noqa: PLR0917
    make: Make, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch, batches: Any, settled: tuple[int, int]
) -> None:
    monkeypatch.setattr("zenskar_ext.outbox.settling.SHORTEST", 0.01)
    outbox = make(batches=batches)
    fill(outbox, 9)
    outbox.record("compute", customer_id="c", data={"hour": 9}, event_id="9")
    sandbox.faults.add(Fault(at=1, operation="ingest_usage_event", drop="before"))
    for _ in range(4):
        outbox.drain(zk)
        time.sleep(0.1)
    stats = outbox.stats()
    assert (stats.sent, stats.dead, stats.parked) == (*settled, 0)
    assert sum(arrived(sandbox).values()) == settled[0]


def test_a_batch_that_was_stored_is_sent_once_although_a_gateway_refuses_it_for_a_while(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zenskar_ext.outbox.settling.SHORTEST", 0.01)
    stored: dict[str, bytes] = {}
    answers: list[int] = []

    def handle(request: http.Request) -> http.Response:
        key = request.headers["Idempotency-Key"]
        answers.append(1)
        if 1 < len(answers) <= 6:
            return http.Response((400, 404, 413, 422, 400)[len(answers) - 2], json={"detail": "of a gateway"})
        known = key in stored
        stored[key] = request.content
        if not known and len(stored) == 1:
            msg = "lost"
            raise http.ReadError(msg)
        return http.Response(200, json={})

    outbox = make(batches="atomic")
    fill(outbox, 8)
    with Zenskar("key", "org", transport=http.MockTransport(handle)) as zk:
        drain_all(outbox, zk)
    assert len(answers) == 7
    assert len(stored) == 1
    stats = outbox.stats()
    assert (stats.sent, stats.dead, stats.parked) == (8, 0, 0)


def test_the_end_of_the_block_raises_what_ended_the_sender(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    fill(outbox, 1)
    sandbox.faults.add(Fault(at=1, status=401))
    with pytest.raises(AuthenticationError), outbox.sending(zk, max_age=0.0) as sender:
        wait_until(lambda: sender.error)
    assert outbox.stats().leased == 1


def test_an_error_of_a_hook_ends_the_sender_and_the_batch_is_sent_again(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar
) -> None:
    def post(_: object) -> Any:
        msg = "of a hook"
        raise RuntimeError(msg)

    fill(outbox, 3)
    sender = outbox.sender(zk, 1, Size(500, 1_000_000, 0.0), resend=False)
    with pytest.raises(RuntimeError, match="of a hook"):
        sender.run(post, once=True)
    assert outbox.drain(zk).sent == 3
    assert arrived(sandbox) == dict.fromkeys(range(3), 1)


def test_a_batch_that_waited_too_long_for_its_turn_is_given_back(
    outbox: Outbox, zk: Zenskar, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(outbox, 6)
    posted = sending._posted
    calls: list[object] = []

    def slow(*args: Any) -> Any:
        calls.append(args)
        if len(calls) == 1:
            time.sleep(0.5)  # longer than a third of a lease
        return posted(*args)

    monkeypatch.setattr(sending, "_posted", slow)
    short = Outbox(outbox._database._url, lease=1.0, batches="atomic")
    assert short.drain(zk, in_flight=1, batch_events=2).sent == 6
    short.close()
    assert arrived(sandbox) == dict.fromkeys(range(6), 1)
    with outbox._database.reading() as connection:
        batches = connection.execute(select(outbox._tables.batches)).all()
    assert max(batch.token for batch in batches) >= 2  # some were claimed again
    assert {batch.tried for batch in batches} == {1}


def test_a_sender_that_is_stopped_finishes_what_is_in_flight_and_gives_back_the_rest(
    outbox: Outbox, zk: Zenskar, sandbox: Sandbox
) -> None:
    fill(outbox, 50)
    in_flight, go = Event(), Event()
    answer = zk.answer

    def post(request: Any) -> Response[Any]:
        in_flight.set()
        go.wait(20)
        return answer(request)

    sender = outbox.sender(zk, 1, Size(5, 1_000_000, 0.0), resend=False)
    thread = Thread(target=lambda: sender.run(post, once=False))
    thread.start()
    in_flight.wait(20)
    sender.stop()
    go.set()
    thread.join()
    assert (sender.tally.sent, outbox.stats().sent) == (5, 5)
    assert outbox.drain(zk).sent == 45  # at once: their leases were given back
    assert arrived(sandbox) == dict.fromkeys(range(50), 1)


def test_an_interrupted_drain_settles_what_was_answered(
    outbox: Outbox, zk: Zenskar, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(outbox, 5)

    def interrupt(*_: object) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(Sender, "_wait", interrupt)
    with pytest.raises(KeyboardInterrupt):
        outbox.drain(zk)
    assert outbox.stats().sent + outbox.stats().leased == 5
    monkeypatch.undo()
    drain_all(outbox, zk)
    assert arrived(sandbox) == dict.fromkeys(range(5), 1)


def broken(monkeypatch: pytest.MonkeyPatch, outbox: Outbox, times: int) -> list[int]:
    """Let the transactions of an outbox fail so many times."""
    failures: list[int] = []
    real = outbox._database.transaction

    def transaction() -> Any:
        if len(failures) < times:
            failures.append(1)
            raise OutboxError("the database of the outbox: gone")
        return real()

    monkeypatch.setattr(outbox._database, "transaction", transaction)
    return failures


def test_a_sender_goes_on_when_the_database_comes_back(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "POLL", 0.01)
    fill(outbox, 20)
    failures = broken(monkeypatch, outbox, 3)
    with outbox.sending(zk, max_age=0.0):
        wait_until(lambda: len(arrived(sandbox)) == 20)
    assert len(failures) == 3
    assert outbox.stats().sent == 20


def test_a_drain_fails_with_the_database_and_nothing_is_lost(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(outbox, 20)
    broken(monkeypatch, outbox, 2)
    with pytest.raises(OutboxError, match="gone"):
        outbox.drain(zk)
    assert outbox.drain(zk).sent == 20
    assert arrived(sandbox) == dict.fromkeys(range(20), 1)


def test_a_sender_that_is_stopped_does_not_wait_for_the_database(
    outbox: Outbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(outbox, 1)
    monkeypatch.setattr(sending, "POLL", 1000.0)
    monkeypatch.setattr(sending, "PATIENCE", 1000.0)
    failures = broken(monkeypatch, outbox, 1_000_000)
    with outbox.sending(zk, max_age=0.0):
        wait_until(lambda: failures)
    assert outbox.stats().sent == 0


def test_run_ends_when_it_is_stopped_and_says_what_it_settled(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    fill(outbox, 20)
    senders: list[Sender] = []
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(outbox.run, zk, max_age=0.05, on_start=senders.append)
        wait_until(lambda: len(arrived(sandbox)) == 20)
        fill(outbox, 20)
        wait_until(lambda: sum(arrived(sandbox).values()) == 40)
        senders[0].stop()
    drained = run.result()
    assert (drained.sent, drained.dead, drained.parked, drained.pending) == (40, 0, 0, 0)


def test_run_needs_no_function_to_start(outbox: Outbox, sandbox: Sandbox, zk: Zenskar) -> None:
    fill(outbox, 1)
    sandbox.faults.add(Fault(at=1, status=401))
    with pytest.raises(AuthenticationError):
        outbox.run(zk, max_age=0.0)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"in_flight": 0}, "in_flight=0"),
        ({"batch_events": 1.5}, "batch_events=1.5"),
        ({"batch_bytes": True}, "batch_bytes=True"),
        ({"max_age": -1}, "max_age=-1"),
        ({"max_age": None}, "max_age=None"),
    ],
)
def test_a_wrong_number_is_named(outbox: Outbox, zk: Zenskar, options: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        outbox.run(zk, **options)


def test_senders_of_several_outboxes_share_the_work(make: Make, sandbox: Sandbox) -> None:
    outboxes = [make(batches="atomic") for _ in range(4)]
    fill(outboxes[0], 400)

    def drain(outbox: Outbox) -> int:
        with client_of(sandbox) as zk:
            return outbox.drain(zk, batch_events=10, in_flight=2).sent

    with ThreadPoolExecutor(4) as pool:
        counts = [*pool.map(drain, outboxes)]
    assert sum(counts) == 400
    assert arrived(sandbox) == dict.fromkeys(range(400), 1)


def _send(url: str, base_url: str, organisation: str, sent: Any) -> None:
    with Outbox(url) as outbox, Zenskar("sandbox_key", organisation, base_url=base_url) as zk:
        sent.put(outbox.drain(zk, batch_events=10, in_flight=2).sent)


def test_four_processes_send_every_event_once(make: Make, url: str, sandbox: Sandbox) -> None:
    fill(make(), 400)
    context = multiprocessing.get_context("spawn")
    with sandbox.serve() as base_url:
        sent = context.Queue()
        arguments = (url, base_url, sandbox.organisation, sent)
        processes = [context.Process(target=_send, args=arguments) for _ in range(4)]
        for each in processes:
            each.start()
        counts = [sent.get(timeout=60) for _ in processes]
        for each in processes:
            each.join()
    assert sum(counts) == 400
    assert arrived(sandbox) == Counter(dict.fromkeys(range(400), 1))


def test_a_sender_that_ended_is_seen_at_once(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, caplog: pytest.LogCaptureFixture
) -> None:
    fill(outbox, 1)
    sandbox.faults.add(Fault(at=1, status=403))
    assert health(outbox)

    def work() -> None:
        with outbox.sending(zk, max_age=0.0) as sender:
            wait_until(lambda: sender.error)
            assert outbox.error is sender.error
            assert health(outbox).reason == f"the sender has ended: {sender.error}"
            [record] = [each for each in caplog.records if each.levelname == "ERROR"]
            assert record.name == "zenskar"
            assert record.getMessage() == f"the outbox sends nothing more, and keeps its events: {sender.error}"

    with pytest.raises(PermissionDeniedError):
        work()
    assert outbox.error is None  # the block raised it
    assert health(outbox)
    assert outbox.drain(zk).sent == 1


def has_sent(sender: Sender, events: int) -> bool:
    return sender.tally.sent == events


@pytest.mark.parametrize("in_flight", [1, 4])
def test_a_definition_that_fails_slowly_does_not_hold_up_the_others(make: Make, in_flight: int) -> None:
    """A request for `compute` takes 0.1 s and fails; there are far more of them than the sender could try meanwhile."""
    busy: list[int] = [0]
    most: list[int] = []
    order: list[str] = []

    def handle(request: http.Request) -> http.Response:
        slug = request.url.path.rpartition("/")[2]
        order.append(slug)
        if slug == "storage":
            return http.Response(200, json={})
        busy[0] += 1
        most.append(busy[0])
        time.sleep(0.1)
        busy[0] -= 1
        return http.Response(503)

    outbox = make()
    fill(outbox, 400)
    with (
        Zenskar("key", "org", transport=http.MockTransport(handle)) as zk,
        outbox.sending(zk, max_age=0.0, batch_events=1, in_flight=in_flight) as sender,
    ):
        wait_until(lambda: len(order) > 3 * (2 * in_flight + SPARE))
        most.clear()
        for sent in range(1, 6):
            before = len(order)
            outbox.record("storage", customer_id="c", data={})
            wait_until(partial(has_sent, sender, sent))
            assert order[before:].count("compute") <= 4 * in_flight
        assert max(most) <= max(1, in_flight // 2)


def test_a_definition_that_fails_is_still_tried_and_gets_all_slots_when_it_works_again(
    outbox: Outbox, sandbox: Sandbox, zk: Zenskar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zenskar_ext.outbox.settling.SHORTEST", 30.0)  # longer than a slow machine takes to drain
    fill(outbox, 100)
    sandbox.faults.add(*(Fault(at=each, status=503) for each in range(1, 11)))
    drained = outbox.drain(zk, batch_events=5)
    assert (drained.sent, drained.pending) == (50, 50)
    with outbox._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE zenskar_usage_batches SET due = 0")
    drain_all(outbox, zk)
    assert arrived(sandbox) == dict.fromkeys(range(100), 1)
