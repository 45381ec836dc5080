"""The connection pools of a client, each created when it is first used. Knows nothing of what is sent."""

from collections.abc import Callable
from functools import partial
from typing import Any

from zenskar_client import http
from zenskar_ext._concurrency.forks import made_whole
from zenskar_ext._concurrency.threads import OnePerProcess
from zenskar_ext._sansio.connections import Wire, made, refuse_own


class Pools(OnePerProcess[http.Client]):
    """The connection pools of a client. A pickle holds how a pool is created, never a pool."""

    def __init__(self, make: Callable[[], http.Client], *, own: bool = False) -> None:
        """Store how a pool is created.

        Args:
            make: Creates a pool.
            own: Whether the pool uses a transport that the user created, and is therefore the only one.
        """
        super().__init__(partial(made, make), shared=own)
        self._args = make, own

    def __reduce__(self) -> tuple[Any, ...]:
        make, own = self._args
        refuse_own(own=own)
        return type(self), (make,)


def client_over(wire: Wire) -> http.Client:
    """Create an HTTP client whose requests go over watched connections, whatever the environment says."""
    return made_whole(partial(_over, wire))  # it is imported now, and no fork may come in the middle of an import


def _over(wire: Wire) -> http.Client:
    from zenskar_ext._sync.wire import Transport  # not before there is a call

    return http.Client(transport=Transport(wire), trust_env=False)
