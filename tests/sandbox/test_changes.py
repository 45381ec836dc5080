"""`on_change` tells of every change and of nothing else; `wait_for` returns when a change makes records match."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import anyio
import anyio.lowlevel
import httpx2
import pytest

from tests.sandbox.conftest import CREATE_INVOICE, client_of
from tests.sandbox.test_generation import Story, fee
from tests.sandbox.test_invoices import pay
from tests.sandbox.test_postings import refund
from zenskar_client import http
from zenskar_client.errors import InvalidRequest
from zenskar_client.models import InvoiceStatus
from zenskar_ext import need
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Change, Fault, Sandbox
from zenskar_ext.testing._sandbox.rules.billed import BILLED
from zenskar_ext.testing._sandbox.rules.charges import LINKS
from zenskar_ext.testing._sandbox.rules.invoices import GENERATED
from zenskar_ext.testing._sandbox.rules.refunds import REFUNDS

CUSTOMER = {"customer_name": "Acme"}
SOON = 10.0
"""Longer than anything takes that happens."""


class Told:
    """A sandbox, a client for it, and the changes that it told of."""

    def __init__(self, **settings: Any) -> None:
        self.changes: list[Change] = []
        self.sandbox = Sandbox(on_change=self.changes.append, **settings)
        self.on = client_of(self.sandbox)

    def take(self) -> Sequence[tuple[str, str]]:
        """Return kind and collection of what was told since the last time."""
        taken = [(change.kind, change.collection) for change in self.changes]
        self.changes.clear()
        return taken


@pytest.fixture
def told() -> Told:
    return Told()


# What is told


def test_a_change_has_the_record_before_and_after(told: Told) -> None:
    created = told.on.post("/customers", json=CUSTOMER).json()
    told.on.patch(f"/customers/{created['id']}", json={"customer_name": "Acme Ltd"})
    told.on.delete(f"/customers/{created['id']}").raise_for_status()
    first, second, third = told.changes
    assert (first.kind, first.collection, first.id, first.before) == ("created", "/customers", created["id"], None)
    assert first.after == {**(first.after or {}), "id": created["id"], "customer_name": "Acme"}
    assert (second.kind, second.before) == ("updated", first.after)
    assert second.after == {**(second.after or {}), "customer_name": "Acme Ltd"}
    assert (third.kind, third.before, third.after) == ("deleted", second.after, None)
    assert str(third) == f"deleted /customers {created['id']}"


def test_each_changed_record_is_told_of_once_a_request(told: Told) -> None:
    draft = told.on.post(CREATE_INVOICE, json={"invoice_total": 5}).json()["id"]
    told.changes.clear()
    told.on.patch(f"/invoices/{draft}/approve", json={}).raise_for_status()
    approved = [change for change in told.changes if change.id == draft]
    assert [(change.kind, (change.after or {})["status"]) for change in approved] == [("updated", "approved")]


def test_only_what_the_api_has_is_told(told: Told) -> None:
    story = Story(told.on, fee())
    (key,) = story.generate()
    told.on.patch(f"/invoices/{key}/approve", json={}).raise_for_status()
    told.on.get(f"/invoices/{key}/payment_link").raise_for_status()
    payment = pay(told.on, key, 500)["id"]
    refund(told.on, payment, 100).raise_for_status()
    collections = {collection for _, collection in told.take()}
    assert {"/invoices", "/payments", "/contract_v2", "/customers"} <= collections
    kept = told.sandbox._service.world.store.collections().keys()
    assert {GENERATED, BILLED, LINKS, REFUNDS} <= kept, "what the rules remember"
    assert not {GENERATED, BILLED, LINKS, REFUNDS} & (collections | told.sandbox._service.collections().keys())


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        pytest.param("GET", "/customers", None, id="a read"),
        pytest.param("POST", "/customers", {}, id="an invalid body"),
        pytest.param("POST", "/nothing", {}, id="no such operation"),
        pytest.param("POST", CREATE_INVOICE, {"customer_id": "nobody"}, id="a refused request"),
    ],
)
def test_what_changes_nothing_is_not_told(told: Told, method: str, path: str, body: Any) -> None:
    told.on.request(method, path, json=body)
    assert told.changes == []


def test_what_is_undone_is_not_told(told: Told) -> None:
    put = told.sandbox.put("/customers", CUSTOMER)
    told.changes.clear()
    store = told.sandbox._service.world.store
    with suppress(KeyError), store.whole() as undone:
        store.remove("/customers", put["id"])
        raise KeyError
    with store.whole() as unchanged:
        store.remove("/customers", put["id"])
        store.put("/customers", put)
        store.put("/customers", {"id": "short-lived"})
        store.remove("/customers", "short-lived")
    assert (undone, unchanged) == ([], [])


def test_a_request_that_a_fault_drops_tells_what_it_did(told: Told) -> None:
    told.sandbox.put("/customers", CUSTOMER)
    told.changes.clear()
    told.sandbox.faults.add(Fault(at=1, drop="before"), Fault(at=2, status=500), Fault(at=3, drop="after"))
    for expected in ([], [], [("created", "/customers")]):
        with suppress(http.RemoteProtocolError):
            told.on.post("/customers", json=CUSTOMER)
        assert told.take() == expected


def test_a_replayed_request_tells_nothing(told: Told) -> None:
    told.on.post("/rawmetric", json={"name": "Hours", "api_slug": "hours", "dataschema": {"data": {}}})
    told.take()
    event = {"customer_id": "c", "timestamp": "2026-01-01 00:00:00", "data": {}}
    for expected in ([("created", "/usage")], []):
        told.on.post("/usage/hours", json=event, headers={"Idempotency-Key": "one"}).raise_for_status()
        assert told.take() == expected


def test_put_is_told_and_a_start_a_reset_and_a_load_are_not(tmp_path: Path) -> None:
    told = Told(invoices=3, customers=1)
    told.sandbox.put("/customers", {"id": "a", **CUSTOMER})
    told.sandbox.put("/customers", {"id": "a", "customer_name": "B"})
    assert told.take() == [("created", "/customers"), ("updated", "/customers")]
    told.sandbox.save(tmp_path / "state.json")
    told.sandbox.reset()
    told.sandbox.load(tmp_path / "state.json")
    told.sandbox.clock.move(timedelta(days=1))
    assert told.changes == []


def test_what_is_done_to_a_change_does_not_change_the_record() -> None:
    def spoil(change: Change) -> None:
        assert change.after is not None
        change.after["custom_data"]["a"].append(1)

    with client_of(sandbox := Sandbox(on_change=spoil)) as on:
        created = on.post("/customers", json={**CUSTOMER, "custom_data": {"a": []}}).json()
        assert on.get(f"/customers/{created['id']}").json()["custom_data"] == {"a": []}
        assert sandbox.put("/customers", {"custom_data": {"a": []}})["custom_data"] == {"a": []}


# Where it is told


def test_a_change_is_told_before_the_response_and_may_use_the_sandbox() -> None:
    def read(change: Change) -> None:
        steps.append(sandbox.client().customers.get(change.id).customer_name)

    steps: list[Any] = []
    sandbox = Sandbox(on_change=read)
    sandbox.client().customers.create(customer_name="Acme")
    steps.append("response")
    assert steps == ["Acme", "response"]


def test_an_async_client_goes_on_while_a_change_is_told() -> None:
    def block(_: Change) -> None:
        assert free.wait(SOON)

    async def main() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(partial(sandbox.async_client().customers.create, customer_name="Acme"))
            await anyio.lowlevel.checkpoint()
            await sandbox.async_client().customers.list().first()
            free.set()

    free = threading.Event()
    sandbox = Sandbox(on_change=block)
    anyio.run(main)
    assert len(sandbox.requests) == 2


def test_over_http_a_change_may_send_requests_to_the_same_server() -> None:
    def webhook(change: Change) -> None:
        seen.append(httpx2.get(f"{url}{change.collection}/{change.id}", headers=sandbox.headers).json())

    seen: list[Any] = []
    sandbox = Sandbox(on_change=webhook)
    with sandbox.serve() as url:
        created = httpx2.post(f"{url}/customers", headers=sandbox.headers, json=CUSTOMER).json()
    assert [each["id"] for each in seen] == [created["id"]]


# What it raises


def fail(change: Change) -> None:
    msg = f"not expected: {change.kind}"
    raise http.ConnectError(msg)


def fail_a_test(_: Change) -> None:
    pytest.fail("not expected: created")


failing = pytest.mark.parametrize("on_change", [fail, fail_a_test])


@failing
def test_an_exception_comes_out_of_the_call_which_is_not_repeated(on_change: Callable[[Change], object]) -> None:
    sandbox = Sandbox(on_change=on_change)
    with pytest.raises(RuntimeError, match=r"^on_change raised \w+ for: created /customers ") as failure:
        sandbox.client().customers.create(customer_name="Acme")
    assert "not expected: created" in str(failure.value.__cause__)
    with pytest.raises(RuntimeError, match="on_change raised"):
        sandbox.put("/customers", CUSTOMER)
    with pytest.raises(RuntimeError, match="on_change raised"):
        anyio.run(partial(sandbox.async_client().customers.create, customer_name="Acme"))
    assert len(sandbox.requests) == 2
    assert len(list(sandbox.client().customers.list())) == 3


@failing
def test_over_http_an_exception_is_a_500_and_comes_out_at_the_end(on_change: Callable[[Change], object]) -> None:
    def serve() -> None:
        with sandbox.serve() as url:
            answers.append(httpx2.post(f"{url}/customers", headers=sandbox.headers, json=CUSTOMER))

    sandbox, answers = Sandbox(on_change=on_change), list[httpx2.Response]()
    with pytest.raises(RuntimeError, match="on_change raised") as failure:
        serve()
    assert "not expected: created" in str(failure.value.__cause__)
    assert answers[0].status_code == 500
    assert "for: created /customers" in answers[0].json()["detail"]
    assert "not expected: created" in answers[0].json()["detail"]


def test_over_http_the_exception_of_the_test_itself_comes_first() -> None:
    def serve() -> None:
        with sandbox.serve() as url:
            httpx2.post(f"{url}/customers", headers=sandbox.headers, json=CUSTOMER)
            raise ZeroDivisionError

    sandbox = Sandbox(on_change=fail)
    with pytest.raises(ZeroDivisionError):
        serve()


def test_an_interrupt_is_not_taken_for_a_failure() -> None:
    def interrupt(_: Change) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Sandbox(on_change=interrupt).put("/customers", CUSTOMER)


# Waiting


def later(action: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(0.05, action)
    timer.start()
    return timer


def test_what_is_there_is_returned_at_once_as_a_copy(empty: Sandbox) -> None:
    empty.put("/invoices", {"id": "a", "status": "paid", "amount_due": Decimal("0.00")})
    empty.put("/invoices", {"id": "b", "status": "draft", "amount_due": Decimal("12.50")})
    every = empty.wait_for("/invoices", timeout=0)
    assert [each["id"] for each in every] == ["a", "b"]
    assert [each["id"] for each in empty.wait_for("/invoices", {"status": "paid"}, timeout=0)] == ["a"]
    due = empty.wait_for("/invoices", lambda invoice: invoice["amount_due"] > 0, timeout=0)
    assert due == [every[1]]
    due[0]["status"] = "spoilt"
    assert empty.wait_for("/invoices", {"id": "b"})[0]["status"] == "draft"


def test_an_error_of_the_function_says_which_record_it_was_called_with(empty: Sandbox) -> None:
    empty.put("/invoices", {"id": "a", "status": "draft"})
    with pytest.raises(KeyError, match="amount_due") as raised:
        empty.wait_for("/invoices", lambda invoice: invoice["amount_due"] == 0, timeout=0)
    (note,) = raised.value.__notes__
    assert note.startswith('wait_for called the function with this record of /invoices: {"id":"a"')


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda sandbox, _, name: sandbox.client().customers.create(customer_name=name), id="a request"),
        pytest.param(lambda sandbox, _, name: sandbox.put("/customers", {"customer_name": name}), id="put"),
        pytest.param(lambda sandbox, path, _: sandbox.load(path), id="load"),
        pytest.param(lambda sandbox, *_: sandbox.reset(), id="reset"),
    ],
)
def test_a_change_ends_the_wait(change: Callable[[Sandbox, Path, str], object], tmp_path: Path) -> None:
    sandbox = Sandbox(customers=2)
    sandbox.save(tmp_path / "state.json")
    first, second = sandbox.client().customers.list()
    name = need(first.customer_name)
    sandbox.client().customers.update(need(first.id), customer_name="Renamed")
    assert len(sandbox.wait_for("/customers", {"id": second.id})) == 1
    timer = later(partial(change, sandbox, tmp_path / "state.json", name))
    assert len(sandbox.wait_for("/customers", {"customer_name": name}, timeout=SOON)) == 1
    timer.join()


def test_changes_that_do_not_match_do_not_end_the_wait(empty: Sandbox) -> None:
    def pay() -> None:
        for status in ("draft", "approved", "paid"):
            empty.put("/invoices", {"id": "a", "status": status})

    timer = later(pay)
    (paid,) = empty.wait_for("/invoices", {"status": "paid"}, timeout=SOON)
    assert paid["status"] == "paid"
    timer.join()


def test_nothing_is_polled_while_nothing_changes(empty: Sandbox) -> None:
    looks: list[int] = []
    empty.put("/customers", CUSTOMER)
    with pytest.raises(TimeoutError):
        empty.wait_for("/customers", lambda _: looks.append(1), timeout=0.2)
    assert looks == [1]


def test_the_function_may_use_the_sandbox(empty: Sandbox) -> None:
    zk = empty.client()
    zk.customers.create(customer_name="Acme")
    (found,) = empty.wait_for("/customers", lambda each: zk.customers.get(each["id"]).customer_name == "Acme")
    assert found["customer_name"] == "Acme"


def test_a_function_that_writes_does_not_wait_for_ever(empty: Sandbox) -> None:
    empty.put("/customers", CUSTOMER)
    with pytest.raises(TimeoutError, match=r"^/customers: after 0\.2 s, 0 of "):
        empty.wait_for("/customers", lambda _: empty.put("/products", {}) is None, timeout=0.2)


def test_a_wait_ends_although_something_else_changes_all_the_time(empty: Sandbox) -> None:
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            empty.put("/products", {"id": "p"})

    writer = threading.Thread(target=write)
    writer.start()
    try:
        with pytest.raises(TimeoutError):
            empty.wait_for("/customers", timeout=0.2)
    finally:
        done.set()
        writer.join()


@pytest.mark.parametrize(
    ("name", "stored", "wanted"),
    [
        ("due_date", "2026-01-31T00:00:00Z", datetime(2026, 1, 31, tzinfo=UTC)),
        ("due_date", "2026-01-31T00:00:00Z", datetime(2026, 1, 31, 1, tzinfo=timezone(timedelta(hours=1)))),
        ("customer_id", "00000000-0000-4000-8000-0000000000aa", UUID("00000000-0000-4000-8000-0000000000aa")),
        ("amount_due", 12.5, Decimal("12.50")),
        ("due_day", "2026-01-31", date(2026, 1, 31)),
        ("tags", ["a"], ("a",)),
        ("status", "paid", InvoiceStatus.PAID),
    ],
)
def test_values_match_as_the_client_sends_them(empty: Sandbox, name: str, stored: Any, wanted: Any) -> None:
    empty.put("/invoices", {name: stored})
    (found,) = empty.wait_for("/invoices", {name: wanted}, timeout=0)
    assert found[name] == stored


@pytest.mark.parametrize("value", [datetime(2026, 1, 31), {1, 2}, object()])  # noqa: DTZ001 - it has no time zone
def test_a_value_that_cannot_be_sent_is_refused_at_once(empty: Sandbox, value: Any) -> None:
    with pytest.raises(InvalidRequest):
        empty.wait_for("/invoices", {"due_date": value})


def test_an_exception_of_the_function_comes_out(empty: Sandbox) -> None:
    empty.put("/invoices", {"id": "a"})
    with pytest.raises(KeyError, match="status"):
        empty.wait_for("/invoices", lambda invoice: invoice["status"] == "paid")


def test_the_error_says_what_there_is_instead(empty: Sandbox) -> None:
    def is_paid(invoice: dict[str, Any]) -> bool:
        return bool(invoice["status"] == "paid")

    for number in range(7):
        record = {
            "id": f"i{number}",
            "created_at": "2026-01-01",
            "status": "draft",
            "amount_due": number,
            "m": "x" * 300,
        }
        empty.put("/invoices", record)
    with pytest.raises(TimeoutError) as by_fields:
        empty.wait_for("/invoices", {"status": "paid", "amount_due": 6}, timeout=0.01)
    assert str(by_fields.value) == (
        '/invoices: after 0.01 s, 0 of 7 records match {"status":"paid","amount_due":6}, not 1:\n'
        '  {"id":"i2","status":"draft","amount_due":2}\n'
        '  {"id":"i3","status":"draft","amount_due":3}\n'
        '  {"id":"i4","status":"draft","amount_due":4}\n'
        '  {"id":"i5","status":"draft","amount_due":5}\n'
        '  {"id":"i6","status":"draft","amount_due":6}\n'
        "  ... and 2 before these"
    )
    with pytest.raises(TimeoutError) as by_function:
        empty.wait_for("/invoices", is_paid, count=2, timeout=0)
    first, *shown, _ = str(by_function.value).splitlines()
    assert first == "/invoices: after 0 s, 0 of 7 records match is_paid, not 2:"
    assert all(line.startswith('  {"id":"i') and line.endswith("xxx...") and len(line) == 205 for line in shown)
    with pytest.raises(TimeoutError, match=r"/contacts: after 0 s, 0 of 0 records match {}, not 1$"):
        empty.wait_for("/contacts", timeout=0)


def test_a_collection_that_is_not_there_is_refused_at_once(empty: Sandbox) -> None:
    with pytest.raises(
        ConfigurationError, match=r"no collection is called '/invoice'; the nearest names are /invoices"
    ):
        empty.wait_for("/invoice")


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_async_wait_lets_the_loop_go_on(backend: str) -> None:
    async def main() -> None:
        async def bill() -> None:
            await sandbox.async_client().customers.create(customer_name="Acme")

        async with anyio.create_task_group() as group:
            group.start_soon(bill)
            (found,) = await sandbox.async_wait_for("/customers", {"customer_name": "Acme"}, timeout=SOON)
            assert found["customer_name"] == "Acme"
        with pytest.raises(TimeoutError, match="0 of 1 records match"):
            await sandbox.async_wait_for("/customers", {"customer_name": "B"}, timeout=0)
        with anyio.move_on_after(0.05) as cancelled:
            await sandbox.async_wait_for("/customers", count=2, timeout=1)
        assert cancelled.cancelled_caught

    sandbox = Sandbox()
    anyio.run(main, backend=backend)
