"""The connections of an async client: one pool for each event loop, made when it is first used, closed as the loop ends."""

from collections.abc import AsyncGenerator, Callable
from typing import Any, Final, TypeAlias
from weakref import WeakKeyDictionary

import httpx
from anyio.lowlevel import RunVar

from zenskar_ext._pools import made, refuse_closed, refuse_own

_Pool: TypeAlias = tuple[httpx.AsyncClient, AsyncGenerator[None]]


class AsyncPools:
    """The pool of the event loop that runs: of asyncio, uvloop or trio.

    A loop belongs to one thread of one process, so no lock is needed, and a child of a fork has a loop of its own.
    A pool on a transport that the user made is one for all loops.
    """

    def __init__(self, make: Callable[[], httpx.AsyncClient], *, own: bool = False) -> None:
        """Keep how a pool is made.

        Args:
            make: Makes it.
            own: Whether it stands on a transport that the user made.
        """
        self._make = make
        self._shared = made(make) if own else None
        self._closed = False

    async def here(self) -> httpx.AsyncClient:
        """Give the pool of the loop that runs.

        Raises:
            ConfigurationError: The client is closed, or no connection can be made as asked.
        """
        refuse_closed(closed=self._closed)
        if self._shared is not None:
            return self._shared
        http, _ = _of_this_loop().get(self, (None, None))
        return await self._made() if http is None or http.is_closed else http

    async def _made(self) -> httpx.AsyncClient:
        http = made(self._make)
        life = _life(http)
        _of_this_loop()[self] = http, life  # before the first await: a call that comes meanwhile finds it
        await anext(life)
        return http

    async def aclose(self) -> None:
        """Close the pool of the loop that runs for good; that of another loop is closed as that loop ends."""
        self._closed = True
        if self._shared is not None:
            await self._shared.aclose()
        elif pool := _of_this_loop().pop(self, None):
            await pool[1].aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        refuse_own(own=self._shared is not None)
        return type(self), (self._make,)


# Keyed by the loop first: a loop that is gone takes its pools along, a client that is gone its own.
_POOLS: Final[RunVar["WeakKeyDictionary[AsyncPools, _Pool]"]] = RunVar("zenskar_ext pools")


def _of_this_loop() -> "WeakKeyDictionary[AsyncPools, _Pool]":
    pools = _POOLS.get(None)
    if pools is None:
        pools = WeakKeyDictionary[AsyncPools, _Pool]()
        _POOLS.set(pools)
    return pools


async def _life(http: httpx.AsyncClient) -> AsyncGenerator[None]:
    """Close a pool as its loop ends: every loop closes the generators that it has begun."""
    try:
        yield
    finally:
        await http.aclose()
