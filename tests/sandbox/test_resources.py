"""Records that are created, read, changed, listed and deleted as the description alone tells."""

import contextlib
from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import parsed
from zenskar_ext.testing._sandbox.description import Description, bundled
from zenskar_ext.testing._sandbox.messages import Refusal
from zenskar_ext.testing._sandbox.service import NOTHING_DONE
from zenskar_ext.testing._sandbox.shapes import item_paths, named_items, record_schema, shape
from zenskar_ext.testing._sandbox.store import Store

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def customer(on: httpx.Client) -> str:
    return str(on.post("/customers", json={"customer_name": "Acme"}).json()["id"])


def test_a_contact_is_created_read_changed_listed_and_deleted(on: httpx.Client, customer: str) -> None:
    created = on.post("/contacts", json={"customer": customer, "email": "a@b.example", "last_name": "Doe"}).json()
    assert created["send_contract"] is False
    assert created["send_invoice"] is True
    path = f"/contacts/{created['id']}"
    assert on.get(path).json() == created
    body = {"customer": customer, "email": "c@d.example", "send_contract": True}
    changed = on.patch(path, json=body).json()
    assert changed == {**created, **body}
    assert on.get("/contacts").json()["results"] == [changed]
    assert on.delete(path).json() == {}
    for answer in (on.get(path), on.delete(path), on.patch(path, json=body)):
        assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


def test_a_change_is_a_merge_and_null_takes_away(on: httpx.Client) -> None:
    body = {"customer_name": "A", "phone_number": "1", "custom_data": {"a": 1, "b": {"c": 2}}, "email": None}
    path = f"/customers/{on.post('/customers', json=body).json()['id']}"
    patch = {"external_id": None, "custom_data": {"a": None, "b": {"d": 3}, "e": {"f": None}}, "address": {"city": "X"}}
    answer = on.patch(path, json=patch)
    changed = answer.json()
    assert "how the real API takes null" in answer.headers["x-sandbox-note"]
    assert changed["custom_data"] == {"b": {"c": 2, "d": 3}, "e": {}}
    assert (changed["phone_number"], changed["external_id"], changed["address"]) == ("1", None, {"city": "X"})
    assert on.patch(path, json={"custom_data": None}).json()["custom_data"] == {}


def test_the_server_sets_what_is_its_own(on: httpx.Client) -> None:
    body = {"id": NOBODY, "created_at": "2000-01-01T00:00:00Z", "last_updated_at": "2000-01-01T00:00:00Z"}
    created = on.post("/invoices", json=body).json()
    assert created["id"] != NOBODY
    assert created["created_at"] == created["last_updated_at"] == "2026-01-01T00:00:00.001000Z"
    changed = on.patch(f"/invoices/{created['id']}", json=body).json()
    assert (changed["id"], changed["created_at"]) == (created["id"], created["created_at"])
    assert changed["last_updated_at"] == "2026-01-01T00:00:00.002000Z"


def test_numbers_keep_their_digits(on: httpx.Client) -> None:
    content = b'{"invoice_total": 1234567890123456.7800, "note": [1e2, 0.10, 123456789012345678901234567890]}'
    created = on.post("/invoices", content=content)
    shown = parsed(on.get(f"/invoices/{created.json()['id']}").text)
    assert shown["invoice_total"] == "1234567890123456.7800"
    assert shown["note"] == ["1E+2", "0.10", "123456789012345678901234567890"]


def test_what_belongs_to_a_customer_is_only_there(on: httpx.Client, customer: str) -> None:
    other = on.post("/customers", json={"customer_name": "B"}).json()["id"]
    kept = on.post(f"/customers/{customer}/payment_methods", json={"type": "card", "customer_id": other}).json()
    assert kept["customer_id"] == customer
    assert on.get(f"/customers/{customer}/payment_methods").json()["total_count"] == 1
    assert on.get(f"/customers/{other}/payment_methods").json()["total_count"] == 0
    assert on.delete(f"/customers/{other}/payment_methods/{kept['id']}").status_code == 404
    assert on.delete(f"/customers/{customer}/payment_methods/{kept['id']}").status_code == 200
    assert on.get(f"/customers/{NOBODY}/payment_methods").status_code == 404
    assert on.post(f"/customers/{NOBODY}/payment_methods", json={}).status_code == 404


@pytest.mark.parametrize("body", [{"customer": NOBODY, "email": "a@b.example"}])
def test_a_record_cannot_name_what_is_not_there(on: httpx.Client, body: Any) -> None:
    answer = on.post("/contacts", json=body)
    assert (answer.status_code, answer.json()["detail"]) == (400, "There is no such record: customer.")
    assert on.get("/contacts").json()["total_count"] == 0


