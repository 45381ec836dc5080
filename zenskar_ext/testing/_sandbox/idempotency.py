"""Idempotency keys: whether a request was answered before, and with which response.

Decides from keys and the time alone. A key is valid for 24 hours and in the whole organisation, which is the whole
sandbox. Two requests are the same if path and body are equal, byte for byte.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256

from attrs import frozen

from zenskar_ext.testing._sandbox.messages import Answer, Refusal, Request

LIFETIME = timedelta(hours=24)
ERRORS = 400


@frozen
class Kept:
    """What a key was used for: a digest of the request, and its response."""

    request: str
    answer: Answer
    until: datetime


class Keys:
    """The responses of the last 24 hours to requests that had an effect, by idempotency key.

    One that is not successful stored the valid events of an array. It is for the same request only: another one may still
    get a successful response under the key.
    """

    def __init__(self, kept: Mapping[str, Kept] | None = None) -> None:
        """Start without keys, or with some that were stored."""
        self._kept = dict(kept or {})

    @property
    def kept(self) -> Mapping[str, Kept]:
        """What the keys were used for, by key."""
        return dict(self._kept)

    def replay(self, key: str, request: tuple[str, bytes], now: datetime) -> Answer | None:
        """Return the response that this request, a path and a body, got under this key; None if the key is new.

        Raises:
            Refusal: 422 if the key was used for another request that was successful.
        """
        kept = self._kept.get(key)
        if kept is None or kept.until <= now:
            return None
        if kept.request != _digest(request):
            if kept.answer.status >= ERRORS:
                return None
            detail = "This Idempotency-Key was used with another request."
            raise Refusal(422, {"detail": detail}, "the status for a key that is used again is undocumented")
        return kept.answer

    def keep(self, key: str, request: tuple[str, bytes], answer: Answer, now: datetime) -> None:
        """Store the response that a request got."""
        self._kept[key] = Kept(_digest(request), answer, now + LIFETIME)


def is_of_array(request: Request) -> bool:
    """Return whether a request sends an array."""
    return request.body.lstrip().startswith(b"[")


def _digest(request: tuple[str, bytes]) -> str:
    path, body = request
    return sha256(path.encode() + b"\n" + body).hexdigest()
