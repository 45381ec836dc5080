"""Warnings point at the line of the caller, from both clients, from tasks and from threads."""

import asyncio
import linecache
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.client.conftest import KnownAs
from tests.client.driving import page, reply, serve
from zenskar_client import http
from zenskar_client.api.entitlements import list_customer_entitlements_by_entitlement
from zenskar_client.api.usage_events import delete_usage_event
from zenskar_ext import AsyncZenskar, UnverifiedOperationWarning, Zenskar

EMPTY = page([], None)


@pytest.fixture(autouse=True)
def _inferred(known_as: KnownAs) -> None:
    for module in (delete_usage_event, list_customer_entitlements_by_entitlement):
        known_as(module, "inferred")


def client(data: Any = None, **options: Any) -> Any:
    return Zenskar("k", "o", transport=http.MockTransport(serve(reply(data=data))), **options)


def async_client(data: Any = None, **options: Any) -> Any:
    return AsyncZenskar("k", "o", transport=http.MockTransport(serve(reply(data=data))), **options)


@contextmanager
def at(mark: str, kind: type[Warning] = DeprecationWarning) -> Iterator[None]:
    """Expect one warning, at the line of this file that ends with a mark."""
    with pytest.warns(kind) as warned:
        yield
    [warning] = warned
    assert warning.filename == __file__
    assert linecache.getline(__file__, warning.lineno).rstrip().endswith(f"# {mark}")


def test_a_call_warns_at_its_line() -> None:
    zk = client()
    with at("here"):
        zk.invoices.create_credit_note_legacy("i")  # here
    with at("here too"):
        client().invoices.raw.create_credit_note_legacy("i")  # here too
    with at("and here", UnverifiedOperationWarning):
        zk.usage_events.delete("r")  # and here


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_awaited_call_warns_at_the_line_that_awaits_it(backend: str) -> None:
    async def main() -> None:
        async with async_client() as zk:
            await zk.invoices.create_credit_note_legacy("i")  # awaited

    with at("awaited"):
        anyio.run(main, backend=backend)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_call_in_a_task_warns_at_the_line_of_the_task(backend: str) -> None:
    async def work(zk: AsyncZenskar) -> None:
        await anyio.lowlevel.checkpoint()
        await zk.invoices.create_credit_note_legacy("i")  # type: ignore[deprecated]  # in a task

    async def main() -> None:
        async with async_client() as zk, anyio.create_task_group() as tasks:
            tasks.start_soon(work, zk)

    with at("in a task"):
        anyio.run(main, backend=backend)


def test_a_call_that_is_a_task_of_its_own_warns_where_the_loop_was_started() -> None:
    async def main() -> None:
        async with async_client() as zk:
            await asyncio.create_task(zk.invoices.create_credit_note_legacy("i"))

    with at("the loop"):
        asyncio.run(main())  # the loop


@pytest.mark.parametrize(
    "use",
    [
        pytest.param(list, id="iterated"),
        pytest.param(lambda walk: walk.take(1), id="take"),
        pytest.param(lambda walk: next(walk.pages()).items, id="pages"),
    ],
)
def test_a_list_warns_where_it_is_asked_for_not_where_it_is_read(use: Callable[[Any], Any]) -> None:
    with at("the list", UnverifiedOperationWarning):
        walk = client(EMPTY).entitlements.list_customer_entitlements_by_entitlement("c", "e")  # the list
    assert use(walk) == []


def test_a_list_that_a_thread_reads_warns_where_it_is_asked_for() -> None:
    with at("prefetched", UnverifiedOperationWarning):
        walk = client(EMPTY).entitlements.list_customer_entitlements_by_entitlement("c", "e")  # prefetched
        with walk.prefetch() as items:
            assert list(items) == []


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_list_that_tasks_read_warns_where_it_is_asked_for(backend: str) -> None:
    async def main() -> None:
        async with async_client(EMPTY) as zk:
            walk = zk.entitlements.list_customer_entitlements_by_entitlement("c", "e")  # prefetched by a task
            async with walk.prefetch() as items:
                assert [item async for item in items] == []

    with at("prefetched by a task", UnverifiedOperationWarning):
        anyio.run(main, backend=backend)


def test_a_call_in_a_thread_of_the_user_warns_at_its_line() -> None:
    zk = client()

    def work() -> None:
        zk.invoices.create_credit_note_legacy("i")  # in a thread

    with at("in a thread"), ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()


def test_a_call_that_is_a_thread_of_its_own_warns_all_the_same() -> None:
    thread = threading.Thread(target=client().invoices.create_credit_note_legacy, args=("i",))
    with pytest.warns(DeprecationWarning, match="is deprecated"):
        _run(thread)


def _run(thread: threading.Thread) -> None:
    thread.start()
    thread.join()


def _fail(_: object) -> None:
    raise LookupError


def test_a_hook_that_fails_warns_at_the_line_of_the_call() -> None:
    zk = client(EMPTY, on_attempt=_fail)
    with at("with a hook", RuntimeWarning):
        zk.invoices.get("i")  # with a hook
    with at("read with a hook", RuntimeWarning):
        list(zk.invoices.list())  # read with a hook


SCRIPT = """
import asyncio
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_client import http
from zenskar_client.api.entitlements import list_customer_entitlements_by_entitlement as inferred

inferred.OPERATION = inferred.OPERATION._replace(level="inferred", absent="")
answer = http.MockTransport(lambda _: http.Response(200, json={"results": [], "next": None}))
Zenskar("k", "o", transport=answer).invoices.create_credit_note_legacy("i")
walk = Zenskar("k", "o", transport=answer).entitlements.list_customer_entitlements_by_entitlement("c", "e")
with walk.prefetch() as items:
    list(items)

async def main():
    await AsyncZenskar("k", "o", transport=answer).invoices.create_credit_note_legacy("i")
    tasks = [asyncio.create_task(AsyncZenskar("k", "o", transport=answer).invoices.create_credit_note_legacy("j"))]
    await asyncio.gather(*tasks)

asyncio.run(main())
"""


def test_python_shows_every_one_of_them_by_default(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(SCRIPT.lstrip())
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    shown = [line.partition("program.py:")[2] for line in run.stderr.splitlines() if "Warning" in line]
    said = "is deprecated; its docstring says why"
    assert shown.pop(1).startswith("9: UnverifiedOperationWarning: the path of entitlements.")
    assert shown == [
        f"8: DeprecationWarning: invoices.create_credit_note_legacy {said}",
        f"14: DeprecationWarning: invoices.create_credit_note_legacy {said}",
        f"18: DeprecationWarning: invoices.create_credit_note_legacy {said}",
    ]
    assert 'Zenskar("k", "o", transport=answer).invoices.create_credit_note_legacy("i")' in run.stderr
