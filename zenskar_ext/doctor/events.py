"""Whether an array of events is stored as a whole, and whether its idempotency key counts: with a metric of its own.

Sends a few events to a definition that `throwaway` creates and deletes. No customer and no contract has anything to do
with it.
"""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from secrets import token_hex
from typing import Any, Final

from attrs import frozen

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, path_of, record
from zenskar_ext.doctor.throwaway import Definition, definition
from zenskar_ext.errors import ZenskarError

BATCHES: Final = "Some events of an array are invalid: are the others stored?"
KEYS: Final = "Is the idempotency key of an array of events honoured?"
NOT_ASKED: Final = "not asked: it needs a throw-away event definition; give --write-events"
PATIENCE: Final = 15
"""How often the log of events is looked at, until an event that was sent last is there."""
PAUSE: Final = 2.0
"""Seconds between two looks."""
TIME: Final = "2026-01-01 00:00:00"
COUNTS: Final = {2: "honoured", 3: "ignored"}
"""How often an array is stored that was sent twice with one key, and once with another."""
WITH_OFFSET: Final = "2026-01-01T00:00:00+05:30"
"""A timestamp that the docs say is refused."""


@frozen
class _Metric:
    """A definition of its own, and what was sent to it.

    Attributes:
        asking: Asks the API.
        definition: The definition.
        sleep: Waits for some seconds.
    """

    asking: Asking
    definition: Definition
    sleep: Callable[[float], object]

    def send(self, body: object, key: str) -> int:
        """Send an event or an array of them, and return the status."""
        path = path_of("ingest_usage_event", raw_metric_slug=self.definition.slug)
        return self.asking.ask("POST", path, json=body, headers={"Idempotency-Key": key}).status

    def counts(self, last: str) -> Mapping[str, int] | None:
        """Send one more event, wait until it is in the log, and return how often each is there; None if it never is."""
        self.send(_event(last), token_hex(16))
        found: Mapping[str, int] = {}
        for _ in range(PATIENCE):
            before, found = found, self._logged()
            if last in found and before == found:  # seen twice: what was sent before it has had time to arrive
                return found
            self.sleep(PAUSE)
        return None

    def _logged(self) -> Mapping[str, int]:
        reply = self.asking.get(path_of("get_usage_event_logs", raw_metric_id=self.definition.id))
        if reply.has_more():
            raise ZenskarError("the log of events has more than one page: events could be missed")
        items = reply.items()
        names = [str(record(each.get("data")).get("name")) for each in items]
        return {name: names.count(name) for name in names}


def _event(name: str, timestamp: str = TIME) -> Mapping[str, Any]:
    return {"customer_id": "zenskar_doctor", "timestamp": timestamp, "data": {"name": name}}


def answers(asking: Asking, sleep: Callable[[float], object]) -> list[Answer]:
    """Ask both questions.

    Raises:
        LeftBehindError: The definition could not be deleted again.
        ZenskarError: A request got no response.
    """
    with definition(asking) as made:
        if made is None:
            words = f"the throw-away event definition was refused ({asking.replies[-1].status})"
            return [Answer(each, None, words) for each in (BATCHES, KEYS)]
        metric = _Metric(asking, made, sleep)
        keys, are_stored = _keys(metric)
        if are_stored:
            return [_batches(metric), keys]
        return [Answer(BATCHES, None, f"arrays of valid events are not stored either: {keys.words}"), keys]


def _keys(metric: _Metric) -> tuple[Answer, bool]:
    """Send an array twice with one key, and once with another: what is equal may count once, whatever the key."""
    array, key = [_event("one"), _event("two")], token_hex(16)
    statuses = [metric.send(array, each) for each in (key, key, token_hex(16))]
    first, second, _ = statuses
    counts = metric.counts("after the arrays")
    said = f"an array was sent twice with one key and once with another ({', '.join(map(str, statuses))})"
    if counts is None or not counts.get("one"):
        return Answer(KEYS, None, f"the log of events does not show the events of an array: {said}"), False
    stored = counts["one"]
    words = f"{said}, and is stored {stored} times"
    if not _is_accepted(first) or not (_is_accepted(second) or second == HTTPStatus.CONFLICT):
        return Answer(KEYS, None, f"{words}: a refusal says nothing of the key"), True
    if stored not in COUNTS or counts.get("two") != stored:
        return Answer(
            KEYS, None, f"{words}, and its other event {counts.get('two', 0)} times: no key explains it"
        ), True
    return Answer(KEYS, COUNTS[stored], words, "array_keys"), True


def _batches(metric: _Metric) -> Answer:
    """Send arrays with an invalid event at the end and at the beginning."""
    bad = _event("bad", WITH_OFFSET)
    arrays = [[_event("before"), bad], [bad, _event("behind")]]
    statuses = [metric.send(each, token_hex(16)) for each in arrays]
    counts = metric.counts("after the invalid arrays")
    said = (
        f"two arrays with an invalid event each, at the end and at the beginning, got {statuses[0]} and {statuses[1]}"
    )
    if any(map(_is_accepted, statuses)):
        return Answer(BATCHES, None, f"the API did not refuse an event with an offset: {said}")
    if not {*statuses} <= {400, 422}:
        return Answer(BATCHES, None, f"{said}, which says nothing of the events")
    if counts is None:
        return Answer(BATCHES, None, "the log of events does not show an event that was sent")
    if counts.get("bad"):
        return Answer(BATCHES, None, f"the invalid event is stored, although it was refused: {said}")
    stored = [each for each in ("before", "behind") if counts.get(each)]
    if len(stored) == 1:
        return Answer(BATCHES, None, f"only the event {stored[0]} the invalid one is stored: {said}", "batches")
    value, words = ("partial", "are stored") if stored else ("atomic", "are not stored")
    return Answer(BATCHES, value, f"{said}, and their valid events {words}", "batches")


def _is_accepted(status: int) -> bool:
    """Return whether events were accepted."""
    return 200 <= status < 300  # noqa: PLR2004 - what "2xx" means
