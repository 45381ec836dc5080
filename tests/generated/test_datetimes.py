"""Date-times are timezone-aware. Unreadable ones are kept as they are; those that cannot be sent are refused."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zenskar_client.errors import InvalidRequest
from zenskar_client.models import GenerateInvoice, Invoice, JsonObject, UsageEvent
from zenskar_client.types import (
    UNSET,
    read_date,
    read_datetime,
    write_date,
    write_datetime,
    write_unix,
    write_utc,
)

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
EAST, WEST, BERLIN = timezone(timedelta(hours=5.5)), timezone(timedelta(hours=-8)), ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("2026-01-31T12:00:00Z", NOON, id="Z"),
        pytest.param("2026-01-31T12:00:00z", NOON, id="a small z"),
        pytest.param("2026-01-31T12:00:00", NOON, id="a naive answer is UTC"),
        pytest.param("2026-01-31 12:00:00", NOON, id="a naive answer with a blank"),
        pytest.param("2026-01-31", NOON.replace(hour=0), id="a date"),
        pytest.param("2026-01-31T17:30:00+05:30", NOON, id="an offset"),
        pytest.param("2026-01-31T17:30:00+0530", NOON, id="an offset without a colon"),
        pytest.param("2026-01-31T07:00-05", NOON, id="an offset of hours"),
        pytest.param("2026-01-31T12:00:00.5Z", NOON.replace(microsecond=500_000), id="a fraction"),
        pytest.param("2026-01-31T12:00:00,25Z", NOON.replace(microsecond=250_000), id="a fraction after a comma"),
        pytest.param("2026-01-31T12:00:00.123456000Z", NOON.replace(microsecond=123_456), id="nanoseconds that are zero"),
        pytest.param("2026-01-31T17:30:00.12345+05:30", NOON.replace(microsecond=123_450), id="a fraction and an offset"),
        pytest.param("2026-01-31T24:00:00Z", datetime(2026, 2, 1, tzinfo=UTC), id="24 o'clock"),
        pytest.param("2026-01-31 12:00:00 +00:00", NOON, id="a blank before the offset"),
        pytest.param("2026-01-31 12:00:00 UTC", NOON, id="UTC by name"),
        pytest.param("2026-01-31T12:00:00 GMT", NOON, id="GMT by name"),
        pytest.param("2026-01-31 12:00 PM", NOON, id="half a day"),
    ],
)
def test_a_date_time_is_read_as_an_aware_datetime(text: str, value: datetime) -> None:
    invoice = Invoice.from_dict({"due_date": text})
    assert isinstance(invoice.due_date, datetime)
    assert invoice.due_date == value
    assert invoice.due_date.utcoffset() is not None
    assert Invoice.from_dict(invoice.to_dict()) == invoice == pickle.loads(pickle.dumps(invoice))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<string>",
        "soon",
        "31",
        "01/02/2026",
        "Sat, 31 Jan 2026 12:00:00 GMT",
        "2026-02-30",
        "2026-01-31T25:00:00",
        "2026-01-31T12:00:61Z",
        "2026-01-31 nonsense",
        "2026-01-31T12:00:00+99:00",
        "2026-01-31 12:00:00 PST",
        "2026-01-31 12:00:00 EST",
        "2026-01-31 12:00:00 GMT+3",
        "2026-01-31 12:00:00 UTC-5",
        "2026-01-31 12:00:00 CEST",
        "0000-01-31",
        "2026-01-31 99999999999999999999",
        "2026-01-31T12:00:00.123456789Z",
        "2026-01-31T12:00:00.1234567",
        "2026-01-31T12:00:00.0000001+01:00",
        "2026-01-31 12:00:00.123456789 UTC",
        "20260131T120000.123456789Z",
        "2026-W05-6T12:00:00.123456789Z",
        "9999-12-31T23:59:59-01:00",
        "0001-01-01T00:00:00+01:00",
    ],
)
def test_what_is_no_clear_date_time_is_kept_as_it_came(text: str) -> None:
    invoice = Invoice.from_dict({"due_date": text})
    assert invoice.due_date == text
    assert invoice.to_dict() == {"due_date": text}


@pytest.mark.parametrize("value", [None, 0, True, [], {}, 1767225600])
def test_what_is_no_text_is_kept_as_it_came(value: Any) -> None:
    assert Invoice.from_dict({"due_date": value}).to_dict() == {"due_date": value}


@settings(deadline=None, max_examples=300)
@given(st.text("0123456789-:.,+TZ /APMCSTutcgmt", max_size=25), st.booleans())
def test_no_text_breaks_the_reading(text: str, dated: bool) -> None:
    whole = f"2026-01-31{text}" if dated else text
    value = read_datetime(whole)
    if isinstance(value, str):
        assert value == whole
    else:
        assert read_datetime(write_datetime(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(NOON, "2026-01-31T12:00:00Z", id="UTC"),
        pytest.param(NOON.replace(microsecond=1), "2026-01-31T12:00:00.000001Z", id="microseconds"),
        pytest.param(NOON.astimezone(timezone(timedelta(hours=5.5))), "2026-01-31T12:00:00Z", id="+05:30"),
        pytest.param(NOON.astimezone(timezone(timedelta(hours=-8))), "2026-01-31T12:00:00Z", id="-08:00"),
        pytest.param(NOON.astimezone(timezone(timedelta(seconds=3208))), "2026-01-31T12:00:00Z", id="+00:53:28"),
        pytest.param(NOON.astimezone(ZoneInfo("UTC")), "2026-01-31T12:00:00Z", id="UTC as a place"),
        pytest.param(NOON.astimezone(ZoneInfo("Europe/London")), "2026-01-31T12:00:00Z", id="a place, on UTC"),
        pytest.param(NOON.astimezone(ZoneInfo("America/New_York")), "2026-01-31T12:00:00Z", id="a place"),
        pytest.param(datetime(2025, 12, 31, 20, tzinfo=WEST), "2026-01-01T04:00:00Z", id="into the next year"),
        pytest.param(datetime(2026, 1, 1, 2, tzinfo=EAST), "2025-12-31T20:30:00Z", id="into the year before"),
        pytest.param(datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z", id="the first moment"),
        pytest.param(datetime.max.replace(tzinfo=UTC), "9999-12-31T23:59:59.999999Z", id="the last moment"),
        pytest.param(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN), "2026-10-25T00:30:00Z", id="an hour that comes twice"),
        pytest.param(datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN), "2026-10-25T01:30:00Z", id="its second time"),
    ],
)
def test_a_datetime_is_written_in_utc(value: datetime, text: str) -> None:
    assert Invoice(due_date=value).to_dict() == {"due_date": text}
    assert UsageEvent(customer_id="c", timestamp=value, data=JsonObject()).to_dict()["timestamp"] == text.replace("T", " ").removesuffix("Z")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (NOON, "2026-01-31 12:00:00"),
        (NOON.replace(microsecond=500_000), "2026-01-31 12:00:00.500000"),
        (NOON.astimezone(timezone(timedelta(hours=-11))), "2026-01-31 12:00:00"),
    ],
)
def test_a_field_that_wants_utc_is_written_without_an_offset(value: datetime, text: str) -> None:
    assert UsageEvent(customer_id="c", timestamp=value, data=JsonObject()).to_dict()["timestamp"] == text


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param(NOON, 1769860800, id="UTC"),
        pytest.param(NOON.astimezone(EAST), 1769860800, id="+05:30"),
        pytest.param(NOON.astimezone(WEST), 1769860800, id="-08:00"),
        pytest.param(NOON.date(), 1769817600, id="a date is its midnight in UTC"),
        pytest.param(datetime(1970, 1, 1, tzinfo=UTC), 0, id="the first second"),
        pytest.param(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC), -1, id="the one before"),
        pytest.param(datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), 253402300799, id="the last second"),
        pytest.param(1769860800, 1769860800, id="seconds"),
        pytest.param("2026-01-31T12:00:00", "2026-01-31T12:00:00", id="text"),
        pytest.param(None, None, id="None"),
    ],
)
def test_a_field_that_wants_unix_time_is_written_in_whole_seconds(value: Any, seconds: object) -> None:
    body = GenerateInvoice(customer_id="c", contract_id="k", from_date=value, to_date=value, bill_for_date=value).to_dict()
    assert [body[name] for name in ("from_date", "to_date", "bill_for_date")] == [seconds] * 3


def test_a_fraction_of_a_second_is_not_cut_off_in_unix_time() -> None:
    with pytest.raises(InvalidRequest, match=r"^to_date: 2026-01-31T12:00:00\.000001\+00:00 has a fraction of a second"):
        GenerateInvoice(customer_id="c", contract_id="k", from_date=NOON, to_date=NOON.replace(microsecond=1)).to_dict()


@pytest.mark.parametrize("write", [write_datetime, write_utc, write_unix])
def test_a_naive_datetime_is_refused(write: Any) -> None:
    with pytest.raises(InvalidRequest, match="2026-01-31T12:00:00 has no time zone; pass an aware datetime"):
        write(NOON.replace(tzinfo=None))
    with pytest.raises(InvalidRequest, match="^due_date: 2026-01-31T12:00:00 has no time zone"):
        Invoice(due_date=NOON.replace(tzinfo=None)).to_dict()


@pytest.mark.parametrize("write", [write_datetime, write_utc, write_unix])
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), r"0001-01-01T00:00:00\+14:00"),
        (datetime(9999, 12, 31, 23, tzinfo=WEST), r"9999-12-31T23:00:00-08:00"),
    ],
    ids=["before the year 1", "after the year 9999"],
)
def test_an_instant_that_utc_has_no_date_for_is_refused(write: Any, value: datetime, text: str) -> None:
    with pytest.raises(InvalidRequest, match=f"^{text} is outside the years 1 to 9999 in UTC"):
        write(value)


@pytest.mark.parametrize("write", [write_date, write_datetime, write_unix, write_utc])
@pytest.mark.parametrize("value", ["2026-01-31T12:00:00+05:30", "soon", 5, None, UNSET, [NOON], {"at": NOON}], ids=repr)
def test_what_is_no_date_is_written_as_it_is(write: Any, value: Any) -> None:
    assert write(value) is value


def test_a_date_is_read_and_what_is_none_is_kept() -> None:
    assert read_date("2026-01-31") == date(2026, 1, 31)
    assert read_date("2026-02-31") == "2026-02-31"
    assert read_date("31.01.2026") == "31.01.2026"
    assert read_date("2026-01-31T12:00:00Z") == "2026-01-31T12:00:00Z"
