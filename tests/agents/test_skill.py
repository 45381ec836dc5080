"""The skill in the wheel: where agents look for it, short, and true: its code and its commands run."""

import re
import shlex
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import zenskar_ext
from zenskar_ext.cli import main

FILE = Path(zenskar_ext.__file__).parent / ".agents" / "skills" / "zenskar" / "SKILL.md"
TEXT = FILE.read_text()
HEAD, BODY = TEXT.removeprefix("---\n").split("---\n", 1)
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", BODY, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("zenskar ")
]


def test_its_head_is_that_of_a_skill() -> None:
    head = YAML(typ="safe").load(HEAD)
    assert head.keys() == {"name", "description"}
    assert head["name"] == FILE.parent.name
    assert len(head["description"]) <= 1024


def test_it_is_short() -> None:
    assert len(BODY.splitlines()) < 80


def test_its_code_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", BODY, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, str(FILE), "exec"), {})


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_it_runs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out


def test_what_it_names_is_there() -> None:
    from zenskar_ext.settled import Settled, read_settled

    names = re.findall(r"`(\w+Error)`", BODY)
    assert names
    for name in names:
        assert hasattr(zenskar_ext, name)
    assert callable(read_settled)
    assert callable(Settled.minor_units)
    commands = {each.split()[1] for each in re.findall(r"`(zenskar [a-z]+)", BODY)}
    assert commands <= set(main.root().summaries)
