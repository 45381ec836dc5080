"""What connections are made with: proxies, certificates, limits; and how long they may still take. Opens none."""

from collections.abc import Callable
from contextvars import ContextVar
from importlib import import_module
from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar
from urllib.request import getproxies

from zenskar_client import http
from zenskar_ext._sansio.addresses import stays_here
from zenskar_ext.errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

    from zenskar_ext._sansio.proxies import Proxy, Way

V = TypeVar("V")

LIMITS: Final = http.Limits(max_connections=100, max_keepalive_connections=100)
"""A pool that keeps fewer connections than it opens closes and opens one for nearly every call of a crowd of threads."""


def forever() -> float:
    """Return how many seconds are left where there is no deadline."""
    return inf


_LEFT: Final[ContextVar[Callable[[], float]]] = ContextVar("zenskar_left", default=forever)


class Wire(NamedTuple):
    """What the connections of a client are made with.

    Attributes:
        proxy: A proxy for every request; None to follow the environment.
        verify: Whose certificates are trusted: an SSL context or the path of a CA file; None for the system's.
        limits: How many connections there may be, and how many are kept.
        http2: Whether HTTP/2 is offered.
    """

    proxy: "Proxy | None" = None
    verify: "ssl.SSLContext | str | None" = None
    limits: http.Limits = LIMITS
    http2: bool = False

    def arguments(self, way: "Way") -> dict[str, Any]:
        """Return the arguments of a transport. A way that does not encrypt need not load certificates, which is slow.

        Raises:
            OSError: There is no such CA file, or it holds no certificates.
            ConfigurationError: HTTP/2 is wanted, and its package is not installed.
        """
        if self.http2:
            try:
                import_module("h2")
            except ImportError as error:
                msg = f"http2=True needs the package h2: pip install '{http.LIBRARY}[http2]'"
                raise ConfigurationError(msg) from error
        verify: Any = True if self.verify is None else self.verify
        if not way.tls:
            import ssl  # not before there is a connection

            verify = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        elif isinstance(verify, str):
            import ssl

            verify = ssl.create_default_context(cafile=verify)
        proxy = None
        if way.proxy is not None:  # without a context, the library would trust the certificates of the system
            own: Any = verify if verify is not True and way.proxy.encrypts() else None
            proxy = http.Proxy(way.proxy.reveal(), ssl_context=own)
        return {"verify": verify, "limits": self.limits, "http2": self.http2, "proxy": proxy}

    def __reduce__(self) -> tuple[Any, ...]:
        if not isinstance(self.verify, str | None):
            msg = "verify: an SSL context cannot be pickled or deep-copied; give the path of a CA file"
            raise TypeError(msg)
        return Wire, tuple(self)

    def way_to(self, scheme: str, host: str, port: int | None = None) -> "Way":
        """Return the way to a host: the direct one to all hosts that `stays_here` names.

        Raises:
            ConfigurationError: The environment names something that is not a proxy.
        """
        from zenskar_ext._sansio.proxies import Way, proxy_from  # not before there is a call

        proxy = None if stays_here(host) else self.proxy or proxy_from(scheme, host, port, getproxies())
        if proxy is not None:
            proxy.check()
        return Way(proxy, tls=scheme == "https" or (proxy is not None and proxy.encrypts()))


def proxy_of(url: object) -> "Proxy | None":
    """Return the proxy that a client is given. Nothing is checked here."""
    if url is None:
        return None
    from zenskar_ext._sansio.proxies import Proxy  # only a client with a proxy needs it now

    return Proxy(url)


def wire_from(*, proxy: "Proxy | None", verify: Any, limits: object, http2: bool, concurrency: object = None) -> Wire:
    """Return what connections are made with, from the arguments of a client.

    A connection carries one request at a time, so the number of connections limits the requests in flight.

    Raises:
        ConfigurationError: A value is wrong. What a proxy is set to is not shown: it may hold a password.
    """
    if proxy is not None:
        proxy.check()
    if isinstance(verify, bool) or not (verify is None or isinstance(verify, str) or hasattr(verify, "wrap_bio")):
        msg = f"verify={verify!r}: give an ssl.SSLContext or the path of a CA file; certificates are always checked"
        raise ConfigurationError(msg)
    if not isinstance(limits, http.Limits | None):
        msg = f"limits={limits!r}: give a Limits of {http.LIBRARY}"
        raise ConfigurationError(msg)
    if concurrency is None:
        return Wire(proxy, verify, limits or LIMITS, http2)
    if type(concurrency) is not int or concurrency < 1:
        msg = f"concurrency={concurrency!r}: give an int of 1 or more"
        raise ConfigurationError(msg)
    if limits is not None or http2:
        msg = "concurrency cannot be combined with limits=... (it sets the same limit) or http2=True (a connection carries many requests)"
        raise ConfigurationError(msg)
    return Wire(proxy, verify, http.Limits(max_connections=concurrency, max_keepalive_connections=concurrency), http2)


def until(left: Callable[[], float]) -> Callable[[], None]:
    """Apply a deadline to this context; return a function that removes it."""
    token = _LEFT.set(left)
    return lambda: _LEFT.reset(token)


def within(timeout: float | None, error: str) -> float | None:
    """Return how many seconds one step of a connection may take: its timeout, or what the deadline leaves if less.

    Args:
        timeout: The timeout of the step; None for none.
        error: The error of the HTTP library's core, by name, if the deadline has passed.
    """
    left = _LEFT.get()()
    if left <= 0:
        msg = "the deadline of the call passed"
        raise getattr(http.core(), error)(msg)
    return left if timeout is None else min(timeout, left)


def made(make: Callable[[], V]) -> V:
    """Make a connection pool.

    Raises:
        ConfigurationError: The proxy or the certificates are wrong.
    """
    try:
        return make()
    except (http.InvalidURL, ImportError, OSError, ValueError) as error:
        msg = f"no connection can be made ({error}): check verify=..., proxy=..., SSL_CERT_FILE and SSL_CERT_DIR"
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
    """Refuse to pickle a transport that the user made.

    Raises:
        TypeError: The client has one.
    """
    if own:
        msg = "a client with transport=... cannot be pickled or deep-copied; create it where it is used"
        raise TypeError(msg)
