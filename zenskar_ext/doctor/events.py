"""Whether an array of events is stored as a whole, and whether its idempotency key counts: with a metric of its own.

The only module that writes. It creates the definition of a usage event, sends a few events to it, and deletes the
definition, also when it is interrupted. No customer and no contract has anything to do with it.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from secrets import token_hex
from typing import Any, Final

from attrs import frozen

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking, path_of, record
from zenskar_ext.errors import ZenskarError

BATCHES: Final = "Some events of an array are invalid: are the others stored?"
KEYS: Final = "Does an idempotency key count for an array of events?"
NOT_ASKED: Final = "not asked: it needs events of a throw-away metric; give --write-events"
PATIENCE: Final = 15
"""How often the log of events is looked at, until an event that was sent last is there."""
PAUSE: Final = 2.0
"""Seconds between two looks."""
TIME: Final = "2026-01-01 00:00:00"
NOT_FOUND: Final = 404
WITH_OFFSET: Final = "2026-01-01T00:00:00+05:30"
"""A timestamp that the docs say is refused."""


class LeftBehindError(ZenskarError):
    """A definition could not be deleted again. The message has its slug."""


@frozen
class _Metric:
    """A definition of its own, and what was sent to it.

    Attributes:
        asking: Asks the API.
        slug: The slug of the definition.
        id: The id of the definition.
        sleep: Waits for some seconds.
    """

    asking: Asking
    slug: str
    id: str
    sleep: Callable[[float], object]

    def send(self, body: object, key: str) -> int:
        """Send an event or an array of them, and return the status."""
        path = path_of("ingest_usage_event", raw_metric_slug=self.slug)
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
        items = self.asking.get(path_of("get_usage_event_logs", raw_metric_id=self.id)).items()
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
    with _metric(asking, sleep) as metric:
        if metric is None:
            words = f"the definition of a throw-away metric was refused ({asking.replies[-1].status})"
            return [Answer(each, None, words) for each in (BATCHES, KEYS)]
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


@contextmanager
def _metric(asking: Asking, sleep: Callable[[float], object]) -> Generator[_Metric | None]:
    """Create a definition, and delete it at the end, whatever happens. Yields None if the API refuses it."""
    slug, found, is_refused = f"zenskar_doctor_{token_hex(6)}", None, False
    try:
        reply = asking.ask(
            "POST",
            path_of("create_usage_event"),
            json={"name": slug, "api_slug": slug, "dataschema": {"data": {"name": "String"}}},
        )
        is_refused = 400 <= reply.status < 500  # noqa: PLR2004 - what "4xx" means
        found = reply.record().get("id") if reply.is_ok else None
        yield _Metric(asking, slug, str(found), sleep) if found else None
    finally:
        if not is_refused:
            _remove(asking, slug, found)


def _remove(asking: Asking, slug: str, known: object) -> None:
    """Delete a definition. If that is interrupted or fails, it is tried once more."""
    try:
        _delete(asking, slug, known)
    except ZenskarError:
        _delete(asking, slug, known)
    except BaseException:
        _delete(asking, slug, known)
        raise


def _delete(asking: Asking, slug: str, known: object) -> None:
    """Delete the definition with an id; without one, look for its slug first.

    Raises:
        LeftBehindError: It is not deleted, or may not be.
    """
    try:
        found = known or _sought(asking, slug)
        if not found:
            return
        reply = asking.ask("DELETE", path_of("delete_usage_event", raw_metric_id=str(found)))
        problem = "" if reply.is_ok or reply.status == NOT_FOUND else f"DELETE returned {reply.status}"
    except ZenskarError as error:
        problem = str(error)
    if problem:
        raise LeftBehindError(f"delete the usage event {slug} in the dashboard, if it is there: {problem}")


def _sought(asking: Asking, slug: str) -> object:
    """Return the id of the definition with a slug; None if there is none.

    Raises:
        ZenskarError: It is not known whether there is one.
    """
    reply = asking.get(path_of("get_usage_event_by_slug", raw_metric_slug=slug))
    if not (reply.is_ok or reply.status == NOT_FOUND):
        raise ZenskarError(f"looking for it returned {reply.status}")
    return reply.record().get("id")
