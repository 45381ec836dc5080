"""Finds operations by words, and says what can be given to one of them. Reads the index of the command."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from zenskar_ext.cli import index, known
from zenskar_ext.cli.index import Operation, Option
from zenskar_ext.testing._sandbox.description import bundled

MOST: Final = 10
"""How many operations are listed."""
_EMPTY: Final = frozenset({"a", "all", "an", "and", "for", "in", "is", "of", "the", "to", "with"})
_WEIGHTS: Final = (6, 3, 1)
"""What a word counts in the name, in the summary, and in the rest."""


@cache
def operations() -> Mapping[str, Operation]:
    """Return all operations by their names, such as `invoices.list`."""
    return {f"{space}.{name}": each for space in index.namespaces() for name, each in index.operations(space).items()}


@cache
def levels() -> Mapping[str, str]:
    """Return the evidence level of each operation."""
    return {each.call.removeprefix("zk."): each.level for each in known.listed(bundled().document)}


def named(text: str) -> str:
    """Return the name of an operation as the index has it."""
    return text.strip().removeprefix("zk.").replace("-", "_").replace(" ", ".")


def search(query: str) -> Mapping[str, Any]:
    """Return what can be given to the operation with this name; else a list of those that the words fit best."""
    exact = operations().get(named(query))
    if exact is not None:
        return described(exact)
    words = [each for each in dict.fromkeys(_words(query)) if each not in _EMPTY]
    scores = {name: _score(words, name, each) for name, each in operations().items()}
    best = sorted(
        (name for name, score in scores.items() if score), key=lambda name: (-scores[name], *_order(words, name))
    )
    found = [_listed(name) for name in best[:MOST]]
    hint = "search for one of these names to see what can be given to it" if found else "no operation fits these words"
    return {"operations": found, "found": len(best), "hint": hint}


def _order(words: Sequence[str], name: str) -> tuple[object, ...]:
    """Sort operations that fit as well: few other words in the name first, then reads, then short names."""
    return len({*_words(name)} - {*words}), operations()[name].acts, len(name), name


def _score(words: Sequence[str], name: str, operation: Operation) -> int:
    places = (name, operation.summary, f"{operation.path} {operation.about} {' '.join(operation.filters)}")
    texts = [{*_words(each)} for each in places]
    return sum(
        max(weight for weight, text in zip((*_WEIGHTS, 0), (*texts, {word}), strict=True) if word in text)
        for word in words
    )


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text, in the singular."""
    for word in re.findall(r"[a-z0-9]+", text.lower()):
        yield word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _listed(name: str) -> Mapping[str, Any]:
    each = operations()[name]
    found = {"operation": name, "summary": each.summary, "writes": each.acts, "level": levels()[name]}
    return {**found, "deprecated": True} if each.deprecated else found


def described(operation: Operation) -> Mapping[str, Any]:
    """Return what can be given to an operation."""
    name = f"{operation.namespace}.{operation.name}"
    found = {
        **_listed(name),
        "request": f"{operation.method} {operation.path}",
        "about": operation.about,
        "ids": [*operation.ids],
        "filters": {each.name: _filter(each) for each in operation.filters.values()},
        "arguments": {each.name: _option(each) for each in operation.options.values()},
        "fields": {each.name: _option(each) for each in operation.fields.values()},
        "body": bool(operation.body),
        "returns": operation.answer,
        "columns": [*operation.columns],
    }
    return {key: value for key, value in found.items() if value not in ("", [], {})}


def _filter(option: Option) -> str:
    return f"{option.kind}: {', '.join(option.operators)}{_values(option)}"


def _option(option: Option) -> str:
    return f"{option.kind}{', required' if option.required else ''}{_values(option)}"


def _values(option: Option) -> str:
    return f"; known values: {', '.join(option.values)}" if option.values else ""
