"""All pages of a list of invoices: with our client, or with a loop over the HTTP library and `json.loads`.

    python walk.py WHO CLOCK URL

Each returns how many invoices have an amount due, so every invoice is read.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime

import plain
from worker import serve

from zenskar_client import http
from zenskar_ext import AsyncZenskar, Zenskar

PAGE = 100
WORKERS = 8
Walk = Callable[[], int]


def ours(url: str) -> Walk:
    """Iterate over the list."""
    zk = Zenskar("key", "organisation", base_url=url)
    return lambda: sum(invoice.amount_due is not None for invoice in zk.invoices.list(limit=PAGE))


def prefetch(url: str) -> Walk:
    """Iterate while the next page is fetched in the background."""
    zk = Zenskar("key", "organisation", base_url=url)

    def walk() -> int:
        with zk.invoices.list(limit=PAGE).prefetch() as invoices:
            return sum(invoice.amount_due is not None for invoice in invoices)

    return walk


def parallel(url: str) -> Walk:
    """Iterate over eight windows of the list in parallel; its items were created in the first days of the year."""
    zk = Zenskar("key", "organisation", base_url=url)
    made = datetime.fromisoformat("2026-01-01T00:00:00Z"), datetime.fromisoformat("2026-01-09T00:00:00Z")

    def walk() -> int:
        windows = zk.invoices.list(limit=PAGE).split(created_at=made, parts=WORKERS)
        with windows.parallel(WORKERS) as invoices:
            return sum(invoice.amount_due is not None for invoice in invoices)

    return walk


def ours_async(url: str) -> Walk:
    """Iterate with the asynchronous client."""
    zk = AsyncZenskar("key", "organisation", base_url=url)
    runner = asyncio.Runner()

    async def walk() -> int:
        found = 0
        async for invoice in zk.invoices.list(limit=PAGE):
            found += invoice.amount_due is not None
        return found

    return lambda: runner.run(walk())


def by_hand(url: str) -> Walk:
    """Loop over the cursors with the HTTP library alone."""
    client = plain.client(http, url)

    def walk() -> int:
        found = 0
        query: dict[str, str | int] = {"limit": PAGE}
        while True:
            page = json.loads(client.get("/invoices", params=query).raise_for_status().content)
            for invoice in page["results"]:
                found += invoice["amount_due"] is not None
            if page["next"] is None:
                return found
            query["cursor"] = page["next"]

    return walk


WALKS: Mapping[str, Callable[[str], Walk]] = {
    each.__name__: each for each in (ours, prefetch, parallel, ours_async, by_hand)
}

if __name__ == "__main__":
    _, who, clock, url = sys.argv
    serve(WALKS[who](url), clock=getattr(time, clock))
