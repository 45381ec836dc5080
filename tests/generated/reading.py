"""The description as tests read it: operations, schemas and examples, and a comparison of JSON values."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from scripts.normalise import normalise
from zenskar_client.operations import Operation
from zenskar_client.types import loads, read_datetime

PLAIN_AMOUNT = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
METHODS = ("get", "put", "post", "delete", "patch")
DOCUMENT: dict[str, Any] = json.loads((Path(__file__).parents[2] / "openapi" / "zenskar.bundled.json").read_text())
SCHEMAS: dict[str, Any] = normalise(DOCUMENT).document["components"]["schemas"]
"""The schemas as classes: objects without a name have one, inherited fields are there, and every enum is open."""
NAMESPACES: dict[str, str] = {tag["name"]: tag["x-namespace"] for tag in DOCUMENT["tags"]}


@frozen
class Described:
    """An operation of the description, and what was generated from it."""

    method: str
    path: str
    raw: dict[str, Any]

    @property
    def namespace(self) -> str:
        """Return the namespace of its tag."""
        return NAMESPACES[self.raw["tags"][0]]

    @property
    def module(self) -> str:
        """Return the name of its module."""
        return f"zenskar_client.api.{self.namespace}.{self.raw['operationId']}"

    @property
    def generated(self) -> Operation[Any]:
        """Return the generated operation."""
        operation: Operation[Any] = import_module(self.module).OPERATION
        return operation

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """Return its parameters, shared ones included."""
        shared = DOCUMENT["components"]["parameters"]
        given = self.raw.get("parameters", ())
        return [shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in given]

    @property
    def body(self) -> dict[str, Any] | None:
        """Return its JSON request body."""
        media: dict[str, Any] | None = self.raw.get("requestBody", {}).get("content", {}).get("application/json")
        return media

    @property
    def answers(self) -> dict[str, dict[str, Any]]:
        """Return the media types of its successful responses, JSON first, each with its description.

        It is JSON and nothing if there is no content.
        """
        responses = self.raw["responses"]
        success = [each for status, each in responses.items() if status.startswith("2")] or [responses["default"]]
        found = {name: media for each in success for name, media in each.get("content", {}).items()}
        return dict(sorted((found or {"application/json": {}}).items(), key=lambda each: each[0] != "application/json"))

    @property
    def media(self) -> dict[str, Any]:
        """Return the description of what it returns."""
        return next(iter(self.answers.values()))


OPERATIONS = [
    Described(method.upper(), path, raw)
    for path, item in DOCUMENT["paths"].items()
    for method, raw in item.items()
    if method in METHODS
]


def examples(media: dict[str, Any] | None, *, fitting: bool = False) -> Iterator[Any]:
    """Yield the examples of a request body or a response, with numbers as the client reads them.

    Args:
        media: The description of the body or response.
        fitting: Leave out the examples that the description keeps although they do not fit the schema.
    """
    if media is None:
        return
    values = (
        [media["example"]] if "example" in media else [each["value"] for each in media.get("examples", {}).values()]
    )
    if fitting and "example" not in media:
        values = []
    for value in values:
        yield loads(json.dumps(value))


def same(before: Any, after: Any) -> bool:
    """Return whether two JSON values mean the same: amounts by value, date-times as instants.

    An amount or a date-time that was text may be a number after it was written.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(same(value, after[key]) for key, value in before.items())
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(same(*pair) for pair in zip(before, after, strict=True))
    if isinstance(before, str) and isinstance(after, str):
        return before == after or _same_instant(before, after)
    if isinstance(before, str) and _is_number(after):
        return _same_amount(before, after) or _same_second(before, after)
    if _is_number(before):
        return (_is_number(after) and before == after) or (isinstance(after, str) and Decimal(after) == before)
    return type(before) is type(after) and bool(before == after)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _same_amount(before: str, after: Any) -> bool:
    return PLAIN_AMOUNT.fullmatch(before) is not None and Decimal(before) == after


def _same_second(before: str, after: Any) -> bool:
    instant = read_datetime(before)
    return not isinstance(instant, str) and bool(instant.timestamp() == after)


def _same_instant(before: str, after: str) -> bool:
    one, other = read_datetime(before), read_datetime(after)
    return not isinstance(one, str) and not isinstance(other, str) and bool(one == other)
