"""Read the responses in cassettes.

Reads YAML as vcrpy writes it, and constructs plain values only. Must not know the description.
"""

from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import frozen

from scripts import reading
from scripts.problems import Problem
from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.messages import SERVER

JSON: Final = "application/json"
LARGEST: Final = 100_000_000
"""The largest cassette, in bytes."""
VALUES: Final = 1_000_000
"""The largest number of keys and values in a cassette."""
DEPTH: Final = 64
_PARTS: Final = (
    ("request.method", str, "a text"),
    ("request.uri", str, "a text"),
    ("response.status.code", int, "a number"),
    ("response.body.string", (str, bytes), "a text"),
    ("response.headers", dict, "a mapping of names to lists"),
)
"""What an answer is made of: the part of the interaction, its type, and a name of the type."""


class CassetteError(ValueError):
    """There is no cassette, or a file is not a cassette, or not one of the real API. The message says which."""


@frozen
class Answer:
    """A recorded response.

    Attributes:
        method: The method of the request.
        path: The path of the request, still percent-encoded.
        status: The status of the response.
        media: `application/json` if `body` is the JSON value of the response, else what is there instead.
        body: The JSON value; numbers keep their digits as written.
    """

    method: str
    path: str
    status: int
    media: str
    body: Any = None


def cassettes(place: Path) -> list[Path]:
    """List the cassettes in a folder and its subfolders; if `place` is a file, it is the only one.

    Raises:
        CassetteError: There are none.
    """
    found = [place] if place.is_file() else sorted(place.rglob("*.yaml"))
    if not found:
        msg = f"there is no cassette in {place}"
        raise CassetteError(msg)
    return found


def answers(cassette: Path) -> list[Answer]:
    """Return the responses in a cassette.

    Raises:
        CassetteError: The file is not a cassette, or was recorded from the sandbox.
    """
    try:
        content = reading.load(cassette, largest=LARGEST, values=VALUES, depth=DEPTH)
    except reading.Unreadable as error:
        raise CassetteError(str(Problem(str(cassette), error.line, error.reason))) from None
    exchanges = content.get("interactions") if isinstance(content, dict) else None
    if not isinstance(exchanges, list):
        msg = f"{cassette}: it is not a cassette: a list of interactions is expected"
        raise CassetteError(msg)
    found = [_answer(each, f"{cassette}: interaction {number}") for number, each in enumerate(exchanges, 1)]
    ours = any(SERVER in each["response"]["headers"].get("server", ()) for each in exchanges)
    if ours:
        msg = f"{cassette}: it was recorded from the sandbox, which shows nothing about the real API"
        raise CassetteError(msg)
    return found


def _answer(exchange: Any, place: str) -> Answer:
    method, address, status, text, headers = (_part(exchange, *part, place=place) for part in _PARTS)
    try:
        path = urlsplit(address).path
    except ValueError as error:
        msg = f"{place}: request.uri cannot be read: {error}"
        raise CassetteError(msg) from None
    media = "".join(map(str, headers.get("content-type") or ())).partition(";")[0].strip().lower()
    if "json" in media or not media:
        try:
            return Answer(method, path, status, JSON, loads(text))
        except ValueError:
            media = f"{media or 'text'} that is not JSON" if text else "nothing"
    return Answer(method, path, status, media)


def _part(exchange: Any, path: str, kind: type | tuple[type, ...], expected: str, *, place: str) -> Any:
    """Return a part of an interaction.

    Raises:
        CassetteError: It is missing, or of another type.
    """
    found = exchange
    for key in path.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    if isinstance(found, kind):
        return found
    msg = f"{place}: {path} is {'missing' if found is None else type(found).__name__}; {expected} is expected"
    raise CassetteError(msg)
