"""Pagination: every item once and in order, forward and backward, whatever changes in between."""

from base64 import b64encode
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import CREATE_INVOICE, client_of
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.pages import View, write_again

SEEDED = Sandbox(invoices=40, customers=8, seed=11)
ORDERS = ["created_at", "-created_at", "due_date", "-amount_due", "amount_due", "status", "-external_id", "paid_at"]
FILTERS: list[dict[str, str]] = [
    {},
    {"status__in": "approved,paid"},
    {"customer__customer_name__ilike": "%o%"},
    {"amount_due__gt": "0", "due_date__lt": "2026-01-01"},
    {"external_id__isnull": "true"},
    {"status": "nothing"},
]


def _page(client: http.Client, path: str, **query: Any) -> Any:
    answer = client.get(path, params={name: value for name, value in query.items() if value is not None})
    return answer.raise_for_status().json()


@given(st.sampled_from(FILTERS), st.sampled_from(ORDERS), st.integers(1, 45))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_there_and_back_every_item_comes_once_and_in_order(filters: dict[str, str], order: str, limit: int) -> None:
    with client_of(SEEDED) as client:
        expected = _page(client, "/invoices", limit=1000, order=order, **filters)["results"]
        query = {**filters, "order": order, "limit": limit}
        pages = [_page(client, "/invoices", **query)]
        while pages[-1]["next"]:
            pages.append(_page(client, "/invoices", cursor=pages[-1]["next"], **query))
        assert [item for page in pages for item in page["results"]] == expected
        assert all(len(page["results"]) == limit for page in pages[:-1])
        assert {page["total_count"] for page in pages} == {len(expected)}

        back = [pages[-1]]
        while back[-1]["previous"]:
            back.append(_page(client, "/invoices", cursor=back[-1]["previous"], **query))
        assert [item for page in reversed(back) for item in page["results"]] == expected


def _sort_key(item: Any, field: str) -> tuple[bool, Any, str]:
    value = item.get(field)
    return (value is None, "" if value is None else value, item["id"])


@pytest.mark.parametrize("field", ["created_at", "due_date", "amount_due", "status", "external_id", "paid_at", "id"])
def test_the_order_is_by_value_then_id_with_null_as_the_greatest(field: str) -> None:
    with client_of(SEEDED) as client:
        everything = _page(client, "/invoices", limit=1000)["results"]
        expected = sorted(everything, key=lambda item: _sort_key(item, field))
        assert _page(client, "/invoices", limit=1000, order=field)["results"] == expected
        assert _page(client, "/invoices", limit=1000, order=f"-{field}")["results"] == expected[::-1]


def test_without_more_said_a_page_has_the_ten_newest(api: http.Client) -> None:
    page = _page(api, "/invoices")
    assert page == _page(api, "/invoices", limit=10, order="-created_at")
    assert (len(page["results"]), page["total_count"], page["previous"]) == (10, 60, None)


def test_amounts_that_are_text_sort_as_numbers(api: http.Client) -> None:
    amounts = [int(item["amount"]) for item in _page(api, "/payments", order="amount", limit=100)["results"]]
    assert amounts == sorted(amounts)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ({"sort_key": "email", "sort_type": "asc"}, "email"),
        ({"sort_key": "email", "sort_type": "DESC"}, "-email"),
        ({"sort_key": "email"}, "-email"),
        ({"sort_key": "email", "order": "created_at"}, "created_at"),
    ],
)
def test_the_older_way_to_sort_counts_where_order_is_not_given(
    api: http.Client, query: dict[str, str], order: str
) -> None:
    assert _page(api, "/customers", **query)["results"] == _page(api, "/customers", order=order)["results"]


def test_a_walk_goes_on_where_it_was_when_records_come_and_go(on: http.Client) -> None:
    ids = [on.post(CREATE_INVOICE, json={"invoice_total": number}).json()["id"] for number in range(6)]
    first = _page(on, "/invoices", limit=2, order="invoice_total")
    on.post(CREATE_INVOICE, json={"invoice_total": 0.5})
    on.delete(f"/invoices/{ids[1]}")
    second = _page(on, "/invoices", limit=2, order="invoice_total", cursor=first["next"])
    assert [item["id"] for item in second["results"]] == ids[2:4]
    back = _page(on, "/invoices", limit=2, order="invoice_total", cursor=second["previous"])
    assert [item["invoice_total"] for item in back["results"]] == [0, 0.5]


