"""Compare a vendor's description with ours: match, name, compare, and leave out what was seen before."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from scripts.doubts import WEAK
from scripts.sync.deciding import KEEP, PUBLISHED, TAKE, Decisions, Side, all_differences, kept_because, news
from scripts.sync.differing import LEVELS, Difference, Place
from scripts.sync.facts import Facts, facts
from scripts.sync.matching import Matches, matched, ours_of, resembling
from scripts.sync.memory import Lock
from scripts.sync.parsing import InputError
from scripts.sync.reading import Source
from scripts.sync.translating import Names, translated, with_new_schemas
from scripts.sync.voting import elected


@frozen
class Takeover:
    """The outcome of a comparison.

    Attributes:
        source: The vendor's description.
        said: Its facts, with the vendor's names.
        theirs: Its facts, with our names.
        names: What the vendor's things are called here.
        reasons: How each operation was matched.
        taken: The differences that are written.
        left: The differences that are left to a person, each with the reason.
        settled: The differences where a person decided to keep ours.
        decisions: What a person decided.
        perhaps: The vendor's request for operations of ours that it may be, and that were not matched.
        conflicts: The places that were changed here since the last time, and are written over now.
        ours: Our facts, operations by operationId.
        lock: What was remembered, with the names that our operations have now.
    """

    source: Source
    said: Facts
    theirs: Facts
    names: Names
    reasons: Mapping[str, str]
    taken: Sequence[Difference]
    left: Sequence[tuple[Difference, str]]
    settled: Sequence[Difference]
    decisions: Mapping[str, str]
    ours: Facts
    lock: Lock
    perhaps: Mapping[str, str] = field(factory=dict)
    conflicts: frozenset[Place] = frozenset()

    @property
    def differs(self) -> bool:
        """Return whether there is anything to do."""
        return bool(self.taken or self.left)


def compared(
    document: Mapping[str, Any],
    source: Source,
    lock: Lock,
    before: Facts,
    *,
    maps: Mapping[str, str],
    decisions: Mapping[str, str],
) -> Takeover:
    """Compare a vendor's description with ours.

    Args:
        document: Our bundle.
        source: The vendor's description.
        lock: What is remembered.
        before: The facts that are remembered, with the vendor's names.
        maps: What a person named: ours, and theirs.
        decisions: What a person decided about places, now.

    Raises:
        InputError: A name in `maps` is neither an operation nor a schema, or nothing differs at a place.
    """
    ours, said = facts(document, by_id=True), facts(source.document)
    if not said.operations:
        raise InputError(f"{source.name}: it describes no operation")
    lock = lock.with_names_of(ours)
    operations, schemas = _decided(maps, ours, said)
    matches = matched(ours_of(document, ours), said.operations, lock.known, operations)
    known = {
        theirs: our for theirs, our in lock.schemas.items() if theirs not in schemas and our not in schemas.values()
    }
    found = elected(ours, said, matches.requests, {**known, **schemas})
    names = Names(matches.requests, with_new_schemas(found, ours, said, document["components"]["schemas"]))
    theirs = translated(said, ours, names)
    if source.complete:
        _refuse_another_api(document, source, matches.requests)
    _refuse_taken_places(ours, theirs, matches)
    now = all_differences(document, ours, Side(theirs, source.complete, lock.levels))
    if unknown := decisions.keys() - {str(each.place) for each in now}:
        raise InputError(f"nothing differs at {', '.join(sorted(unknown))}; name places as they are printed")
    settled = Decisions({**lock.decisions, **decisions}, now=frozenset(decisions))
    past = _before(document, ours, lock, before, names)
    fresh = news(now, past, settled)
    reasons = [(each, kept_because(each, document, settled)) for each in fresh]
    taken = [each for each, reason in reasons if not reason]
    gone = [ours.operations[each.place.name] for each in fresh if each.kind in ("absent", "kept", "withdrawn")]
    new = [said.operations[each.place.name] for each in taken if each.kind == "new"]
    return Takeover(
        source,
        said,
        theirs,
        names,
        matches.reasons,
        taken,
        [(each, reason) for each, reason in reasons if reason not in ("", KEEP)],
        [each for each, reason in reasons if reason == KEEP],
        settled.places,
        ours,
        lock,
        resembling(gone, new),
        frozenset({each.place for each in taken if each.kind not in LEVELS} & {each.place for each in past}),
    )


def _refuse_another_api(document: Mapping[str, Any], source: Source, requests: Mapping[str, str]) -> None:
    """Refuse a whole file that lacks more than half of what sources show.

    A vendor's own file has nearly all of it (the simulated ones 97 %); the file of another API, or of one service of
    this one, next to nothing, and everything that it lacks would be refused from then on.
    """
    raw = [each for item in document["paths"].values() for each in item.values()]
    shown = [each["operationId"] for each in raw if each["x-evidence"]["level"] not in WEAK and "x-absent" not in each]
    found = sum(name in requests for name in shown)
    if found * 2 < len(shown):
        raise InputError(
            f"{source.name}: it has {found} of the {len(shown)} operations that sources show, which is not the whole API; "
            "if it is a part of it, add --part: what a part lacks proves nothing"
        )


def _refuse_taken_places(ours: Facts, theirs: Facts, matches: Matches) -> None:
    """Refuse to move an operation to where another one of ours is and stays."""
    staying = {each.shape: name for name, each in ours.operations.items() if name not in matches.requests}
    for name, request in matches.requests.items():
        if other := staying.get(theirs.operations[name].shape):
            raise InputError(
                f"{name} would move to {request}, where {other} is: say with --map {other}=... where that is now, or "
                f"take {other} out of openapi/"
            )


def _before(document: Mapping[str, Any], ours: Facts, lock: Lock, before: Facts, now: Names) -> list[Difference]:
    """List the differences that there were to the description that was last taken over."""
    requests = {name: each["request"] for name, each in lock.operations.items() if name in ours.operations}
    renamed = {name: now.schemas.get(name, our) for name, our in lock.schemas.items() if our not in ours.schemas}
    schemas = {name: our for name, our in {**lock.schemas, **renamed}.items() if our in ours.schemas}
    names = Names(requests, with_new_schemas(schemas, ours, before, document["components"]["schemas"]))
    side = Side(translated(before, ours, names), lock.complete, lock.levels)
    return all_differences(document, ours, side) if lock.source else []


def _decided(maps: Mapping[str, str], ours: Facts, said: Facts) -> tuple[dict[str, str], dict[str, str]]:
    """Return what a person named: requests by operationId, and our names by the vendor's schemas."""
    operations, schemas = dict[str, str](), dict[str, str]()
    given = Counter(maps.values())
    ids = {each.id: request for request, each in said.operations.items() if each.id}
    for our, their in maps.items():
        if given[their] > 1:
            several = " and ".join(name for name, each in maps.items() if each == their)
            raise InputError(f"--map: {several} cannot both be {their}; give it to one of them")
        request = their if their in said.operations else ids.get(their)
        if our in ours.operations and request:
            operations[our] = request
        elif our in ours.schemas and their in said.schemas:
            schemas[their] = our
        else:
            raise InputError(f"--map {our}={their}: {_wrong_side(our, their, ours, said)}")
    return operations, schemas


