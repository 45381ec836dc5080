"""The generic resource: create, read, list, update, replace and delete, from the description alone.

Decides what a record holds by the schema that responses show. Must not know any resource by name; rules do.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.checks import check_body
from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.instants import timed
from zenskar_ext.testing._sandbox.json import Json, is_object
from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.relations import broken_references
from zenskar_ext.testing._sandbox.samples import sample
from zenskar_ext.testing._sandbox.shapes import Shape, Verb, named_items, record_schema
from zenskar_ext.testing._sandbox.shown import shown
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call

UPDATED_AT = ("last_updated_at", "updated_at")
OWNER = ("organisation_id", "organization_id")


def answer_generic(call: Call, shape: Shape) -> Any:
    """Return the response of an operation that has no rule."""
    return VERBS[shape.verb](call, shape.collection)


def create(call: Call, collection: str, body: Mapping[str, Any], key: str | None = None) -> Record:
    """Store a new record and return it: the body, the defaults of the schema, and what the server sets.

    Args:
        call: The request.
        collection: Where the record is stored.
        body: The fields that the caller gives.
        key: Its id; a new one if it is left out.

    Raises:
        Refusal: 400 if a field refers to a record that does not exist.
    """
    known = _kind(call.world.description, collection)
    parents = {name: call.path[name] for name in named_items(call.world.description, collection)}
    owner = {name: call.world.organisation for name in OWNER if name in known.properties}
    created = {"id": key or call.world.ids.new(), **owner, **parents, "created_at": call.world.clock.stamp()}
    defaults = _body_defaults(call.world.description, call.operation)
    return _keep(call, collection, {**known.defaults, **defaults, **body, **created})


def update(call: Call, collection: str, record: Record, changes: Mapping[str, Any]) -> Record:
    """Merge changes into a record (JSON merge patch: null removes a field) and return the changed record.

    Raises:
        Refusal: 400 if a field refers to a record that does not exist.
    """
    if None in changes.values():
        call.notes.append("null removes a field; how the real API handles null is undocumented")
    return _keep(call, collection, {**_merged(record, changes), **_fixed(call, collection, record)})


def replace(call: Call, collection: str, record: Record, fields: Mapping[str, Any]) -> Record:
    """Replace all fields of a record, except what the server sets, and return the changed record.

    Raises:
        Refusal: 400 if a field refers to a record that does not exist.
    """
    call.notes.append("PUT replaces all fields, as in HTTP; whether the real API keeps those left out is undocumented")
    return update(call, collection, _fixed(call, collection, record), fields)


def _fixed(call: Call, collection: str, record: Record) -> Record:
    """Return the fields that the server has set and that no request changes."""
    names = ("id", "created_at", *OWNER, *named_items(call.world.description, collection))
    return {name: record[name] for name in names if name in record}


@frozen
class _Kind:
    """What the description says of the records of a collection, read once."""

    schema: Json
    properties: Mapping[str, Json]
    defaults: Record
    smallest: Record
    """Has a value for each required field."""


@cache
def _kind(description: Description, collection: str) -> _Kind:
    schema = record_schema(description, collection)
    smallest = sample(description, {**schema, "type": "object"})
    return _Kind(schema, description.properties(schema), _defaults(description, schema), smallest)


@cache
def _body_defaults(description: Description, operation: Operation) -> Record:
    return _defaults(description, operation.body or {})


def _keep(call: Call, collection: str, record: Record) -> Record:
    broken = broken_references(call.store, collection, record, call.world.described())
    if broken:
        raise bad_request(f"There is no such record: {', '.join(broken)}.")
    description, known = call.world.description, _kind(call.world.description, collection)
    properties = known.properties
    stored = {name: record[name] for name in _given(call) if name in record and name in properties}
    check_body(description, {"properties": properties}, stored)  # names are for the schema of the body to check
    fitting = {
        name: value
        for name, value in timed(description, known.schema, record).items()
        if value is not None or _takes_null(properties.get(name, {}))
    }
    required = {name: value for name, value in known.smallest.items() if name not in fitting}
    stamps = {name: call.world.clock.stamp() for name in UPDATED_AT if name in properties}
    return call.store.put(collection, {**fitting, **required, **stamps})


def _given(call: Call) -> Iterable[str]:
    """Return the fields that a request names, except those that it removes."""
    body: Mapping[str, Any] = call.body or {}
    return [name for name, value in body.items() if value is not None]


def _defaults(description: Description, schema: Json) -> Record:
    properties = description.properties(schema)
    found = {name: child.get("x-server-default", child.get("default")) for name, child in properties.items()}
    return {name: value for name, value in found.items() if value is not None}


def _takes_null(schema: Json) -> bool:
    return "null" in schema.get("type", ["null"])


def _merged(record: Mapping[str, Any], changes: Mapping[str, Any]) -> Record:
    merged = dict(record)
    for name, change in changes.items():
        old = merged.pop(name, None)
        if is_object(change):
            merged[name] = _merged(old if is_object(old) else {}, change)
        elif change is not None:
            merged[name] = change
    return merged


def _create(call: Call, collection: str) -> Any:
    return create(call, collection, call.body)


def _list(call: Call, collection: str) -> Any:
    scope = call.path
    return list_page(call, collection, lambda record: all(record.get(name) == key for name, key in scope.items()))


def _read(call: Call, collection: str) -> Any:
    return shown(call.store, collection, item(call))


def _update(call: Call, collection: str) -> Any:
    return update(call, collection, item(call), call.body)


def _replace(call: Call, collection: str) -> Any:
    return replace(call, collection, item(call), call.body)


def _delete(call: Call, collection: str) -> Any:
    record = item(call)
    call.store.remove(collection, record["id"])
    return shown(call.store, collection, record) if "id" in call.operation.answer.get("properties", {}) else {}


def _read_document(call: Call, collection: str) -> Any:
    return _document(call, collection)["content"]


def _write_document(call: Call, collection: str) -> Any:
    key = _key(call)
    old = call.store.get(collection, key) if call.operation.method == "PATCH" else None
    content = _merged(old["content"] if old else {}, call.body)
    return call.store.put(collection, {"id": key, "content": content})["content"]


def _delete_document(call: Call, collection: str) -> Any:
    call.store.remove(collection, _document(call, collection)["id"])
    return {}


def _document(call: Call, collection: str) -> Record:
    document = call.store.get(collection, _key(call))
    if document is None:
        raise not_found()
    return document


def _key(call: Call) -> str:
    return "/".join(call.path.values())


def item(call: Call) -> Record:
    """Return the record that the last variable of the path names."""
    return list(call.records.values())[-1]


VERBS: Mapping[Verb, Callable[[Call, str], Any]] = {
    "create": _create,
    "list": _list,
    "read": _read,
    "update": _update,
    "replace": _replace,
    "delete": _delete,
    "read document": _read_document,
    "write document": _write_document,
    "delete document": _delete_document,
}
