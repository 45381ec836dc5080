"""The commands that are no operations: probe, completion and the manual page."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.cli import index
from zenskar_ext.cli.values import spelled
from zenskar_ext.doctor import probing
from zenskar_ext.doctor.controls import Controls
from zenskar_ext.testing import Sandbox


def test_a_probe_writes_what_it_finds_and_counts_it(
    sandbox: Sandbox, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = probing.Candidate("list_users", "GET", "/users", plain_read=True, shadowed_by=None)
    monkeypatch.setattr(probing, "candidates", lambda _: [plain])
    report = tmp_path / "report.json"
    done = run("probe", "--pause", "0", "--report", str(report))
    assert done.code == 0
    assert done.out.startswith("exists: 1\n")
    assert done.err == "1/1 GET /users: exists\n"
    kept = json.loads(report.read_text())
    assert kept["findings"][0]["path"] == "/users"
    assert kept["organisation"] == sandbox.organisation
    assert {each.method for each in sandbox.requests} <= {"OPTIONS", "GET"}


@pytest.mark.usefixtures("sandbox")
@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (
            '{"organisation": "other", "base_url": "URL", "findings": []}',
            "is of the organisation other at URL, and this",
        ),
        ('{"organisation": "ORG", "base_url": "https://a.example", "findings": []}', "ORG at https://a.example, and"),
        ("[]", "is not a report of a probe with its account: give another file"),
        ("{", "is not a report of a probe with its account: give another file"),
        ('{"organisation": "ORG", "base_url": "URL", "findings": [{"a": 1}]}', "is not a report of a probe"),
        ('{"organisation": "ORG", "base_url": "URL"}', "is not a report of a probe"),
    ],
)
def test_the_report_of_another_account_is_refused_before_anything_is_sent(
    sandbox: Sandbox, run: Run, tmp_path: Path, kept: str, words: str
) -> None:
    def filled(text: str) -> str:
        return text.replace("ORG", sandbox.organisation).replace("URL", os.environ["ZENSKAR_BASE_URL"])

    report = tmp_path / "report.json"
    report.write_text(filled(kept))
    done = run("probe", "--pause", "0", "--report", str(report))
    assert (done.code, done.out, len(sandbox.requests)) == (3, "", 0)
    assert filled(words) in done.err
    assert done.err.count("\n") == 1
    assert report.read_text() == filled(kept)


def test_a_report_that_cannot_be_read_or_written_is_one_line(
    sandbox: Sandbox, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = probing.Candidate("list_users", "GET", "/users", plain_read=True, shadowed_by=None)
    monkeypatch.setattr(probing, "candidates", lambda _: [plain])
    (tmp_path / "file").write_text("")
    done = run("probe", "--pause", "0", "--report", str(tmp_path / "file" / "report.json"))
    assert (done.code, len(sandbox.requests)) == (3, 0)
    assert done.err.endswith("report.json cannot be read: Not a directory\n")
    done = run("probe", "--pause", "0", "--report", str(tmp_path / "none" / "report.json"))
    assert done.code == 3
    assert done.err.endswith("report.json cannot be written: No such file or directory\n")


def test_a_plain_read_settles_what_the_allowed_methods_do_not() -> None:
    plain = probing.Candidate("list_users", "GET", "/users", plain_read=True, shadowed_by=None)

    def answer(request: http.Request) -> http.Response:
        return http.Response(200 if request.method == "OPTIONS" or request.url.path == "/users" else 404, json={})

    with Zenskar("a-key", "org", transport=http.MockTransport(answer)) as zk:
        found = probing.probe(Controls(zk, lambda: None), plain)
    assert found.outcome == "exists"
    assert found.said.startswith("OPTIONS returned 200; GET returned 200; /zenskar-no-such-route got 404")


def test_a_probe_without_an_account_says_what_is_missing(run: Run) -> None:
    assert run("probe").code == 3


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.code == 0
    assert f"_ZENSKAR_COMPLETE={shell}_complete" in done.out
    program = shutil.which(shell)
    if program is not None:
        subprocess.run([program, "-n"], input=done.out, check=True, text=True)


def test_another_shell_is_refused(run: Run) -> None:
    assert run("completion", "csh").code == 2


def test_the_manual_page_has_every_command(run: Run) -> None:
    page = run("man").out
    for namespace in index.namespaces():
        for name in index.operations(namespace):
            assert f".B zenskar {spelled(namespace)} {spelled(name)}".replace("-", "\\-") in page
    assert all(line.split()[0] in {".TH", ".SH", ".TP", ".B"} for line in page.splitlines() if line.startswith("."))
    assert not [line for line in page.splitlines() if line.startswith("'")]


def test_the_manual_page_needs_no_other_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "zenskar_ext.outbox.command", None)
    assert "zenskar usage" in run("man").out


def test_no_text_of_the_installed_packages_names_a_target_of_make() -> None:
    root = Path(__file__).parents[2]
    named = [
        path
        for folder in ("generated/zenskar_client", "zenskar_ext")
        for path in (root / folder).rglob("*")
        if path.suffix in {".py", ".json"}
        and any(f"make {name}" in path.read_text() for name in ("probe", "coverage", "sync"))
    ]
    assert named == []
