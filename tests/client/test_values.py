"""Dates, date-times and amounts are sent in the form that the API takes, whichever way a call passes them."""

import json
from collections import OrderedDict
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.client.conftest import Make
from tests.client.driving import Driver, Pages, Server, drive, reply, serve
from zenskar_client.api.invoices import list_invoices
from zenskar_client.models import (
    ContractPhase,
    ContractPhasePricing,
    CreateContract,
    CreateCustomerEntitlement,
    CreatePayment,
    CreatePricing,
    GenerateInvoice,
    JsonObject,
    UsageEvent,
)
from zenskar_ext import AsyncBatches, Batches, InvalidRequestError, between, extra, gte, in_, lt

EAST, WEST = timezone(timedelta(hours=5.5)), timezone(timedelta(hours=-8))
PRICE: Any = {"pricing_type": "flat_fee", "unit_amount": 3}
NAIVE = datetime(2026, 1, 31, 12)  # noqa: DTZ001 - what is refused
EVENT = {"customer_id": "c", "timestamp": "t", "data": {}}

each_moment = pytest.mark.parametrize(
    ("moment", "iso"),
    [
        pytest.param(datetime(2026, 1, 31, 17, 30, tzinfo=EAST), "2026-01-31T12:00:00Z", id="+05:30"),
        pytest.param(datetime(2026, 1, 31, 4, tzinfo=WEST), "2026-01-31T12:00:00Z", id="-08:00"),
        pytest.param(datetime(2026, 1, 31, 12, tzinfo=UTC), "2026-01-31T12:00:00Z", id="UTC"),
        pytest.param(datetime(2026, 7, 1, 14, tzinfo=ZoneInfo("Europe/Berlin")), "2026-07-01T12:00:00Z", id="a place"),
        pytest.param(
            datetime(2026, 1, 31, 17, 30, 0, 5, tzinfo=EAST), "2026-01-31T12:00:00.000005Z", id="microseconds"
        ),
        pytest.param(datetime(2026, 1, 1, 2, tzinfo=EAST), "2025-12-31T20:30:00Z", id="the year before"),
        pytest.param(datetime(2025, 12, 31, 20, tzinfo=WEST), "2026-01-01T04:00:00Z", id="the next year"),
        pytest.param(datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "9999-12-31T23:59:59Z", id="the last second"),
    ],
)


def blank(iso: str) -> str:
    """Return a time in the form that events have."""
    return iso.replace("T", " ").removesuffix("Z")


def batches(client: Driver, events: Any) -> Any:
    """Return events in batches of one."""
    kind: Any = Batches if client.kind == "sync" else AsyncBatches
    return kind(partial(client.zk.usage_events.ingest, "s"), events, size=1)


# Events

Event = dict[str, Any]
Give = Callable[[Driver, Event], Any]


class Foreign:
    """A class of the caller's own that looks like a model."""

    def __init__(self, fields: Event) -> None:
        self.fields = fields

    def to_dict(self) -> Event:
        """Return its fields."""
        return self.fields


def model_of(event: Event) -> UsageEvent:
    return UsageEvent(
        customer_id=event["customer_id"],
        timestamp=event["timestamp"],
        data=JsonObject(additional_properties=event["data"]),
    )


def by_batches(client: Driver, event: Any) -> None:
    assert [batch.outcome for batch in client.walk(lambda _: batches(client, [event]))] == ["accepted"]


