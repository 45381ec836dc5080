"""Batches over HTTP, several in flight: lost answers and killed processes cost no event and count none twice."""

import contextlib
import json
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest

from zenskar_ext import AsyncBatches, AsyncZenskar, Batch, Batches, RetryPolicy, Zenskar
from zenskar_ext.testing import Fault, Sandbox

ROOT = Path(__file__).parents[2]
CHILD = "from tests.sandbox.test_batch_kills import child; child()"
LOOPS = ("sync", "asyncio", "trio")
EVENTS, SIZE, IN_FLIGHT, KILLS = 2_000, 20, 4, 15
COLUMNS: dict[str, Any] = {"customer_id": "String", "timestamp": "DateTime64", "data": {"hours": "Float64"}}
Told = Callable[[Batch[Any]], object]


def events() -> Iterator[dict[str, Any]]:
    for number in range(EVENTS):
        yield {"customer_id": f"cus_{number}", "timestamp": "2026-01-01 00:00:00", "data": {"hours": number}}


def send(kind: str, settings: dict[str, Any], told: Told, **plan: Any) -> None:
    """Send all events with one of the clients, and tell of each batch."""
    plan = {"key": "run", "size": SIZE, "in_flight": IN_FLIGHT, **plan}
    settings = {**settings, "retries": RetryPolicy(attempts=2, backoff=0)}
    if kind == "sync":
        with Zenskar(**settings) as zk:
            for batch in Batches(partial(zk.usage_events.ingest, "hours"), events(), **plan):
                told(batch)
        return

    async def run() -> None:
        async with AsyncZenskar(**settings) as zk:
            async for batch in AsyncBatches(partial(zk.usage_events.ingest, "hours"), events(), **plan):
                told(batch)

    anyio.run(run, backend=kind)


def child() -> None:
    """Send all events, and report each batch on standard output."""
    kind, settings, plan = map(json.loads, sys.argv[1:])
    send(kind, settings, lambda batch: print(json.dumps([batch.number, batch.key, batch.digest]), flush=True), **plan)  # noqa: T201 - read by the parent


class Served:
    """A sandbox behind a socket, with one event definition."""

    def __init__(self, sandbox: Sandbox, url: str) -> None:
        self.sandbox = sandbox
        self.settings = {
            "api_key": sandbox.headers["x-api-key"],
            "organisation": sandbox.organisation,
            "base_url": url,
        }

    def start_again(self) -> None:
        self.sandbox.reset()
        with self.sandbox.client() as zk:
            zk.usage_events.create(name="Hours", api_slug="hours", dataschema=COLUMNS)

    @property
    def counted(self) -> list[str]:
        """List the customers of all events that came in, sorted by their numbers."""
        records = self.sandbox._service.state()["records"]["/usage"]
        return sorted((record["customer_id"] for record in records), key=lambda name: int(name.removeprefix("cus_")))


@pytest.fixture(scope="module")
def of_module() -> Iterator[Served]:
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield Served(sandbox, url)


@pytest.fixture
def served(of_module: Served) -> Served:
    of_module.start_again()
    return of_module


ALL = [f"cus_{number}" for number in range(EVENTS)]


def told_by_a_child_that_is_killed(
    kind: str, settings: dict[str, Any], plan: dict[str, Any], *, after: int
) -> list[tuple[int, str, str]]:
    """Run a child process, kill it after it has told of so many batches, and return what it told."""
    command = [sys.executable, "-c", CHILD, *map(json.dumps, (kind, settings, plan))]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = [json.loads(process.stdout.readline()) for _ in range(after)]
        process.send_signal(signal.SIGKILL)
        told += map(json.loads, process.stdout)
    assert process.returncode == -signal.SIGKILL
    return told


def test_fifteen_processes_that_are_killed_lose_no_event_and_count_none_twice(served: Served) -> None:
    chance, digests, going_on = random.Random(12), dict[str, str](), 1
    for kill in range(KILLS):
        # Every other process goes on after what was told, the others repeat the whole run.
        start = going_on if kill % 2 else 1
        plan, left = {"start": start, "digests": digests}, EVENTS // SIZE - start
        told = told_by_a_child_that_is_killed(
            LOOPS[kill % 3], served.settings, plan, after=min(left, chance.randrange(1, 12) + kill * 4)
        )
        digests.update({key: digest for _, key, digest in told})
        going_on = max([going_on, *(number + 1 for number, _, _ in told)])
        assert len(set(served.counted)) == len(served.counted)
    assert len(served.sandbox.requests) > EVENTS // SIZE
    last = list[Batch[Any]]()
    send("sync", served.settings, last.append, digests=digests)
    assert {batch.outcome for batch in last} == {"accepted"}
    assert len(last) == EVENTS // SIZE
    assert served.counted == ALL


@pytest.mark.parametrize("kind", LOOPS)
def test_a_run_whose_answers_are_lost_and_that_is_repeated_counts_every_event_once(served: Served, kind: str) -> None:
    faults: list[dict[str, Any]] = [
        {"drop": "before"},
        {"drop": "after"},
        {"cut": 1},
        {"garble": True},
        {"status": 503},
        {"status": 413},
    ]
    served.sandbox.faults.add(*(Fault(chance=0.1, operation="ingest_usage_event", **each) for each in faults))
    digests, outcomes = dict[str, str](), list[set[str]]()
    for _ in range(3):
        found = list[Batch[Any]]()
        send(kind, served.settings, found.append, digests=digests)
        digests.update({batch.key: batch.digest for batch in found})
        outcomes.append({batch.outcome for batch in found})
        assert any("." in batch.key for batch in found)
    served.sandbox.faults.clear()
    send(kind, served.settings, lambda batch: outcomes.append({batch.outcome}), digests=digests)
    assert {"accepted", "unknown"} <= outcomes[0]
    assert outcomes[3:] == [{"accepted"}] * len(digests)
    assert served.counted == ALL


def test_two_processes_that_send_the_same_run_at_once_count_every_event_once(served: Served) -> None:
    command = [sys.executable, "-c", CHILD, *map(json.dumps, ("sync", served.settings, {}))]
    with contextlib.ExitStack() as stack:
        both = [
            stack.enter_context(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)) for _ in "ab"
        ]
        told = [process.communicate()[0].splitlines() for process in both]
    assert [len(lines) for lines in told] == [EVENTS // SIZE] * 2
    assert served.counted == ALL
