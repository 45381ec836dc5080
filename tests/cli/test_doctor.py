"""`zenskar doctor` as it is typed."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from zenskar_ext import Zenskar
from zenskar_ext.settled import read_settled
from zenskar_ext.testing import Fault, Sandbox


def test_a_report_for_people_names_each_question(sandbox: Sandbox, run: Run) -> None:
    done = run("doctor", "--pause", "0", "--evidence")
    assert done.code == 0
    assert "In which unit are the amounts of invoices?\n  settled: compared with the sum of the lines" in done.out
    assert "How does a filter read a time without an offset?\n  settled: utc; as UTC" in done.out
    assert "    GET /invoices?limit=20: 200\n" in done.out
    assert "--write-events" in done.out
    assert {each.method for each in sandbox.requests} == {"GET", "OPTIONS"}


def test_a_report_as_json_has_the_same(sandbox: Sandbox, run: Run) -> None:
    report = json.loads(run("doctor", "--pause", "0", "--json").out)
    assert report["organisation"] == sandbox.organisation
    assert len(report["answers"]) == 9
    assert report["answers"][0]["settled"] is True


def test_events_are_sent_only_after_asking(sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("doctor", "--write-events").code == 12
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("zenskar_ext._asking.click.confirm", lambda *_, **__: False)
    assert run("doctor", "--write-events").code == 12
    assert list(sandbox.requests) == []
    monkeypatch.setattr("zenskar_ext._asking.click.confirm", lambda *_, **__: True)
    monkeypatch.setattr("zenskar_ext.cli.examining.time.sleep", lambda _: None)
    done = run("doctor", "--write-events", "--pause", "0")
    assert "settled: atomic" in done.out


def test_events_are_never_sent_with_another_key(sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", "live_key")
    for options in (["--yes"], ["--yes", "--live"], []):
        done = run("doctor", "--write-events", *options)
        assert done.code == 3
        assert "live_key" not in done.err
    assert run("doctor").code == 3
    assert list(sandbox.requests) == []


def test_what_is_settled_is_written_where_it_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("doctor", "--sandbox", "--write-events", "--yes", "--write")
    assert done.code == 0
    assert "zenskar-settled.toml: invoice_units, naive_times, paths, batches, array_keys\n" in done.err
    assert read_settled("zenskar-settled.toml").batches == "atomic"


def test_what_is_left_behind_is_an_error(sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zenskar_ext.cli.examining.time.sleep", lambda _: None)
    sandbox.faults.add(*(Fault(at=at, operation="delete_usage_event", status=405) for at in (1, 2)))
    done = run("doctor", "--write-events", "--yes", "--pause", "0")
    assert done.code == 1
    assert "delete the usage event zenskar_doctor_" in done.err


@pytest.mark.parametrize("at", [2, 9999])
def test_ctrl_c_is_one_line_and_leaves_nothing_behind(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, at: int
) -> None:
    send, sent = Zenskar.request, list[str]()

    def request(self: Zenskar, method: str, path: str, **more: Any) -> Any:
        sent.append(path)
        if len(sent) == at or path.startswith("/usage/"):
            raise KeyboardInterrupt
        return send(self, method, path, **more)

    monkeypatch.setattr(Zenskar, "request", request)
    done = run("doctor", "--write-events", "--yes", "--pause", "0", "--write", str(tmp_path / "settled.toml"))
    assert (done.code, done.out) == (130, "")
    assert done.err.endswith("zenskar: interrupted\n")
    assert list(sandbox.client().usage_events.list()) == []
    assert list(tmp_path.iterdir()) == []


def interrupting_at(monkeypatch: pytest.MonkeyPatch, method: str, path: str, raised: Callable[[], object]) -> None:
    """Let something happen at each request with a method and the beginning of a path."""
    send = Zenskar.request

    def request(self: Zenskar, its_method: str, its_path: str, **more: Any) -> Any:
        if its_method == method and its_path.startswith(path):
            raised()
        return send(self, its_method, its_path, **more)

    monkeypatch.setattr(Zenskar, "request", request)


def test_a_clean_up_that_is_interrupted_writes_nothing_and_names_what_is_left(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("zenskar_ext.cli.examining.time.sleep", lambda _: None)
    with monkeypatch.context() as patch:
        interrupting_at(patch, "DELETE", "/rawmetric/", partial(signal.raise_signal, signal.SIGINT))
        done = run("doctor", "--write-events", "--yes", "--pause", "0", "--write", str(tmp_path / "settled.toml"))
    (left,) = sandbox.client().usage_events.list()
    assert (done.code, done.out) == (130, "")
    assert f"delete the usage event {left.api_slug} with `zenskar usage-events delete {left.id}`" in done.err
    assert list(tmp_path.iterdir()) == []
    assert run("usage-events", "delete", str(left.id), "--yes").code == 0
    assert list(sandbox.client().usage_events.list()) == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_leaves_nothing_behind_and_ends_the_process(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    number, handed_on = getattr(signal, name), list[int]()
    before = signal.signal(number, lambda got, _: handed_on.append(got))
    try:
        interrupting_at(monkeypatch, "POST", "/usage/", partial(signal.raise_signal, number))
        done = run("doctor", "--write-events", "--yes", "--pause", "0", "--write", str(tmp_path / "settled.toml"))
    finally:
        signal.signal(number, before)
    assert handed_on == [number]
    assert (done.code, done.out) == (130, "")  # the handler of this test lets the process live
    assert list(sandbox.client().usage_events.list()) == []
    assert list(tmp_path.iterdir()) == []


def test_a_signal_that_is_ignored_stays_so(sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        interrupting_at(monkeypatch, "GET", "/invoices", partial(signal.raise_signal, signal.SIGHUP))
        assert run("doctor", "--pause", "0").code == 0
    finally:
        signal.signal(signal.SIGHUP, before)
    assert sandbox.requests


def test_a_process_ends_by_the_signal_that_it_got(sandbox: Sandbox) -> None:
    command = [sys.executable, "-m", "zenskar_ext.cli", "doctor", "--write-events", "--yes", "--pause", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while not any(each.operation == "create_usage_event" for each in sandbox.requests):
            time.sleep(0.05)
        process.terminate()
        assert process.wait(timeout=60) == -signal.SIGTERM
    assert list(sandbox.client().usage_events.list()) == []


def leave(sandbox: Sandbox) -> None:
    slug = "zenskar_doctor_202601010000_0123456789ab"
    sandbox.client().usage_events.create(name=slug, api_slug=slug, dataschema={"data": {"name": "String"}})


@pytest.mark.parametrize("agrees", [True, False])
def test_what_an_earlier_run_left_is_deleted_after_asking(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, *, agrees: bool
) -> None:
    leave(sandbox)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(
        "zenskar_ext._asking.click.confirm", lambda question, **_: agrees or "an earlier run" not in question
    )
    monkeypatch.setattr("zenskar_ext.cli.examining.time.sleep", lambda _: None)
    done = run("doctor", "--write-events", "--pause", "0")
    assert ("deleted zenskar_doctor_202601010000_0123456789ab, which an earlier run left behind" in done.err) == agrees
    assert len(list(sandbox.client().usage_events.list())) == (not agrees)


def test_what_an_earlier_run_left_is_named_by_a_run_that_only_reads(sandbox: Sandbox, run: Run) -> None:
    leave(sandbox)
    (left,) = sandbox.client().usage_events.list()
    done = run("doctor", "--pause", "0")
    assert f"with `zenskar usage-events delete {left.id}`: an earlier run left it behind" in done.err
    assert done.code == 0
    assert len(list(sandbox.client().usage_events.list())) == 1


def test_what_an_earlier_run_left_may_not_be_deleted_or_found(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zenskar_ext.cli.examining.time.sleep", lambda _: None)
    leave(sandbox)
    sandbox.faults.add(Fault(at=1, operation="delete_usage_event", status=405))
    assert "`: DELETE returned 405\n" in run("doctor", "--write-events", "--yes", "--pause", "0").err
    sandbox.faults.add(Fault(at=1, operation="list_usage_events", status=503))
    done = run("doctor", "--pause", "0")
    assert "what earlier runs left behind is not known: " in done.err
    assert done.code == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'version = 1\norganisation = "o"\nbase_url = "https://a"\nsettled_on = 2026-01-02\n',
            "is of the organisation o",
        ),
        ("version = 2\n", "update zenskar-ext"),
        ("version = 1\norganisation = 5\n", "organisation is not a text"),
    ],
    ids=["another", "newer", "edited"],
)
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_asked(
    sandbox: Sandbox, run: Run, tmp_path: Path, text: str, words: str
) -> None:
    file = tmp_path / "settled.toml"
    file.write_text(text)
    done = run("doctor", "--write", str(file))
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert words in done.err
    assert list(sandbox.requests) == []
    assert file.read_text() == text