def _wrong_side(our: str, their: str, ours: Facts, said: Facts) -> str:
    """Return which name of a pair is wrong, and what would be right."""
    if our in ours.operations:
        return f"the description has no operation {their!r}; write `METHOD /path`, or its operationId, as it has it"
    if our in ours.schemas:
        return f"the description has no schema {their!r}"
    if our in said.operations or our in said.schemas:
        return f"{our!r} is a name of the vendor's; ours comes first, as in --map list_users='GET /v2/users'"
    return f"openapi/ has no operation or schema {our!r}; write the operationId, such as list_users, or the name"


def locked(takeover: Takeover, named: Mapping[str, str], day: str) -> Lock:
    """Return the lock after a description was taken over.

    Args:
        takeover: The comparison.
        named: The operationIds of new operations, by request.
        day: The day.
    """
    source, lock = takeover.source, takeover.lock
    requests = {**takeover.names.operations, **{name: request for request, name in named.items()}}
    operations = {} if source.complete else dict(lock.operations)
    operations |= {
        name: {"request": request, "id": takeover.said.operations[request].id, **_level(name, takeover, named)}
        for name, request in requests.items()
    }
    schemas = dict(takeover.names.schemas) if source.complete else {**lock.schemas, **takeover.names.schemas}
    places = {str(each.place) for each in (*takeover.settled, *(each for each, _ in takeover.left))}
    decisions = {
        place: word
        for place, word in takeover.decisions.items()
        if word != TAKE and (place in places or place in lock.decisions)
    }
    found = Lock(source.name, source.version, source.digest, day, source.complete, operations, schemas, decisions)
    same = Lock(source.name, source.version, source.digest, lock.date, source.complete, operations, schemas, decisions)
    return lock if same == lock else found


def _level(name: str, takeover: Takeover, named: Mapping[str, str]) -> dict[str, str]:
    """Return the level that an operation had before the vendor showed it, where that is known."""
    raised = {each.place.name: each.ours for each in takeover.taken if each.kind == "level"}
    raised |= dict.fromkeys(named.values(), PUBLISHED)
    if name in raised:
        return {"level": "" if raised[name] == PUBLISHED else raised[name]}
    levels = takeover.lock.levels
    return {"level": levels[name]} if name in levels else {}
