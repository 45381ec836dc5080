"""What a request says and the sandbox does not do is told in the note, and nothing else is."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from scripts.specimens import sent, specimen
from tests.sandbox.conftest import BASE_URL, path_of
from tests.sandbox.test_contracts import contract, customer
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.answers import MOST_NAMED, WITHOUT_EFFECT
from zenskar_ext.testing._sandbox.description import Operation, bundled
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.reads import Given, without_effect
from zenskar_ext.testing._sandbox.samples import sample

OPERATIONS = list(bundled().operations.values())
OF_TYPE: Mapping[str, Any] = {"boolean": True, "integer": 1, "number": 1, "object": {"a": 1}, "array": ["a"]}
OF_FORMAT = {"date": "2026-01-02", "date-time": "2026-01-02T00:00:00Z", "uuid": "00000000-0000-4000-8000-000000000001"}


def named(answer: http.Response) -> list[str]:
    """Return the parts of a request that the note of its response names."""
    parts = answer.headers.get("x-sandbox-note", "").split("; ")
    return [
        name
        for part in parts
        if part.startswith(WITHOUT_EFFECT)
        for name in part.removeprefix(WITHOUT_EFFECT).split(", ")
    ]


def value_of(schema: Json) -> Any:
    """Return a value that fits a schema and says something: not null and not empty."""
    types = schema.get("type", [])
    kinds = [kind for kind in ([types] if isinstance(types, str) else types) if kind != "null"]
    fallback = OF_TYPE.get(kinds[0] if kinds else "", OF_FORMAT.get(schema.get("format", ""), "x"))
    return sample(bundled(), schema) or fallback


class Trial:
    """Sends requests of one operation, each from the same state."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self.sandbox, self.call = specimen(operation)
        self.state = self.sandbox._service.state()

    def send(self, query: Mapping[str, Any], body: Any) -> tuple[http.Response, Any]:
        """Return the response, and the state after it."""
        self.sandbox._service.restore(self.state)
        content = {} if self.operation.body is None else sent(self.operation.sent, body)
        with http.Client(base_url=BASE_URL, transport=self.sandbox.transport, headers=self.sandbox.headers) as client:
            answer = client.request(self.operation.method, self.call.target, params=query, **content)
        return answer, self.sandbox._service.state()

    def pairs(self) -> Iterator[tuple[str, Any, Any]]:
        """Yield every part that a request may have, with a request that has it and one that lacks it."""
        query, body = dict(self.call.query), self.call.body
        for parameter in self.operation.named("query").values():
            if parameter.name not in query:
                value = value_of(parameter.schema)
                text = str(value).lower() if isinstance(value, bool) else value
                yield parameter.name, ({**query, parameter.name: text}, body), (query, body)
        if isinstance(body, dict) and self.operation.body is not None:
            for name, schema in {**{key: {} for key in body}, **bundled().properties(self.operation.body)}.items():
                without = {key: value for key, value in body.items() if key != name}
                yield name, (query, {**without, name: body.get(name, value_of(schema))}), (query, without)


@pytest.mark.parametrize("operation", OPERATIONS, ids=[each.id for each in OPERATIONS])
def test_what_the_note_names_changes_neither_the_response_nor_the_state(operation: Operation) -> None:
    trial = Trial(operation)
    for name, with_it, without_it in trial.pairs():
        answer, state = trial.send(*with_it)
        if answer.is_success and name in named(answer):
            plain, plain_state = trial.send(*without_it)
            if plain.is_success:
                assert (answer.content, state) == (plain.content, plain_state), name


@pytest.mark.parametrize(
    ("operation", "part"),
    [
        ("create_product_pricing", "return_existing"),
        ("get_invoice", "include_line_items"),
        ("approve_invoice", "send_email"),
        ("charge_invoice", "source"),
        ("refund_payment", "description"),
        ("create_customer_session", "idle_timeout"),
    ],
)
def test_what_a_rule_ignores_is_named(operation: str, part: str) -> None:
    trial = Trial(bundled().operations[operation])
    (request,) = [with_it for name, with_it, _ in trial.pairs() if name == part]
    answer, _ = trial.send(*request)
    assert answer.is_success, answer.text
    assert part in named(answer)


def test_what_is_stored_is_not_named(on: http.Client) -> None:
    body = {"customer_name": "A", "custom_data": {"a": {"b": [1]}}, "unknown": [{"x": 1}], "phone_number": None}
    created = on.post("/customers", json=body)
    assert named(created) == []
    key = created.json()["id"]
    changes = {"custom_data": {"c": 2}, "unknown": None}
    assert named(on.patch(f"/customers/{key}", json=changes)) == []
    address = {"line1": "1 Main Street", "zipCode": "10115", "country": "Germany"}
    assert named(on.post(f"/customers/{key}/addresses", json=address)) == []


def test_what_is_stored_inside_another_record_is_not_named(on: http.Client) -> None:
    agreed = contract(on, customer_id=customer(on), end_date=None)
    pause = {"start_date": "2026-03-01T01:00:00+01:00", "end_date": "2026-04-01T00:00:00Z"}
    answer = on.post(
        path_of("pause_contract", contract_id=agreed), json={**pause, "unpause_extension_policy": "extend"}
    )
    assert (answer.is_success, named(answer)) == (True, [])


