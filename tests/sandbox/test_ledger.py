"""Accounts and journal entries: the chart that is there, what an entry must be, and where it is found again."""

from typing import Any

import pytest

from tests.sandbox.ledger import ENTRY, LINES, balances, chart, entry
from zenskar_client import http
from zenskar_ext.testing import Sandbox

NOBODY = "00000000-0000-4000-8000-000000000000"
OF_CASH = (("Cash", 10000, 0), ("Sales and Services Revenue", 0, 10000))


def create(on: http.Client, *lines: tuple[str, int, int], **more: Any) -> Any:
    return on.post(ENTRY, json=entry(on, *(lines or OF_CASH), **more)).raise_for_status().json()


# Accounts


def test_the_chart_of_the_docs_is_there_from_the_start(on: http.Client) -> None:
    assert set(chart(on)) == {
        "Accounts Receivable",
        "Accounts Receivable/Customers",
        "Accounts Receivable/Payment Gateways",
        "Cash",
        "TDS Receivable",
        "Unbilled Revenue",
        "Accounts Payable",
        "Contra Accounts Receivable",
        "Contra Accounts Receivable/Customers",
        "Contra Accounts Receivable/Payment Gateways",
        "Customer Wallet",
        "Deferred Revenue",
        "Sales Tax",
        "Sales and Services Revenue",
        "GST",
        "Payment Gateway Fees",
        "Sales Returns and Allowances",
        "Tax Withheld",
    }
    answer = on.get("/accounting_new/chart_of_accounts")
    assert {row["id"] for row in answer.json()["results"]} == set(chart(on).values())
    assert "names are those of the docs" in answer.headers["x-sandbox-note"]


def test_every_sandbox_of_an_organisation_has_the_same_accounts(on: http.Client) -> None:
    with http.Client(transport=(other := Sandbox(seed=9)).transport, headers=other.headers) as client:
        client.base_url = "http://sandbox.invalid"
        assert chart(client) == chart(on)


def test_two_accounts_have_children(on: http.Client) -> None:
    rows = on.get("/accounting_new/accounts?is_parent=true").json()["results"]
    assert {row["name"] for row in rows} == {"Accounts Receivable", "Contra Accounts Receivable"}


def test_setting_up_the_chart_does_nothing(on: http.Client) -> None:
    before = chart(on)
    answer = on.post("/accounting_new/chart_of_accounts", json={})
    assert (answer.json(), chart(on)) == ({}, before)
    assert "nothing was done" in answer.headers["x-sandbox-note"]


@pytest.mark.parametrize(
    ("category", "side"),
    [("Assets", "debit"), ("Expenses", "debit"), ("Liabilities", "credit"), ("Equity", "credit"), ("Income", "credit")],
)
def test_an_account_grows_on_the_side_of_its_category(on: http.Client, category: str, side: str) -> None:
    body = {"account_category": category, "name": "Mine", "balance_normality": "none", "is_parent": True}
    created = on.post("/accounting_new/accounts", json=body).json()
    assert (created["balance_normality"], created["is_parent"]) == (side, False)
    listed = on.get("/accounting_new/accounts", params={"account_category": category, "limit": 100}).json()["results"]
    assert {row["balance_normality"] for row in listed} == {side}
    assert created in listed


def test_an_account_of_another_category_is_refused(on: http.Client) -> None:
    answer = on.post("/accounting_new/accounts", json={"account_category": "Revenue", "name": "Mine"})
    assert answer.status_code == 400
    assert "There is no rule for accounts of Revenue" in answer.json()["detail"]


# Entries


def test_an_entry_is_found_by_its_id_in_both_lists_and_in_the_balances(on: http.Client) -> None:
    created = create(on, custom_data={"source": "bank"})
    assert on.get(f"{ENTRY}/{created['id']}").json() == created
    assert on.get("/accounting_new/journal_entries").json()["results"] == [created]
    listed = on.get(ENTRY).json()
    assert (listed if isinstance(listed, list) else listed["results"]) == [created]
    assert on.get(LINES, params={"order": "id"}).json()["results"] == sorted(
        created["journal_lines"], key=lambda line: str(line["id"])
    )
    assert balances(on) == {"Cash": 10000, "Sales and Services Revenue": -10000}


