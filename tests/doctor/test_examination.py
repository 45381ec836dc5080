"""A whole examination: what it may do, what it leaves behind, and what it writes."""

import copy
import errno
import stat
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.doctor.conftest import by_question, connecting
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    AuthenticationError,
    ConfigurationError,
    Zenskar,
)
from zenskar_ext.doctor import events, page_limit, paths, writing
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking
from zenskar_ext.doctor.examination import Allowed, Report, examine
from zenskar_ext.doctor.throwaway import LeftBehindInterrupt, delete, leftovers
from zenskar_ext.doctor.writing import write
from zenskar_ext.settled import read_settled
from zenskar_ext.testing import Fault, Sandbox

DAY = date(2026, 1, 2)
HARMLESS = {"GET", "OPTIONS"}


def examined(sandbox: Sandbox, *, of_events: bool = False, connect: Any = None) -> Report:
    """Return a report, without waiting."""
    allowed = Allowed(events=of_events)
    return examine(connect or connecting(sandbox), allowed, pause=0, sleep=lambda _: None)


def test_it_only_reads_unless_told_otherwise() -> None:
    sandbox = Sandbox(invoices=6, customers=3)
    before = copy.deepcopy(sandbox._service.world.store.collections())
    report = examined(sandbox)
    assert {each.method for each in sandbox.requests} == HARMLESS
    assert sandbox._service.world.store.collections() == before
    assert by_question(report.answers)[events.BATCHES].words == events.NOT_ASKED
    assert report.left_behind == ""


def test_every_answer_says_what_was_asked_and_holds_no_secret() -> None:
    sandbox = Sandbox(invoices=6, customers=3, api_key="sandbox_very-secret")
    report = examined(sandbox, of_events=True)
    for each in report.answers:
        assert each.asked or "asked" in each.words or "responses" in each.words or "responses" in each.question
    assert "very-secret" not in str(report)
    assert "very-secret" not in str(report.as_json())


@pytest.mark.parametrize("status", [429, 503])
def test_a_status_that_says_nothing_settles_nothing(status: int) -> None:
    sandbox = Sandbox(invoices=6, customers=3)
    sandbox.faults.add(Fault(chance=1, status=status))
    report = examined(sandbox, of_events=True)
    settled = [each for each in report.answers if each.value is not None]
    assert {each.question for each in settled} <= {"how far the clock of this machine is off"}
    assert any(f"returned {status}, which settles nothing" in each.words for each in report.answers)


@pytest.mark.parametrize(
    ("key", "allowed", "words"),
    [
        ("live_key", Allowed(), "give one of a test organisation, or --live"),
        ("live_key", Allowed(events=True), "events are sent to test organisations only"),
        ("live_key", Allowed(live=True, events=True), "events are sent to test organisations only"),
    ],
)
def test_another_key_is_refused_and_nothing_is_sent(key: str, allowed: Allowed, words: str) -> None:
    sandbox = Sandbox(api_key=key)
    with pytest.raises(ConfigurationError, match=words) as caught:
        examine(connecting(sandbox), allowed, pause=0)
    assert key not in str(caught.value)
    assert list(sandbox.requests) == []


def test_another_key_reads_if_it_is_told_so_and_never_writes() -> None:
    sandbox = Sandbox(api_key="live_key", invoices=3)
    examine(connecting(sandbox), Allowed(live=True), pause=0)
    assert {each.method for each in sandbox.requests} == HARMLESS


def test_a_key_that_is_not_taken_ends_it() -> None:
    sandbox = Sandbox()
    with pytest.raises(AuthenticationError):
        examine(lambda **more: sandbox.client(api_key="sandbox_other", **more), Allowed(), pause=0)


def test_a_list_that_fails_does_not_end_it() -> None:
    sandbox = Sandbox(invoices=3)
    sandbox.faults.add(Fault(at=1, status=400))
    assert len(examined(sandbox).answers) == 9


