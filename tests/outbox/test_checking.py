"""What is checked before an event is kept, and how it is written."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from zenskar_client.models import DataSchema, JsonObject
from zenskar_ext import ConfigurationError, InvalidRequestError
from zenskar_ext._sansio.cuts import MAX_BYTES
from zenskar_ext.outbox.checking import Checker, Row, given_to_record_many, new_id

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
METRICS = {
    "compute": {
        "customer_id": "String",
        "data": {
            "hours": "Float64",
            "count": "Int64",
            "price": "Decimal",
            "spot": "Bool",
            "region": "String",
            "run": "UUID",
            "day": "Date32",
            "at": "DateTime64",
            "tags": "Array(String)",
        },
    },
    "old": {"customer_id": "String", "timestamp": "DateTime64", "size": "Int64"},
}
CHECKER = Checker(METRICS, lambda: NOW)


def row(slug: Any = "free", customer_id: Any = "c", data: Any = None, timestamp: Any = NOW, event_id: Any = "e") -> Row:
    return CHECKER.row(slug, customer_id, {} if data is None else data, timestamp, event_id)


def test_an_event_is_written_as_it_is_sent() -> None:
    found = row(data={"hours": Decimal("1.50"), "name": "Zoë"})
    body = '{"customer_id":"c","timestamp":"2026-01-31 12:00:00","data":{"hours":1.50,"name":"Zoë"}}'
    assert found == Row("free", "e", body, len(body.encode()), dated=True)


def test_without_a_time_it_is_now_and_without_an_id_it_gets_one() -> None:
    found = row(timestamp=None, event_id=None)
    assert '"timestamp":"2026-01-31 12:00:00"' in found.body
    assert not found.dated
    assert UUID(found.event_id).version == 7


def test_a_slug_may_be_a_uuid_and_the_data_a_model() -> None:
    found = row(UUID(int=7), data=JsonObject.from_dict({"hours": 1}))
    assert found.slug == "00000000-0000-0000-0000-000000000007"
    assert '"data":{"hours":1}' in found.body


def test_ids_are_unique_and_in_the_order_of_time() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert [each[:13] for each in ids] == sorted(each[:13] for each in ids)


@pytest.mark.parametrize(
    ("timestamp", "written"),
    [
        (datetime(2026, 1, 31, 13, tzinfo=timezone(timedelta(hours=1))), "2026-01-31 12:00:00"),
        ("2026-01-31T13:00:00+01:00", "2026-01-31 12:00:00"),
        ("2026-01-31 12:00:00", "2026-01-31 12:00:00"),
        (NOW + timedelta(days=31), "2026-03-03 12:00:00"),
    ],
)
def test_a_time_is_written_in_utc(timestamp: Any, written: str) -> None:
    assert f'"timestamp":"{written}"' in row(timestamp=timestamp).body


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"slug": "a b"}, "a b: this is no slug"),
        ({"slug": ""}, "this is no slug"),
        ({"slug": None}, "None: this is no slug"),
        ({"slug": ["compute"]}, "no slug"),
        ({"customer_id": ""}, "customer_id='': give the id of a customer"),
        ({"customer_id": 7}, "customer_id=7"),
        ({"customer_id": "   "}, "give the id of a customer"),
        ({"customer_id": "c\nd"}, "has a line break"),
        ({"customer_id": "c\x00"}, "control character"),
        ({"data": []}, "data"),
        ({"data": {"hours": float("nan")}}, "nan is not a JSON number"),
        ({"data": {"hours": Decimal("Infinity")}}, "Infinity is not a JSON number"),
        ({"data": {"name": "\ud800"}}, "surrogates not allowed"),
        ({"data": {"at": datetime(2026, 1, 1)}}, "no time zone"),  # noqa: DTZ001 - the case
        ({"data": {"x": "y" * MAX_BYTES}}, "at most 1000000 can be sent"),
        ({"timestamp": datetime(2026, 1, 1)}, "has no time zone"),  # noqa: DTZ001 - the case
        ({"timestamp": "yesterday"}, "timestamp='yesterday'"),
        ({"timestamp": 1769860800}, "timestamp=1769860800"),
        ({"timestamp": NOW + timedelta(days=31, seconds=1)}, "more than 31 days in the future"),
        ({"event_id": ""}, "event_id=''"),
        ({"event_id": "x" * 256}, "1 to 255 printable characters"),
        ({"event_id": "a\x00b"}, "printable"),
        ({"event_id": 7}, "event_id=7"),
        ({"customer_id": " c"}, "customer_id=' c' has blanks around it"),
        ({"timestamp": "0001-01-01T00:00:00Z"}, "timestamp='0001-01-01T00:00:00Z' is before 1970"),
        ({"timestamp": datetime(1, 1, 1, tzinfo=UTC)}, "is before 1970"),
        ({"timestamp": "2026-01-31"}, "timestamp='2026-01-31' is a day; give a time, such as 2026-01-31T00:00:00Z"),
    ],
)
def test_what_could_not_be_sent_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidRequestError, match=words):
        row(**wrong)


@pytest.mark.parametrize(
    "data",
    [
        {"hours": 1, "count": 2, "price": Decimal("0.10"), "spot": True, "region": "eu", "tags": ["a"]},
        {"run": UUID(int=7), "day": NOW.date(), "at": NOW},
        {"hours": None, "count": 1},
    ],
)
def test_data_that_fit_the_definition_are_kept(data: dict[str, Any]) -> None:
    assert row("compute", data=data).slug == "compute"


@pytest.mark.parametrize(
    ("slug", "data", "words"),
    [
        ("compute", {"hour": 1}, "data.hour: the definition has no such field; did you mean hours?"),
        ("compute", {"zzz": 1}, "it has hours, count"),
        ("compute", {"hours": "1"}, "data.hours: str does not fit Float64; give a number"),
        ("compute", {"hours": True}, "bool does not fit Float64"),
        ("compute", {"count": Decimal("1.5")}, "Decimal does not fit Int64; give an int"),
        ("compute", {"count": True}, "give an int"),
        ("compute", {"count": 2**63}, "give an int of 64 bits"),
        ("compute", {"day": "yesterday"}, "give a date"),
        ("compute", {"run": "nope"}, "give a UUID"),
        ("compute", {"at": "later"}, "give an aware datetime"),
        ("compute", {"spot": 1}, "give True or False"),
        ("compute", {"day": NOW}, "datetime does not fit Date32"),
        ("old", {"customer_id": "c"}, "no such field"),
        ("compute", {}, "compute: data: it has no value of a field of the definition: hours, count"),
        ("compute", {"hours": None}, "data: it has no value of a field of the definition"),
        ("old", {"size": "1"}, "data.size"),
    ],
)
def test_data_that_do_not_fit_the_definition_are_refused(slug: str, data: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        row(slug, data=data)
    assert words in str(caught.value)


@pytest.mark.parametrize("schema", [None, [], {"data": []}, {"data": {"hours": 7}}])
def test_a_definition_that_is_none_is_named(schema: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"metrics\['compute'\]"):
        Checker({"compute": schema})


def test_a_definition_may_be_a_model() -> None:
    checker = Checker({"compute": DataSchema.from_dict({"data": {"hours": "Float64"}})})
    with pytest.raises(InvalidRequestError, match="no such field"):
        checker.row("compute", "c", {"x": 1}, None, None)


def test_the_fields_of_record_many_are_those_of_record() -> None:
    assert given_to_record_many({"slug": "s", "customer_id": "c", "data": {}}) == ("s", "c", {}, None, None)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"slug": "s", "customer_id": "c"}, "missing 1 required keyword-only argument: 'data'"),
        ({"slug": "s", "customer_id": "c", "data": {}, "time": 1}, "unexpected keyword argument 'time'"),
        ([1], "an event is list"),
        (None, "an event is NoneType"),
    ],
)
def test_an_event_of_record_many_with_other_fields_is_refused(event: Any, words: str) -> None:
    with pytest.raises(InvalidRequestError, match=words):
        given_to_record_many(event)
