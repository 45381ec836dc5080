"""One GET over loopback: with our client, into a model, or with the HTTP library alone, into a dict.

python call.py WHO CLOCK URL
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable

import plain
from worker import serve

from zenskar_client import http
from zenskar_ext import AsyncZenskar, Zenskar

INVOICE = "3c90c3cc-0d44-4b50-8888-000000000001"
CALLS = 500  # a turn


def ours(url: str) -> Callable[[], object]:
    """Return a function that makes one call with our client."""
    zk = Zenskar("key", "organisation", base_url=url)
    return lambda: zk.invoices.get(INVOICE).amount_due


def by_hand(url: str) -> Callable[[], object]:
    """Return a function that makes the same call with the HTTP library alone."""
    client = plain.client(http, url)
    return lambda: client.get(f"/invoices/{INVOICE}").raise_for_status().json()["amount_due"]


def ours_async(url: str) -> Callable[[], Awaitable[object]]:
    """Return a coroutine function that makes one call with our asynchronous client."""
    zk = AsyncZenskar("key", "organisation", base_url=url)

    async def call() -> object:
        return (await zk.invoices.get(INVOICE)).amount_due

    return call


def by_hand_async(url: str) -> Callable[[], Awaitable[object]]:
    """Return a coroutine function that makes the same call with the HTTP library alone."""
    client = plain.async_client(http, url)

    async def call() -> object:
        return (await client.get(f"/invoices/{INVOICE}")).raise_for_status().json()["amount_due"]

    return call


def in_a_loop(call: Callable[[], Awaitable[object]]) -> Callable[[], object]:
    """Return one turn: calls one after the other, in an event loop that all turns share."""
    runner = asyncio.Runner()

    async def turn() -> None:
        for _ in range(CALLS):
            await call()

    return lambda: runner.run(turn())


def in_turn(call: Callable[[], object]) -> Callable[[], object]:
    """Return one turn: calls one after the other."""

    def turn() -> None:
        for _ in range(CALLS):
            call()

    return turn


if __name__ == "__main__":
    _, who, clock, url = sys.argv
    works: dict[str, Callable[[], Callable[[], object]]] = {
        "ours": lambda: in_turn(ours(url)),
        "by_hand": lambda: in_turn(by_hand(url)),
        "ours_async": lambda: in_a_loop(ours_async(url)),
        "by_hand_async": lambda: in_a_loop(by_hand_async(url)),
    }
    serve(works[who](), clock=getattr(time, clock))
