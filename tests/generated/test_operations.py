"""Every operation of the description is generated, as it is described."""

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest

import zenskar_client
from tests.generated.reading import DOCUMENT, NAMESPACES, OPERATIONS, Described
from zenskar_client.api import AsyncNamespaces, Namespaces
from zenskar_client.api.invoices import Invoices
from zenskar_client.api.payments import Payments
from zenskar_client.client import API_VERSION, BASE_URL
from zenskar_client.operations import Level, PageShape
from zenskar_client.errors import InvalidRequest
from zenskar_client.types import whole_number

OPERATORS = ("neq", "gt", "gte", "lt", "lte", "in", "not_in", "like", "ilike", "isnull")
each_operation = pytest.mark.parametrize("described", OPERATIONS, ids=lambda each: each.raw["operationId"])


@each_operation
def test_an_operation_is_what_the_description_says(described: Described) -> None:
    raw, operation = described.raw, described.generated
    assert (operation.method, operation.path) == (described.method, described.path)
    assert operation.name == f"{described.namespace}.{raw['x-method']}"
    assert operation.level == raw["x-evidence"]["level"]
    assert operation.level in get_args(Level)
    assert operation.api_version == raw.get("x-apiversion")
    assert operation.never_retry == raw.get("x-never-retry", False)
    assert operation.has_body == ("requestBody" in raw)
    assert operation.media_type == next(iter(described.answers))
    keys = [parameter.get("$ref", "").rpartition("/")[2] for parameter in raw.get("parameters", [])]
    assert operation.takes_idempotency_key == ("IdempotencyKey" in keys)
    assert (operation.page is not None) == ("x-page" in raw)
    assert operation.lenient == (described.method != "GET" and bool(_inferred(described)))


@each_operation
def test_an_inferred_answer_says_in_the_docstring_why_it_is_described(described: Described) -> None:
    package = import_module(f"zenskar_client.api.{described.namespace}")
    namespace = getattr(package, "".join(word.title() for word in described.namespace.split("_")))
    said = " ".join(getattr(namespace, described.raw["x-method"]).__doc__.split())
    assert said.count("The response is inferred: ") == bool(_inferred(described))
    assert ("JSON of another shape is returned unchanged." in said) == described.generated.lenient
    assert " ".join(_inferred(described).split()) in said


def _inferred(described: Described) -> str:
    """Return why a response is inferred; "" if it is not, or if nothing is known of it."""
    (answer,) = (each for status, each in described.raw["responses"].items() if status.startswith("2"))
    schemas = [media["schema"] for media in answer.get("content", {}).values()]
    unknown = {"$ref": "#/components/schemas/UnknownAnswer"} in schemas
    return "" if unknown else answer.get("x-inferred", "")


@each_operation
def test_an_operation_has_a_method_in_each_namespace(described: Described) -> None:
    package = import_module(f"zenskar_client.api.{described.namespace}")
    name = "".join(word.title() for word in described.namespace.split("_"))
    twins = [getattr(package, prefix + name) for prefix in ("", "Raw", "Async", "AsyncRaw")]
    functions = [getattr(twin, described.raw["x-method"]) for twin in twins]
    signatures = [_parameters(function) for function in functions]
    assert signatures[0] == signatures[1] == signatures[2] == signatures[3]
    pages = described.generated.page is not None
    assert [inspect.iscoroutinefunction(function) for function in functions] == [False, False, not pages, True]
    docs = " ".join((functions[0].__doc__ or "").split())
    assert f"{described.method} {described.path}" in docs
    assert f"Evidence: {described.generated.level}" in docs
    assert functions[0].__doc__ == functions[2].__doc__
    message = f"{described.generated.name} is deprecated; its docstring says why" if described.raw.get("deprecated") else None
    assert [getattr(function, "__deprecated__", None) for function in functions] == [message] * 4


