"""The balance sheet and the income statement, against tables computed by hand."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.ledger import ENTRY, chart, entry
from zenskar_client import http
from zenskar_ext.testing import Sandbox

SHEET = "/accounting_new/balance_sheet/v2"
INCOME = "/accounting_new/income_statement/v2"
DUE, FEES, SALES = "Accounts Receivable/Customers", "Payment Gateway Fees", "Sales and Services Revenue"
ENTRIES: list[tuple[str, str, str, str, int]] = [
    ("2026-01-10", "USD", DUE, SALES, 12000),
    ("2026-02-03", "USD", "Cash", DUE, 5000),
    ("2026-02-20", "USD", FEES, "Cash", 300),
    ("2026-04-05", "USD", "Cash", "Accounts Payable", 1000),
    ("2026-04-06", "EUR", "Cash", SALES, 700),
    ("2026-06-01", "USD", "Cash", DUE, 1),
]
"""The day, the currency, what is debited and what is credited, and the amount. The last one is in the future."""
JANUARY, FEBRUARY = ("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28")
MARCH, APRIL, MAY = ("2026-03-01", "2026-03-31"), ("2026-04-01", "2026-04-30"), ("2026-05-01", "2026-05-20")
IN_FEBRUARY = [(DUE, "USD", 7000), ("Cash", "USD", 4700)]
IN_APRIL = [("Accounts Payable", "USD", 1000), (DUE, "USD", 7000), ("Cash", "EUR", 700), ("Cash", "USD", 5700)]


@pytest.fixture(autouse=True)
def _kept(empty: Sandbox, on: http.Client) -> None:
    empty.clock.set(datetime(2026, 5, 20, tzinfo=UTC))
    for day, currency, debited, credited, amount in ENTRIES:
        lines = ((debited, amount, 0), (credited, 0, amount))
        on.post(ENTRY, json=entry(on, *lines, currency=currency, posted_at=f"{day}T23:59:59Z")).raise_for_status()


def rows(on: http.Client, path: str, **query: Any) -> list[Any]:
    found: list[Any] = on.get(path, params={"limit": 1000, **query}).raise_for_status().json()["results"]
    return found


def by_interval(on: http.Client, path: str, **query: Any) -> dict[tuple[str, str], list[tuple[str, str, int]]]:
    """Return the account, the currency and the balance of each row, by interval, sorted by name."""
    names, found = {key: name for name, key in chart(on).items()}, dict[tuple[str, str], list[tuple[str, str, int]]]()
    for row in rows(on, path, **query):
        line = (names[row["account_id"]], row["currency"], row["balance"])
        found.setdefault((row["interval_start"], row["interval_end"]), []).append(line)
    return {interval: sorted(lines) for interval, lines in found.items()}


def test_the_balance_sheet_has_what_is_held_at_the_end_of_each_month_until_today(on: http.Client) -> None:
    assert by_interval(on, SHEET) == {
        JANUARY: [(DUE, "USD", 12000)],
        FEBRUARY: IN_FEBRUARY,
        MARCH: IN_FEBRUARY,
        APRIL: IN_APRIL,
        MAY: IN_APRIL,
    }


def test_the_balance_sheet_with_changes_has_the_movements_of_each_month(on: http.Client) -> None:
    assert by_interval(on, SHEET, get_changes="true") == {
        JANUARY: [(DUE, "USD", 12000)],
        FEBRUARY: [(DUE, "USD", -5000), ("Cash", "USD", 4700)],
        APRIL: [("Accounts Payable", "USD", 1000), ("Cash", "EUR", 700), ("Cash", "USD", 1000)],
    }


def test_the_income_statement_has_what_was_earned_and_spent_in_each_month(on: http.Client) -> None:
    assert by_interval(on, INCOME) == {
        JANUARY: [(SALES, "USD", 12000)],
        FEBRUARY: [(FEES, "USD", -300)],
        APRIL: [(SALES, "EUR", 700)],
    }


def test_the_income_statement_without_changes_is_cumulated(on: http.Client) -> None:
    found = by_interval(on, INCOME, get_changes="false")
    assert list(found) == [JANUARY, FEBRUARY, MARCH, APRIL, MAY]
    assert found[MARCH] == found[FEBRUARY] == [(FEES, "USD", -300), (SALES, "USD", 12000)]
    assert found[MAY] == [(FEES, "USD", -300), (SALES, "EUR", 700), (SALES, "USD", 12000)]


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [
        (
            "quarter",
            {
                ("2026-01-01", "2026-03-31"): [(FEES, "USD", -300), (SALES, "USD", 12000)],
                ("2026-04-01", "2026-05-20"): [(SALES, "EUR", 700)],
            },
        ),
        ("year", {("2026-01-01", "2026-05-20"): [(FEES, "USD", -300), (SALES, "EUR", 700), (SALES, "USD", 12000)]}),
    ],
)
def test_an_interval_is_as_long_as_the_cadence_says(on: http.Client, cadence: str, expected: Any) -> None:
    assert by_interval(on, INCOME, cadence=cadence) == expected


def test_a_report_begins_and_ends_within_an_interval(on: http.Client) -> None:
    found = by_interval(on, INCOME, start_date="2026-02-20", end_date="2026-04-06")
    assert found == {
        ("2026-02-20", "2026-02-28"): [(FEES, "USD", -300)],
        ("2026-04-01", "2026-04-06"): [(SALES, "EUR", 700)],
    }
    assert by_interval(on, INCOME, start_date="2026-02-21", end_date="2026-04-05") == {}
    assert by_interval(on, SHEET, start_date="2026-05-19", end_date="2026-05-10") == {}
    sheet = by_interval(on, SHEET, start_date="2026-02-10", end_date="2026-02-15")
    assert sheet == {("2026-02-10", "2026-02-15"): [(DUE, "USD", 7000), ("Cash", "USD", 5000)]}


def test_a_report_ends_with_the_last_entry_however_late_its_end(on: http.Client) -> None:
    found = by_interval(on, SHEET, end_date="9999-12-31")
    assert list(found)[-2:] == [("2026-05-01", "2026-05-31"), ("2026-06-01", "2026-06-30")]
    assert found["2026-06-01", "2026-06-30"] == [
        ("Accounts Payable", "USD", 1000),
        (DUE, "USD", 6999),
        ("Cash", "EUR", 700),
        ("Cash", "USD", 5701),
    ]


def test_the_last_days_that_there_are_can_be_reported(on: http.Client) -> None:
    lines = (("Cash", 1, 0), (SALES, 0, 1))
    on.post(ENTRY, json=entry(on, *lines, posted_at="9999-12-31T12:00:00Z")).raise_for_status()
    query = {"start_date": "9999-12-01", "end_date": "9999-12-31"}
    assert by_interval(on, INCOME, **query) == {("9999-12-01", "9999-12-31"): [(SALES, "USD", 1)]}


def test_a_row_has_both_sides_of_an_account(on: http.Client) -> None:
    (row,) = rows(on, SHEET, cadence="year", account_id__in=chart(on)[DUE])
    assert {name: row[name] for name in ("balance", "debits", "credits")} == {
        "balance": 7000,
        "debits": 12000,
        "credits": 5000,
    }
    (fees,) = rows(on, INCOME, account_id=chart(on)[FEES])
    assert (fees["balance"], fees["debits"], fees["credits"]) == (-300, 300, 0)


def test_filters_choose_the_lines_that_count(on: http.Client) -> None:
    assert by_interval(on, INCOME, currency="EUR") == {APRIL: [(SALES, "EUR", 700)]}
    assert by_interval(on, INCOME, debits__gt=0) == {FEBRUARY: [(FEES, "USD", -300)]}


def test_rows_are_grouped_by_keys(on: http.Client) -> None:
    acme, globex = (on.post("/customers", json={"customer_name": name}).json()["id"] for name in ("Acme", "Globex"))
    for customer, amount in ((acme, 10), (globex, 20), (acme, 40)):
        body = entry(on, (DUE, amount, 0), (SALES, 0, amount), posted_at="2026-05-02T00:00:00Z")
        body["journal_lines"] = [{**line, "customer_id": customer} for line in body["journal_lines"]]
        on.post(ENTRY, json=body).raise_for_status()
    query = {"start_date": "2026-05-01", "grouping_keys": ["customer_id", "contract_id"]}
    found = rows(on, INCOME, **query)
    assert sorted((row["balance"], row["customer_id"], row["contract_id"]) for row in found) == [
        (20, globex, None),
        (50, acme, None),
    ]
    assert [row["customer_id"] for row in rows(on, INCOME, grouping_keys="customer_id")] == [
        None,
        None,
        None,
        *sorted((acme, globex)),
    ]


@pytest.mark.parametrize(
    ("query", "place"), [({"cadence": "week"}, "cadence"), ({"grouping_keys": "customer_id,colour"}, "grouping_keys")]
)
def test_an_unknown_cadence_or_key_is_refused(on: http.Client, query: Any, place: str) -> None:
    answer = on.get(SHEET, params=query)
    assert (answer.status_code, answer.json()["detail"][0]["loc"]) == (422, ["query", place])
    assert "undocumented" in answer.headers["x-sandbox-note"]


def test_a_report_comes_in_pages(on: http.Client) -> None:
    everything, found, cursor = rows(on, SHEET), list[Any](), dict[str, str]()
    while True:
        page = on.get(SHEET, params={"limit": 3, **cursor}).json()
        found += page["results"]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert (found, page["total_count"]) == (everything, len(everything))
    assert len(on.get(SHEET).json()["results"]) == 10


def test_the_note_says_what_is_chosen(on: http.Client) -> None:
    assert "no source explains that parameter" in on.get(SHEET).headers["x-sandbox-note"]


def test_books_without_entries_have_empty_reports() -> None:
    with http.Client(transport=(sandbox := Sandbox()).transport, headers=sandbox.headers) as client:
        for path in (SHEET, INCOME):
            assert client.get(f"http://sandbox.invalid{path}").json()["results"] == []
