"""The data that a sandbox starts with."""

import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox import answers, past
from zenskar_ext.testing._sandbox.checks import check_body
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.money import major, minor
from zenskar_ext.testing._sandbox.world import Call

BIG = Sandbox(invoices=1000, customers=60, seed=7)
LISTS = ("/customers", "/invoices", "/payments", "/contacts", "/credit_notes")


def _all(sandbox: Sandbox, path: str) -> Any:
    with client_of(sandbox) as client:
        return parsed(client.get(path, params={"limit": 10_000, "order": "id"} if path != "/contacts" else {}).text)[
            "results"
        ]


def _text(sandbox: Sandbox) -> list[bytes]:
    with client_of(sandbox) as client:
        return [client.get(path, params={"limit": 1000}).content for path in LISTS]


def test_the_same_seed_gives_the_same_data() -> None:
    assert _text(Sandbox(invoices=50, customers=9, seed=7)) == _text(Sandbox(invoices=50, customers=9, seed=7))


def test_another_seed_gives_other_data() -> None:
    one, other = _text(Sandbox(invoices=50, customers=9, seed=7)), _text(Sandbox(invoices=50, customers=9, seed=8))
    assert all(first != second for first, second in zip(one, other, strict=True))


def test_data_stays_as_it_is_from_version_to_version() -> None:
    """Users compare with these numbers, so they see any change of the seed."""
    first = _all(Sandbox(invoices=2, customers=2, seed=1), "/invoices")[0]
    assert (first["id"], first["invoice_total"], first["currency"]) == (
        "3d0760db-7120-4eb8-9d92-d979bbbb74b8",
        "4160.19",
        "GBP",
    )


def test_a_reset_gives_the_data_of_the_start() -> None:
    sandbox = Sandbox(invoices=5, customers=2)
    before = _text(sandbox)
    with client_of(sandbox) as client:
        client.post("/customers", json={"customer_name": "A"})
    assert _text(sandbox) != before
    sandbox.reset()
    assert _text(sandbox) == before


def test_there_are_as_many_as_asked_for() -> None:
    counts = [len(_all(BIG, path)) for path in ("/invoices", "/customers")]
    assert counts == [1000, 60]
    assert [len(_all(Sandbox(invoices=3), path)) for path in ("/invoices", "/customers")] == [3, 1]
    assert [len(_all(Sandbox(customers=3), path)) for path in ("/invoices", "/customers")] == [0, 3]


def test_states_and_currencies_are_spread() -> None:
    invoices = _all(BIG, "/invoices")
    states = Counter(item["status"] for item in invoices)
    assert set(states) == {"draft", "approved", "partially_paid", "paid", "void", "upcoming"}
    assert states["approved"] > 300
    assert {item["currency"] for item in invoices} == {"USD", "EUR", "GBP", "JPY"}
    assert {item["status"] for item in _all(BIG, "/contract_v2")} == {"active", "draft", "expired", "paused"}


def test_most_customers_have_invoices_in_several_currencies() -> None:
    currencies = defaultdict[str, set[str]](set)
    for item in _all(BIG, "/invoices"):
        currencies[item["customer_id"]].add(item["currency"])
    assert sum(len(found) > 1 for found in currencies.values()) > 50


def test_some_invoices_are_overdue() -> None:
    overdue = [
        item for item in _all(BIG, "/invoices") if item["status"] == "approved" and item["due_date"] < "2026-01-01"
    ]
    assert len(overdue) > 100
    assert all(Decimal(item["amount_due"]) > 0 for item in overdue)


def test_half_of_the_invoices_are_due_before_2026() -> None:
    dates = [datetime.fromisoformat(item["due_date"]) for item in _all(BIG, "/invoices")]
    new_year = datetime(2026, 1, 1, tzinfo=UTC)
    assert 400 < sum(date < new_year for date in dates) < 600
    assert all(abs((date - new_year).days) <= 180 for date in dates)


