"""Turn a document into a flat table of symbols: everything that users of the client can write, with its facts.

    zk.invoices                      a namespace
    zk.invoices.create               a method
    zk.invoices.create(limit)        an argument, a header or a filter of a call
    zk.invoices.create(body)         the body of a call
    zk.invoices.create()             what a call returns
    zk.invoices.list()[]             the items of a list
    zk.invoices.list@deprecated      a deprecation
    Invoice, Invoice.total           a model, and a field of it
    InvoiceStatus("draft")           a known value of an enum

`used` says whether a value is in requests (`sent`), in responses (`received`) or in both (no `used`).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.api_changes.schemas import Facts, Schemas, Symbols, identifier
from scripts.description import namespaces, operations
from scripts.list_filters import split

Surface = Mapping[str, Facts]

_CONTAINS = ("in", "not_in", "is_null")
"""The operators whose parameters do not have the type of the values."""


def surface(document: Mapping[str, Any]) -> dict[str, Facts]:
    """Return every name that users of the client can write, with its facts."""
    schemas = Schemas(document)
    names = namespaces(document)
    symbols: dict[str, Facts] = {
        "zenskar_client.client.BASE_URL": {"kind": "constant", "value": document["servers"][0]["url"]},
        "zenskar_client.client.API_VERSION": {"kind": "constant", "value": document["info"]["x-apiversion"]},
    }
    for path, method, operation in operations(document):
        namespace = f"zk.{names[operation['tags'][0]]}"
        symbols[namespace] = {"kind": "namespace"}
        whole = {**operation, "parameters": _parameters(document["paths"][path], operation, schemas)}
        symbols |= dict(_operation(f"{namespace}.{operation['x-method']}", f"{method.upper()} {path}", whole, schemas))
    symbols |= dict(_models(document, schemas))
    return dict(sorted(symbols.items()))


def _parameters(item: Mapping[str, Any], operation: Mapping[str, Any], schemas: Schemas) -> list[Mapping[str, Any]]:
    """Return the parameters of an operation, with those of its path."""
    given = [schemas.resolved(each) for node in (item, operation) for each in node.get("parameters", ())]
    return list({(each["in"], each["name"]): each for each in given}.values())


def _operation(name: str, address: str, operation: Mapping[str, Any], schemas: Schemas) -> Symbols:
    facts: Facts = {
        "kind": "method",
        "address": address,
        "level": operation["x-evidence"]["level"],
        "module": operation["operationId"],
    }
    if operation.get("servers"):
        facts["server"] = operation["servers"][0]["url"]
    if operation.get("x-never-retry"):
        facts["retries"] = "never"
    if "x-apiversion" in operation:
        facts["version"] = operation["x-apiversion"]
    yield name, facts
    if operation.get("deprecated"):
        yield f"{name}@deprecated", {"kind": "deprecation", "of": "method"}
    yield from _arguments(name, operation, schemas)
    yield from _body(name, operation, schemas)
    yield from _response(name, operation, schemas)


def _arguments(name: str, operation: Mapping[str, Any], schemas: Schemas) -> Symbols:
    filters: dict[str, dict[str, Mapping[str, Any]]] = {}
    for parameter in operation["parameters"]:
        if parameter["in"] == "query" and "x-page" in operation and not parameter.get("x-control"):
            field, operator = split(parameter["name"])
            filters.setdefault(field, {})[operator] = parameter
        else:
            kind = "header" if parameter["in"] == "header" else "argument"
            yield from _argument(f"{name}({identifier(parameter['name'])})", kind, {"eq": parameter}, schemas)
    for field, parameters in filters.items():
        yield from _argument(f"{name}({field})", "filter", parameters, schemas)


def _argument(symbol: str, kind: str, parameters: Mapping[str, Mapping[str, Any]], schemas: Schemas) -> Symbols:
    """Iterate one argument: one parameter, or the parameters of a filter by operator. It is never sent as null."""
    facts: Facts = {
        "kind": kind,
        "used": "sent",
        "in": next(iter(parameters.values()))["in"],
        "required": any(parameter.get("required", False) for parameter in parameters.values()),
        "operators": sorted(parameters),
    }
    typed = [parameter for operator, parameter in parameters.items() if operator not in _CONTAINS]
    for name, found in schemas.symbols(symbol, _one_of([_schema_of(each) for each in typed]), **facts):
        kinds = found.get("type", [])
        yield name, {**found, "type": [kind for kind in kinds if kind != "null"]} if name == symbol else found
    if any(parameter.get("deprecated") for parameter in parameters.values()):
        yield f"{symbol}@deprecated", {"kind": "deprecation", "of": kind}


def _schema_of(parameter: Mapping[str, Any]) -> Any:
    """Return the schema of a parameter or a header, which may be below a media type."""
    content = parameter.get("content", {})
    return next((media.get("schema", {}) for media in content.values()), parameter.get("schema", {}))


def _one_of(schemas: list[Any]) -> Any:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas} if schemas else {"type": "string"}


def _body(name: str, operation: Mapping[str, Any], schemas: Schemas) -> Symbols:
    body = schemas.resolved(operation.get("requestBody", {}))
    for media in list(body.get("content", {}).values())[:1]:
        schema = media.get("schema", {})
        needs_fields = schemas.merged(schemas.resolved(schema)).get("required")  # the client checks them in any case
        required = bool(body.get("required") or needs_fields)
        facts: Facts = {"kind": "body", "used": "sent", "required": required, "media": _media(body["content"])}
        yield from schemas.symbols(f"{name}(body)", schema, **facts)


def _media(content: Mapping[str, Any]) -> list[str]:
    return sorted({"application/json" if name.endswith("+json") else name.partition(";")[0] for name in content})


def _response(name: str, operation: Mapping[str, Any], schemas: Schemas) -> Symbols:
    """Iterate what a call returns, and the headers of the response."""
    symbol = f"{name}()"
    success = _success(operation, schemas)
    found = [_content(each) for each in success.values()]
    facts: Facts = {
        "kind": "response",
        "used": "received",
        "statuses": sorted(success),
        "media": sorted({media for each in success.values() for media in _media(each.get("content", {}))}),
    }
    page = operation.get("x-page")
    if page is None:
        yield from schemas.symbols(symbol, _one_of(found), **facts)
    else:
        kinds = " or ".join(kind for kind, _ in schemas.alternatives(_one_of(found)))
        parts = sorted({"next", "previous", "total"} & set(page))
        yield symbol, {**facts, "type": ["pages"], "parts": parts, "page": kinds}
        for item in _items(_one_of(found), page.get("items", ""), schemas):
            yield from schemas.symbols(f"{symbol}[]", item, kind="response", used="received")
    for answer in success.values():
        for header, node in answer.get("headers", {}).items():
            own = schemas.resolved(node)
            more: Facts = {"kind": "header", "used": "received", "required": bool(own.get("required"))}
            yield from schemas.symbols(f"{symbol}.headers[{header.lower()}]", _schema_of(own), **more)


def _success(operation: Mapping[str, Any], schemas: Schemas) -> dict[str, Mapping[str, Any]]:
    """Return the successful responses by status."""
    responses = {str(status): schemas.resolved(each) for status, each in operation["responses"].items()}
    success = {status: each for status, each in responses.items() if status.startswith("2")}
    return success or {status: each for status, each in responses.items() if status == "default"}


def _content(response: Mapping[str, Any]) -> Any:
    """Return the schema of what the client makes of a response: text is a string, other media are bytes."""
    for media, content in response.get("content", {}).items():
        if _media({media: {}}) == ["application/json"]:
            return content.get("schema", {})
        return {"type": "string" if media.startswith("text/") else "bytes"}
    return {"type": "nothing"}


def _items(schema: Any, field: str, schemas: Schemas) -> Iterator[Any]:
    """Iterate the schemas of the items of a page: of the array in a field, or of the page itself if that is empty."""
    whole = schemas.merged(schemas.resolved(schema))
    array = whole.get("properties", {}).get(field, {}) if field else whole
    for kind, leaf in schemas.alternatives(array):
        if kind == "list":
            yield leaf.get("items", {})


def _models(document: Mapping[str, Any], schemas: Schemas) -> Symbols:
    sent, received, bodies = _uses(document, schemas)
    for reference, name, schema in schemas.classes():
        used = (
            {}
            if (reference in sent) == (reference in received)
            else {"used": "sent" if reference in sent else "received"}
        )
        values = schema.get("enum", schema.get("x-extensible-enum"))
        closed = "x-extensible-enum" not in schema
        kind = "object" if values is None else "enum" if closed else "open enum"
        others = {"others": False} if schema.get("additionalProperties") is False else {}
        yield name, {"kind": "model", "type": [kind], **used, **others}
        if schema.get("deprecated"):
            yield f"{name}@deprecated", {"kind": "deprecation", "of": "model"}
        admits_null = reference in received and reference not in bodies
        yield from schemas.fields(name, schema, admits_null=admits_null, kind="field", **used)
        yield from schemas.inside(
            name, "map" if values is None else "string (enum)", schema, None, kind="field", **used
        )


def _uses(document: Mapping[str, Any], schemas: Schemas) -> tuple[set[str], set[str], set[str]]:
    """Return the schemas that are sent, those that are received, and those that are bodies themselves."""
    sent: set[str] = set()
    received: set[str] = set()
    bodies: set[str] = set()
    for path, _, operation in operations(document):
        body = schemas.resolved(operation.get("requestBody", {}))
        bodies |= _references(body)
        sent |= _references(_parameters(document["paths"][path], operation, schemas))
        received |= _references(list(_success(operation, schemas).values()))
    return _reachable(sent | bodies, schemas), _reachable(received, schemas), bodies


def _reachable(references: set[str], schemas: Schemas) -> set[str]:
    seen: set[str] = set()
    waiting = list(references)
    while waiting:
        reference = waiting.pop()
        if reference not in seen:
            seen.add(reference)
            waiting += _references(schemas.resolved({"$ref": reference}))
    return seen


def _references(node: Any) -> set[str]:
    if isinstance(node, list):
        return {reference for each in node for reference in _references(each)}
    if not isinstance(node, Mapping):
        return set()
    own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
    return own | {reference for each in node.values() for reference in _references(each)}
