"""Turns a call into an HTTP request. Decides its URL, headers and body, and checks them; sends nothing."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, cast

from zenskar_client import http
from zenskar_client.errors import InvalidRequest
from zenskar_client.operations import Operation, Request
from zenskar_client.types import dumps, query_text
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.options import Options, problem_of_headers
from zenskar_ext.settings import Settings

KEY_HEADER: Final = "Idempotency-Key"
_METHOD: Final = r"(?i)(?!connect$|trace$)[a-z]+"  # the two change who is talked to, or what is echoed


@cache
def _of_library() -> dict[str, str]:
    return dict(http.Client(transport=http.BaseTransport()).headers)  # such as the encodings that it reads


def key_of(request: http.Request) -> str | None:
    """Return the idempotency key of a request; None if it has none."""
    return request.headers.get(KEY_HEADER) or None


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
        named = {**options.headers, **fields}  # the call's own headers, such as its key, win over those of all calls
        return _built(settings, request.operation.method, request.url(settings.base_url), named, request.content())
    except InvalidRequest as error:
        raise InvalidRequestError(str(error)) from error


def of_path(
    method: str,
    path: str,
    settings: Settings,
    options: Options,
    *,
    operation: Operation[Any] | None,
    params: Mapping[str, object],
    json: object,
    headers: Mapping[str, str],
) -> http.Request:
    """Build the request of a path. Its values are written as those of the operation there, if there is one.

    Raises:
        InvalidRequestError: Something in it cannot be sent.
    """
    if type(method) is not str or not re.fullmatch(_METHOD, method):
        msg = f"{method!r} is not a method of HTTP; give one such as GET or POST"
        raise InvalidRequestError(msg)
    name = f"{method.upper()} {path}"
    if not isinstance(cast("object", params), Mapping):
        msg = f"{name}: params is {type(params).__name__}; give a dict"
        raise InvalidRequestError(msg)
    if problem := problem_of_headers(headers):
        msg = f"{name}: headers: {problem}"
        raise InvalidRequestError(msg)
    try:
        query, content = _written(operation, params, json)
        url = str(http.URL(path).copy_merge_params(query)) if query else path
    except (InvalidRequest, UnicodeEncodeError, http.InvalidURL) as error:
        msg = f"{name}: {error}"
        raise InvalidRequestError(msg) from error
    written = {} if content is None else {"content-type": "application/json"}
    return _built(settings, method.upper(), url, {**written, **options.headers, **headers}, content)


def _written(
    operation: Operation[Any] | None, params: Mapping[str, object], json: object
) -> tuple[dict[str, str], bytes | None]:
    """Return the query and the body of a path as text. Text of the caller's is sent as it is."""
    writers: Mapping[str, Callable[[Any], Any]] = operation.writers if operation else {}
    model = operation.body if operation else None
    query = {name: _text(name, value, writers.get(name)) for name, value in params.items()}
    return query, None if json is None else dumps(json, model).encode()


def _text(name: str, value: object, writer: Callable[[Any], Any] | None) -> str:
    try:
        return query_text(value if writer is None or isinstance(value, str) else writer(value))
    except InvalidRequest as error:
        raise InvalidRequest(f"{name}: {error}") from error


def _built(settings: Settings, method: str, url: str, fields: Mapping[str, str], content: bytes | None) -> http.Request:
    try:
        # Names that differ in case only are one header: the later one counts.
        given = {header.lower(): value for header, value in fields.items()}
        headers = {**_of_library(), **settings.headers(), **given}
        # `build_request` of a client is not used: it parses the URL three times.
        request = http.Request(method, settings.address(url), headers=headers, content=content)
    except (http.InvalidURL, AttributeError, TypeError, ValueError) as error:
        msg = f"{method} {url}: cannot be sent ({error})"
        raise InvalidRequestError(msg) from None
    settings.api_key.reveal()  # a function that returns none fails before anything is sent
    return request
