"""What texts of the command line mean."""

from decimal import Decimal
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Run
from zenskar_ext import gt
from zenskar_ext.cli.index import Option
from zenskar_ext.cli.values import FieldType, FilterType, spelled
from zenskar_ext.testing import Sandbox


def test_a_filter_is_a_value_or_an_operator_with_values() -> None:
    assert FilterType(Option("field", "number")).convert("gt:0.50", None, None) == gt(Decimal("0.50"))
    with pytest.raises(click.BadParameter, match=r"gtt is not an operator; did you mean gt:\.\.\.\?"):
        FilterType(Option("field", "number")).convert("gtt:0", None, None)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "12", "12"),
        ("number", "12.50", Decimal("12.50")),
        ("minor", "10000", 10000),
        ("minor", "-1", -1),
        ("boolean", "false", False),
        ("json", '["a", 1.10]', ["a", Decimal("1.10")]),
    ],
)
def test_a_field_is_read_by_its_kind(kind: str, text: str, value: object) -> None:
    assert FieldType(Option("field", kind)).convert(text, None, None) == value


@pytest.mark.parametrize("amount", ["100.00", "12.50", "1e2", "1E+2", "0.0"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("credit-notes", "update", "x", "--amount={}", "--yes"),
        ("accounting", "list-journal-lines", "--debits=gt:{}"),
    ],
    ids=["field", "filter"],
)
def test_minor_units_are_refused_with_a_point_or_an_exponent(run: Run, arguments: tuple[str, ...], amount: str) -> None:
    done = run(*(each.format(amount) for each in arguments), "--dry-run")
    assert (done.code, done.out) == (2, "")
    assert f"'{amount}' is not a whole number of minor units, such as 10000" in done.err


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
    assert done.err.startswith(f"zenskar: Invalid value for '{option}': it is not JSON (")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--amount", "100", "--amount", "200"), "'--amount': it is given more than once; give it once"),
        (("--amount", "100", "--amount", "100"), "'--amount': it is given more than once; give it once"),
        (("--body", '{"amount": 1, "amount": 2}'), "'--body': an object has 'amount' twice; give each name once"),
        (("--body", "@FILE"), "'--body': an object has 'amount' twice; give each name once"),
        (("--profile", "a", "--profile", "b"), "'--profile': it is given more than once; give it once"),
    ],
    ids=["other", "same", "body", "file", "profile"],
)
def test_what_is_given_twice_is_refused_by_name(
    sandbox: Sandbox, run: Run, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "body.json").write_text('[{"at": {"amount": 1, "other": 1, "amount": 2}}]')
    given = [each.replace("FILE", str(tmp_path / "body.json")) for each in arguments]
    done = run("payments", "create", *given, "--yes")
    assert done == (2, "", f"zenskar: Invalid value for {words}\n")
    assert sandbox.requests == ()


@pytest.mark.parametrize("option", ["--cursor", "--status", "--columns"])
def test_an_empty_option_is_refused_by_name(sandbox: Sandbox, run: Run, option: str) -> None:
    done = run("invoices", "list", option, "")
    assert (done.code, done.out, sandbox.requests) == (2, "", ())
    assert done.err.startswith(f"zenskar: Invalid value for '{option}': it is empty; ")


@pytest.mark.parametrize("option", ["--amount", "--body"])
def test_a_number_with_too_many_digits_is_said_so(run: Run, option: str) -> None:
    said = run("payments", "create", option, "1" * 5000, "--dry-run").err
    assert said.startswith(f"zenskar: Invalid value for '{option}': ")
    assert "a number has too many digits" in said
    assert "sys." not in said


@pytest.mark.parametrize(
    "arguments",
    [("--customer-name", "\udcff"), ("--body", '{"customer_name": "\\ud800"}')],
    ids=["bytes", "surrogate"],
)
def test_a_text_that_cannot_be_sent_is_said_so(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("customers", "create", *arguments, "--dry-run")
    words = "zenskar: customers create: a text has characters that cannot be sent\n"
    assert done == (2, "", words)


@pytest.mark.parametrize(
    "arguments",
    [("export", "duckdb:///\udcff"), ("usage", "--database", "sqlite:///\udcff", "status")],
    ids=["export", "usage"],
)
def test_an_address_that_is_no_text_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(": it has bytes that are not UTF-8\n")


def test_an_empty_text_can_be_meant(run: Run) -> None:
    assert '"customer_name":""' in run("customers", "create", "--customer-name", "", "--dry-run").out
    assert "external_id=&" in run("customers", "list", "--external-id", "eq:", "--dry-run").out


def test_names_are_written_with_hyphens_and_dots() -> None:
    assert spelled("customer__customer_name") == "customer.customer-name"


def test_names_can_be_written_as_in_python_too(run: Run) -> None:
    done = run("credit_notes", "list", "--dry-run")
    assert done.code == 0
    names = run("invoices", "list", "--customer__external_id", "a", "--amount_due", "gt:0", "--dry-run")
    assert "customer__external_id=a" in names.out
