"""Tests of the service as its callers see it, on a local Zenskar that fails on demand."""

import json
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import httpx2
import pytest
from service import app, client, now

from zenskar_ext import AsyncZenskar, Zenskar, ZenskarError, gt, lt
from zenskar_ext.testing import Fault, Sandbox

TODAY = datetime(2026, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def zenskar_sandbox() -> Iterator[Sandbox]:
    """Replace the sandbox of the plugin by one with data: the clients of the plugin use it."""
    with Sandbox(invoices=600, customers=4, seed=5) as sandbox:
        yield sandbox


@pytest.fixture
async def caller() -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client that calls the service, always on the same day."""
    app.dependency_overrides[now] = lambda: TODAY
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://service") as http:
        yield http
    app.dependency_overrides.clear()


@pytest.fixture
def service(caller: httpx2.AsyncClient, async_zenskar: AsyncZenskar) -> httpx2.AsyncClient:
    """The same HTTP client, with the service on the sandbox."""
    app.dependency_overrides[client] = lambda: async_zenskar
    return caller


@pytest.fixture
def meter(zenskar: Zenskar) -> str:
    definition = zenskar.usage_events.create(
        name="Compute", api_slug="compute", dataschema={"data": {"quantity": "Decimal"}}, column_order=["timestamp"]
    )
    return str(definition.id)


def owed(zk: Zenskar, customer: str | None = None) -> dict[str, Decimal]:
    """Add up what is overdue, from all invoices."""
    totals: dict[str, Decimal] = {}
    for invoice in zk.invoices.list(limit=100):
        assert isinstance(invoice.due_date, datetime)
        late = invoice.status in ("approved", "partially_paid") and invoice.due_date < TODAY
        if late and customer in (None, invoice.customer_id):
            assert isinstance(invoice.amount_due, Decimal)
            currency = invoice["currency"]
            totals[currency] = totals.get(currency, Decimal(0)) + invoice.amount_due
    return totals


def read(answer: httpx2.Response) -> dict[str, Decimal]:
    """Read the totals of a response, and check that they are strings."""
    totals: dict[str, Any] = answer.json()["totals"]
    assert all(isinstance(amount, str) for amount in totals.values())
    return {currency: Decimal(amount) for currency, amount in totals.items()}


async def test_all_that_is_overdue_is_added_up_to_the_cent(service: httpx2.AsyncClient, zenskar: Zenskar) -> None:
    answer = await service.get("/overdue")
    assert answer.status_code == 200
    assert answer.json()["invoices"] > 100  # more than one page
    assert read(answer) == owed(zenskar)


async def test_amounts_without_a_currency_are_counted_and_not_added_up(
    service: httpx2.AsyncClient, zenskar: Zenskar, zenskar_sandbox: Sandbox
) -> None:
    late = zenskar.invoices.list(status="approved", due_date=lt(TODAY), amount_due=gt(0)).take(2)
    for invoice in late:
        record = invoice.to_dict()
        del record["currency"]
        zenskar_sandbox.put("/invoices", record)
    answer = (await service.get("/overdue")).json()
    assert answer["without_currency"] == 2
    assert "None" not in answer["totals"]


async def test_one_customer_owes_its_own_invoices_only(service: httpx2.AsyncClient, zenskar: Zenskar) -> None:
    customer = next(str(each.customer_id) for each in zenskar.invoices.list(status="approved"))
    totals = read(await service.get("/overdue", params={"customer": customer}))
    assert totals == owed(zenskar, customer)
    assert totals != owed(zenskar)


async def test_a_customer_that_is_no_id_is_refused_before_zenskar_is_asked(
    service: httpx2.AsyncClient, zenskar_sandbox: Sandbox
) -> None:
    assert (await service.get("/overdue", params={"customer": "Acme"})).status_code == 422
    assert not zenskar_sandbox.requests


async def test_a_failure_in_the_middle_of_the_walk_is_not_noticed(
    service: httpx2.AsyncClient, zenskar: Zenskar, zenskar_sandbox: Sandbox
) -> None:
    zenskar_sandbox.faults.add(Fault(at=2, status=503, headers={"Retry-After": "0"}))
    assert read(await service.get("/overdue")) == owed(zenskar)
    assert not zenskar_sandbox.faults  # it was used


async def test_too_many_requests_become_try_again_later(service: httpx2.AsyncClient, zenskar_sandbox: Sandbox) -> None:
    for at, seconds in ((1, "0"), (2, "0"), (3, "6.5")):
        zenskar_sandbox.faults.add(Fault(at=at, status=429, headers={"Retry-After": seconds}))
    answer = await service.get("/overdue")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "7")
    assert len(zenskar_sandbox.requests) == 3


async def test_a_signup_makes_a_customer(service: httpx2.AsyncClient, zenskar: Zenskar) -> None:
    answer = await service.post("/signups", json={"name": "Ada", "email": "ada@acme.example"})
    assert answer.status_code == 201
    assert zenskar.customers.get(answer.json()["id"]).email == "ada@acme.example"


async def test_an_email_that_is_taken_is_a_conflict(service: httpx2.AsyncClient) -> None:
    signup = {"name": "Ada", "email": "ada@acme.example"}
    assert [(await service.post("/signups", json=signup)).status_code for _ in range(2)] == [201, 409]


async def test_a_signup_that_is_refused_for_another_reason_is_logged_and_no_conflict(
    service: httpx2.AsyncClient, zenskar_sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    zenskar_sandbox.faults.add(Fault(at=1, status=400))
    answer = await service.post("/signups", json={"name": "Ada", "email": "ada@acme.example"})
    assert (answer.status_code, answer.json()) == (502, {"detail": "Billing failed."})
    assert "customers.create" in caplog.text


async def test_a_signup_whose_answer_is_lost_is_made_once(
    service: httpx2.AsyncClient, zenskar: Zenskar, zenskar_sandbox: Sandbox
) -> None:
    zenskar_sandbox.faults.add(Fault(at=1, drop="after"))
    signup = {"name": "Ada", "email": "ada@acme.example"}
    first, second = [await service.post("/signups", json=signup) for _ in range(2)]
    assert (first.status_code, first.headers["retry-after"]) == (503, "30")
    assert second.status_code == 409
    assert len(list(zenskar.customers.list(email="ada@acme.example"))) == 1


USAGE = [{"customer": "cus_1", "at": "2026-01-01T01:00:00+01:00", "quantity": "0.10000000000000000001"}]


async def test_usage_that_is_reported_twice_counts_once_to_the_last_digit(
    service: httpx2.AsyncClient, zenskar: Zenskar, meter: str
) -> None:
    for _ in range(2):
        answer = await service.post("/usage/compute", json=USAGE, headers={"Idempotency-Key": "meter-7"})
        assert answer.status_code == 204
    (event,) = zenskar.usage_events.logs(meter)["results"]
    assert event["timestamp"] == "2026-01-01 00:00:00"
    assert event["data"] == {"quantity": Decimal("0.10000000000000000001")}


@pytest.mark.usefixtures("meter")
async def test_a_key_that_was_used_for_other_usage_is_refused(service: httpx2.AsyncClient) -> None:
    keyed = {"Idempotency-Key": "meter-7"}
    assert (await service.post("/usage/compute", json=USAGE, headers=keyed)).status_code == 204
    answer = await service.post("/usage/compute", json=USAGE * 2, headers=keyed)
    assert answer.status_code == 422
    assert "Idempotency-Key" in answer.json()["detail"]


async def test_usage_without_a_key_or_of_an_unknown_meter_is_refused(service: httpx2.AsyncClient) -> None:
    assert (await service.post("/usage/compute", json=USAGE)).status_code == 422
    answer = await service.post("/usage/compute", json=USAGE, headers={"Idempotency-Key": "meter-8"})
    assert answer.status_code == 404


async def test_a_recorded_account_is_added_up_as_its_answers_say(
    caller: httpx2.AsyncClient, zenskar_cassette: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ZENSKAR_API_KEY", "ZENSKAR_ORGANISATION"):
        monkeypatch.setenv(name, os.environ.get(name, "any"))  # a replay accepts any
    async with app.router.lifespan_context(app):
        answer = await caller.get("/overdue")
    pages = [json.loads(each["body"]["string"], parse_float=Decimal) for each in zenskar_cassette.responses]
    amounts = [invoice["amount_due"] for page in pages for invoice in page["results"]]
    assert answer.json()["invoices"] == len(amounts) > 0
    assert sum(read(answer).values()) == sum(amounts)


async def test_a_service_without_a_key_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    with pytest.raises(ZenskarError, match="set ZENSKAR_API_KEY"):
        async with app.router.lifespan_context(app):
            pass