WAYS: dict[str, Give] = {
    "keywords": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", **event)),
    "a dict": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", event)),
    "a dict of a class of its own": lambda client, event: client.call(
        lambda zk: zk.usage_events.ingest("s", OrderedDict(event))
    ),
    "a mapping": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", MappingProxyType(event))),
    "a model": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", model_of(event))),
    "a dict with a model in it": lambda client, event: client.call(
        lambda zk: zk.usage_events.ingest("s", {**event, "data": model_of(event).data})
    ),
    "a model with a dict in it": lambda client, event: client.call(
        lambda zk: zk.usage_events.ingest("s", UsageEvent(**event))
    ),
    "an object that gives a dict": lambda client, event: client.call(
        lambda zk: zk.usage_events.ingest("s", Foreign(event))
    ),
    "the raw call": lambda client, event: client.call(lambda zk: zk.usage_events.raw.ingest("s", event)),
}
MANY: dict[str, Give] = {
    "a list of dicts": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", [event])),
    "a tuple of dicts": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", (event,))),
    "a list of models": lambda client, event: client.call(lambda zk: zk.usage_events.ingest("s", [model_of(event)])),
    "a list of objects that give dicts": lambda client, event: client.call(
        lambda zk: zk.usage_events.ingest("s", [Foreign(event)])
    ),
    "batches of dicts": by_batches,
    "batches of models": lambda client, event: by_batches(client, model_of(event)),
}


def body_of(server: Server) -> bytes:
    """Return the body of the only request; one event of a list without the brackets."""
    return server.request.content.removeprefix(b"[").removesuffix(b"]")


@pytest.mark.parametrize("way", [*WAYS, *MANY])
@each_moment
def test_the_times_of_an_event_are_sent_in_utc_without_an_offset(
    make: Make, moment: datetime, iso: str, way: str
) -> None:
    server = serve(reply())
    given_event = {
        "customer_id": "c",
        "timestamp": moment,
        "data": {"at": moment, "inner": [{"at": moment, "day": date(2026, 1, 31)}], "gb": Decimal("0.10")},
    }
    before = deepcopy(given_event)
    {**WAYS, **MANY}[way](make(server), given_event)
    assert given_event == before
    assert json.loads(body_of(server)) == {
        "customer_id": "c",
        "timestamp": blank(iso),
        "data": {"at": blank(iso), "inner": [{"at": blank(iso), "day": "2026-01-31"}], "gb": 0.1},
    }


@pytest.mark.parametrize("way", [*WAYS, *MANY])
@pytest.mark.parametrize("text", ["2026-01-31T17:30:00+05:30", "2026-01-31 12:00:00", "soon"])
def test_a_time_that_is_text_is_sent_as_it_is(make: Make, text: str, way: str) -> None:
    server = serve(reply())
    {**WAYS, **MANY}[way](make(server), {"customer_id": "c", "timestamp": text, "data": {"at": text}})
    assert json.loads(body_of(server)) == {"customer_id": "c", "timestamp": text, "data": {"at": text}}


