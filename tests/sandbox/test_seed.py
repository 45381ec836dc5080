"""The data that a sandbox starts with."""

import time
from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.money import major

BIG = Sandbox(invoices=1000, customers=60, seed=7)
LISTS = ("/customers", "/invoices", "/payments", "/contacts")


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
        "89eb6ad1-f56b-4a86-a001-95d054041aee",
        "13963.41",
        "EUR",
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
    assert len(BIG._service.world.store.rows("/contract_v2")) == 60
    assert [len(_all(Sandbox(invoices=3), path)) for path in ("/invoices", "/customers")] == [3, 1]
    assert [len(_all(Sandbox(customers=3), path)) for path in ("/invoices", "/customers")] == [0, 3]


def test_states_and_currencies_are_spread() -> None:
    invoices = _all(BIG, "/invoices")
    states = Counter(item["status"] for item in invoices)
    assert set(states) == {"draft", "approved", "partially_paid", "paid", "void", "upcoming"}
    assert states["approved"] > 300
    assert {item["currency"] for item in invoices} == {"USD", "EUR", "GBP", "JPY"}


def test_half_of_the_invoices_are_due_before_2026() -> None:
    dates = [datetime.fromisoformat(item["due_date"]) for item in _all(BIG, "/invoices")]
    new_year = datetime(2026, 1, 1, tzinfo=UTC)
    assert 400 < sum(date < new_year for date in dates) < 600
    assert all(abs((date - new_year).days) <= 180 for date in dates)


def test_times_are_in_order_and_none_is_yet_to_come() -> None:
    for item in _all(BIG, "/invoices"):
        times = [item[name] for name in ("created_at", "approved_at", "paid_at") if item[name]]
        assert times == sorted(times)
        assert times[-1] < "2026-01-01"
        assert item["created_at"] < item["due_date"]


def test_some_fields_are_null_or_missing() -> None:
    invoices, customers = _all(BIG, "/invoices"), _all(BIG, "/customers")
    assert {item["approved_at"] is None for item in invoices} == {True, False}
    assert {"external_id" in item for item in invoices} == {True, False}
    assert {item["email"] is None for item in customers} == {True, False}


@pytest.mark.parametrize(("currency", "digits"), [("USD", 2), ("EUR", 2), ("GBP", 2), ("JPY", 0)])
def test_amounts_have_the_digits_of_their_currency(currency: str, digits: int) -> None:
    invoices = [item for item in _all(BIG, "/invoices") if item["currency"] == currency]
    names = ("invoice_total", "net_invoice_total", "applied_balance", "amount_due")
    amounts = [item[name] for item in invoices for name in names if name in item]
    assert {Decimal(amount).as_tuple().exponent for amount in amounts} == {-digits}


def test_what_was_invoiced_is_due_or_paid() -> None:
    parts = [part for payment in _all(BIG, "/payments") for part in payment["invoices"]]
    paid = {part["invoice_id"]: major(int(part["amount"]), part["currency_code"]) for part in parts}
    assert len(paid) == len(parts) > 100
    for item in _all(BIG, "/invoices"):
        if item["status"] in ("approved", "partially_paid", "paid"):
            assert Decimal(item["invoice_total"]) == Decimal(item["amount_due"]) + paid.get(item["id"], 0)
            assert (item["amount_due"].strip("0.") == "") == (item["status"] == "paid")
        else:
            assert item["id"] not in paid
            assert item.get("amount_due", "0").strip("0.") == ""


def test_ids_and_numbers_are_given_once() -> None:
    for path in LISTS:
        ids = [item["id"] for item in _all(BIG, path)]
        assert len(set(ids)) == len(ids)
    numbers = [item["invoice_number"] for item in _all(BIG, "/invoices")]
    assert len(set(numbers)) == 1000
    with client_of(Sandbox(invoices=5)) as client:
        assert client.post(CREATE_INVOICE, json={}).json()["invoice_number"] == "INV-000006"


def test_5000_invoices_are_there_and_walked_through_in_seconds() -> None:
    begin = time.perf_counter()
    sandbox = Sandbox(invoices=5000, customers=300, seed=7)
    seeded = time.perf_counter()
    cursor: dict[str, str] = {}
    with http.Client(transport=sandbox.transport, headers=sandbox.headers) as client:
        for _ in range(500):
            page = client.get("http://sandbox.invalid/invoices", params={"limit": "10", **cursor}).json()
            cursor = {"cursor": page["next"]}
    assert page["next"] is None
    assert seeded - begin < 2
    assert time.perf_counter() - seeded < 5
