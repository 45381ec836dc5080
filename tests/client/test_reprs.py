"""What lists, pages and their iterators show of themselves: short texts, without what opens a session."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import anyio
import pytest

from zenskar_client.models import Invoice
from zenskar_ext import Page
from zenskar_ext.testing import Sandbox

LINKS = {
    "payment_link": "https://pay.example/p?token=eyJhbGciOi",
    "invoice_url": "https://files.example/i.pdf?X-Amz-Signature=deadbeef&X-Amz-Credential=AKIA",
    "portal": "see https://user:hunter2@portal.example/x",
}
SECRETS = ("eyJhbGciOi", "deadbeef", "AKIA", "hunter2")
SPAN = (datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))


def page_of(items: list[Any]) -> Page[Any]:
    return Page(items, None, "n" * 5000, None, 250)


@pytest.mark.parametrize(
    "item",
    [
        Invoice.from_dict({"id": "i" * 5000, **{f"field_{number}": "v" * 500 for number in range(100)}}),
        {f"field_{number}": {f"deep_{each}": ["v" * 500] * 9 for each in range(50)} for number in range(100)},
        ["x" * 5000] * 100,
        "x" * 100_000,
        Decimal("1." + "3" * 5000),
    ],
    ids=["models", "dicts", "lists", "texts", "numbers"],
)
def test_a_page_is_short_whatever_it_holds(item: Any) -> None:
    text = repr(page_of([item] * 100))
    assert len(text) <= 2000
    assert text.startswith("Page(items=[")
    assert "... 98 more]" in text
    assert text.endswith(", total_count=250)")


def test_a_small_page_shows_its_items() -> None:
    assert repr(Page(["a", 1], "c", None, None, None)) == "Page(items=['a', 1], cursor='c')"
    assert repr(Page([], None, None, None, 0)) == "Page(items=[], total_count=0)"


def test_links_are_shown_without_what_opens_a_session() -> None:
    invoice = Invoice.from_dict({"id": "i1", **LINKS, "more": [LINKS]})
    page = page_of([invoice, LINKS])
    texts = [repr(invoice), invoice._repr_html_(), repr(page), page._repr_html_(), repr([invoice])]
    pager = Sandbox().client().invoices.list(external_id=LINKS["portal"])
    texts += [repr(pager), pager._repr_html_(), repr(pager.items())]
    for text in texts:
        assert not [secret for secret in SECRETS if secret in text]
        assert "example/***" in text
    assert invoice.invoice_url == LINKS["invoice_url"]


def test_iterators_show_their_list() -> None:
    pager = Sandbox(invoices=3).client().invoices.list(status="draft")
    assert repr(pager.items()) == "<Items of invoices.list(status='draft')>"
    assert repr(pager.pages()) == "<Pages of invoices.list(status='draft')>"
    windows = pager.split(due_date=SPAN, parts=2)
    assert repr(windows) == "<Windows: 3 of invoices.list>"
    with windows.parallel(2) as items:
        assert repr(items) == "<Items of several windows>"
        assert repr(items.pages) == "<Crew: fetches the pages of 3 lists, 2 at a time>"
    with pager.prefetch() as items:
        assert repr(items) == "<Items of invoices.list(status='draft')>"
        assert repr(items.pages) == "<Crew: fetches the pages of a list, 1 at a time>"


def test_async_iterators_show_their_list_too() -> None:
    async def run() -> None:
        pager = Sandbox(invoices=3).async_client().invoices.list(status="draft")
        windows = pager.split(due_date=SPAN, parts=2)
        assert repr(windows) == "<AsyncWindows: 3 of invoices.list>"
        async with windows.parallel(2) as items:
            assert repr(items) == "<AsyncItems of several windows>"
            assert repr(items.pages) == "<AsyncCrew: fetches the pages of 3 lists, 2 at a time>"

    anyio.run(run)
