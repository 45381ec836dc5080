"""The scenarios of the cassettes: short uses of the client, written once for both clients.

`make record` runs them against a server, tests/cassettes/test_replay.py against the recordings.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

from attrs import frozen

from zenskar_ext import APIStatusError, AsyncZenskar, Zenskar, in_, lt
from zenskar_ext.testing import Fault

T = TypeVar("T")
AnyClient = Zenskar | AsyncZenskar

OVERDUE_BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
NOWHERE = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
OTHERS = "7b1f0c1e-5d0a-4f5e-9d51-0c8f3c6a2b44"
"""An organisation that the API key does not belong to."""


async def settle(result: T | Awaitable[T]) -> T:
    """Return the result of a call of either client."""
    return await result if isinstance(result, Awaitable) else result


@frozen
class Scenario:
    """One cassette.

    Attributes:
        run: What is done with a client; returns what the test checks.
        faults: The faults of the sandbox. The real API has no such faults, so these scenarios are not run against it.
        api_key: An API key that replaces the valid one.
        writes: Whether it creates or changes something; such scenarios are not run against a real account.
    """

    run: Callable[[Any], Awaitable[object]]
    faults: tuple[Fault, ...] = ()
    api_key: str | None = None
    organisation: str | None = None
    writes: bool = False


async def walk(zk: AnyClient) -> list[tuple[str, Decimal]]:
    """Get 20 overdue invoices, from three pages."""
    overdue = zk.invoices.list(status=in_("approved"), due_date=lt(OVERDUE_BEFORE), order="due_date", limit=7)
    invoices = await settle(overdue.take(20))
    return [(str(invoice.id), Decimal(str(invoice.amount_due))) for invoice in invoices]


async def create(zk: AnyClient) -> object:
    """Create a customer."""
    return await settle(zk.customers.create(customer_name="Acme", email="billing@acme.example", external_id="C-0001"))


async def update(zk: AnyClient) -> object:
    """Create a customer, and change it."""
    customer = await settle(zk.customers.create(customer_name="Globex", external_id="C-0002"))
    return await settle(zk.customers.update(customer.id, phone_number="+1-555-0100"))


async def ingest(zk: AnyClient) -> object:
    """Define a usage event and send one."""
    await settle(
        zk.usage_events.create(
            name="Compute", api_slug="compute", dataschema={"data": {"hours": "Float64"}}, column_order=["timestamp"]
        )
    )
    event: dict[str, Any] = {
        "customer_id": "C-0001",
        "timestamp": "2026-01-01 00:00:00",
        "data": {"hours": Decimal("1.5")},
    }
    return await settle(zk.usage_events.ingest("compute", event))


async def get_nothing(zk: AnyClient) -> APIStatusError:
    """Request an invoice that may not exist, and return the error."""
    try:
        await settle(zk.invoices.get(NOWHERE))
    except APIStatusError as error:
        return error
    raise AssertionError(NOWHERE)


async def list_badly(zk: AnyClient) -> APIStatusError:
    """Send a filter that the server rejects, bypassing the check of the client."""
    try:
        await settle(zk.request("GET", "/invoices", params={"due_date__lt": "yesterday"}))
    except APIStatusError as error:
        return error
    raise AssertionError


async def first_invoice(zk: AnyClient) -> object:
    """Get the newest invoice."""
    return await settle(zk.invoices.list(limit=1).first())


SCENARIOS = {
    "walk": Scenario(walk),
    "create": Scenario(create, writes=True),
    "update": Scenario(update, writes=True),
    "ingest": Scenario(ingest, writes=True),
    "error_400": Scenario(get_nothing, faults=(Fault(at=1, status=400),)),
    "error_401": Scenario(get_nothing, api_key="wrong"),
    "error_403": Scenario(get_nothing, organisation=OTHERS),
    "error_404": Scenario(get_nothing),
    "error_409": Scenario(get_nothing, faults=(Fault(at=1, status=409),)),
    "error_422": Scenario(list_badly),
    "error_429": Scenario(get_nothing, faults=tuple(Fault(at=at, status=429) for at in (1, 2, 3))),
    "error_500": Scenario(get_nothing, faults=tuple(Fault(at=at, status=500) for at in (1, 2, 3))),
    "error_520": Scenario(get_nothing, faults=tuple(Fault(at=at, status=520) for at in (1, 2, 3))),
    "retry": Scenario(
        first_invoice, faults=(Fault(at=1, status=429, headers={"Retry-After": "30"}), Fault(at=2, status=503))
    ),
}