zones: st.SearchStrategy[tzinfo] = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)
moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=zones)  # noqa: DTZ001 - zones are beside them
columns = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.dates() | moments | st.decimals(-9, 9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
events = st.builds(
    lambda customer, timestamp, data: {"customer_id": customer, "timestamp": timestamp, "data": data},
    st.text(max_size=3),
    moments | st.text(max_size=3),
    st.dictionaries(st.text(max_size=3), columns, max_size=3),
)


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(event=events)
def test_whichever_way_an_event_is_given_the_same_bytes_are_sent(kind: str, event: Event) -> None:
    before = deepcopy(event)
    bodies = set()
    for give in (*WAYS.values(), *MANY.values()):
        server = serve(reply())
        give(drive(kind, server), event)
        bodies.add(body_of(server))
    assert len(bodies) == 1
    assert event == before
    sent = json.loads(bodies.pop())
    assert sent["timestamp"] == (
        blank(utc(event["timestamp"])) if isinstance(event["timestamp"], datetime) else event["timestamp"]
    )


def utc(moment: datetime) -> str:
    """Return an instant as ISO 8601 in UTC, computed in another way than the client does."""
    text = (moment.replace(tzinfo=None) - (moment.utcoffset() or timedelta())).isoformat()
    return f"{text}Z"


# Other bodies

LINE: Event = {
    "product_id": "p",
    "pricing": {"pricing_data": {"pricing_type": "per_unit", "unit_amount": Decimal("0.10")}},
}
CONTRACT: Event = {"name": "n", "status": "active", "currency": "USD", "customer_id": "c"}


def contract_of(moment: Any) -> Event:
    line = {**LINE, "start_date": moment, "end_date": moment}
    return {**CONTRACT, "start_date": moment, "phases": [{"name": "p", "start_date": moment, "pricings": [line]}]}


def contract_model(moment: Any) -> CreateContract:
    pricing = CreatePricing.from_dict(LINE["pricing"])
    line = ContractPhasePricing(product_id="p", pricing=pricing, start_date=moment, end_date=moment)
    phase = ContractPhase(name="p", start_date=moment, pricings=[line])
    return CreateContract(name="n", status="active", currency="USD", start_date=moment, customer_id="c", phases=[phase])  # type: ignore[arg-type]


def mixed(moment: Any) -> Event:
    body = contract_of(moment)
    return {**body, "phases": contract_model(moment).phases}


CONTRACTS: dict[str, Callable[[Any, Any], Any]] = {
    "keywords": lambda zk, moment: zk.contracts.create(**contract_of(moment)),
    "a dict": lambda zk, moment: zk.contracts.create(contract_of(moment)),
    "a model": lambda zk, moment: zk.contracts.create(contract_model(moment)),
    "models in a dict": lambda zk, moment: zk.contracts.create(mixed(moment)),
    "models in keywords": lambda zk, moment: zk.contracts.create(**mixed(moment)),
    "dicts in a model": lambda zk, moment: zk.contracts.create(CreateContract(**contract_of(moment))),
}
each_contract = pytest.mark.parametrize("ask", CONTRACTS.values(), ids=CONTRACTS)


@each_contract
@each_moment
def test_the_times_of_a_contract_are_sent_in_utc_however_deep_they_are(
    make: Make, moment: datetime, iso: str, ask: Callable[[Any, Any], Any]
) -> None:
    server = serve(reply())
    make(server).call(lambda zk: ask(zk, moment))
    sent = json.loads(server.request.content)
    times = [sent["start_date"], sent["phases"][0]["start_date"]]
    times += [sent["phases"][0]["pricings"][0][end] for end in ("start_date", "end_date")]
    assert times == [iso] * 4


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(
            lambda zk, moment: zk.payments.create(amount=1, currency_code="USD", timestamp=moment), id="field"
        ),
        pytest.param(
            lambda zk, moment: zk.payments.create({"amount": 1, "currency_code": "USD", "timestamp": moment}), id="dict"
        ),
        pytest.param(
            lambda zk, moment: zk.payments.create(
                CreatePayment(amount=Decimal(1), currency_code="USD", timestamp=moment)
            ),
            id="model",
        ),
        pytest.param(
            lambda zk, moment: zk.payments.create({"amount": 1, "currency_code": "USD", **extra(unknown=moment)}),
            id="a field that the description does not know",
        ),
        pytest.param(
            lambda zk, moment: zk.customers.create(customer_name="A", custom_data={"a": [{"at": moment}]}),
            id="deep in a free-form object",
        ),
        pytest.param(lambda zk, moment: zk.customers.create({"customer_name": moment}), id="where no time belongs"),
        pytest.param(
            lambda zk, moment: zk.entitlements.create_customer_entitlement(
                "e", CreateCustomerEntitlement(customer="c", expiry_at=moment)
            ),
            id="a field that may be null",
        ),
        pytest.param(lambda zk, moment: zk.request("POST", "/new", json={"at": [moment]}), id="a path of the caller's"),
    ],
)
@each_moment
def test_a_time_of_any_body_is_sent_in_utc(make: Make, moment: datetime, iso: str, ask: Any) -> None:
    server = serve(reply())
    make(server).call(lambda zk: ask(zk, moment))
    assert f'"{iso}"'.encode() in server.request.content


