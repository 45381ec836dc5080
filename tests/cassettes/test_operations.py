"""The recording of each operation: both clients replay it without a network, and another OpenAPI library checks it."""

import copy
import warnings
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import anyio
import pytest
from openapi_core import OpenAPI
from openapi_core.testing import MockRequest, MockResponse
from openapi_core.validation.response.exceptions import MissingData
from ruamel.yaml import YAML

from scripts.specimens import Specimen
from tests.cassettes.scenarios import settle
from tests.generated.reading import same
from zenskar_client.types import dumps, loads
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext.testing._sandbox.description import Operation, bundled
from zenskar_ext.testing.cassettes import ORGANISATION, cassettes

FOLDER = Path(__file__).parent / "operations"
OPERATIONS = list(bundled().operations.values())
each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=[each.id for each in OPERATIONS])
pytestmark = pytest.mark.usefixtures("_closed_network")


def recorded(operation: Operation) -> dict[str, Any]:
    (interaction,) = YAML(typ="safe").load(FOLDER / f"{operation.id}.yaml")["interactions"]
    found: dict[str, Any] = interaction
    return found


def as_recorded(operation: Operation) -> Specimen:
    """Return the call that a cassette holds."""
    request = recorded(operation)["request"]
    target, _, query = str(request["uri"]).removeprefix("https://api.zenskar.com").partition("?")
    _, path = bundled().route(request["method"], target)
    parameters = dict(pair.split("=") for pair in query.split("&")) if query else {}
    return Specimen(operation, path, parameters, loads(request["body"]) if request["body"] else None)


def test_there_is_one_file_an_operation() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(bundled().operations)


@each_operation
@pytest.mark.parametrize("kind", [Zenskar, AsyncZenskar])
def test_a_recorded_call_gives_the_answer_to_the_digit(operation: Operation, kind: type[Any]) -> None:
    async def ask() -> object:
        return await settle(
            as_recorded(operation).ask(kind("any", ORGANISATION, allow_unverified=True, allow_other_hosts=True))
        )

    with cassettes(FOLDER).use_cassette(f"{operation.id}.yaml") as cassette, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warnings of inferred paths and of deprecated calls
        answer = anyio.run(ask)
        assert cassette.all_played
    text = recorded(operation)["response"]["body"]["string"]
    if operation.media_type != "application/json":
        assert answer == text
    elif operation.page is None:
        assert same(loads(text), loads(dumps(answer)))
    else:
        items = loads(text)[operation.page["items"]] if operation.page["items"] else loads(text)
        assert same(items[:1], [] if answer is None else [loads(dumps(answer))])


@cache
def reader() -> OpenAPI:
    """Return an independent reader of the description.

    All operations get one address, as in the cassettes. The reader accepts only one type for a parameter, so null is
    removed, which a query cannot express.
    """
    document = copy.deepcopy(bundled().document)
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    inline = [node for operation in operations for node in operation.get("parameters", ())]
    for node in (*document["components"]["parameters"].values(), *inline):
        if isinstance(node.get("schema", {}).get("type"), list):
            node["schema"]["type"] = next(name for name in node["schema"]["type"] if name != "null")
    for operation in operations:
        operation.pop("servers", None)
    return OpenAPI.from_dict(document)


@each_operation
def test_another_reader_of_the_description_objects_to_nothing(operation: Operation) -> None:
    exchange = recorded(operation)
    sent, came = exchange["request"], exchange["response"]
    target, _, query = str(sent["uri"]).removeprefix("https://api.zenskar.com").partition("?")
    request = MockRequest(
        "https://api.zenskar.com",
        sent["method"].lower(),
        target,
        args=dict(pair.split("=") for pair in query.split("&")) if query else {},
        headers={"x-api-key": "k", "organisation": ORGANISATION},
        data=sent["body"].encode() if sent["body"] else b"",
        content_type=sent["headers"].get("content-type", [""])[0],
    )
    reader().validate_request(request)
    content_type = came["headers"]["content-type"][0]
    text = came["body"]["string"]
    assert text or content_type == "text/html"  # the reader takes an empty text for none
    response = MockResponse(text.encode(), came["status"]["code"], content_type=content_type)
    with suppress(*() if text else (MissingData,)):
        reader().validate_response(request, response)
