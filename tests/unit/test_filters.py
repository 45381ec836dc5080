"""What `parameters` makes of filters: exact texts, and errors that say how to correct a filter."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client import models
from zenskar_client.api.customers.list_customers import OPERATION as LIST_CUSTOMERS
from zenskar_client.api.invoices.list_invoices import OPERATION as LIST_INVOICES
from zenskar_client.models import InvoiceStatus
from zenskar_client.operations import Filter
from zenskar_ext.errors import FilterError, InvalidRequestError, ZenskarError
from zenskar_ext.filters import (
    Op,
    Where,
    between,
    check_required,
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
    parameters,
    starts_with,
    where,
)

ID = UUID("3c90c3cc-0d44-4b50-8888-8dd25736052a")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
TODAY = date(2026, 1, 31)
INDIA = timezone(timedelta(hours=5, minutes=30))
COMPARED = ("eq", "ne", "gt", "gte", "lt", "lte", "in", "is_null")


def every(field: str, operators: tuple[str, ...]) -> dict[str, str]:
    spelled = {"eq": field, "ne": f"{field}__neq", "is_null": f"{field}__isnull"}
    return {operator: spelled.get(operator, f"{field}__{operator}") for operator in operators}


KNOWN: Mapping[str, Filter] = {
    "id": Filter("uuid", every("id", ("eq", "in", "not_in"))),
    "status": Filter("string", every("status", ("eq", "like", "ilike", "in", "is_null"))),
    "due_date": Filter("date-time", every("due_date", COMPARED)),
    "day": Filter("date", every("day", COMPARED)),
    "amount_due": Filter("number", every("amount_due", COMPARED)),
    "attempt": Filter("integer", every("attempt", COMPARED)),
    "code": Filter("integer", every("code", ("like", "ilike"))),
    "is_manual": Filter("boolean", {"eq": "is_manual"}),
    "labels": Filter("string", {"in": "labels"}, listed=("in",)),
    "customer__customer_name": Filter("string", every("customer__customer_name", ("eq", "ilike"))),
    "api_slug": Filter("string", {"ilike": "api_slug__ilike"}),
    "since": Filter("date-time", {"gte": "since__gte"}),
}


class Place(Enum):
    HOME = "home"


class Number(IntEnum):
    ONE = 1


class Nowhere(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, _: datetime | None, /) -> timedelta | None:
        return None

    def dst(self, _: datetime | None, /) -> timedelta | None:
        return None

    def tzname(self, _: datetime | None, /) -> str | None:
        return None


def asked(*given: object, **fields: object) -> dict[str, Any]:
    return parameters("things.list", KNOWN, given, fields)


NEEDED = {"month": Filter("date", {"gte": "month__gte", "lte": "month__lte"}, required=True), "other": KNOWN["status"]}


@pytest.mark.parametrize("sent", [{"month__gte": "2026-01-01"}, {"month__lte": "2026-01-01", "status": "a"}])
def test_a_required_filter_may_be_any_of_its_operators(sent: dict[str, str]) -> None:
    check_required("things.list", NEEDED, sent)


def test_a_list_without_its_required_filter_is_refused() -> None:
    with pytest.raises(FilterError, match=r"things\.list: the filter month is required; it has gte, lte, between"):
        check_required("things.list", NEEDED, {"status": "a"})


@pytest.mark.parametrize(
    ("field", "value", "sent"),
    [
        pytest.param("status", "approved", {"status": "approved"}, id="a plain value is equality"),
        pytest.param("status", eq("approved"), {"status": "approved"}, id="eq"),
        pytest.param("status", InvoiceStatus.PARTIALLY_PAID, {"status": "partially_paid"}, id="an enum of the API"),
        pytest.param("status", Place.HOME, {"status": "home"}, id="an enum of the caller"),
        pytest.param("status", Number.ONE, {"status": "1"}, id="an enum of numbers"),
        pytest.param("status", ID, {"status": str(ID)}, id="a UUID in a field of text"),
        pytest.param("status", "", {"status": ""}, id="an empty text"),
        pytest.param("status", "a,b", {"status": "a,b"}, id="a comma outside of in_"),
        pytest.param("status", "naïve ₹", {"status": "naïve ₹"}, id="any letters"),
        pytest.param("status", like("app%"), {"status__like": "app%"}, id="like"),
        pytest.param("status", ilike("%APP_"), {"status__ilike": "%APP_"}, id="ilike"),
        pytest.param("code", like("5%"), {"code__like": "5%"}, id="a pattern is text, whatever the field holds"),
        pytest.param("code", ilike("5%"), {"code__ilike": "5%"}, id="and so is one of ilike"),
        pytest.param("status", contains("app"), {"status__ilike": "%app%"}, id="contains is ilike"),
        pytest.param("status", starts_with("app"), {"status__ilike": "app%"}, id="starts_with is ilike"),
        pytest.param("api_slug", contains("calls"), {"api_slug__ilike": "%calls%"}, id="contains without equality"),
        pytest.param("status", in_("a", "b"), {"status__in": "a,b"}, id="in_"),
        pytest.param("status", in_("a"), {"status__in": "a"}, id="in_ of one"),
        pytest.param("status", ["a", "b"], {"status__in": "a,b"}, id="a list is in_"),
        pytest.param("status", ("a", "b"), {"status__in": "a,b"}, id="a tuple is in_"),
        pytest.param("labels", in_("a,b", "c"), {"labels": ["a,b", "c"]}, id="in_ of a parameter that is a list"),
        pytest.param("labels", ["a"], {"labels": ["a"]}, id="a list of one for a parameter that is a list"),
        pytest.param("id", not_in(ID, "x"), {"id__not_in": f"{ID},x"}, id="not_in"),
        pytest.param("id", ID, {"id": str(ID)}, id="an id as UUID"),
        pytest.param("id", "cus_1", {"id": "cus_1"}, id="an id as text"),
        pytest.param("status", is_null(), {"status__isnull": "true"}, id="is_null"),
        pytest.param("status", is_null(null=False), {"status__isnull": "false"}, id="is_null of False"),
        pytest.param("due_date", is_null(), {"due_date__isnull": "true"}, id="is_null of a date-time"),
        pytest.param("due_date", NOON, {"due_date": "2026-01-01T12:00:00Z"}, id="a date-time in UTC"),
        pytest.param(
            "due_date",
            lt(NOON.replace(microsecond=5)),
            {"due_date__lt": "2026-01-01T12:00:00.000005Z"},
            id="microseconds",
        ),
        pytest.param(
            "due_date",
            lte(NOON.replace(tzinfo=INDIA)),
            {"due_date__lte": "2026-01-01T06:30:00Z"},
            id="another time zone",
        ),
        pytest.param(
            "due_date", ne("2026-01-01T00:00:00Z"), {"due_date__neq": "2026-01-01T00:00:00Z"}, id="ne of text"
        ),
        pytest.param(
            "due_date",
            in_(NOON, NOON.replace(hour=13)),
            {"due_date__in": "2026-01-01T12:00:00Z,2026-01-01T13:00:00Z"},
            id="in_ of date-times",
        ),
        pytest.param("day", gt(TODAY), {"day__gt": "2026-01-31"}, id="a date"),
        pytest.param("day", gte("2026-01-31"), {"day__gte": "2026-01-31"}, id="a date as text"),
        pytest.param("amount_due", gt(0), {"amount_due__gt": "0"}, id="an int for a number"),
        pytest.param("amount_due", Decimal("12.50"), {"amount_due": "12.50"}, id="a Decimal keeps its digits"),
        pytest.param(
            "amount_due",
            lt(Decimal("1234567890123456.78")),
            {"amount_due__lt": "1234567890123456.78"},
            id="many digits",
        ),
        pytest.param("amount_due", gte(Decimal("1E+3")), {"amount_due__gte": "1000"}, id="no exponent"),
        pytest.param("amount_due", ne(Decimal("-0.10")), {"amount_due__neq": "-0.10"}, id="a negative Decimal"),
        pytest.param("attempt", lte(3), {"attempt__lte": "3"}, id="an int"),
        pytest.param("is_manual", False, {"is_manual": "false"}, id="False"),
        pytest.param("is_manual", True, {"is_manual": "true"}, id="True"),
        pytest.param(
            "amount_due", between(1, Decimal("2.5")), {"amount_due__gte": "1", "amount_due__lte": "2.5"}, id="between"
        ),
        pytest.param("attempt", between(9, 10), {"attempt__gte": "9", "attempt__lte": "10"}, id="between ints"),
        pytest.param("day", between(TODAY, TODAY), {"day__gte": "2026-01-31", "day__lte": "2026-01-31"}, id="one day"),
        pytest.param(
            "day",
            between(TODAY, "2026-02-01"),
            {"day__gte": "2026-01-31", "day__lte": "2026-02-01"},
            id="date and text",
        ),
        pytest.param(
            "due_date",
            between("2026-01-01T00:00:00+05:30", "2025-12-31T20:00:00Z"),
            {"due_date__gte": "2026-01-01T00:00:00+05:30", "due_date__lte": "2025-12-31T20:00:00Z"},
            id="between texts in the order of time",
        ),
        pytest.param(
            "due_date",
            between(NOON, "2026-02-01T00:00:00Z"),
            {"due_date__gte": "2026-01-01T12:00:00Z", "due_date__lte": "2026-02-01T00:00:00Z"},
            id="between a date-time and a text",
        ),
    ],
)
def test_a_filter_is_sent_as(field: str, value: object, sent: dict[str, str]) -> None:
    assert asked(**{field: value}) == sent
    assert asked(where(**{field: value})) == sent


def test_the_list_of_invoices_sends_what_the_page_of_the_api_shows() -> None:
    fields = {"status": in_("approved"), "due_date": lt(datetime(2026, 1, 1, tzinfo=UTC))}
    sent = parameters("invoices.list", LIST_INVOICES.filters, (), fields)
    assert list(sent.items()) == [("status__in", "approved"), ("due_date__lt", "2026-01-01T00:00:00Z")]


def test_parameters_keep_the_order_in_which_they_were_given() -> None:
    sent = asked(where(status="a") & where(id=ID), where(attempt=1), amount_due=gt(0), day=TODAY)
    assert list(sent) == ["status", "id", "attempt", "amount_due__gt", "day"]


def test_two_operators_of_one_field_go_together() -> None:
    assert asked(where(amount_due=gt(0)) & where(amount_due=lt(9))) == {"amount_due__gt": "0", "amount_due__lt": "9"}


def test_no_filter_asks_for_everything() -> None:
    assert asked() == {}
    assert asked(where()) == {}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"statsu": "a"}, "things.list: no filter statsu; did you mean status?", id="a misspelled field"),
        pytest.param({"zzz": "a"}, f"no filter zzz; it has {', '.join(KNOWN)}", id="a field like no other"),
        pytest.param({"due_date__lt": NOON}, "no filter due_date__lt; write due_date=lt(...)", id="field__op"),
        pytest.param({"status__in": "a"}, "write status=in_(...)", id="field__in"),
        pytest.param({"amount_due__neq": 1}, "write amount_due=ne(...)", id="field__neq of the API"),
        pytest.param({"amount_due__ne": 1}, "write amount_due=ne(...)", id="field__ne"),
        pytest.param({"status__isnull": True}, "write status=is_null(...)", id="field__isnull of the API"),
        pytest.param({"status__contains": "a"}, "write status=contains(...)", id="field__contains"),
        pytest.param({"due_date__between": 1}, "write due_date=between(...)", id="field__between"),
        pytest.param(
            {"customer__customer_name__ilike": "a"},
            "write customer__customer_name=ilike(...)",
            id="field__op of a field with underscores",
        ),
        pytest.param({"id__gt": "a"}, "no filter id__gt; id has eq, in_, not_in", id="field__op that the field lacks"),
        pytest.param({"id": gt("a")}, "things.list: id has no operator gt; it has eq, in_, not_in", id="no gt"),
        pytest.param({"is_manual": in_(True)}, "is_manual has no operator in_; it has eq", id="no in_"),
        pytest.param({"is_manual": [True]}, "is_manual has no operator in_; it has eq", id="a list without in_"),
        pytest.param({"api_slug": "a"}, "no operator eq; it has ilike, contains, starts_with", id="no equality"),
        pytest.param({"id": contains("a")}, "id has no operator contains; it has eq", id="no contains"),
        pytest.param({"id": starts_with("a")}, "id has no operator starts_with; it has eq", id="no starts_with"),
        pytest.param({"id": between("a", "b")}, "id has no operator between; it has eq", id="no between"),
        pytest.param({"since": between(NOON, NOON)}, "since has no operator between; it has gte", id="half of between"),
        pytest.param({"status": Op("near", ("a",))}, "status has no operator near", id="an operator of one's own"),
        pytest.param(
            {"status": None},
            "things.list: status is None; leave it out, or use is_null() for items without a value",
            id="None",
        ),
        pytest.param({"status": eq(None)}, "None is NoneType; give a string", id="eq of None"),
        pytest.param({"status": in_("a", None)}, "None is NoneType; give a string", id="None inside in_"),
        pytest.param({"status": 5}, "5 is int; give a string", id="a number for text"),
        pytest.param({"status": True}, "True is bool; give a string", id="a bool for text"),
        pytest.param({"status": eq(gt("a"))}, "gt('a') is Op; give a string", id="an operator in an operator"),
        pytest.param({"status": in_(["a", "b"])}, "['a', 'b'] is list; give a string", id="a list inside in_"),
        pytest.param({"status": like(5)}, "5 is int; give a string", id="a pattern that is no text"),  # type: ignore[arg-type]
        pytest.param({"status": is_null("no")}, "'no' is str; give True or False", id="is_null of text"),  # type: ignore[arg-type]
        pytest.param({"status": is_null(1)}, "1 is int; give True or False", id="is_null of a number"),  # type: ignore[arg-type]
        pytest.param({"is_manual": "true"}, "'true' is str; give True or False", id="text for a bool"),
        pytest.param({"id": 5}, "5 is int; give an id", id="a number for an id"),
        pytest.param({"id": ""}, "things.list: id: the id is empty", id="an empty id"),
        pytest.param({"id": "  "}, "things.list: id: the id is empty", id="a blank id"),
        pytest.param(
            {"due_date": lt(datetime(2026, 1, 1))},  # noqa: DTZ001 - the case
            "due_date: 2026-01-01T00:00:00 has no time zone; pass an aware datetime",
            id="a naive date-time",
        ),
        pytest.param(
            {"due_date": NOON.replace(tzinfo=Nowhere())}, "has no time zone", id="a time zone without an offset"
        ),
        pytest.param(
            {"due_date": lt("2026-01-01T00:00:00")},
            "'2026-01-01T00:00:00' has no time zone; end it with Z or an offset",
            id="a naive date-time as text",
        ),
        pytest.param({"due_date": "2026-01-01"}, "has no time zone", id="a date as text for a date-time"),
        pytest.param({"due_date": "tomorrow"}, "'tomorrow' is not a date-time; write it as 2026-01-31T", id="words"),
        pytest.param(
            {"due_date": TODAY},
            "is date; give an aware datetime, such as datetime(2026, 1, 31, tzinfo=timezone.utc)",
            id="a date for a date-time",
        ),
        pytest.param({"due_date": 5}, "5 is int; give an aware datetime", id="a number for a date-time"),
        pytest.param({"day": NOON}, "is datetime; give a date", id="a date-time for a date"),
        pytest.param(
            {"day": "2026-01-01T00:00:00Z"},
            "'2026-01-01T00:00:00Z' is not a date; write it as 2026-01-31",
            id="too much",
        ),
        pytest.param(
            {"amount_due": 0.1},
            "0.1 is float; give a Decimal or an int, such as Decimal('0.1'): a float is not exact",
            id="a float",
        ),
        pytest.param({"amount_due": True}, "True is bool; give a Decimal or an int", id="a bool for a number"),
        pytest.param({"amount_due": "5"}, "'5' is str; give a Decimal or an int", id="text for a number"),
        pytest.param({"amount_due": Decimal("NaN")}, "NaN is not a number that can be sent", id="NaN"),
        pytest.param({"amount_due": Decimal("Infinity")}, "Infinity is not a number that can be sent", id="infinity"),
        pytest.param({"amount_due": 10**5000}, "things.list: amount_due: ", id="more digits than Python writes"),
        pytest.param({"attempt": Decimal(1)}, "is Decimal; give an int", id="a Decimal for an int"),
        pytest.param({"attempt": 1.0}, "1.0 is float; give an int", id="a float for an int"),
        pytest.param({"attempt": False}, "False is bool; give an int", id="a bool for an int"),
        pytest.param(
            {"status": in_("a,b", "c")},
            "'a,b' cannot be used in in_(), whose values are joined with commas",
            id="a comma in in_",
        ),
        pytest.param({"id": not_in("a,b")}, "'a,b' cannot be used in not_in()", id="a comma in not_in"),
        pytest.param({"status": ["a", ""]}, "'' cannot be used in in_()", id="an empty text in in_"),
        pytest.param({"status": in_()}, "status: in_() has no values, and would match nothing", id="an empty in_"),
        pytest.param({"status": []}, "status: in_() has no values, and would match nothing", id="an empty list"),
        pytest.param(
            {"status": contains("50%")}, "contains('50%') cannot be written: % and _ are wildcards", id="% in contains"
        ),
        pytest.param({"status": starts_with("a_b")}, "starts_with('a_b') cannot be written", id="_ in starts_with"),
        pytest.param({"status": contains("a\\b")}, "cannot be written", id="a backslash in contains"),
        pytest.param(
            {"status": contains("")}, "contains('') would match everything; leave it out", id="contains nothing"
        ),
        pytest.param({"amount_due": between(2, 1)}, "between(2, 1) is empty; give the lower end first", id="reversed"),
        pytest.param(
            {"due_date": between("2026-01-02T00:00:00Z", "2026-01-02T00:00:00+05:30")},
            "is empty; give the lower end first",
            id="texts reversed in time",
        ),
        pytest.param({"amount_due": between(1, None)}, "None is NoneType; give a Decimal", id="half a between"),
        pytest.param({"amount_due": between(Decimal("NaN"), 1)}, "NaN is not a number", id="between NaN and 1"),
        pytest.param(
            {"due_date": between(NOON, NOON.replace(tzinfo=None))}, "has no time zone", id="between aware and naive"
        ),
        pytest.param({"status": {"a"}}, "give several values as a list or in_(...), not as set", id="a set"),
        pytest.param({"status": frozenset("a")}, "as a list or in_(...), not as frozenset", id="a frozenset"),
        pytest.param({"status": {"a": 1}}, "as a list or in_(...), not as dict", id="a dict"),
        pytest.param({"status": {"a": 1}.keys()}, "as a list or in_(...), not as dict_keys", id="keys of a dict"),
        pytest.param({"status": iter("ab")}, "as a list or in_(...), not as str_", id="an iterator"),
        pytest.param({"status": (each for each in "ab")}, "as a list or in_(...), not as generator", id="a generator"),
        pytest.param({"status": "\ud800"}, "things.list: status: ", id="text that UTF-8 cannot write"),
    ],
)
def test_a_filter_is_refused_with_words_that_say_what_is_right(fields: dict[str, object], words: str) -> None:
    with pytest.raises(FilterError, match=re.escape(words)) as raised:
        asked(**fields)
    assert str(raised.value).startswith("things.list: ")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"since": between(NOON, NOON)}, "things.list: since has no operator between; it has gte"),
        ({"attempt": 1.0}, "things.list: attempt: 1.0 is float; give an int"),
        ({"due_date": 5}, "things.list: due_date: 5 is int; give an aware datetime"),
        ({"day": 5}, "things.list: day: 5 is int; give a date"),
    ],
    ids=["half of between", "a float for an int", "an int for a date-time", "an int for a date"],
)
def test_a_refusal_says_no_more_than_is_true(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(FilterError) as raised:
        asked(**fields)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            "aproved",
            "status: 'aproved' is not a known value; did you mean 'approved'? (InvoiceStatus('aproved') sends it",
        ),
        ("PAID", "'PAID' is not a known value; did you mean 'paid'?"),
        (in_("paid", "none"), "'none' is not a known value; known: approved, discarded, draft"),
        (["paid", "none"], "'none' is not a known value"),
    ],
)
def test_a_text_that_is_no_known_value_would_match_nothing_and_is_refused(value: object, words: str) -> None:
    with pytest.raises(FilterError, match=re.escape(words)):
        parameters("invoices.list", LIST_INVOICES.filters, (), {"status": value})


def test_a_value_that_is_not_described_yet_is_sent_as_a_member_of_its_enum() -> None:
    for value, sent in (
        (InvoiceStatus("new"), {"status": "new"}),
        (in_(InvoiceStatus("new"), "paid"), {"status__in": "new,paid"}),
        (ilike("pa%"), {"status__ilike": "pa%"}),
    ):
        assert parameters("invoices.list", LIST_INVOICES.filters, (), {"status": value}) == sent


@pytest.mark.parametrize(
    ("given_", "fields", "name"),
    [
        pytest.param((where(status="a"),), {"status": "b"}, "status", id="where and keyword"),
        pytest.param((where(status="a") & where(status="a"),), {}, "status", id="twice the same"),
        pytest.param((where(status="a"), where(status=eq("b"))), {}, "status", id="plain and eq"),
        pytest.param((where(status=["a"]),), {"status": in_("b")}, "status__in", id="list and in_"),
        pytest.param(
            (where(amount_due=between(1, 2)),), {"amount_due": lte(3)}, "amount_due__lte", id="between and lte"
        ),
        pytest.param((where(status=contains("a")),), {"status": ilike("b")}, "status__ilike", id="contains and ilike"),
    ],
)
def test_one_parameter_cannot_be_given_twice(given_: tuple[Where, ...], fields: dict[str, Any], name: str) -> None:
    with pytest.raises(FilterError, match=rf"{name} is given twice; the API takes a parameter once"):
        asked(*given_, **fields)


@pytest.mark.parametrize("given_", ["status", {"status": "a"}, gt(1), None], ids=str)
def test_what_stands_without_a_keyword_is_a_where(given_: object) -> None:
    with pytest.raises(FilterError, match=r"is not a filter; give where\(\.\.\.\) or keywords"):
        asked(given_)


def test_a_list_without_filters_names_the_field_that_it_lacks() -> None:
    with pytest.raises(FilterError, match=r"no filter status; it has none"):
        parameters("things.list", {}, (), {"status": "a"})


def test_or_is_refused_with_what_the_api_has() -> None:
    with pytest.raises(
        FilterError, match=r"combines filters with & only; instead of \|, iterate two lists or .* in_\(\)"
    ):
        where(status="a") | where(status="b")


def test_and_takes_nothing_but_filters() -> None:
    with pytest.raises(TypeError):
        where(status="a") & {"id": ID}  # type: ignore[operator]


def test_and_leaves_both_sides_as_they_were() -> None:
    left, right = where(status="a"), where(id=ID)
    both = left & right
    assert (left.entries, right.entries) == ((("status", "a"),), (("id", ID),))
    assert both.entries == left.entries + right.entries
    assert asked(both) == {"status": "a", "id": str(ID)}


def test_filters_are_values() -> None:
    assert where(status=in_("a")) == where(status=in_("a")) != where(status=in_("b"))
    assert hash(gt(1)) == hash(gt(1))
    with pytest.raises(AttributeError):
        where(status="a").entries = ()  # type: ignore[misc]


def test_filters_show_themselves_as_they_are_written() -> None:
    kept = where(status=in_("a", "b"), amount_due=between(1, 2)) & where(id="x", due_date=is_null())
    assert repr(kept) == "where(status=in_('a', 'b'), amount_due=between(1, 2), id='x', due_date=is_null(True))"


def test_a_refused_filter_is_an_error_of_the_request_and_of_the_client() -> None:
    assert issubclass(FilterError, InvalidRequestError)
    assert issubclass(FilterError, ZenskarError)
    assert issubclass(FilterError, ValueError)


# Properties

words_ = st.text(min_size=1).filter(lambda text: text.isprintable())
listable = words_.filter(lambda text: "," not in text)
zones = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=zones)  # noqa: DTZ001 - zones come with the draw
amounts = st.decimals(allow_nan=False, allow_infinity=False) | st.integers()


def in_utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


READ: dict[str, Any] = {"date-time": in_utc, "date": date.fromisoformat, "number": Decimal, "string": str}


@given(
    st.fixed_dictionaries(
        {}, optional={"due_date": moments, "amount_due": amounts, "status": words_, "day": st.dates()}
    )
)
def test_what_is_sent_reads_back_as_what_was_given(fields: dict[str, object]) -> None:
    in_one_zone = {
        name: value.astimezone(UTC) if isinstance(value, datetime) else value for name, value in fields.items()
    }
    assert {name: READ[KNOWN[name].type](text) for name, text in asked(**fields).items()} == in_one_zone


@given(st.sampled_from([gt, gte, lt, lte, ne]), moments)
def test_every_comparison_of_a_date_time_reads_back(operator: Any, moment: datetime) -> None:
    [text] = asked(due_date=operator(moment)).values()
    assert in_utc(text) == moment.astimezone(UTC)


@given(st.lists(listable, min_size=1))
def test_the_values_of_in_read_back_in_order(values: list[str]) -> None:
    assert asked(status=in_(*values))["status__in"].split(",") == values


@given(amounts, amounts)
def test_between_sends_its_ends_or_says_that_it_is_empty(low: Decimal, high: Decimal) -> None:
    if low > high:
        with pytest.raises(FilterError, match="give the lower end first"):
            asked(amount_due=between(low, high))
    else:
        sent = asked(amount_due=between(low, high))
        assert (Decimal(sent["amount_due__gte"]), Decimal(sent["amount_due__lte"])) == (low, high)


@given(st.text())
def test_a_text_is_sent_as_it_is(text: str) -> None:
    assert asked(status=text) == {"status": text}


@given(st.text(), st.characters(categories=["Cs"]), st.text())
def test_a_text_that_utf_8_cannot_write_is_refused_by_name(before: str, half: str, after: str) -> None:
    with pytest.raises(FilterError, match=r"^things\.list: status: "):
        asked(status=before + half + after)


@given(st.text())
def test_contains_never_sends_a_wildcard_of_its_text(text: str) -> None:
    try:
        [sent] = asked(status=contains(text)).values()
    except FilterError:
        assert not text or set(text) & set("%_\\")
    else:
        assert sent == f"%{text}%"
        assert not set(text) & set("%_\\")


@pytest.mark.parametrize("operation", [LIST_INVOICES, LIST_CUSTOMERS], ids=lambda each: str(each.name))
def test_every_operator_of_a_described_list_becomes_its_own_parameter(operation: Any) -> None:
    samples = {"uuid": ID, "string": "a", "date-time": NOON, "date": TODAY, "number": 1, "integer": 1, "boolean": True}
    for field, filter_ in operation.filters.items():
        for operator, name in filter_.parameters.items():
            usual = next(iter(getattr(models, filter_.enum))) if filter_.enum else samples[filter_.type]
            sample: object = {"is_null": True, "like": "a", "ilike": "a"}.get(operator, usual)
            assert list(parameters(operation.name, operation.filters, (), {field: Op(operator, (sample,))})) == [name]
