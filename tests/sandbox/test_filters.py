"""What filters and searches find, compared with the stored records."""

import json
import re
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox.conftest import BASE_URL, CREATE_INVOICE
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.filters import fields, like_pattern, split
from zenskar_ext.testing._sandbox.shapes import shape

Walk = Callable[..., list[Any]]
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def _time(item: Any, name: str) -> Any:
    text = item.get(name)
    return None if text is None else datetime.fromisoformat(text)


def _amount(item: Any, name: str) -> Decimal:
    return Decimal(repr(item[name]))


INVOICES: list[tuple[dict[str, str], Callable[[Any], bool]]] = [
    ({"status": "approved"}, lambda item: item["status"] == "approved"),
    ({"status__in": "approved,paid"}, lambda item: item["status"] in ("approved", "paid")),
    ({"status__like": "%aid"}, lambda item: item["status"].endswith("aid")),
    ({"status__ilike": "PA_D"}, lambda item: item["status"] == "paid"),
    ({"status__like": "PAID"}, lambda _: False),
    ({"status__isnull": "true"}, lambda _: False),
    ({"external_id__isnull": "true"}, lambda item: "external_id" not in item),
    ({"external_id__isnull": "false"}, lambda item: "external_id" in item),
    ({"external_id__like": "%"}, lambda item: "external_id" in item),
    ({"amount_due": "0"}, lambda item: item.get("amount_due") == 0),
    ({"amount_due": "0.000"}, lambda item: item.get("amount_due") == 0),
    ({"amount_due__neq": "0"}, lambda item: item.get("amount_due", 0) != 0),
    ({"amount_due__gt": "0"}, lambda item: item.get("amount_due", 0) > 0),
    ({"amount_due__gte": "0"}, lambda item: "amount_due" in item),
    ({"amount_due__lt": "20000"}, lambda item: item.get("amount_due", 99999) < 20000),
    ({"amount_due__lte": "2E4"}, lambda item: item.get("amount_due", 99999) <= 20000),
    ({"amount_due__in": "0,1"}, lambda item: item.get("amount_due") == 0),
    ({"amount_due__isnull": "true"}, lambda item: "amount_due" not in item),
    ({"due_date__lt": "2026-01-01T00:00:00Z"}, lambda item: _time(item, "due_date") < NEW_YEAR),
    ({"due_date__lt": "2026-01-01T00:00:00"}, lambda item: _time(item, "due_date") < NEW_YEAR),
    ({"due_date__lt": "2026-01-01T02:00:00+02:00"}, lambda item: _time(item, "due_date") < NEW_YEAR),
    ({"due_date__gte": "2026-01-01"}, lambda item: _time(item, "due_date") >= NEW_YEAR),
    ({"paid_at__isnull": "false"}, lambda item: item["paid_at"] is not None),
    ({"paid_at__neq": "2000-01-01"}, lambda item: item["paid_at"] is not None),
    ({"period_begin_date__gte": "2025-12-01"}, lambda item: item["invoice_period"]["begin_date"] >= "2025-12-01"),
    (
        {"period_end_date__lte": "2025-12-01"},
        lambda item: item["invoice_period"]["end_date_exclusive"] <= "2025-12-01T00:00:00Z",
    ),
    ({"invoice_number__in": "INV-000001,INV-000002"}, lambda item: item["invoice_id"] in ("inv_000001", "inv_000002")),
    (
        {"status__in": "approved,partially_paid", "due_date__lt": "2026-01-01T00:00:00Z", "amount_due__gt": "1000"},
        lambda item: (
            item["status"] in ("approved", "partially_paid")
            and _time(item, "due_date") < NEW_YEAR
            and item["amount_due"] > 1000
        ),
    ),
]


@pytest.mark.parametrize(("query", "expected"), INVOICES, ids=[str(query) for query, _ in INVOICES])
def test_a_filter_finds_the_invoices_that_match(
    walk: Walk, query: dict[str, str], expected: Callable[[Any], bool]
) -> None:
    everything = walk("/invoices", limit=100)
    assert walk("/invoices", **query) == [item for item in everything if expected(item)]


