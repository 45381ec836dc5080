"""A request as a command line of curl, without the API key: the shell reads it from the environment."""

from shlex import quote
from typing import Final, NoReturn

from zenskar_client import http
from zenskar_client.types import dumps, loads
from zenskar_ext.cli.hiding import hidden
from zenskar_ext.settings import VARIABLES

_KEPT: Final = ("accept", "apiversion", "content-type", "idempotency-key")


class NotSent(Exception):
    """A request was to be shown only. It ends the call that made it."""


class Showing(http.BaseTransport):
    """Sends nothing, and keeps the request.

    Attributes:
        requests: The requests.
    """

    def __init__(self) -> None:
        self.requests: list[http.Request] = []

    def handle_request(self, request: http.Request) -> NoReturn:
        """Keep the request.

        Raises:
            NotSent: Always.
        """
        self.requests.append(request)
        raise NotSent


def curl(request: http.Request, *, reveal: bool) -> str:
    """Return the command line.

    Args:
        request: The request.
        reveal: Whether secrets in the body are shown.
    """
    parts = [f"curl -X {request.method} {quote(str(request.url))}"]
    parts += [f"-H {quote(f'{name}: {request.headers[name]}')}" for name in _KEPT if name in request.headers]
    key = f"${VARIABLES['api_key']}"
    parts.append(
        f'-H "authorization: Bearer {key}"' if "authorization" in request.headers else f'-H "x-api-key: {key}"'
    )
    parts.append(f'-H "organisation: ${VARIABLES["organisation"]}"')
    if request.content:
        parts.append(f"--data-raw {quote(_body(request.content, reveal=reveal))}")
    return " \\\n  ".join(parts)


def _body(content: bytes, *, reveal: bool) -> str:
    text = content.decode()
    return text if reveal else dumps(hidden(loads(text)))