def _parameters(function: Any) -> list[tuple[str, Any, Any]]:
    return [(each.name, each.kind, each.default) for each in inspect.signature(function).parameters.values()]


@pytest.mark.parametrize(
    ("method", "says"),
    [
        pytest.param(Payments.create, r"`amount`[^.:]* of `CreatePayment`: In minor units", id="of the body"),
        pytest.param(Invoices.get, r"`amount_due`[^.:]* of `Invoice` is unknown", id="of the answer"),
        pytest.param(Invoices.list, r"`amount_due`[^.:]* of `Invoice` is unknown", id="of the items of a list"),
    ],
)
def test_a_method_says_the_units_of_its_amounts(method: Any, says: str) -> None:
    assert re.search(says, " ".join(method.__doc__.split()))


def test_there_are_no_operations_but_those_described() -> None:
    folder = Path(zenskar_client.__file__).parent / "api"
    modules = {path.relative_to(folder).as_posix() for path in folder.glob("*/[a-z]*.py")}
    assert modules == {f"{each.namespace}/{each.raw['operationId']}.py" for each in OPERATIONS}


@pytest.mark.parametrize("namespaces", [Namespaces, AsyncNamespaces])
def test_there_is_one_namespace_a_tag(namespaces: type[Any]) -> None:
    own = {name for name in vars(namespaces) if not name.startswith("_")}
    assert own == set(NAMESPACES.values())


def test_the_server_and_the_version_are_those_of_the_description() -> None:
    assert DOCUMENT["servers"][0]["url"] == BASE_URL
    assert DOCUMENT["info"]["x-apiversion"] == API_VERSION


def test_the_filters_of_the_invoices_are_all_its_parameters_by_field() -> None:
    (described,) = [each for each in OPERATIONS if each.raw["operationId"] == "list_invoices"]
    filters = described.generated.filters
    named = [each["name"] for each in described.parameters if not each.get("x-control")]
    assert sorted(name for field in filters.values() for name in field.parameters.values()) == sorted(named)
    assert set(filters) == {re.sub(f"__({'|'.join(OPERATORS)})$", "", name) for name in named}
    assert filters["id"].type == "uuid"
    assert filters["id"].parameters.items() >= {"eq": "id", "in": "id__in", "not_in": "id__not_in"}.items()
    assert filters["due_date"].type == "date-time"
    assert filters["amount_due"].type == "number"
    assert described.generated.page == PageShape("results", "next_", "previous", "total_count")


COUNTS = [
    pytest.param(described, parameter, id=f"{described.raw['operationId']}-{parameter['name']}")
    for described in OPERATIONS
    for parameter in described.parameters
    if parameter["in"] == "query"
    and "integer" in parameter["schema"].get("type", ())
    and "x-money" not in parameter["schema"]
    and (parameter.get("x-control") or "x-page" not in described.raw)
]


@pytest.mark.parametrize(("described", "parameter"), COUNTS)
def test_a_control_that_is_a_whole_number_takes_no_other(described: Described, parameter: dict[str, Any]) -> None:
    write, schema = described.generated.writers[parameter["name"]], parameter["schema"]
    least, most = schema.get("minimum", -(10**9)), schema.get("maximum", 10**9)
    assert [write(least), write(most)] == [least, most]
    below = [least - 1] if "minimum" in schema else []
    above = [most + 1] if "maximum" in schema else []
    for wrong in (*below, *above, "x", str(least), True, 2.5, None):
        with pytest.raises(InvalidRequest, match=f"{wrong!r}: give an int"):
            write(wrong)


def test_lists_with_a_page_size_are_many() -> None:
    assert len(COUNTS) >= 31


def test_a_whole_number_may_have_no_bounds() -> None:
    assert whole_number()(-(10**9)) == -(10**9)
    assert whole_number(most=3)(-1) == -1
    with pytest.raises(InvalidRequest, match="4: give an int to 3"):
        whole_number(most=3)(4)
