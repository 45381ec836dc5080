"""Faults on demand: the same three ways, in process sync and async, and over HTTP."""

import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import BASE_URL
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.transport import SandboxTransport

BODY = {"customer_name": "Acme"}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture(params=["in process", "over http"])
def both(request: pytest.FixtureRequest, served: tuple[Sandbox, str]) -> Iterator[tuple[Sandbox, httpx.Client]]:
    """A sandbox without data, and a client on it."""
    if request.param == "in process":
        sandbox = Sandbox()
        with httpx.Client(base_url=BASE_URL, transport=sandbox.transport, headers=sandbox.headers) as client:
            yield sandbox, client
        return
    sandbox, url = served
    sandbox.reset()
    with httpx.Client(base_url=url, headers=sandbox.headers) as client:
        yield sandbox, client


Both = tuple[Sandbox, httpx.Client]


def test_a_status_is_answered_instead_of_the_work(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=2, status=429, headers={"Retry-After": "1"}))
    answers = [client.post("/customers", json=BODY) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 429, 200]
    assert answers[1].headers["retry-after"] == "1"
    assert "429" in answers[1].json()["detail"]
    assert client.get("/customers").json()["total_count"] == 2
    assert [line.status for line in sandbox.requests] == [200, 429, 200, 200]


@pytest.mark.parametrize(("drop", "created"), [("before", 0), ("after", 1)])
def test_a_connection_is_dropped_before_or_after_the_work(both: Both, drop: Any, created: int) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, drop=drop))
    with pytest.raises(httpx.RemoteProtocolError, match=r"^Server disconnected without sending a response\.$"):
        client.post("/customers", json=BODY)
    assert client.get("/customers").json()["total_count"] == created
    assert [line.status for line in sandbox.requests] == [None, 200]


@pytest.mark.parametrize("cut", [0, 20])
def test_a_body_is_cut_while_it_is_read(both: Both, cut: int) -> None:
    sandbox, client = both
    whole = len(client.get("/customers").content)
    sandbox.faults.add(Fault(at=1, cut=cut))
    with client.stream("GET", "/customers") as answer:
        assert (answer.status_code, answer.headers["content-length"]) == (200, str(whole))
        said = rf"^peer closed connection without sending complete message body \(received {cut} bytes, expected {whole}\)$"
        with pytest.raises(httpx.RemoteProtocolError, match=said):
            answer.read()
    assert client.get("/customers").status_code == 200


def test_a_body_is_never_sent_whole_if_it_is_to_be_cut(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, cut=10_000))
    with pytest.raises(httpx.RemoteProtocolError, match="peer closed"):
        client.get("/customers")


def test_a_long_body_arrives_up_to_where_it_is_cut(both: Both) -> None:
    sandbox, client = both
    client.post("/customers", json={**BODY, "custom_data": {"text": "x" * 2_000_000}})
    sandbox.faults.add(Fault(at=1, cut=1_500_000))
    with pytest.raises(httpx.RemoteProtocolError, match="received 1500000 bytes"):
        client.get("/customers")


def test_an_answer_comes_late(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, latency=0.05), Fault(at=1, latency=0.05))
    begin = time.perf_counter()
    assert client.get("/customers").status_code == 200
    assert time.perf_counter() - begin >= 0.1


def test_an_answer_that_comes_too_late_is_a_timeout_although_the_work_is_done(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, latency=0.3))
    with pytest.raises(httpx.ReadTimeout):
        client.post("/customers", json=BODY, timeout=0.05)
    assert client.get("/customers").json()["total_count"] == 1


def test_a_fault_can_wait_for_one_operation(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=2, operation="list_contacts", status=500))
    paths = ["/contacts", "/customers", "/nothing", "/contacts", "/contacts"]
    assert [client.get(path).status_code for path in paths] == [200, 200, 404, 500, 200]


def test_faults_combine_and_the_first_of_a_kind_counts(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, status=503, latency=0.05), Fault(at=1, status=500, cut=5))
    begin = time.perf_counter()
    with client.stream("GET", "/customers") as answer:
        assert answer.status_code == 503
        with pytest.raises(httpx.RemoteProtocolError, match="received 5 bytes"):
            answer.read()
    assert time.perf_counter() - begin >= 0.05


def test_a_fault_counts_from_when_it_was_added_and_is_then_spent(both: Both) -> None:
    sandbox, client = both
    client.get("/customers")
    sandbox.faults.add(Fault(at=1, status=503), Fault(at=3, status=503))
    assert len(sandbox.faults) == 2
    assert [client.get("/customers").status_code for _ in range(4)] == [503, 200, 503, 200]
    assert len(sandbox.faults) == 0


