"""Rules for vcrpy cassettes: what is recorded is scrubbed, and matched as scrubbed.

    with cassettes("tests/cassettes").use_cassette("walk.yaml"):
        ...

A cassette never holds the key, the organisation, or what names a customer: names, e-mail addresses, phones, postal
addresses, tax ids and what is free-form become words made of a hash, so that the same person stays the same within and
between cassettes. A page of HTML is left out. Amounts, dates and ids stay, digit by digit. Needs the extra `testing`.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from os import PathLike
from typing import Any, Literal, cast
from urllib.parse import quote, unquote

from vcr import VCR, mode  # type: ignore[import-untyped]
from vcr.request import Request  # type: ignore[import-untyped]

from zenskar_client.client import BASE_URL
from zenskar_client.types import dumps, loads

ORGANISATION = "00000000-0000-0000-0000-000000000000"
"""What stands in a cassette for the organisation."""

RecordMode = Literal["none", "once", "new_episodes", "all"]

_REQUEST_HEADERS = ("apiversion", "content-type")
_ANSWER_HEADERS = ("content-type", "retry-after")
_PERSONAL = re.compile(
    r"(customer_name|customer_email|first_name|last_name|name|email|phone_number|phone|tax_id|line[123]|city|zip_?code|"
    r"postal_code|street|session_token|redirect_url|invoice_url|payment_url)",
    re.IGNORECASE,
)
_FREE_FORM = frozenset({"custom_data", "custom_attributes", "payment_method_details", "connector_validation"})
_OPERATOR = re.compile(r"__(neq|gt|gte|lt|lte|in|not_in|isnull|like|ilike)$")


def cassettes(folder: str | PathLike[str], *, organisation: str | None = None, record_mode: RecordMode = "none") -> Any:
    """Give a recorder whose cassettes lie in a folder.

    Args:
        folder: Where the cassettes lie.
        organisation: The organisation that is recorded; where it stands in a path or body, it is replaced.
        record_mode: "none" replays and refuses everything else; "all" records anew.

    Returns:
        The recorder, a `vcr.VCR`. A request that no cassette holds raises `vcr.errors.CannotOverwriteExistingCassetteException`,
        which says what came nearest.
    """
    scrub = _Scrub(organisation)
    return VCR(
        cassette_library_dir=str(folder),
        record_mode=mode(record_mode),
        match_on=["method", "host", "path", "query", "body"],
        before_record_request=scrub.request,
        before_record_response=scrub.response,
        decode_compressed_response=True,
    )


class _Scrub:
    """Replaces what must not be kept, the same in what is recorded and in what is compared with it."""

    def __init__(self, organisation: str | None) -> None:
        self._organisation = organisation

    def request(self, request: Any) -> Any:
        """Give a request as it is kept: at the address of the real API, with the headers that matter."""
        _, _, rest = str(request.uri).partition("://")
        _, slash, target = rest.partition("/")
        path, _, query = target.partition("?")
        pairs = [self._pair(pair) for pair in query.split("&")] if query else []
        uri = f"{BASE_URL}{slash}{self._text(path)}{'?' if pairs else ''}{'&'.join(pairs)}"
        headers = {name: request.headers[name] for name in _REQUEST_HEADERS if name in request.headers}
        body = request.body
        return Request(request.method, uri, self._body(body) if body else body, headers)

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Give an answer as it is kept."""
        headers = {name.lower(): value for name, value in response["headers"].items()}
        kept = {name: headers[name] for name in _ANSWER_HEADERS if name in headers}
        html = "html" in str(headers.get("content-type", ""))
        body = {**response["body"], "string": b"<html></html>" if html else self._body(response["body"]["string"])}
        return {**response, "headers": kept, "body": body}

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        field = _OPERATOR.sub("", unquote(name)).rpartition("__")[2]
        if _PERSONAL.fullmatch(field) and not name.endswith("__isnull"):
            return name + equals + quote(_word(unquote(value)))
        return name + equals + self._text(value)

    def _body(self, body: bytes | str) -> bytes:
        text = body.decode(errors="replace") if isinstance(body, bytes) else body
        try:
            return dumps(self._value(loads(text))).encode()
        except ValueError:
            return self._text(text).encode()

    def _value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._field(key, item) for key, item in cast("dict[str, Any]", value).items()}
        if isinstance(value, list):
            return [self._value(item) for item in cast("Sequence[Any]", value)]
        return self._text(value) if isinstance(value, str) else value

    def _field(self, key: str, value: Any) -> Any:
        if key in _FREE_FORM:
            return _words(value)
        if isinstance(value, str) and value and _PERSONAL.fullmatch(key):
            word = _word(value)
            return word if "email" not in key or "@" in word else f"{word}@example.com"
        return self._value(value)

    def _text(self, text: str) -> str:
        return text.replace(self._organisation, ORGANISATION) if self._organisation else text


_WORD = re.compile(r"x[0-9a-f]{10}(@example\.com)?")


def _word(text: str) -> str:
    """Give a word for a text: always the same one, and no way back. A word stays as it is."""
    return text if _WORD.fullmatch(text) else f"x{sha256(text.encode()).hexdigest()[:10]}"


def _words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _words(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_words(item) for item in cast("Sequence[Any]", value)]
    return _word(value) if isinstance(value, str) else value
