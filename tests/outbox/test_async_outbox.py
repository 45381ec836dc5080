"""The outbox with `await`: the same methods, arguments and results."""

import inspect
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from tests.outbox.arriving import arrived
from tests.outbox.conftest import client_of
from zenskar_ext import AsyncZenskar, AuthenticationError, ConfigurationError, InvalidRequestError
from zenskar_ext.outbox import AsyncOutbox, Outbox, Recorded, Sender
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

pytestmark = pytest.mark.anyio
SAME_NAME = {"aclose": "close", "__aenter__": "__enter__", "__aexit__": "__exit__"}


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def outbox(url: str) -> AsyncIterator[AsyncOutbox]:
    async with AsyncOutbox(url, batches="atomic") as outbox:
        yield outbox


@pytest.fixture
async def zk(sandbox: Sandbox) -> AsyncIterator[AsyncZenskar]:
    key, where = "sandbox_key", "http://sandbox.invalid"
    async with AsyncZenskar(key, sandbox.organisation, base_url=where, transport=sandbox.transport) as zk:
        yield zk


async def fill(outbox: AsyncOutbox, events: int) -> None:
    await outbox.record_many({"slug": "compute", "customer_id": "c", "data": {"hours": each}} for each in range(events))


async def wait_until(done: Callable[[], object]) -> None:
    with anyio.fail_after(20):
        while not done():  # noqa: ASYNC110 - what is waited for knows no events
            await anyio.sleep(0.01)


def methods(kind: type[Any]) -> dict[str, Any]:
    """Return the public methods of a class, each with its arguments and their defaults."""
    found = {
        name: value
        for name, value in inspect.getmembers(kind, inspect.isfunction)
        if name[0] != "_" or name in SAME_NAME
    }
    return {
        SAME_NAME.get(name, name): [
            (each.name, "a function" if callable(each.default) else each.default)
            for each in inspect.signature(value).parameters.values()
        ]
        for name, value in found.items()
    }


def test_both_have_the_same_methods_arguments_and_defaults() -> None:
    theirs, ours = methods(Outbox), methods(AsyncOutbox)
    of_senders = {"sender", "counts", "watching", "in_time"}
    assert {name: each for name, each in theirs.items() if name not in of_senders} == {
        name: each for name, each in ours.items() if not name.startswith("__")
    }
    assert inspect.signature(Outbox).parameters.keys() == inspect.signature(AsyncOutbox).parameters.keys()


async def test_an_event_is_recorded_and_sent_once(outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox) -> None:
    assert await outbox.record("compute", customer_id="c", data={"hours": 1}, event_id="e") == Recorded("e", new=True)
    assert not (await outbox.record("compute", customer_id="c", data={"hours": 1}, event_id="e")).new
    assert (await outbox.drain(zk)).sent == 1
    assert (await outbox.stats()).sent == 1
    assert await outbox.prune(older_than=timedelta()) == 1
    assert arrived(sandbox) == {1: 1}
    assert repr(outbox).startswith("AsyncOutbox('")


async def test_a_task_sends_what_is_recorded_meanwhile(outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox) -> None:
    async with outbox.sending(zk, max_age=0.05) as sender:
        await fill(outbox, 30)
        await wait_until(lambda: len(arrived(sandbox)) == 30)
    assert sender.tally.sent == 30


async def test_the_end_of_the_block_raises_what_ended_the_sender(
    outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox
) -> None:
    await fill(outbox, 1)
    sandbox.faults.add(Fault(at=1, status=401))

    async def work() -> None:
        async with outbox.sending(zk, max_age=0.0) as sender:
            await wait_until(lambda: sender.error)
            assert outbox.error is sender.error is not None

    with pytest.raises(AuthenticationError):
        await work()
    assert outbox.error is None


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt])
async def test_the_error_of_the_block_is_raised_as_it_is(
    outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox, kind: type[BaseException]
) -> None:
    mine = kind("mine")

    async def work() -> None:
        async with outbox.sending(zk, max_age=0.0):
            await fill(outbox, 1)
            await wait_until(lambda: arrived(sandbox))
            raise mine

    with pytest.raises(kind) as caught:
        await work()
    assert caught.value is mine
    assert (await outbox.stats()).sent == 1