def test_an_instant_is_the_same_in_every_offset_and_date_times_in_a_list_too(walk: Walk) -> None:
    first = walk("/invoices")[0]
    moved = datetime.fromisoformat(first["due_date"]).isoformat().replace("T00:00:00+00:00", "T05:30:00+05:30")
    assert first in walk("/invoices", due_date=moved)
    assert first in walk("/invoices", due_date__in=f"{moved},2000-01-01")


def test_ids_are_found_in_any_spelling(walk: Walk) -> None:
    everything = walk("/invoices")
    ids = [item["id"] for item in everything]
    assert walk("/invoices", id=ids[0].upper()) == everything[:1]
    assert walk("/invoices", id__in=",".join(ids[:3])) == everything[:3]
    assert walk("/invoices", id__not_in=",".join(ids[3:])) == everything[:3]


def test_an_amount_is_compared_exactly(on: http.Client) -> None:
    on.post(CREATE_INVOICE, content=b'{"invoice_total": 1234567890123456.78}')
    assert on.get("/invoices?invoice_total=1234567890123456.78").json()["total_count"] == 1
    assert on.get("/invoices?invoice_total=1234567890123456.79").json()["total_count"] == 0
    assert on.get("/invoices?invoice_total__gt=1234567890123456.77").json()["total_count"] == 1
    assert b":1234567890123456.78," in on.get("/invoices").content


def test_related_fields_filter(walk: Walk) -> None:
    customers = {item["id"]: item for item in walk("/customers")}
    everything = walk("/invoices")
    names = {item["id"]: customers[item["customer_id"]] for item in everything}
    found = walk("/invoices", customer__customer_name__ilike="%ACME%")
    assert found == [item for item in everything if "Acme" in names[item["id"]]["customer_name"]] != []
    found = walk("/invoices", customer__external_id__isnull="true")
    assert found == [item for item in everything if names[item["id"]]["external_id"] is None] != []
    entity = next(customer["business_entity_id"] for customer in customers.values() if "business_entity_id" in customer)
    found = walk("/invoices", customer__business_entity_id=entity)
    assert found == [item for item in everything if names[item["id"]].get("business_entity_id") == entity] != []


def test_contracts_filter_invoices_by_name(walk: Walk) -> None:
    plans = [walk("/invoices", contract__name__like=f"{plan} plan of %") for plan in ("Starter", "Team", "Enterprise")]
    assert sorted(item["id"] for found in plans for item in found) == sorted(item["id"] for item in walk("/invoices"))
    assert walk("/invoices", contract__name__isnull="true") == []


def test_of_a_relation_to_many_one_record_has_to_pass_all_tests(on: http.Client) -> None:
    customer = on.post("/customers", json={"customer_name": "A"}).json()["id"]
    for body in ({"connector_name": "stripe", "country": "US"}, {"connector_name": "adyen", "country": "DE"}):
        on.post(f"/customers/{customer}/payment_methods", json=body)
    on.post(CREATE_INVOICE, json={"customer_id": customer})

    def count(query: str) -> Any:
        return on.get(f"/invoices?{query}").json()["total_count"]

    stripe, adyen = "payment_methods__connector_name=stripe", "payment_methods__connector_name=adyen"
    assert count(stripe) == count(adyen) == 1
    assert count(f"{stripe}&payment_methods__country=US") == 1
    assert count(f"{stripe}&payment_methods__country=DE") == 0
    assert count("payment_methods__connector_name__neq=stripe") == 1
    assert count("payment_methods__is_default__isnull=true") == 1


def test_where_nothing_is_related_everything_is_null(on: http.Client) -> None:
    on.post(CREATE_INVOICE, json={})
    assert on.get("/invoices?payment_methods__id__isnull=true").json()["total_count"] == 1
    assert on.get("/invoices?customer__customer_name__isnull=true").json()["total_count"] == 1
    assert on.get("/invoices?payment_methods__status__ilike=%25").json()["total_count"] == 0


