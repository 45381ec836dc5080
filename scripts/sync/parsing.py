"""Read JSON and YAML of strangers as plain values, within limits.

Decides what is too much, too deep or not a description. Must not know where a text comes from, or what it is for.
"""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, Final, NoReturn

import yaml  # type: ignore[import-untyped]

from scripts.markdown import one_line

LARGEST: Final = 20_000_000
"""The largest number of bytes that is read; the docs site serves no larger file."""
DEEPEST: Final = 100
"""The deepest nesting that is read."""
_RESOLVERS: Final = (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]{1,4000}|0o[0-7]{1,4000}|0x[0-9a-fA-F]{1,4000}", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
)
"""The plain values of YAML 1.2: in YAML 1.1, a `no` would be false, and a date would not be a text."""


_TAGS: Final = ("null", "bool", "str", "seq", "map")
"""The tags whose values are read as PyYAML does; those of dates, sets and bytes are no values of JSON."""
_NAMES: Final = frozenset(
    {"callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "links", "mapping"}
    | {"parameters", "pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas"}
    | {"securitySchemes", "variables", "$defs"}
)
"""Keywords whose value is a mapping of names, so that its keys are no keywords."""
_VALUES: Final = frozenset({"const", "default", "enum", "example", "examples"})
"""Keywords whose value is data."""


class InputError(ValueError):
    """The vendor's description cannot be read. The message is one line that names the place and the reason."""


class _Loader(yaml.CSafeLoader):  # type: ignore[misc]
    """Reads YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it
    yaml_constructors: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it


def _whole(loader: Any, node: Any) -> int:
    text = loader.construct_scalar(node)
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


def _real(loader: Any, node: Any) -> float:
    return _finite(loader.construct_scalar(node))


def _finite(text: str) -> float:
    if math.isfinite(value := float(text)):
        return value
    raise ValueError(f"{text[:40]} is not a number of JSON")


def _unread(_: Any, node: Any) -> NoReturn:
    tag = node.tag.replace("tag:yaml.org,2002:", "!!")
    raise ValueError(f"line {node.start_mark.line + 1} has the tag {tag[:60]}, which is not read; write a plain value")


for _name, _pattern, _firsts in _RESOLVERS:
    _firsts_given = ["" if _each == "\0" else _each for _each in _firsts]
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), _firsts_given)
for _name in _TAGS:
    _tag = f"tag:yaml.org,2002:{_name}"
    _Loader.add_constructor(_tag, yaml.CSafeLoader.yaml_constructors[_tag])
_Loader.add_constructor("tag:yaml.org,2002:int", _whole)
_Loader.add_constructor("tag:yaml.org,2002:float", _real)
_Loader.add_constructor(None, _unread)


def parsed(text: str, where: str) -> Any:
    """Return the value of a JSON or YAML text.

    Args:
        text: The text.
        where: What it is called in errors.

    Raises:
        InputError: It is too large or too deep, has YAML aliases, or is neither JSON nor YAML.
    """
    if len(text) > LARGEST:
        raise InputError(f"{where}: larger than {LARGEST:,} characters")
    if text.lstrip()[:1] in ("{", "["):
        return _json(text, where)
    return _yaml(text, where)


def _json(text: str, where: str) -> Any:
    def refuse(constant: str) -> NoReturn:
        raise InputError(f"{where}: {constant} is not JSON")

    try:
        value = json.loads(text, parse_constant=refuse, parse_float=_finite)
    except RecursionError:
        raise InputError(f"{where}: nested deeper than {DEEPEST}") from None
    except InputError:
        raise
    except ValueError as error:
        raise InputError(f"{where}: not JSON: {one_line(str(error))}") from None
    if _depth(value) > DEEPEST:
        raise InputError(f"{where}: nested deeper than {DEEPEST}")
    return value


def _depth(value: Any) -> int:
    depth, layer = 0, [value]
    while layer and depth <= DEEPEST:
        depth += 1
        layer = [child for each in layer for child in _children(each)]
    return depth


def _children(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield from value.values() if isinstance(value, dict) else value


def _yaml(text: str, where: str) -> Any:
    try:
        _refuse_tricks(text, where)
        return yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise InputError(f"{where}: not YAML: {one_line(str(error))}") from None
    except KeyError as error:
        raise InputError(f"{where}: {one_line(str(error))} is not true or false") from None
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, InputError) else InputError(f"{where}: {one_line(str(error))}") from None


def _refuse_tricks(text: str, where: str) -> None:
    """Refuse aliases, which can grow without bound, and nesting that no description needs."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.AliasEvent):
            raise InputError(f"{where}: line {event.start_mark.line + 1} has the YAML alias *{event.anchor[:40]}")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise InputError(f"{where}: nested deeper than {DEEPEST}, at line {event.start_mark.line + 1}")


def description(value: Any, where: str) -> dict[str, Any]:
    """Return a value that is an OpenAPI 3 document.

    Raises:
        InputError: It is something else, or refers to other files.
    """
    if isinstance(value, str):
        raise InputError(f"{where}: a text that begins with {one_line(value)[:40]!r}, not a description")
    if not isinstance(value, dict):
        raise InputError(f"{where}: an OpenAPI document is a mapping, not {type(value).__name__}")
    if isinstance(value.get("paths"), dict) and isinstance(value["paths"].get("path"), str):
        raise InputError(
            f"{where}: the form of 2025 (`paths.path` is a text), which is not OpenAPI; get the page again"
        )
    if "swagger" in value:
        raise InputError(f"{where}: Swagger {one_line(str(value['swagger']))[:10]}; OpenAPI 3.0 or 3.1 is expected")
    version = value.get("openapi")
    said = next((value[key] for key in ("message", "error", "detail") if isinstance(value.get(key), str)), "")
    if version is None and said:
        raise InputError(f"{where}: a message of a server, {one_line(said)[:60]!r}, not a description")
    if not isinstance(version, str) or not version.startswith(("3.0", "3.1")):
        raise InputError(f"{where}: `openapi` is {one_line(repr(version))[:40]}; 3.0 or 3.1 is expected")
    if not isinstance(value.get("paths"), dict):
        raise InputError(f"{where}: no `paths`")
    _refuse_other_keys(value, where)
    _refuse_refs(value, where)
    _refuse_our_own(value, where)
    return value


def _refuse_our_own(document: dict[str, Any], where: str) -> None:
    """Refuse our own description, which the sandbox serves: it proves nothing about what it only assumes."""
    for path, item in document["paths"].items():
        for method, each in as_mapping(item).items():
            if "x-evidence" in as_mapping(each):
                raise InputError(
                    f"{where}: {one_line(method)[:10].upper()} {one_line(path)[:80]} has `x-evidence`, so it is our own "
                    "description, such as the sandbox serves; give the vendor's"
                )


def _refuse_other_keys(node: Any, where: str) -> None:
    """Refuse keys that are not texts: numbers and null of YAML, which no tool expects."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            for key in [key for key in each if not isinstance(key, str)]:
                if not isinstance(key, int) or str(key) in each:
                    raise InputError(f"{where}: the key {one_line(repr(key))[:40]} is not a text")
                each[str(key)] = each.pop(key)  # a status: 200 is written without quotes in YAML
        waiting += _children(each)


def _refuse_refs(document: dict[str, Any], where: str) -> None:
    """Refuse refs to anything but a component of the document."""
    for ref in references(document):
        steps = ref.removeprefix("#/").split("/")
        if not ref.startswith("#/"):
            raise InputError(f"{where}: the $ref {one_line(ref)[:80]} leads to another file, which is not followed")
        found: Any = document
        for step in steps:
            name = step.replace("~1", "/").replace("~0", "~")
            found = found.get(name) if isinstance(found, dict) else None
        if not isinstance(found, dict) or steps[0] != "components" or len(steps) != 3:  # noqa: PLR2004 - section, name
            raise InputError(f"{where}: the $ref {one_line(ref)[:80]} leads to no component")


def references(node: Any) -> Iterator[str]:
    """Iterate the refs in a node; what stands in an example is not one, and what has the name of a keyword is no keyword."""
    waiting = [(node, False)]
    while waiting:
        each, is_names = waiting.pop()
        if isinstance(each, dict):
            if isinstance(ref := each.get("$ref"), str):
                yield ref
            given = ((key, child) for key, child in each.items() if is_names or key not in _VALUES)
            waiting += [(child, not is_names and key in _NAMES) for key, child in given]
        elif isinstance(each, list):
            waiting += [(child, False) for child in each]


def as_mapping(node: Any) -> dict[str, Any]:
    """Return a value if it is a mapping, otherwise an empty one."""
    return node if isinstance(node, dict) else {}


def as_list(node: Any) -> list[Any]:
    """Return a value if it is a list, otherwise an empty one."""
    return node if isinstance(node, list) else []


def as_text(node: Any) -> str:
    """Return a value on one line if it is a text, otherwise ""."""
    return one_line(node) if isinstance(node, str) else ""


def stranger(text: str) -> str:
    """Return what a text is that is no description: `a web page`, `a login page`, `XML`; "" if it may be one."""
    start = text[:20_000].lstrip("\ufeff \t\r\n")
    while start.startswith(("<!--", "<?")):
        _, _, rest = start.partition("-->" if start.startswith("<!--") else "?>")
        start = rest.lstrip() or "<"
    if not start.startswith("<"):
        return ""
    lower = text[:200_000].lower()
    if "<html" not in lower and "<!doctype html" not in lower:
        return "XML"
    return "a login page" if re.search(r"type=[\"']?password|sign.?in|log.?in", lower) else "a web page"
