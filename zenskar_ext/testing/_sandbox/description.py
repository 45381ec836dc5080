"""The bundled OpenAPI description as the sandbox needs it: operations, their parameters, schemas and routes.

Decides which operation a method and a path mean. Must not know what any operation does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from zenskar_client.types import loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.contents import JSON, chosen, kind_of_content, successful
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import Refusal, not_found

METHODS = ("get", "put", "post", "patch", "delete", "head", "options")
NO_CONTENT = 204
IN_WHEEL = files("zenskar_ext.testing._sandbox").joinpath("zenskar.bundled.json")
IN_REPOSITORY = Path(__file__).parents[3] / "openapi" / "zenskar.bundled.json"


@frozen
class Parameter:
    """A parameter of an operation. A query parameter is a `control` (cursor, limit, order) or a filter."""

    name: str
    place: str
    required: bool
    schema: Json
    control: bool


@frozen(eq=False)
class Operation:
    """An operation, with all its references resolved. Two are equal only if they are the same object."""

    id: str
    verb: str
    """The name of its method in the client, such as `list` or `create_phase`."""
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Json | None
    """Schema of the body, None if the operation takes none."""
    sent: str
    """How a body is sent: `json`, `form`, `multipart`, `text` or `bytes`."""
    status: int
    """The status of a successful response."""
    media_type: str
    """The media type of a successful response; "" if it has no body."""
    answer: Json
    """Schema of the response; it has no `type` and no `properties` if no source shows it."""
    example: Any
    """The response that the docs show; None if they show none that fits the schema."""
    page: Mapping[str, str] | None
    """The names of items, next, previous and total if this is a paginated list, else None."""
    aliases: tuple[str, ...]
    """Other paths that mean the same operation, with the same variables."""
    notes: tuple[str, ...]
    """What the description itself says is unknown about the operation's path or response."""

    @property
    def lists(self) -> bool:
        """Whether the response is a list: it is a page, or the name of the operation says so."""
        return self.method == "GET" and (self.page is not None or self.verb.split("_")[0] == "list")

    def named(self, place: str) -> dict[str, Parameter]:
        """Return the parameters in one place: path, query or header."""
        return {parameter.name: parameter for parameter in self.parameters if parameter.place == place}


