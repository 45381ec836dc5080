"""`types.dumps`, `types.loads` and `types.query_text`: exact, and clear about what they refuse."""

import json
from collections import OrderedDict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zenskar_client.errors import InvalidAnswer, InvalidRequest
from zenskar_client.models import Connector, InvoiceStatus, Payment
from zenskar_client.types import UNSET, dumps, expect_array, expect_object, loads, query_text

HALF: Any = 0.5
ID = UUID("3c90c3cc-0d44-4b50-8888-8dd25736052a")


class Number(IntEnum):
    ONE = 1


class Amount(Enum):
    SOME = Decimal("0.10")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(None, "null", id="None"),
        pytest.param(True, "true", id="True"),
        pytest.param(False, "false", id="False"),
        pytest.param(0, "0", id="zero"),
        pytest.param(-(10**30), "-1" + "0" * 30, id="a large int"),
        pytest.param(1.5, "1.5", id="a float"),
        pytest.param(Decimal("1234567890123456.78"), "1234567890123456.78", id="Decimal"),
        pytest.param(Decimal("0.10"), "0.10", id="Decimal with its last zero"),
        pytest.param(Decimal("1E+2"), "1E+2", id="Decimal with an exponent"),
        pytest.param(Decimal("1E-7"), "1E-7", id="Decimal with a negative exponent"),
        pytest.param(Decimal("1E+400"), "1E+400", id="Decimal that no float holds"),
        pytest.param(Decimal("-0.0"), "-0.0", id="negative zero"),
        pytest.param("", '""', id="an empty string"),
        pytest.param('"\\\n\t\x00\x7f', '"\\"\\\\\\n\\t\\u0000\x7f"', id="a string with control characters"),
        pytest.param("é💶\u2028", '"é💶\u2028"', id="a string of the world"),
        pytest.param(datetime(2026, 1, 1, tzinfo=UTC), '"2026-01-01T00:00:00Z"', id="datetime"),
        pytest.param(
            datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))), '"2025-12-31T23:00:00Z"', id="offset"
        ),
        pytest.param(date(2026, 1, 31), '"2026-01-31"', id="date"),
        pytest.param(ID, f'"{ID}"', id="UUID"),
        pytest.param(InvoiceStatus.DRAFT, '"draft"', id="enum"),
        pytest.param(InvoiceStatus("brand_new"), '"brand_new"', id="unknown value of an enum"),
        pytest.param(Number.ONE, "1", id="enum of int"),
        pytest.param(Amount.SOME, "0.10", id="enum of Decimal"),
        pytest.param(Connector.from_dict({"name": "n", "x": 1}), '{"name":"n","x":1}', id="model"),
        pytest.param([], "[]", id="no items"),
        pytest.param({}, "{}", id="no keys"),
        pytest.param([1, [2, {"a": (3,)}]], '[1,[2,{"a":[3]}]]', id="nested"),
        pytest.param({"a": UNSET, "b": None, "c": UNSET}, '{"b":null}', id="UNSET is left out"),
        pytest.param({"a": UNSET}, "{}", id="nothing but UNSET"),
        pytest.param({'"': 1, InvoiceStatus.DRAFT: 2}, '{"\\"":1,"draft":2}', id="keys"),
        pytest.param(OrderedDict(b=1, a=2), '{"b":1,"a":2}', id="the order is kept"),
        pytest.param(MappingProxyType({"a": 1}), '{"a":1}', id="any mapping"),
    ],
)
def test_values_are_written(value: Any, text: str) -> None:
    assert dumps(value) == text
    json.loads(text)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        pytest.param({1}, "body: set cannot be written as JSON", id="a set"),
        pytest.param({"a": [0, b"x"]}, r"a\[1\]: bytes cannot be written as JSON", id="bytes deep inside"),
        pytest.param([{"a": {"b": object()}}], r"\[0\]\.a\.b: object cannot be written as JSON", id="an object"),
        pytest.param((each for each in "ab"), "body: generator cannot", id="a generator"),
        pytest.param({"a": Connector}, "a: type cannot be written", id="a class"),
        pytest.param({1: 2}, "body: the key 1 is not a string", id="a key of int"),
        pytest.param({"a": {None: 2}}, "a: the key None is not a string", id="a key of None"),
        pytest.param(float("nan"), "body: nan is not a JSON number", id="NaN"),
        pytest.param([float("-inf")], r"\[0\]: -inf is not a JSON number", id="infinity"),
        pytest.param({"a": Decimal("NaN")}, "a: NaN is not a JSON number", id="Decimal NaN"),
        pytest.param({"a": Decimal("sNaN")}, "a: sNaN is not a JSON number", id="Decimal sNaN"),
        pytest.param({"a": Decimal("Infinity")}, "a: Infinity is not a JSON number", id="Decimal infinity"),
        pytest.param({"a": 10**5000}, "a: Exceeds the limit", id="an int that Python does not print"),
        pytest.param({"a": datetime(2026, 1, 1)}, "a: 2026-01-01T00:00:00 has no time zone", id="naive"),  # noqa: DTZ001
        pytest.param([UNSET], r"\[0\]: UNSET, which marks a missing field, cannot be written", id="UNSET in a list"),
        pytest.param(Payment(amount=HALF), "^amount: 0.5 is a float", id="a model"),
        pytest.param({"a": [Payment(amount=HALF)]}, r"^a\[0\]\.amount: 0.5 is a float", id="a model in a list"),
    ],
)
def test_what_cannot_be_written_is_named_with_its_place(value: Any, says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        dumps(value)


def test_what_holds_itself_is_refused() -> None:
    loop: list[Any] = []
    loop.append({"a": loop})
    with pytest.raises(InvalidRequest, match="nested too deeply, or contains itself"):
        dumps(loop)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("1.0", Decimal("1.0")),
        ("1e2", Decimal("1E+2")),
        ("1234567890123456.78", Decimal("1234567890123456.78")),
        ('"1.0"', "1.0"),
        (b'{"a": [true, null]}', {"a": [True, None]}),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        ('"\\ud83d\\udcb6"', "💶"),
    ],
)
def test_json_is_read_without_losing_a_digit(text: str | bytes, value: Any) -> None:
    read = loads(text)
    assert (read, type(read)) == (value, type(value))
    if isinstance(value, Decimal):
        assert str(read) == str(value)


