"""What the options of a read mean, and which are refused before anything is sent."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from zenskar_ext import ZenskarError
from zenskar_ext.spark.options import plan_of

SPAN = {"low": "2026-01-01T00:00:00Z", "high": "2026-02-01T00:00:00+00:00"}


def test_the_names_of_options_are_those_of_the_client() -> None:
    plan = plan_of(
        {
            "resource": "invoices",
            "Status": "in:approved,paid",
            "customer__customer_name": "ilike:%acme%",
            "limit": "50",
            "order": "-due_date",
            "parts": "4",
            **SPAN,
        }
    )
    assert plan.filters == {"status": "in:approved,paid", "customer__customer_name": "ilike:%acme%"}
    assert plan.controls == {"limit": 50, "order": "-due_date"}
    assert plan.span == (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC))
    assert (plan.operation.name, plan.parts, plan.field, plan.tasks) == ("invoices.list", 4, "created_at", 5)


def test_a_list_in_one_part_needs_no_more_than_its_name() -> None:
    plan = plan_of({"resource": "accounting.list_periods"})
    assert (plan.operation.name, plan.parts, plan.span, plan.tasks) == ("accounting.list_periods", 1, None, 1)


def test_a_list_is_split_by_a_number_too() -> None:
    plan = plan_of({"resource": "invoices", "field": "amount_due", "parts": "2", "low": "0", "high": "99.50"})
    assert plan.span == (0, Decimal("99.50"))


def test_a_filter_that_has_the_name_of_an_option_is_written_with_where() -> None:
    plan = plan_of({"resource": "jobs", "where.resource": "ne:invoice"})
    assert plan.filters == {"resource": "ne:invoice"}


@pytest.mark.parametrize(
    ("given", "share"),
    [({}, 2.0), ({"skip_null": "true"}, 2.5), ({"slots": "2"}, 5.0), ({"slots": "99"}, 2.0)],
    ids=["every task", "without the rows of no date", "as many as run at once", "no more than there are"],
)
def test_a_rate_is_divided_over_the_tasks_that_run_at_once(given: dict[str, str], share: float) -> None:
    plan = plan_of({"resource": "invoices", "parts": "4", "rate": "10", **given})
    assert plan._settings()["rate"] == share


def test_retries_and_timeouts_are_those_of_the_client() -> None:
    settings = plan_of({"resource": "invoices", "attempts": "7", "deadline": "9.5", "timeout": "3"})._settings()
    assert (settings["retries"].attempts, settings["retries"].deadline, settings["timeout"]) == (7, 9.5, 3.0)
    assert settings["rate"] is None


def test_the_ends_of_a_field_of_whole_numbers_are_ints() -> None:
    lines = {"resource": "accounting.list_journal_lines", "field": "credits", "skip_null": "true", "parts": "2"}
    span = plan_of({**lines, "low": "0", "high": "300.0"}).span
    assert span == (0, 300)
    assert list(map(type, span)) == [int, int]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "resource is missing, such as"),
        ({"resource": "invoice"}, "'invoice' is not a list that can be exported"),
        ({"resource": "invoices.list_line_items"}, "not a list that can be exported; there is invoices.list,"),
        ({"resource": "invoices", "api_key": "hidden"}, "Set ZENSKAR_API_KEY in the environment of the driver and"),
        ({"resource": "invoices", "base_url": "hidden"}, "base_url is not an option: Spark shows options in plans"),
        ({"resource": "invoices", "statsu": "hidden"}, "no option statsu; did you mean status?"),
        ({"resource": "tags", "qqqqq": "hidden"}, "timeout, and each filter of the list"),
        ({"resource": "invoices", "cursor": "hidden"}, "there is no option cursor;"),
        ({"resource": "invoices", "status": "a", "where.status": "hidden"}, "status is given twice: as status and as"),
        ({"resource": "invoices", "numPartitions": "4"}, "no option numpartitions; did you mean parts?"),
        ({"resource": "invoices", "parts": "10001"}, "parts=10001: give at most 10000"),
        (
            {"resource": "invoices", "parts": "2", "low": SPAN["low"], "high": "2026-01-01T00:00:00.000001Z"},
            "parts=2: low and high are too close together for so many",
        ),
        (
            {"resource": "accounting.list_journal_lines", "field": "credits", "low": "0.5", "high": "9", "parts": "3"},
            "low='0.5': give a whole number, as the field has no others",
        ),
        (
            {"resource": "invoices", "parts": "2", "low": "0001-01-01T00:00:00+01:00", "high": SPAN["high"]},
            "is outside the years 1 to 9999 in UTC",
        ),
        ({"resource": "invoices", "status": "gtt:1"}, "invoices.list: status: gtt is not an operator; did you mean gt"),
        ({"resource": "invoices", "status": "gt:1"}, "status has no operator gt; it has"),
        ({"resource": "invoices", "due_date": "gt:2026-01-31"}, "'2026-01-31' has no time zone"),
        ({"resource": "invoices", "limit": "ten"}, "limit: 'ten' is not a number"),
        ({"resource": "invoices", "limit": "0"}, "limit='0': give a whole number of 1 or more"),
        ({"resource": "invoices", "parts": "2.5"}, "parts='2.5': give a whole number of 1 or more"),
        ({"resource": "invoices", "low": "2026-01-01T00:00:00Z"}, "low is one end of what is split"),
        ({"resource": "invoices", **SPAN}, "low, high says how the list is split: give parts too. To leave rows out"),
        ({"resource": "invoices", "parts": "2", "low": "x", "high": "x"}, "low='x': write a time with its zone"),
        (
            {"resource": "invoices", "parts": "2", "low": "2026-01-01", "high": "2026-02-01"},
            "low='2026-01-01': write a time with its zone",
        ),
        ({"resource": "invoices", "parts": "2", "low": SPAN["high"], "high": SPAN["low"]}, "give the lower end as low"),
        (
            {"resource": "invoices", "parts": "2", "field": "amount_due", "low": "x", "high": "1"},
            "low: 'x' is not a number",
        ),
        (
            {"resource": "invoices", "parts": "2", "created_at": f"gt:{SPAN['low']}"},
            "created_at is a filter, and what the list is split by: leave the filter or parts out, or give another",
        ),
        (
            {"resource": "invoices", "parts": "2", "field": "status"},
            "cannot be split by status; give one of invoice_total",
        ),
        ({"resource": "payments", "parts": "2"}, "no field for it: leave parts out"),
        ({"resource": "billable_metrics", "parts": "2"}, "rows without created_at would be in no part"),
        (
            {"resource": "entitlements.list_balances", "parts": "2", "skip_null": "true"},
            "entitlements.list_balances: give low and high: the list has no order",
        ),
        ({"resource": "invoices", "parts": "2", "skip_null": "yes"}, "skip_null: 'yes' is neither true nor false"),
        ({"resource": "invoices", "slots": "2"}, "slots says how a rate is divided: give rate too"),
        ({"resource": "invoices", "rate": "-1"}, "rate=-1.0: give a number of requests per second greater than 0"),
        ({"resource": "invoices", "timeout": "x"}, "timeout: 'x' is not a number"),
        ({"resource": "invoices", "deadline": "-1"}, "RetryPolicy(deadline=-1.0)"),
    ],
    ids=lambda value: "" if isinstance(value, str) else "-".join(value),
)
def test_a_wrong_option_is_refused_with_what_would_be_right(options: dict[str, str], words: str) -> None:
    with pytest.raises(ZenskarError) as caught:
        plan_of(options)
    assert words in str(caught.value)
    assert "hidden" not in str(caught.value)
