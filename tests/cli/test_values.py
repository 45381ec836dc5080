"""What texts of the command line mean."""

from decimal import Decimal
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Run
from zenskar_ext import between, contains, eq, gt, in_, is_null, ne, not_in
from zenskar_ext.cli.index import Option
from zenskar_ext.cli.values import FieldType, FilterType, spelled


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
    found = FilterType(Option("field", kind)).convert(text, None, None)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("number", "gtt:0", "gtt is no operator; did you mean gt:...?"),
        ("string", "ilke:%a%", "ilke is no operator; did you mean ilike:...?; for the text itself, write eq:ilke:..."),
        ("number", "gt:x", "'x' is no number such as 12 or 12.50"),
        ("number", "1_000", "'1_000' is no number such as 12 or 12.50"),
        ("number", "NaN", "'NaN' is no number such as 12 or 12.50"),
        ("boolean", "yes", "'yes' is neither true nor false"),
        ("number", "between:1", "between takes two values, such as between:1,2; these are 1"),
        ("number", "between:1,2,3", "between takes two values, such as between:1,2; these are 3"),
    ],
)
def test_a_wrong_filter_says_what_would_be_right(kind: str, text: str, words: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        FilterType(Option("field", kind)).convert(text, None, None)
    assert caught.value.message == words


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "12", "12"),
        ("number", "12.50", Decimal("12.50")),
        ("boolean", "false", False),
        ("json", '["a", 1.10]', ["a", Decimal("1.10")]),
    ],
)
def test_a_field_is_read_by_its_kind(kind: str, text: str, value: object) -> None:
    assert FieldType(Option("field", kind)).convert(text, None, None) == value


def test_json_is_read_from_a_file_that_is_named_after_an_at(tmp_path: Path) -> None:
    field = FieldType(Option("field", "json"))
    (tmp_path / "a.json").write_text("[1]")
    assert field.convert(f"@{tmp_path / 'a.json'}", None, None) == [1]
    with pytest.raises(click.BadParameter, match="cannot be read: No such file"):
        field.convert(f"@{tmp_path / 'b.json'}", None, None)


@pytest.mark.parametrize("option", ["--address", "--body"])
def test_what_is_no_json_is_one_line(run: Run, option: str) -> None:
    done = run("customers", "create", option, "{")
    assert done.code == 2
    assert done.err.startswith(f"zenskar: Invalid value for '{option}': it is no JSON (")
    assert done.err.count("\n") == 1


def test_names_are_written_with_hyphens_and_dots() -> None:
    assert spelled("customer__customer_name") == "customer.customer-name"


def test_names_can_be_written_as_in_python_too(run: Run) -> None:
    done = run("credit_notes", "list", "--dry-run")
    assert done.code == 0
    names = run("invoices", "list", "--customer__external_id", "a", "--amount_due", "gt:0", "--dry-run")
    assert "customer__external_id=a" in names.out
