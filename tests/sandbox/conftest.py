"""A sandbox, and plain httpx clients for it whose responses are checked against the description."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from playwright.sync_api import Browser

from scripts import decisions
from tests.servers.chromium import chromium
from zenskar_client import http
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing._sandbox.messages import Refusal

BASE_URL = "http://sandbox.invalid"
VARIABLE = re.compile(r"{(\w+)}")


def path_of(operation_id: str, **values: str) -> str:
    """Return the path of an operation. Tests use it where no source shows the path, because it may be renamed."""
    return bundled().operations[operation_id].path.format_map(values)


CREATE_INVOICE = path_of("create_invoice")


@cache
def renamed(file: Path = decisions.DECISIONS) -> list[tuple[str, re.Pattern[str], str, str]]:
    """Return the operations that were renamed: method and pattern of the evidence, method and path of the description."""
    found = []
    for row, decision in decisions.read(file).items():
        (method, _, path), (now, _, target) = row.partition(" "), decision["described_as"].partition(" ")
        if sorted(VARIABLE.findall(path)) == sorted(VARIABLE.findall(target)) and path.startswith("/"):
            found.append((method, re.compile(VARIABLE.sub(r"(?P<\1>[^/]+)", path)), now, target))
    return found


def follow_renames(request: http.Request) -> None:
    """Send a request that nothing answers to where its operation was renamed to.

    Tests name an operation by the path of the evidence, so a path that is renamed in `openapi/` changes no test.
    """
    path, *query = request.url.raw_path.decode().split("?", 1)
    try:
        bundled().route(request.method, path)
    except Refusal:
        for method, pattern, now, target in renamed():
            if method == request.method and (match := pattern.fullmatch(path)):
                new = "?".join([target.format_map(match.groupdict()), *query])
                request.method, request.url = now, request.url.copy_with(raw_path=new.encode())


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


class SandboxClient(http.Client):
    """An in-process client that follows renamed paths, and whose responses are checked against the description."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(
            base_url=BASE_URL,
            transport=sandbox.transport,
            headers=sandbox.headers,
            event_hooks={"request": [follow_renames], "response": [check_answer]},
        )
        self.sandbox = sandbox

    def wait_until(self, time: datetime) -> None:
        """Move the clock of the sandbox to a time, unless it is over."""
        if time > self.sandbox.clock.now:
            self.sandbox.clock.set(time)


def client_of(sandbox: Sandbox) -> SandboxClient:
    """Return a client for a sandbox."""
    return SandboxClient(sandbox)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


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
def on(empty: Sandbox) -> Iterator[SandboxClient]:
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
