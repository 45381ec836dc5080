"""Decide which changes break the code of users.

What callers send may become wider, and what responses hold may become narrower. Every other difference of a type, a
limit or the need for a value breaks. `RULES` has one rule for each fact of a symbol. A fact without a rule never breaks.

Types are compared as they are in Python: a `Decimal` is no `int`, and an amount is a `Decimal` whatever its JSON type.
An unknown value of an open enum is accepted at run time, so a new value breaks nothing. A known value that is gone
breaks, although responses become narrower: its name is gone from the class, so code that names it fails.

Not judged is code that creates models with their constructors: a type checker may ask it for a `Decimal` instead of an
`int`, or for a new required field of a response.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from scripts.api_changes.schemas import LIMITS, Facts, base

Direction = Literal["sent", "received"]
Rule = Callable[[Facts, Facts, Direction], bool]

_UNCHANGED: Final = ("string", "integer", "boolean", "null")
"""The kinds whose values are the same in Python as in a response of unknown shape."""


def directions(facts: Facts) -> tuple[Direction, ...]:
    """Return whether the values of a symbol are sent, received or both."""
    used = facts.get("used")
    return ("sent", "received") if used is None else (used,)


def addition_breaks(facts: Facts) -> bool:
    """Return whether a new symbol breaks: callers must send it, or responses hold a value that was excluded before."""
    needed = bool(facts.get("required")) and "sent" in directions(facts)
    return needed or (bool(facts.get("closed")) and "received" in directions(facts))


def _type(old: Facts, new: Facts, direction: Direction) -> bool:
    wide, narrow = (new, old) if direction == "sent" else (old, new)
    known = _meanings(wide, direction) | {
        f"{_JSON[type(each)]} ({json.dumps(each)})" for each in wide.get("values", ())
    }
    return not all(any(_covers(kind, each, direction) for kind in known) for each in _meanings(narrow, direction))


_JSON: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}
"""The kinds of the values that an enum has."""


def _meanings(facts: Facts, direction: Direction) -> set[str]:
    """Return the kinds of a value as Python has them."""
    kinds = set(facts["type"])
    if "unit" in facts:
        exact = () if direction == "received" else ("integer",)  # a response is read as Decimal in any case
        amounts = {kind for kind in kinds if base(kind) in ("string", "number", "integer") and base(kind) not in exact}
        kinds = (kinds - amounts) | ({"number"} if amounts else set())
    if direction == "sent":
        kinds |= set(facts.get("takes others", ()))
    return kinds | {"null"} if direction == "received" and facts.get("admits null") else kinds


def _covers(wide: str, narrow: str, direction: Direction) -> bool:
    """Return whether code for the one kind also works with the other."""
    if wide == narrow or narrow.startswith(f"{wide} (") or wide == narrow.replace("enum", "open enum"):
        return True
    if direction == "sent":
        return wide == "anything" or (wide == "number" and base(narrow) == "integer")
    return wide == "nothing" or (wide == "anything" and base(narrow) in _UNCHANGED)


def _required(old: Facts, new: Facts, direction: Direction) -> bool:
    return bool((new if direction == "sent" else old).get("required")) and old.get("required") != new.get("required")


def _limit(keyword: str, kind: str) -> Rule:
    """Return the rule of a limit: of two limits, the narrower one is the one that admits less."""

    def rule(old: Facts, new: Facts, direction: Direction) -> bool:
        wide, narrow = (new, old) if direction == "sent" else (old, new)
        limit, other = wide.get(keyword), narrow.get(keyword)
        if kind == "exact" or limit is None or other is None:
            return limit is not None and limit != other
        return bool(other > limit if kind == "upper" else other < limit)

    return rule


def _bounds(kind: Literal["upper", "lower"]) -> Rule:
    """Return the rule of the largest or smallest number: with the limit itself or without it, whatever says so."""

    def rule(old: Facts, new: Facts, direction: Direction) -> bool:
        wide, narrow = (new, old) if direction == "sent" else (old, new)
        limit, other = bound(wide, kind), bound(narrow, kind)
        if limit is None or other is None:
            return limit is not None
        return other > limit if kind == "upper" else other < limit

    return rule


def bound(facts: Facts, kind: Literal["upper", "lower"]) -> tuple[float, int] | None:
    """Return the limit of a number, and 0, or a step beyond it if the number cannot be the limit; None for no limit."""
    names = ("maximum", "exclusiveMaximum") if kind == "upper" else ("minimum", "exclusiveMinimum")
    step = -1 if kind == "upper" else 1
    found = [(facts[name], step * number) for number, name in enumerate(names) if facts.get(name) is not None]
    if all(base(each) in ("integer", "null") for each in facts["type"]):
        whole = math.floor if kind == "upper" else math.ceil
        found = [(whole(limit) + (step if beyond and whole(limit) == limit else 0), 0) for limit, beyond in found]
    return (min if kind == "upper" else max)(found, default=None)


BOUNDS: Final[Mapping[str, Literal["upper", "lower"]]] = {
    "maximum": "upper",
    "exclusiveMaximum": "upper",
    "minimum": "lower",
    "exclusiveMinimum": "lower",
}
"""The limits of numbers, of which two can say the same."""


def same_limit(fact: str, old: Facts, new: Facts) -> bool:
    """Return whether a changed fact is a limit of numbers that means the same as before."""
    return fact in BOUNDS and bound(old, BOUNDS[fact]) == bound(new, BOUNDS[fact])


def _loses(fact: str) -> Rule:
    return lambda old, new, _: not set(old.get(fact, ())) <= set(new.get(fact, ()))


def _operators(old: Facts, new: Facts, _: Direction) -> bool:
    """Return whether a filter loses an operator, or an argument becomes a filter, which does not take None."""
    return "operators" not in old or not set(old["operators"]) <= set(new.get("operators", ()))


def _types(old: Facts, new: Facts, direction: Direction) -> bool:
    """Return whether an operator of a filter no longer takes the values that it took."""
    operators = {*old.get("types", ()), *new.get("types", ())} & {*old["operators"]} & {*new["operators"]}
    return any(_type(_of(operator, old), _of(operator, new), direction) for operator in operators)


def _of(operator: str, facts: Facts) -> Facts:
    """Return the facts of a filter with the type of one operator."""
    return {**facts, "type": facts.get("types", {}).get(operator, facts["type"])}


def _mapping(old: Facts, new: Facts, direction: Direction) -> bool:
    wide, narrow = (new, old) if direction == "sent" else (old, new)
    known: Mapping[str, Any] = wide.get("mapping", {})
    return any(known.get(value) != variant for value, variant in narrow.get("mapping", {}).items())


def _unit(old: Facts, new: Facts, direction: Direction) -> bool:
    """Return whether amounts mean something else, or are read as another class. A unit that becomes known is harmless."""
    if "unit" in old:
        return old["unit"] != "unknown" or "unit" not in new
    return direction == "sent" or any(base(kind) in ("string", "integer") for kind in new["type"])


def _schemes(old: Facts, new: Facts, _: Direction) -> bool:
    """Return whether what the client sends may authenticate a call no longer."""
    before, after = set(old.get("schemes", ("as all calls",))), set(new.get("schemes", ()))
    return "nothing" not in after and not before <= after


def _address(old: Facts, new: Facts, _: Direction) -> bool:
    """Return whether the ids of a path come in another order, so that positional arguments mean something else."""
    before, after = (re.findall("{(.*?)}", facts["address"]) for facts in (old, new))
    return before != after and sorted(before) == sorted(after)


def _always(*_: object) -> bool:
    return True


REFUSED: Final = ("assumed", "absent")
"""The levels of operations that a client refuses to call, unless it is told otherwise."""
RULES: Final[Mapping[str, Rule]] = {
    "type": _type,
    "required": _required,
    **{keyword: _limit(keyword, kind) for kind, keywords in LIMITS.items() for keyword in keywords},
    **{keyword: _bounds(kind) for keyword, kind in BOUNDS.items()},
    "read only": lambda _, new, direction: direction == "sent" and bool(new.get("read only")),
    "write only": lambda _, new, direction: direction == "received" and bool(new.get("write only")),
    "schemes": _schemes,
    "mapping": _mapping,
    "others": lambda _, new, direction: direction == "sent" and new.get("others") is False,
    "operators": _operators,
    "types": _types,
    "media": _loses("media"),
    "parts": _loses("parts"),
    "unit": _unit,
    "default": lambda old, new, direction: direction == "sent" and None not in (old.get("default"), new.get("default")),
    "level": lambda old, new, _: new["level"] in REFUSED and old["level"] not in REFUSED,
    "server": lambda _, new, __: "server" in new,
    "address": _address,
    "form": _always,
    "json": _always,
    "module": _always,
    "page": _always,
    "retries": _always,
}
"""For each fact whether a change of it breaks: a function of the facts before, the facts after, and a direction."""

BY_DIRECTION: Final = {
    "type",
    "required",
    "default",
    "mapping",
    "others",
    "read only",
    "write only",
    *(each for group in LIMITS.values() for each in group),
}
"""The facts whose changes are judged by the direction."""


def breaks(fact: str, old: Facts, new: Facts) -> list[Direction]:
    """Return the directions in which a change of a fact breaks. The directions of the old symbol count."""
    rule = RULES.get(fact)
    return [] if rule is None else [each for each in directions(old) if rule(old, new, each)]


def breaks_by_path(fact: str, old: Facts, new: Facts) -> bool:
    """Return whether a change breaks only code that writes the path itself, such as `zk.request`."""
    return fact in ("in", "style") or (
        fact == "address" and without_names(old["address"]) != without_names(new["address"])
    )


def without_names(address: str) -> str:
    """Return an address without the names of its ids."""
    return re.sub("{.*?}", "{}", address)
