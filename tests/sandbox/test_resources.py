"""Records that are created, read, changed, listed and deleted from the description alone."""

import contextlib
import operator
from typing import Any

import pytest

from scripts.specimens import specimen
from tests.sandbox.conftest import CREATE_INVOICE, client_of, parsed, path_of
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.answers import NOTHING_DONE
from zenskar_ext.testing._sandbox.description import Description, bundled
from zenskar_ext.testing._sandbox.messages import Refusal
from zenskar_ext.testing._sandbox.shapes import item_paths, named_items, record_schema, shape
from zenskar_ext.testing._sandbox.store import Store

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def customer(on: http.Client) -> str:
    return str(on.post("/customers", json={"customer_name": "Acme"}).json()["id"])


def test_a_contact_is_created_read_changed_listed_and_deleted(on: http.Client, customer: str) -> None:
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


def test_a_change_is_a_merge_and_null_takes_away(on: http.Client) -> None:
    body = {"customer_name": "A", "phone_number": "1", "custom_data": {"a": 1, "b": {"c": 2}}, "email": None}
    path = f"/customers/{on.post('/customers', json=body).json()['id']}"
    patch = {"external_id": None, "custom_data": {"a": None, "b": {"d": 3}, "e": {"f": None}}, "address": {"city": "X"}}
    answer = on.patch(path, json=patch)
    changed = answer.json()
    assert "how the real API handles null" in answer.headers["x-sandbox-note"]
    assert changed["custom_data"] == {"b": {"c": 2, "d": 3}, "e": {}}
    assert (changed["phone_number"], changed["external_id"], changed["address"]) == ("1", None, {"city": "X"})
    assert on.patch(path, json={"custom_data": None}).json()["custom_data"] == {}


def test_the_server_sets_what_is_its_own(on: http.Client) -> None:
    body = {"id": NOBODY, "created_at": "2000-01-01T00:00:00Z", "last_updated_at": "2000-01-01T00:00:00Z"}
    created = on.post(CREATE_INVOICE, json=body).json()
    assert created["id"] != NOBODY
    assert created["created_at"] == created["last_updated_at"] == "2026-01-01T00:00:00.001000Z"
    changed = on.patch(path_of("update_invoice", invoice_id=created["id"]), json=body).json()
    assert (changed["id"], changed["created_at"]) == (created["id"], created["created_at"])
    assert changed["last_updated_at"] == "2026-01-01T00:00:00.002000Z"


def test_numbers_keep_their_digits(on: http.Client) -> None:
    content = b'{"invoice_total": 1234567890123456.7800, "unheard_of": [1e2, 0.10, 123456789012345678901234567890]}'
    created = on.post(CREATE_INVOICE, content=content)
    shown = parsed(on.get(f"/invoices/{created.json()['id']}").text)
    assert shown["invoice_total"] == "1234567890123456.7800"
    assert shown["unheard_of"] == ["1E+2", "0.10", "123456789012345678901234567890"]


def test_what_belongs_to_a_customer_is_only_there(on: http.Client, customer: str) -> None:
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
def test_a_record_cannot_name_what_is_not_there(on: http.Client, body: Any) -> None:
    answer = on.post("/contacts", json=body)
    assert (answer.status_code, answer.json()["detail"]) == (400, "There is no such record: customer.")
    assert on.get("/contacts").json()["total_count"] == 0


def test_date_times_are_kept_in_utc_wherever_they_stand(on: http.Client) -> None:
    period = {"begin_date": "2026-01-31T19:00:00-05:00", "end_date_exclusive": "2026-03-01T00:00:00"}
    body = {"due_date": "2026-03-01T01:00:00+01:00", "sent_at": None, "invoice_period": period}
    invoice = on.post(CREATE_INVOICE, json=body).json()
    assert invoice["due_date"] == "2026-03-01T00:00:00Z"
    assert invoice["invoice_period"] == {
        "begin_date": "2026-02-01T00:00:00Z",
        "end_date_exclusive": "2026-03-01T00:00:00Z",
    }
    assert on.get(f"/invoices/{invoice['id']}").json()["due_date"] == "2026-03-01T00:00:00Z"


