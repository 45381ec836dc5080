"""Find, for each operation, a call that succeeds in the sandbox, and the state in which it succeeds.

The calls are found, not written down. The records that a path names are created through the API first. A body is the
example of the docs or the smallest valid body, with the ids of existing records. Of several records, the first one for
which the call succeeds is used. `specimens.yaml` holds what cannot be found this way.
"""

from collections.abc import Awaitable, Mapping
from functools import cache, reduce
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML

from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.contents import chosen
from zenskar_ext.testing._sandbox.description import Description, Operation, Parameter, bundled
from zenskar_ext.testing._sandbox.instants import timed
from zenskar_ext.testing._sandbox.relations import CUSTOMERS
from zenskar_ext.testing._sandbox.samples import sample
from zenskar_ext.testing._sandbox.shapes import item_paths, named_items, record_schema, shape

ARGUMENTS = Path(__file__).with_suffix(".yaml")
RECORDS_TRIED = 40
ALIASES = {
    "customer": CUSTOMERS,
    "entitlement": "/entitlements",
    "product_id": "/products",
    "account_id": "/accounting_new/accounts",
    "business_entity_id": "/business_entities",
}
"""Fields that hold the id of a record of another collection, but are not named after the path of that collection."""


@frozen
class Specimen:
    """One call of an operation, as an HTTP request and as arguments of the client's method."""

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any

    @property
    def target(self) -> str:
        """Return the path with its values filled in."""
        return self.operation.path.format_map(self.path)

    def ask(self, client: Any) -> Awaitable[Any] | Any:
        """Call the method of a client, sync or async; for a list, request its first page."""
        method = getattr(getattr(client, namespace(self.operation)), self.operation.verb)
        body = () if self.operation.body is None else (self.body,)
        answer = method(*self.path.values(), *body, **self.query)
        return answer.first() if hasattr(answer, "first") else answer


def specimen(operation: Operation) -> tuple[Sandbox, Specimen]:
    """Return a sandbox in the state that a call needs, and the call.

    Raises:
        LookupError: No call was found that succeeds. The message contains the responses of the sandbox.
    """
    refused = []
    for number in range(RECORDS_TRIED):
        stage = Stage(operation, number)
        try:
            answer = stage.send(operation, stage.specimen())
        except LookupError as missing:  # the response of an earlier call does not contain it
            refused.append(f"nothing at {missing}")
            continue
        if answer.status_code == operation.status:
            again = Stage(operation, number)
            return again.sandbox, again.specimen()
        refused.append(f"{answer.status_code} {answer.text[:200]}")
    raise LookupError(f"{operation.id}: no call succeeds; the responses were {sorted(set(refused))}")


def populated() -> Sandbox:
    """Return a sandbox with a record in every collection."""
    stage = Stage(bundled().operations["list_customers"], 0)
    for collection in item_paths(bundled()):
        stage.record(collection)
    return stage.sandbox


def namespace(operation: Operation) -> str:
    """Return the name of an operation's namespace."""
    return _namespaces()[operation.id]


@cache
def _namespaces() -> Mapping[str, str]:
    document = bundled().document
    names = {tag["name"]: tag["x-namespace"] for tag in document["tags"]}
    raw = [document["paths"][each.path][each.method.lower()] for each in bundled().operations.values()]
    return {each["operationId"]: names[each["tags"][0]] for each in raw}


@cache
def _arguments() -> Mapping[str, Any]:
    given: Mapping[str, Any] = YAML(typ="safe").load(ARGUMENTS)
    return given


