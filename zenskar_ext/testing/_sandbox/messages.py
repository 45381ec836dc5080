"""What goes into the sandbox's core and what comes out of it, as plain values.

Decides nothing. Must not know sockets, the HTTP library or Starlette: each shell turns its own requests and answers into these.
"""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from zenskar_client.types import dumps

NOTE = "x-sandbox-note"
SERVER = "zenskar-sandbox"
"""What the header `server` says, so that no recording passes for one of the real API."""
NO_UTF_8 = b"\xff\xfe\xfd"


@frozen
class Request:
    """A request as the core sees it."""

    method: str
    path: str = field()
    """Still percent-encoded, so that an encoded slash stays inside its segment."""
    query: str = ""
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    """Names in lower case."""
    body: bytes = b""


@frozen
class Answer:
    """A status, headers and all bytes of a body."""

    status: int
    body: bytes
    headers: Mapping[str, str]

    def garbled(self) -> "Answer":
        """Give the same answer with a body that is not JSON, nor text: its first half, and then bytes that are no UTF-8."""
        return evolve(self, body=self.body[: len(self.body) // 2] + NO_UTF_8)


@frozen
class Delivery:
    """What a shell has to do: wait, then send the answer, all of it or its first bytes, or hang up without one."""

    answer: Answer | None
    latency: float = 0.0
    cut: int | None = None

    def sent(self) -> bytes:
        """Give the bytes of the body that are sent: never all of them if the body is to be cut."""
        body = self.answer.body if self.answer else b""
        return body if self.cut is None else body[: min(self.cut, len(body) - 1)]


@frozen
class Received:
    """One line of the sandbox's log of requests. Headers are not in it, so neither is the key."""

    method: str
    path: str
    query: str
    operation: str | None
    """The operationId in the description, None if the path or method is not described."""
    status: int | None
    """The status of the answer, None if the connection was dropped before one was sent."""


class Refusal(Exception):
    """Raised by whatever refuses a request; the core answers with its status and body and undoes what was done."""

    def __init__(self, status: int, body: Any, note: str = "", headers: Mapping[str, str] | None = None) -> None:
        """Keep what to answer, and with `note` what of it no source shows."""
        super().__init__(status, body)
        self.status = status
        self.body = body
        self.note = note
        self.headers = headers or {}


def not_found() -> Refusal:
    """Give the 404 for what is not there."""
    return Refusal(404, {"detail": "Not Found"}, "no source shows the body of a 404")


def bad_request(detail: str, **more: str) -> Refusal:
    """Give a 400 that says why."""
    return Refusal(400, {"detail": detail, **more}, "no source shows the body of a 400")


def answer_json(status: int, body: Any, note: str = "", headers: Mapping[str, str] | None = None) -> Answer:
    """Give an answer with a JSON body, and with the note as a header if there is one."""
    return Answer(status, json_bytes(body), {"content-type": "application/json", **_signed(note), **(headers or {})})


def json_bytes(value: Any) -> bytes:
    """Give a value as JSON in UTF-8, with every number exact."""
    # A lone surrogate is no UTF-8; as an escape it is JSON, and that is how it came in.
    return dumps(value).encode(errors="backslashreplace")


def answer_text(status: int, media_type: str, text: str, note: str) -> Answer:
    """Give an answer whose body is text of another media type."""
    return Answer(status, text.encode(), {"content-type": media_type, **_signed(note)})


def _signed(note: str) -> Mapping[str, str]:
    return {"server": SERVER, **({NOTE: note.encode("ascii", "replace").decode()} if note else {})}
