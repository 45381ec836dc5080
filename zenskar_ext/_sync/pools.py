"""The connection pools of a client, each made when it is first used. Knows nothing of what is sent."""

from collections.abc import Callable
from functools import partial
from typing import Any

from zenskar_client import http
from zenskar_ext._concurrency.threads import OnePerProcess
from zenskar_ext._sansio.connections import made, refuse_own


class Pools(OnePerProcess[http.Client]):
    """The connection pools of a client. A pickle holds how a pool is made, never a pool."""

    def __init__(self, make: Callable[[], http.Client], *, own: bool = False) -> None:
        """Keep how a pool is made.

        Args:
            make: Makes it.
            own: Whether it stands on a transport that the user made, and is therefore the only one.
        """
        super().__init__(partial(made, make), shared=own)
        self._args = make, own

    def __reduce__(self) -> tuple[Any, ...]:
        make, own = self._args
        refuse_own(own=own)
        return type(self), (make,)
