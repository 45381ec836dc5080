"""Say the same of a schema in the same words, whoever wrote it.

A normal schema is a dict of these keys, each left out where it says nothing: `ref` (the name of a schema), `type` (a
list, in the order of the JSON types, without null), `null`, `format`, `items`, `fields`, `required`, `values`, `any`
(the variants), `by` (the field that tells them apart), `cases` (its values), `rest` (what other fields hold), `default`
(of the server). An empty dict is any value. Texts, titles, examples and limits are left out.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from scripts.drift.observations import TYPES

Node = dict[str, Any]
Resolve = Callable[[str], Mapping[str, Any]]
"""Returns what a name of a schema stands for."""

_DECIMAL: Final = re.compile(r"\^\(\?!\^\[-\+\.\]\*\$\)\[\+-\]\?0\*.*")
"""The pattern that Pydantic gives the text of a decimal."""
_DEEPEST: Final = 60
ANY_TIME: Final = "time"
"""The format of a time that our side writes in a form of its own (`x-date-time-form`)."""


def normal(schema: Any, resolve: Resolve, depth: int = 0) -> Node:
    """Return a schema in normal form.

    Args:
        schema: The schema, as either side writes it.
        resolve: Looks up the schema of a name; an `allOf` of several is merged.
        depth: How far inside of the document it is.
    """
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return {}
    if isinstance(ref := schema.get("$ref"), str):
        return _with_default({"ref": named(ref)}, schema)
    if isinstance(schema.get("allOf"), list):
        return _with_default(_all_of(schema, resolve, depth), schema)
    choices = schema.get("anyOf") or schema.get("oneOf")
    node = _choices(choices, schema, resolve, depth) if isinstance(choices, list) else _plain(schema, resolve, depth)
    return _with_default(node, schema)


def named(ref: str) -> str:
    """Return the name at the end of a ref."""
    return ref.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def _with_default(node: Node, schema: Mapping[str, Any]) -> Node:
    default = schema.get("x-server-default", schema.get("default"))
    if schema.get("nullable") is True:
        node = {**node, "null": True}
    return node if default is None else {**node, "default": default}


def _plain(schema: Mapping[str, Any], resolve: Resolve, depth: int) -> Node:
    given = schema.get("type")
    types = [each for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)]
    values = schema.get("x-extensible-enum", schema.get("enum", [schema["const"]] if "const" in schema else None))
    node: Node = {}
    if isinstance(values, list):
        if None in values:
            types.append("null")
        texts = [each for each in values if isinstance(each, str)]
        node |= {"values": texts} if texts else {}
        types += ["string"] if texts else []
    if "properties" in schema:
        types.append("object")
    node |= _typed(types)
    if "x-date-time-form" in schema and "string" in types:
        node["format"] = ANY_TIME
    elif isinstance(pattern := schema.get("pattern"), str) and _DECIMAL.fullmatch(pattern):
        node["format"] = "decimal"
    elif isinstance(form := schema.get("format"), str) and "string" in types:
        node["format"] = form
    if "array" in types and (items := normal(schema.get("items"), resolve, depth + 1)):
        node["items"] = items
    if isinstance(fields := schema.get("properties"), dict) and fields:
        node["fields"] = {name: normal(each, resolve, depth + 1) for name, each in fields.items()}
        required = [each for each in _list(schema.get("required")) if isinstance(each, str)]
        node["required"] = sorted(fields.keys() & set(required))
    if rest := normal(schema.get("additionalProperties"), resolve, depth + 1):
        node["rest"] = rest
    return node


def _list(node: Any) -> list[Any]:
    return node if isinstance(node, list) else []


def _typed(types: Iterable[str]) -> Node:
    given = set(types)
    known = [name for name in TYPES if name in given - {"null"} and not (name == "integer" and "number" in given)]
    return {**({"type": known} if known else {}), **({"null": True} if "null" in given else {})}


def _choices(choices: Iterable[Any], schema: Mapping[str, Any], resolve: Resolve, depth: int) -> Node:
    nodes = [normal(each, resolve, depth + 1) for each in choices]
    null = any(each.get("null") for each in nodes)
    nodes = [
        {key: value for key, value in each.items() if key != "null"}
        for each, given in zip(nodes, choices, strict=True)
        if given != {"type": "null"}
    ]
    node = _joined(nodes)
    if len(node.get("any", ())) > 1 and isinstance(told := schema.get("discriminator"), dict):
        by, mapping = told.get("propertyName"), told.get("mapping")
        cases = sorted(mapping.items()) if isinstance(mapping, dict) else []
        if isinstance(by, str):
            node |= {"by": by, "cases": {value: named(ref) for value, ref in cases if isinstance(ref, str)}}
    return {**node, "null": True} if null else node


def _joined(nodes: list[Node]) -> Node:
    """Return the one schema that allows what any of these allow; plain types are joined, variants are listed."""
    distinct = [each for number, each in enumerate(nodes) if each not in nodes[:number]]
    if len(distinct) == 1:
        return dict(distinct[0])
    if not all(distinct) or not distinct:
        return {}
    simple = [each for each in distinct if each.keys() <= {"type", "format", "values"} and "type" in each]
    if len(simple) > 1:
        rest = [each for each in distinct if each not in simple]
        forms = {each["format"] for each in simple if "format" in each}
        joined = _typed(name for each in simple for name in each["type"])
        if len(forms) == 1:
            joined["format"] = forms.pop()
        if values := list(dict.fromkeys(value for each in simple for value in each.get("values", ()))):
            joined["values"] = values
        distinct = [joined, *rest]
    return dict(distinct[0]) if len(distinct) == 1 else {"any": distinct}


def _all_of(schema: Mapping[str, Any], resolve: Resolve, depth: int) -> Node:
    parts = [
        *schema["allOf"],
        {key: value for key, value in schema.items() if key in ("properties", "required", "type")},
    ]
    nodes = [each for each in (normal(part, resolve, depth + 1) for part in parts) if each]
    if len(nodes) == 1:
        return nodes[0]
    joined: Node = {}
    for node in nodes:
        name = node.get("ref", "")

        def others(ref: str, name: str = name) -> Mapping[str, Any]:
            return {} if ref == name else resolve(ref)  # a schema does not contain itself

        whole = normal(resolve(name), others, depth + 1) if name else node
        fields = {**joined.get("fields", {}), **whole.get("fields", {})}
        required = sorted({*joined.get("required", ()), *whole.get("required", ())})
        joined = {**joined, **whole, **({"fields": fields, "required": required} if fields else {})}
    return joined


def renamed(node: Any, names: Callable[[str], str]) -> Any:
    """Return a normal schema with other names of schemas."""
    if isinstance(node, list):
        return [renamed(each, names) for each in node]
    if not isinstance(node, dict):
        return node
    found: Node = {}
    for key, value in node.items():
        match key:
            case "ref":
                found[key] = names(value)
            case "cases":
                found[key] = {case: names(name) for case, name in value.items()}
            case "fields":
                found[key] = {name: renamed(each, names) for name, each in value.items()}
            case "items" | "rest" | "any":
                found[key] = renamed(value, names)
            case _:
                found[key] = value
    return found


def is_normal(node: Any) -> bool:
    """Return whether a value that was kept in a file is a normal schema, down to its last part."""
    return isinstance(node, dict) and all(key in _FORMS and _FORMS[key](value) for key, value in node.items())


def _is_list(node: Any, form: Callable[[Any], bool]) -> bool:
    return isinstance(node, list) and all(map(form, node))


def _is_dict(node: Any, form: Callable[[Any], bool]) -> bool:
    return isinstance(node, dict) and all(map(form, node.values()))


def _is_text(node: Any) -> bool:
    return isinstance(node, str)


_FORMS: Final[Mapping[str, Callable[[Any], bool]]] = {
    **dict.fromkeys(("ref", "format", "by"), _is_text),
    **dict.fromkeys(("type", "required", "values"), lambda value: _is_list(value, _is_text)),
    **dict.fromkeys(("items", "rest"), is_normal),
    "null": lambda value: value is True,
    "default": lambda _: True,
    "any": lambda value: _is_list(value, is_normal),
    "fields": lambda value: _is_dict(value, is_normal),
    "cases": lambda value: _is_dict(value, _is_text),
}
"""The form of the value of each key of a normal schema."""


def words(node: Mapping[str, Any]) -> str:
    """Describe a normal schema in words: `string (date-time) or null`, `[Invoice]`."""
    if "ref" in node:
        said = [str(node["ref"])]
    elif "any" in node:
        said = [words(each) for each in node["any"]]
    elif "fields" in node:
        said = [f"{{{', '.join(node['fields'])}}}"]
    else:
        said = [_word(name, node) for name in node.get("type", ["anything"])]
    return " or ".join([*said, *(["null"] if node.get("null") else [])])


def _word(name: str, node: Mapping[str, Any]) -> str:
    if name == "array":
        return f"[{words(node['items']) if 'items' in node else ''}]"
    if name == "string" and "values" in node:
        return f"one of {', '.join(node['values'][:6])}{', ...' if len(node['values']) > 6 else ''}"  # noqa: PLR2004
    return f"{name} ({node['format']})" if name == "string" and "format" in node else name
