"""What goes into the sandbox's core and what comes out of it, as plain values.

Decides nothing. Must not know sockets, the HTTP library or Starlette: each transport converts its requests and responses.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from zenskar_client.types import dumps
from zenskar_ext.testing.changes import Change

NOTE = "x-sandbox-note"
SERVER = "zenskar-sandbox"
"""The value of the header `server`, so that no recording can be mistaken for one of the real API."""
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
    """A response: its status, headers and all bytes of its body."""

    status: int
    body: bytes
    headers: Mapping[str, str]

    def garbled(self) -> "Answer":
        """Return the same response with a body that is neither JSON nor text: its first half, then bytes that are not UTF-8."""
        return evolve(self, body=self.body[: len(self.body) // 2] + NO_UTF_8)


@frozen
class Delivery:
    """What a transport has to do: tell of changes, wait, then send the response in full or in part, or hang up."""

    answer: Answer | None
    latency: float = 0.0
    cut: int | None = None
    changes: Sequence[Change] = ()

    def sent(self) -> bytes:
        """Return the bytes of the body to send: never all of them if the body is to be cut."""
        body = self.answer.body if self.answer else b""
        return body if self.cut is None else body[: min(self.cut, len(body) - 1)]


@frozen
class Received:
    """One entry of the request log. It has no headers, so it does not hold the API key."""

    method: str
    path: str
    query: str
    operation: str | None
    """The operationId in the description; None if the path or method is not described."""
    status: int | None
    """The status of the response; None if the connection was dropped before one was sent."""


class Refusal(Exception):
    """Raised to refuse a request. The core responds with its status and body, and undoes what the request did."""

    def __init__(self, status: int, body: Any, note: str = "", headers: Mapping[str, str] | None = None) -> None:
        """Store the response, and in `note` what of it no source shows."""
        super().__init__(status, body)
        self.status = status
        self.body = body
        self.note = note
        self.headers = headers or {}


def not_found() -> Refusal:
    """Return the 404 for what does not exist."""
    return Refusal(404, {"detail": "Not Found"}, "no source shows the body of a 404")


def bad_request(detail: str, **more: str) -> Refusal:
    """Return a 400 that says why."""
    return Refusal(400, {"detail": detail, **more}, "no source shows the body of a 400")


def no_rule(what: str) -> Refusal:
    """Return the 400 for what no source shows a rule for, so that nothing is calculated wrongly."""
    return bad_request(f"The sandbox has no rule for {what}.")


def answer_json(status: int, body: Any, note: str = "", headers: Mapping[str, str] | None = None) -> Answer:
    """Return a response with a JSON body, and with the note as a header if there is one."""
    return Answer(status, json_bytes(body), {"content-type": "application/json", **_signed(note), **(headers or {})})


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON in UTF-8, with every number exact."""
    # UTF-8 cannot hold a lone surrogate. A message may quote one that came in as a JSON escape: it goes out as one.
    return dumps(value).encode(errors="backslashreplace")


def answer_text(status: int, media_type: str, text: str, note: str) -> Answer:
    """Return a response whose body is text of another media type, or without a body if there is no media type."""
    return Answer(status, text.encode(), {**({"content-type": media_type} if media_type else {}), **_signed(note)})


def _signed(note: str) -> Mapping[str, str]:
    return {"server": SERVER, **({NOTE: note.encode("ascii", "replace").decode()} if note else {})}
