"""Interrupted writes: after a lost connection or a killed process, no write is half done and none is done twice."""

import contextlib
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.sandbox.conftest import CREATE_INVOICE
from zenskar_client import http
from zenskar_ext import RetryPolicy
from zenskar_ext.errors import APIConnectionError, APIStatusError, ZenskarError
from zenskar_ext.testing import Fault, Sandbox

ROOT = Path(__file__).parents[2]
CHILD = "from tests.sandbox.test_kills import child; child()"
Told = Callable[[str, int], object]
Errors = tuple[type[ZenskarError], ...]


def write_all(client: http.Client, told: Told = lambda *_: None) -> None:
    """Invoice a customer twice, pay both with one payment, refund a part, and delete a second payment."""
    count = 0

    def write(method: str, path: str, **body: Any) -> Any:
        nonlocal count
        count += 1
        told("begin", count)
        answer = client.request(method, path, json=body).raise_for_status().json()
        told("done", count)
        return answer

    customer = write("POST", "/customers", customer_name="Acme")["id"]
    totals = {"customer_id": customer, "currency": "USD"}
    invoices = [write("POST", CREATE_INVOICE, invoice_total=total, **totals)["id"] for total in (100, 50)]
    for key in invoices:
        write("PATCH", f"/invoices/{key}/approve")
    parts = [{"invoice_id": key, "amount": amount} for key, amount in zip(invoices, (7000, 5000), strict=True)]
    money = {"currency_code": "USD", "status": "success"}
    payment = write("POST", "/payments", amount=12500, payment_parts=parts, **money)["id"]
    back = {"refund_destination": "external", "writeoff_invoices": False}
    write("POST", f"/payments/{payment}/refund", refund_amount=9000, **back)
    part = {"invoice_id": invoices[1], "amount": 1000}
    second = write("POST", "/payments", amount=1000, payment_parts=[part], **money)["id"]
    write("PATCH", f"/payments/{second}", payment_parts=[{**part, "invoice_id": invoices[0]}])
    write("DELETE", f"/payments/{second}")


WRITES = 10


def check_books(sandbox: Sandbox) -> None:
    """Fail unless the due amounts reflect all parts of payments, the payments all refunds, and nothing else."""
    still = Sandbox()  # a copy, so that no write happens between the two lists
    still._service.restore(sandbox._service.state())
    with still.client() as zk:
        invoices, payments = list(zk.invoices.list()), [payment.to_dict() for payment in zk.payments.list()]
        customers = {customer.id for customer in zk.customers.list()}
    paid = [payment for payment in payments if payment["type"] == "payment"]
    for invoice in invoices:
        assert invoice.customer_id in customers
        parts = [part for payment in paid for part in payment["invoices"] if part["invoice_id"] == invoice.id]
        open_minor = sum((Decimal(part["amount"]) - Decimal(part["amount_refunded"]) for part in parts), Decimal())
        if str(invoice.status) == "draft":
            assert not parts
        else:
            assert isinstance(invoice.amount_due, Decimal)
            assert invoice.invoice_total == invoice.amount_due + open_minor / 100
    for payment in paid:
        refunds = [row for row in payments if row.get("parent_id") == payment["id"]]
        assert Decimal(payment["amount_refunded"]) == sum(Decimal(row["amount"]) for row in refunds)
        assert sum(Decimal(part["amount"]) for part in payment["invoices"]) <= Decimal(payment["amount"])
    refunds = [row for row in payments if row["type"] == "refund"]
    assert {row["parent_id"] for row in refunds} <= {payment["id"] for payment in paid}


def _records(sandbox: Sandbox) -> Any:
    return sandbox._service.state()["records"]


def _client(sandbox: Sandbox) -> http.Client:
    return http.Client(base_url="http://sandbox.invalid", transport=sandbox.transport, headers=sandbox.headers)


# A connection that is lost at one write


@pytest.fixture(scope="module")
def stages() -> list[Any]:
    """The records after no write, after the first, after the second, and so on."""
    sandbox = Sandbox()
    found = [_records(sandbox)]

    def keep(word: str, _: int) -> None:
        if word == "done":
            found.append(_records(sandbox))

    with _client(sandbox) as client:
        write_all(client, keep)
    return found


def test_every_write_leaves_the_books_in_order(stages: list[Any]) -> None:
    sandbox = Sandbox()
    with _client(sandbox) as client:
        write_all(client, lambda *_: check_books(sandbox))
    check_books(sandbox)
    assert len(stages) == WRITES + 1


@pytest.mark.parametrize("at", range(1, WRITES + 1))
@pytest.mark.parametrize(
    ("effect", "done"),
    [({"drop": "before"}, False), ({"drop": "after"}, True), ({"cut": 9}, True), ({"garble": True}, True)],
    ids=["drop before", "drop after", "cut", "garble"],
)
def test_a_write_whose_answer_is_lost_is_done_as_a_whole_or_not_at_all(
    stages: list[Any], at: int, effect: Any, done: bool
) -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(at=at, **effect))
    with _client(sandbox) as client:
        with pytest.raises((http.RemoteProtocolError, UnicodeDecodeError)):
            write_all(client)
        assert _records(sandbox) == stages[at if done else at - 1]
        check_books(sandbox)
        write_all(client)
        check_books(sandbox)


# A process that is killed


def child() -> None:
    """Write endlessly, and report each write on standard output."""
    url, headers = sys.argv[1], json.loads(sys.argv[2])
    with http.Client(base_url=url, headers=headers) as client:
        while True:
            write_all(client, lambda *words: print(*words, flush=True))  # noqa: T201 - read by the parent