def test_an_entry_without_a_time_and_a_status_is_posted_now_and_the_note_says_that_this_is_a_choice(
    empty: Sandbox, on: http.Client
) -> None:
    answer = on.post(ENTRY, json=entry(on, *OF_CASH, posted_at=None))
    assert (answer.json()["status_type"], answer.json()["posted_at"]) == ("posted", empty.clock.stamp())
    assert "checks whether an entry balances" in answer.headers["x-sandbox-note"]


def test_a_time_without_a_zone_counts_as_utc(on: http.Client) -> None:
    assert create(on, posted_at="2026-01-15T00:00:00")["posted_at"] == "2026-01-15T00:00:00Z"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ((("Cash", 10000, 0), ("Customer Wallet", 0, 9999)), "the debits of USD exceed the credits by 1"),
        ((("Cash", 10000, 0), ("Customer Wallet", 0, 10001)), "the credits of USD exceed the debits by 1"),
        ((), "it has no lines"),
        ((("Cash", 5, 5),), "Line 1 has debits of 5 and credits of 5"),
        ((("Cash", 0, 0),), "Line 1 has debits of 0 and credits of 0"),
        ((("Cash", 7, 0), ("Cash", 0, 7), ("Cash", 0, -7)), "Line 3 has debits of 0 and credits of -7"),
    ],
)
def test_an_entry_that_does_not_balance_is_refused(on: http.Client, lines: Any, why: str) -> None:
    answer = on.post(ENTRY, json=entry(on, *lines))
    assert (answer.status_code, why in answer.json()["detail"]) == (400, True), answer.text
    assert on.get(LINES).json()["results"] == []


def test_each_currency_balances_on_its_own(on: http.Client) -> None:
    dollars, euros = entry(on, *OF_CASH), entry(on, *OF_CASH, currency="EUR")
    both = {**dollars, "journal_lines": dollars["journal_lines"] + euros["journal_lines"]}
    on.post(ENTRY, json=both).raise_for_status()
    assert balances(on, "EUR") == balances(on, "USD") == {"Cash": 10000, "Sales and Services Revenue": -10000}
    crossed = {**dollars, "journal_lines": [dollars["journal_lines"][0], euros["journal_lines"][1]]}
    answer = on.post(ENTRY, json=crossed)
    assert answer.status_code == 400
    assert "of USD exceed the credits by 10000; the credits of EUR exceed the debits by 10000" in answer.text


@pytest.mark.parametrize("field", ["account_id", "customer_id", "invoice_id", "payment_id", "product_id"])
def test_a_line_that_refers_to_nothing_is_refused(on: http.Client, field: str) -> None:
    body = entry(on, *OF_CASH)
    body["journal_lines"][1][field] = NOBODY
    answer = on.post(ENTRY, json=body)
    assert (answer.status_code, f"Line 2 refers to what does not exist: {field}" in answer.text) == (400, True)


def test_a_line_is_listed_by_what_it_refers_to(on: http.Client) -> None:
    customer = on.post("/customers", json={"customer_name": "Acme"}).json()["id"]
    body = entry(on, *OF_CASH)
    body["journal_lines"][0]["customer_id"] = customer
    line, other = on.post(ENTRY, json=body).json()["journal_lines"]
    assert on.get(LINES, params={"customer_id": customer}).json()["results"] == [line]
    assert on.get(LINES, params={"account_id": other["account_id"]}).json()["results"] == [other]
    assert balances(on, customer_id=customer) == {"Cash": 10000}


def test_entries_are_found_by_account_time_status_and_text(on: http.Client) -> None:
    first = create(on, description="Opening of the bank", posted_at="2026-01-02T00:00:00Z")
    second = create(
        on, ("Cash", 0, 5), ("Payment Gateway Fees", 5, 0), posted_at="2026-01-03T00:00:00Z", status_type="pending"
    )
    for wanted, query in [
        (first, {"lines__account_id": chart(on)["Sales and Services Revenue"]}),
        (second, {"lines__account_id": chart(on)["Payment Gateway Fees"]}),
        (first, {"posted_at__lte": "2026-01-02T12:00:00Z"}),
        (second, {"posted_at__gte": "2026-01-02T12:00:00Z"}),
        (second, {"status_type": "pending"}),
        (first, {"search_query": "of the BANK"}),
    ]:
        assert on.get("/accounting_new/journal_entries", params=query).json()["results"] == [wanted], query
    lines = on.get(LINES, params={"journal_entry__posted_at__gte": "2026-01-02T12:00:00Z"}).json()["results"]
    assert {line["journal_entry_id"] for line in lines} == {second["id"]}