def test_faults_can_be_cleared(both: Both) -> None:
    sandbox, client = both
    sandbox.faults.add(Fault(at=1, status=503))
    sandbox.faults.clear()
    assert client.get("/customers").status_code == 200


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"at": 0, "status": 500}, id="at 0"),
        pytest.param({"at": "1", "status": 500}, id="at text"),
        pytest.param({"at": 1}, id="no effect"),
        pytest.param({"at": 1, "status": 200}, id="success"),
        pytest.param({"at": 1, "status": "500"}, id="status text"),
        pytest.param({"at": 1, "drop": "while"}, id="drop"),
        pytest.param({"at": 1, "cut": -1}, id="cut"),
        pytest.param({"at": 1, "cut": "5"}, id="cut text"),
        pytest.param({"at": 1, "latency": -1}, id="latency"),
        pytest.param({"at": 1, "latency": "long"}, id="latency text"),
        pytest.param({"at": 1, "status": 500, "headers": {"a b": "c"}}, id="header name"),
        pytest.param({"at": 1, "status": 500, "headers": {"a": "b\r\nc: d"}}, id="header value"),
        pytest.param({"at": 1, "status": 500, "operation": 5}, id="operation"),
        pytest.param({"at": 1, "status": 500, "other": 5}, id="unknown"),
    ],
)
def test_a_fault_that_cannot_be_is_refused_when_it_is_made(values: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        Fault(**values)


def test_a_fault_for_an_operation_that_is_not_described_is_refused_when_it_is_added(empty: Sandbox) -> None:
    with pytest.raises(ValueError, match="no operation is called 'list_invoice'"):
        empty.faults.add(Fault(at=1, status=500), Fault(at=1, status=500, operation="list_invoice"))
    assert len(empty.faults) == 0


# Async, on both event loops that httpx knows


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    return request.param


@contextlib.asynccontextmanager
async def _async_client(sandbox: Sandbox, **more: Any) -> AsyncIterator[httpx.AsyncClient]:
    given = {"transport": sandbox.transport, "headers": sandbox.headers, "base_url": BASE_URL, **more}
    async with httpx.AsyncClient(**given) as client:
        yield client


@pytest.mark.anyio
async def test_async_clients_get_the_same_answers(empty: Sandbox) -> None:
    async with _async_client(empty) as client:
        created = await client.post("/customers", json=BODY)
        assert (await client.get(f"/customers/{created.json()['id']}")).json() == created.json()


@pytest.mark.anyio
async def test_async_clients_get_the_same_faults(empty: Sandbox) -> None:
    empty.faults.add(Fault(at=1, status=503), Fault(at=2, drop="after"), Fault(at=3, cut=3), Fault(at=4, latency=0.05))
    async with _async_client(empty) as client:
        assert (await client.get("/customers")).status_code == 503
        with pytest.raises(httpx.RemoteProtocolError, match="Server disconnected"):
            await client.post("/customers", json=BODY)
        with pytest.raises(httpx.RemoteProtocolError, match="received 3 bytes"):
            await client.get("/customers")
        with pytest.raises(httpx.ReadTimeout):
            await client.get("/customers", timeout=0.01)
        assert (await client.get("/customers")).json()["total_count"] == 1


# Waiting


def test_the_transport_waits_through_what_it_is_given(empty: Sandbox) -> None:
    waited: list[float] = []
    transport = SandboxTransport(empty._service, sleep=waited.append)
    empty.faults.add(Fault(at=2, latency=30), Fault(at=3, latency=30))
    with httpx.Client(transport=transport, headers=empty.headers, timeout=None) as client:
        assert [client.get("http://sandbox.invalid/contacts").status_code for _ in range(2)] == [200, 200]
        with pytest.raises(httpx.ReadTimeout):
            client.get("http://sandbox.invalid/contacts", timeout=10)
    assert waited == [30, 10]


@pytest.mark.anyio
async def test_the_transport_waits_asynchronously_through_what_it_is_given(empty: Sandbox) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    given: Callable[[float], Awaitable[None]] = sleep
    empty.faults.add(Fault(at=1, latency=30))
    transport = SandboxTransport(empty._service, async_sleep=given)
    async with _async_client(empty, transport=transport, timeout=None) as client:
        assert (await client.get("/contacts")).status_code == 200
    assert waited == [30]