def test_a_status_that_an_update_does_not_set_is_named(on: http.Client) -> None:
    invoice = on.post(path_of("create_invoice"), json={"invoice_total": 1}).json()["id"]
    answer = on.patch(path_of("update_invoice", invoice_id=invoice), json={"status": "paid", "external_id": "x"})
    assert (answer.json()["status"], named(answer)) == ("draft", ["status"])


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"limit": 1, "order": "email", "customer_name__ilike": "a%", "search": "x"}, []),
        ({"sort_type": "asc"}, []),
        ({"order": "email", "sort_key": "id", "sort_type": "asc"}, ["sort_key", "sort_type"]),
    ],
)
def test_what_a_list_filters_and_sorts_by_is_not_named(
    on: http.Client, query: Mapping[str, Any], names: list[str]
) -> None:
    assert named(on.get("/customers", params=query).raise_for_status()) == names


def test_a_sort_type_alone_sorts_by_the_documented_default_key(on: http.Client) -> None:
    for name in ("A", "B"):
        on.post("/customers", json={"customer_name": name})
    rows = on.get("/customers?sort_type=asc").json()["results"]
    assert [row["customer_name"] for row in rows] == ["A", "B"]


def test_an_operation_without_a_rule_only_says_that_nothing_was_done() -> None:
    trial = Trial(bundled().operations["preview_billable_metric_sql_query"])
    answer, _ = trial.send({}, {"a": 1})
    assert "nothing was done" in answer.headers["x-sandbox-note"]
    assert named(answer) == []


def test_names_are_safe_in_a_header_and_few(on: http.Client) -> None:
    names = ["é\r\nx-evil: 1", *(f"n{number}" for number in range(MOST_NAMED))]
    body = {"is_guest_session": True, "return_url": "http://localhost", **dict.fromkeys(names, 1)}
    answer = on.post(path_of("create_customer_session"), json=body)
    assert answer.is_success, answer.text
    assert named(answer) == ["return_url", r"\xe9\r\nx-evil: 1", *names[1 : MOST_NAMED - 1], "..."]
    assert "x-evil" not in answer.headers


def test_reading_is_by_name() -> None:
    given = Given({"a": 1, "b": 2, "c": 3, "d": 4, "e": None})
    assert {**given} == dict(given.items()) == {"a": 1, "b": 2, "c": 3, "d": 4, "e": None}
    assert given.unread() == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert (given["a"], given.get("b"), "c" in given, given.get("x", 7)) == (1, 2, True, 7)
    assert given.unread() == {"d": 4}
    assert given.over({"d": 0, "f": 5})["d"] == 4
    assert given.unread() == {}


@pytest.mark.parametrize(
    ("sent", "stored", "held"),
    [
        (1, 1, True),
        (1, 2, False),
        ("2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00Z", True),
        ("2026-01-01T01:00:00", "2026-01-01T00:00:00Z", False),
        ("x", None, False),
        ({"b": 1}, {"b": 1, "c": 2}, True),
        ({"b": 1}, {"c": 2}, False),
        ({"b": 1}, 1, False),
        ([{"b": 1}], [{"id": "x", "b": 1}], True),
        ([1, 2], [1], False),
        ([1], 1, False),
    ],
)
def test_a_part_has_an_effect_if_a_record_holds_it(sent: Any, stored: Any, held: bool) -> None:
    body = Given({"a": sent})
    assert without_effect(Given({}), body, [{"id": "1", "inside": [{"a": stored}]}]) == ([] if held else ["a"])
    assert without_effect(Given({}), [sent], []) == [], "the items of an array have no names"


def test_a_field_that_is_not_described_is_told_as_kept_or_as_without_effect_at_any_depth(on: http.Client) -> None:
    definition = {"customer_id": "String", "timestamp": "DateTime64", "data": {"hours": "Float64"}}
    body = {"name": "Hours", "api_slug": "hours", "dataschema": definition, "crm": {"a": 1}, "nothing": None}
    assert "not described, and kept as sent: crm" in on.post("/rawmetric", json=body).headers["x-sandbox-note"]
    event = {"customer_id": "c", "timestamp": "2026-01-01 00:00:00", "data": {"hours": 1}, "weight": 3}
    assert "kept as sent: 0.weight" in on.post("/usage/hours", json=[event]).headers["x-sandbox-note"]
    draft = on.post(path_of("create_invoice"), json={"customer_id": customer(on), "currency": "USD"}).json()["id"]
    part = {"invoice_id": draft, "amount": 1, "memo": "a note"}
    sent = {"amount": 1, "currency_code": "USD", "status": "pending", "payment_parts": [part]}
    paid = on.post("/payments", json=sent)
    assert (paid.status_code, named(paid)) == (200, ["payment_parts.0.memo"])


@pytest.mark.parametrize(("name", "shown"), [("", "''"), ("a ", "'a '"), (" ", "' '"), ("é\n", "'\\xe9\\n'")])
def test_a_name_that_a_header_cannot_end_in_is_shown_in_quotes(empty: Sandbox, name: str, shown: str) -> None:
    with empty.serve() as url, http.Client(base_url=url, headers=empty.headers) as on:
        kept = on.post("/customers", json={"customer_name": "Acme", name: 1})
        draft = empty.put("/invoices", {"status": "draft", "currency": "USD", "amount_due": 1})["id"]
        lost = on.patch(f"/invoices/{draft}/approve", json={name: 1})
    assert f"kept as sent: {shown}" in kept.headers["x-sandbox-note"]
    assert named(lost) == [shown]