def test_a_question_whose_request_is_lost_is_not_settled_and_the_others_are() -> None:
    sandbox = Sandbox(invoices=6, customers=3)
    sandbox.faults.add(Fault(at=2, drop="before"))
    answers = by_question(examined(sandbox).answers)
    lost = answers["In which unit are the amounts of invoices?"]
    assert not lost.is_settled
    assert lost.asked == ["GET /invoices?limit=20: no response"]
    assert answers["How does a filter read a time without an offset?"].value == "utc"
    assert [name for name, each in answers.items() if each.is_settled] == [
        "How does a filter read a time without an offset?",
        "Which of the inferred paths exist?",
    ]


class Interrupting(http.BaseTransport):
    """A transport that raises an interrupt at a request, before it is sent or after it has come through."""

    def __init__(self, inner: http.BaseTransport, at: int, *, after: bool) -> None:
        self.inner, self.left, self.after = inner, at, after

    def handle_request(self, request: http.Request) -> http.Response:
        self.left -= 1
        if self.left == 0 and not self.after:
            raise KeyboardInterrupt
        response = self.inner.handle_request(request)
        if self.left == 0:
            raise KeyboardInterrupt
        return response


def of_one_definition(zk: Zenskar) -> list[Any]:
    return [*zk.usage_events.list()]


@pytest.mark.parametrize("after", [False, True])
def test_an_interrupt_at_any_request_leaves_nothing_behind(
    *, after: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "answer", lambda *_, **__: page_limit._unclear("not asked here"))
    whole = Sandbox()
    examined(whole, of_events=True)
    count = len(whole.requests)
    assert count > 15
    for at in range(1, count + 1):
        sandbox = Sandbox()
        transport = Interrupting(sandbox.transport, at, after=after)
        with pytest.raises(KeyboardInterrupt):
            examined(
                sandbox,
                of_events=True,
                connect=lambda _t=transport, _s=sandbox, **more: _s.client(transport=_t, **more),
            )
        assert of_one_definition(sandbox.client()) == []
    assert [*tmp_path.iterdir()] == []


class Broken(http.BaseTransport):
    """A transport that raises an interrupt at some deletes, and responds to others with 405."""

    def __init__(self, inner: http.BaseTransport, *outcomes: str) -> None:
        self.inner, self.outcomes = inner, list(outcomes)

    def handle_request(self, request: http.Request) -> http.Response:
        outcome = self.outcomes.pop(0) if request.method == "DELETE" and self.outcomes else "passes"
        if outcome == "interrupted":
            raise KeyboardInterrupt
        return http.Response(405) if outcome == "refused" else self.inner.handle_request(request)


def broken(sandbox: Sandbox, *outcomes: str) -> Any:
    transport = Broken(sandbox.transport, *outcomes)
    return lambda **more: sandbox.client(transport=transport, **more)


@pytest.mark.parametrize(
    "outcomes",
    [["interrupted"], ["refused", "interrupted"], ["interrupted", "refused"], ["interrupted", "interrupted"]],
)
def test_an_interrupt_during_the_clean_up_is_kept_and_what_stays_is_named(outcomes: list[str]) -> None:
    sandbox = Sandbox()
    with pytest.raises(KeyboardInterrupt) as caught:
        examined(sandbox, of_events=True, connect=broken(sandbox, *outcomes))
    left = of_one_definition(sandbox.client())
    assert isinstance(caught.value, LeftBehindInterrupt) == bool(left) == (len(outcomes) == 2)
    for each in left:
        assert f"{each.api_slug} with `zenskar usage-events delete {each.id}`: " in str(caught.value)