async def test_a_block_that_is_cancelled_finishes_what_is_in_flight(
    outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox
) -> None:
    await fill(outbox, 30)
    with anyio.move_on_after(20) as scope:
        async with outbox.sending(zk, max_age=0.0):
            await wait_until(lambda: len(arrived(sandbox)) == 30)
            scope.cancel()
            await anyio.sleep_forever()
    assert scope.cancelled_caught
    assert (await outbox.stats()).sent == 30


async def test_a_client_without_await_is_refused_before_anything_is_sent(outbox: AsyncOutbox, sandbox: Sandbox) -> None:
    await fill(outbox, 3)
    with client_of(sandbox) as wrong:
        for run in (outbox.drain, outbox.run):
            with pytest.raises(ConfigurationError, match="zk is Zenskar; give an AsyncZenskar, or use an Outbox"):
                await run(wrong)  # type: ignore[arg-type]
        with pytest.raises(ConfigurationError, match="zk is Zenskar"):
            async with outbox.sending(wrong):  # type: ignore[arg-type]
                pytest.fail("it runs")
    assert (await outbox.stats()).pending == 3


async def test_wrong_credentials_are_raised(outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox) -> None:
    await fill(outbox, 1)
    sandbox.faults.add(Fault(at=1, status=401))
    with pytest.raises(AuthenticationError):
        await outbox.drain(zk)


async def test_run_ends_when_it_is_stopped(outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox) -> None:
    await fill(outbox, 30)
    senders: list[Sender] = []
    sent: list[int] = []

    async def run() -> None:
        sent.append((await outbox.run(zk, max_age=0.0, on_start=senders.append)).sent)

    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            group.start_soon(run)
            await wait_until(lambda: len(arrived(sandbox)) == 30)
            senders[0].stop()
    assert sent == [30]


async def test_run_that_is_cancelled_finishes_what_is_in_flight(
    outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox
) -> None:
    await fill(outbox, 30)
    with anyio.fail_after(20):
        async with anyio.create_task_group() as group:
            group.start_soon(outbox.run, zk)
            await wait_until(lambda: len(arrived(sandbox)) == 30)
            group.cancel_scope.cancel()
    assert (await outbox.stats()).sent == 30


async def test_dead_events_are_listed_corrected_sent_again_and_given_up(
    outbox: AsyncOutbox, zk: AsyncZenskar, sandbox: Sandbox
) -> None:
    for each in range(3):
        await outbox.record("compute", customer_id="c", data={"hour": each})
    assert (await outbox.drain(zk)).dead == 3
    letters = [letter async for letter in outbox.dead()]
    assert [letter async for letter in outbox.parked()] == []
    assert await outbox.correct(letters[0], data={"hours": 7})
    assert await outbox.retry(letters[1:2]) == 1
    assert await outbox.discard(letters[2:], reason="a test") == 1
    drained = await outbox.drain(zk)
    assert (drained.sent, drained.dead) == (1, 1)
    assert arrived(sandbox) == {7: 1}


class OfAsync:
    """A connection as `AsyncConnection` and `AsyncSession` are: it runs functions with the connection within."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def run_sync(self, call: Callable[[Any], Any]) -> Any:
        await anyio.lowlevel.checkpoint()
        return call(self._connection)


async def test_an_event_commits_with_the_transaction_of_the_caller(outbox: AsyncOutbox) -> None:
    engine = outbox._outbox._database._pool.here().engine
    connection = engine.connect()
    assert (await outbox.record("compute", customer_id="c", data={}, connection=OfAsync(connection))).new
    connection.rollback()
    events: Any = [{"slug": "compute", "customer_id": "c", "data": {}}]
    assert (await outbox.record_many(events, connection=OfAsync(connection))).new == 1
    connection.commit()
    connection.close()
    assert (await outbox.stats()).pending == 1


async def test_a_connection_that_is_not_async_is_refused(outbox: AsyncOutbox) -> None:
    with pytest.raises(InvalidRequestError, match="connection is int; give an AsyncConnection or AsyncSession"):
        await outbox.record("compute", customer_id="c", data={}, connection=7)
