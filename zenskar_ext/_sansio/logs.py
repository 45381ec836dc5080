"""What the logger `zenskar` writes about each attempt. Decides what is redacted; never waits and stores nothing.

INFO   one line per attempt: operation, status or reason, seconds, number of the attempt, wait before the next one.
DEBUG  one more line: method, URL with the names of its query, headers; values that may be personal or secret as ***.
       With ZENSKAR_LOG_BODIES=1 also the bodies, for debugging on your own machine.

Warning: logged bodies hold personal data, such as the names of customers.

Nothing is written unless the application adds a handler, or ZENSKAR_LOG=info or debug is set, which writes to stderr.
"""

import logging
import os
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_plus

from zenskar_client import http
from zenskar_client.errors import printable
from zenskar_client.secrets import HIDDEN
from zenskar_client.types import dumps, loads
from zenskar_ext._sansio.redaction import hidden
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settings import Environment, Secret

if TYPE_CHECKING:
    from zenskar_ext.attempts import Attempt

LOGGER: Final = logging.getLogger("zenskar")
LOGGER.addHandler(logging.NullHandler())

_LEVELS: Final = {"": logging.NOTSET, "info": logging.INFO, "debug": logging.DEBUG}
_SWITCH: Final = {"": False, "0": False, "1": True}
# Other headers may hold values of a proxy or the caller: only their names are logged.
_HARMLESS: Final = (
    r"accept(-encoding)?|apiversion|cf-ray|connection|content-(encoding|length|type)|date|host|idempotency-key|"
    r"retry-after|server|transfer-encoding|user-agent|x-amz-apigw-id|x-amzn-requestid|x-request-id"
)
_LONGEST: Final = 10_000


class Log:
    """Logs attempts.

    Attributes:
        secret: The API key; redacted wherever it occurs.
        bodies: Whether bodies are logged, at DEBUG.
    """

    __slots__ = ("_bodies", "_secret")

    def __init__(self, secret: Secret, *, bodies: bool = False) -> None:
        """Keep both."""
        self._secret = secret
        self._bodies = bodies

    def is_read(self) -> bool:
        """Return whether anything is logged at all."""
        return LOGGER.isEnabledFor(logging.INFO)

    def write(self, attempt: "Attempt", request: http.Request, response: http.Response | None) -> None:
        """Log an attempt, at the levels that are enabled."""
        wait = "" if attempt.delay is None else f", again in {attempt.delay:.3f} s"
        came = attempt.status or attempt.reason
        fields = _fields(attempt)
        text = "%s: %s in %.3f s, attempt %d%s"
        LOGGER.info(text, attempt.operation, came, attempt.seconds, attempt.attempt, wait, extra=fields)
        if LOGGER.isEnabledFor(logging.DEBUG):
            details = printable("; ".join(self._details(attempt, request, response)))
            LOGGER.debug("%s: %s", attempt.operation, details, extra=fields)

    def _details(self, attempt: "Attempt", request: http.Request, response: http.Response | None) -> Iterator[str]:
        yield f"{attempt.method} {attempt.url}{self._query(request.url)}"
        yield f"sent {self._headers(request.headers)}"
        if self._bodies and request.content:
            yield f"body {self._body(request.content)}"
        if response is None:
            return
        yield f"received {self._headers(response.headers)}"
        if self._bodies and response.content:
            yield f"body {self._body(response.content)}"

    def _query(self, url: http.URL) -> str:
        names = [pair.partition("=")[0] for pair in url.query.decode("ascii").split("&")] if url.query else []
        shown = [HIDDEN if unquote_plus(name) != self._secret.blot(unquote_plus(name)) else name for name in names]
        return "".join(f"{'&' if index else '?'}{name}={HIDDEN}" for index, name in enumerate(shown))

    def _headers(self, headers: http.Headers) -> str:
        shown = {name: value if re.fullmatch(_HARMLESS, name) else HIDDEN for name, value in headers.items()}
        return ", ".join(f"{name}: {value}" for name, value in self._secret.blot(shown).items())

    def _body(self, content: bytes) -> str:
        try:
            text = dumps(self._secret.blot(hidden(loads(content))))
        except (ValueError, RecursionError):
            return f"of {len(content)} bytes that are not JSON"
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def _fields(attempt: "Attempt") -> dict[str, object]:
    """Return the fields of a record, for logs that are searched by field rather than by text."""
    return {
        "zenskar_operation": attempt.operation,
        "zenskar_method": attempt.method,
        "zenskar_attempt": attempt.attempt,
        "zenskar_status": attempt.status,
        "zenskar_reason": attempt.reason,
        "zenskar_seconds": attempt.seconds,
        "zenskar_request_id": attempt.request_id,
        "zenskar_delay": attempt.delay,
    }


def log_from(secret: Secret, environment: Environment = os.getenv) -> Log:
    """Build the log of a client from `ZENSKAR_LOG` and `ZENSKAR_LOG_BODIES`.

    Raises:
        ConfigurationError: A variable has an unknown value.
    """
    level = (environment("ZENSKAR_LOG") or "").strip().lower()
    if level not in _LEVELS:
        msg = f"ZENSKAR_LOG={level!r}: set it to info or debug, or leave it out"
        raise ConfigurationError(msg)
    bodies = (environment("ZENSKAR_LOG_BODIES") or "").strip()
    if bodies not in _SWITCH:
        msg = f"ZENSKAR_LOG_BODIES={bodies!r}: set it to 1 to log bodies at debug, or leave it out"
        raise ConfigurationError(msg)
    if level:
        LOGGER.addHandler(_to_stderr())
        LOGGER.setLevel(_LEVELS[level])
    if _SWITCH[bodies]:
        _warn_of_bodies()
    return Log(secret, bodies=_SWITCH[bodies])


@cache
def _to_stderr() -> logging.Handler:
    """Return the handler, always the same one, so that the logger adds it only once."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    return handler


@cache
def _warn_of_bodies() -> None:
    LOGGER.warning("ZENSKAR_LOG_BODIES=1: bodies are logged at debug, including the names and addresses of customers")
