"""Whether an array of events is stored as a whole, and whether its idempotency key counts: with a metric of its own.

Sends a few events to a definition that `throwaway` creates and deletes. No customer and no contract has anything to do
with it.
"""

from collections.abc import Callable, Mapping
from secrets import token_hex
from typing import Any, Final

from attrs import frozen

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, path_of, record
from zenskar_ext.doctor.throwaway import Definition, definition

BATCHES: Final = "Some events of an array are invalid: are the others stored?"
KEYS: Final = "Does an idempotency key count for an array of events?"
NOT_ASKED: Final = "not asked: it needs events of a throw-away metric; give --write-events"
PATIENCE: Final = 15
"""How often the log of events is looked at, until an event that was sent last is there."""
PAUSE: Final = 2.0
"""Seconds between two looks."""
TIME: Final = "2026-01-01 00:00:00"
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
        items = self.asking.get(path_of("get_usage_event_logs", raw_metric_id=self.definition.id)).items()
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
            words = f"the definition of a throw-away metric was refused ({asking.replies[-1].status})"
            return [Answer(each, None, words) for each in (BATCHES, KEYS)]
        metric = _Metric(asking, made, sleep)
        return [_batches(metric), _keys(metric)]


def _batches(metric: _Metric) -> Answer:
    status = metric.send([_event("good"), _event("bad", WITH_OFFSET)], token_hex(16))
    counts = metric.counts("after the array")
    if status < 400:  # noqa: PLR2004 - what was accepted
        return Answer(BATCHES, None, f"the API did not refuse an event with an offset ({status})")
    if counts is None:
        return Answer(BATCHES, None, "the log of events does not show an event that was sent")
    value = "partial" if counts.get("good") else "atomic"
    stored = "its valid event is stored" if value == "partial" else "its valid event is not stored"
    return Answer(BATCHES, value, f"an array with an invalid event was refused ({status}), and {stored}", "batches")


def _keys(metric: _Metric) -> Answer:
    array, key = [_event("one"), _event("two")], token_hex(16)
    first, second = (metric.send(array, key) for _ in range(2))
    counts = metric.counts("after both arrays")
    if counts is None or not counts.get("one"):
        return Answer(KEYS, None, f"the log of events does not show the events of an array that was sent ({first})")
    value = "honoured" if counts["one"] == 1 else "ignored"
    words = f"an array was sent twice with one key ({first}, {second}), and is stored {counts['one']} times"
    return Answer(KEYS, value, words.replace("1 times", "once"), "array_keys")
