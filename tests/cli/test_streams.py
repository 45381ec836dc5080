"""Standard streams that are closed, full, or left by their reader: one line or none, an exit code, and no traceback."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest

from tests.cli.conftest import ID, Run
from zenskar_ext.cli import main, streams
from zenskar_ext.cli.mounted import MOUNTED
from zenskar_ext.testing import Sandbox

COMMAND = f"{sys.executable} -m zenskar_ext.cli"
LIST = "customers list --all"
CREATE = "customers create --customer-name Acme --email a@b.example --yes"
FULL = "standard output could not be written: No space left on device"
SENT = "zenskar: POST /customers was sent, and the API accepted it; but "


def shell(line: str) -> tuple[int, str]:
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {line}"], check=False, capture_output=True, text=True)
    return done.returncode, done.stderr.strip()


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize("form", ["--json", "--csv --columns id", "--csv", "--table"])
def test_a_read_whose_output_has_no_room_is_one_line(form: str) -> None:
    assert shell(f"{COMMAND} {LIST} {form} > /dev/full") == (14, f"zenskar: {FULL}")


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize("line", ["--help", "man", "completion bash", "coverage", "--version", "invoices list -h", ""])
def test_whatever_is_printed_has_no_traceback(line: str) -> None:
    assert shell(f"{COMMAND} {line} > /dev/full") == (14, f"zenskar: {FULL}")
    code, said = shell(f"{COMMAND} {line} | true")
    assert (code in (0, 2, 141), said) == (True, "")


def test_a_write_whose_output_is_lost_says_that_it_was_sent(sandbox: Sandbox) -> None:
    assert shell(f"{COMMAND} {CREATE} > /dev/full") == (14, f"{SENT}{FULL}")
    assert len(sandbox.requests) == 1
    code, said = shell(f"{COMMAND} {CREATE.replace('a@b', 'b@b')} > >(exec 0<&-; sleep 1)")
    assert (code, said) in ((0, ""), (141, f"{SENT}standard output was closed by its reader"))
    assert len(sandbox.requests) == 2


def test_nothing_is_sent_if_standard_output_is_closed(sandbox: Sandbox) -> None:
    said = "zenskar: standard output is closed: nothing was sent"
    for line in (LIST, CREATE, f"{LIST} --csv", f"{LIST} --table"):
        assert shell(f"{COMMAND} {line} >&-") == (14, said)
    assert not sandbox.requests


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize("stderr", ["2>&-", "2> /dev/full"])
def test_a_lost_standard_error_changes_no_exit_code(stderr: str) -> None:
    for line, code in ((LIST, 0), (f"customers get {ID}", 6), ("customers lst", 2), ("customers list --limit 1", 0)):
        assert shell(f"{COMMAND} {line} {stderr} > /dev/null") == (code, "")


def test_closed_standard_input_agrees_to_nothing(sandbox: Sandbox) -> None:
    code, said = shell(f"{COMMAND} customers delete x <&-")
    assert (code, said.endswith("give --yes. Nothing was sent")) == (12, True)
    assert shell(f"{COMMAND} customers create --yes --body - <&-")[0] == 2
    assert not sandbox.requests


def test_a_reader_that_leaves_ends_a_read_quietly() -> None:
    line = f"{COMMAND} invoices list --sandbox --all"
    assert shell(f"{line} | head -n 1 > /dev/null") in ((0, ""), (141, ""))
    code = "import os, sys; from zenskar_ext.cli import main; r, w = os.pipe(); os.dup2(w, 1); os.close(r); os.close(w); main.main(['--version'])"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize(
    ("line", "words"),
    [(LIST, f"zenskar: {FULL}"), (CREATE, f"{SENT}{FULL}"), ("man", f"zenskar: {FULL}")],
    ids=["a list", "a write", "man"],
)
def test_the_same_in_this_process(run: Run, monkeypatch: pytest.MonkeyPatch, line: str, words: str) -> None:
    with Path("/dev/full").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        done = run(*line.split())
        streams.drop_the_rest()
    assert (done.code, done.err) == (14, f"{words}\n")


def test_a_reader_that_left_in_this_process(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for line, words in ((LIST, ""), (CREATE, f"{SENT}standard output was closed by its reader\n")):
        reading, writing = os.pipe()
        os.close(reading)
        stream = os.fdopen(writing, "w")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", stream)
            done = run(*line.split())
            streams.drop_the_rest()
        stream.close()
        assert (done.code, done.err) == (141, words)
    assert len(sandbox.requests) == 2


@pytest.mark.usefixtures("sandbox")
def test_characters_that_the_output_does_not_take_are_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("customers", "create", "--customer-name", "\u65e5", "--email", "a@b.example", "--yes")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="cp1252"))
    done = run("customers", "list", "--all", "--csv")
    assert done.code == 14
    assert done.err.endswith("takes no other characters than those of cp1252: set PYTHONIOENCODING=utf-8\n")


def test_closed_streams_in_this_process(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert run("customers", "delete", "x").code == 12
    monkeypatch.setattr(sys, "stdout", None)
    assert run("customers", "list").code == 14
    streams.drop_the_rest()
    assert not sandbox.requests


def test_a_standard_error_without_room_in_this_process(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        assert run("customers", "lst").code == 2
        streams.drop_the_rest()


def leaves(command: click.Command, path: Sequence[str] = ()) -> Iterator[Sequence[str]]:
    if not isinstance(command, click.Group):
        yield path
        return
    for name in command.list_commands(context := click.Context(command)):
        inner = command.get_command(context, name)
        assert inner is not None
        yield from leaves(inner, (*path, name))


READ_ONLY = {
    "completion": ["bash"],
    "coverage": [],
    "doctor": ["--pause", "0"],
    "doctor --write-events": ["--pause", "0"],
    "export": ["parquet:///FOLDER/warehouse", "--resources", "customers"],
    "man": [],
    "probe": ["--pause", "0", "--report", "FOLDER/report.json"],
    "usage correct": ["job-1", "--customer-id", "c"],
    "usage discard": ["--reason", "r", "--all"],
    "usage export": [],
    "usage load": ["FOLDER/events.csv", "--slug", "compute"],
    "usage prune": ["--older-than", "1d"],
    "usage retry": [],
    "usage send": ["--once"],
    "usage status": [],
}
SERVERS = {"mcp", "sandbox"}  # they wait: one is told to write by --allow-writes, the other calls nobody


def test_no_other_command_writes_without_a_yes_and_a_terminal(
    sandbox: Sandbox, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = {" ".join(path) for path in leaves(main.root()) if path[0] in MOUNTED}
    assert mounted == {name.partition(" --")[0] for name in READ_ONLY} | SERVERS
    (tmp_path / "events.csv").write_text("event_id,customer_id,timestamp,hours\njob-1,a,2026-01-31T12:00:00Z,1\n")
    monkeypatch.setenv("ZENSKAR_OUTBOX", f"sqlite:///{tmp_path}/usage.db")
    for name in sorted(READ_ONLY, key=lambda each: each != "usage load"):
        given = [each.replace("FOLDER", str(tmp_path)) for each in READ_ONLY[name]]
        run(*name.split(), *given)
        assert {each.method for each in sandbox.requests} <= {"GET", "OPTIONS"}, name
