"""Lists with what the stock generator makes of the same description.

python stock_list.py walk CLOCK URL       the walk by hand, from cursor to cursor
python stock_list.py of_many|of_few       a list that has many filters or few, and is asked for none
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpx
import plain
from at_once import AtOnce
from worker import serve

TIMES = 500


def client(url: str, **arguments: Any) -> Any:
    """Give a client."""
    return import_module("stock_client").Client(
        base_url=url, headers=plain.HEADERS, timeout=httpx.Timeout(plain.TIMEOUT), **arguments
    )


def asked(name: str) -> Any:
    """Give the function that asks for a list."""
    return import_module(f"stock_client.api.{name}").sync


def walk(url: str) -> Callable[[], int]:
    """Give the walk."""
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
    """Give the question for a list."""
    stock, ask = client("https://api.example.com", httpx_args={"transport": AtOnce()}), asked(name)
    return lambda: ask(client=stock, limit=100)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["walk", clock, url]:
            serve(walk(url), clock=getattr(time, clock))
        case ["of_many"]:
            serve(one("invoices.list_invoices"), number=TIMES)
        case ["of_few"]:
            serve(one("credit_notes.list_credit_notes"), number=TIMES)
