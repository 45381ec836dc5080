"""`zenskar doctor` as it is typed."""

import json
import sys
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
    assert "What do the amounts of invoices count?\n  settled: compared with the sum of the lines" in done.out
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
    monkeypatch.setattr("zenskar_ext.cli.examining.click.confirm", lambda *_, **__: False)
    assert run("doctor", "--write-events").code == 12
    assert list(sandbox.requests) == []
    monkeypatch.setattr("zenskar_ext.cli.examining.click.confirm", lambda *_, **__: True)
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
