"""Errors of the command are in the words of whoever types: no message names types, values or methods of Python."""

import io
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout

import pytest

from tests.cli.conftest import ID, Answer, Run
from tests.cli.test_calls import OPERATIONS, arguments
from zenskar_ext.cli import index, main, tree, wording
from zenskar_ext.cli.values import spelled
from zenskar_ext.errors import APIResponseValidationError

PYTHON = re.compile(
    r"NoneType|\w+Error\b|Traceback|datetime\.|fromisoformat|Decimal\(|<class|<enum|(?i:unset)|\b(None|True|False)\b|"
    r"\b(dict|str|int|float|bool|tuple|kwargs|docstring|Python|a list|a model)\b|=\.\.\.|\(\)|\w_\b|\w__\w|\b[A-Z][a-z]+[A-Z]\w+|\bzk\."
)
FILTERS = ("", "zzz", "gtt:1", "gt:", "between:1", "in:", "in:a,,b", "is_null:x", "2026-13-45", "1e999")
FIELDS = ("", "zzz", "null", "[]", '{"a": null}', "-1", "1e999", "2026-13-45")
BODIES = ("null", "[]", "[null]", "1", "1.5", "true", '"a"', '{"zzz": 1}', "{", '{"a": NaN}')
IDS = ("", "..", " ", "a\nb", "\udc80")
ALLOWED = ("--dry-run", "--allow-unverified", "--allow-other-hosts")


def wrong(operation: index.Operation) -> Iterator[list[str]]:
    """Iterate over wrong calls of an operation."""
    fitting = arguments(operation)
    start = [*fitting[:2], *("x" for _ in operation.ids)]
    yield start
    for name in [*operation.filters][:3]:
        yield from ([*fitting, f"--{spelled(name)}", text] for text in FILTERS)
    for name in [*operation.options, *operation.fields][:8]:
        yield from ([*start, f"--{spelled(name)}", text] for text in FIELDS)
    if operation.body:
        yield from ([*start, "--body", text] for text in BODIES)
    if operation.ids:
        yield from ([*start[:2], *(text for _ in operation.ids), *fitting[len(start) :]] for text in IDS)


def said(call: list[str]) -> tuple[int, list[str]]:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as err:
        code = main.run([*call, *ALLOWED])
    return code, err.getvalue().splitlines()


@pytest.mark.slow
def test_no_wrong_call_of_any_operation_is_answered_in_python() -> None:
    count, bad = 0, list[tuple[list[str], str]]()
    for operation in OPERATIONS:
        dotted = f"{operation.namespace}.{operation.name}"
        for call in wrong(operation):
            code, lines = said(call)
            shown = [line for line in lines if not line.startswith("zenskar: warning: the path of")]
            count += code == 2
            assert code in (0, 2), call
            bad += [(call, line) for line in shown if PYTHON.search(line) or dotted in line]
    assert not bad, "\n".join(f"{call}: {line}" for call, line in bad)
    assert count > 2000


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "api_key is missing: pass api_key=... or set ZENSKAR_API_KEY",
            "api_key is missing: set ZENSKAR_API_KEY, or api_key in a profile",
        ),
        ("x: check base_url=... or ZENSKAR_BASE_URL", "x: check ZENSKAR_BASE_URL, or base_url of the profile"),
        ("call it anyway with Zenskar(allow_unverified=True)", "call it anyway with --allow-unverified"),
        ("give an https:// address, or pass allow_http=True if the network is trusted", "give an https:// address"),
        ("invoices.list: customer__id: in_() has no values", "invoices list: customer.id: in: has no values"),
        ("invoices.zzz and a.b stay", "invoices.zzz and a.b stay"),
        ("the body is NoneType; pass a model, a dict", "the body is null; give one object in JSON"),
        ("the body is Thing; pass a model, a dict", "the body is Thing; give one object in JSON"),
        ("it has no operator in_; it has eq, in_, not_in", "it has no operator in; it has eq, in, not_in"),
        ("x: got a dict, not Decimal('1.50')", "x: got an object, not 1.50"),
        ("'utf-8' codec can't encode character '\\udc80' in position 0", "a text has characters that cannot be sent"),
        ("x: 'in_() of invoices.list' is not one of \"a__b\"", "x: 'in_() of invoices.list' is not one of \"a__b\""),
        ("x: \U000f0000 and 'in_' or \U000f0001", "x: \U000f0000 and 'in_' or \U000f0001"),
        ("it isn't invoices.list or in_, and can't be", "it isn't invoices list or in, and can't be"),
    ],
)
def test_words_of_the_client_become_those_of_the_command(words: str, shown: str) -> None:
    assert wording.typed(words) == shown


def test_what_a_server_says_and_ids_stay_as_they_are(run: Run, answer: Answer) -> None:
    text = "invoices.list got a list; customer__id_ is in_(), call zk.customers.get"
    answer(f'{{"detail": "{text}"}}'.encode(), 409)
    done = run("customers", "get", "invoices.list")
    assert (done.code, done.out) == (7, "")
    assert done.err == f"zenskar: customers get: GET /customers/invoices.list returned 409: {text}\n"


def test_where_an_answer_cannot_be_read_is_not_reworded(run: Run, answer: Answer) -> None:
    answer(b"[1]", 200)
    done = run("customers", "get", ID)
    assert done.code == 11
    assert "at $: expected a JSON object, got an array" in done.err
    error = APIResponseValidationError("x: $.a__b: got a list", operation="x", path="$", status_code=200, content=b"")
    error.outside = ("$.a__b", "what is not there")
    assert wording.typed(str(error), error.outside) == "x: $.a__b: got an array"


def test_no_help_of_an_operation_names_a_method_or_an_argument_of_python() -> None:
    for operation in OPERATIONS:
        text = tree.command(operation).help or ""
        assert not re.search(r"\bzk\.|=True", text), operation.name


def test_a_required_option_is_asked_for(run: Run) -> None:
    done = run("invoices", "generation-status", "x", "--dry-run")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("zenskar: Missing option '--")
