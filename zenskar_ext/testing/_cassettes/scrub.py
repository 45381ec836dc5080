"""What a cassette keeps of a request and of its response.

Decides what is replaced, and by what. Replacing is idempotent, so that recorded requests and those compared with them
are treated alike. Must not know how cassettes are written or matched.
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final, cast
from urllib.parse import quote, unquote

from vcr.request import Request  # type: ignore[import-untyped]

from zenskar_client.client import BASE_URL
from zenskar_client.types import dumps, loads
from zenskar_ext.testing._sandbox.messages import SERVER

ORGANISATION: Final = "00000000-0000-0000-0000-000000000000"
KEY: Final = "[key]"
_REQUEST_HEADERS = ("apiversion", "content-type")
_ANSWER_HEADERS = ("content-type", "retry-after")
# A text that does not match, such as "any" or "organisation", is a placeholder of a test and may occur anywhere.
_LIKE_A_SECRET = re.compile(r".{16,}|(?=.*[^A-Za-z]).{8,}")
_READABLE = re.compile(r"[^;]*json|text/plain", re.IGNORECASE)
_PERSONAL = re.compile(
    r"(customer_name|customer_email|first_name|last_name|name|email|phone_number|phone|tax_id|line[123]|city|zip_?code|"
    r"postal_code|street)|.*(url|uri|link)",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r".*(token|secret|password|passphrase|signature|credentials?|authorization|cookie|(api|access|private)[-_]?key)",
    re.IGNORECASE,
)
FREE_FORM = frozenset({"custom_data", "custom_attributes", "payment_method_details", "connector_validation"})
_OPERATOR = re.compile(r"__(neq|gt|gte|lt|lte|in|not_in|isnull|like|ilike)$")
_TOKEN = re.compile(r"(?<=[Bb]earer )[\w.~+/=-]+|\beyJ[\w-]+\.[\w.-]+")
_URL = re.compile(r"\b([a-z][a-z0-9+.-]*)://[^\s\"'<>\\]+", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@\"'<>()\[\],;:]+@[^\s@\"'<>()\[\],;:]+\.[a-z]{2,}", re.IGNORECASE)
WORD = re.compile(r"([a-z][a-z0-9+.-]*://)?x[0-9a-f]{10}(@example\.com|\.example)?", re.IGNORECASE)


class Scrub:
    """Replaces what must not be recorded. Remembers the API keys and organisations it has seen, to find them in responses."""

    def __init__(self, organisation: str | None) -> None:
        """Start with the organisation that is known before the first request."""
        self._known: Mapping[str, str] = {organisation: ORGANISATION} if organisation else {}

    def request(self, request: Any) -> Any:
        """Return a request as it is recorded: at the address of the real API, with the relevant headers only.

        Return None for a request that is not to Zenskar: it is sent as usual, and not recorded.
        """
        if "organisation" not in request.headers and not str(request.uri).startswith(BASE_URL):
            return None
        self._learn(request.headers)
        _, _, rest = str(request.uri).partition("://")
        _, slash, target = rest.partition("/")
        path, _, query = target.partition("?")
        segments = "/".join(self._part(segment) for segment in path.split("/"))
        pairs = [self._pair(pair) for pair in query.split("&")] if query else []
        uri = f"{BASE_URL}{slash}{segments}{'?' if pairs else ''}{'&'.join(pairs)}"
        headers = {name: self._text(request.headers[name]) for name in _REQUEST_HEADERS if name in request.headers}
        body = request.body
        return Request(request.method, uri, self._body(body) if body else body, headers)

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Return a response as it is recorded."""
        headers = {name.lower(): value for name, value in response["headers"].items()}
        kept = {name: headers[name] for name in _ANSWER_HEADERS if name in headers}
        if SERVER in headers.get("server", ()):
            kept["server"] = headers["server"]
        body = {**response["body"], "string": self._content(headers, response["body"]["string"])}
        return {**response, "status": self._value(response["status"]), "headers": self._value(kept), "body": body}

    def _learn(self, headers: Mapping[str, str]) -> None:
        """Remember the API keys and the organisation in the headers of a request."""
        found = {headers[name].rpartition(" ")[2]: KEY for name in headers if _SECRET.fullmatch(name)}
        if "organisation" in headers:
            found[headers["organisation"]] = ORGANISATION
        spelt = {form: stand_in for text, stand_in in found.items() for form in (text, quote(text, safe=""))}
        self._known = {**self._known, **{text: each for text, each in spelt.items() if _LIKE_A_SECRET.fullmatch(text)}}

    def _content(self, headers: Mapping[str, Any], body: bytes | str) -> bytes:
        kind = "".join(headers.get("content-type", ()))
        if not kind or _READABLE.match(kind):
            return self._body(body)
        return b"<html></html>" if "html" in kind else b""

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        field = _OPERATOR.sub("", unquote(name)).rpartition("__")[2]
        if (_PERSONAL.fullmatch(field) or _SECRET.fullmatch(field)) and not name.endswith("__isnull"):
            return self._part(name) + equals + quote(_word(self._text(unquote(value))))
        return self._part(name) + equals + self._part(value)

    def _part(self, part: str) -> str:
        """Return a part of a URL as it is recorded; the original spelling if nothing in it is replaced."""
        plain = unquote(part)
        kept = self._text(plain)
        return part if kept == plain else quote(kept, safe="")

    def _body(self, body: bytes | str) -> bytes:
        text = body.decode(errors="replace") if isinstance(body, bytes) else body
        try:
            return dumps(self._value(loads(text))).encode()
        except ValueError:
            return self._text(text).encode()

    def _value(self, value: Any) -> Any:
        if isinstance(value, dict):
            fields = cast("dict[str, Any]", value)
            return {self._text(name): self._field(name, item) for name, item in fields.items()}
        if isinstance(value, list):
            return [self._value(item) for item in cast("Sequence[Any]", value)]
        return self._text(value) if isinstance(value, str) else value

    def _field(self, name: str, value: Any) -> Any:
        if name in FREE_FORM or _SECRET.fullmatch(name):
            return self._words(value)
        if isinstance(value, str) and value and _PERSONAL.fullmatch(name):
            return _word(self._text(value), after="@example.com" if "email" in name.lower() else "")
        return self._value(value)

    def _words(self, value: Any) -> Any:
        if isinstance(value, dict):
            fields = cast("dict[str, Any]", value)
            return {self._text(name): self._words(item) for name, item in fields.items()}
        if isinstance(value, list):
            return [self._words(item) for item in cast("Sequence[Any]", value)]
        return _word(self._text(value)) if isinstance(value, str) else value

    def _text(self, text: str) -> str:
        for known in sorted(self._known, key=len, reverse=True):
            text = text.replace(known, self._known[known])
        text = _TOKEN.sub(KEY, text)
        text = _URL.sub(lambda url: _word(url[0], f"{url[1]}://", ".example"), text)
        return _ADDRESS.sub(lambda address: _word(address[0], after="@example.com"), text)


def _word(text: str, before: str = "", after: str = "") -> str:
    """Return the word that replaces a text: always the same one, and irreversible. Such a word itself stays unchanged."""
    return text if WORD.fullmatch(text) else f"{before}x{sha256(text.encode()).hexdigest()[:10]}{after}"
