"""Collect the differences between all recorded responses and the description, each once, with all that was seen."""

from collections.abc import Iterable
from typing import Any

from attrs import define, field

from scripts.drift.answers import Answer
from scripts.drift.differences import SUCCESS, Kind, Place, differences, route
from scripts.drift.observations import Observation, observed
from zenskar_ext.testing._sandbox.description import Description


@define
class Finding:
    """A difference, and all that was seen of it.

    Attributes:
        place: Where it belongs in the description.
        kind: What differs.
        described: What is described instead, if anything.
        seen: What was there, each time.
        answers: The numbers of the responses.
        operations: The operations of these responses.
    """

    place: Place
    kind: Kind
    described: str
    seen: list[Any] = field(factory=list[Any])
    answers: set[int] = field(factory=set[int])
    operations: set[str] = field(factory=set[str])

    @property
    def observation(self) -> Observation:
        """Return what the seen values have in common."""
        return observed(self.seen, self.place.field)

    @property
    def values(self) -> list[Any]:
        """Return the seen values, each once."""
        return list(dict.fromkeys(self.seen))

    @property
    def listed(self) -> str:
        """Return the seen values as text, each once."""
        return ", ".join(map(str, self.values))


def confirmed(description: Description, answers: Iterable[Answer]) -> list[Place]:
    """Return the inferred responses that were recorded, each time as they are described and not empty."""
    fits: dict[Place, bool] = {}
    for answer in answers:
        operation, status = route(description, answer), str(answer.status)
        if operation is None or answer.status not in SUCCESS or answer.body in (None, {}, []):
            continue
        raw = description.document["paths"][operation.path][operation.method.lower()]
        if "x-inferred" in raw["responses"].get(status, {}):
            place = Place("operations", operation.id, ("responses", status))
            differing = {each.kind for each in differences(description, operation, answer)} - {"path"}
            fits[place] = fits.get(place, True) and not differing
    return sorted((place for place, each in fits.items() if each), key=str)


def findings(description: Description, answers: Iterable[Answer]) -> list[Finding]:
    """Return each difference once, however many responses have it, sorted by place in the description."""
    found: dict[tuple[Place, Kind], Finding] = {}
    for number, answer in enumerate(answers):
        operation = route(description, answer)
        for each in differences(description, operation, answer):
            finding = found.setdefault((each.place, each.kind), Finding(each.place, each.kind, each.described))
            finding.seen.append(each.seen)
            finding.answers.add(number)
            finding.operations |= {operation.id} if operation else set()
    return sorted(found.values(), key=lambda each: (each.place.section, each.place.name, str(each.place), each.kind))
