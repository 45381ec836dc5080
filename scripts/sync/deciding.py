"""Decide what of the vendor's description is a difference now, and what each difference does to ours.

Theirs wins where a description can be right or wrong: paths, parameters, types. Ours stays where only we know it. What
a person or an earlier run let stand is no difference again, until the vendor changes it. Must not know files.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import field, frozen

from scripts.doubts import WEAK
from scripts.sync.comparing import differences, sends_otherwise
from scripts.sync.differing import Difference, Place
from scripts.sync.facts import Facts
from scripts.sync.normalising import Node

PUBLISHED: Final = "published"
BETTER: Final = ("observed", PUBLISHED)
"""The levels that a vendor's description does not raise."""
VENDOR: Final = "the vendor's description "
"""How the sources that a takeover writes begin."""
KEEP: Final = "keep ours"
TAKE: Final = "take theirs"
"""Ends what was decided before; it is not remembered."""
_REASONS: Final = {
    "media": ("how the client reads the response depends on it", "the client would go on sending ours"),
    "keyed": ("how calls are retried depends on it",) * 2,
    "document": ("every call of every user depends on it",) * 2,
}
"""Why ours stays: of a body, the second."""
NEVER_TAKEN: Final = {"kept", *_REASONS}
"""The kinds of differences that only a person can write."""
HINT: Final = "its unit is unknown, and whole numbers hint at minor units, such as cents"
_NUMBERS: Final = {"integer", "number"}
PAGE: Final = "x-page"


@frozen
class Side:
    """The vendor's description at one time, with our names.

    Attributes:
        facts: Its facts; operations that we do not have are named by their request.
        complete: Whether it is the whole description, so that what it lacks is not there.
        levels: What level operations had here before it showed them, "" if only it ever did.
    """

    facts: Facts
    complete: bool
    levels: Mapping[str, str] = field(factory=dict)


def all_differences(document: Mapping[str, Any], ours: Facts, theirs: Side) -> list[Difference]:
    """List how a vendor's description differs from ours.

    Args:
        document: Our bundle.
        ours: Its facts.
        theirs: The vendor's description.
    """
    raw = {each["operationId"]: each for item in document["paths"].values() for each in item.values()}
    return [
        *_of_coverage(raw, ours, theirs),
        *differences(ours, theirs.facts),
        *_settled(document, raw, theirs.facts),
    ]


def _of_coverage(raw: Mapping[str, Any], ours: Facts, theirs: Side) -> Iterator[Difference]:
    """List the operations that one side lacks, and those that are better known now."""
    for name, operation in raw.items():
        place, level = Place("operations", name), operation["x-evidence"]["level"]
        if name in theirs.facts.operations:
            if sends_otherwise(ours.operations[name], theirs.facts.operations[name]):
                continue  # nothing is known for certain of an operation whose body we do not send
            if level not in BETTER or "x-absent" in operation:
                yield Difference(place, "level", PUBLISHED, level)
        elif theirs.complete and "x-absent" not in operation:
            if level == PUBLISHED and name in theirs.levels:
                yield Difference(place, "withdrawn", theirs.levels[name], level)
            else:
                yield Difference(place, "absent" if level in WEAK else "kept", None, level)
    for name, their in theirs.facts.operations.items():
        if name not in ours.operations:
            yield Difference(
                Place("operations", name),
                "new",
                {"request": their.request, **({"sends": their.sends} if their.sends else {})},
            )


def _settled(document: Mapping[str, Any], raw: Mapping[str, Any], theirs: Facts) -> Iterator[Difference]:
    """List what is inferred here and shown by the vendor."""
    shared = document["components"]["parameters"]
    seen: set[str] = set()
    for name, operation in raw.items():
        their = theirs.operations.get(name)
        if their is None:
            continue
        place, given = Place("operations", name), {each.name for each in their.parameters}
        for each in operation.get("parameters", ()):
            ref = each.get("$ref", "").rpartition("/")[2]
            parameter = shared[ref] if ref else each
            if "x-inferred" in parameter and parameter["name"] in given and ref not in seen - {""}:
                seen.add(ref)
                yield Difference(
                    Place("parameters", ref) if ref else place.at("parameters", parameter["name"]), "shown", None
                )
        for status, answer in operation["responses"].items():
            if status.startswith("2") and "x-inferred" in answer and their.answer not in ({}, {"type": ["object"]}):
                yield Difference(place.at("responses", status), "shown", None)
    for name, schema in document["components"]["schemas"].items():
        if name in theirs.schemas:
            yield from _settled_in(schema, theirs.schemas[name], Place("schemas", name))


