"""Windows of a list are disjoint, and together they are the list, with items outside of the span or without a value."""

import re
from datetime import UTC, datetime, timedelta, timezone
from decimal import Context, Decimal, localcontext
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from zenskar_client.api.invoices.list_invoices import OPERATION as LIST_INVOICES
from zenskar_client.operations import Filter, Request, _operation_at
from zenskar_client.routes import OPERATIONS
from zenskar_client.types import UNSET
from zenskar_ext import FilterError
from zenskar_ext._sansio.checkpoints import End
from zenskar_ext._sansio.windows import can_split, windows

JANUARY, MAY = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
TWO_TICKS = timedelta(microseconds=2)
OPERATION = LIST_INVOICES.__class__(
    name="things.list",
    method="GET",
    path="/things",
    level="documented",
    read=lambda data: data,
    filters={
        "made_at": Filter("date-time", {name: f"made_at__{name}" for name in ("gt", "gte", "lt")} | {"eq": "made_at"}),
        "amount": Filter("number", {name: f"amount__{name}" for name in ("gte", "lt")} | {"is_null": "amount__isnull"}),
        "count": Filter("integer", {name: f"count__{name}" for name in ("gte", "lt")}),
        "day": Filter("date", {name: f"day__{name}" for name in ("gte", "lt")}),
        "name": Filter("string", {name: f"name__{name}" for name in ("gte", "lt")}),
        "seen_at": Filter("date-time", {"gte": "seen_at__gte"}),
    },
)


def cut(parts: int, query: dict[str, Any] | None = None, **spans: Any) -> list[dict[str, Any]]:
    field = OPERATION.filters.get(next(iter(spans), ""))
    skip_null = field is not None and "is_null" not in field.parameters  # else there is a warning
    found = windows(Request(OPERATION, query=query or {}), spans, parts, skip_null=skip_null)
    return [dict(each.query) for each in found]


@pytest.mark.parametrize(
    ("parts", "span", "expected"),
    [
        pytest.param(
            4,
            {"made_at": (JANUARY, MAY)},
            [
                {"made_at__lt": "2026-01-31T00:00:00Z"},
                {"made_at__gte": "2026-01-31T00:00:00Z", "made_at__lt": "2026-03-02T00:00:00Z"},
                {"made_at__gte": "2026-03-02T00:00:00Z", "made_at__lt": "2026-04-01T00:00:00Z"},
                {"made_at__gte": "2026-04-01T00:00:00Z"},
            ],
            id="times",
        ),
        pytest.param(
            2,
            {"amount": (1, Decimal("2.5"))},
            [{"amount__lt": "1.75"}, {"amount__gte": "1.75"}, {"amount__isnull": "true"}],
            id="numbers, and items without one",
        ),
        pytest.param(
            3,
            {"count": (0, 10)},
            [{"count__lt": "3"}, {"count__gte": "3", "count__lt": "6"}, {"count__gte": "6"}],
            id="whole numbers",
        ),
        pytest.param(1, {"amount": (0, 1)}, [{}], id="one window is the list"),
        pytest.param(
            2,
            {"made_at": (JANUARY, datetime(2026, 1, 2, 2, tzinfo=timezone(timedelta(hours=2))))},
            [{"made_at__lt": "2026-01-01T12:00:00Z"}, {"made_at__gte": "2026-01-01T12:00:00Z"}],
            id="two zones",
        ),
        pytest.param(
            2,
            {"made_at": tuple(datetime(2026, 3, day, 12, tzinfo=ZoneInfo("Europe/Berlin")) for day in (28, 29))},
            [{"made_at__lt": "2026-03-28T22:30:00Z"}, {"made_at__gte": "2026-03-28T22:30:00Z"}],
            id="a night of 23 hours",
        ),
    ],
)
def test_a_span_is_cut_evenly_and_open_at_its_ends(
    parts: int, span: dict[str, Any], expected: list[dict[str, Any]]
) -> None:
    assert cut(parts, **span) == expected