class Stage:
    """A new sandbox in which an operation finds what it needs.

    Args:
        operation: The operation to call.
        number: Which of the existing records its path refers to.
    """

    def __init__(self, operation: Operation, number: int) -> None:
        """Create a sandbox with little data."""
        self.sandbox = Sandbox(invoices=40, customers=20, seed=3)
        self._client = http.Client(
            base_url="http://sandbox.invalid", transport=self.sandbox.transport, headers=self.sandbox.headers
        )
        self._operation = operation
        self._number = number
        self._answers: dict[str, Any] = {}
        self._description: Description = bundled()

    def specimen(self) -> Specimen:
        """Return the call."""
        operation = self._operation
        given = _arguments().get(operation.id, {})
        for step in given.get("after", ()):
            before = self._description.operations[step]
            self._answers[step] = self.send(before, self._specimen(before, _arguments().get(step, {}))).json()
        self._write_document()
        return self._specimen(operation, given)

    def send(self, operation: Operation, specimen: Specimen) -> http.Response:
        """Send a call; return the response of the sandbox."""
        body = {} if operation.body is None else sent(operation.sent, specimen.body)
        return self._client.request(operation.method, specimen.target, params=dict(specimen.query), **body)

    def _write_document(self) -> None:
        """Write the document, such as a configuration, that the operation reads or deletes at the same path."""
        known = shape(self._description, self._operation)
        if known and known.verb in ("read document", "delete document"):
            methods = self._description.methods(known.collection)
            for write in [methods[method] for method in ("PUT", "POST", "PATCH") if method in methods][:1]:
                self.send(write, self._specimen(write, _arguments().get(write.id, {})))

    def _specimen(self, operation: Operation, given: Mapping[str, Any]) -> Specimen:
        ids = self._ids(operation)
        path = {
            name: ids.get(name) or self._filled(name, given.get("path", {}).get(name)) or _text(parameter)
            for name, parameter in operation.named("path").items()
        }
        query = {
            name: self._filled(name, _text(parameter))
            for name, parameter in operation.named("query").items()
            if parameter.required
        }
        return Specimen(operation, path, query, self._body(operation, given, ids))

    def _body(self, operation: Operation, given: Mapping[str, Any], ids: Mapping[str, str]) -> Any:
        if operation.body is None:
            return None
        raw = self._description.document["paths"][operation.path][operation.method.lower()]
        _, media = chosen(raw["requestBody"]["content"])
        example = None if given.get("smallest") else media.get("example")
        body = given.get("body", example)
        filled = self._filled("", sample(self._description, operation.body) if body is None else body, ids)
        return timed(self._description, operation.body, filled)  # some examples have times without a zone

    def _filled(self, name: str, value: Any, ids: Mapping[str, str] = MappingProxyType({})) -> Any:
        """Return a value with the ids of an example replaced by ids of existing records."""
        if isinstance(value, dict):
            return {key: self._filled(key, item, ids) for key, item in value.items()}
        if isinstance(value, list):
            return [self._filled(name, item, ids) for item in value]
        if isinstance(value, str) and value.startswith("="):
            step, *names = value[1:].split(".")
            found = reduce(lambda found, name: found[int(name) if name.isdigit() else name], names, self._answers[step])
            return found.rpartition("/")[2]
        if name in ids or f"{name}_id" in ids:
            return ids.get(name) or ids[f"{name}_id"]
        collection = _references(self._description).get(name)
        return self.record(collection, self._number)["id"] if collection and isinstance(value, str) else value

    def _ids(self, operation: Operation) -> dict[str, str]:
        """Return the ids that the path of an operation names. The last one is found first: it names its parents."""
        ids: dict[str, str] = {}
        for name, collection in reversed(list(named_items(self._description, operation.path).items())):
            if name not in ids:
                record = self.record(collection, 0 if ids else self._number)
                parents = named_items(self._description, collection)
                ids |= {name: record["id"], **{parent: record[parent] for parent in parents if parent in record}}
        return ids

    def record(self, collection: str, number: int = 0) -> Any:
        """Return a record of a collection. If there is none, create it through the API, or put it there directly."""
        store = self.sandbox._service.world.store  # noqa: SLF001 - no list endpoint shows all records
        create = self._description.methods(collection).get("POST")
        if not store.rows(collection) and create is not None and create is not self._operation:
            self.send(create, self._specimen(create, _arguments().get(create.id, {})))
        if not store.rows(collection):
            named = named_items(self._description, collection)
            parents = {name: self.record(parent, 0)["id"] for name, parent in named.items()}
            smallest = sample(self._description, record_schema(self._description, collection))
            made = {name: value for name, value in smallest.items() if name not in ("id", "created_at")}
            self.sandbox.put(collection, {**made, **parents})
        latest_first = store.rows(collection)[::-1]
        return latest_first[number % len(latest_first)]


def sent(kind: str, body: Any) -> dict[str, Any]:
    """Return the arguments with which the HTTP library sends a body.

    Args:
        kind: How the operation takes it: `json`, `form`, `multipart`, `text` or `bytes`.
        body: The body.
    """
    match kind:
        case "json":
            return {"content": dumps(body).encode()}
        case "form":
            return {"data": body}
        case "multipart":
            return {"files": {name: (None, str(value)) for name, value in body.items()}}
        case _:
            return {"content": str(body).encode()}


def _text(parameter: Parameter) -> str:
    return str(sample(bundled(), parameter.schema) or "x")


@cache
def _references(description: Description) -> Mapping[str, str]:
    """Return the collection whose ids a field holds, by field name."""
    names = {item.rpartition("/")[2] for item in item_paths(description).values()}
    return {**{name: each for path in names for name, each in named_items(description, f"/{path}").items()}, **ALIASES}
