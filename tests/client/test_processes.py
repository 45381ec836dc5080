"""One client in many threads and processes: one pool for each process, shared by its threads; no API key in pickles."""

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from threading import Barrier
from typing import Any

import certifi
import pytest

from tests.client.echoing import echoing
from zenskar_client import http
from zenskar_ext import AsyncZenskar, ConfigurationError, FailedAttempt, Retry, RetryPolicy, Zenskar
from zenskar_ext.testing import Sandbox

ROOT = Path(__file__).resolve().parent.parent.parent
KEY = "zen-key-5f2c"

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")

FORKS = """
import asyncio, gc, os, sys
from zenskar_ext import AsyncZenskar, Zenskar

def child(work):
    pid = os.fork()
    if pid:
        return pid
    try:
        right = work()
    except BaseException as error:
        print(repr(error), file=sys.stderr, flush=True)
        right = False
    os._exit(0 if right else 1)

def failed(pids):
    return sum(os.waitpid(pid, 0)[1] != 0 for pid in pids)

def right(answer, word):
    return answer.json() == {"path": f"/{word}"}
"""
SYNC = """
def ask(word):
    return right(zk.request("GET", f"/{word}"), word)

with Zenskar("k", "o", base_url=sys.argv[1], timeout=5) as zk:
    wrong = not ask("first")
    for fork in range(200):
        pid = child(lambda: all([ask(f"child-{fork}-{number}") for number in range(2)]))
        wrong += not ask(f"parent-{fork}")
        wrong += failed([pid])
    wrong += not ask("last")
print(wrong)
"""
NESTED = """
def ask(word):
    return right(zk.request("GET", f"/{word}"), word)

def grandchild():
    return ask("child") and not failed([child(lambda: ask("grandchild"))]) and ask("child-again")

with Zenskar("k", "o", base_url=sys.argv[1]) as zk:
    print(int(not ask("first")) + failed([child(grandchild) for _ in range(5)]) + int(not ask("last")))
"""
UNUSED = """
def let_go():
    global zk
    del zk
    gc.collect()
    return True

zk = Zenskar("k", "o", base_url=sys.argv[1])
ask = lambda word: right(zk.request("GET", f"/{word}"), word)
wrong = not ask("first")
def close():
    zk.close()
    return True
wrong += failed([child(let_go), child(close)])
print(wrong + (not ask("last")))
zk.close()
"""
MEANWHILE = """
from zenskar_client.http import ReadError

pid = sends = 0

def fork(_):
    global pid
    pid = os.fork()

def broken_once(request, **more):
    global sends
    sends += 1
    if sends == 1:
        raise ReadError("cut")
    return send(request, **more)

with Zenskar("k", "o", base_url=sys.argv[1], sleep=fork) as zk:
    pool = zk._pools.here()
    send, pool.send = pool.send, broken_once  # the pool of the parent
    answered = right(zk.request("GET", "/word"), "word")
    if not pid:
        os._exit(0 if answered and sends == 1 else 1)
    print(int(not answered or sends != 2) + failed([pid]))
"""
ASYNC = """
async def ask(word):
    return right(await zk.request("GET", f"/{word}"), word)

async def main():
    wrong = not await ask("first")
    for fork in range(20):
        pid = child(lambda: asyncio.run(ask(f"child-{fork}")))
        wrong += not await ask(f"parent-{fork}")
        wrong += failed([pid])
    return wrong + (not await ask("last"))

async def all_of_it():
    async with zk:
        return await main()

zk = AsyncZenskar("k", "o", base_url=sys.argv[1], timeout=5)
print(asyncio.run(main()) + asyncio.run(all_of_it()))
"""


@pytest.mark.slow
@pytest.mark.peer_row(78, "**yes**: no wrong answer and no error over 200 forks")
@needs_fork
@pytest.mark.parametrize(
    "script",
    [
        pytest.param(SYNC, id="200 forks"),
        pytest.param(NESTED, id="a child of a child"),
        pytest.param(UNUSED, id="a child that lets go of the client, and one that closes it"),
        pytest.param(MEANWHILE, id="a fork between two attempts"),
        pytest.param(ASYNC, id="async"),
    ],
)
def test_no_answer_reaches_another_process(script: str, tmp_path: Path) -> None:
    # In a process of its own, so that only the client is forked. With one certificate, as reading all takes long.
    few = tmp_path / "few.pem"
    first, end, _ = Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----\n")
    few.write_text(first + end)
    with echoing() as server:
        command = [sys.executable, "-W", "error", "-c", FORKS + script, server.url]
        environment = {**os.environ, "SSL_CERT_FILE": str(few)}
        run = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert (run.stdout, run.stderr) == ("0\n", "")


COLD = """
import os, signal, threading, time
from zenskar_ext import Zenskar
from zenskar_client import http

def work(begun=threading.Event()):
    begun.set()
    transport = http.MockTransport(lambda _: http.Response(200, json={"id": "i", "results": [], "next": None}))
    zk = Zenskar("k", "o", transport=transport)
    assert zk.invoices.get("i").id == "i"
    assert zk.customers.list().first() is None

begun = threading.Event()
thread = threading.Thread(target=work, args=(begun,))
thread.start()
begun.wait()
time.sleep(float(sys.argv[1]))
pid = os.fork()
if not pid:
    signal.alarm(20)
    work()
    os._exit(0)
thread.join()
print(os.waitpid(pid, 0)[1])
"""


