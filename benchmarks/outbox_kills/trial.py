"""A trial: half of the processes record, half send, and one after the other is killed and started again."""

import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from typing import Any, Final

from attrs import frozen
from sqlalchemy import Connection, create_engine, select, update

from benchmarks.outbox_kills import work
from benchmarks.outbox_kills.audit import Audit, audit
from zenskar_ext.outbox.tables import Tables
from zenskar_ext.testing import Fault, Sandbox

FAULTS: Final = (
    Fault(chance=0.1, operation="ingest_usage_event", drop="before"),
    Fault(chance=0.1, operation="ingest_usage_event", drop="after"),
    Fault(chance=0.05, operation="ingest_usage_event", status=503),
    Fault(chance=0.01, operation="ingest_usage_event", status=422),
)
PATIENCE: Final = 900.0
"""How many seconds a process has to stop, and the outbox to become empty at the end."""
REPORTED: Final = 20
"""After how many kills a trial says how far it is."""
_TABLES: Final = Tables("zenskar_", None)
_FORKS: Final = get_context("forkserver")
_FORKS.set_forkserver_preload([work.__name__])  # else a process spends its short life with imports


@frozen
class Plan:
    """How a trial runs.

    Attributes:
        url: The database.
        processes: How many there are at a time.
        kills: How many are killed.
        seed: The seed of whom to kill, and when.
        pauses: The shortest and the longest time between two kills, in seconds.
    """

    url: str
    processes: int
    kills: int
    seed: int = 0
    pauses: tuple[float, float] = (0.05, 0.5)