def test_times_are_in_order_and_none_is_yet_to_come() -> None:
    for item in _all(BIG, "/invoices"):
        times = [item[name] for name in ("created_at", "approved_at", "paid_at") if item.get(name)]
        assert times == sorted(times)
        assert times[-1] < "2026-01-01"
        assert item["created_at"] < item["due_date"]


def test_some_fields_are_null_or_missing() -> None:
    invoices, customers = _all(BIG, "/invoices"), _all(BIG, "/customers")
    assert {item.get("approved_at") is None for item in invoices} == {True, False}
    assert {"external_id" in item for item in invoices} == {True, False}
    assert {item["email"] is None for item in customers} == {True, False}


@pytest.mark.parametrize(("currency", "digits"), [("USD", 2), ("EUR", 2), ("GBP", 2), ("JPY", 0)])
def test_amounts_have_the_digits_of_their_currency(currency: str, digits: int) -> None:
    invoices = [item for item in _all(BIG, "/invoices") if item["currency"] == currency]
    names = ("invoice_total", "net_invoice_total", "amount_due")
    amounts = [Decimal(item[name]) for item in invoices for name in names if name in item]
    assert {amount.as_tuple().exponent for amount in amounts if amount} == {-digits}


def test_what_was_invoiced_is_due_paid_or_credited() -> None:
    settled = defaultdict[str, Decimal](Decimal)
    for payment in _all(BIG, "/payments"):
        for part in payment["invoices"]:
            sign = -1 if payment["type"] == "refund" else 1
            settled[part["invoice_id"]] += sign * major(int(part["amount"]), part["currency_code"])
    notes = _all(BIG, "/credit_notes")
    for note in notes:
        settled[note["invoice_id"]] += major(int(note["amount"]), note["currency"])
    assert len(notes) > 50
    for item in _all(BIG, "/invoices"):
        if item["status"] in ("approved", "partially_paid", "paid"):
            assert Decimal(item["invoice_total"]) == Decimal(item["amount_due"]) + settled[item["id"]]
            assert (Decimal(item["amount_due"]) == 0) == (item["status"] == "paid")
        else:
            assert item["id"] not in settled
            assert Decimal(item.get("amount_due", "0")) == 0


def test_refunds_are_kept_with_their_payments() -> None:
    payments = {item["id"]: item for item in _all(BIG, "/payments")}
    refunded = defaultdict[str, int](int)
    for item in payments.values():
        if item["type"] == "refund":
            refunded[item["parent_id"]] += int(item["amount"])
    assert len(refunded) > 20
    assert {
        key: int(item["amount_refunded"]) for key, item in payments.items() if item["amount_refunded"] != "0"
    } == refunded


def test_every_invoice_is_the_sum_of_its_line_items() -> None:
    with client_of(BIG) as client:
        for item in _all(BIG, "/invoices"):
            lines = parsed(client.get(f"/invoices/{item['id']}/line_items").text)["lines"]
            assert 1 <= len(lines) <= 3
            assert sum(Decimal(line["subtotal"]["value"]) for line in lines) == Decimal(item["invoice_total"])
            assert {line["subtotal"]["unit"] for line in lines} == {item["currency"]}


def test_invoices_are_what_the_rules_make_of_their_contracts() -> None:
    """A draft that is generated again stays as it is, and no cycle that has an invoice can be billed a second time."""
    with client_of(Sandbox(invoices=200, customers=12, seed=2)) as client:
        invoices = client.get("/invoices", params={"limit": 200}).json()["results"]
        for item in invoices:
            period = item["invoice_period"]
            body = {
                "customer_id": item["customer_id"],
                "contract_id": item["contract_id"],
                "from_date": period["begin_date"],
                "to_date": period["end_date_exclusive"],
            }
            contract = client.get(f"/contract_v2/{item['contract_id']}").json()
            again = client.post("/invoices/generate_invoice", json=body)
            if item["status"] == "draft":
                client.post(f"/invoices/{item['id']}/regenerate", json={})
                assert client.get(f"/invoices/{item['id']}").json()["invoice_total"] == item["invoice_total"]
            if item["status"] == "draft" and contract["status"] != "paused":
                assert again.json() == {"invoice_ids": [item["id"]]}
            elif item["status"] != "void":
                assert again.status_code == 400


