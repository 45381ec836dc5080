"""What is called at a fork is held weakly, in the order of `os.register_at_fork`, and holds nothing else."""

import gc
import os
import subprocess
import sys

import pytest

from zenskar_ext import _at_fork
from zenskar_ext._at_fork import at_fork


class Told:
    """Keeps what it is told, as often as there is a fork."""

    def __init__(self, into: list[str], name: str) -> None:
        self.into = into
        self.name = name

    def tell(self) -> None:
        self.into.append(self.name)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_BEFORE", "_IN_PARENT", "_IN_CHILD"):
        monkeypatch.setattr(_at_fork, name, [])


def forked() -> str:
    """Fork, and return what the child wrote."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, ",".join(TOLD).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read()


TOLD: list[str] = []


@pytest.mark.usefixtures("alone")
def test_functions_are_called_around_a_fork_in_the_order_of_the_standard_library() -> None:
    TOLD.clear()
    first, second = Told(TOLD, "first"), Told(TOLD, "second")
    at_fork(before=first.tell, after_in_parent=first.tell)
    at_fork(before=second.tell, after_in_child=second.tell)
    assert forked() == "second,first,second"
    assert TOLD == ["second", "first", "first"]


@pytest.mark.usefixtures("alone")
def test_what_does_not_exist_any_more_is_not_called() -> None:
    told: list[str] = []

    def function() -> None:
        told.append("function")

    gone = Told(told, "method")
    at_fork(before=gone.tell, after_in_parent=function)
    _at_fork._before()
    _at_fork._in_parent()
    del gone, function
    gc.collect()
    _at_fork._before()
    _at_fork._in_parent()
    assert told == ["method", "function"]


@pytest.mark.usefixtures("alone")
def test_an_error_in_one_function_does_not_keep_the_others_from_being_called() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    told: list[str] = []
    last = Told(told, "last")
    at_fork(after_in_child=interrupted)
    at_fork(after_in_child=last.tell)
    with pytest.raises(KeyboardInterrupt):
        _at_fork._in_child()
    assert told == ["last"]


HELD = """
import gc, sys
from zenskar_client import http
from zenskar_ext import Zenskar, _at_fork
held = [each.__globals__ for each in (_at_fork._before, _at_fork._in_parent, _at_fork._in_child)]
seen = {id(sys.modules), *map(id, held)}
while held:
    for each in gc.get_referents(held.pop()):
        if id(each) not in seen:
            seen.add(id(each))
            held.append(each)
sys.exit(2 * (id(_at_fork.at_fork) not in seen) + (id(http.library.__dict__) in seen))
"""


def test_what_the_interpreter_keeps_to_its_end_does_not_hold_the_http_library() -> None:
    assert subprocess.run([sys.executable, "-I", "-c", HELD], check=False).returncode == 0
