"""What a cassette keeps of a request and of its response.

Decides what is replaced, and by what. Replacing is idempotent, so that recorded requests and those compared with them
are treated alike. No text is kept that could not be read: a body that is not JSON is left out. Must not know how
cassettes are written or matched.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote, unquote

from vcr.request import Request  # type: ignore[import-untyped]

from zenskar_client.client import BASE_URL
from zenskar_client.secrets import is_secret
from zenskar_ext._sansio.redaction import redacted, spellings
from zenskar_ext.testing._cassettes.bodies import MARKER, marker, unpacked
from zenskar_ext.testing._cassettes.paths import private_segments
from zenskar_ext.testing._cassettes.rewriting import rewritten
from zenskar_ext.testing._cassettes.rules import Rule
from zenskar_ext.testing._sandbox.messages import SERVER

ORGANISATION: Final = "00000000-0000-0000-0000-000000000000"
KEY: Final = "[key]"
_REQUEST_HEADERS = ("apiversion", "content-type")
_ANSWER_HEADERS = ("content-type", "retry-after")
# A text that does not match, such as "any" or "organisation", is a placeholder of a test and may occur anywhere.
_LIKE_A_SECRET = re.compile(r".{16,}|(?=.*[^A-Za-z]).{8,}")
_JSON = re.compile(r"[^;]*json", re.IGNORECASE)
_PERHAPS_JSON = re.compile(r"\s*(text/plain\b.*)?", re.IGNORECASE)
_CHARSET = re.compile(r"(?<=charset=)[^;]*", re.IGNORECASE)
_OPERATOR = re.compile(r"__(neq|gt|gte|lt|lte|in|not_in|isnull|like|ilike)$")
# The look-behinds let a search begin only where a token, a link or an address may begin: long texts take linear time.
_TOKEN = re.compile(
    r"(?<=bearer )[\w.~+/=-]+|(?<![\w-])(?=[\w-]+\.[\w.-])((?:[\w-]*?-)??)(?-i:eyJ)[\w-]+\.[\w.-]+", re.IGNORECASE
)
_URL = re.compile(r"(?<![a-z0-9+.-])([a-z0-9+.-]*)://[^\s\"'<>\\]+", re.IGNORECASE)
_NOT_LOCAL = r"\s@\"'<>()\[\],;:"
_ADDRESS = re.compile(rf"(?<![^{_NOT_LOCAL}])[^{_NOT_LOCAL}]+@[^{_NOT_LOCAL}]+\.[a-z]{{2,}}", re.IGNORECASE)
WORD = re.compile(r"([a-z0-9+.-]*://)?x[0-9a-f]{10}(@example\.com|\.example)?", re.IGNORECASE)


class Scrub:
    """Replaces what must not be recorded. Remembers the API keys and organisations it has seen, to find them in responses."""

    def __init__(self, organisation: str | None) -> None:
        """Start with the organisation that is known before the first request."""
        self._known: dict[str, str] = {}
        self._patterns: Sequence[tuple[re.Pattern[str], str]] = ()
        self._remember({organisation: ORGANISATION} if organisation else {})

    def request(self, request: Any) -> Any:
        """Return a request as it is recorded: at the address of the real API, with the relevant headers only.

        Return None for a request that is not to Zenskar: it is sent as usual, and not recorded.
        """
        if "organisation" not in request.headers and not str(request.uri).startswith(BASE_URL):
            return None
        self._learn(request.headers)
        _, _, rest = str(request.uri).partition("://")
        _, slash, target = rest.partition("/")
        for pattern, stand_in in self._patterns:  # before it is cut at signs that a key may hold
            target = redacted(target, pattern, quote(stand_in))
        path, _, query = target.partition("?")
        hidden = private_segments(path)
        segments = "/".join(
            self._private(segment) if number in hidden else self._part(segment)
            for number, segment in enumerate(path.split("/"))
        )
        pairs = [self._pair(pair) for pair in query.split("&")] if query else []
        uri = f"{BASE_URL}{slash}{segments}{'?' if pairs else ''}{'&'.join(pairs)}"
        headers = {name: self._text(request.headers[name]) for name in _REQUEST_HEADERS if name in request.headers}
        kind, codings = (request.headers.get(name, "") for name in ("content-type", "content-encoding"))
        return Request(request.method, uri, self._body(request.body, kind, [codings]), headers)

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Return a response as it is recorded."""
        headers: dict[str, list[str]] = {name.lower(): values for name, values in response["headers"].items()}
        kept = {name: [self._text(each) for each in headers[name]] for name in _ANSWER_HEADERS if name in headers}
        if "content-type" in kept:
            kept["content-type"] = [_CHARSET.sub("utf-8", each) for each in kept["content-type"]]
        if SERVER in headers.get("server", ()):
            kept["server"] = headers["server"]
        kind = "".join(headers.get("content-type", ()))
        body = self._body(response["body"]["string"], kind, headers.get("content-encoding", ()))
        # vcrpy can only replay a reason in ASCII.
        reason = self._text(response["status"]["message"] or "").encode("ascii", "replace").decode()
        status = {**response["status"], "message": reason}
        return {**response, "status": status, "headers": kept, "body": {**response["body"], "string": body}}

    def _learn(self, headers: Mapping[str, str]) -> None:
        """Remember the API keys and the organisation in the headers of a request."""
        signing = [headers[name] for name in headers if is_secret(name)]
        found = {text: KEY for value in signing for text in (value, *value.split())}
        if "organisation" in headers:
            found[headers["organisation"]] = ORGANISATION
        self._remember(found)

    def _remember(self, found: Mapping[str, str]) -> None:
        new = {text: each for text, each in found.items() if text not in self._known and _LIKE_A_SECRET.fullmatch(text)}
        if new:
            self._known = {**self._known, **new}
            longest_first = sorted(self._known, key=len, reverse=True)
            patterns = [(spellings([text]), self._known[text]) for text in longest_first]
            self._patterns = [(pattern, stand_in) for pattern, stand_in in patterns if pattern is not None]

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        rule = Rule.PLAIN
        for field in _OPERATOR.sub("", unquote(name)).split("__"):
            rule = rule.of(field)
        if rule.hides_texts and not name.endswith("__isnull"):
            return self._part(name) + equals + self._private(value)
        return self._part(name) + equals + self._part(value)

    def _private(self, part: str) -> str:
        """Return the word that replaces a part of a URL, of which nothing is kept."""
        return quote(_word(self._text(unquote(part))), safe="")

    def _part(self, part: str) -> str:
        """Return a part of a URL as it is recorded; the original spelling if nothing in it is replaced."""
        plain = unquote(part)
        kept = self._text(plain)
        return part if kept == plain else quote(kept, safe="")

    def _body(self, body: Any, kind: str, codings: Iterable[str]) -> Any:
        """Return a body as it is recorded: JSON, or lines of JSON, or what stands for a body that is left out."""
        if not body:
            return body
        sent = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)
        plain = unpacked(sent, codings)
        if plain is None:
            return marker(len(sent), self._text(kind))
        if MARKER.fullmatch(plain):
            return plain
        try:
            return self._json_or_lines(plain.decode(json.detect_encoding(plain), "surrogatepass"), kind).encode()
        except ValueError:
            return marker(len(plain), self._text(kind))

    def _json_or_lines(self, text: str, kind: str) -> str:
        try:
            return self._json(text, kind)
        except ValueError:
            if "\n" not in text.strip():
                raise
            return "\n".join(self._json(line, kind) if line.strip() else "" for line in text.split("\n"))

    def _json(self, text: str, kind: str) -> str:
        """Return JSON as it is recorded. In a body that does not claim to be JSON, a number alone is not JSON."""
        if _JSON.match(kind) or (_PERHAPS_JSON.fullmatch(kind) and text.lstrip()[:1] in ("{", "[")):
            return rewritten(text, self._kept)
        raise ValueError("it is not JSON")

    def _kept(self, text: str, rule: Rule) -> str:
        kept = self._text(text)
        if not rule.hides_texts or not text:
            return self._inner(kept)
        return _word(kept, after="@example.com" if rule is Rule.EMAIL else "")

    def _inner(self, text: str) -> str:
        """Return a text as it is recorded if it is itself JSON."""
        if text.lstrip()[:1] not in ("{", "["):
            return text
        try:
            return rewritten(text, self._kept)
        except ValueError:
            return text

    def _text(self, text: str) -> str:
        for pattern, stand_in in self._patterns:
            text = redacted(text, pattern, stand_in)
        text = _TOKEN.sub(rf"\1{KEY}", text)
        if "://" in text:
            text = _URL.sub(lambda url: _word(url[0], f"{url[1]}://", ".example"), text)
        return _ADDRESS.sub(lambda address: _word(address[0], after="@example.com"), text) if "@" in text else text


def _word(text: str, before: str = "", after: str = "") -> str:
    """Return the word that replaces a text: always the same one, and irreversible. Such a word itself stays unchanged."""
    if WORD.fullmatch(text):
        return text
    return f"{before}x{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}{after}"
