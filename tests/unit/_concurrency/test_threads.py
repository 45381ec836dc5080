"""Background threads end together, even if starting them fails."""

import threading
from contextvars import ContextVar
from threading import Event

import pytest

from zenskar_ext._concurrency.threads import Workers


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
