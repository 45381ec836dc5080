"""Entitlements: what customers are granted, what they use, and what is left."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import CREATE_INVOICE, client_of, path_of
from zenskar_client import http
from zenskar_ext import Zenskar, gt
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.relations import GRANTS

pytestmark = pytest.mark.filterwarnings("ignore::zenskar_ext.errors.UnverifiedOperationWarning")
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def zenskar(empty: Sandbox) -> Iterator[Zenskar]:
    """A client for the same sandbox as `on`."""
    with empty.client(allow_unverified=True) as client:
        yield client


@pytest.fixture
def customer(on: http.Client) -> str:
    return _customer(on)


@pytest.fixture
def calls(on: http.Client) -> str:
    return _entitlement(on, "API calls", units="calls")


def _customer(on: http.Client) -> str:
    return str(on.post("/customers", json={"customer_name": "Acme", "email": None}).json()["id"])


def _entitlement(on: http.Client, name: str, kind: str | None = "Quantity", **more: Any) -> str:
    body = {"name": name, "entitlement_type": kind, **more}
    return str(on.post("/entitlements", json=body).raise_for_status().json()["id"])


def _grant(on: http.Client, entitlement: str, customer: str, quantity: Any = 10, **more: Any) -> str:
    body = {"customer": customer, "quantity": quantity, **more}
    return str(on.post(f"/entitlements/{entitlement}/customer", json=body).raise_for_status().json()["id"])


def _left(on: http.Client, customer: str) -> dict[str, Any]:
    rows = on.get(f"/entitlements/customer/{customer}").json()["results"]
    return {row["id"]: row.get("quantity_remaining") for row in rows}


# Grants


def test_a_grant_is_created_read_changed_and_deleted(zenskar: Zenskar, customer: str, calls: str) -> None:
    grant: Any = zenskar.entitlements.create_customer_entitlement(calls, customer=customer, quantity=Decimal("10.5"))
    assert (grant.entitlement, grant.customer, grant.quantity, grant.quantity_used) == (
        calls,
        customer,
        Decimal("10.5"),
        0,
    )
    assert zenskar.entitlements.get_customer_entitlement(calls, customer, grant.id) == grant
    assert zenskar.entitlements.get_customer_entitlement_by_id(customer, grant.id)["quantity"] == Decimal("10.5")
    same: dict[str, Any] = {"entitlement": calls, "customer": customer}
    changed: Any = zenskar.entitlements.update_customer_entitlement(
        calls, customer, grant.id, same | {"quantity_used": 4}
    )
    assert (changed.quantity, changed.quantity_used) == (Decimal("10.5"), 4)
    listed: Any = zenskar.entitlements.list_customer_entitlements(customer).first()
    assert (listed.name, listed.units, listed.type_, listed.quantity_remaining) == (
        "API calls",
        "calls",
        "Quantity",
        Decimal("6.5"),
    )
    assert not listed.additional_properties
    zenskar.entitlements.delete_customer_entitlement(calls, customer, grant.id)
    assert list(zenskar.entitlements.list_customer_entitlements(customer)) == []


def test_a_grant_is_only_where_it_belongs(on: http.Client, customer: str, calls: str) -> None:
    other, storage = _customer(on), _entitlement(on, "Storage")
    key = _grant(on, calls, customer)
    _grant(on, storage, customer)
    assert on.get(f"/entitlements/{calls}/customer/{customer}/{key}").is_success
    for path in (
        f"/entitlements/{calls}/customer/{other}/{key}",
        f"/entitlements/{storage}/customer/{customer}/{key}",
        f"/entitlements/customer/{other}/{key}",
        f"/entitlements/{calls}/customer/{NOBODY}",
        f"/entitlements/customer/{NOBODY}",
    ):
        assert on.get(path).status_code == 404, path
    assert [row["id"] for row in on.get(f"/entitlements/{calls}/customer/{customer}").json()["results"]] == [key]
    assert len(_left(on, customer)) == 2
    assert _left(on, other) == {}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"customer": NOBODY}, "no such record: customer"),
        ({"invoice_id": NOBODY}, "no such record: invoice_id"),
        ({"entitlement": NOBODY}, "differ: entitlement"),
        ({"quantity": 1, "quantity_used": 2}, "quantity_used is 2; it must be from 0 to 1"),
        ({"quantity": 1, "quantity_used": -1}, "quantity_used is -1; it must be from 0 to 1"),
    ],
)
def test_a_grant_that_cannot_be_is_refused(
    on: http.Client, customer: str, calls: str, body: dict[str, Any], words: str
) -> None:
    answer = on.post(f"/entitlements/{calls}/customer", json={"customer": customer, **body})
    assert (answer.status_code, words in answer.json()["detail"]) == (400, True), answer.text
    assert _left(on, customer) == {}


def test_a_grant_can_have_an_id_of_its_own_once(on: http.Client, customer: str, calls: str) -> None:
    body = {"customer": customer, "id": NOBODY, "entitlement": calls}
    assert on.post(f"/entitlements/{calls}/customer", json=body).json()["id"] == NOBODY
    assert on.post(f"/entitlements/{calls}/customer", json=body).status_code == 400
    assert len(_left(on, customer)) == 1


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"quantity": 3}, 400),
        ({"quantity_used": 11}, 400),
        ({"quantity_used": None}, 200),
        ({"entitlement": NOBODY}, 400),
        ({"customer": NOBODY}, 400),
    ],
)
def test_a_change_keeps_the_ids_and_what_is_used_within_what_is_granted(
    on: http.Client, customer: str, calls: str, changes: dict[str, Any], status: int
) -> None:
    path = f"/entitlements/{calls}/customer/{customer}/{_grant(on, calls, customer, quantity_used=4)}"
    answer = on.patch(path, json={"entitlement": calls, "customer": customer, **changes})
    assert answer.status_code == status, answer.text
    assert list(_left(on, customer).values()) == [10 if changes == {"quantity_used": None} else 6]


def test_a_grant_without_a_quantity_has_nothing_left(on: http.Client, customer: str, calls: str) -> None:
    key = _grant(on, calls, customer)
    path = f"/entitlements/{calls}/customer/{customer}/{key}"
    on.patch(path, json={"entitlement": calls, "customer": customer, "quantity": None}).raise_for_status()
    assert _left(on, customer) == {key: None}
    assert _deduct(on, calls, customer, 1).status_code == 400


def test_a_grant_that_a_state_has_in_one_collection_only_can_be_deleted(
    empty: Sandbox, on: http.Client, customer: str, calls: str
) -> None:
    grant = {"id": NOBODY, "entitlement_id": calls, "customer_id": customer, "entitlement": calls, "customer": customer}
    empty._service.world.store.put(GRANTS, grant)
    assert on.delete(f"/entitlements/{calls}/customer/{customer}/{NOBODY}").json() == {}


def test_an_entitlement_that_customers_have_stays(on: http.Client, customer: str, calls: str) -> None:
    key = _grant(on, calls, customer)
    assert on.delete(f"/entitlements/{calls}").status_code == 400
    assert on.delete(f"/entitlements/{calls}/customer/{customer}/{key}").json() == {}
    assert on.delete(f"/entitlements/{calls}").json() == {}
    assert on.get(f"/entitlements/{calls}").status_code == 404


def test_grants_show_what_their_entitlement_is_called_now(on: http.Client, customer: str, calls: str) -> None:
    _grant(on, calls, customer)
    _grant(on, _entitlement(on, "Other"), customer)
    on.patch(f"/entitlements/{calls}", json={"name": "Requests", "units": None}).raise_for_status()
    rows = on.get(f"/entitlements/customer/{customer}").json()["results"]
    assert [(row["name"], "units" in row) for row in reversed(rows)] == [("Requests", False), ("Other", False)]


# Deductions


def _deduct(on: http.Client, entitlement: str, customer: str, quantity: Any) -> http.Response:
    return _deduct_with(on, entitlement, customer, {"quantity": quantity})


def _deduct_with(on: http.Client, entitlement: str, customer: str, body: object) -> http.Response:
    path = path_of("deduct_customer_entitlement", entitlement_id=entitlement, customer_id=customer)
    return on.post(path, json=body)


def test_a_deduction_lowers_the_balance_by_exactly_that(zenskar: Zenskar, customer: str, calls: str) -> None:
    key = zenskar.entitlements.create_customer_entitlement(calls, customer=customer, quantity=Decimal("1.0")).id
    left = [zenskar.entitlements.deduct(calls, customer, quantity=Decimal("0.1")) for _ in range(3)][-1]
    assert (left["quantity"], left["quantity_remaining"]) == (Decimal("0.1"), Decimal("0.7"))
    assert zenskar.entitlements.get_customer_entitlement(calls, customer, key).quantity_used == Decimal("0.3")
    deductions = zenskar.entitlements.list_deductions(calls, customer, key)
    assert [row["quantity"] for row in deductions["results"]] == [Decimal("0.1")] * 3
    logs = zenskar.entitlements.logs(calls, customer, key)["results"]
    assert [row["event"] for row in logs] == ["created", "deducted", "deducted", "deducted"]
    assert [row["quantity_used"] for row in logs] == [0, Decimal("0.1"), Decimal("0.2"), Decimal("0.3")]


def test_the_log_of_a_grant_is_its_own(on: http.Client, customer: str, calls: str) -> None:
    first, second = _grant(on, calls, customer), _grant(on, calls, customer)
    path = f"/entitlements/{calls}/customer/{customer}"
    on.patch(f"{path}/{second}", json={"entitlement": calls, "customer": customer, "quantity": 7})
    logs = {key: on.get(f"{path}/{key}/logs").json()["results"] for key in (first, second)}
    assert [row["event"] for row in logs[first]] == ["created"]
    assert [(row["event"], row["quantity"]) for row in logs[second]] == [("created", 10), ("updated", 7)]


def test_what_ends_first_is_used_first_and_only_what_holds_now(empty: Sandbox, on: http.Client, customer: str) -> None:
    calls = _entitlement(on, "API calls")
    _grant(on, calls, _customer(on))
    open_end = _grant(on, calls, customer)
    ends = _grant(on, calls, customer, expiry_at="2026-03-01T00:00:00Z", active_from="2026-01-01T00:00:00Z")
    over = _grant(on, calls, customer, expiry_at="2026-01-01T00:00:00Z")
    later = _grant(on, calls, customer, active_from="2026-02-01T00:00:00Z", expiry_at="2026-02-02T00:00:00Z")
    assert _deduct(on, calls, customer, 12).json()["quantity_remaining"] == 8
    assert _left(on, customer) == {open_end: 8, ends: 0, over: 10, later: 10}
    refused = _deduct(on, calls, customer, 9)
    assert (refused.status_code, refused.json()["detail"].startswith("That is 1 more")) == (400, True)
    assert _left(on, customer) == {open_end: 8, ends: 0, over: 10, later: 10}
    empty.clock.move(datetime(2026, 2, 1, tzinfo=UTC) - empty.clock.now)
    assert _deduct(on, calls, customer, 9).json()["quantity_remaining"] == 9
    assert _left(on, customer) == {open_end: 8, ends: 0, over: 10, later: 1}


@pytest.mark.parametrize("body", [{}, {"quantity": 0}, {"quantity": -1}, {"quantity": "1"}, {"quantity": None}])
def test_a_deduction_is_a_number_above_0(on: http.Client, customer: str, calls: str, body: dict[str, Any]) -> None:
    key = _grant(on, calls, customer)
    assert _deduct_with(on, calls, customer, body).status_code == 422
    assert _left(on, customer) == {key: 10}


def test_a_feature_is_not_used_up(on: http.Client, customer: str) -> None:
    feature = _entitlement(on, "SSO", "Feature")
    _grant(on, feature, customer, numeric_value=1)
    assert "not used up" in _deduct(on, feature, customer, 1).json()["detail"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(1, 50), min_size=1, max_size=3),
    st.lists(st.decimals(Decimal("0.001"), 60, places=3), max_size=6),
)
def test_what_is_left_and_what_was_deducted_is_what_was_granted(granted: list[int], wanted: list[Decimal]) -> None:
    sandbox = Sandbox()
    with client_of(sandbox) as on, sandbox.client(allow_unverified=True) as zenskar:
        customer, calls = _customer(on), _entitlement(on, "API calls")
        keys = [_grant(on, calls, customer, quantity) for quantity in granted]
        left = Decimal(sum(granted))
        for quantity in wanted:
            answer = on.post(
                f"/entitlements/{calls}/customer/{customer}/deduct", content=f'{{"quantity": {quantity}}}'.encode()
            )
            assert answer.is_success == (quantity <= left)
            left -= quantity if answer.is_success else 0
            rows: list[Any] = list(zenskar.entitlements.list_balances(customer=customer))
            assert sum(row.quantity_remaining for row in rows) == left
        taken = [
            row["quantity"]
            for key in keys
            for row in zenskar.entitlements.list_deductions(calls, customer, key)["results"]
        ]
        assert sum(taken) + left == sum(granted)


# Lists and sums


@pytest.mark.parametrize(
    ("window", "quantity"),
    [
        ({}, 17),
        ({"start_date": 1769904000}, 15),  # 2026-02-01
        ({"start_date": 1769904000000}, 15),
        ({"end_date": 1769904000}, 12),
        ({"end_date": 1769903999}, 12),
        ({"start_date": 1772323200}, 10),  # 2026-03-01
        ({"start_date": 1769904000, "end_date": 1770076800}, 10),  # 2026-02-03
        ({"end_date": 1770163199}, 12),
        ({"end_date": 1770163200}, 17),  # 2026-02-04
    ],
)
def test_a_total_is_of_what_holds_within_some_time(
    on: http.Client, customer: str, calls: str, window: dict[str, int], quantity: int
) -> None:
    _grant(on, calls, customer, 10)
    _grant(on, calls, customer, 2, expiry_at="2026-02-01T00:00:00Z")
    _grant(on, calls, customer, 5, active_from="2026-02-04T00:00:00Z", expiry_at="2026-03-01T00:00:00Z")
    _grant(on, calls, _customer(on), 100)
    _deduct(on, calls, customer, 3)
    total = on.get(f"/entitlements/{calls}/customer/{customer}/total", params=window).raise_for_status().json()
    assert total == {"entitlement": calls, "customer": customer, "quantity": quantity}


def test_a_time_that_no_date_has_is_refused(on: http.Client, customer: str, calls: str) -> None:
    path = f"/entitlements/{calls}/customer/{customer}/total"
    assert on.get(path, params={"start_date": 10**30}).status_code == 422
    assert on.get(path, params={"end_date": -(10**30)}).status_code == 422


def test_each_entitlement_of_a_customer_comes_once_with_its_sums(
    zenskar: Zenskar, on: http.Client, customer: str, calls: str
) -> None:
    storage = _entitlement(on, "Storage")
    first = _grant(on, calls, customer, 10, quantity_used=4)
    _grant(on, calls, customer, 5, expiry_at="2026-01-01T00:00:00Z")
    second = _grant(on, storage, customer, 7)
    _grant(on, storage, _customer(on), 100)
    unique = zenskar.entitlements.list_unique_customer_entitlements
    rows: list[Any] = list(unique(customer, sort_key="created_at", sort_type="asc", limit=1))
    assert [(row.entitlement.name, row.total_quantity, row.total_quantity_used) for row in rows] == [
        ("API calls", 15, 4),
        ("Storage", 7, 0),
    ]
    assert [row.total_expired_entitlements for row in rows] == [1, 0]
    for filters, names in (
        ({"id": first}, ["API calls"]),
        ({"entitlement": storage}, ["Storage"]),
        ({"id__in": f"{first},{second}"}, ["Storage", "API calls"]),
        ({"contract_id__isnull": False}, []),
        ({"search": "stor"}, ["Storage"]),
    ):
        found = on.get(f"/entitlements/customer/unique/{customer}", params=filters).json()["results"]
        assert [row["entitlement"]["name"] for row in found] == names, filters


@pytest.fixture
def related(on: http.Client, customer: str) -> str:
    """A grant with a product and an invoice."""
    product = on.post("/products", json={"name": "API", "type": "product"}).raise_for_status().json()["id"]
    invoice = on.post(CREATE_INVOICE, json={"customer_id": customer}).json()["id"]
    return _grant(on, _entitlement(on, "API calls", product_id=product), customer, invoice_id=invoice)


def test_a_list_shows_the_records_that_a_grant_belongs_to(zenskar: Zenskar, customer: str, related: str) -> None:
    listed: Any = zenskar.entitlements.list_customer_entitlements(customer).first()
    assert (listed.id, listed.product.name, listed.invoice.name) == (related, "API", "INV-000001")
    assert zenskar.entitlements.list_customers()["results"][0]["product"]["name"] == "API"


@pytest.mark.parametrize(
    ("populate", "shown"),
    [
        ("", {}),
        ("product", {"product": "API"}),
        ("customer,contract,invoice", {"customer": "Acme", "invoice": "INV-000001"}),
    ],
)
def test_balances_show_the_records_that_are_asked_for(
    on: http.Client, customer: str, related: str, populate: str, shown: dict[str, str]
) -> None:
    page = on.get("/entitlements/customers_balances", params={"populate": populate}).json()
    assert (page["total"], page["next"], page["results"][0]["id"]) == (1, None, related)
    (row,) = page["results"]
    assert row["customer"]["id"] == customer
    names = {name: row.get(name, {}).get("name") for name in ("customer", "contract", "product", "invoice")}
    assert {name: found for name, found in names.items() if found} == shown


def test_balances_are_paged_filtered_and_sorted(zenskar: Zenskar, on: http.Client, customer: str, calls: str) -> None:
    storage = _entitlement(on, "Storage")
    keys = [_grant(on, entitlement, customer, n) for n in range(1, 28) for entitlement in (calls, storage)]
    assert len(on.get("/entitlements/customers_balances").json()["results"]) == 50
    assert [row.id for row in zenskar.entitlements.list_balances()] == keys
    assert [row.id for row in zenskar.entitlements.list_balances(entitlement=storage, quantity=gt(26))] == [keys[-1]]
    assert len([row.id for row in zenskar.entitlements.list_balances(limit=20)]) == 54
    assert {row.entitlement for row in zenskar.entitlements.list_balances(search="stor")} == {storage}
    largest = on.get("/entitlements/customers_balances?sort_key=quantity&sort_type=desc&limit=1").json()["results"][0]
    assert largest["quantity"] == 27
    assert on.get("/entitlements/customers_balances?populate=plan").status_code == 422
