"""The connections of a client: one pool for each process, made when it is first used. Knows nothing of what is sent."""

import os
from collections.abc import Callable
from threading import Lock
from typing import Any, Final, TypeVar
from weakref import WeakSet

import httpx

from zenskar_ext.errors import ConfigurationError

Http = TypeVar("Http")


class Pools:
    """The pool of the process that asks.

    A child of a fork makes its own. What it inherits is left alone, neither used nor closed: the parent still uses it.
    A pool on a transport that the user made is one for all processes.
    """

    def __init__(self, make: Callable[[], httpx.Client], *, own: bool = False) -> None:
        """Keep how a pool is made.

        Args:
            make: Makes it.
            own: Whether it stands on a transport that the user made.
        """
        self._make = make
        self._own = own
        self._http: httpx.Client | None = None
        self._closed = False
        self._lock = Lock()
        _ALL.add(self)

    def here(self) -> httpx.Client:
        """Give the pool of this process.

        Raises:
            ConfigurationError: The client is closed, or no connection can be made as asked.
        """
        return self._http or self._made()

    def _made(self) -> httpx.Client:
        with self._lock:
            refuse_closed(closed=self._closed)
            if self._http is None:
                self._http = made(self._make)
            return self._http

    def close(self) -> None:
        """Close the pool of this process for good."""
        with self._lock:
            self._closed = True
            http, self._http = self._http, None
        if http is not None:
            http.close()

    def leave_to_the_parent(self) -> None:
        """Start anew in a child of a fork: with a lock that no thread holds, and with no pool."""
        self._lock = Lock()
        if self._http is not None and not self._own:
            _OF_THE_PARENT.append(self._http)
            self._http = None

    def __reduce__(self) -> tuple[Any, ...]:
        refuse_own(own=self._own)
        return type(self), (self._make,)


_ALL: Final["WeakSet[Pools]"] = WeakSet()
_OF_THE_PARENT: Final[list[httpx.Client]] = []  # to let go of them would close their sockets, with a warning


def _in_a_child() -> None:
    for pools in _ALL:
        pools.leave_to_the_parent()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_in_a_child)


def made(make: Callable[[], Http]) -> Http:
    """Give a pool.

    Raises:
        ConfigurationError: The proxy or the certificates are wrong.
    """
    try:
        return make()
    except (httpx.InvalidURL, ImportError, OSError, ValueError) as error:
        msg = f"no connection can be made ({error}): check HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
        raise ConfigurationError(msg) from error


def refuse_closed(*, closed: bool) -> None:
    """Refuse to give a pool that is closed.

    Raises:
        ConfigurationError: It is.
    """
    if closed:
        msg = "the client is closed; make another, or make the call inside the `with` block"
        raise ConfigurationError(msg)


def refuse_own(*, own: bool) -> None:
    """Refuse to pickle a transport that the user made.

    Raises:
        TypeError: It is one.
    """
    if own:
        msg = "a client with transport=... is not pickled or copied deeply; make it where it is used"
        raise TypeError(msg)