def test_an_operation_without_shape_and_rule_does_nothing_and_says_so(api: httpx.Client) -> None:
    invoice = api.get("/invoices").json()["results"][0]["id"]
    answer = api.get(f"/invoices/{invoice}/summary")
    assert (answer.status_code, answer.json()) == (200, {})
    assert NOTHING_DONE in answer.headers["x-sandbox-note"]
    assert api.get(f"/invoices/{NOBODY}/summary").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("GET", "/invoices", None),
        ("GET", "/contacts", "answer:"),
        ("POST", "/invoices", "path inferred"),
        ("POST", "/invoices", "no source shows the body of this answer"),
        ("POST", "/invoices", "no source shows the body of this request"),
    ],
)
def test_a_note_says_what_no_source_shows(on: httpx.Client, method: str, path: str, said: str | None) -> None:
    note = on.request(method, path, json={} if method == "POST" else None).headers.get("x-sandbox-note")
    assert note is None if said is None else said in note


def test_every_operation_answers(api: httpx.Client) -> None:
    """Whatever is asked of whatever is there is answered as described, or refused in words."""
    keys = {
        name: api.get(path).json()["results"][0]["id"]
        for name, path in (("invoice_id", "/invoices"), ("customer_id", "/customers"), ("payment_id", "/payments"))
    }
    for operation in bundled().operations.values():
        path = operation.path.format_map({**dict.fromkeys(operation.named("path"), "x"), **keys})
        query = {name: "x" for name, one in operation.named("query").items() if one.required}
        body: dict[str, Any] = {} if operation.body is None else {"json": {}}
        answer = api.request(operation.method, path, params=query, **body)
        assert answer.status_code in (200, 400, 404, 422), (operation.id, answer.text)
        assert answer.is_success or {"detail"} <= answer.json().keys(), (operation.id, answer.text)


# Shapes, on a small description


def _operation(**more: Any) -> dict[str, Any]:
    return {"operationId": str(sorted(more.items())), "responses": {"200": {}}, **more}


SMALL = Description(
    {
        "paths": {
            "/things": {"get": _operation(operationId="list"), "post": _operation(operationId="create")},
            "/things/{thing_id}": {"get": _operation(operationId="read"), "put": _operation(operationId="replace")},
            "/things/{thing_id}/parts": {"post": _operation(operationId="add")},
            "/things/{thing_id}/parts/{id}": {"delete": _operation(operationId="drop")},
            "/others": {"get": _operation(operationId="others"), "put": _operation(operationId="put_others")},
            "/others/{id}": {"get": _operation(operationId="other")},
            "/links/{thing_id}/{id}": {"get": _operation(operationId="link")},
            "/usage/{slug}": {"post": _operation(operationId="send")},
        }
    }
)


@pytest.mark.parametrize(
    ("operation", "verb", "collection"),
    [
        ("list", "list", "/things"),
        ("create", "create", "/things"),
        ("read", "read", "/things"),
        ("add", "create", "/things/{thing_id}/parts"),
        ("drop", "delete", "/things/{thing_id}/parts"),
    ],
)
def test_a_path_tells_what_an_operation_does(operation: str, verb: str, collection: str) -> None:
    found = shape(SMALL, SMALL.operations[operation])
    assert found is not None
    assert (found.verb, found.collection) == (verb, collection)


@pytest.mark.parametrize("operation", ["replace", "put_others", "link", "send"])
def test_a_path_that_tells_nothing_has_no_shape(operation: str) -> None:
    assert shape(SMALL, SMALL.operations[operation]) is None


def test_a_variable_is_known_by_its_place_or_by_a_name_that_only_one_collection_has() -> None:
    assert named_items(SMALL, "/things/{thing_id}/parts/{id}") == {
        "thing_id": "/things",
        "id": "/things/{thing_id}/parts",
    }
    assert named_items(SMALL, "/links/{thing_id}/{id}") == {"thing_id": "/things"}
    assert named_items(SMALL, "/others/{id}") == {"id": "/others"}


def test_collections_have_records_whose_shape_is_known_or_not() -> None:
    known = {collection: bool(record_schema(bundled(), collection)) for collection in item_paths(bundled())}
    assert (
        known.items()
        >= {
            "/contacts": True,
            "/customers": True,
            "/customers/{customer_id}/addresses": True,
            "/customers/{customer_id}/payment_methods": True,
            "/customers/{customer_id}/relationships": False,
            "/invoices": True,
            "/payments": True,
            "/rawmetric": True,
        }.items()
    )


# The store


def test_what_a_refused_request_has_done_is_undone() -> None:
    store = Store()
    store.put("/things", {"id": "kept"})
    store.put("/things", {"id": "removed"})
    version = store.version
    with contextlib.suppress(Refusal), store.whole():
        store.put("/things", {"id": "kept", "changed": True})
        store.put("/things", {"id": "new"})
        store.remove("/things", "new")
        store.remove("/things", "removed")
        raise Refusal(400, {})
    assert store.rows("/things") == [{"id": "kept"}, {"id": "removed"}]
    assert store.version > version


def test_what_a_request_did_that_was_answered_is_kept() -> None:
    store = Store()
    with store.whole():
        store.put("/things", {"id": "kept"})
    with pytest.raises(Refusal), store.whole():
        raise Refusal(400, {})
    assert store.get("/things", "kept") == {"id": "kept"}
