"""Apply all steps to a document, and leave out the operations that a client cannot have."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from attrs import frozen

from scripts.normalise.contents import BYTES, JSON, OCTETS, Content, answers, body
from scripts.normalise.discriminators import canonical
from scripts.normalise.names import class_name, identifier, unique
from scripts.normalise.parameters import parameters
from scripts.normalise.references import inlined, operations, schema_references
from scripts.normalise.refusals import MALFORMED, MARK, Refusal, malformed
from scripts.normalise.schemas import Schemas
from scripts.normalise.values import NULL


@frozen
class Normal:
    """A normalised document, and the operations that it leaves out.

    `unread` are the schemas that cannot be read, with the reasons; they matter only to the operations that use them.
    """

    document: dict[str, Any]
    refused: tuple[Refusal, ...]
    unread: Mapping[str, str]


def normalise(document: Mapping[str, Any]) -> Normal:
    """Return a document in which each construct has one form. The given document is not changed."""
    given = deepcopy(dict(document))
    refused: list[Refusal] = []
    found = [*operations(given, refused)]
    ids = unique(
        identifier(str(operation.get("operationId") or f"{method}_{path}")) for path, method, operation in found
    )
    schemas = Schemas(given, _taken(given, ids), _sent_as_files(given, found))
    schemas.normalise()
    paths: dict[str, dict[str, Any]] = {path: {} for path in given.get("paths", {})}
    for (path, method, operation), name in zip(found, ids, strict=True):
        try:
            paths[path][method] = _operation(given, operation, method, name, schemas)
        except MALFORMED as error:
            refused.append(Refusal(method, path, malformed(error)))
    canonical(schemas.made, paths)
    refused += _unreadable(paths, schemas.made)
    components = {**(given.get("components") or {}), "schemas": schemas.made}
    unread = {name: reason for name, schema in schemas.made.items() if (reason := _reason(schema))}
    return Normal({**given, "paths": paths, "components": components}, tuple(refused), unread)


def _taken(document: Mapping[str, Any], ids: list[str]) -> Iterator[str]:
    """Iterate the names of classes that are not models: namespaces, and the filters of lists."""
    tags = {str(tag.get("x-namespace") or tag.get("name")) for tag in document.get("tags") or ()}
    for tag in map(class_name, tags):
        yield from (tag, f"Async{tag}", f"Raw{tag}", f"AsyncRaw{tag}")
    yield from (f"{class_name(name)}Filters" for name in ids)


def _sent_as_files(document: Mapping[str, Any], found: list[tuple[str, str, dict[str, Any]]]) -> set[str]:
    """Return the named schemas that are sent in bodies with files."""
    names: set[str] = set()
    for _, _, operation in found:
        try:
            sent = body({"requestBody": inlined(document, operation.get("requestBody"))})
        except MALFORMED:
            continue
        if sent is not None and sent.kind == "multipart":
            names.update(schema_references(sent.schema))
    return names


def _operation(
    document: Mapping[str, Any], given: dict[str, Any], method: str, name: str, schemas: Schemas
) -> dict[str, Any]:
    place = class_name(name)
    own = [inlined(document, each) for each in given.get("parameters") or ()]
    operation = {**given, "operationId": name, "parameters": parameters(own, place, schemas.at, schemas.kinds)}
    if "requestBody" in given:
        operation["requestBody"] = inlined(document, given["requestBody"])
        sent = body(operation)
        del operation["requestBody"]
        if sent is not None:
            operation |= _sent(sent, place, schemas)
    responses = {status: inlined(document, each) for status, each in (given.get("responses") or {}).items()}
    return {**operation, **_read({**given, "responses": responses}, method, place, schemas)}


def _sent(sent: Content, place: str, schemas: Schemas) -> dict[str, Any]:
    """Return the parts of an operation that say what it sends."""
    media_type = sent.media_type if "*" not in sent.media_type else JSON
    schema = (
        BYTES
        if sent.kind in ("bytes", "text")
        else schemas.at(sent.schema, f"{place}Body", files=sent.kind == "multipart")
    )
    shown = OCTETS if sent.kind in ("bytes", "text") else media_type
    request = {"kind": sent.kind, "content_type": media_type}
    deep = [name for name, each in (sent.media.get("encoding") or {}).items() if each.get("style") == "deepObject"]
    return {
        "requestBody": {"content": {shown: {"schema": schema}}},
        "x-request": {**request, "deep": deep} if deep else request,
    }


def _read(operation: Mapping[str, Any], method: str, place: str, schemas: Schemas) -> dict[str, Any]:
    """Return the parts of an operation that say what it answers."""
    status, found = answers(operation, method)
    contents = [each for each in found if each is not None]
    about = {
        "description": next((str((each or {}).get("description", "")) for each in operation["responses"].values()), "")
    }
    inferred = str((operation["responses"].get(status) or {}).get("x-inferred", ""))
    if not contents:
        return {"responses": {status: about}, "x-answer": {"kind": "none", "media_type": JSON, "inferred": inferred}}
    first = contents[0]
    if first.kind in ("json", "text"):
        parts = [each.schema for each in contents] + [NULL for each in found if each is None]
        schema = schemas.at(parts[0] if len(parts) == 1 else {"anyOf": parts}, f"{place}Response")
    else:
        schema = BYTES
    shown = {"json": JSON, "text": first.media_type}.get(first.kind, OCTETS)
    content = {shown: {"schema": schema if first.kind != "text" else {"type": "string"}}}
    actual = JSON if first.kind == "json" else first.media_type
    kind = first.kind if first.kind in ("json", "text") else "bytes"
    answer = {"kind": kind, "media_type": actual, "inferred": inferred}
    return {"responses": {status: {**about, "content": content}}, "x-answer": answer}


def _unreadable(paths: dict[str, dict[str, Any]], schemas: Mapping[str, Any]) -> Iterator[Refusal]:
    """Take out the operations that reach a schema which cannot be read, and iterate the reasons."""
    reasons = {name: _reason(schema) for name, schema in schemas.items()}
    links = {name: set(schema_references(schema)) for name, schema in schemas.items()}
    for path, item in paths.items():
        for method, operation in [*item.items()]:
            parts = [operation.get("requestBody"), operation["responses"], operation["parameters"]]
            reason = _reason(parts)
            reached, waiting = set[str](), [*schema_references(parts)]
            while waiting and not reason:
                name = waiting.pop()
                if name not in reached:
                    reached.add(name)
                    reason = reasons.get(name, "")
                    waiting.extend(links.get(name, ()))
            if reason:
                del item[method]
                yield Refusal(method, path, reason)


def _reason(node: Any) -> str:
    if isinstance(node, dict):
        if MARK in node:
            return str(node[MARK])
        return next(filter(None, map(_reason, node.values())), "")
    return next(filter(None, map(_reason, node)), "") if isinstance(node, list) else ""
