"""Where the commands begin: Ctrl-C ends one that still loads in a line."""

import subprocess
import sys
from types import ModuleType
from typing import Any, NoReturn

import pytest

from zenskar_ext import _entry

INTERRUPTED_BY_AN_IMPORT = """
import os, signal, sys
class Finder:
    def find_spec(self, name, *_):
        if name == {name!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
from zenskar_ext import _entry
_entry.{begin}()
"""


class Broken(ModuleType):
    """A module whose import fails."""

    def __init__(self, name: str, error: BaseException, cause: BaseException | None = None) -> None:
        super().__init__(name)
        self._failure = error
        self._failure.__cause__ = cause

    def __getattr__(self, name: str) -> NoReturn:
        raise self._failure


COMMANDS = pytest.mark.parametrize(
    ("begin", "module", "name"),
    [
        ("command", "zenskar_ext.cli.main", "zenskar"),
        ("sandbox", "zenskar_ext.testing.sandbox", "zenskar-sandbox"),
    ],
)


@COMMANDS
@pytest.mark.parametrize("wrapped", [False, True], ids=["as it is", "while a class is made"])
def test_an_interrupt_while_a_command_loads_is_one_line(
    begin: str,
    module: str,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    wrapped: bool,
) -> None:
    stopped = KeyboardInterrupt()
    broken = Broken(module, RuntimeError("__set_name__"), stopped) if wrapped else Broken(module, stopped)
    monkeypatch.setitem(sys.modules, module, broken)
    with pytest.raises(SystemExit) as ended:
        getattr(_entry, begin)()
    assert (ended.value.code, capsys.readouterr()) == (130, ("", f"{name}: interrupted\n"))


@COMMANDS
def test_another_failure_is_not_hidden(begin: str, module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, Broken(module, RuntimeError(name)))
    with pytest.raises(RuntimeError, match=name):
        getattr(_entry, begin)()


@COMMANDS
def test_a_command_begins(begin: str, module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    loaded: Any = ModuleType(module)
    loaded.main = lambda: begun.append(name)
    monkeypatch.setitem(sys.modules, module, loaded)
    getattr(_entry, begin)()
    assert begun == [name]


@COMMANDS
def test_a_signal_during_an_import_shows_no_traceback(begin: str, module: str, name: str) -> None:
    first = {"command": "click", "sandbox": "zenskar_ext.testing._sandbox"}[begin]
    code = INTERRUPTED_BY_AN_IMPORT.format(name=first, begin=begin)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", f"{name}: interrupted\n")
    assert module not in ended.stderr