def test_what_an_answer_could_not_show_is_refused_by_field(on: http.Client) -> None:
    answer = on.post(CREATE_INVOICE, json={"due_date": "0001-01-01T00:00:00+01:00", "invoice_period": []})
    assert answer.status_code == 422
    assert [problem["loc"] for problem in answer.json()["detail"]] == [["body", "due_date"], ["body", "invoice_period"]]


def test_put_replaces_what_patch_would_keep(on: http.Client) -> None:
    body = {"name": "Team", "status": "active", "schedule": {}}
    plan = on.post("/plans", json={**body, "description": "for teams"}).json()
    path = f"/plans/{plan['id']}"
    answer = on.put(path, json={**body, "name": "Teams"})
    assert "PUT replaces all fields" in answer.headers["x-sandbox-note"]
    assert (answer.json()["name"], answer.json().get("description")) == ("Teams", None)
    assert (answer.json()["id"], answer.json()["created_at"]) == (plan["id"], plan["created_at"])
    assert on.get(path).json() == answer.json()
    assert on.put(f"/plans/{NOBODY}", json=body).status_code == 404


def test_a_document_is_there_once_it_is_written(on: http.Client) -> None:
    entity = on.post("/business_entities", json={"name": "Acme Inc."}).json()["id"]
    path = f"/business_entities/{entity}/config/DE"
    assert on.get(path).status_code == on.delete(path).status_code == 404
    assert on.put(path, json={"a": 1, "b": 2}).json() == {"a": 1, "b": 2}
    assert on.put(path, json={"a": 3}).json() == on.get(path).json() == {"a": 3}
    assert on.get(f"/business_entities/{entity}/config/US").status_code == 404
    assert on.delete(path).json() == {}
    assert on.get(path).status_code == 404


def test_a_change_of_a_document_is_a_merge(on: http.Client) -> None:
    path = "/accounting_new/close_date"
    assert on.patch(path, json={"close_date": "2026-01-31"}).json() == {"close_date": "2026-01-31"}
    assert on.patch(path, json={"note": "final"}).json() == {"close_date": "2026-01-31", "note": "final"}
    assert on.post(path, json={"close_date": "2026-02-28"}).json() == {"close_date": "2026-02-28"}


def test_an_operation_without_shape_and_rule_does_nothing_and_says_so(api: http.Client) -> None:
    invoice = api.get("/invoices").json()["results"][0]["id"]
    answer = api.get(f"/invoices/{invoice}/summary")
    assert (answer.status_code, answer.json()) == (200, {})
    assert answer.headers["x-sandbox-note"].endswith(
        f"{NOTHING_DONE}; the response is the smallest that fits its schema"
    )
    assert api.get(f"/invoices/{NOBODY}/summary").status_code == 404


def test_an_operation_without_rule_answers_with_the_example_of_the_docs() -> None:
    operation = bundled().operations["accept_quote"]
    sandbox, call = specimen(operation)
    with client_of(sandbox) as client:
        answer = client.post(call.target, json=call.body)
    assert answer.json() == operation.example
    assert answer.headers["x-sandbox-note"].endswith(f"{NOTHING_DONE}; the response is the example of the docs")


def test_a_page_of_html_is_answered_as_one(sandbox: Sandbox) -> None:
    transport = http.Client(base_url="http://sandbox.invalid", transport=sandbox.transport, headers=sandbox.headers)
    invoice = transport.get("/invoices").json()["results"][0]["id"]
    answer = transport.get(f"/communications/{sandbox.organisation}/invoice/{invoice}/html")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("GET", "/invoices", None),
        ("GET", "/contacts", "response:"),
        ("POST", CREATE_INVOICE, "path inferred"),
        ("POST", CREATE_INVOICE, "response: No source shows the status or the response."),
        ("POST", "/revenue_recognition_v3/revenue_postings", "no source shows the body of this response"),
        ("POST", CREATE_INVOICE, "no source shows the body of this request"),
    ],
)
def test_a_note_says_what_no_source_shows(on: http.Client, method: str, path: str, said: str | None) -> None:
    note = on.request(method, path, json={} if method == "POST" else None).headers.get("x-sandbox-note")
    assert note is None if said is None else said in (note or "")


# Shapes, on a small description


