"""Turn an operation into symbols: the method, its arguments, its body and its response."""

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.api_changes.schemas import Facts, Schemas, Symbols, identifier
from scripts.list_filters import UNTYPED, split


def call(name: str, address: str, operation: Mapping[str, Any], item: Mapping[str, Any], schemas: Schemas) -> Symbols:
    """Iterate the symbols of an operation.

    Args:
        name: The method.
        address: The HTTP method and the path.
        operation: The operation.
        item: What the description says of its path.
        schemas: The schemas of the document.
    """
    facts: Facts = {
        "kind": "method",
        "address": address,
        "level": "absent" if "x-absent" in operation else operation["x-evidence"]["level"],
        "module": operation["operationId"],
    }
    if operation.get("servers"):
        facts["server"] = operation["servers"][0]["url"]
    if operation.get("x-never-retry"):
        facts["retries"] = "never"
    if "x-apiversion" in operation:
        facts["version"] = operation["x-apiversion"]
    if "security" in operation:
        facts["schemes"] = schemes(operation, schemas.document)
    yield name, facts
    if operation.get("deprecated"):
        yield f"{name}@deprecated", {"kind": "deprecation", "of": "method"}
    yield from _arguments(name, parameters_of(operation, item, schemas), schemas, is_list="x-page" in operation)
    yield from _body(name, operation, schemas)
    yield from _response(name, operation, schemas)


def schemes(node: Mapping[str, Any], document: Mapping[str, Any]) -> list[str]:
    """Return the ways in which a call can be authenticated, each with all that it sends."""
    known = document.get("components", {}).get("securitySchemes", {})
    ways = [" and ".join(_scheme(known.get(name, {}), name) for name in way) for way in node.get("security", ())]
    return [way or "nothing" for way in ways] or ["nothing"]


def _scheme(scheme: Mapping[str, Any], name: str) -> str:
    if scheme.get("type") == "apiKey":
        return f"the {scheme['in']} `{scheme['name']}`"
    return f"a {scheme['scheme']} token" if "scheme" in scheme else f"`{name}`"


def parameters_of(operation: Mapping[str, Any], item: Mapping[str, Any], schemas: Schemas) -> list[Mapping[str, Any]]:
    """Return the parameters of an operation, with those of its path."""
    given = [schemas.resolved(each) for node in (item, operation) for each in node.get("parameters", ())]
    return list({(each["in"], each["name"]): each for each in given}.values())


def success_of(operation: Mapping[str, Any], schemas: Schemas) -> dict[str, Mapping[str, Any]]:
    """Return the successful responses of an operation by status."""
    responses = {str(status): schemas.resolved(each) for status, each in operation["responses"].items()}
    success = {status: each for status, each in responses.items() if status.startswith("2")}
    return success or {status: each for status, each in responses.items() if status == "default"}


def _arguments(name: str, parameters: list[Mapping[str, Any]], schemas: Schemas, *, is_list: bool) -> Symbols:
    filters: dict[str, dict[str, Mapping[str, Any]]] = {}
    for parameter in parameters:
        if parameter["in"] == "query" and is_list and not parameter.get("x-control"):
            field, operator = split(parameter["name"])
            filters.setdefault(field, {})[operator] = parameter
        else:
            kind = "header" if parameter["in"] == "header" else "argument"
            yield from _argument(f"{name}({identifier(parameter['name'])})", kind, {"": parameter}, schemas)
    for field, operators in filters.items():
        yield from _argument(f"{name}({field})", "filter", operators, schemas, operators=sorted(operators))


def _argument(
    symbol: str, kind: str, parameters: Mapping[str, Mapping[str, Any]], schemas: Schemas, **more: Any
) -> Symbols:
    """Iterate one argument: one parameter, or the parameters of a filter by operator. It is never sent as null."""
    facts: Facts = {
        "kind": kind,
        "used": "sent",
        "in": next(iter(parameters.values()))["in"],
        "required": any(parameter.get("required", False) for parameter in parameters.values()),
    }
    typed = {operator: _schema_of(parameter) for operator, parameter in parameters.items() if operator not in UNTYPED}
    kinds = {operator: _kinds(schema, schemas) for operator, schema in typed.items()}
    if any(each != _kinds(_one_of(list(typed.values())), schemas) for each in kinds.values()):
        more["types"] = kinds
    if style := max(map(_style, parameters.values())):
        facts["style"] = style
    for name, found in schemas.symbols(symbol, _one_of(list(typed.values()) or [{"type": "string"}]), **facts, **more):
        own = name == symbol
        yield name, {**found, "type": [kind for kind in found["type"] if kind != "null"]} if own else found
    if any(parameter.get("deprecated") for parameter in parameters.values()):
        yield f"{symbol}@deprecated", {"kind": "deprecation", "of": kind}


def _style(parameter: Mapping[str, Any]) -> str:
    """Return how a list or an object is written in a request; "" if as usual."""
    usual = "form" if parameter["in"] == "query" else "simple"
    style = parameter.get("style", usual)
    explode = parameter.get("explode", style in ("form", "deepObject"))
    if (style, explode) == (usual, usual == "form"):
        return ""
    return f"{style}, {'one parameter for each value' if explode else 'all values in one parameter'}"


def _kinds(schema: Any, schemas: Schemas) -> list[str]:
    """Return what a parameter may be; it is never sent as null."""
    return sorted({each.kind for each in schemas.alternatives(schema)} - {"null"})


def _schema_of(parameter: Mapping[str, Any]) -> Any:
    """Return the schema of a parameter or a header, which may be below a media type."""
    content = parameter.get("content", {})
    return next((media.get("schema", {}) for media in content.values()), parameter.get("schema", {}))


def _one_of(schemas: list[Any]) -> Any:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


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
    success = success_of(operation, schemas)
    schema = _one_of([_content(each) for each in success.values()])
    facts: Facts = {
        "kind": "response",
        "used": "received",
        "statuses": sorted(success),
        "media": sorted({media for each in success.values() for media in _media(each.get("content", {}))}),
    }
    page = operation.get("x-page")
    if page is None:
        yield from schemas.symbols(f"{name}()", schema, **facts)
    else:
        model = " or ".join(each.kind for each in schemas.alternatives(schema))
        parts = sorted({"next", "previous", "total"} & set(page))
        yield f"{name}()", {**facts, "type": ["pages"], "parts": parts, "page": model}
        for item in _items(schema, page["items"], schemas):
            yield from schemas.symbols(f"{name}()[]", item, kind="response", used="received")
    for response in success.values():
        for header, node in response.get("headers", {}).items():
            own = schemas.resolved(node)
            more: Facts = {"kind": "header", "used": "received", "required": bool(own.get("required"))}
            yield from schemas.symbols(f"{name}().headers[{header.lower()}]", _schema_of(own), **more)


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
    for each in schemas.alternatives(array):
        if each.kind == "list":
            yield each.schema.get("items", {})
