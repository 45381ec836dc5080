"""Bodies as they are before compression, and what stands in a cassette for a body that is left out."""

import re
from collections.abc import Iterable
from typing import Final

from zenskar_client import http

MARKER: Final = re.compile(rb"\[\d+ bytes of ([\w.+-]+/[\w.+-]+|unknown type), not recorded\]")
_LARGEST: Final = 2**28
_TYPE: Final = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


def unpacked(body: bytes, codings: Iterable[str]) -> bytes | None:
    """Return a body without its content codings; None if one is unknown, or if the body is broken or too large.

    Args:
        body: The body, as it was sent.
        codings: The values of `content-encoding`, in the order in which they were applied.
    """
    names = [name.strip().lower() for value in codings for name in value.split(",")]
    for name in reversed(names):
        if body and name not in ("", "identity"):
            plain = _without(name, body)
            if plain is None or plain == body:  # the HTTP library leaves a coding that it does not know
                return None
            body = plain
    return body


def _without(coding: str, body: bytes) -> bytes | None:
    response = http.Response(200, headers={"content-encoding": coding}, stream=http.ByteStream(body))
    plain = bytearray()
    try:
        for piece in response.iter_bytes():
            plain += piece
            if len(plain) > _LARGEST:
                return None
    except http.DecodingError:
        return None
    return bytes(plain)


def marker(size: int, kind: str) -> bytes:
    """Return what stands for a body that is left out."""
    media_type = _TYPE.match(kind)
    return f"[{size} bytes of {media_type[0] if media_type else 'unknown type'}, not recorded]".encode()
