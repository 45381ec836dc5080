"""Background threads end together, even if starting them fails."""

import os
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from threading import Event

import pytest

from zenskar_ext._concurrency.threads import _MAKING, OnePerProcess, Workers, here, returned, wait_for_imports
from zenskar_ext.errors import ConfigurationError


def test_closing_waits_for_every_thread() -> None:
    go, done = Event(), list[int]()
    workers = Workers()
    for number in range(3):
        workers.start(lambda number=number: done.append(number) if go.wait(5) else None)  # type: ignore[misc]
    go.set()
    workers.close()
    assert sorted(done) == [0, 1, 2]


def test_a_thread_sees_the_context_of_its_caller() -> None:
    seen, variable = list[str](), ContextVar("variable", default="none")
    variable.set("the caller's")
    workers = Workers()
    workers.start(lambda: seen.append(variable.get()))
    workers.close()
    assert seen == ["the caller's"]


def test_a_thread_that_cannot_start_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    workers = Workers()
    with pytest.raises(RuntimeError, match="can't start new thread"):
        workers.start(lambda: None)
    workers.close()


class Value:
    """A value that is closed in the end."""

    def close(self) -> None:
        """Close it."""


class Importing:
    """The lock of a module that a thread imports, for as many looks as a test says."""

    def __init__(self, owner: int | None, looks: float) -> None:
        self.owner_of_it = owner
        self.looks = looks

    def __call__(self) -> "Importing":
        self.looks -= 1
        return self

    @property
    def owner(self) -> int | None:
        return self.owner_of_it if self.looks > 0 else None


@pytest.mark.parametrize(
    ("lock", "waits"),
    [
        pytest.param(Importing(None, 9), False, id="nobody imports"),
        pytest.param(Importing(threading.get_ident(), 9), False, id="this thread imports"),
        pytest.param(Importing(-1, 9), True, id="another thread imports"),
    ],
)
def test_a_fork_waits_for_the_imports_of_other_threads(
    monkeypatch: pytest.MonkeyPatch, lock: Importing, waits: bool
) -> None:
    monkeypatch.setattr("importlib._bootstrap._module_locks", {"a": lock})
    wait_for_imports()
    assert (lock.looks == 0) == waits


def test_a_fork_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib._bootstrap._module_locks", {"a": Importing(-1, float("inf"))})
    wait_for_imports(patience=0.01)


def test_a_fork_waits_until_no_thread_makes_a_value() -> None:
    making, go = Event(), Event()
    value = OnePerProcess(lambda: _made(making, go), shared=False)
    thread = threading.Thread(target=value.here)
    thread.start()
    making.wait(5)
    holding = threading.Thread(target=_MAKING.hold)
    holding.start()
    holding.join(0.05)
    assert holding.is_alive()
    go.set()
    holding.join(5)
    assert not holding.is_alive()
    assert _MAKING.lock.locked()
    _MAKING.release()
    assert not _MAKING.lock.locked()
    thread.join()


def _made(making: Event, go: Event) -> Value:
    making.set()
    go.wait(5)
    return Value()


def test_a_fork_does_not_wait_for_a_value_for_ever() -> None:
    with _MAKING.lock:
        _MAKING.hold(patience=0.01)
        _MAKING.release()
        assert _MAKING.lock.locked()


def test_workers_that_ended_are_forgotten() -> None:
    workers = Workers()
    for _ in range(9):
        workers.start(lambda: None)
        workers.close()
    assert len(workers._threads) == 1


def test_no_thread_keeps_the_process_alive() -> None:
    workers, daemons = Workers(), list[bool]()
    workers.start(lambda: daemons.append(threading.current_thread().daemon))
    workers.close()
    assert daemons == [True]


def test_every_process_is_another_place(monkeypatch: pytest.MonkeyPatch) -> None:
    place = here()
    assert here() == place
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert here() != place


def test_what_is_to_be_awaited_is_refused_where_nobody_would() -> None:
    class Later:
        def __await__(self) -> Iterator[None]:
            yield

    assert returned("done") == "done"
    with pytest.raises(ConfigurationError, match="the function is async: it returned Later; use AsyncBatches"):
        returned(Later())
