"""The kinds of rules: functions that look at a part of a description, and say what is wrong with it.

Must not know OpenAPI.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from scripts.problems import Pointer, meant, shown

Found = Iterator[tuple[Pointer, str]]
"""What is wrong: where, and a sentence."""
Rule = Callable[[Any, Pointer], Found]

LONGEST: Final = 2000
"""The longest text that has to match a pattern."""
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def anything(node: Any, at: Pointer) -> Found:
    """Accept any value; its texts must be legible."""
    match node:
        case str():
            yield from _legible(node, at)
        case dict():
            for key, value in node.items():
                yield from _legible(key, (*at, key))
                yield from anything(value, (*at, key))
        case list():
            for number, value in enumerate(node):
                yield from anything(value, (*at, number))


def _legible(words: str, at: Pointer) -> Found:
    if hidden := _INVISIBLE.search(words):
        yield at, f"there is an invisible character, U+{ord(hidden[0]):04X}, in {shown(repr(words), 60)}; remove it"


def text(pattern: str = "", form: str = "") -> Rule:
    """Accept texts that are not empty, and that match a pattern; `form` says what the pattern expects."""
    matching = re.compile(pattern)

    def check(node: Any, at: Pointer) -> Found:
        if not isinstance(node, str):
            yield at, f"{_called(at)} is {_kind(node)}; {form or 'a text'} is expected"
        elif not node.strip():
            yield at, f"{_called(at)} is empty; {form or 'a text'} is expected"
        elif pattern and not (len(node) <= LONGEST and matching.fullmatch(node)):
            yield at, f"{_called(at)} is {shown(repr(node), 80)}; {form} is expected"
        else:
            yield from _legible(node, at)

    return check


def words(*allowed: str) -> Rule:
    """Accept one of some words."""

    def check(node: Any, at: Pointer) -> Found:
        if not isinstance(node, str):
            yield at, f"{_called(at)} is {_kind(node)}; one of {', '.join(allowed)} is expected"
        elif node not in allowed:
            yield (
                at,
                f"{_called(at)} is {shown(repr(node), 80)}; it must be one of {', '.join(allowed)}{meant(node, allowed)}",
            )

    return check


def plain(name: str, *kinds: type) -> Rule:
    """Accept values of some types, which `name` calls by their name."""

    def check(node: Any, at: Pointer) -> Found:
        if type(node) not in kinds:
            yield at, f"{_called(at)} is {_kind(node)}; {name} is expected"

    return check


def many(rule: Rule, *, once: bool = False, least: int = 0) -> Rule:
    """Accept lists of values that a rule accepts; with `once`, none may be there twice."""

    def check(node: Any, at: Pointer) -> Found:
        if not isinstance(node, list):
            yield at, f"{_called(at)} is {_kind(node)}; a list is expected"
            return
        if len(node) < least:
            yield at, f"{_called(at)} is empty; a list with at least one value is expected"
        for number, value in enumerate(node):
            yield from rule(value, (*at, number))
            if once and value in node[:number]:
                yield (*at, number), f"{shown(repr(value), 80)} is in {_called(at)} twice; remove it"

    return check


def named(rule: Rule, pattern: str = "", form: str = "") -> Rule:
    """Accept mappings whose keys match a pattern, and whose values a rule accepts."""
    expected = text(pattern, form)

    def check(node: Any, at: Pointer) -> Found:
        if not isinstance(node, dict):
            yield at, f"{_called(at)} is {_kind(node)}; a mapping of names is expected"
            return
        for key, value in node.items():
            for _, message in expected(key, ("the name",)):
                yield (*at, key), message
            yield from rule(value, (*at, key))

    return check


def fields(what: str, required: str, rules: Mapping[str, Rule]) -> Rule:
    """Accept mappings with known keys.

    Args:
        what: What the mapping is.
        required: The keys that must be there.
        rules: What each key may hold.
    """

    def check(node: Any, at: Pointer) -> Found:
        if not isinstance(node, dict):
            yield at, f"{_called(at)} is {_kind(node)}; {what} is expected"
            return
        for key in required.split():
            if key not in node:
                yield at, f"{what} has no {key}; add it"
        for key, value in node.items():
            if key in rules:
                yield from rules[key](value, (*at, key))
            else:
                yield (*at, key), f"{shown(key, 80)} is no keyword of {what}{meant(key, rules)}"

    return check


def referring(section: str, rule: Rule, beside: Mapping[str, Rule]) -> Rule:
    """Accept a reference to a component of a section, with some keys beside it, or what a rule accepts."""
    target = text(rf"#/components/{section}/[^/]+", f"a reference to one of the {section}")
    reference = fields("a reference", "$ref", {"$ref": target, **beside})

    def check(node: Any, at: Pointer) -> Found:
        yield from (reference if isinstance(node, dict) and "$ref" in node else rule)(node, at)

    return check


def _called(at: Pointer) -> str:
    """Return how a message calls the part at a place."""
    if not at:
        return "the description"
    names = [key for key in at if isinstance(key, str)]
    return shown(names[-1], 80) if isinstance(at[-1], str) else f"an item of {shown(names[-1], 80)}"


def _kind(node: Any) -> str:
    """Return what a value is, for a message."""
    if isinstance(node, bool):
        return str(node).lower()
    kinds: Mapping[type[Any], str] = {dict: "a mapping", list: "a list", str: "a text", type(None): "null"}
    return kinds.get(type(node), f"the number {node}")
