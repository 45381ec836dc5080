"""Write parameters in one form, and say how lists and objects in them are sent.

`x-style` is the way: `form` (repeated, or an object spread over parameters), `comma`, `space`, `pipe`, `deep`
(`name[key]=value`), `mixed` (as `deep`, or a single value) or `json`. A parameter without it is a single value.
"""

import re
from collections.abc import Callable
from typing import Any

from scripts.normalise.refusals import RefusalError

At = Callable[[Any, str], dict[str, Any]]
Kinds = Callable[[dict[str, Any]], set[str]]
OF_HTTP = {"accept", "content-type", "authorization"} | {
    *("connection", "content-length", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade")
}
"""Headers that are no parameters: other parts of the description say them, or the HTTP library sets them."""
HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""The name of a header."""
_STYLES = {
    "form": {True: "form", False: "comma"},
    "spaceDelimited": {True: "form", False: "space"},
    "pipeDelimited": {True: "form", False: "pipe"},
    "deepObject": {True: "deep", False: "deep"},
}


def parameters(given: list[dict[str, Any]], place: str, at: At, kinds: Kinds) -> list[dict[str, Any]]:
    """Return the parameters of an operation.

    Args:
        given: The parameters, without references.
        place: The name of the operation as a class, for classes in parameters.
        at: Normalises a schema that has no name.
        kinds: Returns the types that a normalised schema takes.

    Raises:
        RefusalError: A parameter is a cookie, has a name that no header has, or is written in a way that the client
            cannot write.
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for each in given:
        name, where = str(each.get("name")), each.get("in")
        if where == "cookie":
            raise RefusalError(f"the parameter {name} is a cookie; the client sends no cookies")
        if where not in ("path", "query", "header"):
            raise RefusalError(f"the parameter {name} is in {where!r}; it must be in path, query or header")
        if where == "header" and name.lower() in OF_HTTP:
            continue
        if where == "header" and not HEADER.fullmatch(name):
            raise RefusalError(f"{name!r} is no name of a header; letters, digits and - are")
        for other in (other for place, other in found if place == where == "header" and other != name):
            if other.lower() == name.lower():
                raise RefusalError(f"the parameters {other} and {name} are the same header")
        found[where, name] = _parameter(each, name, place, at, kinds)
    return list(found.values())


def _parameter(given: dict[str, Any], name: str, place: str, at: At, kinds: Kinds) -> dict[str, Any]:
    raw, media_type = _schema(given)
    schema = at(raw, f"{place} {name}")
    said = {key: value for key, value in given.items() if key.startswith("x-")}
    outside = {**said, "name": name, "in": given["in"], "required": given.get("required") is True}
    if given.get("description"):
        outside["description"] = str(given["description"])
    style = given.get("style") or ("form" if given["in"] == "query" else "simple")
    if given["in"] != "query" and style != "simple":
        raise RefusalError(
            f"the parameter {name} has the style {style}; the client writes {given['in']}s as simple only"
        )
    if style not in (*_STYLES, "simple"):
        raise RefusalError(f"the parameter {name} has the style {style}; known: {', '.join(_STYLES)}")
    if given["in"] == "path":
        outside["required"] = True
    if not kinds(schema) & {"array", "object"}:
        return {**outside, "schema": schema}
    if given["in"] != "query":
        return {**outside, "schema": schema, "x-style": "comma"}
    explode = given.get("explode", style in ("form", "deepObject"))
    way = "json" if media_type else _STYLES[style][bool(explode)]
    if way == "deep" and kinds(schema) - {"array", "object", "null"}:
        way = "mixed"
    return {**outside, "schema": schema, "x-style": way}


def _schema(given: dict[str, Any]) -> tuple[Any, str]:
    """Return the schema of a parameter, and the media type if it is written as a document."""
    content = given.get("content")
    if not isinstance(content, dict) or not content:
        return given.get("schema", {}), ""
    media_type, media = next(iter(content.items()))
    return (media or {}).get("schema", {}), str(media_type)