@needs_fork
@pytest.mark.parametrize("moment", [0, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04])
def test_a_child_that_is_forked_while_a_thread_makes_its_first_call_does_not_hang(moment: float) -> None:
    command = [sys.executable, "-W", "ignore", "-c", f"import sys{COLD}", str(moment)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "0"


@needs_fork
def test_a_parent_keeps_its_connection_over_all_forks() -> None:
    script = FORKS + SYNC.replace("range(200)", "range(3)")
    with echoing() as server:
        run = subprocess.run(
            [sys.executable, "-c", script, server.url], cwd=ROOT, capture_output=True, text=True, check=True
        )
    assert run.stdout == "0\n"
    assert len(server.connections) == 1 + 3


def test_32_threads_make_one_pool() -> None:
    made: list[http.Client] = []
    start = Barrier(32)

    def ask(number: int) -> Any:
        start.wait()
        return zk.request("GET", f"/{number}").json()["path"]

    with echoing() as server, Zenskar("k", "o", base_url=server.url) as zk:
        make = zk._pools._make

        def counted() -> http.Client:
            made.append(make())
            return made[-1]

        zk._pools._make = counted
        with ThreadPoolExecutor(32) as pool:
            assert list(pool.map(ask, range(32))) == [f"/{number}" for number in range(32)]
    assert len(made) == 1
    assert made[0].is_closed


def named(_: Retry) -> None:
    """Do nothing with a retry. A function of a module can be pickled."""


def decide(failed: FailedAttempt) -> bool:
    """Decide as a function of a module, which can be pickled."""
    return failed.attempt < 2


@pytest.fixture
def client(kind: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    monkeypatch.setenv("ZENSKAR_API_KEY", KEY)
    return partial(Zenskar if kind == "sync" else AsyncZenskar, organisation="org-1")


STORES = [
    pytest.param(lambda zk: pickle.loads(pickle.dumps(zk)), id="pickle"),
    pytest.param(copy.deepcopy, id="deepcopy"),
]


@pytest.mark.parametrize("store", STORES)
def test_a_client_is_stored_as_what_it_was_made_with(client: Callable[..., Any], store: Callable[[Any], Any]) -> None:
    zk = client(
        base_url="http://localhost:1/api",
        api_version="20240301",
        timeout=7,
        retries=RetryPolicy(attempts=5, budget=7, statuses={503}, decide=decide),
        headers={"x-team": "billing"},
        on_retry=[named, named],
        allow_unverified=True,
    )
    other = store(zk)
    assert type(other) is type(zk)
    assert other._context.settings == zk._context.settings
    assert other._context.options == zk._context.options
    assert [other._context.budget.take() for _ in range(8)] == [True] * 7 + [False]
    assert other._sleep is zk._sleep
    assert other._pools is not zk._pools
    assert store(other)._context.settings == zk._context.settings
    assert store(zk.with_options(timeout=9))._context.options.timeout == 9


@pytest.mark.peer_row(80, "yes, without the key, which is read again from the environment")
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_holds_no_key_and_the_key_is_read_again(
    client: Callable[..., Any], protocol: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = pickle.dumps(client(), protocol)
    assert KEY.encode() not in stored
    monkeypatch.setenv("ZENSKAR_API_KEY", "another")
    assert pickle.loads(stored)._context.settings.api_key.reveal() == "another"
    monkeypatch.delenv("ZENSKAR_API_KEY")
    with pytest.raises(ConfigurationError, match=r"api_key is missing: .* set ZENSKAR_API_KEY"):
        pickle.loads(stored)


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize(
    ("given", "says"),
    [
        pytest.param({"api_key": KEY}, "set ZENSKAR_API_KEY, here and where the client is used", id="a key"),
        pytest.param({"transport": http.MockTransport(lambda _: http.Response(200))}, "transport=", id="a transport"),
        pytest.param({"on_retry": lambda _: None}, "^on_retry: ", id="a lambda"),
        pytest.param({"on_attempt": [named, lambda _: None]}, "^on_attempt: ", id="a lambda in a list"),
        pytest.param({"retries": RetryPolicy(decide=lambda _: None)}, "^decide: ", id="a lambda that decides"),
        pytest.param({"sleep": lambda _: None}, "^sleep: ", id="a way to wait"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_named(
    client: Callable[..., Any], store: Callable[[Any], Any], given: dict[str, Any], says: str
) -> None:
    with pytest.raises(TypeError, match=says) as caught:
        store(client(**given))
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("given", [{}, {"api_key": KEY}, {"on_retry": lambda _: None}], ids=["", "a key", "a lambda"])
def test_a_shallow_copy_shares_the_pools(client: Callable[..., Any], given: dict[str, Any]) -> None:
    zk = client(**given)
    assert copy.copy(zk)._pools is zk._pools
    assert copy.copy(zk)._context == zk._context


def test_a_deep_copy_has_connections_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", KEY)
    with echoing() as server, Zenskar(organisation="o", base_url=server.url) as zk:
        with copy.deepcopy(zk) as other:
            assert other.request("GET", "/a").json() == {"path": "/a"}
        assert zk.request("GET", "/b").json() == {"path": "/b"}
        assert len(server.connections) == 2


def names_of_customers(zk: Zenskar, _: int) -> list[str]:
    """Return the names; called in another process."""
    return [str(customer.customer_name) for customer in zk.customers.list()]


def test_a_client_works_in_the_processes_of_a_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox()
    monkeypatch.setenv("ZENSKAR_API_KEY", sandbox.headers["x-api-key"])
    with sandbox.serve() as url, Zenskar(organisation=sandbox.organisation, base_url=url) as zk:
        zk.customers.create(customer_name="Acme")
        with ProcessPoolExecutor(2, get_context("spawn")) as pool:
            assert list(pool.map(partial(names_of_customers, zk), range(3))) == [["Acme"]] * 3
        assert names_of_customers(zk, 0) == ["Acme"]
