"""Every operation of the description, called once so that it succeeds and once so that it is refused."""

from typing import Any

import pytest

from scripts.specimens import Specimen, specimen
from tests.generated.reading import OPERATIONS as GENERATED
from tests.generated.reading import Described
from tests.sandbox.conftest import client_of
from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import Operation, bundled
from zenskar_ext.testing._sandbox.shapes import named_items

NOWHERE = "00000000-0000-4000-8000-00000000dead"
OPERATIONS = list(bundled().operations.values())
each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=[each.id for each in OPERATIONS])


def ask(sandbox: Sandbox, call: Specimen, target: str, body: Any, **query: str) -> Any:
    """Send a call; a successful response is checked against the description."""
    content = None if body is None else dumps(body).encode()
    with client_of(sandbox) as client:
        return client.request(call.operation.method, target, params={**call.query, **query}, content=content)


@each_operation
def test_an_operation_answers_as_described(operation: Operation) -> None:
    sandbox, call = specimen(operation)
    answer = ask(sandbox, call, call.target, call.body)
    assert (answer.status_code, answer.headers["content-type"]) == (operation.status, operation.media_type), answer.text


INFERRED = [each for each in GENERATED if each.generated.lenient]


@pytest.mark.parametrize("described", INFERRED, ids=lambda each: each.raw["operationId"])
def test_an_inferred_answer_is_the_model_that_is_described(described: Described) -> None:
    sandbox, call = specimen(bundled().operations[described.raw["operationId"]])
    answer = ask(sandbox, call, call.target, call.body)
    read = described.generated.read(answer.json())
    assert type(read).__module__.startswith("zenskar_client.models."), "the response has another shape"


def test_many_answers_are_inferred() -> None:
    assert len(INFERRED) > 40


def ending_in_an_item() -> list[Any]:
    items = [(each, list(named_items(bundled(), each.path).items())) for each in OPERATIONS]
    return [pytest.param(each, names[-1][0], id=each.id) for each, names in items if names]


@pytest.mark.parametrize(("operation", "name"), ending_in_an_item())
def test_what_is_not_there_is_a_404(operation: Operation, name: str) -> None:
    sandbox, call = specimen(operation)
    target = operation.path.format_map({**call.path, name: NOWHERE})
    answer = ask(sandbox, call, target, call.body)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


@each_operation
def test_a_parameter_that_is_not_described_is_a_422(operation: Operation) -> None:
    sandbox, call = specimen(operation)
    answer = ask(sandbox, call, call.target, call.body, no_such_parameter="1")
    assert answer.status_code == 422
    assert ["query", "no_such_parameter"] in [problem["loc"] for problem in answer.json()["detail"]]


@pytest.mark.parametrize(
    "operation", [pytest.param(each, id=each.id) for each in OPERATIONS if (each.body or {}).get("type") == "object"]
)
def test_a_body_of_another_type_is_a_422(operation: Operation) -> None:
    sandbox, call = specimen(operation)
    answer = ask(sandbox, call, call.target, "text")
    (problem,) = answer.json()["detail"]
    assert (answer.status_code, problem["loc"]) == (422, ["body"])


@pytest.mark.parametrize("path", bundled().document["paths"])
def test_a_method_that_a_path_does_not_have_is_a_405_that_says_which_it_has(path: str) -> None:
    with Sandbox() as sandbox, client_of(sandbox) as client:
        answer = client.request("TRACE", path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == ", ".join(sorted(bundled().methods(path)))
