"""Completion: in real shells, and never by reading what a line names."""

import builtins
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.shell_completion import ShellComplete

from tests.cli.conftest import Run
from zenskar_ext.cli import main

FISH = """
source {script}
complete -C '{line}'
"""
BASH = """
source {script}
COMP_WORDS=({line}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_zenskar_completion zenskar
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
words=({line}); CURRENT=$#words
env COMP_WORDS="${{words[*]}}" COMP_CWORD=$((CURRENT-1)) _ZENSKAR_COMPLETE=zsh_complete zenskar
zsh -n {script}
"""


def completed(*words: str) -> list[str]:
    *before, last = words
    found = ShellComplete(main.root(), {}, "zenskar", "_ZENSKAR_COMPLETE").get_completions(before, last)
    return [each.value for each in found]


def commands(command: click.Command, path: Sequence[str] = ()) -> Iterator[tuple[Sequence[str], click.Command]]:
    """Iterate over all commands that are no groups, with the words that call them."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None
        yield from commands(inner, (*path, name))


def test_no_completion_reads_standard_input_or_a_file_that_the_line_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "named.json"
    named.write_text("{}")
    opened: list[object] = []
    original = io.open

    def watched(file: Any, *arguments: Any, **more: Any) -> Any:
        if str(file) == str(named):
            opened.append(file)
        return original(file, *arguments, **more)

    class Stdin(io.StringIO):
        def read(self, _size: int | None = None) -> str:
            opened.append("-")
            return ""

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(io, "open", watched)
    monkeypatch.setattr(sys, "stdin", Stdin())
    found = 0
    for path, command in commands(main.root()):
        options = [each for each in command.params if isinstance(each, click.Option) and not each.is_flag]
        arguments = [each for each in command.params if isinstance(each, click.Argument) and each.nargs == 1]
        for value in ("-", f"@{named}", str(named)):
            words = [word for each in options for word in (each.opts[0], value)]
            completed(*path, *(value for _ in arguments), *words, "--")
            found += 1
    assert found > 1000
    assert opened == []
    assert named.read_text() == "{}"


@pytest.mark.parametrize(
    ("shell", "script"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)], ids=["bash", "zsh", "fish"]
)
def test_a_shell_does_not_wait_for_standard_input(run: Run, tmp_path: Path, shell: str, script: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    command = tmp_path / "zenskar"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m zenskar_ext.cli "$@"\n')
    command.chmod(0o755)
    source = tmp_path / "script"
    source.write_text(run("completion", shell).out)
    reading, writing = os.pipe()  # whoever reads it waits for as long as it is open
    try:
        done = subprocess.run(
            [program, "-c", script.format(script=source, line="zenskar customers create --body - --customer-n")],
            stdin=reading,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
            env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        )
    finally:
        os.close(reading)
        os.close(writing)
    assert "--customer-name" in done.stdout
    assert done.stderr == ""


def test_a_completion_is_silent_if_an_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zenskar_ext.outbox.command", None)
    assert completed("usage", "st") == []