# Invoices are generated with Unix time, as the vendor's tool sends it

WINDOW: Event = {"customer_id": "c", "contract_id": "k"}


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk, body: zk.invoices.generate(**body), id="keywords"),
        pytest.param(lambda zk, body: zk.invoices.generate(body), id="a dict"),
        pytest.param(lambda zk, body: zk.invoices.generate(GenerateInvoice(**body)), id="a model"),
        pytest.param(lambda zk, body: zk.invoices.raw.generate(body), id="the raw call"),
    ],
)
@pytest.mark.parametrize(
    ("start", "end", "sent"),
    [
        pytest.param(
            datetime(2026, 1, 1, 5, 30, tzinfo=EAST),
            datetime(2026, 1, 31, 15, 59, 59, tzinfo=WEST),
            [1767225600, 1769903999],
            id="offsets",
        ),
        pytest.param(
            datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC), [1767225600, 1769904000], id="UTC"
        ),
        pytest.param(date(2026, 1, 1), date(2026, 2, 1), [1767225600, 1769904000], id="dates"),
        pytest.param(1767225600, 1769904000, [1767225600, 1769904000], id="seconds"),
        pytest.param("2026-01-01", "2026-02-01T00:00:00", ["2026-01-01", "2026-02-01T00:00:00"], id="text"),
    ],
)
def test_an_invoice_is_generated_for_unix_seconds(make: Make, start: Any, end: Any, sent: list[Any], ask: Any) -> None:
    server = serve(reply())
    body = {**WINDOW, "from_date": start, "to_date": end, "bill_for_date": end}
    make(server).call(lambda zk: ask(zk, body))
    assert json.loads(server.request.content) == {
        **WINDOW,
        "from_date": sent[0],
        "to_date": sent[1],
        "bill_for_date": sent[1],
    }


# Queries


@pytest.mark.parametrize(
    ("ask", "query"),
    [
        pytest.param(lambda zk, at: zk.invoices.list(due_date=at), "due_date={}", id="a keyword"),
        pytest.param(lambda zk, at: zk.invoices.list(due_date=lt(at)), "due_date__lt={}", id="an operator"),
        pytest.param(lambda zk, at: zk.invoices.list(due_date=in_(at, at)), "due_date__in={},{}", id="several values"),
        pytest.param(
            lambda zk, at: zk.invoices.list(due_date=between(at, at)), "due_date__gte={}&due_date__lte={}", id="between"
        ),
        pytest.param(lambda zk, at: zk.contracts.list(start_date=gte(at)), "start_date__gte={}", id="another list"),
    ],
)
@each_moment
def test_a_time_of_a_filter_is_sent_in_utc(make: Make, moment: datetime, iso: str, ask: Any, query: str) -> None:
    server = Pages([[]])
    make(server).walk(lambda zk: ask(zk, moment))
    assert server.requests[0].url.query.decode() == query.format(iso, iso)


def test_ids_and_days_of_a_query_stay_what_they_are(make: Make) -> None:
    server = serve(reply(200, []))
    metric, customer, day = UUID(int=1), UUID(int=2), date(2026, 1, 31)
    make(server).call(
        lambda zk: zk.billable_metrics.estimates(
            aggregate_id=metric, customer_id=customer, start_date=day, end_date="2026-02-28"
        )
    )
    assert dict(server.request.url.params) == {
        "aggregate_id": str(metric),
        "customer_id": str(customer),
        "start_date": "2026-01-31",
        "end_date": "2026-02-28",
    }


