"""The facts of a description: its operations and schemas, in normal form and without prose.

Decides what of a document is a fact. Must not know whose document it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve, field, frozen

from scripts.description import METHODS
from scripts.markdown import one_line
from scripts.sync.access import security, servers
from scripts.sync.normalising import Node, Resolve, named, normal, renamed
from scripts.sync.parsing import InputError, as_list, as_mapping, as_text

JSON: Final = "application/json"
CALLED: Final = ("get", "put", "post", "delete", "patch")
CLIENT_SETS: Final = frozenset(
    {"apiversion", "organisation", "x-api-key", "authorization", "idempotency-key", "content-type", "accept"}
)
"""Headers that the client sets itself: to have them as parameters would mean to pass them twice."""
KEY: Final = "idempotency-key"
_PATH: Final = re.compile(r"/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@%/]|{[A-Za-z0-9\-._~!$&'()*+,;=:@%]+})*")
_LONGEST: Final = 1_000
"""The largest number of characters of a path."""


@frozen
class Parameter:
    """A parameter; its `place` is `path`, `query`, `header` or `cookie`."""

    name: str
    place: str
    required: bool
    schema: Node


@frozen
class Operation:
    """An operation.

    Attributes:
        method: In capitals.
        path: Its path, with the names of its side.
        id: Its operationId, "" if it has none.
        summary: Its summary.
        tag: Its first tag, "" if it has none.
        parameters: Its parameters, without the headers that the client sets.
        body: The schema of its JSON body, None if it has no body.
        sends: The media type of the body, "" if it is JSON.
        status: The status of its successful response.
        answer: The schema of the response, None if the response has no content.
        media: The media type of the response, if it is not JSON.
        deprecated: Whether it is deprecated.
        keyed: Whether it takes an idempotency key.
    """

    method: str
    path: str
    id: str
    summary: str
    tag: str
    parameters: tuple[Parameter, ...] = ()
    body: Node | None = None
    status: str = "200"
    answer: Node | None = None
    media: str = JSON
    deprecated: bool = False
    sends: str = ""
    keyed: bool = False

    @property
    def request(self) -> str:
        """Return method and path."""
        return f"{self.method} {self.path}"

    @property
    def shape(self) -> str:
        """Return method and path without the names of its parameters, which the server ignores."""
        return shape(self.request)


@frozen
class Facts:
    """The facts of a description.

    Attributes:
        operations: Its operations.
        schemas: Its schemas, by name.
        unread: In one line each, what could not be taken as a fact.
        servers: Its addresses, "" if it states none.
        security: What a call sends to be allowed, "" if it does not say.
    """

    operations: Mapping[str, Operation] = field(factory=dict)
    schemas: Mapping[str, Node] = field(factory=dict)
    unread: tuple[str, ...] = ()
    servers: str = ""
    security: str = ""


def shape(request: str) -> str:
    """Return a request, or a path, without the names of the parameters of its path."""
    return re.sub(r"{[^}]*}", "{}", request).rstrip("/")


def facts(document: Mapping[str, Any], *, by_id: bool = False) -> Facts:
    """Return the facts of a document.

    Args:
        document: An OpenAPI document whose refs lead to its own components.
        by_id: Name operations by their operationId instead of method and path.

    Raises:
        InputError: A path is not a path, or an operation is not a mapping.
    """
    components = as_mapping(document.get("components"))
    raw = as_mapping(components.get("schemas"))

    def resolve(name: str) -> Mapping[str, Any]:
        return as_mapping(raw.get(name))

    schemas = {name: normal(schema, resolve) for name, schema in raw.items()}
    operations: dict[str, Operation] = {}
    unread: list[str] = []
    for path, item in document["paths"].items():
        if len(path) > _LONGEST or not _PATH.fullmatch(path) or not isinstance(item, dict):
            raise InputError(f"{one_line(path)[:80]!r} is not a path with operations")
        for method in (each for each in item if each in METHODS):
            if method not in CALLED:
                unread.append(f"{method.upper()} {path} has a method that the client does not call")
                continue
            operation = _operation((path, method), item, components, resolve)
            operations[operation.id if by_id else operation.request] = operation
    found = Facts(operations, schemas, tuple(unread), servers(document), security(document))
    return reached(with_one_of_a_pair(without_plain_names(found)))


def _operation(
    place: tuple[str, str], item: Mapping[str, Any], components: Mapping[str, Any], resolve: Resolve
) -> Operation:
    path, method = place
    raw = item[method]
    if not isinstance(raw, dict):
        raise InputError(f"{method.upper()} {path} is not a mapping")
    given = [
        _part(each, components, "parameters")
        for each in [*as_list(item.get("parameters")), *as_list(raw.get("parameters"))]
    ]
    parameters = {(each["name"], each["in"]): _parameter(each, resolve) for each in given if _is_parameter(each)}
    body, body_media = _json(_part(raw.get("requestBody"), components, "requestBodies"), resolve)
    responses = as_mapping(raw.get("responses"))
    status = next((str(each) for each in sorted(map(str, responses)) if each.startswith("2")), "200")
    answer, media = _json(_part(responses.get(status), components, "responses"), resolve)
    tags = [each for each in as_list(raw.get("tags")) if isinstance(each, str)]
    return Operation(
        method=method.upper(),
        path=path,
        id=as_text(raw.get("operationId")),
        summary=as_text(raw.get("summary")),
        tag=tags[0] if tags else "",
        parameters=tuple(parameters.values()),
        body=body if body_media in (JSON, "") else {},
        status=status,
        answer=answer,
        media=media or JSON,
        deprecated=raw.get("deprecated") is True,
        sends="" if body_media in (JSON, "") else one_line(body_media)[:80],
        keyed=any(as_text(each.get("name")).lower() == KEY for each in given if each.get("in") == "header"),
    )


def _parameter(raw: Mapping[str, Any], resolve: Resolve) -> Parameter:
    schema = normal(raw.get("schema"), resolve)
    schema.pop("null", None)  # neither a path nor a query can hold null
    return Parameter(raw["name"], raw["in"], raw.get("required") is True, schema)


def _is_parameter(raw: Mapping[str, Any]) -> bool:
    name, place = raw.get("name"), raw.get("in")
    if not isinstance(name, str) or place not in ("path", "query", "header"):
        return False
    return place != "header" or name.lower() not in CLIENT_SETS


def _json(holder: Mapping[str, Any], resolve: Resolve) -> tuple[Node | None, str]:
    """Return the schema of a body or a response, and its media type; None and "" without content."""
    content = as_mapping(holder.get("content"))
    if not content:
        return None, ""
    media = next((each for each in content if each.partition(";")[0] == JSON), next(iter(content)))
    return normal(as_mapping(content[media]).get("schema"), resolve), media.partition(";")[0]


def _part(node: Any, components: Mapping[str, Any], section: str) -> Mapping[str, Any]:
    given = as_mapping(node)
    ref = given.get("$ref")
    return as_mapping(as_mapping(components.get(section)).get(named(ref))) if isinstance(ref, str) else given


def parts(operation: Operation) -> Iterator[Node]:
    """Iterate the schemas of an operation."""
    yield from (each.schema for each in operation.parameters)
    yield from (each for each in (operation.body, operation.answer) if each is not None)


def mapped(found: Facts, change: Callable[[Node], Node]) -> Facts:
    """Return facts with each schema changed, those of operations and those with a name."""
    operations = {
        key: evolve(
            each,
            parameters=tuple(evolve(one, schema=change(one.schema)) for one in each.parameters),
            body=None if each.body is None else change(each.body),
            answer=None if each.answer is None else change(each.answer),
        )
        for key, each in found.operations.items()
    }
    return evolve(found, operations=operations, schemas={name: change(each) for name, each in found.schemas.items()})


def without_plain_names(found: Facts) -> Facts:
    """Return facts in which a schema without fields, values or variants stands where it is used, not under a name."""
    plain = {
        name: each for name, each in found.schemas.items() if not each.keys() & {"fields", "values", "any", "rest"}
    }
    aliases = {name: each for name, each in plain.items() if "ref" not in each}

    def change(node: Any) -> Any:
        if isinstance(node, list):
            return [change(each) for each in node]
        if not isinstance(node, dict):
            return node
        if node.get("ref") in aliases and isinstance(node["ref"], str):
            return {**aliases[node["ref"]], **{key: each for key, each in node.items() if key != "ref"}}
        inner = {key: change(each) if key in ("items", "rest", "any") else each for key, each in node.items()}
        fields = {name: change(each) for name, each in node["fields"].items()} if "fields" in node else None
        return inner if fields is None else {**inner, "fields": fields}

    return mapped(found, change)


def with_names(found: Facts, names: Callable[[str], str]) -> Facts:
    """Return facts in which the schemas have other names; the first of two schemas with one name stays."""
    there = mapped(found, lambda node: renamed(node, names))
    schemas: dict[str, Node] = {}
    for name, schema in there.schemas.items():
        schemas.setdefault(names(name), schema)
    return evolve(there, schemas=schemas)


def with_one_of_a_pair(found: Facts) -> Facts:
    """Return facts in which `X-Input` and `X-Output` are one schema `X`, where they say the same."""
    pairs = {name.removesuffix("-Input") for name in found.schemas if name.endswith("-Input")}
    pairs = {name for name in pairs if f"{name}-Output" in found.schemas and name not in found.schemas}
    while True:

        def one(name: str, pairs: set[str] = pairs) -> str:
            stem = re.sub("-(In|Out)put$", "", name)
            return stem if stem in pairs else name

        schemas = {name: renamed(each, one) for name, each in found.schemas.items()}
        same = {name for name in pairs if schemas[f"{name}-Input"] == schemas[f"{name}-Output"]}
        if same == pairs:
            return with_names(found, one)
        pairs = same


def reached(found: Facts) -> Facts:
    """Return facts with only those schemas that operations lead to."""
    names: dict[str, None] = {}
    waiting = [name for each in found.operations.values() for part in parts(each) for name in leads(part)]
    while waiting:
        name = waiting.pop(0)
        if name not in names and name in found.schemas:
            names[name] = None
            waiting += leads(found.schemas[name])
    return evolve(found, schemas={name: found.schemas[name] for name in names})


def leads(node: Any) -> list[str]:
    """List the schemas that a normal schema refers to."""
    names: list[str] = []

    def remember(name: str) -> str:
        names.append(name)
        return name

    renamed(node, remember)
    return names
