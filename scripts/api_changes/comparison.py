"""Compare two tables of symbols, and say of each change whether it breaks the code of users."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from attrs import frozen

from scripts.api_changes import rules
from scripts.api_changes.schemas import Facts, base
from scripts.api_changes.surface import Surface
from scripts.api_changes.words import PLACES, WORDS, described, difference

Verdict = Literal["breaking", "by path", "compatible"]

_IN_A_SENTENCE: Final = 3
"""Up to how many symbols are in a sentence. More are a list, in which one symbol more is one line more."""
_PLURALS: Final = {"body": "bodies"}
_CONTAINERS: Final = {"list", "pages", "map", "object"}
_INSIDE: Final = ".([{<@"
"""The characters that begin the name of a part in a symbol."""


@frozen
class Change:
    """One change of one symbol."""

    action: Literal["added", "removed", "changed", "moved"]
    kind: str
    symbol: str
    detail: str
    verdict: Verdict

    @property
    def breaking(self) -> bool:
        """Return whether code that ran before may fail."""
        return self.verdict == "breaking"

    def __str__(self) -> str:
        return told([self])


def told(same: Sequence[Change]) -> str:
    """Return a sentence on changes that differ in their symbols only, or a list of the symbols if there are many."""
    first = same[0]
    if first.kind == "deprecation":
        return f"{'deprecated' if first.action == 'added' else 'no longer deprecated:'} {first.detail}"
    mark = "" if first.verdict == "compatible" else f"**{first.verdict}** "
    kind = first.kind if len(same) == 1 else _PLURALS.get(first.kind, f"{first.kind}s")
    symbols = [f"`{each.symbol}`" for each in same]
    listed = symbols if len(same) > _IN_A_SENTENCE else []
    named = "" if listed else f" {', '.join(symbols)}"
    sentence = f"{mark}{first.action} {kind}{named}{first.detail}"
    return "\n  - ".join(" ".join(line.split()) for line in (sentence, *listed))


def changes(old: Surface, new: Surface) -> list[Change]:
    """List what changed between two surfaces. What came or went as a whole is listed once, without its parts."""
    moves = dict(_moves(old, new))
    found = [Change("moved", "method", before, f" to `{after}`", "breaking") for before, after in moves.items()]
    old = {_moved(symbol, moves): facts for symbol, facts in old.items()}
    old, new = {**old, **dict(_values_of_maps(old, new))}, {**new, **dict(_values_of_maps(new, old))}
    for symbol in sorted(old.keys() | new.keys()):
        if symbol in old and symbol in new:
            found += _changed(symbol, old, new)
        elif not _is_part(symbol, old, new):
            found.append(_removed(symbol, old) if symbol in old else _added(symbol, new))
    return found


def _values_of_maps(here: Surface, there: Surface) -> Iterator[tuple[str, Facts]]:
    """Iterate the values of the maps whose schema only the other surface has: they may be anything."""
    for symbol, facts in there.items():
        owner = here.get(symbol.removesuffix("{}"), {}) if symbol.endswith("{}") and symbol not in here else {}
        if {"map", "object"} & _containers(owner) and owner.get("others") is not False:
            yield symbol, {**{name: facts[name] for name in ("kind", "used") if name in facts}, "type": ["anything"]}


def _moves(old: Surface, new: Surface) -> Iterator[tuple[str, str]]:
    """Iterate the methods that have another name now: those with the same `operationId`, or the same address."""
    gone = {symbol: facts for symbol, facts in old.items() if facts["kind"] == "method" and symbol not in new}
    come = {symbol: facts for symbol, facts in new.items() if facts["kind"] == "method" and symbol not in old}
    for fact in ("module", "address"):
        here = {facts[fact]: symbol for symbol, facts in come.items()}
        for symbol, facts in list(gone.items()):
            after = here.get(facts[fact])
            if after in come and not (_owner(symbol) not in new and _owner(after) not in old):
                yield symbol, after
                del gone[symbol], come[after]


def _moved(symbol: str, moves: dict[str, str]) -> str:
    for before, after in moves.items():
        if symbol == before or (symbol.startswith(before) and symbol[len(before)] in "(@"):
            return after + symbol.removeprefix(before)
    return symbol


def _added(symbol: str, new: Surface) -> Change:
    facts = new[symbol]
    if facts["kind"] == "deprecation":
        return _deprecation("added", symbol, facts)
    verdict: Verdict = "breaking" if rules.addition_breaks(facts) else "compatible"
    return Change("added", facts["kind"], symbol, described(symbol, new), verdict)


def _removed(symbol: str, old: Surface) -> Change:
    facts = old[symbol]
    if facts["kind"] == "deprecation":
        return _deprecation("removed", symbol, facts)
    why = ": code that names it fails" if facts["kind"] == "value" else ""
    return Change("removed", facts["kind"], symbol, why, "breaking")


def _deprecation(action: Literal["added", "removed"], symbol: str, facts: Facts) -> Change:
    return Change(action, "deprecation", symbol, f"{facts['of']} `{symbol.partition('@')[0]}`", "compatible")


def _changed(symbol: str, old: Surface, new: Surface) -> list[Change]:
    before, after = old[symbol], new[symbol]
    differing = [fact for fact in WORDS if before.get(fact) != after.get(fact)]
    facts = [fact for fact in differing if not _is_told_elsewhere(fact, before, after)]
    if not facts:
        return []
    breaking = {fact: rules.breaks(fact, before, after) for fact in facts}
    verdict: Verdict = "compatible"
    if any(breaking.values()):
        verdict = "breaking"
    elif any(rules.breaks_by_path(fact, before, after) for fact in facts):
        verdict = "by path"
    what = ", ".join(difference(fact, symbol, old, new) for fact in facts)
    return [Change("changed", after["kind"], symbol, f"{_where(before, breaking)}: {what}", verdict)]


def _where(facts: Facts, breaking: Mapping[str, list[rules.Direction]]) -> str:
    """Return where a field changed: where it breaks, or else wherever it is used."""
    judged = [found for fact, found in breaking.items() if fact in rules.BY_DIRECTION]
    if not judged or facts["kind"] not in ("field", "model"):
        return ""
    used = rules.directions(facts)
    places = [PLACES[each] for each in used if any(each in found for found in judged)]
    return f" in {' and '.join(places or [PLACES[each] for each in used])}"


def _is_told_elsewhere(fact: str, before: Facts, after: Facts) -> bool:
    """Return whether other changes tell this one: new names of ids are arguments, and what has no pages is of a type."""
    if rules.same_limit(fact, before, after):
        return True
    if fact == "type":
        return bool(before.get("types") != after.get("types"))
    if fact in ("parts", "page"):
        return bool(before["type"] != after["type"])
    if fact != "address" or rules.breaks(fact, before, after):
        return False
    return rules.without_names(before[fact]) == rules.without_names(after[fact])


def _is_part(symbol: str, old: Surface, new: Surface) -> bool:
    """Return whether a symbol came or went with something larger, or because its owner is of another type now."""
    place = symbol
    while place := _owner(place):
        if (place in old) != (place in new):
            return True
        if place in old and place in new and _containers(old[place]) != _containers(new[place]):
            return True
    return False


def _owner(symbol: str) -> str:
    """Return the symbol without its last part; "" if it has only one."""
    return symbol[: max(symbol.rfind(character) for character in _INSIDE)] if any(c in symbol for c in _INSIDE) else ""


def _containers(facts: Facts) -> set[str]:
    return _CONTAINERS & {base(kind) for kind in facts.get("type", ())}
