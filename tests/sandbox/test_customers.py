"""Customers and their addresses."""

from typing import Any

import pytest

from tests.sandbox.conftest import client_of
from tests.sandbox.test_invoices import approved, invoice, pay
from zenskar_client import http
from zenskar_ext.testing import Sandbox

NOBODY = "00000000-0000-4000-8000-000000000000"


def _create(on: http.Client, **body: Any) -> http.Response:
    return on.post("/customers", json={"customer_name": "Acme", **body})


@pytest.fixture
def addresses(on: http.Client) -> str:
    return f"/customers/{_create(on).json()['id']}/addresses"


def test_a_new_customer_has_what_the_description_promises(on: http.Client) -> None:
    created = _create(on).json()
    assert {name: created[name] for name in ("external_id", "custom_data", "address")} == {
        "external_id": None,
        "custom_data": {},
        "address": {},
    }
    assert (created["communications_enabled"], created["auto_charge_enabled"]) == (True, True)


def test_an_email_is_one_customers_only(on: http.Client) -> None:
    first = _create(on, email="a@b.example").json()
    second = _create(on, email="c@d.example").json()
    for answer in (
        _create(on, email="A@B.example"),
        on.patch(f"/customers/{second['id']}", json={"email": "a@b.example"}),
    ):
        assert (answer.status_code, answer.json()["detail"]) == (400, "Another customer has this e-mail already.")
    assert on.patch(f"/customers/{first['id']}", json={"email": "a@b.example"}).is_success
    assert _create(on).is_success
    assert _create(on).is_success


def test_a_customer_that_owes_something_stays(on: http.Client) -> None:
    customer = _create(on).json()["id"]
    draft = invoice(on, customer_id=customer)["id"]
    other = approved(on)["id"]
    on.patch(f"/invoices/{draft}/approve", json={})
    assert on.delete(f"/customers/{customer}").status_code == 400
    pay(on, draft, 10000)
    assert on.delete(f"/customers/{customer}").json() == {}
    assert on.get(f"/customers/{customer}").status_code == 404
    assert on.get(f"/invoices/{other}").json()["amount_due"] == 100


def test_a_customer_with_an_active_contract_stays() -> None:
    sandbox = Sandbox(customers=20)
    contracts = sandbox._service.world.store.rows("/contract_v2")
    active = {row["customer_id"] for row in contracts if row["status"] == "active"}
    every = {row["customer_id"] for row in contracts}
    assert set() < active < every
    with client_of(sandbox) as client:
        for customer in every:
            assert client.delete(f"/customers/{customer}").status_code == (400 if customer in active else 200)


# Addresses


def test_an_address_is_answered_with_zip_code(on: http.Client, addresses: str) -> None:
    created = on.post(addresses, json={"line1": "1 Main Street", "line2": None, "zipCode": "94102"}).json()
    assert (created["zip_code"], created["validation_status"]) == ("94102", "pending")
    assert "zipCode" not in created
    assert "line2" not in created
    assert on.get(f"{addresses}/{created['id']}").json() == created


def test_the_same_address_again_only_gets_new_flags(on: http.Client, addresses: str) -> None:
    body = {"line1": "1 Main Street", "country_code": "US"}
    first = on.post(addresses, json={**body, "is_default_billing": True}).json()
    again = on.post(addresses, json={**body, "is_default_shipping": True, "validation_status": "valid"}).json()
    assert (again["id"], again["validation_status"]) == (first["id"], "pending")
    assert (again["is_default_billing"], again["is_default_shipping"]) == (True, True)
    assert on.post(addresses, json=body).json()["is_default_billing"] is True
    assert on.get(addresses).json()["total_count"] == 1


def test_there_is_one_default_of_each_kind(on: http.Client, addresses: str) -> None:
    def flags() -> list[tuple[str, bool, bool]]:
        rows = on.get(addresses).json()["results"]
        return sorted((row["line1"], row["is_default_billing"], row["is_default_shipping"]) for row in rows)

    on.post(addresses, json={"line1": "a", "is_default_billing": True, "is_default_shipping": True})
    second = on.post(addresses, json={"line1": "b", "is_default_billing": True}).json()
    assert flags() == [("a", False, True), ("b", True, False)]
    on.patch(f"{addresses}/{second['id']}", json={"is_default_shipping": True})
    assert flags() == [("a", False, False), ("b", True, True)]
    on.post(addresses, json={"line1": "a", "is_default_billing": True})
    assert flags() == [("a", True, False), ("b", False, True)]


def test_a_change_into_another_address_is_refused(on: http.Client, addresses: str) -> None:
    on.post(addresses, json={"line1": "a", "zipCode": "1"})
    second = on.post(addresses, json={"line1": "b", "zipCode": "1"}).json()
    answer = on.patch(f"{addresses}/{second['id']}", json={"line1": "a"})
    assert (answer.status_code, answer.json()["code"]) == (400, "DUPLICATE_ADDRESS")
    assert on.get(f"{addresses}/{second['id']}").json() == second
    assert on.patch(f"{addresses}/{second['id']}", json={"zipCode": "2"}).json()["zip_code"] == "2"


