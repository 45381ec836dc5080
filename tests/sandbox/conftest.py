"""A sandbox, and plain httpx clients for it whose responses are checked against the description."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator

from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.messages import Refusal

BASE_URL = "http://sandbox.invalid"


def path_of(operation_id: str, **values: str) -> str:
    """Return the path of an operation. Tests use it where no source shows the path, because it may be renamed."""
    return bundled().operations[operation_id].path.format_map(values)


CREATE_INVOICE = path_of("create_invoice")


@cache
def _validator(operation: str) -> Any:
    description = bundled()
    schema = {**description.operations[operation].answer, "components": description.document["components"]}
    return OAS31Validator(schema, format_checker=OAS31Validator.FORMAT_CHECKER)


def check_answer(response: http.Response) -> None:
    """Fail if a successful response does not fit the description."""
    response.read()
    try:
        operation, _ = bundled().route(response.request.method, response.request.url.raw_path.decode().split("?")[0])
    except Refusal:
        return
    if response.is_success:
        body = response.json() if response.headers["content-type"] == "application/json" else response.text
        problems = [error.message for error in _validator(operation.id).iter_errors(body)]
        assert not problems, (operation.id, response.text, problems)


def client_of(sandbox: Sandbox) -> http.Client:
    """An in-process client whose responses are checked against the description."""
    return http.Client(
        base_url=BASE_URL,
        transport=sandbox.transport,
        headers=sandbox.headers,
        event_hooks={"response": [check_answer]},
    )


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=60, customers=12, seed=3) as sandbox:
        yield sandbox


@pytest.fixture
def empty() -> Sandbox:
    return Sandbox()


@pytest.fixture
def api(sandbox: Sandbox) -> Iterator[http.Client]:
    with client_of(sandbox) as client:
        yield client


@pytest.fixture
def on(empty: Sandbox) -> Iterator[http.Client]:
    """A client for a sandbox without data."""
    with client_of(empty) as client:
        yield client


@pytest.fixture
def walk(api: http.Client) -> Callable[..., list[Any]]:
    """Return all items of a list, page by page."""

    def items(path: str, **parameters: Any) -> list[Any]:
        found: list[Any] = []
        cursor: dict[str, str] = {}
        while True:
            page = api.get(path, params={**parameters, **cursor}).raise_for_status().json()
            found += page["results"]
            if page["next"] is None:
                return found
            cursor = {"cursor": page["next"]}

    return items


def parsed(text: str) -> Any:
    """Read JSON with every number as its text, to compare digits."""
    return json.loads(text, parse_float=str, parse_int=str)
