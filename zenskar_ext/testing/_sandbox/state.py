"""A sandbox's state as JSON: what another sandbox needs to continue from where this one is.

Decides what belongs to a state, and what is a valid one. Must not know files, nor what any record means.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from zenskar_client.types import dumps
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.idempotency import Kept, Keys
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object, is_unicode
from zenskar_ext.testing._sandbox.messages import Answer
from zenskar_ext.testing._sandbox.store import Clock, Ids, Store, write_instant
from zenskar_ext.testing._sandbox.world import World

FORMAT = "state of a Zenskar sandbox"
VERSION = 1
SWITCHES = "switches"
"""The part that is left out if all switches have their defaults."""


@frozen(eq=False)
class State:
    """The contents of a state, ready for use."""

    clock: Clock
    ids: Ids
    store: Store
    keys: Keys
    switches: dict[str, str]


def write_state(world: World, keys: Keys) -> Json:
    """Return the state of a world and its idempotency keys. The same state gives the same JSON."""
    ids = world.ids
    return {
        "format": FORMAT,
        "version": VERSION,
        "now": world.clock.stamp(),
        "ids": {"seed": ids.seed, "given": ids.given, "numbered": ids.numbered},
        "records": world.store.collections(),
        "keys": {key: _written(kept) for key, kept in sorted(keys.kept.items())},
        **({SWITCHES: switches} if (switches := world.switches.of_values) else {}),
    }


def read_state(state: Any) -> State:
    """Read what `write_state` returned.

    Raises:
        ConfigurationError: It is something else, or has another version. The message says what would be valid.
    """
    problem = _problem(state) if is_object(state) else "give an object"
    if problem:
        raise ConfigurationError(problem)
    clock, store = Clock(), Store()
    clock.set(datetime.fromisoformat(state["now"]))
    for collection, records in state["records"].items():
        for record in records:
            store.put(collection, record)
    keys = Keys({key: _read(kept) for key, kept in state["keys"].items()})
    return State(clock, Ids(**state["ids"]), store, keys, state.get(SWITCHES) or {})


def _written(kept: Kept) -> Json:
    answer = kept.answer
    return {
        "request": kept.request,
        "status": answer.status,
        "headers": answer.headers,
        "body": answer.body.decode(),
        "until": write_instant(kept.until),
    }


def _read(kept: Json) -> Kept:
    answer = Answer(kept["status"], kept["body"].encode(), kept["headers"])
    return Kept(kept["request"], answer, datetime.fromisoformat(kept["until"]))


def _problem(state: Json) -> str | None:
    for name, (fits, wanted) in _PARTS.items():
        if not fits(state.get(name)):
            return f"{name}: give {wanted}"
    if not is_unicode(dumps(state)):
        return "a text holds a lone surrogate: give text that UTF-8 can hold"
    unknown = state.keys() - _PARTS.keys()
    return f"{', '.join(sorted(unknown))}: not a part of a state" if unknown else None


Test = Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_integer(value: object) -> bool:
    return type(value) is int


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value >= 0


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).utcoffset() is not None
    except ValueError:
        return False


def _is_record(value: object) -> bool:
    return is_object(value) and _is_text(value.get("id"))


def _array_of(fits: Test) -> Test:
    return lambda value: is_array(value) and all(map(fits, value))


def _map_of(fits: Test) -> Test:
    return lambda value: is_object(value) and all(map(fits, value.values()))


def _object_of(**fields: Test) -> Test:
    return lambda value: (
        is_object(value) and value.keys() == fields.keys() and all(fits(value[name]) for name, fits in fields.items())
    )


# part -> whether a value is valid, and the words for a valid value
_PARTS: Mapping[str, tuple[Test, str]] = {
    "format": (lambda value: value == FORMAT, f'"{FORMAT}"'),
    "version": (lambda value: value == VERSION, f"{VERSION}, the version that this sandbox writes"),
    "now": (_is_time, "a date-time with its time zone"),
    "ids": (_object_of(seed=_is_integer, given=_is_count, numbered=_is_count), "the integers seed, given and numbered"),
    "records": (_map_of(_array_of(_is_record)), "an array for each collection, of objects with an id"),
    "keys": (
        _map_of(
            _object_of(request=_is_text, status=_is_count, headers=_map_of(_is_text), body=_is_text, until=_is_time)
        ),
        "an object with request, status, headers, body and until for each key",
    ),
    SWITCHES: (lambda value: value is None or _map_of(_is_text)(value), "the texts of the switches, or leave it out"),
}
