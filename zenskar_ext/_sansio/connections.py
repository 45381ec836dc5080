"""Errors of the connections of a client, with messages that say what to change. Opens no connection."""

from collections.abc import Callable
from typing import Final, TypeVar

from zenskar_client import http
from zenskar_ext.errors import ConfigurationError

V = TypeVar("V")

LIMITS: Final = http.Limits(max_connections=100, max_keepalive_connections=100)
"""A pool that keeps fewer connections than it opens closes and opens one for nearly every call of a crowd of threads."""


def made(make: Callable[[], V]) -> V:
    """Create a connection pool.

    Raises:
        ConfigurationError: The proxy or the certificates are wrong.
    """
    try:
        return make()
    except (http.InvalidURL, ImportError, OSError, ValueError) as error:
        msg = f"no connection can be made ({error}): check HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
        raise ConfigurationError(msg) from error


def refuse_closed(*, closed: bool) -> None:
    """Refuse to use a client that is closed.

    Raises:
        ConfigurationError: It is closed.
    """
    if closed:
        msg = "the client is closed; create another, or make the call inside the `with` block"
        raise ConfigurationError(msg)


def refuse_own(*, own: bool) -> None:
    """Refuse to pickle a transport that the user created.

    Raises:
        TypeError: The client has such a transport.
    """
    if own:
        msg = "a client with transport=... cannot be pickled or deep-copied; create it where it is used"
        raise TypeError(msg)