def test_a_second_interrupt_ends_at_once() -> None:
    sandbox = Sandbox()

    class Twice(http.BaseTransport):
        """Interrupts the sending of events, and then the clean-up."""

        def handle_request(self, request: http.Request) -> http.Response:
            if request.url.path.startswith("/usage/"):
                raise KeyboardInterrupt
            return inner.handle_request(request)

    inner = Broken(sandbox.transport, "interrupted", "interrupted")
    with pytest.raises(LeftBehindInterrupt, match="interrupted"):
        examined(sandbox, of_events=True, connect=lambda **more: sandbox.client(transport=Twice(), **more))
    assert inner.outcomes == ["interrupted"]  # the second one was not tried


def test_what_earlier_runs_left_behind_is_found_and_what_may_be_in_use_is_not() -> None:
    sandbox = Sandbox()
    zk = sandbox.client()
    old, new = "202601010000", f"{datetime.now(UTC):%Y%m%d%H%M}"
    left = [f"zenskar_doctor_{old}_0123456789ab", "zenskar_doctor_0123456789ab"]
    others = [
        f"zenskar_doctor_{new}_0123456789ab",
        "zenskar_doctor_209913990000_0123456789ab",
        "zenskar_doctor_mine",
        "mine",
    ]
    for each in left + others:
        zk.usage_events.create(name=each, api_slug=each, dataschema={"data": {"name": "String"}})
    found = [*leftovers(Asking(zk))]
    assert sorted(each.slug for each in found) == sorted(left)
    assert [delete(Asking(zk), each) for each in found] == ["", ""]
    assert sorted(str(each.api_slug) for each in zk.usage_events.list()) == sorted(others)


def test_a_lost_answer_to_the_create_leaves_nothing_behind() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="create_usage_event", drop="after"))
    report = examined(sandbox, of_events=True)
    assert by_question(report.answers)[events.BATCHES].value is None
    assert report.left_behind == ""
    assert of_one_definition(sandbox.client()) == []


def test_a_delete_that_took_effect_though_its_answer_was_lost_leaves_nothing_behind() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="delete_usage_event", drop="after"))
    assert examined(sandbox, of_events=True).left_behind == ""
    assert of_one_definition(sandbox.client()) == []


@pytest.mark.parametrize("status", [408, 409])
def test_a_definition_that_is_not_known_to_be_refused_is_looked_for(status: int) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="create_usage_event", status=status))
    assert examined(sandbox, of_events=True).left_behind == ""
    assert "get_usage_event_by_slug" in {each.operation for each in sandbox.requests}


def test_a_delete_that_is_lost_once_is_tried_again() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="delete_usage_event", drop="before"))
    report = examined(sandbox, of_events=True)
    assert report.left_behind == ""
    assert of_one_definition(sandbox.client()) == []


@pytest.mark.parametrize("fault", [{"status": 405}, {"status": 404}, {"drop": "before"}])
def test_what_cannot_be_deleted_is_named(fault: Any) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(*(Fault(at=at, operation="delete_usage_event", **fault) for at in (1, 2)))
    report = examined(sandbox, of_events=True)
    (left,) = of_one_definition(sandbox.client())
    command = f"delete the usage event {left.api_slug} with `zenskar usage-events delete {left.id}`: "
    assert report.left_behind.startswith(command)


def test_what_is_settled_is_written_and_read(tmp_path: Path) -> None:
    file = tmp_path / "settled.toml"
    sandbox = Sandbox(invoices=12, customers=4, invoice_unit="minor", batches="partial", naive_times="Asia/Kolkata")
    written = write(examined(sandbox, of_events=True), file, DAY)
    found = read_settled(file)
    assert found == written
    assert (found.batches, found.array_keys, found.naive_times) == ("partial", "honoured", "+05:30")
    assert (found.invoice_unit, found.settled_on, found.page_limit) == ("minor", DAY, None)
    assert found.paths["list_tags"] == "GET /tags"
    assert found.organisation == sandbox.organisation
    assert set(found.how) == {"batches", "array_keys", "naive_times", "invoice_units", "paths"}
    assert [*tmp_path.iterdir()] == [file]
    found.check(sandbox.client())
    with pytest.raises(ConfigurationError, match=r"prove nothing about https://api\.zenskar\.com"):
        found.check(Zenskar("sandbox_key", "org"))


