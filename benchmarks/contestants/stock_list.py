"""Lists with the client that the stock generator makes from the same description.

Runs in the competitors' environment, which has httpx and not httpx2.

python stock_list.py walk CLOCK URL       all pages of a list, with a loop over the cursors
python stock_list.py of_many|of_few       one call of a list with many or few filter parameters, none used
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpx
import plain
from at_once import transport
from worker import serve

TIMES = 500


def client(url: str, **arguments: Any) -> Any:
    """Make a client."""
    return import_module("stock_client").Client(
        base_url=url, headers=plain.HEADERS, timeout=httpx.Timeout(plain.TIMEOUT), **arguments
    )


def asked(name: str) -> Any:
    """Return the function that calls a list."""
    return import_module(f"stock_client.api.{name}").sync


def walk(url: str) -> Callable[[], int]:
    """Return a function that reads all pages and counts the invoices with an amount due."""
    stock, ask = client(url), asked("invoices.list_invoices")

    def walk() -> int:
        found = 0
        cursor: dict[str, str] = {}
        while True:
            page = ask(client=stock, limit=100, **cursor)
            for invoice in page.results:
                found += invoice.amount_due is not None
            if not page.next_:
                return found
            cursor["cursor"] = page.next_

    return walk


def one(name: str) -> Callable[[], object]:
    """Return a function that calls a list once."""
    stock, ask = client("https://api.example.com", httpx_args={"transport": transport(httpx)}), asked(name)
    return lambda: ask(client=stock, limit=100)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["walk", clock, url]:
            serve(walk(url), clock=getattr(time, clock))
        case ["of_many"]:
            serve(one("invoices.list_invoices"), number=TIMES)
        case ["of_few"]:
            serve(one("credit_notes.list_credit_notes"), number=TIMES)
