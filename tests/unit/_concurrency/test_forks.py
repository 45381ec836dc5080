"""A fork waits for what another thread is in the middle of, but not for ever."""

import threading
from contextlib import AbstractContextManager
from threading import Event

import pytest

from zenskar_ext._concurrency.forks import MAKING, Handshakes, Making, made_whole, wait_for_imports


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

    def make() -> bool:
        making.set()
        return go.wait(5)

    thread = threading.Thread(target=made_whole, args=(make,))
    thread.start()
    making.wait(5)
    held, forked = Event(), Event()

    def fork() -> None:
        MAKING.hold()
        held.set()
        forked.wait(5)
        MAKING.release()

    holding = threading.Thread(target=fork)
    holding.start()
    assert not held.wait(0.05)
    go.set()
    assert held.wait(5)
    assert MAKING.lock.locked()
    forked.set()
    holding.join(5)
    assert not MAKING.lock.locked()
    thread.join()


def test_a_fork_does_not_wait_for_a_value_for_ever() -> None:
    with MAKING.lock:
        MAKING.hold(patience=0.01)
        MAKING.release()
        assert MAKING.lock.locked()


def test_a_fork_that_gave_up_neither_keeps_nor_ends_the_wait_of_another() -> None:
    making = Making()
    making.hold()

    def fork() -> None:
        making.hold(patience=0.01)
        making.release()

    other = threading.Thread(target=fork)
    other.start()
    other.join(5)
    assert making.lock.locked()
    making.release()
    assert not making.lock.locked()


def test_a_child_starts_with_a_lock_of_its_own() -> None:
    making = Making()
    with making.lock:
        making.renew()
        assert not making.lock.locked()


def test_a_fork_waits_until_no_thread_is_inside_a_block() -> None:
    making, inside, go = Making(), Event(), Event()

    def work() -> None:
        with making.uncut():
            inside.set()
            go.wait(5)

    threads = [threading.Thread(target=work), threading.Thread(target=making.hold)]
    threads[0].start()
    inside.wait(5)
    threads[1].start()
    threads[1].join(0.05)
    assert threads[1].is_alive()
    go.set()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


def test_a_block_waits_for_a_fork_but_not_for_ever() -> None:
    making = Making()
    making.hold()
    with making.uncut(patience=0.01):
        pass
    making.release()
    with making.uncut():
        making.hold(patience=0.01)
    assert making.lock.locked()


def test_a_child_is_inside_no_block() -> None:
    making = Making()
    with making.uncut():
        making.renew()
        making.hold(patience=60)


def test_a_fork_waits_for_a_handshake_until_one_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    patiences: list[float] = []

    def uncut(patience: float) -> AbstractContextManager[None]:
        patiences.append(patience)
        return MAKING_UNCUT(patience)

    monkeypatch.setattr(MAKING, "uncut", uncut)
    handshakes = Handshakes()
    with pytest.raises(ZeroDivisionError):
        handshakes.make(lambda: 1 / 0, 1.0)
    assert [handshakes.make(lambda: "stream", 2.0), handshakes.make(lambda: "stream", 3.0)] == ["stream"] * 2
    assert patiences == [1.0, 2.0]


MAKING_UNCUT = MAKING.uncut