@each_moment
def test_a_time_of_any_other_query_is_sent_in_utc(make: Make, moment: datetime, iso: str) -> None:
    assert list_invoices.request(due_date__lt=moment).url() == f"/invoices?due_date__lt={iso}"
    server = serve(reply())
    make(server).call(lambda zk: zk.request("GET", "/new", params={"at": moment}))
    assert server.request.url.params["at"] == iso


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        pytest.param(
            lambda zk: zk.usage_events.ingest("s", [EVENT] * 2 + [{**EVENT, "timestamp": NAIVE}]),
            "usage_events.ingest: [2].timestamp: 2026-01-31T12:00:00 has no time zone; pass an aware datetime",
            id="in one event of many",
        ),
        pytest.param(
            lambda zk: zk.usage_events.ingest("s", [UsageEvent(customer_id="c", timestamp=NAIVE, data=JsonObject())]),
            "usage_events.ingest: [0].timestamp: 2026-01-31T12:00:00 has no time zone",
            id="in a model of many",
        ),
        pytest.param(
            lambda zk: zk.usage_events.ingest("s", customer_id="c", timestamp="t", data={"a": [0, {"at": NAIVE}]}),
            "usage_events.ingest: data.a[1].at: 2026-01-31T12:00:00 has no time zone",
            id="deep in the data of an event",
        ),
        pytest.param(
            lambda zk: zk.invoices.generate(**WINDOW, from_date=0, to_date=NAIVE),
            "invoices.generate: to_date: 2026-01-31T12:00:00 has no time zone",
            id="in Unix time",
        ),
        pytest.param(
            lambda zk: zk.invoices.generate(**WINDOW, from_date=0, to_date=datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=EAST)),
            "invoices.generate: to_date: 2026-01-01T00:00:00.000001+05:30 has a fraction of a second",
            id="a fraction in Unix time",
        ),
        pytest.param(
            lambda zk: zk.usage_events.ingest("s", customer_id="c", timestamp=datetime(1, 1, 1, tzinfo=EAST), data={}),
            "usage_events.ingest: timestamp: 0001-01-01T00:00:00+05:30 is outside the years 1 to 9999 in UTC",
            id="before the year 1 in UTC",
        ),
        pytest.param(
            lambda zk: zk.contracts.expire("c", expiry_date=datetime(2026, 1, 31, tzinfo=UTC)),
            "contracts.expire: expiry_date: 2026-01-31T00:00:00+00:00 is a datetime, but the field is a date; pass its date()",
            id="a datetime for a date in keywords",
        ),
        pytest.param(
            lambda zk: zk.contracts.expire("c", {"expiry_date": NAIVE}),
            "contracts.expire: expiry_date: 2026-01-31T12:00:00 is a datetime, but the field is a date; pass its date()",
            id="a datetime for a date in a dict",
        ),
        pytest.param(
            lambda zk: zk.products.create_pricing(
                "p", {"pricing_data": PRICE, "quantity": {"quantity_entries": [{}, {"effective_from": NAIVE}]}}
            ),
            "products.create_pricing: quantity.quantity_entries[1].effective_from: 2026-01-31T12:00:00 is a datetime",
            id="a datetime for a date deep in a dict",
        ),
        pytest.param(
            lambda zk: zk.accounting.balance_sheet(start_date=NAIVE).first(),
            "accounting.balance_sheet: start_date: 2026-01-31T12:00:00 is a datetime, but the field is a date",
            id="a datetime for a date of a query",
        ),
    ],
)  # fmt: skip
def test_a_time_that_cannot_be_sent_is_named_with_its_place_before_anything_is_sent(
    make: Make, ask: Any, says: str
) -> None:
    server = serve(reply(data={"results": []}))
    client = make(server)
    with pytest.raises(InvalidRequestError) as caught:
        client.call(ask)
    assert says in str(caught.value)
    assert server.asked == 0


@each_contract
def test_a_time_without_a_zone_is_named_with_its_place_however_the_contract_is_given(
    make: Make, ask: Callable[[Any, Any], Any]
) -> None:
    server = serve(reply())
    client = make(server)
    with pytest.raises(
        InvalidRequestError, match=r"^contracts\.create: start_date: 2026-01-31T12:00:00 has no time zone"
    ):
        client.call(lambda zk: ask(zk, NAIVE))
    assert server.asked == 0