@contextlib.contextmanager
def _writing(sandbox: Sandbox, url: str) -> Iterator[tuple[subprocess.Popen[str], Iterator[str]]]:
    """Yield a child process that writes, and the lines that it prints. The end of the block kills it."""
    command = [sys.executable, "-c", CHILD, url, json.dumps(dict(sandbox.headers))]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process, (line.strip() for line in process.stdout)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield sandbox, url


def _check_it_goes_on(sandbox: Sandbox, url: str) -> None:
    check_books(sandbox)
    with http.Client(base_url=url, headers=sandbox.headers) as client:
        write_all(client)
    check_books(sandbox)


@pytest.mark.parametrize("moment", ["begin 1", "done 3", "begin 6", "begin 7", "done 9"])
def test_a_process_that_is_killed_between_writes_leaves_the_books_in_order(
    served: tuple[Sandbox, str], moment: str
) -> None:
    sandbox, url = served
    sandbox.reset()
    with _writing(sandbox, url) as (_, lines):
        assert moment in lines
    _check_it_goes_on(sandbox, url)


@pytest.mark.parametrize("at", [6, 7])
def test_a_process_that_is_killed_before_its_answer_comes_has_written_all_the_same(
    served: tuple[Sandbox, str], stages: list[Any], at: int
) -> None:
    sandbox, url = served
    sandbox.reset()
    sandbox.faults.add(Fault(at=at, latency=3600))
    with _writing(sandbox, url) as (process, lines):
        assert f"begin {at}" in lines
        while len(sandbox.requests) < at:
            assert process.poll() is None
    assert _records(sandbox) == stages[at]
    _check_it_goes_on(sandbox, url)


def test_half_a_request_does_nothing(served: tuple[Sandbox, str], caplog: pytest.LogCaptureFixture) -> None:
    sandbox, url = served
    sandbox.reset()
    host, port = url.removeprefix("http://").split(":")
    lines = [
        "POST /customers HTTP/1.1",
        f"Host: {host}",
        "Content-Length: 100",
        *map(": ".join, sandbox.headers.items()),
    ]
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall("\r\n".join([*lines, "", '{"customer_name": "A']).encode())
    _check_it_goes_on(sandbox, url)
    assert len(sandbox.requests) == WRITES
    assert not caplog.records


# Writes with an idempotency key


KINDS: dict[str, Any] = {
    "status 503": {"status": 503},
    "status 429": {"status": 429, "headers": {"Retry-After": "0"}},
    "drop before": {"drop": "before"},
    "drop after": {"drop": "after"},
    "cut": {"cut": 1},
    "garble": {"garble": True},
}
DEFINITION = {"name": "Compute", "api_slug": "hours", "dataschema": {"data": {"hours": "Float64"}}}
EVENTS: list[dict[str, Any]] = [
    {"customer_id": f"customer {number}", "timestamp": "2026-01-01 00:00:00", "data": {"hours": number}}
    for number in range(25)
]
PATIENT = {"retries": RetryPolicy(attempts=60, deadline=1e6)}


async def _at_once(_: float) -> None:
    """Do not wait."""


def _ingest(sandbox: Sandbox, again: Errors) -> None:
    with sandbox.client(**PATIENT, sleep=lambda _: None) as zk:
        for number, event in enumerate(EVENTS):
            while True:
                with contextlib.suppress(*again):
                    zk.usage_events.ingest("hours", event, idempotency_key=f"event {number}")
                    break


def _ingest_async(sandbox: Sandbox, again: Errors) -> None:
    async def ingest() -> None:
        async with sandbox.async_client(**PATIENT, sleep=_at_once) as zk:
            for number, event in enumerate(EVENTS):
                while True:
                    with contextlib.suppress(*again):
                        await zk.usage_events.ingest("hours", event, idempotency_key=f"event {number}")
                        break

    anyio.run(ingest)


both = pytest.mark.parametrize("ingest", [_ingest, _ingest_async], ids=["sync", "async"])


def _after(ingest: Callable[[Sandbox, Errors], None], again: Errors, *faults: Fault) -> Any:
    """Ingest all events; return what is stored, without the times, and the number of requests."""
    with Sandbox() as sandbox, _client(sandbox) as client:
        client.post("/rawmetric", json=DEFINITION).raise_for_status()
        sandbox.faults.add(*faults)
        ingest(sandbox, again)
        kept = sandbox._service.state()
        events = [{**record, "created_at": None} for record in kept["records"]["/usage"]]
        return (events, kept["ids"], kept["keys"].keys()), len(sandbox.requests) - 1


@pytest.fixture(scope="module")
def undisturbed() -> Any:
    kept, requests = _after(_ingest, ())
    assert requests == len(EVENTS) == len(kept[0])
    return kept


@both
@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_with_three_of_ten_answers_lost_a_client_writes_everything_once(
    undisturbed: Any, ingest: Any, kind: str, seed: int
) -> None:
    kept, requests = _after(ingest, (), Fault(chance=0.3, seed=seed, **KINDS[kind]))
    assert kept == undisturbed
    # Undocumented: no source shows the response to events. The client accepts it as it comes, garbled or not.
    assert (requests > len(EVENTS)) == (kind != "garble")


@both
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whoever_goes_on_trying_with_the_same_key_writes_everything_once(
    undisturbed: Any, ingest: Any, seed: int
) -> None:
    faults = [Fault(chance=0.3, seed=seed, **effects) for effects in KINDS.values()]
    kept, requests = _after(ingest, (APIConnectionError, APIStatusError), *faults)
    assert kept == undisturbed
    assert requests > 3 * len(EVENTS)