def test_a_pending_entry_is_in_no_balance_until_it_is_posted(on: http.Client) -> None:
    created = create(on, status_type="pending")
    assert balances(on) == {}
    on.put(f"{ENTRY}/{created['id']}", json=entry(on, *OF_CASH)).raise_for_status()
    assert balances(on) == {"Cash": 10000, "Sales and Services Revenue": -10000}


def test_a_replaced_entry_has_its_new_lines_only(on: http.Client) -> None:
    created = create(on)
    kept = create(on, ("Cash", 1, 0), ("Customer Wallet", 0, 1))
    answer = on.put(f"{ENTRY}/{created['id']}", json=entry(on, ("Cash", 300, 0), ("Customer Wallet", 0, 300)))
    assert (answer.json()["id"], answer.json()["created_at"]) == (created["id"], created["created_at"])
    assert on.get(f"{ENTRY}/{created['id']}").json() == answer.json()
    lines = on.get(LINES).json()["results"]
    assert {line["id"] for line in lines} == {
        line["id"] for line in kept["journal_lines"] + answer.json()["journal_lines"]
    }
    assert balances(on) == {"Cash": 301, "Customer Wallet": -301}


def test_a_deleted_entry_is_gone_with_its_lines(on: http.Client) -> None:
    created = create(on)
    assert on.delete(f"{ENTRY}/{created['id']}").json() == {}
    assert on.get(f"{ENTRY}/{created['id']}").status_code == 404
    assert on.get(LINES).json()["results"] == []
    assert balances(on) == {}


def test_the_balance_of_an_account_grows_on_its_side(on: http.Client) -> None:
    create(on)
    create(on, ("Cash", 0, 2500), ("Sales and Services Revenue", 2500, 0))
    ids = chart(on)
    shown = [on.get(f"/accounting_new/accounts/{ids[name]}/balance").json() for name in (OF_CASH[0][0], OF_CASH[1][0])]
    assert shown == [
        [{"currency": "USD", "balance": 7500, "debits": 10000, "credits": 2500}],
        [{"currency": "USD", "balance": 7500, "debits": 2500, "credits": 10000}],
    ]


def test_a_balance_is_of_the_end_of_a_day(on: http.Client) -> None:
    for day in ("01T23:59:59", "02T00:00:00", "09T00:00:00"):
        create(on, posted_at=f"2026-01-{day}")
    path = f"/accounting_new/accounts/{chart(on)['Cash']}/balance"
    found = [on.get(path, params=query).json()[0]["balance"] for query in ({}, {"as_of": "2026-01-02"})]
    assert found == [10000, 20000], "the clock shows 2026-01-01"
    assert on.get(path, params={"as_of": "2025-12-31"}).json() == []


def test_the_balance_of_no_account_is_a_404(on: http.Client) -> None:
    assert on.get(f"/accounting_new/accounts/{NOBODY}/balance").status_code == 404


@pytest.mark.parametrize("record", [{}, {"status_type": "posted"}, {"posted_at": "2026-01-01T00:00:00Z"}])
def test_what_was_put_as_half_an_entry_is_in_no_balance(empty: Sandbox, on: http.Client, record: Any) -> None:
    fields = {"description": "", "currency": "USD", "journal_lines": [], "organisation_id": empty.organisation}
    half = empty.put(ENTRY, {**fields, **record})
    empty.put(LINES, {"account_id": chart(on)["Cash"], "debits": 1, "credits": 0, "journal_entry_id": half["id"]})
    empty.put(LINES, {})
    assert balances(on) == {}
    assert on.delete(f"{ENTRY}/{half['id']}").json() == {}
