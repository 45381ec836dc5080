"""The text that a value is sent as, and the value that is read back."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from zenskar_ext._sansio.values import read, text_of
from zenskar_ext.errors import FilterError

ID = UUID("3c90c3cc-0d44-4b50-8888-8dd25736052a")


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("boolean", True, "true"),
        ("date", date(2026, 1, 31), "2026-01-31"),
        ("date-time", datetime(2026, 1, 31, tzinfo=UTC), "2026-01-31T00:00:00Z"),
        ("integer", -5, "-5"),
        ("number", Decimal("1E+3"), "1000"),
        ("number", 5, "5"),
        ("string", "a,b", "a,b"),
        ("uuid", ID, str(ID)),
    ],
)
def test_a_value_has_the_text_of_its_kind(kind: str, value: object, text: str) -> None:
    assert text_of("place", kind, value) == text


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("boolean", "give True or False"),
        ("date", "give a date"),
        ("date-time", "give an aware datetime"),
        ("integer", "give an int"),
        ("number", "give a Decimal or an int"),
        ("string", "give a string"),
        ("uuid", "give an id"),
    ],
)
@pytest.mark.parametrize("value", [None, b"x", [1], 1.5], ids=str)
def test_a_value_of_another_type_is_refused_by_place_and_kind(kind: str, wanted: str, value: object) -> None:
    with pytest.raises(FilterError) as raised:
        text_of("things.list: field", kind, value)
    assert str(raised.value).startswith(f"things.list: field: {value!r} is {type(value).__name__}; {wanted}")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "2026-01-31", date(2026, 1, 31)),
        ("date-time", "2026-01-31T00:00:00Z", datetime(2026, 1, 31, tzinfo=UTC)),
        ("integer", "-5", -5),
        ("number", "12.50", Decimal("12.50")),
        ("string", "a", "a"),
        ("uuid", "a", "a"),
    ],
)
def test_a_text_is_read_so_that_it_can_be_compared(kind: str, text: str, value: object) -> None:
    assert read(kind, text) == value
    assert type(read(kind, text)) is type(value)
