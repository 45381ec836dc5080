"""Find the vendor's operation for each of ours.

Tries one reason after the other, from the surest to the weakest, and takes a match only where it is the only one on
both sides. Must not know what the operations do or how they differ.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from scripts.sync.facts import Facts, Operation, shape

Keys = Iterator[tuple[str, ...]]


@frozen
class Ours:
    """What only our side says of an operation: other paths that it may have, and what the documentation calls it."""

    operation: Operation
    candidates: tuple[str, ...]
    titles: tuple[tuple[str, str], ...]
    """Pairs of tag and title: those of the description, and those of the rows of the index."""


@frozen
class Matches:
    """The outcome: the vendor's request for each operationId of ours, and how each was found."""

    requests: Mapping[str, str]
    reasons: Mapping[str, str]


def ours_of(document: Mapping[str, Any], facts: Facts) -> dict[str, Ours]:
    """Return what our side says of each operation, by operationId."""
    found: dict[str, Ours] = {}
    for item in document["paths"].values():
        for raw in (each for each in item.values() if isinstance(each, dict) and "operationId" in each):
            operation = facts.operations[raw["operationId"]]
            rows = [row.split(" / ") for row in raw["x-evidence"]["index"]]
            titles = [(operation.tag, operation.summary), *((row[0], " / ".join(row[1:-1])) for row in rows)]
            candidates = tuple(shape(f"{operation.method} {each}") for each in raw.get("x-candidates", ()))
            found[operation.id] = Ours(operation, candidates, tuple(titles))
    return found


def matched(
    ours: Mapping[str, Ours],
    theirs: Mapping[str, Operation],
    known: Mapping[str, tuple[str, str]],
    decided: Mapping[str, str],
) -> Matches:
    """Match operations.

    Args:
        ours: Our operations.
        theirs: The vendor's operations, by request.
        known: From the lock: the vendor's operationId and request for each of our operationIds.
        decided: The request that a person named for an operationId.
    """
    requests: dict[str, str] = {
        name: request for name, request in decided.items() if name in ours and request in theirs
    }
    reasons = dict.fromkeys(requests, "decided")
    for reason, of_ours, of_theirs in _stages(known):
        left = {name: each for name, each in ours.items() if name not in requests}
        taken = set(requests.values())
        free = {request: each for request, each in theirs.items() if request not in taken}
        found = _unique(
            ((name, set(of_ours(each))) for name, each in left.items()),
            ((request, set(of_theirs(each))) for request, each in free.items()),
        )
        requests |= found
        reasons |= dict.fromkeys(found, reason)
    return Matches(requests, reasons)


def _stages(
    known: Mapping[str, tuple[str, str]],
) -> Iterator[tuple[str, Callable[[Ours], Keys], Callable[[Operation], Keys]]]:
    """Iterate the reasons, each with the keys that it gives to an operation of ours and of the vendor."""
    yield "lock, request", lambda each: _of_lock(each, known, 1), lambda each: iter([(each.request,)])
    yield "lock, operationId", lambda each: _of_lock(each, known, 0), lambda each: iter([(each.id,)] if each.id else [])
    yield "path", lambda each: iter([(each.operation.shape,)]), lambda each: iter([(each.shape,)])
    yield "candidate", lambda each: ((one,) for one in each.candidates), lambda each: iter([(each.shape,)])
    yield (
        "title and method",
        _titles_and_method,
        lambda each: iter([(plain(each.tag), plain(each.summary), each.method)]),
    )
    yield "title", _titles, lambda each: iter([(plain(each.tag), plain(each.summary))])
    yield "operationId", lambda each: iter([(snake(each.operation.id),)]), _ids
    yield "end of the path", lambda each: _end(each.operation), _end


def _of_lock(each: Ours, known: Mapping[str, tuple[str, str]], part: int) -> Keys:
    said = known.get(each.operation.id, ("", ""))[part]
    if said:
        yield (said,)


def _titles(each: Ours) -> Keys:
    return ((plain(tag), plain(title)) for tag, title in each.titles)


def _titles_and_method(each: Ours) -> Keys:
    return ((*key, each.operation.method) for key in _titles(each))


def _ids(each: Operation) -> Keys:
    """Return the operationId in snake case; FastAPI puts path and method behind the name of the function."""
    if each.id:
        name = snake(each.id)
        yield (name,)
        suffix = snake(f"{each.path} {each.method}")
        if name.endswith(f"_{suffix}"):
            yield (name.removesuffix(f"_{suffix}"),)


def _end(each: Operation) -> Keys:
    """Return the end of the path, back to a word that says of what it is: `things/{}/expire`, not `{}/expire`."""
    segments = shape(each.path).split("/")[1:]
    size = 3 if segments[-2:-1] == ["{}"] else 2
    if len(segments) >= size:
        yield (each.method, *segments[-size:])


def resembling(ours: Iterable[Operation], theirs: Iterable[Operation]) -> dict[str, str]:
    """Return pairs of ours and theirs that end alike, and may be the same or not."""

    def ends(each: Operation) -> set[tuple[str, ...]]:
        return {(each.method, *shape(each.path).split("/")[-2:])}

    return _unique(((each.id, ends(each)) for each in ours), ((each.request, ends(each)) for each in theirs))


def _unique(
    ours: Iterable[tuple[str, set[tuple[str, ...]]]], theirs: Iterable[tuple[str, set[tuple[str, ...]]]]
) -> dict[str, str]:
    """Return the pairs that share a key and are the only ones to share it."""
    by_key: dict[tuple[str, ...], set[str]] = {}
    for request, keys in theirs:
        for key in keys:
            by_key.setdefault(key, set()).add(request)
    wanted = {name: set().union(*(by_key.get(key, set()) for key in keys)) for name, keys in ours}
    wanting: dict[str, list[str]] = {}
    for name, requests in wanted.items():
        for request in requests:
            wanting.setdefault(request, []).append(name)
    return {names[0]: request for request, names in wanting.items() if len(names) == 1 and len(wanted[names[0]]) == 1}


def plain(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


_HUMPS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake(text: str) -> str:
    """Return a name in snake case: `Get-tax-rate` and `getTaxRate` are both `get_tax_rate`."""
    return re.sub(r"[^a-z0-9]+", "_", _HUMPS.sub("_", text).lower()).strip("_")
