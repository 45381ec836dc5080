"""What lists show of themselves: filters, and small tables in which everything is escaped and secrets are hidden."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from zenskar_client.api.customers.list_customer_payment_methods import OPERATION
from zenskar_client.models import CustomerSession, Invoice
from zenskar_client.operations import Request
from zenskar_client.types import UNSET
from zenskar_ext._sansio.notebooks import list_table, page_table, shown


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        pytest.param(Request(OPERATION), "", id="nothing"),
        pytest.param(Request(OPERATION, query={"limit": UNSET, "cursor": None}), "", id="nothing that counts"),
        pytest.param(
            Request(OPERATION, {"customer_id": "c1"}, {"external_id": "a", "limit": 5}),
            "(customer_id='c1', external_id='a', limit=5)",
            id="an id, a filter and an option",
        ),
        pytest.param(Request(OPERATION, query={"session_token": "abc"}), "(session_token=***)", id="a secret"),
        pytest.param(Request(OPERATION, query={"search": "x" * 99}), f"(search='{'x' * 56}...)", id="a long text"),
    ],
)
def test_a_list_shows_what_it_is_asked_for(request_: Request[Any], text: str) -> None:
    assert shown(request_) == text


def test_the_table_of_a_list_has_its_filters_and_is_escaped() -> None:
    table = list_table("Pager of <b>", Request(OPERATION, query={"external_id": "<script>", "api_key": "k"}))
    assert table == (
        "<table><caption>Pager of &lt;b&gt;. Nothing is fetched for this table: iterate, or call first(), take() or "
        "count().</caption><thead><tr><th>parameter</th><th>value</th></tr></thead><tbody>"
        "<tr><td>external_id</td><td>&#x27;&lt;script&gt;&#x27;</td></tr>"
        "<tr><td>api_key</td><td>***</td></tr></tbody></table>"
    )


def test_the_table_of_a_page_has_the_fields_that_are_one_value() -> None:
    items = [
        Invoice(id=str(UUID(int=1)), amount_due=Decimal("1.50"), additional_properties={"note": "<i>", "lines": [1]}),
        Invoice(id="b", additional_properties={"more": None, "nested": {"a": 1}}),
    ]
    table = page_table(items, 9)
    assert table.startswith("<table><caption>Page of 2 items of 9 in the list</caption>")
    assert "<th>id</th><th>amount_due</th><th>note</th><th>more</th>" in table
    assert "<td>1.50</td><td>&lt;i&gt;</td><td></td>" in table
    assert "<td>b</td><td></td><td></td><td>None</td>" in table


def test_the_table_of_a_page_is_small() -> None:
    table = page_table([{f"field{number}": "x" * 99 for number in range(20)}] * 30, None)
    assert table.startswith("<table><caption>Page of 30 items; the first 10 are shown</caption>")
    assert table.count("<th>") == 16
    assert table.count("<tr>") == 11
    assert "x" * 58 not in table


def test_the_table_of_a_page_hides_secrets() -> None:
    session = CustomerSession.from_dict({"session_token": "abc", "redirect_url": "https://a.example/?key=abc"})
    assert "abc" not in page_table([session], None)
    assert "***" in page_table([session], None)


def test_items_that_are_no_objects_are_one_column() -> None:
    assert "<th>item</th></tr></thead><tbody><tr><td>a&amp;b</td></tr>" in page_table(["a&b"], None)
    assert page_table([], 0).endswith("<thead><tr></tr></thead><tbody></tbody></table>")
