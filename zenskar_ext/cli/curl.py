"""A request as a command line of curl, without the API key: the shell reads it from the environment.

Decides how the request is written, so that the shell sends the same one. What was given on the command line is printed
as it was given.
"""

import re
from shlex import quote
from typing import Final, NamedTuple, NoReturn

from zenskar_client import http
from zenskar_ext._sansio.redaction import SHORTEST, SIGNING
from zenskar_ext.settings import Secret

_OF_THE_CONNECTION: Final = frozenset({"accept-encoding", "connection", "content-length", "host", "user-agent"})
"""Headers that curl sets itself: they say how it sends a request, not what is asked for."""
_GLOBS: Final = re.compile(r"[][{}]")
"""What curl would read as a pattern of several URLs."""


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


class Signer(NamedTuple):
    """Who sends the request.

    Attributes:
        key: The API key: wherever it occurs, the shell reads it from the variable.
        variable: The variable of the environment that has the API key.
        organisation: The header with the organisation, as the shell reads it.
    """

    key: Secret
    variable: str
    organisation: str


def curl(request: http.Request, signer: Signer) -> str:
    """Return the command line."""
    url = str(request.url)
    literal = " --globoff" if _GLOBS.search(url) else ""
    parts = [f"curl{literal} -X {request.method} {_quoted(url, signer)}"]
    shown = {name: value for name, value in request.headers.items() if name not in _OF_THE_CONNECTION | SIGNING}
    parts += [f"-H {_quoted(f'{name}: {value}', signer)}" for name, value in sorted(shown.items())]
    bearer = "authorization" in request.headers
    parts.append(f'-H "{"authorization: Bearer" if bearer else "x-api-key:"} ${signer.variable}"')
    parts.append(f"-H {signer.organisation}")
    if request.content:
        parts.append(f"--data-raw {_quoted(request.content.decode(), signer)}")
    return " \\\n  ".join(parts)


def _quoted(text: str, signer: Signer) -> str:
    """Return a text for the shell, with the variable in place of the API key."""
    key = signer.key.reveal()
    pieces = text.split(key) if len(key) >= SHORTEST else [text]
    return f'"${signer.variable}"'.join(quoted(signer.key.blot(each)) for each in pieces)


def quoted(text: str) -> str:
    """Return a text for the shell. What cannot be printed is escaped, so that no terminal acts on it."""
    if text.isprintable():
        return quote(text)
    return "$'{}'".format("".join(map(_escaped, text)))


def _escaped(character: str) -> str:
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\x{each:02x}" for each in character.encode("utf-8", "surrogatepass"))