def _operation(name: str, method: str = "x") -> dict[str, Any]:
    shown: dict[str, Any] = {"content": {"application/json": {"schema": {}}}}
    return {"operationId": name, "x-method": method, "responses": {"200": shown}}


SMALL = Description(
    {
        "paths": {
            "/things": {"get": _operation("list", "list"), "post": _operation("create")},
            "/things/{thing_id}": {"get": _operation("read"), "put": _operation("replace")},
            "/things/{thing_id}/parts": {"post": _operation("add")},
            "/things/{thing_id}/parts/{part_id}": {"delete": _operation("drop")},
            "/groups/{group}/things": {"post": _operation("add_to_group")},
            "/groups/{group}/things/{thing_id}": {"delete": _operation("take_from_group")},
            "/others": {"get": _operation("other_list", "list_all")},
            "/wholes": {"post": _operation("create_whole")},
            "/wholes/{id}": {"get": _operation("whole")},
            "/halves": {"post": _operation("create_half")},
            "/halves/{id}": {"get": _operation("half")},
            "/settings": {"get": _operation("settings"), "put": _operation("set")},
            "/settings/{id}": {"get": _operation("region"), "delete": _operation("forget")},
            "/links/{thing_id}/{id}": {"get": _operation("link")},
            "/usage/{slug}": {"post": _operation("send")},
            "/report": {"get": _operation("report")},
        }
    }
)


@pytest.mark.parametrize(
    ("operation", "verb", "collection"),
    [
        ("list", "list", "/things"),
        ("create", "create", "/things"),
        ("read", "read", "/things"),
        ("replace", "replace", "/things"),
        ("add", "create", "/things/{thing_id}/parts"),
        ("drop", "delete", "/things/{thing_id}/parts"),
        ("other_list", "list", "/others"),
        ("settings", "read document", "/settings"),
        ("set", "write document", "/settings"),
        ("region", "read document", "/settings/{id}"),
        ("forget", "delete document", "/settings/{id}"),
    ],
)
def test_a_path_tells_what_an_operation_does(operation: str, verb: str, collection: str) -> None:
    found = shape(SMALL, SMALL.operations[operation])
    assert found is not None
    assert (found.verb, found.collection) == (verb, collection)


@pytest.mark.parametrize("operation", ["link", "send", "report"])
def test_a_path_that_tells_nothing_has_no_shape(operation: str) -> None:
    assert shape(SMALL, SMALL.operations[operation]) is None


def test_a_variable_is_known_by_its_place_or_by_a_name_that_only_one_collection_has() -> None:
    assert named_items(SMALL, "/things/{thing_id}/parts/{part_id}") == {
        "thing_id": "/things",
        "part_id": "/things/{thing_id}/parts",
    }
    assert named_items(SMALL, "/links/{thing_id}/{id}") == {"thing_id": "/things"}
    assert named_items(SMALL, "/links/{part_id}") == {"part_id": "/things/{thing_id}/parts"}
    assert named_items(SMALL, "/others/{part_id}") == {}
    assert named_items(SMALL, "/wholes/{id}") == {"id": "/wholes"}
    assert named_items(SMALL, "/settings/{id}") == {}


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


def test_a_removal_that_is_undone_changes_no_order() -> None:
    store, of_owner = Store(), operator.itemgetter("owners")
    things = [{"id": name, "owners": ["x"]} for name in "abcd"]
    for thing in things:
        store.put("/things", thing)
    assert store.rows_with("/things", of_owner, "x") == things
    with contextlib.suppress(Refusal), store.whole():
        for name in "cab":
            store.remove("/things", name)
        store.put("/things", {"id": "a", "owners": []})
        store.put("/things", {"id": "d", "owners": []})
        raise Refusal(400, {})
    assert store.rows("/things") == store.rows_with("/things", of_owner, "x") == things
    store.put("/things", {"id": "e", "owners": ["x"]})
    assert [row["id"] for row in store.rows_with("/things", of_owner, "x")] == [*"abcde"]


def test_what_a_request_did_that_was_answered_is_kept() -> None:
    store = Store()
    with store.whole():
        store.put("/things", {"id": "kept"})
    with pytest.raises(Refusal), store.whole():
        raise Refusal(400, {})
    assert store.get("/things", "kept") == {"id": "kept"}