def _settled_in(schema: Mapping[str, Any], their: Node, place: Place) -> Iterator[Difference]:
    if "x-inferred" in schema:
        yield Difference(place, "shown", None)
    for name, each in schema.get("properties", {}).items():
        if "x-inferred" in each and their.get("fields", {}).get(name):
            yield Difference(place.at("properties", name), "shown", None)


@frozen
class Decisions:
    """What a person decided about places: `keep ours`, `put off`.

    Attributes:
        places: The decisions, also of earlier times.
        now: The places of those that were made now. To keep ours goes for what the vendor says at that time.
    """

    places: Mapping[str, str] = field(factory=dict)
    now: frozenset[str] = frozenset()

    def of(self, place: Place) -> str:
        """Return what goes for a place where something new differs, "" if nothing was decided."""
        word = self.places.get(str(place), "")
        return "" if word == TAKE or (word == KEEP and str(place) not in self.now) else word


def news(now: list[Difference], before: list[Difference], decisions: Decisions) -> list[Difference]:
    """Return the differences that are new since the last time, and those that were put off."""
    known = {each.key for each in before if decisions.places.get(str(each.place)) != "put off"}
    return [each for each in now if each.key not in known]


def kept_because(difference: Difference, document: Mapping[str, Any], decisions: Decisions) -> str:
    """Return why ours stays at a difference, "" if theirs is written."""
    place, kind = difference.place, difference.kind
    if decided := decisions.of(place):
        return decided
    if reason := _REASONS.get(kind):
        return reason[place.steps == ("requestBody",)]
    if kind == "kept":
        return "another source shows it" if difference.ours != PUBLISHED else "an earlier version of the file showed it"
    if kind == "new":
        sends = difference.theirs.get("sends")
        return f"the client would send its body as JSON, not as {sends}" if sends else ""
    return _kept_in(difference, at(document, place)) or _kept_for_pages(difference, document)


def _kept_in(difference: Difference, raw: Any) -> str:
    """Return why what we have at a place stays, "" if nothing there speaks for it."""
    if not isinstance(raw, dict):
        return ""
    if "x-observed" in raw and difference.kind not in ("level", "shown", "value"):
        return "recorded responses show ours"
    if difference.kind == "type" and raw.get("x-money") == "unknown":
        types = {*_types(difference.theirs), *_types(difference.ours)}
        return HINT if types == _NUMBERS else ""
    return ""


def _kept_for_pages(difference: Difference, document: Mapping[str, Any]) -> str:
    operation = _paged(document, difference.place) if difference.kind in ("gone", "type") else ""
    return f"{PAGE} of {operation} needs it" if operation else ""


def _types(node: Node) -> list[str]:
    return [str(each) for each in node.get("type", ())]


def _paged(document: Mapping[str, Any], place: Place) -> str:
    """Return the operation whose pagination relies on a place, "" if none does."""
    for item in document["paths"].values():
        for operation in item.values():
            parts = operation.get(PAGE)
            if not parts:
                continue
            answer = next(each for status, each in operation["responses"].items() if status.startswith("2"))
            if place.section == "operations" and place.name == operation["operationId"]:
                shown = place.steps[:1] == ("responses",) and "x-inferred" not in answer  # theirs replaces a guess
                return place.name if shown or place.field == "cursor" else ""
            schemas = [each.get("schema", {}) for each in answer.get("content", {}).values()]
            choices = [choice for each in schemas for choice in each.get("anyOf", [each])]
            named = {each.get("$ref", "").rpartition("/")[2] for each in choices}
            fields = {field for part, field in parts.items() if part != "instead"} | {*parts.get("instead", ())}
            if place.section == "schemas" and place.name in named and place.field in fields:
                return str(operation["operationId"])
    return ""


def at(document: Mapping[str, Any], place: Place) -> Any:
    """Return what a bundle has at a place, None if there is nothing."""
    node: Any = document["components"].get(place.section, {}).get(place.name)
    if place.section == "operations":
        found = (each for item in document["paths"].values() for each in item.values())
        node = next((each for each in found if each["operationId"] == place.name), None)
    for step in place.steps:
        if isinstance(node, list):
            node = (
                next((each for each in node if parameter_name(each, document) == step), None)
                if not step.isdigit()
                else node[int(step)]
            )
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return node


def parameter_name(raw: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """Return the name of a parameter, or of the shared parameter that it refers to."""
    ref = raw.get("$ref", "").rpartition("/")[2]
    return str(document["components"]["parameters"][ref]["name"] if ref else raw["name"])