def test_a_deleted_address_is_gone(on: http.Client, addresses: str) -> None:
    key = on.post(addresses, json={"line1": "a"}).json()["id"]
    assert on.delete(f"{addresses}/{key}").is_success
    assert on.get(addresses).json()["results"] == []
    assert on.get(f"{addresses}/{key}").status_code == 404


def test_where_a_default_is_deleted_there_is_none(on: http.Client, addresses: str) -> None:
    keys = [on.post(addresses, json={"line1": line, "is_default_billing": line == "a"}).json()["id"] for line in "ab"]
    notes = [on.delete(f"{addresses}/{key}").headers["x-sandbox-note"] for key in keys[:1]]
    assert "no other address becomes the default" in notes[0]
    assert [row["is_default_billing"] for row in on.get(addresses).json()["results"]] == [False]
    assert "becomes the default" not in on.delete(f"{addresses}/{keys[1]}").headers["x-sandbox-note"]


def test_two_customers_can_have_the_same_address(on: http.Client, addresses: str) -> None:
    other = f"/customers/{_create(on).json()['id']}/addresses"
    body = {"line1": "a", "is_default_billing": True}
    keys = {on.post(path, json=body).json()["id"] for path in (addresses, other)}
    assert len(keys) == 2
    assert all(on.get(path).json()["results"][0]["is_default_billing"] for path in (addresses, other))


# Connectors


def test_a_customer_is_tied_to_a_connector_as_it_is_created(on: http.Client) -> None:
    key = _create(on, email="a@b.example", connector={"name": "stripe", "reference_id": "cus_1"}).json()["id"]
    assert on.get(f"/customers/{key}/connector/stripe").json() == {
        "connector_name": "stripe",
        "reference_id": "cus_1",
        "customer_name": "Acme",
        "email": "a@b.example",
    }
    assert on.get(f"/customers/{key}/connector/xero").status_code == 400
    on.patch(f"/customers/{key}", json={"connector": {"name": "xero"}}).raise_for_status()
    assert on.get(f"/customers/{key}/connector/xero").json()["reference_id"] is None


def test_a_tie_is_changed_by_its_name_or_where_it_is_the_only_one(on: http.Client) -> None:
    key = _create(on).json()["id"]
    path = f"/customers/{key}/connector"
    assert on.patch(path, json={"reference_id": "1"}).status_code == 400
    assert on.patch(path, json={"name": "stripe", "reference_id": "1"}).json()["reference_id"] == "1"
    assert on.patch(path, json={"reference_id": "2"}).json()["reference_id"] == "2"
    assert on.patch(path, json={"name": "xero", "reference_id": "3"}).json()["connector_name"] == "xero"
    assert on.patch(path, json={"reference_id": "4"}).status_code == 400
    assert on.patch(path, json={"name": "xero"}).json()["reference_id"] == "3"
    assert on.patch(path, json={"name": 5}).status_code == 422
    assert on.get(f"{path}/stripe").json()["reference_id"] == "2"


def test_a_customer_is_untied_from_all_connectors(on: http.Client) -> None:
    first, second = (_create(on, connector={"name": "stripe"}).json()["id"] for _ in range(2))
    on.patch(f"/customers/{first}/connector", json={"name": "xero"})
    assert "all ties" in on.delete(f"/customers/connector/{first}").headers["x-sandbox-note"]
    statuses = [on.get(f"/customers/{first}/connector/{name}").status_code for name in ("stripe", "xero")]
    assert statuses == [400, 400]
    assert on.get(f"/customers/{second}/connector/stripe").is_success
    assert on.delete(f"/customers/connector/{NOBODY}").status_code == 404


# Portal sessions


def test_a_session_is_of_a_customer_or_of_a_guest(on: http.Client) -> None:
    body = {"return_url": "https://shop.example"}
    key = _create(on).json()["id"]
    own = on.post("/customers/session", json={**body, "customer_id": key}).json()
    guest = on.post("/customers/session", json={**body, "is_guest_session": True, "session_key": "k"}).json()
    assert (own["is_guest_session"], guest["is_guest_session"]) == (False, True)
    assert own["session_token"] != guest["session_token"]
    assert guest["redirect_url"] == "http://sandbox.invalid/session/k"
    for refused in ({}, {"is_guest_session": False}, {"customer_id": key, "is_guest_session": True}):
        assert on.post("/customers/session", json={**body, **refused}).status_code == 400
    answer = on.post("/customers/session", json={**body, "customer_id": NOBODY})
    assert (answer.status_code, "no such record" in answer.json()["detail"]) == (400, True)
