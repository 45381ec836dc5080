"""The receiver: who may send, what is refused, and what is handed over."""

import gc
import logging
import runpy
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import anyio
import anyio.to_thread
import pytest
from anyio.abc import TaskGroup
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from zenskar_ext import gt
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Sandbox
from zenskar_ext.webhooks import Mention, Notification, Receiver, ids_in, receiver

SECRET = "a-secret-of-the-tests"
ID = "00000000-0000-4000-8000-00000000000a"


def client(receiver: Receiver) -> TestClient:
    return TestClient(Starlette(routes=[Mount("/zenskar", app=receiver)]))


def test_a_notification_with_the_secret_in_the_path_is_handed_over() -> None:
    seen: list[Notification] = []
    answer = client(Receiver(seen.append, secret=SECRET)).post(
        f"/zenskar/{SECRET}", content=b'{"invoice_id": "a", "x": 1.10}'
    )
    assert answer.status_code == 202
    assert seen == [Notification([Mention("invoice_id", "a")], {"invoice_id": "a", "x": Decimal("1.10")})]


@pytest.mark.parametrize("path", [f"/api/zenskar/{SECRET}", f"/zenskar/{SECRET}"], ids=["whole", "cut off by a proxy"])
def test_the_application_may_be_below_a_path_itself(path: str) -> None:
    app = Starlette(routes=[Mount("/zenskar", app=Receiver(lambda _: None, secret=SECRET))])
    with TestClient(app, root_path="/api") as below:
        assert below.post(path, content=b"{}").status_code == 202
        assert below.post(f"{path}x", content=b"{}").status_code == 404


def test_an_async_function_may_handle_it_and_a_header_may_have_the_secret() -> None:
    seen: list[Notification] = []

    async def handle(notification: Notification) -> None:
        seen.append(notification)

    app = client(Receiver(handle, secret=SECRET, header="x-of-ours"))
    assert app.post("/zenskar", content=b"[]", headers={"x-of-ours": SECRET}).status_code == 202
    assert app.post("/zenskar", content=b"[]", headers={"x-of-ours": "wrong"}).status_code == 404
    assert app.post("/zenskar", content=b"[]").status_code == 404
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "wrong", b"{}", 404),
        ("POST", "", b"{}", 404),
        ("GET", SECRET, b"", 405),
        ("POST", SECRET, b"no JSON", 400),
        ("POST", SECRET, b"", 400),
        ("POST", SECRET, b"[NaN]", 400),
        ("POST", SECRET, b'["' + b"a" * 100 + b'"]', 413),
    ],
)
def test_what_is_wrong_is_refused_and_not_handed_over(
    method: str, path: str, body: bytes, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[Notification] = []
    with caplog.at_level(logging.DEBUG, "zenskar_ext"):
        answer = client(Receiver(seen.append, secret=SECRET, max_bytes=100)).request(
            method, f"/zenskar/{path}", content=body
        )
    assert (answer.status_code, answer.content, seen) == (status, b"", [])
    assert SECRET not in caplog.text


def test_a_verifier_can_replace_the_secret() -> None:
    seen: list[Notification] = []
    app = client(Receiver(seen.append, verify=lambda headers, body: headers.get("signature") == str(len(body))))
    assert app.post("/zenskar", content=b"[]", headers={"signature": "2"}).status_code == 202
    assert app.post("/zenskar", content=b"[]", headers={"signature": "3"}).status_code == 401
    assert len(seen) == 1


@pytest.mark.parametrize(("says", "status"), [(True, 202), (False, 401), ("yes", 401), (None, 401)])
def test_only_true_verifies_also_from_an_async_function(says: Any, status: int) -> None:
    async def verify(_headers: object, _body: bytes) -> Any:
        return says

    for each in (verify, lambda _headers, _body: says):
        assert client(Receiver(print, verify=each)).post("/zenskar", content=b"[]").status_code == status


def test_a_handler_whose_call_is_async_is_awaited() -> None:
    class Handler:
        seen: ClassVar[list[Notification]] = []

        async def __call__(self, notification: Notification) -> None:
            self.seen.append(notification)

    assert client(Receiver(Handler(), secret=SECRET)).post(f"/zenskar/{SECRET}", content=b"[]").status_code == 202
    assert len(Handler.seen) == 1


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"secret": f"{SECRET}é", "header": "x-of-ours"},
        {"secret": "short"},
        {"secret": f"{SECRET}/"},
        {"header": "x-of-ours", "verify": print},
    ],
    ids=str,
)
def test_a_receiver_that_anybody_could_send_to_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="webhooks: "):
        Receiver(print, **given)