class _Crew:
    """The processes of a trial."""

    def __init__(self, plan: Plan, folder: Path, settings: dict[str, Any]) -> None:
        self.names = [f"recorder-{number}" for number in range(plan.processes // 2)]
        self._plan, self._folder, self._settings = plan, folder, settings
        self.stops = {"record": folder / "stop-recording", "send": folder / "stop-sending"}
        senders = plan.processes - len(self.names)
        self._starts: list[Callable[[], BaseProcess]] = [
            *(lambda name=name: self._record(name) for name in self.names),
            *(self._send for _ in range(senders)),
        ]
        self._running = [start() for start in self._starts]

    def _record(self, name: str) -> BaseProcess:
        return self._start(work.record, self._plan.url, self._folder, name, self.stops["record"])

    def _send(self) -> BaseProcess:
        return self._start(work.send, self._plan.url, self._settings, self.stops["send"])

    @staticmethod
    def _start(what: Callable[..., None], *arguments: Any) -> BaseProcess:
        process = _FORKS.Process(target=what, args=arguments, daemon=True)
        process.start()
        return process

    def kill(self, place: int) -> None:
        """Kill a process, without a warning, and start another in its place.

        Raises:
            RuntimeError: It had ended by itself.
        """
        process = self._running[place]
        if not process.is_alive():
            msg = f"a process ended by itself, with {process.exitcode}; its error is printed above"
            raise RuntimeError(msg)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        self._running[place] = self._starts[place]()

    def stop(self, what: str) -> None:
        """Let the recorders or the senders end.

        Raises:
            RuntimeError: One of them does not, or with an error.
        """
        self.stops[what].touch()
        count = len(self.names)
        for process in self._running[:count] if what == "record" else self._running[count:]:
            process.join(PATIENCE)
            if process.exitcode != 0:
                msg = f"a process that was to {what} ended with {process.exitcode}"
                raise RuntimeError(msg)

    def end(self) -> None:
        """Kill whatever still runs."""
        for process in self._running:
            process.kill()
            process.join()


def run(plan: Plan, folder: Path, say: Callable[[str], object] = lambda _: None) -> Audit:
    """Run a trial, and count what became of the events.

    Raises:
        RuntimeError: A process ended by itself, or the outbox did not become empty.
    """
    chance = Random(plan.seed)
    with _served() as (sandbox, settings):
        work.outbox_at(plan.url).close()  # one process makes the tables; how many race to do it is another test
        crew = _Crew(plan, folder, settings)
        try:
            for kill in range(plan.kills):
                time.sleep(chance.uniform(*plan.pauses))
                crew.kill(chance.randrange(plan.processes))
                if (kill + 1) % REPORTED == 0:
                    say(f"{kill + 1} kills, {len(_arrived(sandbox)):,} events arrived")
            crew.stop("record")
            _wait_until_settled(plan.url)
            crew.stop("send")
            _let_keys_grow_old(plan.url, settings)
        finally:
            crew.end()
        promises = [job for name in crew.names for job in work.Promises(folder, name).jobs()]
        with work.outbox_at(plan.url) as outbox:
            dead = {letter.event_id: letter.reason for letter in outbox.dead()}
            parked: defaultdict[str, dict[str, str]] = defaultdict(dict)
            for letter in outbox.parked():
                parked[letter.key][letter.event_id] = letter.reason
        recorded, arrived = _recorded(plan.url), _arrived(sandbox)
        return audit(
            promised=promises,
            recorded=recorded,
            arrived=arrived,
            dead=dead,
            parked=parked.values(),
            is_bad=work.is_bad,
        )


@contextmanager
def _served() -> Iterator[tuple[Sandbox, dict[str, Any]]]:
    sandbox = Sandbox()
    with sandbox.client() as zk:
        zk.usage_events.create(name="Hours", api_slug=work.SLUG, dataschema=work.COLUMNS)
    sandbox.faults.add(*FAULTS)
    with sandbox.serve() as url:
        key = sandbox.headers["x-api-key"]
        yield sandbox, {"api_key": key, "organisation": sandbox.organisation, "base_url": url}


def _arrived(sandbox: Sandbox) -> list[str]:
    return [row["data"]["job"] for row in sandbox._service.world.store.rows("/usage")]  # noqa: SLF001 - a list has pages


def _wait_until_settled(url: str) -> None:
    """Wait until only batches are left that cannot be accepted: an attempt may have been, and an event is bad."""
    end = time.monotonic() + PATIENCE
    with work.outbox_at(url) as outbox:
        while outbox.stats().pending or not all(_is_doubted_and_bad(*each) for each in _open_batches(url)):
            if time.monotonic() > end:
                msg = f"after {PATIENCE:.0f} s, the outbox is not settled: {outbox.stats()}"
                raise RuntimeError(msg)
            time.sleep(0.1)


def _is_doubted_and_bad(unknown: int, reason: str | None, jobs: Iterable[str]) -> bool:
    return unknown > 0 and reason is not None and any(map(work.is_bad, jobs))


def _open_batches(url: str) -> list[tuple[int, str | None, list[str]]]:
    """List the batches that are not settled: how many attempts are unknown, what came last, and the jobs."""
    events, batches = _TABLES.events.c, _TABLES.batches.c
    query = select(batches.id, batches.unknown, batches.reason, events.event_id).where(
        batches.state == "open", events.batch_id == batches.id
    )
    found: dict[int, tuple[int, str | None, list[str]]] = {}
    with _connected(url) as connection:
        for batch, unknown, reason, job in connection.execute(query):
            found.setdefault(batch, (unknown, reason, []))[2].append(job)
    return list(found.values())


def _let_keys_grow_old(url: str, settings: dict[str, Any]) -> None:
    """Let a day pass for the batches that are left, and send what can be sent."""
    batches = _TABLES.batches
    aged = update(batches).where(batches.c.state == "open")
    with _connected(url) as connection:
        connection.execute(aged.values(due=0.0, first_sent_at=batches.c.first_sent_at - 24 * 3600))
    with work.outbox_at(url) as outbox, work.client(settings) as zk:
        while outbox.drain(zk).pending:
            time.sleep(0.1)


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def _recorded(url: str) -> list[str]:
    """List the ids of all events in the database, whatever became of them."""
    with _connected(url) as connection:
        return list(connection.execute(select(_TABLES.events.c.event_id)).scalars())
