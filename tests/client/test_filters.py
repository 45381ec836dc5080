"""How filters are sent, and which filters are refused before anything is sent."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl
from uuid import UUID

import pytest

from tests.client.conftest import Make
from tests.client.driving import Ask, Pages, serve
from zenskar_client.models import InvoiceStatus
from zenskar_ext import (
    FilterError,
    between,
    contains,
    eq,
    gt,
    gte,
    ilike,
    in_,
    is_null,
    like,
    lt,
    lte,
    ne,
    not_in,
    starts_with,
    where,
)

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"


def sent(make: Make, ask: Ask) -> str:
    server = Pages([[]])
    make(server).walk(ask)
    (request,) = server.requests
    return bytes(request.url.query).decode()


@pytest.mark.peer_row(38, "kwarg per field, operator as value (`due_date=lt(…)` → `due_date__lt`)")
def test_the_filters_of_the_promise_are_sent_as_promised(make: Make) -> None:
    query = sent(make, lambda zk: zk.invoices.list(status=in_("approved"), due_date=lt(NEW_YEAR)))
    assert query == "status__in=approved&due_date__lt=2026-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("filters", "query"),
    [
        pytest.param({"status": "draft"}, "status=draft", id="a plain value"),
        pytest.param({"status": InvoiceStatus.DRAFT}, "status=draft", id="an enum"),
        pytest.param({"status": InvoiceStatus("new_one")}, "status=new_one", id="an unknown value of an enum"),
        pytest.param({"status": eq("draft")}, "status=draft", id="eq"),
        pytest.param({"status": ["draft", "void"]}, "status__in=draft,void", id="a list"),
        pytest.param({"status": ("draft",)}, "status__in=draft", id="a tuple"),
        pytest.param({"status": in_("approved", "paid")}, "status__in=approved,paid", id="in_"),
        pytest.param({"status": is_null()}, "status__isnull=true", id="is_null"),
        pytest.param({"customer_id": is_null(False)}, "customer_id__isnull=false", id="is_null(False)"),
        pytest.param({"id": not_in(ID)}, f"id__not_in={ID}", id="not_in"),
        pytest.param({"id": UUID(ID)}, f"id={ID}", id="a UUID"),
        pytest.param({"amount_due": 0}, "amount_due=0", id="an int"),
        pytest.param({"amount_due": gt(Decimal("0.10"))}, "amount_due__gt=0.10", id="gt of a Decimal"),
        pytest.param({"amount_due": gte(Decimal("1E+3"))}, "amount_due__gte=1000", id="gte, without an exponent"),
        pytest.param({"amount_due": ne(5)}, "amount_due__neq=5", id="ne"),
        pytest.param({"amount_due": between(1, 2)}, "amount_due__gte=1&amount_due__lte=2", id="between"),
        pytest.param({"due_date": lte(NEW_YEAR)}, "due_date__lte=2026-01-01T00:00:00Z", id="lte of a datetime"),
        pytest.param(
            {"due_date": datetime(2026, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=5.5)))},
            "due_date=2026-01-01T00:00:00Z",
            id="a datetime of another time zone is sent in UTC",
        ),
        pytest.param(
            {"due_date": "2026-01-01T05:30:00+05:30"},
            "due_date=2026-01-01T05:30:00%2B05:30",
            id="text is sent as it is, with its plus escaped",
        ),
        pytest.param(
            {"customer__customer_name": ilike("%a & b+c%")},
            "customer__customer_name__ilike=%25a%20%26%20b%2Bc%25",
            id="ilike, escaped",
        ),
        pytest.param({"invoice_number": like("INV_%")}, "invoice_number__like=INV_%25", id="like"),
        pytest.param({"external_id": contains("7")}, "external_id__ilike=%257%25", id="contains"),
        pytest.param({"external_id": starts_with("ü")}, "external_id__ilike=%C3%BC%25", id="starts_with"),
        pytest.param({"payment_methods__is_default": True}, "payment_methods__is_default=true", id="a bool"),
    ],
)
def test_filters_are_sent_as_the_api_spells_them(make: Make, filters: dict[str, Any], query: str) -> None:
    assert sent(make, lambda zk: zk.invoices.list(**filters)) == query


def test_text_comes_back_out_of_the_query_as_it_was(make: Make) -> None:
    text = "#?&=+%/\\ \"'\t\nÜ💶"
    assert parse_qsl(sent(make, lambda zk: zk.invoices.list(external_id=text))) == [("external_id", text)]


def test_filters_are_values_that_are_kept_and_combined(make: Make) -> None:
    overdue = where(status="approved", due_date=lt(NEW_YEAR))
    query = sent(make, lambda zk: zk.invoices.list(overdue & where(customer_id=ID), limit=100, amount_due=gt(0)))
    assert query == f"status=approved&due_date__lt=2026-01-01T00:00:00Z&customer_id={ID}&amount_due__gt=0&limit=100"
    assert sent(make, lambda zk: zk.invoices.list(overdue)) == "status=approved&due_date__lt=2026-01-01T00:00:00Z"


@pytest.mark.peer_row(56, "**refused**")
@pytest.mark.parametrize(
    ("ask", "says"),
    [
        pytest.param(lambda zk: zk.invoices.list(due_dat=lt(NEW_YEAR)), "did you mean due_date?", id="unknown field"),
        pytest.param(lambda zk: zk.invoices.list(due_date__lt=NEW_YEAR), "write due_date=lt", id="the API's spelling"),
        pytest.param(lambda zk: zk.invoices.list(id=gt(ID)), "no operator gt; it has eq, in_, not_in", id="operator"),
        pytest.param(lambda zk: zk.invoices.list(due_date=lt(datetime(2026, 1, 1))), "has no time zone", id="naive"),  # noqa: DTZ001
        pytest.param(lambda zk: zk.invoices.list(due_date=date(2026, 1, 1)), "such as datetime(2026, 1, 1", id="date"),
        pytest.param(lambda zk: zk.invoices.list(status=None), "is_null()", id="None"),
        pytest.param(lambda zk: zk.invoices.list(status=in_()), "no values", id="nothing in in_"),
        pytest.param(lambda zk: zk.invoices.list(status=in_("a,b")), "joined with commas", id="a comma in in_"),
        pytest.param(lambda zk: zk.invoices.list(amount_due=gt(0.1)), "Decimal('0.1')", id="a float"),
        pytest.param(lambda zk: zk.invoices.list(amount_due=True), "give a Decimal or an int", id="a bool as amount"),
        pytest.param(lambda zk: zk.invoices.list(amount_due=between(2, 1)), "lower end first", id="an empty range"),
        pytest.param(
            lambda zk: zk.invoices.list(where(status="paid"), status="void"),
            "status is given twice",
            id="the same twice",
        ),
        pytest.param(lambda zk: zk.invoices.list(status="payd"), "did you mean 'paid'?", id="no known value"),
        pytest.param(lambda zk: zk.invoices.list("status=a"), "give where(...) or keywords", id="no filter"),
        pytest.param(
            lambda zk: zk.invoices.list(external_id="\ud800"), "external_id: the str cannot", id="half a char"
        ),
        pytest.param(lambda zk: zk.invoices.raw.list(nonsense=1), "no filter nonsense", id="of the raw list too"),
        pytest.param(
            lambda zk: zk.customers.list_payment_methods(ID, status="x"), "no filter status", id="none at all"
        ),
    ],
)
def test_a_wrong_filter_fails_before_anything_is_sent_and_says_what_is_right(make: Make, ask: Ask, says: str) -> None:
    server = serve()
    client = make(server)
    with pytest.raises(FilterError) as caught:
        client.call(ask)
    assert says in str(caught.value)
    assert server.asked == 0


def test_or_says_what_the_api_can() -> None:
    with pytest.raises(FilterError, match=r"& only.*in_\(\)"):
        where(status="a") | where(status="b")
