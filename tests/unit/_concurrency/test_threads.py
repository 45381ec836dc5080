"""Background threads end together, even if starting them fails."""

import os
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from threading import Event
from typing import Any

import pytest

from zenskar_ext._concurrency.threads import OnePerProcess, Workers, here, returned
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


def test_threads_that_need_a_value_at_the_same_time_share_it() -> None:
    made = list[object]()

    def make() -> Any:
        made.append(object())
        return made[-1]

    holder = OnePerProcess(make, shared=False)
    assert holder.here() is holder._made()  # a thread that waited for the lock while another made the value
    assert len(made) == 1
