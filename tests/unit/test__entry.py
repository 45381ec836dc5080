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


class Interrupted(ModuleType):
    """A module during whose import somebody pressed Ctrl-C."""

    def __getattr__(self, name: str) -> NoReturn:
        raise KeyboardInterrupt


COMMANDS = pytest.mark.parametrize(
    ("begin", "module", "name"),
    [
        ("command", "zenskar_ext.cli.main", "zenskar"),
        ("sandbox", "zenskar_ext.testing.sandbox", "zenskar-sandbox"),
    ],
)


@COMMANDS
def test_an_interrupt_while_a_command_loads_is_one_line(
    begin: str, module: str, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, module, Interrupted(module))
    with pytest.raises(SystemExit) as ended:
        getattr(_entry, begin)()
    assert (ended.value.code, capsys.readouterr()) == (130, ("", f"{name}: interrupted\n"))


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
