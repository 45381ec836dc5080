"""Which phases and lines of a PUT stand for which of the contract that it replaces.

One without an id keeps the id of what it replaces, so that what is billed of it is known. Must not know what is billed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from zenskar_ext.testing._sandbox.rules.billed import kind_of
from zenskar_ext.testing._sandbox.rules.phases import is_pause, known_pricing
from zenskar_ext.testing._sandbox.store import Record, Store

CHOICE = (
    "a phase or line of a PUT without an id keeps the id of the one that it replaces: same place, product and pricing"
)
"""The sandbox's choice: no source shows what the real API does."""
Placed = tuple[int, int, Record]
"""The places of a phase and of a line in it, and the line."""
Alike = Callable[[Placed], object]


def with_old_ids(store: Store, old: Sequence[Record], new: Sequence[Record]) -> list[Record]:
    """Return the phases of a request with the ids of those that they replace; what is new has none."""
    ids = _line_ids(store, list(_lines(old)), list(_lines(new)))
    phase_ids = {phase.get("id") for phase in new}
    found = list[Record]()
    for index, phase in enumerate(new):
        before = old[index] if index < len(old) else None
        kept: Record = {}
        if before and is_pause(before) == is_pause(phase) and before["id"] not in phase_ids:
            kept["id"] = before["id"]
        lines = {}
        if "pricings" in phase:
            lines["pricings"] = [
                {**ids.get((index, place), {}), **line} for place, line in enumerate(phase["pricings"])
            ]
        found.append({**kept, **phase, **lines})
    return found


def _line_ids(store: Store, old: Sequence[Placed], new: Sequence[Placed]) -> Mapping[tuple[int, int], Record]:
    """Return the ids of lines by their place: first of those that are most alike, each once."""
    taken = {line["id"] for *_, line in new if "id" in line}
    left = [each for each in old if each[2]["id"] not in taken]
    open_, found = [each for each in new if "id" not in each[2]], dict[tuple[int, int], Record]()
    for alike in _degrees(store):
        for each in list(open_):
            match = next((other for other in left if alike(other) == alike(each)), None)
            if match:
                left.remove(match)
                open_.remove(each)
                found[each[0], each[1]] = {"id": match[2]["id"]}
    return found


def _degrees(store: Store) -> Sequence[Alike]:
    def pricing(line: Record) -> Record:
        return line.get("pricing") or known_pricing(store, line.get("pricing_id", "")) or {}

    def kind(line: Record) -> tuple[str, bool]:
        return kind_of(line, pricing(line)), pricing(line).get("is_recurring") is False

    return (
        lambda each: (each[0], each[1], kind(each[2])),
        lambda each: (each[0], kind(each[2]), pricing(each[2])),
        lambda each: (each[0], kind(each[2])),
        lambda each: (kind(each[2]), pricing(each[2])),
        lambda each: kind(each[2]),
        lambda each: kind(each[2])[0],
    )


def _lines(phases: Sequence[Record]) -> Iterator[Placed]:
    for index, phase in enumerate(phases):
        for place, line in enumerate(phase.get("pricings", ())):
            yield index, place, line
