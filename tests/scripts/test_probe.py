import json
from pathlib import Path

import pytest

from scripts import probe
from scripts.bundle import bundle
from scripts.probe import put_in
from zenskar_ext import APIConnectionError, RetryPolicy
from zenskar_ext.doctor.controls import KNOWN, url_of
from zenskar_ext.doctor.probing import Candidate, Finding, candidates, run, settled
from zenskar_ext.testing import Fault, Sandbox

DOCUMENT = json.loads((probe.DESCRIPTION / "zenskar.bundled.json").read_text())


def test_every_unverified_operation_is_asked_for_under_all_its_candidates() -> None:
    asked = list(candidates(DOCUMENT))
    unverified = {
        operation["operationId"]
        for item in DOCUMENT["paths"].values()
        for operation in item.values()
        if operation["x-evidence"]["level"] in ("inferred", "assumed")
    }
    assert {each.operation_id for each in asked} == unverified
    assert len(asked) > len(unverified)
    assert all("{" not in url_of(each.path) for each in asked)


def test_what_moves_money_or_starts_something_is_never_read() -> None:
    assert not [each for each in candidates(DOCUMENT) if each.operation_id == "pay_invoice"]
    for each in candidates(DOCUMENT):
        operation = next(
            operation
            for item in DOCUMENT["paths"].values()
            for operation in item.values()
            if operation["operationId"] == each.operation_id
        )
        assert not (each.plain_read and (each.method != "GET" or operation.get("x-never-retry")))


def ask(sandbox: Sandbox, asked: list[Candidate], report: Path) -> list[Finding]:
    with sandbox.client(retries=RetryPolicy(attempts=3), sleep=lambda _: None) as zk:
        return run(zk, asked, report, pause=0, sleep=lambda _: None, tell=lambda _: None)


def test_nothing_is_changed_on_the_server_and_only_reads_are_sent(tmp_path: Path) -> None:
    with Sandbox(invoices=20, customers=4) as sandbox:
        ask(sandbox, list(candidates(DOCUMENT)), tmp_path / "report.json")
        assert {request.method for request in sandbox.requests} == {"OPTIONS", "GET"}
        reads = {each.operation_id for each in candidates(DOCUMENT) if each.plain_read}
        assert {request.operation for request in sandbox.requests if request.method == "GET"} - reads <= {None, *KNOWN}


def test_a_route_that_is_there_hidden_or_elsewhere_is_found_so(tmp_path: Path) -> None:
    asked = [
        Candidate("list_users", "GET", "/users", True, None),
        Candidate("list_users", "GET", "/user", True, None),
        Candidate("create_user", "POST", "/users", False, None),
    ]
    with Sandbox(hidden=["create_user"], moved={"list_users": "/user"}) as sandbox:
        found = ask(sandbox, asked, tmp_path / "report.json")
    assert [(each.path, each.outcome) for each in found] == [
        ("/users", "no such route"),
        ("/user", "exists"),
        ("/users", "no such route"),
    ]
    assert settled(found)["list_users"].path == "/user"
    assert "create_user" not in settled(found)


def test_a_route_that_another_would_answer_for_is_not_asked(tmp_path: Path) -> None:
    shadowed = [each for each in candidates(DOCUMENT) if each.shadowed_by]
    assert shadowed
    with Sandbox() as sandbox:
        found = ask(sandbox, shadowed, tmp_path / "report.json")
        assert sandbox.requests == ()
    assert {each.outcome for each in found} == {"unclear"}


def test_a_second_run_goes_on_where_the_first_stopped(tmp_path: Path) -> None:
    asked = [each for each in candidates(DOCUMENT) if not each.shadowed_by][:12]
    report = tmp_path / "report.json"
    with Sandbox() as sandbox:
        ask(sandbox, asked[:5], report)
        before = len(sandbox.requests)
        found = ask(sandbox, asked, report)
        again = len(sandbox.requests)
        ask(sandbox, asked, report)
        assert len(sandbox.requests) == again > before
    assert len(found) == len(json.loads(report.read_text())["findings"]) == 12


def test_a_lost_connection_stops_it_and_keeps_what_was_found(tmp_path: Path) -> None:
    asked = [each for each in candidates(DOCUMENT) if not each.shadowed_by][:5]
    report = tmp_path / "report.json"
    sandbox = Sandbox()
    sandbox.faults.add(*(Fault(at=at, drop="before") for at in range(9, 30)))
    with pytest.raises(APIConnectionError):
        ask(sandbox, asked, report)
    assert 0 < len(json.loads(report.read_text())["findings"]) < 5


@pytest.mark.parametrize("path", ["/users", "/people/{person_id}/users"])
def test_what_is_settled_is_put_into_the_description(description: Path, path: str) -> None:
    put_in(description, Finding("list_users", "GET", path, "exists", "OPTIONS returned 405, Allow: GET"), "2026-11-21")
    operation = bundle(description / "zenskar.yaml")["paths"][path]["get"]
    assert operation["operationId"] == "list_users"
    assert operation["x-evidence"]["level"] == "probed"
    assert operation["x-evidence"]["sources"][-1] == "probed on 2026-11-21: OPTIONS returned 405, Allow: GET"
    assert "x-candidates" not in operation
    assert ("person_id" in path) == bool(operation.get("parameters"))


def test_two_operations_that_settle_on_one_route_are_left_open() -> None:
    found = [Finding(name, "GET", "/users", "exists", "") for name in ("a", "b")]
    assert settled(found) == {}


def test_an_account_is_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    monkeypatch.delenv("ZENSKAR_ORGANISATION", raising=False)
    assert probe.main([]) == 2
    assert "Stopped: api_key is missing" in capsys.readouterr().err


def test_the_command_asks_reports_and_writes(
    description: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(probe, "DESCRIPTION", description)
    plain = next(each for each in candidates(DOCUMENT) if each.plain_read and not each.shadowed_by)
    monkeypatch.setattr(probe, "candidates", lambda _: [plain])
    with Sandbox() as sandbox, sandbox.serve() as url:
        for name, value in {"API_KEY": "sandbox_key", "ORGANISATION": sandbox.organisation, "BASE_URL": url}.items():
            monkeypatch.setenv(f"ZENSKAR_{name}", value)
        asked = ["--write", "--pause", "0", "--report", str(tmp_path / "report.json")]
        assert probe.main(asked) == 2
        assert f"--write with ZENSKAR_BASE_URL={url}: its answers prove nothing about" in capsys.readouterr().err
        assert not sandbox.requests
        monkeypatch.setattr(probe, "BASE_URL", url)
        assert probe.main(asked) == 0
    assert "exists: 1" in capsys.readouterr().out
    settled_there = bundle(description / "zenskar.yaml")["paths"][plain.path]["get"]
    assert (settled_there["operationId"], settled_there["x-evidence"]["level"]) == (plain.operation_id, "probed")