@pytest.mark.parametrize(("ticks", "parts"), [(24, 24), (37, 24), (276, 24), (11, 7)])
def test_times_are_cut_as_finely_as_they_can_be(ticks: int, parts: int) -> None:
    """A window that is rounded to microseconds must not push the last one beyond the end."""
    span = (JANUARY, JANUARY + timedelta(microseconds=ticks))
    bounds = [each["made_at__gte"] for each in cut(parts, made_at=span)[1:]]
    assert len({*bounds}) == parts - 1
    assert bounds == sorted(bounds)
    assert bounds[-1].startswith("2026-01-01T00:00:00.000")


def test_every_window_keeps_what_the_list_was_asked() -> None:
    query = {"status": "draft", "limit": 5, "cursor": UNSET}
    assert [{**each, **query} == each for each in cut(3, query, amount=(0, 9))] == [True] * 4


def test_items_that_no_window_has_are_warned_of_where_the_list_is_split() -> None:
    with pytest.warns(UserWarning, match=r"things\.list: split\(count=\.\.\.\) skips items without count") as caught:
        assert len(windows(Request(OPERATION), {"count": (0, 10)}, 3)) == 3
    assert [(each.filename, each.category) for each in caught] == [(__file__, UserWarning)]


@pytest.mark.parametrize(
    ("field", "parts", "skip_null", "count"),
    [
        pytest.param("count", 3, True, 3, id="skipped on purpose"),
        pytest.param("count", 1, False, 1, id="one window is the list"),
        pytest.param("amount", 3, False, 4, id="a window for them"),
        pytest.param("amount", 3, True, 3, id="no window for them, on purpose"),
    ],
)
def test_nobody_is_warned_where_nothing_is_skipped_or_it_is_wanted(
    field: str, parts: int, *, skip_null: bool, count: int
) -> None:
    assert len(windows(Request(OPERATION), {field: (0, 10)}, parts, skip_null=skip_null)) == count


def test_a_single_window_without_items_that_lack_a_value_is_filtered() -> None:
    [window] = windows(Request(OPERATION), {"amount": (0, 10)}, 1, skip_null=True)
    assert window.query == {"amount__isnull": "false"}
    with pytest.raises(FilterError, match=r"cannot skip items without count in one part: .*; give parts=2 or more"):
        windows(Request(OPERATION), {"count": (0, 10)}, 1, skip_null=True)


def test_the_callers_decimal_context_has_no_say() -> None:
    with localcontext(Context(prec=1)):
        assert cut(2, amount=(1, Decimal("1.5")))[0] == {"amount__lt": "1.25"}


