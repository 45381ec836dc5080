"""Send events in batches with either client, to a scripted server or to a sandbox that counts them."""

from functools import partial
from typing import Any

import anyio

from tests.client.driving import Driver
from zenskar_client import http
from zenskar_ext import AsyncBatches, Batch, Batches
from zenskar_ext.testing import Fault, Sandbox

SLUG = "compute"


def event(number: int) -> dict[str, Any]:
    return {"customer_id": f"cus_{number}", "timestamp": "2026-01-01 00:00:00", "data": {"hours": number}}


def events_of(count: int) -> list[dict[str, Any]]:
    return [event(number) for number in range(count)]


def batches(client: Driver, events: Any, *, size: int = 2, send: Any = None, **arguments: Any) -> Any:
    kind: Any = Batches if client.kind == "sync" else AsyncBatches
    return kind(partial(send or client.zk.usage_events.ingest, SLUG), events, size=size, **arguments)


def sent(
    client: Driver, events: Any, *, into: list[Any] | None = None, **arguments: Any
) -> list[Batch[dict[str, Any]]]:
    return client.walk(lambda _: batches(client, events, **arguments), into)


def following(client: Driver, walk: Any) -> Any:
    """Get the next batch of an iterator."""
    return client.call(lambda _: next(walk) if client.kind == "sync" else anext(walk))


def begun(client: Driver, run: Any) -> Any:
    return iter(run) if client.kind == "sync" else aiter(run)


def outcomes(client: Driver, run: Any, *, at_most: int = 99) -> list[Any]:
    """Iterate to the end, and go on after each error; return the batches and the errors."""
    found: list[Any] = []

    def ask_all() -> None:
        walk = iter(run)
        while len(found) < at_most:
            try:
                found.append(next(walk))
            except StopIteration:
                return
            except BaseException as error:  # noqa: BLE001 - the test looks at it
                found.append(error)

    async def ask_all_async() -> None:
        walk = aiter(run)
        while len(found) < at_most:
            try:
                found.append(await anext(walk))
            except StopAsyncIteration:
                return
            except BaseException as error:  # noqa: BLE001 - the test looks at it
                found.append(error)

    if client.kind == "sync":
        ask_all()
    else:
        anyio.run(ask_all_async, backend=client.kind)
    return found


class Limited(http.BaseTransport, http.AsyncBaseTransport):
    """A transport that answers 413 to requests with more than so many bytes."""

    def __init__(self, transport: Any, limit: int) -> None:
        self.limit = limit
        self.bodies: list[tuple[str, int]] = []
        self._transport = transport

    def _is_too_large(self, request: http.Request) -> bool:
        self.bodies.append((request.headers["idempotency-key"], len(request.content)))
        return len(request.content) > self.limit

    def handle_request(self, request: http.Request) -> http.Response:
        too_large = self._is_too_large(request)
        answer: http.Response = http.Response(413) if too_large else self._transport.handle_request(request)
        return answer

    async def handle_async_request(self, request: http.Request) -> http.Response:
        too_large = self._is_too_large(request)
        answer: http.Response = http.Response(413) if too_large else await self._transport.handle_async_request(request)
        return answer


class Metered:
    """A sandbox with one event definition; it accepts at most so many bytes of events."""

    def __init__(self, kind: str, limit: int = 1_000_000) -> None:
        self.sandbox = Sandbox()
        self.wire = Limited(self.sandbox.transport, limit)
        with self.sandbox.client() as zk:
            columns: dict[str, Any] = {"customer_id": "String", "timestamp": "DateTime64", "data": {"hours": "Float64"}}
            self._id = str(zk.usage_events.create(name="Compute", api_slug=SLUG, dataschema=columns).id)
        self.client = self._driver(kind)

    def _driver(self, kind: str) -> Driver:
        waits: list[float] = []

        async def sleep(seconds: float) -> None:
            waits.append(seconds)

        make = self.sandbox.client if kind == "sync" else self.sandbox.async_client
        return Driver(kind, make(sleep=waits.append if kind == "sync" else sleep, transport=self.wire), waits)

    def fail(self, batch: int, *, attempts: int = 3, **effect: Any) -> None:
        """Make `attempts` attempts fail from the first attempt of a batch on, if earlier batches need no retry."""
        for attempt in range(attempts):
            self.sandbox.faults.add(Fault(at=batch + attempt, operation="ingest_usage_event", **effect))

    @property
    def counted(self) -> list[str]:
        """List the customers of all ingested events, in order."""
        with self.sandbox.client() as zk:
            rows = zk.usage_events.logs(self._id)["results"]
        return sorted((row["customer_id"] for row in rows), key=lambda name: int(name.removeprefix("cus_")))
