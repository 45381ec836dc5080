"""One HTTP library alone, httpx or httpx2: calls that are cancelled, many calls at once, and the CPU time of a call.

    python http_library.py LIBRARY cancelled URL     prints counts as JSON: answered, stuck, next
    python http_library.py LIBRARY crowd URL         prints seconds as JSON: at_once, bounded
    python http_library.py LIBRARY cpu URL           takes turns, see worker.py

The clients have the default limits of the library: 100 connections, of which 20 are kept alive.
"""

import asyncio
import contextlib
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

import plain
from worker import serve

CALLS, TASKS = 3_000, 40  # that are cancelled
SHORTEST, LONGEST = 0.01, 0.08  # seconds until a call is cancelled
NEXT = 10  # calls after those
PATIENCE = 0.2  # seconds that one of these waits for a free connection
CROWD, BOUND = 1_000, 50  # GETs at once, and how many of them a semaphore lets through at the same time
TURN = 500  # calls

_, NAME, WORK, URL = sys.argv
library: Any = import_module(NAME)


async def get(client: Any) -> object:
    """Get an invoice."""
    return (await client.get("/invoices/1")).raise_for_status().json()["amount_due"]


async def cancelled() -> dict[str, int]:
    """Cancel calls at random times, then count the connections that are stuck and the calls that still work."""
    seconds = random.Random(1)
    found: Counter[str] = Counter(answered=0, next=0)
    async with plain.async_client(library, URL) as client:
        client.timeout = library.Timeout(plain.TIMEOUT, pool=PATIENCE)

        async def task() -> None:
            for _ in range(CALLS // TASKS):
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(seconds.uniform(SHORTEST, LONGEST)):
                        await get(client)
                    found["answered"] += 1

        await asyncio.gather(*(task() for _ in range(TASKS)))
        pool = client._transport._pool  # noqa: SLF001 - neither library shows its connections elsewhere
        found["stuck"] = sum(not (each.is_idle() or each.is_closed()) for each in pool.connections)
        for _ in range(NEXT):
            with contextlib.suppress(library.PoolTimeout):
                await get(client)
                found["next"] += 1
    return dict(found)


async def crowd() -> dict[str, float]:
    """Make all calls at once, then the same calls under a semaphore, each time with a new client."""
    allowed = asyncio.Semaphore(BOUND)

    async def bounded(client: Any) -> object:
        async with allowed:
            return await get(client)

    return {"at_once": await _seconds(get), "bounded": await _seconds(bounded)}


async def _seconds(call: Callable[[Any], Awaitable[object]]) -> float:
    async with plain.async_client(library, URL) as client:
        started = time.perf_counter()
        await asyncio.gather(*(call(client) for _ in range(CROWD)))
        return time.perf_counter() - started


def turn() -> Callable[[], object]:
    """Return one turn: calls one after the other, over one connection."""
    client = plain.client(library, URL)

    def turn() -> None:
        for _ in range(TURN):
            client.get("/invoices/1").raise_for_status().json()

    return turn


if __name__ == "__main__":
    match WORK:
        case "cancelled":
            print(json.dumps(asyncio.run(cancelled())))
        case "crowd":
            print(json.dumps(asyncio.run(crowd())))
        case "cpu":
            serve(turn(), clock=time.process_time)