@pytest.mark.parametrize("order", ["invoice_total", "-invoice_total"])
def test_a_page_that_became_empty_leads_to_what_is_left_around_it(on: http.Client, order: str) -> None:
    ids = [on.post(CREATE_INVOICE, json={"invoice_total": number}).json()["id"] for number in range(4)]
    ids = ids if order == "invoice_total" else ids[::-1]
    first = _page(on, "/invoices", limit=2, order=order)
    last = _page(on, "/invoices", limit=2, order=order, cursor=first["next"])
    for key in ids[2:]:
        on.delete(f"/invoices/{key}")
    empty = _page(on, "/invoices", limit=2, order=order, cursor=first["next"])
    assert (empty["results"], empty["next"]) == ([], None)
    back = _page(on, "/invoices", limit=2, order=order, cursor=empty["previous"])
    assert [item["id"] for item in back["results"]] == ids[:2]
    assert [item["id"] for item in _page(on, "/invoices", order=order, cursor=last["previous"])["results"]] == ids[:2]
    on.delete(f"/invoices/{ids[0]}")
    before = _page(on, "/invoices", limit=2, order=order, cursor=_cursor("<", order, on, ids[1]))
    assert (before["results"], before["previous"]) == ([], None)
    assert [item["id"] for item in _page(on, "/invoices", order=order, cursor=before["next"])["results"]] == [ids[1]]


def _cursor(side: str, order: str, on: http.Client, key: str) -> str:
    total = on.get(f"/invoices/{key}").json()["invoice_total"]
    return b64encode(f'["{side}", "{order}", {total}, "{key}"]'.encode()).decode()


@pytest.mark.parametrize("limit", [2, 50])
def test_another_cursor_for_the_same_place_gives_the_same_page(api: http.Client, limit: int) -> None:
    pages = [_page(api, "/invoices", limit=limit)]
    while pages[-1]["next"]:
        pages.append(_page(api, "/invoices", limit=limit, cursor=pages[-1]["next"]))
    for cursor in [None, *[page[way] for page in pages for way in ("next", "previous")]]:
        again = write_again(cursor)
        assert again != cursor
        assert write_again(again) not in (again, cursor)
        expected = _page(api, "/invoices", limit=limit, cursor=cursor)
        assert _page(api, "/invoices", limit=limit, cursor=again) == expected
        assert _page(api, "/invoices", limit=limit, cursor=write_again(again)) == expected


@pytest.mark.parametrize(
    "cursor",
    [
        pytest.param("?", id="no base64"),
        pytest.param("x", id="cut base64"),
        pytest.param(b64encode(b"text").decode(), id="no json"),
        pytest.param(b64encode(b"5").decode(), id="no array"),
        pytest.param(b64encode(b'["=", "-created_at", null, "x"]').decode(), id="no side"),
        pytest.param(b64encode(b'[">", "id", null, "x"]').decode(), id="another order"),
        pytest.param(b64encode(b'[">", "-created_at", null, 5]').decode(), id="no id"),
        pytest.param("é", id="not ascii"),
        pytest.param("", id="empty"),
        pytest.param(b64encode(b'["again", 1, "x"]').decode(), id="again of none"),
        pytest.param(b64encode(b'["again", 1, 5]').decode(), id="again of a number"),
        pytest.param(b64encode(b'["again", "1", null]').decode(), id="again without a count"),
    ],
)
def test_what_is_not_a_cursor_of_the_list_is_refused(api: http.Client, cursor: str) -> None:
    answer = api.get("/invoices", params={"cursor": cursor})
    assert (answer.status_code, answer.json()["detail"][0]["loc"]) == (422, ["query", "cursor"])
    assert "undocumented" in answer.headers["x-sandbox-note"]


def test_a_list_that_takes_no_limit_is_given_whole(on: http.Client) -> None:
    customer = on.post("/customers", json={"customer_name": "A"}).json()["id"]
    for number in range(12):
        on.post(f"/customers/{customer}/addresses", json={"line1": str(number)})
    page = _page(on, f"/customers/{customer}/addresses")
    assert (len(page["results"]), page["next"], page["total_count"]) == (12, None, 12)


def test_a_page_can_hold_what_belongs_to_its_records(api: http.Client) -> None:
    contacts = _page(api, "/contacts", limit=100)["results"]
    for customer in _page(api, "/customers", expand="contacts", limit=100)["results"]:
        assert [contact["id"] for contact in customer["contacts"]] == [
            contact["id"] for contact in contacts if contact["customer"] == customer["id"]
        ]


def test_a_walk_sorts_once_and_not_once_a_page(api: http.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[View] = []
    build = View.__init__

    def noted(self: View, *given: Any) -> None:
        built.append(self)
        build(self, *given)

    monkeypatch.setattr(View, "__init__", noted)
    cursor = None
    for _ in range(5):
        cursor = _page(api, "/invoices", limit=3, cursor=cursor)["next"]
    assert len(built) == 1
    api.post(CREATE_INVOICE, json={})
    _page(api, "/invoices", limit=3, cursor=cursor)
    assert len(built) == 2


def test_both_ways_to_list_invoices_agree(api: http.Client) -> None:
    assert "limit" in bundled().operations["list_internal_invoices"].named("query")
    assert _page(api, "/invoices/internal", limit=7) == _page(api, "/invoices", limit=7)