class Delivery:
    """A request to a receiver, whose answer can be sent when a test says so.

    Attributes:
        status: That of the answer; None until it is sent.
        error: What sending raised.
    """

    def __init__(self, receiver: Receiver, group: TaskGroup, body: bytes = b"[1]") -> None:
        self.status: int | None = None
        self.error: BaseException | None = None
        self._receiver, self._body = receiver, body
        self._way, self._fails, self._scope = anyio.Event(), False, anyio.CancelScope()
        self._over = anyio.Event()
        group.start_soon(self._run)

    async def end(self, *, fails: bool = False, cancelled: bool = False) -> None:
        """Let the answer through, or not, and wait until the request is over."""
        self._fails = fails
        self._scope.cancel() if cancelled else self._way.set()
        await self._over.wait()

    async def _run(self) -> None:
        scope = {"type": "http", "method": "POST", "path": f"/{SECRET}", "headers": []}
        try:
            with self._scope:
                await self._receiver(scope, self._receive, self._send)
        except ConnectionResetError as error:
            self.error = error
        self._over.set()

    async def _receive(self) -> Any:
        return {"type": "http.request", "body": self._body, "more_body": False}

    async def _send(self, message: Any) -> None:
        await self._way.wait()
        if self._fails:
            raise ConnectionResetError
        self.status = message.get("status", self.status)


def in_a_group(test: Callable[[TaskGroup], Awaitable[None]]) -> None:
    """Run the body of a test, with a task group for its deliveries."""

    async def run() -> None:
        async with anyio.create_task_group() as group:
            await test(group)

    anyio.run(run)


def test_the_same_bytes_are_handed_over_once_while_they_wait_and_again_afterwards() -> None:
    seen: list[Any] = []
    made = Receiver(lambda notification: seen.append(notification.payload), secret=SECRET)

    async def send(group: TaskGroup) -> None:
        first, same, other = (Delivery(made, group, body) for body in (b"[1]", b"[1]", b"[2]"))
        await anyio.wait_all_tasks_blocked()
        for each in (same, other):  # the first that is answered is handed over
            await each.end()
        assert seen == [[1], [2]]
        later = Delivery(made, group)
        await anyio.wait_all_tasks_blocked()
        await first.end()
        assert seen == [[1], [2]]
        await later.end()
        assert seen == [[1], [2], [1]]
        assert {each.status for each in (first, same, other, later)} == {202}

    in_a_group(send)


@pytest.mark.parametrize("how", [{"fails": True}, {"cancelled": True}], ids=["failed", "cancelled"])
@pytest.mark.parametrize("fails_first", [True, False])
def test_one_that_was_answered_is_handed_over_if_the_answer_to_the_same_bytes_fails(
    how: dict[str, bool], *, fails_first: bool
) -> None:
    seen: list[Notification] = []
    made = Receiver(seen.append, secret=SECRET)

    async def send(group: TaskGroup) -> None:
        for failing, answered in ((0, 1), (1, 0)):
            seen.clear()
            both = Delivery(made, group), Delivery(made, group)
            await anyio.wait_all_tasks_blocked()
            if fails_first:
                await both[failing].end(**how)
                assert seen == []
            await both[answered].end()
            if not fails_first:
                await both[failing].end(**how)
            assert [each.status for each in (both[failing], both[answered])] == [None, 202]
            assert len(seen) == 1

    in_a_group(send)


def test_one_that_is_cancelled_while_it_waits_for_a_thread_leaves_the_same_bytes_to_another() -> None:
    seen: list[Notification] = []
    made = Receiver(seen.append, secret=SECRET)

    async def send(group: TaskGroup) -> None:
        threads = anyio.to_thread.current_default_thread_limiter()
        threads.total_tokens = 1
        one, other = Delivery(made, group), Delivery(made, group)
        async with threads:
            for each in (one, other):
                each._way.set()
            await anyio.wait_all_tasks_blocked()
            await one.end(cancelled=True)
        await other.end()
        assert (one.status, other.status, len(seen)) == (202, 202, 1)

    in_a_group(send)


