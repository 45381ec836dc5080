"""Read JSON and YAML of strangers as plain values, within limits.

Decides what is too much, too deep or not a description. Must not know where a text comes from, or what it is for.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NoReturn

import yaml  # type: ignore[import-untyped]

LARGEST: Final = 20_000_000
"""The largest number of bytes that is read; the docs site serves no larger file."""
DEEPEST: Final = 100
"""The deepest nesting that is read."""
_RESOLVERS: Final = (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]{1,4000}", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
)
"""The plain values of YAML 1.2: in YAML 1.1, a `no` would be false, and a date would not be a text."""


class InputError(ValueError):
    """The vendor's description cannot be read. The message is one line that names the place and the reason."""


class _Loader(yaml.CSafeLoader):  # type: ignore[misc]
    """Reads YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it


for _name, _pattern, _firsts in _RESOLVERS:
    _firsts_given = ["" if _each == "\0" else _each for _each in _firsts]
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_pattern})$"), _firsts_given)


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
        value = json.loads(text, parse_constant=refuse)
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
    if not isinstance(value, dict):
        raise InputError(f"{where}: an OpenAPI document is a mapping, not {type(value).__name__}")
    if isinstance(value.get("paths"), dict) and isinstance(value["paths"].get("path"), str):
        raise InputError(
            f"{where}: the form of 2025 (`paths.path` is a text), which is not OpenAPI; get the page again"
        )
    if "swagger" in value:
        raise InputError(f"{where}: Swagger {one_line(str(value['swagger']))[:10]}; OpenAPI 3.0 or 3.1 is expected")
    version = value.get("openapi")
    if not isinstance(version, str) or not version.startswith(("3.0", "3.1")):
        raise InputError(f"{where}: `openapi` is {one_line(repr(version))[:40]}; 3.0 or 3.1 is expected")
    if not isinstance(value.get("paths"), dict):
        raise InputError(f"{where}: no `paths`")
    _refuse_other_keys(value, where)
    _refuse_refs(value, where)
    return value


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
    """Iterate the refs in a node; a property named `$ref`, or an example, is not one."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if isinstance(ref := each.get("$ref"), str):
                yield ref
            waiting += [child for key, child in each.items() if key not in ("example", "examples", "default", "enum")]
        elif isinstance(each, list):
            waiting += each


def one_line(text: str) -> str:
    """Return a text on one line, without what a terminal would act on."""
    return "".join(each if each.isprintable() else " " for each in re.sub(r"\s+", " ", text)).strip()


def as_mapping(node: Any) -> dict[str, Any]:
    """Return a value if it is a mapping, otherwise an empty one."""
    return node if isinstance(node, dict) else {}


def as_list(node: Any) -> list[Any]:
    """Return a value if it is a list, otherwise an empty one."""
    return node if isinstance(node, list) else []


def as_text(node: Any) -> str:
    """Return a value on one line if it is a text, otherwise ""."""
    return one_line(node) if isinstance(node, str) else ""