def test_json_is_read_down_to_a_level_however_much_there_is() -> None:
    deep = "[" * 99 + "]" * 99
    assert dumps(loads(f"[{deep},{deep}]")) == f"[{deep},{deep}]"
    assert loads(b"[" + b"[],{}," * 1000 + b"[]]") == [[], {}] * 1000 + [[]]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("NaN", "NaN is not JSON"),
        ("[Infinity]", "Infinity is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[" * 101 + "]" * 101, "nested too deeply: 100 levels are read"),
        (b'[{"a":' * 51 + b"1" + b"}]" * 51, "nested too deeply: 100 levels are read"),
        ("1e99999999999999999999", "too large an exponent"),
        ("9" * 5000, "Exceeds the limit"),
        (b"\xff", "codec can't decode"),
    ],
)
def test_what_is_no_json_is_a_value_error(text: str | bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        loads(text)


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_every_json_value_comes_back(value: Any) -> None:
    assert loads(dumps(value)) == value
    assert json.loads(dumps(value), parse_float=Decimal) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (5, "5"),
        ("a b&c", "a b&c"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.10"), "0.10"),
        (ID, str(ID)),
        (InvoiceStatus.DRAFT, "draft"),
        (InvoiceStatus("brand_new"), "brand_new"),
        (Number.ONE, "1"),
        (Amount.SOME, "0.10"),
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01T00:00:00Z"),
        (date(2026, 1, 31), "2026-01-31"),
    ],
)
def test_values_are_written_in_a_query(value: Any, text: str) -> None:
    assert query_text(value) == text


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.1, r"0\.1 is a float, which is not exact; pass Decimal\('0\.1'\)"),
        (Decimal("NaN"), "NaN is not a number that can be sent"),
        (datetime(2026, 1, 1), "has no time zone"),  # noqa: DTZ001
        ("\ud800", "the str cannot be sent .*surrogates not allowed"),
        pytest.param(10**5000, "the int cannot be sent .*Exceeds the limit", id="a huge int"),
        (None, "None cannot be sent here; pass a string, number, bool, date or datetime"),
        ([1], "list cannot be sent here"),
        (b"a", "bytes cannot be sent here"),
        (UNSET, "UNSET, which marks a missing field, cannot be sent here"),
    ],
)
def test_what_no_query_can_hold_is_refused(value: Any, says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        query_text(value)


def test_an_answer_of_another_type_is_refused_by_name() -> None:
    data: dict[str, Any] = {"a": 1}
    assert expect_object(data) is data
    items: list[Any] = [1]
    assert expect_array(items) is items
    kinds: Mapping[str, Any] = {"null": None, "a boolean": True, "a string": "", "a number": Decimal(1)}
    for name, value in kinds.items():
        with pytest.raises(InvalidAnswer, match=f"expected a JSON object, got {name}"):
            expect_object(value)
        with pytest.raises(InvalidAnswer, match=f"expected a JSON array, got {name}"):
            expect_array(value)
    with pytest.raises(InvalidAnswer, match=r"^\$: expected a JSON array, got an object$"):
        expect_array({})
