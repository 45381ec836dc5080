"""Put symbols and their facts into words for the changelog."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from scripts.api_changes.schemas import KEYWORDS, Facts

Table = Mapping[str, Facts]

_MANY: Final = 4
"""From this number of kinds on, only those that come or go are listed."""

PLACES: Final = {"sent": "requests", "received": "responses"}


def _limit(keyword: str) -> Callable[[Any], str]:
    return lambda value: f"no {keyword}" if value is None else f"{keyword} {_literal(value)}"


def _literal(value: Any) -> str:
    return f"`{value}`" if isinstance(value, str) else json.dumps(value)


def _joined(names: list[str] | None) -> str:
    return ", ".join(names or ("none",))


def _authenticated(ways: list[str] | None) -> str:
    if ways is None:
        return "authenticated as all calls"
    return "no authentication" if ways == ["nothing"] else f"authenticated by {' or '.join(ways)}"


WORDS: Final[Mapping[str, Callable[[Any], str]]] = {
    "address": str,
    "level": str,
    "module": str,
    "schemes": _authenticated,
    "in": lambda place: f"in the {place}",
    "style": lambda style: f"written as {style or 'usual'}",
    "read only": lambda value: "only in responses" if value else "also in requests",
    "write only": lambda value: "only in requests" if value else "also in responses",
    "required": lambda value: "required" if value else "optional",
    "type": " or ".join,
    "types": str,
    "operators": lambda names: _joined(names) if names else "no operators",
    "unit": lambda unit: f"{unit} units" if unit else "no unit",
    "form": lambda form: f"times in the form `{form}`" if form else "times in ISO 8601",
    "json": lambda name: f"`{name}` in JSON" if name else "the same name in JSON",
    **{fact: _limit(fact) for fact in KEYWORDS.values() if fact not in ("form", "read only", "write only")},
    "mapping": str,
    "others": lambda value: "unknown fields refused" if value is False else "unknown fields allowed",
    "media": lambda names: _joined(names) if names else "no body",
    "statuses": lambda names: f"status {' or '.join(names)}",
    "parts": lambda names: f"pages with {_joined(names)}",
    "page": lambda name: f"page model {name}",
    "server": lambda url: f"server {url or 'of the API'}",
    "retries": lambda value: "never retried" if value else "retried",
    "version": lambda version: f"apiversion {version or 'of the client'}",
    "value": str,
}
"""The words for each fact, in the order in which a line names them."""

_TOLD: Final = {
    "method": ("address", "level"),
    "argument": ("required", "type"),
    "header": ("required", "type"),
    "filter": ("required", "type", "operators"),
    "body": ("required", "type"),
    "response": ("type",),
    "field": ("required", "type", "unit"),
    "model": ("type",),
    "constant": ("value",),
    "authentication": ("schemes",),
}
"""The facts that describe a new symbol of each kind."""


def described(symbol: str, table: Table) -> str:
    """Describe a new symbol, such as ` (required string)`; "" if its name says everything."""
    facts = table[symbol]
    parts = [_word(fact, symbol, table) for fact in _TOLD.get(facts["kind"], ()) if fact in facts]
    if "required" in facts:
        parts[:2] = [" ".join(parts[:2])]
    if facts["kind"] == "field" and "used" in facts:
        parts.append(f"in {PLACES[facts['used']]}")
    return f" ({', '.join(parts)})" if parts else ""


def _word(fact: str, symbol: str, table: Table) -> str:
    if fact == "type":
        return " or ".join(_kind(kind, symbol, table) for kind in table[symbol]["type"])
    return WORDS[fact](table[symbol].get(fact))


def _kind(kind: str, symbol: str, table: Table) -> str:
    """Return a kind in words: a list or a map with what is in it."""
    inner = symbol + {"list": "[]", "pages": "[]", "map": "{}"}.get(kind, "")
    name = "None" if kind == "nothing" else kind
    return f"{name} of {_word('type', inner, table)}" if inner != symbol and inner in table else name


def difference(fact: str, symbol: str, before: Table, after: Table) -> str:
    """Describe the change of a fact: `optional -> required`."""
    old: Any = before[symbol].get(fact)
    new: Any = after[symbol].get(fact)
    if fact == "module":
        package = f"zenskar_client.api.{symbol.split('.')[1]}"
        return f"import `{package}.{new}` instead of `{package}.{old}`"
    if fact == "mapping":
        return _variants(old or {}, new or {})
    if fact == "types":
        return _by_operator(before[symbol], after[symbol])
    if fact == "type" and max(len(old), len(new)) >= _MANY and set(old) & set(new):
        gone = [kind for kind in old if kind not in new]
        come = [kind for kind in new if kind not in old]
        return ", ".join([*(f"no longer {kind}" for kind in gone), *(f"also {kind}" for kind in come)])
    if fact == "type":
        return f"{_word(fact, symbol, before)} -> {_word(fact, symbol, after)}"
    return f"{WORDS[fact](old)} -> {WORDS[fact](new)}"


def _by_operator(old: Facts, new: Facts) -> str:
    """Describe which operators of a filter take values of another type."""
    types = [
        (operator, *(" or ".join(facts.get("types", {}).get(operator, facts["type"])) for facts in (old, new)))
        for operator in {**old.get("types", {}), **new.get("types", {})}
        if operator in old["operators"] and operator in new["operators"]
    ]
    return ", ".join(f"`{operator}` takes {now} instead of {then}" for operator, then, now in types if then != now)


def _variants(old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """Describe which values of a discriminator mean another variant of a union."""
    none = "no variant"
    differing = [value for value in sorted({*old, *new}) if old.get(value) != new.get(value)]
    return ", ".join(f"`{each}` means {new.get(each, none)} instead of {old.get(each, none)}" for each in differing)
