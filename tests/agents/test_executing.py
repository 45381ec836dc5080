"""Searching and executing, as the two tools do it."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
import pytest

from zenskar_client import http
from zenskar_client.types import loads
from zenskar_ext import (
    InvalidRequestError,
    NotFoundError,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
    Zenskar,
)
from zenskar_ext.agents import executing
from zenskar_ext.agents.executing import Executing
from zenskar_ext.agents.searching import levels, operations, search
from zenskar_ext.testing import Sandbox

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    """Return a sandbox with invoices."""
    return Sandbox(invoices=30, customers=5)


def run(sandbox: Sandbox, name: str, arguments: Any = None, **settings: Any) -> Any:
    return loads(Executing(sandbox.client(), **settings).run(name, arguments or {}))


def server(body: bytes, **headers: str) -> Zenskar:
    def answer(_: http.Request) -> http.Response:
        return http.Response(200, content=body, headers={"content-type": "application/json", **headers})

    return Zenskar("sandbox_key", "org", transport=http.MockTransport(answer))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("list the overdue invoices", "invoices.list"),
        ("refund a payment", "payments.refund"),
        ("list customer addresses", "customers.list_addresses"),
    ],
)
def test_words_find_an_operation(query: str, first: str) -> None:
    found = search(query)
    assert found["operations"][0]["operation"] == first
    assert len(found["operations"]) <= 10 < found["found"]


def test_words_that_fit_nothing_say_so() -> None:
    assert search("qqqq")["operations"] == []
    assert search("qqqq")["hint"] == "no operation fits these words"


def test_an_operation_that_is_deprecated_says_so() -> None:
    assert search("invoices.create_credit_note_legacy")["deprecated"] is True


@pytest.mark.parametrize("name", ["invoices.list", "zk.invoices.list", "invoices list"])
def test_a_name_shows_what_can_be_given(name: str) -> None:
    found = search(name)
    assert found["filters"]["amount_due"] == "number: eq, ne, gt, gte, lt, lte, is_null, in, between"
    assert "known values: draft, approved" in found["filters"]["status"]
    assert (found["writes"], found["level"], found["request"]) == (False, "documented", "GET /invoices")
    assert search("customers.create")["fields"]["customer_name"].startswith("text, required")


def test_every_operation_has_a_level() -> None:
    assert operations().keys() == levels().keys()


def test_a_list_returns_items_with_every_digit_and_a_cursor(sandbox: Sandbox) -> None:
    arguments = {"status": "in:approved,paid", "amount_due": "gt:0.01", "limit": 2}
    found = run(sandbox, "invoices.list", arguments)
    assert len(found["items"]) == 2
    assert all(each["status"] == "approved" for each in found["items"])
    assert any(isinstance(each["invoice_total"], Decimal) for each in found["items"])
    more = run(sandbox, "invoices.list", {**arguments, "cursor": found["next_cursor"]})
    assert more["items"][0]["id"] not in {each["id"] for each in found["items"]}
    assert found["total_count"] > 2


def test_the_digits_of_an_amount_are_those_of_the_response() -> None:
    zk = server(b'{"id": "1", "amount_due": 0.10000000000000000000000000001, "invoice_total": 12.50}')
    text = Executing(zk).run("invoices.get", {"invoice_id": NOBODY})
    assert '"amount_due":0.10000000000000000000000000001' in text
    assert '"invoice_total":12.50' in text


@pytest.mark.parametrize("name", ["accounting.balance_sheet", "accounting.income_statement"])
def test_no_text_of_an_agent_opens_a_file(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.json").write_text('{"token": "TOPSECRET"}')
    needed = {each: "2026-01-01" for each, option in operations()[name].options.items() if option.required}
    with pytest.raises(click.ClickException, match="it is not JSON") as caught:
        run(sandbox, name, {**needed, "grouping_keys": f"@{tmp_path}/secret.json"})
    assert "TOPSECRET" not in str(caught.value)


def test_secrets_and_links_are_hidden() -> None:
    zk = server(b'{"id": "1", "token": "abc-secret", "payment_url": "https://pay.example/secret-path?x=1"}')
    text = Executing(zk).run("invoices.get", {"invoice_id": NOBODY})
    assert "secret" not in text
    assert "https://pay.example/" in text


def test_a_result_that_is_too_large_says_that_it_is_cut(sandbox: Sandbox) -> None:
    found = run(sandbox, "invoices.list", {"limit": 16}, characters=4000)
    assert found["cut"] == f"{len(found['items'])} of 16 items: give a smaller limit, or more filters"
    assert 0 < len(found["items"]) < 16
    assert "next_cursor" not in found
    one = run(sandbox, "invoices.list", {"limit": 1}, characters=600)
    assert one["cut"].startswith("300 of ")
    assert len(one["beginning"]) == 300
    assert run(sandbox, "invoices.list", {})["items"][0]["id"]


def test_more_items_than_were_asked_for_are_cut() -> None:
    page = json.dumps({"results": [{"id": str(number)} for number in range(5)]}).encode()
    found = loads(Executing(server(page)).run("invoices.list", {"limit": 2}))
    assert (len(found["items"]), found["cut"][:6]) == (2, "2 of 5")


def test_an_array_and_bytes_are_returned_too(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"invoice_id": NOBODY, "contract_id": NOBODY}
    found = Executing(server(b'[1, {"token": "secret"}]')).run("invoices.generation_status", given)
    assert loads(found) == {"items": [1, {"token": "***"}]}
    monkeypatch.setattr(executing, "call", lambda *_: b"PDF")
    assert run(Sandbox(), "invoices.download", {"invoice_id": NOBODY}) == {"result": "3 bytes, which are not shown"}


@pytest.mark.parametrize("name", ["customers.create", "invoices.delete", "invoices.pay"])
def test_a_write_is_refused_unless_it_is_allowed(sandbox: Sandbox, name: str) -> None:
    before = len(sandbox.requests)
    assert operations()[name].acts
    with pytest.raises(click.ClickException, match="may change something, and this server only reads"):
        run(sandbox, name, {"customer_name": "Acme"})
    assert len(sandbox.requests) == before


def test_a_write_that_is_allowed_is_made() -> None:
    sandbox = Sandbox()
    found = run(sandbox, "customers.create", {"customer_name": "Acme"}, allow_writes=True)
    assert found["result"]["customer_name"] == "Acme"
    assert len(list(sandbox.client().customers.list())) == 1


@pytest.mark.parametrize("level", ["inferred", "assumed"])
def test_a_write_whose_path_no_source_shows_is_refused_in_any_case(level: str) -> None:
    sandbox = Sandbox()
    name = next(each for each in operations() if levels()[each] == level and operations()[each].acts)
    with pytest.raises(click.ClickException, match="no source shows its path"):
        Executing(sandbox.client(allow_unverified=True), allow_writes=True).run(name, {})
    assert list(sandbox.requests) == []


def test_a_read_whose_path_is_inferred_says_so_and_one_that_is_assumed_is_refused(sandbox: Sandbox) -> None:
    with pytest.warns(UnverifiedOperationWarning):
        assert run(sandbox, "tags.list")["warning"] == "no source shows the path of tags.list: it is inferred"
    with pytest.raises(UnverifiedOperationError):
        run(sandbox, "users.list")


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("invoices.lst", {}, "no operation 'invoices.lst'; did you mean invoices.list?"),
        ("qqqqqqq", {}, "no operation 'qqqqqqq'; search for it"),
        ("invoices.list", {"amount_deu": 1}, "no argument amount_deu; did you mean amount_due?"),
        ("invoices.get", {"invoice_id": NOBODY, "qqqqqqq": 1}, "no argument qqqqqqq; there are"),
        ("invoices.list", {"limit": 0}, "limit=0: give a number from 1 to 100"),
        ("invoices.list", {"limit": "5"}, "limit='5': give"),
        ("invoices.list", {"amount_due": 12.5}, "amount_due: a number with a point has lost digits"),
        ("invoices.list", {"amount_due": "gtt:0"}, "amount_due: gtt is not an operator; did you mean gt"),
        ("invoices.list", {"amount_due": [1, 2.5]}, "amount_due: a number with a point has lost digits"),
        ("invoices.get", {}, "give invoice_id as a text"),
        ("invoices.generation_status", {"invoice_id": NOBODY}, "give contract_id"),
        ("invoices.get", {"invoice_id": 5}, "give invoice_id as a text"),
    ],
)
def test_what_cannot_be_called_is_said_in_words(sandbox: Sandbox, name: str, arguments: Any, words: str) -> None:
    before = len(sandbox.requests)
    with pytest.raises(click.ClickException) as caught:
        run(sandbox, name, arguments)
    assert caught.value.message.startswith(words)
    assert len(sandbox.requests) == before


def test_a_nested_float_is_refused_and_a_text_is_exact() -> None:
    sandbox = Sandbox()
    with pytest.raises(click.ClickException, match="has lost digits"):
        run(sandbox, "customers.create", {"body": {"customer_name": "A", "x": [{"y": 0.1}]}}, allow_writes=True)
    assert list(sandbox.requests) == []


def test_a_field_that_is_missing_is_an_error_of_the_client() -> None:
    sandbox = Sandbox()
    with pytest.raises(InvalidRequestError, match="customer_name"):
        run(sandbox, "customers.create", {}, allow_writes=True)
    assert list(sandbox.requests) == []


def test_an_error_of_the_client_stays_what_it_is(sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError):
        run(sandbox, "invoices.get", {"invoice_id": NOBODY})


def test_half_of_a_character_and_what_no_terminal_takes_are_escaped() -> None:
    found = Executing(server(b'{"id": "\\ud800\\u001b"}')).run("customers.get", {"customer_id": NOBODY})
    assert found == '{"result":{"id":"\\ud800\\u001b"}}'


def test_a_write_whose_response_cannot_be_shown_says_that_it_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(executing, "plain", fail)
    agent = Executing(server(b'{"id": "a"}'), allow_writes=True)
    with pytest.raises(executing.Unshown, match=r"customers\.create was sent, and the API accepted it; but"):
        agent.run("customers.create", {"customer_name": "Acme"})
    with pytest.raises(RecursionError):
        agent.run("customers.get", {"customer_id": NOBODY})