def test_ids_and_numbers_are_given_once() -> None:
    for path in LISTS:
        ids = [item["id"] for item in _all(BIG, path)]
        assert len(set(ids)) == len(ids)
    numbers = [item["invoice_number"] for item in _all(BIG, "/invoices")]
    assert len(set(numbers)) == 1000
    with client_of(Sandbox(invoices=5)) as client:
        assert client.post(CREATE_INVOICE, json={}).json()["invoice_number"] == "INV-000006"


@pytest.mark.no_cover  # which would take longer than what is measured
def test_5000_invoices_take_not_much_more_than_five_times_as_long_as_1000_and_the_walk_less_than_the_seed() -> None:
    def seeded(invoices: int) -> tuple[Sandbox, float]:
        begin = time.process_time()
        sandbox = Sandbox(invoices=invoices, customers=invoices // 16, seed=7)
        return sandbox, time.process_time() - begin

    _, of_1000 = seeded(1000)
    sandbox, of_5000 = seeded(5000)
    begin = time.process_time()
    cursor: dict[str, str] = {}
    with http.Client(transport=sandbox.transport, headers=sandbox.headers) as client:
        for _ in range(500):
            page = client.get("http://sandbox.invalid/invoices", params={"limit": "10", **cursor}).json()
            cursor = {"cursor": page["next"]}
    walked = time.process_time() - begin
    assert page["next"] is None
    assert of_5000 < 9 * of_1000
    assert walked < of_5000


def test_what_is_seeded_could_have_been_requested(monkeypatch: pytest.MonkeyPatch) -> None:
    """The seed calls the rules without a request, so nothing else looks at what it passes to them."""
    checked = Counter[str]()

    def result_of(call: Call) -> Any:
        if call.operation.body is not None:
            check_body(bundled(), call.operation.body, call.body)
            checked[call.operation.id] += 1
        return answers.result_of(call)

    monkeypatch.setattr(past, "result_of", result_of)
    assert len(_all(Sandbox(invoices=600, customers=40, seed=987), "/invoices")) == 600
    assert checked.keys() == {
        "approve_invoice",
        "charge_invoice",
        "create_contract",
        "create_invoice_credit_note",
        "create_payment",
        "create_product",
        "expire_contract",
        "generate_invoice",
        "pause_contract",
        "refund_payment",
        "void_invoice",
    }


def test_data_that_was_made_once_is_not_made_again() -> None:
    Sandbox(invoices=300, customers=5, seed=1)
    begin = time.process_time()
    first, second = (Sandbox(invoices=300, customers=5, seed=1) for _ in range(2))
    assert time.process_time() - begin < 0.5
    before = _text(second)
    with client_of(first) as client:
        customer = client.get("/customers").json()["results"][0]
        client.patch(f"/customers/{customer['id']}", json={"customer_name": "Changed"}).raise_for_status()
        client.post("/customers", json={"customer_name": "Added"}).raise_for_status()
    assert _text(second) == before != _text(first)


def test_seeded_invoices_count_what_the_switch_says() -> None:
    both = Sandbox(invoices=40, customers=5), Sandbox(invoices=40, customers=5, invoice_unit="minor")
    major_units, minor_units = (_all(sandbox, "/invoices") for sandbox in both)
    for one, other in zip(major_units, minor_units, strict=True):
        assert minor(Decimal(one["invoice_total"]), one["currency"]) == Decimal(other["invoice_total"])
    assert _all(both[0], "/payments")[0]["amount"] == _all(both[1], "/payments")[0]["amount"]