def test_a_boolean_filters(on: http.Client) -> None:
    for name, enabled in (("A", True), ("B", False)):
        on.post("/customers", json={"customer_name": name, "auto_charge_enabled": enabled})
    assert [item["customer_name"] for item in on.get("/customers?auto_charge_enabled=false").json()["results"]] == ["B"]
    assert [item["customer_name"] for item in on.get("/customers?auto_charge_enabled=1").json()["results"]] == ["A"]


def test_payments_filter_by_amount_instant_and_invoice(walk: Walk) -> None:
    everything = walk("/payments")
    assert len(everything) > 20
    found = walk("/payments", amount__gte="1000000")
    assert found == [item for item in everything if int(item["amount"]) >= 1000000] != []
    since = int(datetime(2025, 12, 1, tzinfo=UTC).timestamp())
    found = walk("/payments", timestamp__gte=since)
    assert found == [item for item in everything if item["timestamp"] >= "2025-12-01"] != []
    invoice = everything[0]["invoices"][0]["invoice_id"]
    found = walk("/payments", invoice__id=invoice)
    assert found == [item for item in everything if item["invoices"][0]["invoice_id"] == invoice] != []
    billed = {item["id"]: item["bill_for_date"] for item in walk("/invoices")}
    found = walk("/payments", invoice__bill_for_date__gte="2025-12-01")
    assert found == [item for item in everything if billed[item["invoices"][0]["invoice_id"]] >= "2025-12-01"] != []


def test_customers_filter_by_their_invoices(walk: Walk) -> None:
    owing = {item["customer_id"] for item in walk("/invoices", status="draft")}
    assert {item["id"] for item in walk("/customers", invoice__status="draft")} == owing != set()


def test_contacts_filter_by_fields_that_the_filter_calls_otherwise(walk: Walk) -> None:
    everything = walk("/contacts")
    assert walk("/contacts", send_invoice_enabled="true") == everything != []
    assert walk("/contacts", send_contract_enabled="true") == []
    assert walk("/contacts", customer=everything[0]["customer"]) == everything[:1]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("Acme%", "Acme Inc", True),
        ("acme%", "Acme Inc", False),
        ("%", "", True),
        ("_", "", False),
        ("A_me", "Acme", True),
        ("A_me", "Acmee", False),
        (r"100\%", "100%", True),
        (r"100\%", "1000", False),
        (r"a\_b", "a_b", True),
        (r"a\_b", "axb", False),
        ("a.c", "abc", False),
        ("a%z", "a\nz", True),
        ("\\", "\\", True),
    ],
)
def test_like_knows_the_wildcards_of_sql_and_no_others(pattern: str, text: str, *, matches: bool) -> None:
    assert bool(like_pattern(pattern, re.NOFLAG).fullmatch(text)) == matches


@pytest.mark.parametrize(
    ("parameter", "field", "op"),
    [
        ("status", "status", "eq"),
        ("amount_due__not_in", "amount_due", "not_in"),
        ("customer__external_id", "customer__external_id", "eq"),
        ("customer__external_id__isnull", "customer__external_id", "isnull"),
        ("in", "in", "eq"),
    ],
)
def test_the_operator_of_a_filter_is_what_follows_the_last_underscores(parameter: str, field: str, op: str) -> None:
    assert split(parameter) == (field, op)


VALUES = {
    "uuid": "00000000-0000-4000-8000-000000000000",
    "date": "2026-01-01",
    "date-time": "2026-01-01",
    "number": "1",
    "boolean": "true",
}


@pytest.mark.parametrize(
    "operation", [operation for operation in bundled().operations.values() if operation.page], ids=lambda one: one.id
)
def test_every_described_filter_is_understood(sandbox: Sandbox, api: http.Client, operation: Any) -> None:
    store = sandbox._service.world.store
    customer, account = (store.rows(rows)[0]["id"] for rows in ("/customers", "/accounting_new/accounts"))
    path = operation.path.format_map(defaultdict(lambda: customer, account_id=account))
    known = shape(bundled(), operation)
    collection = known.collection if known else "/invoices"
    read = fields(bundled(), operation, collection)
    for parameter in operation.named("query").values():
        if not parameter.control:
            name, op = split(parameter.name)
            value = "true" if op == "isnull" else VALUES.get(read[name].kind, "1")
            answer = api.get(path, params={parameter.name: value})
            assert answer.status_code == 200, (parameter.name, answer.text)