@pytest.mark.parametrize(
    ("parts", "query", "spans", "message"),
    [
        pytest.param(2, {}, {}, "things.list: split() takes one field and its two ends", id="no field"),
        pytest.param(2, {}, {"count": (1, 2), "amount": (1, 2)}, "split() takes one field", id="two fields"),
        pytest.param(2, {}, {"conut": (1, 2)}, "no filter conut; did you mean count?", id="an unknown field"),
        pytest.param(
            2, {}, {"seen_at": (JANUARY, MAY)}, "split(seen_at=...) needs lt, but seen_at has gte", id="no operator"
        ),
        pytest.param(2, {}, {"name": ("a", "b")}, "a list can be split by times or numbers only", id="a text"),
        pytest.param(
            2, {}, {"day": (JANUARY.date(), MAY.date())}, "a list can be split by times or numbers only", id="a day"
        ),
        pytest.param(2, {}, {"count": (1,)}, "split(count=...): give the two ends", id="one end"),
        pytest.param(2, {}, {"count": 5}, "split(count=...): give the two ends", id="no ends"),
        pytest.param(2, {}, {"made_at": (None, MAY)}, "None is NoneType; give an aware datetime", id="no lower end"),
        pytest.param(2, {}, {"made_at": (JANUARY, None)}, "None is NoneType; give an aware", id="no upper end"),
        pytest.param(2, {}, {"made_at": ("2026-01-01T00:00:00Z", MAY)}, "give aware datetimes", id="a time as text"),
        pytest.param(2, {}, {"made_at": (JANUARY, "2026-05-01T00:00:00Z")}, "give aware datetimes", id="the other"),
        pytest.param(2, {}, {"made_at": (JANUARY.replace(tzinfo=None), MAY)}, "has no time zone", id="no time zone"),
        pytest.param(2, {}, {"amount": (0.5, 2)}, "a float is not exact", id="a float"),
        pytest.param(2, {}, {"count": (True, 2)}, "True is bool; give an int", id="a bool"),
        pytest.param(2, {}, {"amount": (Decimal("NaN"), 2)}, "is not a number that can be sent", id="no number"),
        pytest.param(2, {}, {"made_at": (MAY, JANUARY)}, "give the lower end first, or fewer parts", id="upside down"),
        pytest.param(1, {}, {"made_at": (MAY, MAY)}, "give the lower end first, or fewer parts", id="empty"),
        pytest.param(9, {}, {"count": (0, 8)}, "cannot be split into 9 parts from 0 to 8", id="too many parts"),
        pytest.param(3, {}, {"made_at": (MAY, MAY + TWO_TICKS)}, "cannot be split into 3 parts", id="too fine"),
        pytest.param(
            2,
            {},
            {"made_at": (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))), MAY)},
            "made_at: 0001-01-01T00:00:00+01:00 is outside the years 1 to 9999 in UTC",
            id="before all time",
        ),
        pytest.param(
            2,
            {},
            {"amount": (Decimal("-9E+999999"), Decimal("9E+999999"))},
            "amount: -9E+999999 has too large an exponent to be sent",
            id="too far apart",
        ),
        pytest.param(0, {}, {"count": (0, 8)}, "parts=0; give an int of 1 or more", id="no parts"),
        pytest.param(2.0, {}, {"count": (0, 8)}, "parts=2.0; give an int of 1 or more", id="a part of a part"),
        pytest.param(True, {}, {"count": (0, 8)}, "parts=True; give an int of 1 or more", id="parts are no bool"),
        pytest.param(
            2,
            {"count__lt": "3"},
            {"count": (0, 8)},
            "split(count=...) sets count itself; leave count__lt out, or split by another field",
            id="filtered by the field already",
        ),
        pytest.param(
            2, {"cursor": "page-1"}, {"count": (0, 8)}, "split it first, then resume a window", id="at a cursor"
        ),
        pytest.param(2, {"cursor": End.END}, {"count": (0, 8)}, "split it first, then resume", id="at the end"),
    ],
)
def test_what_cannot_be_cut_is_refused_with_what_would_be_right(
    parts: int, query: dict[str, Any], spans: dict[str, Any], message: str
) -> None:
    with pytest.raises(FilterError, match=re.escape(message)) as caught:
        cut(parts, query, **spans)
    assert str(caught.value).startswith("things.list: ")


@pytest.mark.parametrize("field", sorted(LIST_INVOICES.filters))
def test_a_list_can_be_cut_by_each_of_its_times_and_numbers(field: str) -> None:
    known = LIST_INVOICES.filters[field]
    if known.type not in ("date-time", "integer", "number") or not {"gte", "lt"} <= known.parameters.keys():
        return
    span = (JANUARY, MAY) if known.type == "date-time" else (0, 100)
    assert len(windows(Request(LIST_INVOICES), {field: span}, 4)) == 4 + ("is_null" in known.parameters)


def test_a_field_without_the_operators_is_refused_with_the_fields_that_have_them() -> None:
    with pytest.raises(FilterError) as caught:
        cut(2, seen_at=(JANUARY, MAY))
    says = "split(seen_at=...) needs lt, but seen_at has gte; split this list by made_at, amount, count"
    assert str(caught.value) == f"things.list: {says}"
    bare = OPERATION._replace(filters={"seen_at": OPERATION.filters["seen_at"]})
    with pytest.raises(FilterError, match="this list cannot be split"):
        windows(Request(bare), {"seen_at": (JANUARY, MAY)}, 2)


def test_the_guide_names_the_lists_that_can_be_split() -> None:
    guide = (Path(__file__).parents[3] / "docs/guide.md").read_text()
    told = guide.partition("A field splits a list if")[2].partition("The error of another field")[0]
    can = {
        operation.name
        for route in OPERATIONS
        if (operation := _operation_at(route)).page is not None and any(map(can_split, operation.filters.values()))
    }
    assert set(re.findall(r"`(\w+\.\w+)`", told)) == can