class Description:
    """The operations by id, the routes to them, and the targets of `$ref`.

    Args:
        document: An OpenAPI 3.1 document with internal refs only.
    """

    def __init__(self, document: Json) -> None:
        """Read all operations."""
        self.document = document
        self._targets: dict[str, Json] = {}
        self.operations: Mapping[str, Operation] = {operation.id: operation for operation in _operations(self)}
        self._routes: dict[str, dict[str, Operation]] = defaultdict(dict)
        for operation in self.operations.values():
            for path in (operation.path, *operation.aliases):
                self._routes[path][operation.method] = operation
        paths = [tuple(path.split("/")) for path in self._routes]
        self._paths = sorted(paths, key=lambda segments: [_is_variable(segment) for segment in segments])

    def resolve(self, node: Json) -> Json:
        """Return a node with its `$ref` resolved, if it has one, and with the keywords beside the `$ref`."""
        if "allOf" in node:
            return self._inherited(node)
        if "$ref" not in node:
            return node
        target = self._target(node["$ref"])
        return {**target, **{key: value for key, value in node.items() if key != "$ref"}} if len(node) > 1 else target

    def _target(self, reference: str) -> Json:
        """Return what a `$ref` names, resolved. It is looked up once: most requests need the same."""
        if reference not in self._targets:
            target: Any = self.document
            for name in reference.removeprefix("#/").split("/"):
                target = target[name.replace("~1", "/").replace("~0", "~")]
            self._targets[reference] = self.resolve(target)
        return self._targets[reference]

    def _inherited(self, node: Json) -> Json:
        """Return a schema with the fields and the keywords of the schemas that it inherits from."""
        rest = {key: value for key, value in node.items() if key != "allOf"}
        merged: Json = {}
        for part in (*map(self.resolve, node["allOf"]), rest):
            properties = {**merged.get("properties", {}), **part.get("properties", {})}
            required = [*merged.get("required", ()), *part.get("required", ())]
            merged = {**merged, **part}
            merged |= {
                **({"properties": properties} if properties else {}),
                **({"required": required} if required else {}),
            }
        return merged

    def properties(self, schema: Json) -> dict[str, Json]:
        """Return the properties of an object, each resolved."""
        return {name: self.resolve(child) for name, child in self.resolve(schema).get("properties", {}).items()}

    def methods(self, path: str) -> Mapping[str, Operation]:
        """Return the operations of a path template by method; none if it is not described."""
        return self._routes.get(path, {})

    def template(self, path: str) -> tuple[str, ...] | None:
        """Return the segments of the template that a path fits, None if none fits: see `route`."""
        segments = tuple(path.split("/"))
        return next((known for known in self._paths if _fits(known, segments)), None)

    def route(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        """Return the operation that a request means, and the values in its path.

        If several templates fit, the one with the longest fixed beginning wins: `/invoices/tags` is not an invoice.

        Raises:
            Refusal: 404 if no path fits, 405 if none of its operations has the method.
        """
        template = self.template(path)
        if template is None:
            raise not_found()
        operations = self.methods("/".join(template))
        if method not in operations:
            allow = {"Allow": ", ".join(sorted(operations))}
            raise Refusal(405, {"detail": "Method Not Allowed"}, "no source shows a 405", allow)
        values = {
            known[1:-1]: unquote(given)
            for known, given in zip(template, path.split("/"), strict=True)
            if _is_variable(known)
        }
        return operations[method], values


def _is_variable(segment: str) -> bool:
    return segment.startswith("{")


def _fits(template: tuple[str, ...], segments: tuple[str, ...]) -> bool:
    return len(template) == len(segments) and all(
        given if _is_variable(known) else known == given for known, given in zip(template, segments, strict=True)
    )


def _operations(description: Description) -> Iterator[Operation]:
    for path, item in description.document["paths"].items():
        for method in METHODS:
            if method in item:
                yield _operation(description, path, method, item)


def _operation(description: Description, path: str, method: str, item: Json) -> Operation:
    raw = item[method]
    parameters = [description.resolve(node) for node in (*item.get("parameters", ()), *raw.get("parameters", ()))]
    status, response = successful({code: description.resolve(node) for code, node in raw["responses"].items()})
    media_type, answer = chosen(response.get("content", {}) if method != "head" and status != NO_CONTENT else {})
    body = description.resolve(raw["requestBody"]) if "requestBody" in raw else None
    content_type, sent = chosen(body["content"]) if body else (JSON, {})
    return Operation(
        id=raw["operationId"],
        verb=raw["x-method"],
        method=method.upper(),
        path=path,
        parameters=tuple(_parameter(description, node) for node in parameters),
        body=description.resolve(sent.get("schema", {})) if body else None,
        sent=kind_of_content(content_type),
        status=status,
        media_type=media_type,
        answer=description.resolve(answer.get("schema", {})),
        example=answer.get("example"),
        page=raw.get("x-page"),
        aliases=tuple(alias["path"] for alias in raw.get("x-aliases", ())),
        notes=tuple(_notes(raw, response)),
    )


def _parameter(description: Description, node: Json) -> Parameter:
    return Parameter(
        name=node["name"],
        place=node["in"],
        required=node.get("required", False),
        schema=description.resolve(node.get("schema", {})),
        control=node.get("x-control", False),
    )


def _notes(raw: Json, response: Json) -> Iterator[str]:
    level = raw.get("x-evidence", {}).get("level")
    if level in ("inferred", "assumed"):
        yield f"path {level}: no source shows it"
    if "x-inferred" in response:
        yield f"response: {response['x-inferred']}"


def elsewhere(description: Description) -> frozenset[str]:
    """Return the paths, without variables, of operations that another host serves."""
    paths = description.document["paths"].items()
    return frozenset(path for path, item in paths if any("servers" in each for each in item.values()))


def rerouted(document: Json, hidden: Collection[str], moved: Mapping[str, str]) -> Json:
    """Return a document in which some operations are missing, and others are at another path.

    Args:
        document: An OpenAPI document.
        hidden: The operationIds to leave out.
        moved: The new paths by operationId.

    Raises:
        ConfigurationError: An operationId is not in the document.
    """
    known = {item[method]["operationId"] for item in document["paths"].values() for method in METHODS if method in item}
    unknown = sorted({*hidden, *moved} - known)
    if unknown:
        msg = f"no operation is called {', '.join(unknown)}"
        raise ConfigurationError(msg)
    paths: dict[str, dict[str, Any]] = {}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item and item[method]["operationId"] not in hidden:
                paths.setdefault(moved.get(item[method]["operationId"], path), {})[method] = item[method]
    return {**document, "paths": paths}


@cache
def bundled() -> Description:
    """Return the description bundled with this package. It is read once."""
    return Description(loads(bundled_text()))


@cache
def bundled_text() -> bytes:
    """Return the content of the description's file, from the installed package or from the repository."""
    return (IN_WHEEL if IN_WHEEL.is_file() else IN_REPOSITORY).read_bytes()
