"""The connection pools of a client, each created when it is first used. Knows nothing of what is sent."""

from collections.abc import Callable
from functools import partial
from typing import Any

from zenskar_client import http
from zenskar_ext._concurrency.threads import OnePerProcess
from zenskar_ext._sansio.connections import made, refuse_own


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
