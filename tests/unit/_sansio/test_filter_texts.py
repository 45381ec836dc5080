"""What texts mean as filters."""

import re
from decimal import Decimal

import pytest

from zenskar_ext import between, contains, eq, gt, in_, is_null, ne, not_in
from zenskar_ext._sansio.filter_texts import filter_of


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("string", "approved", "approved"),
        ("string", "a:b", "a:b"),
        ("string", "eq:gt:0", eq("gt:0")),
        ("string", "neq:a", ne("a")),
        ("string", "in:a, b", in_("a", "b")),
        ("string", "in_:a", in_("a")),
        ("string", "not-in:a", not_in("a")),
        ("string", "contains:a,b", contains("a,b")),
        ("string", "in:", in_()),
        ("number", "gt:0.50", gt(Decimal("0.50"))),
        ("number", "-12", -12),
        ("number", "between:1,2.5", between(1, Decimal("2.5"))),
        ("integer", "3", 3),
        ("boolean", "true", True),
        ("date-time", "is_null:", is_null()),
        ("date-time", "isnull:false", is_null(False)),
        ("date-time", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z"),
    ],
)
def test_a_filter_is_a_value_or_an_operator_with_values(kind: str, text: str, value: object) -> None:
    found = filter_of(kind, text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("number", "gtt:0", "gtt is not an operator; did you mean gt:...?"),
        (
            "string",
            "ilke:%a%",
            "ilke is not an operator; did you mean ilike:...?; for the text itself, write eq:ilke:...",
        ),
        ("number", "gt:x", "'x' is not a number such as 12 or 12.50"),
        ("number", "1_000", "'1_000' is not a number such as 12 or 12.50"),
        ("number", "NaN", "'NaN' is not a number such as 12 or 12.50"),
        ("boolean", "yes", "'yes' is neither true nor false"),
        ("number", "between:1", "between takes two values, such as between:1,2; these are 1"),
        ("number", "between:1,2,3", "between takes two values, such as between:1,2; these are 3"),
    ],
)
def test_a_wrong_filter_says_what_would_be_right(kind: str, text: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        filter_of(kind, text)
