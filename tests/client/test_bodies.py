"""Bodies: a model, a dict of the same shape, or keywords; checked before they are sent, and exact."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from tests.client.conftest import KnownAs, Make
from tests.client.driving import Ask, Server, reply, serve
from zenskar_client.api.invoices import update_invoice
from zenskar_client.models import (
    Contact,
    ContractPhase,
    CreateContact,
    CreateCustomer,
    CreatePayment,
    JsonObject,
    PaymentPart,
    UsageEvent,
)
from zenskar_client.types import UNSET
from zenskar_ext import InvalidRequestError, extra

CONTACT: dict[str, Any] = {"customer": "c-1", "email": "a@b.example"}
CONTRACT: dict[str, Any] = {
    "name": "n", "customer_id": "c", "currency": "USD", "status": "draft", "start_date": "2026-01-01T00:00:00Z"
}  # fmt: skip
PRICE: dict[str, Any] = {"pricing_type": "flat_fee", "unit_amount": 3}
LINE: dict[str, Any] = {"account_id": "a", "credits": 0, "debits": 1, "currency": "USD"}
NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
PRICED_IN_FLOAT: Any = {
    "pricing": {"pricing_data": {"pricing_type": "tiered", "unit_amount": [1, 1.5], "up_to": [1, None]}}
}
PART_IN_FLOAT: Any = PaymentPart(invoice_id="i", amount=0.1)  # type: ignore[arg-type]


def sent(server: Server) -> Any:
    assert server.request.headers["content-type"] == "application/json"
    return json.loads(server.request.content)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.contacts.create(CreateContact(**CONTACT)), id="a model"),
        pytest.param(lambda zk: zk.contacts.create(body=CreateContact(**CONTACT)), id="a model by name"),
        pytest.param(lambda zk: zk.contacts.create(CONTACT), id="a dict"),
        pytest.param(lambda zk: zk.contacts.create(**CONTACT), id="keywords"),
        pytest.param(lambda zk: zk.contacts.create(**CONTACT, first_name=UNSET), id="keywords, one of them UNSET"),
        pytest.param(lambda zk: zk.contacts.raw.create(**CONTACT), id="keywords of the raw call"),
    ],
)
def test_a_body_is_given_as_a_model_a_dict_or_keywords(make: Make, ask: Ask) -> None:
    server = serve(reply(data=CONTACT))
    make(server).call(ask)
    assert sent(server) == CONTACT
    assert (server.request.method, server.request.url.path) == ("POST", "/contacts")


def test_null_is_sent_and_what_is_unset_is_not(make: Make) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.contacts.create(**CONTACT, first_name=None, last_name=UNSET))
    assert sent(server) == {**CONTACT, "first_name": None}


def test_models_may_stand_in_dicts_and_keywords_and_dicts_in_models(make: Make) -> None:
    server = serve(reply())
    client = make(server)
    data = JsonObject(additional_properties={"tier": Decimal("1.10")})
    plain: Any = {"tier": Decimal("1.10")}
    client.call(lambda zk: zk.customers.create(customer_name="Acme", custom_data=data))
    client.call(lambda zk: zk.customers.create({"customer_name": "Acme", "custom_data": data}))
    client.call(lambda zk: zk.customers.create(CreateCustomer(customer_name="Acme", custom_data=plain)))
    assert [request.content for request in server.requests] == [
        b'{"customer_name":"Acme","custom_data":{"tier":1.10}}'
    ] * 3


def test_a_field_whose_name_python_keeps_is_a_keyword_with_an_underscore(make: Make) -> None:
    server = serve(reply())
    make(server).call(lambda zk: zk.payments.create(amount=1, currency_code="USD", type_="refund"))
    assert sent(server) == {"amount": 1, "currency_code": "USD", "type": "refund"}


@pytest.mark.peer_row(11, "`with_options(headers=)`; any field by `extra(...)`")
@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.contacts.create({**CONTACT, **extra(pager="7")}), id="in a dict"),
        pytest.param(lambda zk: zk.contacts.create(deepcopy({**CONTACT, **extra({"pager": "7"})})), id="in a copy"),
        pytest.param(lambda zk: zk.contacts.create(CONTACT | extra(pager="7")), id="in a union"),
        pytest.param(lambda zk: zk.contacts.create(**CONTACT, **extra(pager="7")), id="in keywords"),
        pytest.param(lambda zk: zk.contacts.raw.create(**CONTACT, **extra(pager="7")), id="in the raw call"),
    ],
)
def test_fields_that_the_description_does_not_know_are_sent_if_they_are_marked(make: Make, ask: Ask) -> None:
    server = serve(reply())
    make(server).call(ask)
    assert sent(server) == {**CONTACT, "pager": "7"}


def test_what_is_given_is_not_changed(make: Make) -> None:
    body = {**CONTACT, "first_name": UNSET}
    model = CreateContact(**CONTACT)
    client = make(serve(reply()))
    client.call(lambda zk: zk.contacts.create(body))
    client.call(lambda zk: zk.contacts.create(model))
    assert body == {**CONTACT, "first_name": UNSET}
    assert model == CreateContact(**CONTACT)


@pytest.mark.peer_row(57, "missing and misspelt fields, `float` as money, naive date-times")
@pytest.mark.parametrize(
    ("ask", "says"),
    [
        pytest.param(
            lambda zk: zk.contacts.create(CONTACT, email="x"),
            "contacts.create: pass either a body or fields, not both (fields: email)",
            id="a body and keywords",
        ),
        pytest.param(
            lambda zk: zk.contacts.create(**CONTACT, frist_name="A"),
            "frist_name is not a field of CreateContact; did you mean first_name?",
            id="an unknown keyword",
        ),
        pytest.param(
            lambda zk: zk.contacts.create(**CONTACT, zzz=1),
            "zzz is not a field of CreateContact; known: customer, email, first_name",
            id="a keyword like no other",
        ),
        pytest.param(
            lambda zk: zk.contacts.create(**CONTACT, additional_properties={}),
            "additional_properties is not a field",
            id="the field that keeps what is unknown",
        ),
        pytest.param(lambda zk: zk.contacts.create(), "CreateContact needs customer, email", id="nothing at all"),
        pytest.param(lambda zk: zk.contacts.create(email="e"), "CreateContact needs customer", id="a missing keyword"),
        pytest.param(
            lambda zk: zk.contacts.create(customer=UNSET, email="e"), "CreateContact needs customer", id="one UNSET"
        ),
        pytest.param(lambda zk: zk.contacts.create({"email": "e"}), "needs customer", id="a key missing in a dict"),
        pytest.param(
            lambda zk: zk.usage_events.ingest(
                "s", [{"customer_id": "c", "timestamp": "t", "data": {}}, {"customer_id": "c", "timestamp": "t"}]
            ),
            "UsageEvent needs data",
            id="a key missing in one of many",
        ),
        pytest.param(lambda zk: zk.contacts.create("text"), "the body is str; pass a model", id="a text as body"),
        pytest.param(lambda zk: zk.contacts.create(Contact), "the body is type; pass a model", id="a class as body"),
        pytest.param(lambda zk: zk.contacts.create(5), "the body is int; pass a model", id="a number as body"),
        pytest.param(
            lambda zk: zk.customers.create(customer_name="A", custom_data={"at": datetime(2026, 1, 1)}),  # noqa: DTZ001
            "customers.create: custom_data.at: 2026-01-01T00:00:00 has no time zone",
            id="a naive date-time deep inside",
        ),
        pytest.param(
            lambda zk: zk.payments.create(amount=1, currency_code="USD", timestamp=datetime(2026, 1, 1)),  # noqa: DTZ001
            "has no time zone",
            id="a naive date-time",
        ),
        pytest.param(
            lambda zk: zk.payments.create(amount=0.1, currency_code="USD"), "amount: 0.1 is a float", id="money in float"
        ),
        pytest.param(
            lambda zk: zk.payments.create(
                amount=1, currency_code="USD", payment_parts=[{"invoice_id": "i", "amount": 1}, {"amount": 0.1}]
            ),
            "payment_parts[1].amount: 0.1 is a float",
            id="money in float in a dict in a list",
        ),
        pytest.param(
            lambda zk: zk.contracts.create(
                {
                    **CONTRACT,
                    "phases": [{"name": "p", "pricings": [PRICED_IN_FLOAT]}],
                }
            ),
            "phases[0].pricings[0].pricing.pricing_data.unit_amount[1]: 1.5 is a float",
            id="money in float five dicts down, in one variant of a union",
        ),
        pytest.param(
            lambda zk: zk.accounting.create_journal_entry(
                description="d", currency="USD", journal_lines=[LINE, {**LINE, "debits": Decimal("0.5")}]
            ),
            "journal_lines[1].debits: 0.5 has a fraction",
            id="half a cent in a dict",
        ),
        pytest.param(
            lambda zk: zk.payments.create(
                {"amount": 1, "currency_code": "USD", **extra(new={"n": 0.1}), "payment_parts": [PART_IN_FLOAT]}
            ),
            "payments.create: payment_parts[0].amount: 0.1 is a float",
            id="money in float in a model in a dict",
        ),
        pytest.param(
            lambda zk: zk.contracts.create(
                {
                    **CONTRACT,
                    "phases": [ContractPhase(name="p", pricings=[PRICED_IN_FLOAT])],
                }
            ),
            "contracts.create: phases[0].pricings[0].pricing.pricing_data.unit_amount[1]: 1.5 is a float",
            id="money in float in a dict in a model in a dict",
        ),
        pytest.param(
            lambda zk: zk.payments.create(amount=Decimal("NaN"), currency_code="USD"), "amount: NaN", id="money is NaN"
        ),
        pytest.param(
            lambda zk: zk.payments.refund(
                "p", refund_amount=Decimal("0.5"), refund_destination="credits", writeoff_invoices=False
            ),
            "refund_amount: 0.5 has a fraction",
            id="half a cent",
        ),
        pytest.param(
            lambda zk: zk.customers.create(customer_name="\ud800"), "surrogates not allowed", id="half a character"
        ),
        pytest.param(
            lambda zk: zk.customers.create(customer_name={1, 2}), "customer_name: expected a string, got a set", id="a set"
        ),
        pytest.param(
            lambda zk: zk.payments.create(amount=10**5000, currency_code="USD"),
            "amount: Exceeds the limit",
            id="a huge number",
        ),
    ],
)  # fmt: skip
def test_a_wrong_body_fails_before_anything_is_sent_and_says_what_is_right(make: Make, ask: Ask, says: str) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(InvalidRequestError) as caught:
        client.call(ask)
    assert says in str(caught.value)
    assert server.asked == 0


def test_a_body_that_holds_itself_is_refused(make: Make) -> None:
    phase: dict[str, Any] = {"name": "p"}
    phase["features"] = {"pricing_data": PRICE, "overage_pricing": phase}
    phase["features"]["overage_pricing"] = phase["features"]
    for ask in (lambda zk: zk.contracts.create_phase("c", phase), lambda zk: zk.contracts.create_phase("c", **phase)):
        with pytest.raises(InvalidRequestError, match="contains itself"):
            make(serve()).call(ask)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.invoices.void("i"), id="void"),
        pytest.param(lambda zk: zk.invoices.approve("i"), id="approve"),
        pytest.param(lambda zk: zk.invoices.approve_v3("i"), id="approve_v3"),
        pytest.param(lambda zk: zk.customers.update("i"), id="an update of nothing"),
    ],
)
def test_a_write_without_a_body_sends_an_empty_object(make: Make, ask: Ask) -> None:
    server = serve(reply())
    make(server).call(ask)
    assert server.request.content == b"{}"
    assert sent(server) == {}


@pytest.mark.parametrize(
    "ask", [lambda zk: zk.invoices.get("i"), lambda zk: zk.customers.delete("i")], ids=["get", "delete"]
)
def test_what_takes_no_body_sends_none(make: Make, ask: Ask) -> None:
    server = serve(reply())
    make(server).call(ask)
    assert server.request.content == b""
    assert "content-type" not in server.request.headers


def test_one_or_many_events_are_one_body(make: Make) -> None:
    server = serve(reply())
    client = make(server)
    event = UsageEvent(customer_id="c", timestamp=NOON, data=JsonObject(additional_properties={"gb": Decimal("0.10")}))
    client.call(lambda zk: zk.usage_events.ingest("s", event))
    client.call(
        lambda zk: zk.usage_events.ingest("s", [event, {"customer_id": "d", "timestamp": "2026-01-31", "data": {}}])
    )
    client.call(lambda zk: zk.usage_events.ingest("s", (event,)))
    client.call(lambda zk: zk.usage_events.ingest("s", customer_id="c", timestamp=NOON, data={"gb": Decimal("0.10")}))
    one = b'{"customer_id":"c","timestamp":"2026-01-31 12:00:00","data":{"gb":0.10}}'
    assert [request.content for request in server.requests] == [
        one,
        b"[" + one + b',{"customer_id":"d","timestamp":"2026-01-31","data":{}}]',
        b"[" + one + b"]",
        one,
    ]


def test_each_event_of_many_is_written_once(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    to_dict = UsageEvent.to_dict

    def counted(event: UsageEvent) -> dict[str, Any]:
        written.append(event.customer_id)
        return to_dict(event)

    monkeypatch.setattr(UsageEvent, "to_dict", counted)
    events = [UsageEvent(customer_id=customer, timestamp=NOON, data=JsonObject()) for customer in "abc"]
    make(serve(reply())).call(lambda zk: zk.usage_events.ingest("s", events))
    assert written == ["a", "b", "c"]


def test_the_time_of_an_event_is_sent_in_utc_without_an_offset(make: Make) -> None:
    server = serve(reply())
    time = datetime(2026, 1, 31, 17, 30, tzinfo=timezone(timedelta(hours=5.5)))
    make(server).call(lambda zk: zk.usage_events.ingest("s", customer_id="c", timestamp=time, data={}))
    assert sent(server)["timestamp"] == "2026-01-31 12:00:00"


@pytest.mark.parametrize("digits", ["1234567890123456.78", "0.10", "100", "-0.5", "9" * 40 + "." + "1" * 40, "1E+400"])
def test_numbers_are_read_changed_and_sent_back_without_losing_a_digit(
    make: Make, known_as: KnownAs, digits: str
) -> None:
    known_as(update_invoice, "documented")
    text = f'{{"id":"i","external_id":"old","amount_due":{digits},"unknown":{{"deep":[{digits}]}}}}'
    server = serve(reply(text=text))
    client = make(server)
    invoice = client.call(lambda zk: zk.invoices.get("i"))
    assert (invoice.amount_due, invoice.amount_due.__class__) == (Decimal(digits), Decimal)
    invoice.external_id = "new"
    client.call(lambda zk: zk.invoices.update("i", invoice))
    assert server.requests[1].content == text.replace("old", "new").encode()


@pytest.mark.peer_row(49, "**yes**, every digit")
def test_an_amount_that_is_added_to_stays_exact(make: Make) -> None:
    server = serve(reply(text='{"id":"i","amount_due":1234567890123456.78}'))
    client = make(server)
    invoice = client.call(lambda zk: zk.invoices.get("i"))
    amount = (invoice.amount_due + Decimal("0.01")) * 100
    client.call(lambda zk: zk.payments.create(CreatePayment(amount=amount, currency_code="USD")))
    assert server.requests[1].content == b'{"amount":123456789012345679,"currency_code":"USD"}'


def test_an_item_of_a_list_can_be_sent_back(make: Make) -> None:
    listed = {"id": "k", "customer": "c", "email": "e", "created_at": "2026-01-01T00:00:00Z", "unknown": [1, None]}
    server = serve(reply(data={"results": [listed], "next": None}), reply(data=listed))
    client = make(server)
    (contact,) = client.walk(lambda zk: zk.contacts.list())
    assert isinstance(contact, Contact)
    client.call(lambda zk: zk.contacts.update("k", contact))
    assert json.loads(server.requests[1].content) == listed
