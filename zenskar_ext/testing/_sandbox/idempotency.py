"""Idempotency keys: whether a request has been answered before, and with what.

Decides from keys and the time alone. A key counts for 24 hours and in the whole organisation, which is the whole
sandbox. Two requests are the same if path and body are, byte for byte.
"""

from datetime import datetime, timedelta

from attrs import frozen

from zenskar_ext.testing._sandbox.messages import Answer, Refusal

LIFETIME = timedelta(hours=24)


@frozen
class _Kept:
    request: object
    answer: Answer
    until: datetime


class Keys:
    """The answers of success of the last 24 hours, by idempotency key."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: dict[str, _Kept] = {}

    def replay(self, key: str, request: object, now: datetime) -> Answer | None:
        """Give the answer that this request got under this key, None if the key is new.

        Raises:
            Refusal: 422 if the key was used for another request.
        """
        kept = self._kept.get(key)
        if kept is None or kept.until <= now:
            return None
        if kept.request != request:
            detail = "This Idempotency-Key was used with another request."
            raise Refusal(422, {"detail": detail}, "the status for a key that is used again is not shown")
        return kept.answer

    def keep(self, key: str, request: object, answer: Answer, now: datetime) -> None:
        """Keep the answer of success that a request got."""
        self._kept[key] = _Kept(request, answer, now + LIFETIME)