def test_a_later_report_keeps_what_it_does_not_ask(tmp_path: Path) -> None:
    file = tmp_path / "settled.toml"
    sandbox = Sandbox(invoices=3)
    write(examined(sandbox, of_events=True), file, DAY)
    later = write(examined(sandbox), file, date(2026, 1, 3))
    assert later.batches == "atomic"
    assert later.settled_on == date(2026, 1, 3)
    empty = Report(later.organisation, later.base_url, [])
    assert write(empty, file, date(2026, 1, 4)) == later


def test_an_answer_that_is_contradicted_is_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "settled.toml"
    before = write(examined(Sandbox(invoices=12, customers=4)), file, DAY)
    assert before.invoice_unit == "major"
    contradicted = Answer("?", None, "some speak for major units and some for minor units", "invoice_units")
    after = write(Report(before.organisation, before.base_url, [contradicted]), file, DAY)
    assert (after.invoice_unit, after.invoice_units) == (None, {})
    assert "invoice_units" not in after.how
    assert after.naive_times == "utc"
    assert read_settled(file) == after


@pytest.mark.parametrize(
    ("status", "words"), [(500, "returned 500, which settles nothing"), (400, "looking for it returned 400")]
)
def test_a_definition_that_may_be_there_is_named(status: int, words: str) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(
        Fault(at=1, operation="create_usage_event", status=500),
        *(Fault(at=at, operation="get_usage_event_by_slug", status=status) for at in (1, 2)),
    )
    left = examined(sandbox, of_events=True).left_behind
    assert "with `zenskar usage-events delete ID` (`zenskar usage-events get-by-slug zenskar_doctor_" in left
    assert words in left
    assert [each.method for each in sandbox.requests if each.method == "DELETE"] == []


def test_a_definition_that_was_refused_needs_no_cleaning_up() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=1, operation="create_usage_event", status=400))
    assert examined(sandbox, of_events=True).left_behind == ""
    assert [each for each in sandbox.requests if "slug" in each.path] == []


def test_a_file_of_another_account_stays(tmp_path: Path) -> None:
    file = tmp_path / "settled.toml"
    write(Report("a", "https://api.zenskar.com", []), file, DAY)
    before = file.read_text()
    with pytest.raises(ConfigurationError, match="is of the organisation a"):
        write(Report("b", "https://api.zenskar.com", []), file, DAY)
    assert file.read_text() == before


def test_an_interrupt_while_it_writes_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settled.toml"
    write(Report("a", "https://api.zenskar.com", []), file, DAY)
    before = file.read_text()

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_text", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(Report("a", "https://api.zenskar.com", []), file, date(2026, 5, 5))
    assert [*tmp_path.iterdir()] == [file]
    assert file.read_text() == before


def test_a_folder_that_is_not_there_is_an_error_in_words_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=f"cannot be written: there is no folder {tmp_path / 'none'}$"):
        writing.before("a", "https://api.zenskar.com", tmp_path / "none" / "settled.toml")


def test_a_full_disk_is_an_error_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("zenskar_ext.doctor.writing.TemporaryDirectory", full)
    with pytest.raises(ConfigurationError, match="cannot be written: No space left on device"):
        write(Report("a", "https://api.zenskar.com", []), tmp_path / "settled.toml", DAY)


def test_a_lost_connection_at_the_start_ends_it() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(*(Fault(at=at, drop="before") for at in range(1, 9)))
    with pytest.raises(APIConnectionError):
        examined(sandbox)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_file_keeps_its_rights_and_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "settled.toml", tmp_path / "link.toml"
    report = Report("a", "https://api.zenskar.com/", [])
    write(report, file, DAY)
    file.chmod(0o600)
    link.symlink_to(file)
    write(evolve(report, base_url="https://api.zenskar.com"), link, date(2026, 5, 5))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.toml", "settled.toml"]
