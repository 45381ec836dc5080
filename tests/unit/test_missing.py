"""`opt` and `need` read fields that may be missing, and `need` names them as they are written."""

import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from zenskar_client.models import Invoice
from zenskar_ext import UNSET, MissingFieldError, ZenskarError, missing, models, need, opt

INVOICE = Invoice.from_dict({"id": None, "external_id": "e"})
HOLDER = SimpleNamespace(invoice=INVOICE)
TOTAL = UNSET


def test_opt_gives_none_for_a_missing_field_and_everything_else_unchanged() -> None:
    assert opt(INVOICE.due_date) is None
    assert opt(INVOICE.id) is None
    assert opt(INVOICE.external_id) == "e"
    assert opt(0) == 0


def test_need_gives_what_is_there() -> None:
    assert need(INVOICE.external_id) == "e"
    assert (need(0), need(""), need(False)) == (0, "", False)


NAME = "tax"


def fetch(_name: str) -> Any:
    """Return nothing."""


def of_a_condition() -> None:
    field = need(INVOICE.due_date if INVOICE.external_id else INVOICE.id)
    assert field is None


def with_a_name() -> None:
    late = need(due := INVOICE.due_date) < datetime.now(UTC)
    assert (late, due) == (True, None)


def in_an_assertion() -> None:
    assert need(INVOICE.due_date) == 1


def of_a_name() -> None:
    total = UNSET
    need(total)


@pytest.mark.parametrize(
    ("read", "field", "message"),
    [
        pytest.param(lambda: need(INVOICE.due_date), "due_date", "due_date is missing", id="missing"),
        pytest.param(lambda: need(INVOICE.id), "id", "id is null", id="null"),
        pytest.param(lambda: need(HOLDER.invoice.due_date), "due_date", "due_date is missing", id="deep"),
        pytest.param(lambda: need(INVOICE["id"]), "id", "id is null", id="item"),
        pytest.param(lambda: need(INVOICE.get("tax")), "tax", "tax is null or missing", id="get"),
        pytest.param(of_a_name, "total", "total is missing", id="local name"),
        pytest.param(lambda: need(TOTAL), "TOTAL", "TOTAL is missing", id="global name"),
        pytest.param(lambda: missing.need(INVOICE.status), "status", "status is missing", id="by its module"),
        pytest.param(lambda: (len("a"), need(INVOICE.status)), "status", "status is missing", id="after another call"),
        pytest.param(lambda: [need(each.id) for each in [INVOICE]], "id", "id is null", id="in a loop"),
        pytest.param(lambda: need(opt(INVOICE.id)), "the value", "the value is null", id="result of a call"),
        pytest.param(lambda: list(map(need, [None])), "the value", "the value is null", id="called by map"),
        pytest.param(lambda: need(*[None]), "the value", "the value is null", id="starred"),
        pytest.param(lambda: need(INVOICE.get("tax", None)), "tax", "tax is null or missing", id="get with a default"),
        pytest.param(lambda: need(INVOICE.get(NAME)), "the value", "the value is null or missing", id="get by a name"),
        pytest.param(lambda: need(fetch("acme")), "the value", "the value is null", id="a call with a text"),
        pytest.param(lambda: need([None][0]), "the value", "the value is null", id="an item by its number"),
        pytest.param(lambda: need(None), "the value", "the value is null", id="None itself"),
        pytest.param(with_a_name, "due_date", "due_date is missing", id="with a name for it"),
        pytest.param(lambda: need(INVOICE.due_date and INVOICE.id), "the value", "the value is missing", id="and"),
        pytest.param(lambda: need(INVOICE.status or INVOICE.due_date), "the value", "the value is missing", id="or"),
        pytest.param(of_a_condition, "the value", "the value is missing", id="if else"),
        pytest.param(in_an_assertion, "due_date", "due_date is missing", id="in an assertion, which pytest rewrites"),
    ],
)
def test_need_names_the_field_as_it_is_written(read: Callable[[], Any], field: str, message: str) -> None:
    with pytest.raises(MissingFieldError, match=message) as failure:
        read()
    assert failure.value.field == field
    assert isinstance(failure.value, ZenskarError)


def test_need_names_the_field_without_the_source() -> None:
    code = compile("need(INVOICE.due_date)", "<no such file>", "exec")
    with pytest.raises(MissingFieldError, match="due_date is missing"):
        exec(code, {"need": need, "INVOICE": INVOICE})


def test_the_error_pickles() -> None:
    error = pickle.loads(pickle.dumps(MissingFieldError("m", field="f")))
    assert (str(error), error.field) == ("m", "f")


def test_models_are_found_on_the_front_page() -> None:
    assert models.Invoice is Invoice
