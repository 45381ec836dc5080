"""The close of a month: which days a period has, what is checked before it, and what is locked after it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.ledger import ENTRY, balances, entry
from tests.sandbox.test_invoices import approved, invoice, pay
from zenskar_client import http
from zenskar_ext.testing import Sandbox

PERIODS = "/accounting_new/periods"
OF_CASH = (("Cash", 10000, 0), ("Sales and Services Revenue", 0, 10000))


def create(on: http.Client, day: str, **more: Any) -> Any:
    return on.post(ENTRY, json=entry(on, *OF_CASH, posted_at=f"{day}T12:00:00Z", **more)).raise_for_status().json()


def close(on: http.Client, end: str, **more: Any) -> http.Response:
    return on.post(f"{PERIODS}/close", json={"end_date": end, **more})


@pytest.fixture
def march(empty: Sandbox) -> Sandbox:
    """The sandbox of `on`, in March."""
    empty.clock.set(datetime(2026, 3, 10, tzinfo=UTC))
    return empty


def test_the_first_period_begins_with_the_earliest_entry_and_the_next_one_after_it(
    march: Sandbox, on: http.Client
) -> None:
    create(on, "2026-01-20")
    create(on, "2026-01-07")
    first = close(on, "2026-01-31", period_name="January").raise_for_status().json()
    assert (first["period_start"], first["period_end"]) == ("2026-01-07", "2026-01-31")
    assert (first["status"], first["period_name"], first["closed_at"]) == ("closed", "January", march.clock.stamp())
    second = close(on, "2026-02-08").json()
    assert (second["period_start"], second["period_end"]) == ("2026-02-01", "2026-02-08")
    assert on.get(PERIODS).json()["results"] == [second, first]
    assert on.get(f"{PERIODS}/last").json() == second
    assert on.get(f"{PERIODS}/{first['id']}").json() == first


@pytest.mark.usefixtures("march")
def test_no_period_begins_with_a_pending_entry(on: http.Client) -> None:
    create(on, "2026-01-01", status_type="pending")
    create(on, "2026-01-20")
    checked = on.post(f"{PERIODS}/validate-close", json={"end_date": "2026-01-31"}).json()
    assert checked["period_start"] == "2026-01-20"


def test_as_long_as_nothing_is_closed_the_last_period_is_null(on: http.Client) -> None:
    answer = on.get(f"{PERIODS}/last")
    assert (answer.status_code, answer.json()) == (200, None)


@pytest.mark.usefixtures("march")
@pytest.mark.parametrize(
    ("end", "failing", "why"),
    [
        ("2026-03-11", "end_date_has_come", "2026-03-11 is in the future: today is 2026-03-10"),
        ("2026-01-31", "period_has_days", "the period would begin on 2026-02-01, after its end on 2026-01-31"),
        ("2026-02-28", "no_pending_entries", "2 journal entries until 2026-02-28 are pending"),
    ],
)
def test_what_fails_a_check_cannot_be_closed(on: http.Client, end: str, failing: str, why: str) -> None:
    create(on, "2026-01-20")
    close(on, "2026-01-31").raise_for_status()
    for day in ("2026-02-01", "2026-02-28", "2026-03-01"):
        create(on, day, status_type="pending")
    pending = {"2026-03-11": 3, "2026-02-28": 2}.get(end, 0)
    found = on.post(f"{PERIODS}/validate-close", json={"end_date": end}).json()
    checks = {each["check_name"]: each for each in found["validation_checks"]}
    assert (found["can_close"], found["period_start"], found["period_end"]) == (False, "2026-02-01", end)
    assert (checks[failing]["passed"], checks[failing]["message"]) == (False, why)
    failed = [each for each in checks.values() if not each["passed"]]
    issues = pending + (failing != "no_pending_entries")
    assert found["summary"] == {
        "total_checks": 3,
        "passed": 3 - len(failed),
        "failed": len(failed),
        "total_issues": issues,
    }
    refused = close(on, end)
    assert (refused.status_code, why in refused.json()["detail"]) == (400, True)
    assert len(on.get(PERIODS).json()["results"]) == 1


@pytest.mark.usefixtures("march")
def test_a_check_changes_nothing_and_passes_where_a_close_does(on: http.Client) -> None:
    create(on, "2026-01-20")
    answer = on.post(f"{PERIODS}/validate-close", json={"end_date": "2026-01-31"})
    assert answer.json()["can_close"] is True
    assert answer.json()["summary"] == {"total_checks": 3, "passed": 3, "failed": 0, "total_issues": 0}
    assert "the checks are the sandbox's own" in answer.headers["x-sandbox-note"]
    assert on.get(PERIODS).json()["results"] == []
    close(on, "2026-01-31").raise_for_status()


def test_books_without_entries_can_be_closed(march: Sandbox, on: http.Client) -> None:
    closed = close(on, "2026-02-28").raise_for_status().json()
    assert (closed["period_start"], closed["period_end"]) == ("2026-02-28", "2026-02-28")
    assert march.clock.now.month == 3


@pytest.mark.usefixtures("march")
def test_nothing_in_a_closed_period_can_be_posted_changed_or_deleted(on: http.Client) -> None:
    january, february = create(on, "2026-01-31"), create(on, "2026-02-01")
    close(on, "2026-01-31").raise_for_status()
    before = balances(on)
    refused = [
        on.post(ENTRY, json=entry(on, *OF_CASH, posted_at="2026-01-31T23:59:59Z")),
        on.put(f"{ENTRY}/{january['id']}", json=entry(on, *OF_CASH, posted_at="2026-02-01T00:00:00Z")),
        on.put(f"{ENTRY}/{february['id']}", json=entry(on, *OF_CASH, posted_at="2026-01-31T00:00:00Z")),
        on.delete(f"{ENTRY}/{january['id']}"),
    ]
    assert [answer.status_code for answer in refused] == [400] * 4
    assert {"The books are closed through 2026-01-31" in answer.text for answer in refused} == {True}
    assert balances(on) == before
    on.delete(f"{ENTRY}/{february['id']}").raise_for_status()


def test_what_would_be_posted_on_a_closed_day_is_refused_until_the_next_day(march: Sandbox, on: http.Client) -> None:
    draft, due = invoice(on), approved(on)["id"]
    close(on, "2026-03-10").raise_for_status()
    refused = on.patch(f"/invoices/{draft['id']}/approve", json={})
    assert (refused.status_code, "closed through 2026-03-10" in refused.text) == (400, True)
    assert on.get(f"/invoices/{draft['id']}").json()["status"] == "draft"
    march.clock.set(datetime(2026, 3, 11, tzinfo=UTC))
    on.patch(f"/invoices/{draft['id']}/approve", json={}).raise_for_status()
    pay(on, due, 10000)
    assert balances(on) == {"Accounts Receivable/Customers": 10000, "Cash": 10000, "Sales and Services Revenue": -20000}


@pytest.mark.usefixtures("march")
def test_a_close_date_is_kept_and_closes_nothing(on: http.Client) -> None:
    answer = on.post("/accounting_new/close_date", json={"close_date": "2026-01-31"})
    assert "closes nothing here" in answer.headers["x-sandbox-note"]
    assert on.get("/accounting_new/close_date").json() == {"close_date": "2026-01-31"}
    create(on, "2026-01-20")
