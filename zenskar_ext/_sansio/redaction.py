"""What is never shown: the API key in any encoding, secret fields, and frames of the HTTP library that hold the key.

Decides what is a secret and what stands in its place. The model classes, the logs and the cassettes go by one list.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Final, cast
from urllib.parse import quote

from zenskar_client import http

IN_ITS_PLACE: Final = "[key]"
SHORTEST: Final = 8
"""A shorter text is a placeholder such as "test", which may be part of any word."""
SECRET_NAMES: Final = re.compile(
    r".*(token|secret|passw|passphrase|otp|signature|credential|authorization|cookie|redirect_ur[il]|"
    r"(api|access|private|session)[-_]?key).*",
    re.IGNORECASE,
)
"""The names of fields and headers whose values are secrets. The description marks its own with `x-secret`."""
SIGNING: Final = frozenset({"x-api-key", "authorization", "organisation"})
"""The headers that say who sends a request: only the client sets them."""
LINK: Final = re.compile(r"\b([a-z][a-z0-9+.-]*://)(?:[^\s/?#\"'<>@]*@)?([^\s/?#\"'<>@]*)[^\s\"'<>]*", re.IGNORECASE)
"""A URL: its scheme and its host, without user and password. The rest may open a session for whoever has it."""
_OF_THE_LIBRARY: Final = (*http.CORES, "httpx2", "httpx", "h11", "h2", "anyio", "hpack", "vcr")


def spellings(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for texts as they are, in URLs, in hexadecimal and in base64; None if all are too short."""
    found = {each for text in texts if len(text) >= SHORTEST for each in _spellings(text)}
    longest_first = sorted(found, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if found else None


def _spellings(text: str) -> Iterator[str]:
    raw = text.encode()
    yield from (text, quote(text, safe=""), raw.hex())
    for before in range(3):  # bytes in front of it, as of `user:` in Basic: they decide how base64 divides the rest
        encoded = b64encode(bytes(before) + raw).decode()
        whole = encoded[(0, 2, 3)[before] :].rstrip("=")
        certain = whole if encoded[-1] != "=" else whole[:-1]  # the last sign depends on what follows
        yield from (certain, certain.translate({43: 45, 47: 95}))


def redacted(value: Any, pattern: re.Pattern[str] | None) -> Any:
    """Return text, bytes or JSON values without what a pattern finds."""
    if pattern is None:
        return value
    if isinstance(value, str):
        return pattern.sub(IN_ITS_PLACE, value)
    if isinstance(value, bytes):
        return pattern.sub(IN_ITS_PLACE, value.decode("latin-1")).encode("latin-1")
    if isinstance(value, list | tuple):
        items = [redacted(each, pattern) for each in cast("Iterable[object]", value)]
        return items if isinstance(value, list) else tuple(items)
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {redacted(name, pattern): redacted(each, pattern) for name, each in fields.items()}
    return value


def concealed(error: BaseException) -> BaseException:
    """Return an error without the frames of the HTTP library: their locals hold the headers that were sent.

    Tools that show tracebacks with locals would show the API key.
    """
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            each.__traceback__ = _outside(each.__traceback__)
            waiting += [each.__cause__, each.__context__]
    return error


def _outside(trace: TracebackType | None) -> TracebackType | None:
    frames: list[TracebackType] = []
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__", "")).partition(".")[0] not in _OF_THE_LIBRARY:
            frames.append(trace)
        trace = trace.tb_next
    kept: TracebackType | None = None
    for each in reversed(frames):
        kept = TracebackType(kept, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return kept


def unsigned(request: http.Request) -> http.Request:
    """Return a request without the headers that sign it, for whoever is given its response."""
    headers = {name: value for name, value in request.headers.items() if name not in SIGNING}
    return http.Request(request.method, request.url, headers=headers, content=request.content)
