"""Turns a call into an HTTP request. Decides its URL, headers and body, and checks them; sends nothing."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from zenskar_client import http
from zenskar_client.client import Request
from zenskar_client.errors import InvalidRequest
from zenskar_client.types import dumps, query_text
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.options import Options, has_texts, signed
from zenskar_ext.settings import Settings

KEY_HEADER: Final = "Idempotency-Key"


@cache
def _of_library() -> dict[str, str]:
    return dict(http.Client(transport=http.BaseTransport()).headers)  # such as the encodings that it reads


def new_key() -> str:
    """Return a new idempotency key, a random UUID."""
    import uuid  # slow to import, and few calls need a key

    return str(uuid.uuid4())


def has_key(request: http.Request) -> bool:
    """Return whether a request has an idempotency key."""
    return bool(request.headers.get(KEY_HEADER))


def of_operation(
    request: Request[Any], settings: Settings, options: Options, new_key: Callable[[], str]
) -> http.Request:
    """Build the request of an operation, with an idempotency key where the operation takes one.

    Raises:
        InvalidRequestError: Something in it cannot be sent.
    """
    try:
        fields = request.header_fields()
        if request.operation.takes_idempotency_key:
            fields.setdefault(KEY_HEADER, new_key())
        fields.update(options.headers)
        return _built(settings, request.operation.method, request.url(settings.base_url), fields, request.content())
    except InvalidRequest as error:
        raise InvalidRequestError(str(error)) from error


def of_path(
    method: str,
    path: str,
    settings: Settings,
    options: Options,
    *,
    params: Mapping[str, object],
    json: object,
    headers: Mapping[str, str],
) -> http.Request:
    """Build the request of a path that the description does not know.

    Raises:
        InvalidRequestError: Something in it cannot be sent.
    """
    name = f"{method.upper()} {path}"
    if not path.startswith("/") or path.startswith("//"):
        msg = f"{name}: give a path of the API, such as /invoices"
        raise InvalidRequestError(msg)
    _check_headers(name, headers)
    try:
        query = {key: query_text(value) for key, value in params.items()}
        url = str(http.URL(path).copy_merge_params(query)) if query else path
        content = None if json is None else dumps(json).encode()
    except (InvalidRequest, UnicodeEncodeError, http.InvalidURL) as error:
        msg = f"{name}: {error}"
        raise InvalidRequestError(msg) from error
    written = {} if content is None else {"content-type": "application/json"}
    return _built(settings, method.upper(), url, {**written, **options.headers, **headers}, content)


def _check_headers(name: str, headers: Mapping[str, str]) -> None:
    if not has_texts(headers):
        msg = f"{name}: cannot be sent (headers: give a dict of names and values, all of them str)"
        raise InvalidRequestError(msg)
    if names := signed(headers):
        msg = f"{name}: headers: {names} is set by the client; create a client with another api_key or organisation"
        raise InvalidRequestError(msg)


def _built(settings: Settings, method: str, url: str, fields: Mapping[str, str], content: bytes | None) -> http.Request:
    try:
        # Header names ignore case: the later of two equal ones counts.
        given = {header.lower(): value for header, value in fields.items()}
        headers = {**_of_library(), **settings.headers(), **given}
        # `build_request` of an HTTP client would parse the URL three times.
        return http.Request(method, settings.address(url), headers=headers, content=content)
    except (http.InvalidURL, AttributeError, TypeError, ValueError) as error:
        msg = f"{method} {url}: cannot be sent ({error})"
        raise InvalidRequestError(msg) from None