def test_nothing_is_kept_of_requests_whose_answers_fail() -> None:
    made = Receiver(print, secret=SECRET)

    async def send(group: TaskGroup) -> None:
        for each in [Delivery(made, group, body) for body in (b"[1]", b"[1]", b"[2]")]:
            await anyio.wait_all_tasks_blocked()
            assert made._turns
            await each.end(fails=True)
            assert isinstance(each.error, ConnectionResetError)

    in_a_group(send)
    gc.collect()
    assert not made._turns


def test_a_failure_of_the_handler_is_logged_without_what_it_says(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: Notification) -> None:
        raise RuntimeError(SECRET)

    app = client(Receiver(fail, secret=SECRET))
    assert app.post(f"/zenskar/{SECRET}", content=b"{}").status_code == 202
    assert app.post(f"/zenskar/{SECRET}", content=b"{}").status_code == 202
    assert caplog.text.count("a notification could not be handled: RuntimeError") == 2
    assert SECRET not in caplog.text.replace(f"/zenskar/{SECRET}", "")  # the HTTP client of the tests logs its URL


def test_it_takes_no_other_connections_and_shows_no_secret() -> None:
    made = Receiver(print, secret=SECRET)
    assert repr(made) == "<Receiver>"

    async def unused(*_: Any) -> Any:
        raise AssertionError

    anyio.run(made, {"type": "lifespan"}, unused, unused)


@pytest.mark.parametrize("body", [b"[1]", b"no JSON"])
def test_a_sender_that_leaves_before_the_answer_can_send_it_again(body: bytes) -> None:
    seen: list[Notification] = []
    made = Receiver(seen.append, secret=SECRET)

    async def receive() -> Any:
        return {"type": "http.request", "body": body, "more_body": False}

    async def gone(_: Any) -> None:
        raise ConnectionResetError

    scope = {"type": "http", "method": "POST", "path": f"/{SECRET}", "headers": []}
    with pytest.raises(ConnectionResetError):
        anyio.run(made, scope, receive, gone)
    assert client(made).post(f"/zenskar/{SECRET}", content=b"[1]").status_code == 202
    assert len(seen) == 1


def test_ids_are_found_in_any_json_each_once() -> None:
    found = ids_in(
        {"id": "a", "data": [{"customer_id": "b", "name": "c"}, {"customer_id": "b"}], "about": [ID], "x_id": 5}
    )
    assert found == [Mention("id", "a"), Mention("customer_id", "b"), Mention("about", ID)]
    assert ids_in([ID, "", None, 1]) == [Mention("", ID)]
    assert ids_in({"invoice_ids": ["in_1"], "ids": ["x"], "kids": ["y"]}) == [
        Mention("invoice_ids", "in_1"),
        Mention("ids", "x"),
    ]


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "starlette.background", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "zenskar-ext\[webhooks\]"'):
        runpy.run_path(receiver.__file__)


def test_the_comparison_of_the_page_finds_an_old_invoice_that_was_paid_today() -> None:
    """No notification came for it: the last block of docs/webhooks.md is what finds it."""
    page = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text()
    block = page.rpartition("```python\n")[2].partition("```")[0]
    with Sandbox(invoices=30, customers=3, seed=7) as sandbox, sandbox.client() as zk:
        old = zk.invoices.list(status="approved", amount_due=gt(0), order="created_at").take(1)[0]
        sandbox.clock.move(datetime.now(UTC) - sandbox.clock.now)
        names: dict[str, Any] = {"zk": zk, "paid": set()}
        exec(block, names)
        assert names["paid"] == set()
        assert isinstance(old.created_at, datetime)
        assert old.created_at < names["since"] - timedelta(days=30)
        amount, currency = int(Decimal(str(old.amount_due)) * 100), str(old["currency"])
        zk.payments.create(
            amount=amount,
            currency_code=currency,
            status="success",
            payment_parts=[{"invoice_id": str(old.id), "amount": amount}],
        )
        exec(block, names)
        assert names["paid"] == {str(old.id)}
