"""Find the vendor's schema for each of ours, by where they stand.

Two schemas at the same place of matched operations have a vote in common: in the body, the answer, an item, a field, a
variant. The pair with most votes wins, and among equals the pair with most fields in common. Must not know their names.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.sync.facts import Facts
from scripts.sync.normalising import Node

Pair = tuple[str, str]
"""The vendor's name and our name."""


def elected(ours: Facts, theirs: Facts, requests: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Return our name for each schema of the vendor that we have.

    Args:
        ours: Our facts, operations by operationId.
        theirs: The vendor's facts, operations by request.
        requests: The vendor's request for each of our operationIds.
        known: From the lock: our name for the vendor's schemas.
    """
    names = {name: our for name, our in known.items() if name in theirs.schemas and our in ours.schemas}
    votes: Counter[Pair] = Counter()
    seen: set[Pair] = set()
    for name, request in requests.items():
        for pair in _of_operations(ours, theirs, name, request):
            _vote(pair, votes, seen, ours, theirs)
    ranked = sorted(
        votes, key=lambda pair: (-likeness(theirs.schemas[pair[0]], ours.schemas[pair[1]]) * votes[pair], pair)
    )
    taken = set(names.values())
    for their, our in ranked:
        if their not in names and our not in taken and _may_be_one(theirs.schemas[their], ours.schemas[our]):
            names[their] = our
            taken.add(our)
    return names


def _of_operations(ours: Facts, theirs: Facts, name: str, request: str) -> Iterator[tuple[Node, Node]]:
    our, their = ours.operations[name], theirs.operations[request]
    for one, other in ((their.body, our.body), (their.answer, our.answer)):
        if one is not None and other is not None:
            yield one, other
    by_name = {(each.name, each.place): each.schema for each in our.parameters}
    for each in their.parameters:
        if (each.name, each.place) in by_name:
            yield each.schema, by_name[each.name, each.place]


def _vote(start: tuple[Node, Node], votes: Counter[Pair], seen: set[Pair], ours: Facts, theirs: Facts) -> None:
    waiting = [start]
    while waiting:
        their, our = waiting.pop()
        if "ref" in their and "ref" in our:
            pair = (their["ref"], our["ref"])
            if pair[0] in theirs.schemas and pair[1] in ours.schemas:
                votes[pair] += 1
                if pair not in seen:
                    seen.add(pair)
                    waiting.append((theirs.schemas[pair[0]], ours.schemas[pair[1]]))
        else:
            waiting += _inside(_resolved(their, theirs), _resolved(our, ours))


def _resolved(node: Node, facts: Facts) -> Node:
    """Return what a schema says itself: one side may write in place what the other side has under a name."""
    return facts.schemas.get(node["ref"], {}) if "ref" in node else node


def _inside(their: Node, our: Node) -> Iterator[tuple[Node, Node]]:
    for key in ("items", "rest"):
        if key in their and key in our:
            yield their[key], our[key]
    fields = our.get("fields", {})
    yield from ((each, fields[name]) for name, each in their.get("fields", {}).items() if name in fields)
    if "cases" in their and "cases" in our:
        cases = our["cases"]
        yield from (({"ref": name}, {"ref": cases[case]}) for case, name in their["cases"].items() if case in cases)
    elif "any" in their or "any" in our:
        yield from _variants(their.get("any", [their]), our.get("any", [our]))


def _variants(theirs: list[Node], ours: list[Node]) -> Iterator[tuple[Node, Node]]:
    """Pair variants of the same kind, where there is one of the kind on both sides."""
    for kind in ("ref", "items", "fields"):
        some, others = ([each for each in side if kind in each] for side in (theirs, ours))
        if len(some) == 1 == len(others):
            yield some[0], others[0]


def _may_be_one(their: Node, our: Node) -> bool:
    """Return whether two schemas can be the same: nothing follows from an empty one."""
    return bool(likeness(their, our)) and ("values" in their) == ("values" in our)


def likeness(their: Node, our: Node) -> float:
    """Return how much two schemas have in common: the share of fields or values that both have, 0 to 1."""
    shares = []
    for key in ("fields", "values", "cases"):
        some, others = set[Any](their.get(key, ())), set[Any](our.get(key, ()))
        if some and others:
            shares.append(len(some & others) / len(some | others) or 0.01)
    if "rest" in their and "rest" in our:
        shares.append(0.5)
    return max(shares, default=0.0)
