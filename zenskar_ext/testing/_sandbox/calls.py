"""From a request to a call: the request is checked against the description, and the ids in its path are looked up.

Decides what is refused before any rule runs. Must not know what an operation does.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.checks import (
    MISSING,
    Problem,
    check_parameters,
    problems_of_body,
    unfit,
    unprocessable,
)
from zenskar_ext.testing._sandbox.contents import read_fields
from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.json import Json, is_array
from zenskar_ext.testing._sandbox.messages import Request, not_found
from zenskar_ext.testing._sandbox.queries import read_query
from zenskar_ext.testing._sandbox.reads import given
from zenskar_ext.testing._sandbox.shapes import named_items, record_schema, shape
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.switches import Batches
from zenskar_ext.testing._sandbox.world import Call, World

SAYING = {"type", "properties", "oneOf", "anyOf"}
"""A schema that says anything has one of these keywords."""
BODY_NOT_SHOWN = "no source shows the body of this response"


def read_call(world: World, request: Request, operation: Operation, path: Mapping[str, str]) -> Call:
    """Return the call that a rule gets.

    Raises:
        Refusal: 422 if something does not match the description, 404 if a record that the path names does not exist.
    """
    query = read_query(operation, request.query)
    check_parameters(operation, "path", path)
    check_parameters(operation, "query", query)
    body: Any = None
    problems: Sequence[Problem] = ()
    if operation.body is not None:
        body = _read_body(operation, request)
        problems = problems_of_body(world.description, _body_schema(world.description, operation, operation.body), body)
        if problems and not _kept_apart(world, body, problems):
            raise unfit(problems)
    notes = [*operation.notes, *([] if operation.answer.keys() & SAYING else [BODY_NOT_SHOWN])]
    return Call(world, operation, path, query, given(body), records_of(world, operation, path), notes, problems)


def _kept_apart(world: World, body: Any, problems: Sequence[Problem]) -> bool:
    """Return whether the valid items of an array are stored although others do not fit the description."""
    of_items = is_array(body) and all(len(problem.loc) > 1 for problem in problems)
    return of_items and world.switches.batches is Batches.PARTIAL


def _body_schema(description: Description, operation: Operation, shown: Json) -> Json:
    """Return the schema that a body has to fit. If no source shows the body, its fields have to fit those of the response.

    Of a form, whose values are texts, only the required fields are checked.
    """
    if operation.sent != "json":
        return {"required": shown.get("required", [])}
    known = shape(description, operation)
    if shown.get("properties") or not known:
        return shown
    answer = record_schema(description, known.collection)
    return {**shown, "properties": answer.get("properties", {}), "additionalProperties": True}


def records_of(world: World, operation: Operation, path: Mapping[str, str]) -> dict[str, Record]:
    """Return the records that the ids in a path name. Each has to exist, and to belong to those before it."""
    found: dict[str, Record] = {}
    for name, collection in named_items(world.description, operation.path).items():
        record = world.store.get(collection, path[name])
        parents = {parent: path.get(parent) for parent in named_items(world.description, collection)}
        if record is None or any(record[parent] != key for parent, key in parents.items()):
            raise not_found()
        found[name] = record
    return found


def _read_body(operation: Operation, request: Request) -> Any:
    """Return the body: JSON, the fields of a form, or an empty object for text and bytes, which no rule reads."""
    if operation.sent in ("form", "multipart"):
        return read_fields(operation.sent, request.headers.get("content-type", ""), request.body)
    return _read_json(request.body) if operation.sent == "json" else {}


def _read_json(body: bytes) -> Any:
    if not body:
        raise unprocessable(Problem(("body",), *MISSING))
    try:
        return loads(body)
    except (ValueError, ArithmeticError, RecursionError) as error:
        position = getattr(error, "pos", 0)
        raise unprocessable(Problem(("body", position), str(error) or "not JSON", "value_error.jsondecode")) from error