# Searches


def test_a_search_takes_pairs_of_field_and_value(walk: Walk) -> None:
    everything = walk("/customers")
    found = walk("/customers", search="customer_name=ACME")
    assert found == [item for item in everything if "Acme" in item["customer_name"]] != []
    found = walk("/customers", search="custom_data.segment=enter, address.country=united")
    assert found == [
        item
        for item in everything
        if item["custom_data"].get("segment") == "enterprise" and item["address"]["country"].startswith("United")
    ]
    assert walk("/customers", search="email=") == everything


def test_a_search_takes_plain_text_too(walk: Walk) -> None:
    found = walk("/customers", search="acme")
    assert found == walk("/customers", customer_name__ilike="%acme%") != []


def test_names_and_external_ids_are_searched_together(walk: Walk) -> None:
    everything = walk("/customers")
    found = walk("/customers", search_name_external_id="US_0000")
    assert found == [item for item in everything if "us_0000" in (item["external_id"] or "")] != []
    assert walk("/customers", search_name_external_id="acme") == walk("/customers", search="customer_name=acme")


def test_payments_are_searched_as_they_are_shown(walk: Walk) -> None:
    name = walk("/payments")[0]["customer_name"]
    assert {item["customer_name"] for item in walk("/payments", search=f"customer_name={name}")} == {name}


def test_a_day_filters_and_sorts(empty: Sandbox, on: http.Client) -> None:
    path = "/revenue_recognition_v3/revenue_postings"
    for day in ("2026-01-05", "2025-12-31", "soon", None):
        empty.put(path, {"posting_date": day})

    def found(**query: str) -> list[Any]:
        return [row["posting_date"] for row in on.get(path, params=query).raise_for_status().json()["results"]]

    assert found(posting_date__gte="2026-01-01") == ["2026-01-05"]
    assert found(posting_date__lte="2025-12-31") == ["2025-12-31"]
    assert found(order="posting_date")[:2] == ["2025-12-31", "2026-01-05"]
    assert on.get(path, params={"posting_date__gte": "soon"}).status_code == 422


def test_a_value_of_another_kind_is_like_null(empty: Sandbox) -> None:
    empty.put("/invoices", {"approved_at": "soon", "bill_for_date": 5})
    with http.Client(base_url=BASE_URL, transport=empty.transport, headers=empty.headers) as on:
        assert on.get("/invoices?approved_at__lt=2030-01-01").json()["total_count"] == 0
        assert on.get("/invoices?approved_at__isnull=false").json()["total_count"] == 1
        assert json.loads(on.get("/invoices?order=approved_at").content)["total_count"] == 1


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("%a" * 20 + "%b", "a" * 5000, id="twenty wildcards"),
        pytest.param("%_" * 20 + "b", "a" * 5000, id="... between any characters"),
        pytest.param("%" * 500 + "b", "a" * 5000, id="five hundred wildcards"),
        pytest.param("%ab%" * 30 + "c", "ab" * 2500, id="what is nearly there"),
    ],
)
def test_no_pattern_holds_up_everybody_else(pattern: str, text: str) -> None:
    began = time.process_time()
    assert not like_pattern(pattern, re.NOFLAG).fullmatch(text)
    assert time.process_time() - began < 1


def _like(pattern: str, text: str) -> bool:
    """Match as SQL says, the slow way."""
    if not pattern:
        return not text
    if pattern[0] == "%":
        return any(_like(pattern[1:], text[place:]) for place in range(len(text) + 1))
    return bool(text) and pattern[0] in ("_", text[0]) and _like(pattern[1:], text[1:])


@given(pattern=st.text("ab%_", max_size=8), text=st.text("ab", max_size=8))
def test_a_pattern_matches_what_sql_matches(pattern: str, text: str) -> None:
    assert bool(like_pattern(pattern, re.NOFLAG).fullmatch(text)) == _like(pattern, text)
