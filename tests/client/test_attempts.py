"""Both clients report every request that they send."""

import gc
import warnings
from typing import Any

import anyio
import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, Pages, drive, pages_of, reply, serve
from zenskar_client import http
from zenskar_ext import AsyncZenskar, Attempt, ConfigurationError, NotFoundError, Zenskar
from zenskar_ext.testing import Fault, Sandbox

BASE = "https://api.zenskar.com"


@pytest.mark.peer_row(26, "`on_attempt=`: number, status, reason, seconds and wait of each")
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_every_attempt_of_a_call_is_told(make: Make) -> None:
    told: list[Attempt] = []
    client = make(
        serve(reply(503, headers={"retry-after": "2"}), http.ReadError("cut"), reply(data={"id": "i"})),
        on_attempt=told.append,
    )
    client.call(lambda zk: zk.invoices.get("i"))
    assert [(each.attempt, each.status, each.reason, each.delay) for each in told] == [
        (1, 503, "status 503", 2.0),
        (2, None, "ReadError", client.waits[1]),
        (3, 200, None, None),
    ]
    assert {(each.operation, each.method, each.url, each.template) for each in told} == {
        ("invoices.get", "GET", f"{BASE}/invoices/i", "/invoices/{invoice_id}")
    }
    assert all(0 <= each.seconds < 60 for each in told)


def test_every_page_of_a_walk_is_told(make: Make) -> None:
    told: list[Attempt] = []
    client = make(Pages(pages_of(25, 10)), on_attempt=told.append)
    assert len(client.walk(lambda zk: zk.invoices.list(customer__customer_name="Acme"))) == 25
    assert [(each.operation, each.url) for each in told] == [("invoices.list", f"{BASE}/invoices")] * 3


def test_what_has_no_method_is_told_too(make: Make) -> None:
    told: list[Attempt] = []
    client = make(serve(reply(404)), on_attempt=told.append)
    with pytest.raises(NotFoundError):
        client.call(lambda zk: zk.request("GET", "/new/1", params={"email": "a@b.example"}))
    [attempt] = told
    assert (attempt.operation, attempt.url, attempt.template, attempt.status) == (
        "GET /new/1",
        f"{BASE}/new/1",
        None,
        404,
    )


def test_a_copy_of_a_client_may_have_a_hook_of_its_own(make: Make) -> None:
    mine: list[Attempt] = []
    other: list[Attempt] = []
    client = make(serve(reply(data={"id": "i"})), on_attempt=mine.append)
    client.call(lambda zk: zk.with_options(on_attempt=other.append).invoices.get("i"))
    client.call(lambda zk: zk.with_options(timeout=5.0).invoices.get("i"))
    assert (len(mine), len(other)) == (1, 1)


def test_a_hook_that_fails_costs_no_answer_of_a_write(make: Make) -> None:
    def count(attempt: Attempt) -> None:
        raise KeyError(attempt.operation)

    server = serve(reply(data={"id": "c"}))
    with pytest.warns(RuntimeWarning, match="on_attempt failed, and the call continues: KeyError: 'contacts.create'"):
        assert make(server, on_attempt=count).call(lambda zk: zk.contacts.create(customer="c", email="e")).id == "c"
    assert server.asked == 1


def test_several_hooks_are_told_although_one_fails_and_with_options_replaces_them_all(make: Make) -> None:
    def fail(_: Attempt) -> None:
        raise LookupError

    first: list[Attempt] = []
    second: list[Attempt] = []
    client = make(serve(reply(data={"id": "i"})), on_attempt=[first.append, fail, second.append])
    with pytest.warns(RuntimeWarning, match="on_attempt failed, and the call continues: LookupError"):
        client.call(lambda zk: zk.invoices.get("i"))
    client.call(lambda zk: zk.with_options(on_attempt=second.append).invoices.get("i"))
    client.call(lambda zk: zk.with_options(on_attempt=[]).invoices.get("i"))
    assert (len(first), len(second)) == (1, 2)


@pytest.mark.parametrize("hook", ["on_attempt", "on_retry"])
@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_where_warnings_are_errors_a_hook_that_fails_costs_no_answer_and_is_logged(
    make: Make, hook: str, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise LookupError

    server = serve(http.ConnectError("no"), reply(data={"id": "c"}))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert make(server, **{hook: fail}).call(lambda zk: zk.contacts.create(customer="c", email="e")).id == "c"
    assert server.asked == 2
    assert {record.levelname for record in caplog.records} == {"WARNING"}
    assert f"{hook} failed, and the call continues: LookupError" in caplog.text


@pytest.mark.parametrize("hook", ["on_attempt", "on_retry"])
@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_what_ends_a_program_ends_the_call_from_a_hook_too(make: Make, hook: str, end: type[BaseException]) -> None:
    def stop(_: object) -> None:
        raise end

    server = serve(reply(503), reply())
    with pytest.raises(end):
        make(server, **{hook: [stop]}).call(lambda zk: zk.invoices.get("i"))
    assert server.asked == 1


@pytest.mark.parametrize("cls", [Zenskar, AsyncZenskar])
def test_a_hook_that_would_have_to_be_awaited_is_refused(cls: type[Any]) -> None:
    async def later(attempt: Attempt) -> None:
        del attempt

    with pytest.raises(ConfigurationError, match="a function that takes an Attempt, not an async one"):
        cls("key", "organisation", on_attempt=later)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_attempt_is_told(backend: str) -> None:
    told: list[Attempt] = []

    async def never(request: http.Request) -> http.Response:
        await anyio.sleep_forever()
        return http.Response(200, request=request)

    async def run() -> None:
        async with AsyncZenskar("k", "o", transport=http.MockTransport(never), on_attempt=told.append) as zk:
            with anyio.move_on_after(0.01):
                await zk.contacts.create(customer="c", email="e")
            gc.collect()

    anyio.run(run, backend=backend)
    assert [(each.operation, each.status, each.reason) for each in told] == [("contacts.create", None, "cancelled")]


def test_an_interrupted_attempt_is_told() -> None:
    told: list[Attempt] = []

    def interrupt(request: http.Request) -> http.Response:
        raise KeyboardInterrupt(request.url)

    client = drive("sync", interrupt, on_attempt=told.append)
    with pytest.raises(KeyboardInterrupt):
        client.zk.invoices.get("i")
    gc.collect()
    assert [each.reason for each in told] == ["cancelled"]


def test_a_server_behind_a_socket_is_told_of_with_its_address() -> None:
    told: list[Attempt] = []
    with Sandbox() as sandbox, sandbox.serve() as url:
        sandbox.faults.add(Fault(at=1, status=503))
        sandbox.faults.add(Fault(at=2, drop="before"))
        with sandbox.client(base_url=url, transport=None, on_attempt=told.append, sleep=lambda _: None) as zk:
            zk.customers.list(limit=1).first()
    assert [(each.attempt, each.status, each.reason) for each in told] == [
        (1, 503, "status 503"),
        (2, None, "RemoteProtocolError"),
        (3, 200, None),
    ]
    assert {each.url for each in told} == {f"{url}/customers"}
    assert all(each.seconds > 0 for each in told)
