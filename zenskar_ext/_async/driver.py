"""Drives the steps of a call: sends, waits and reports back. Decides nothing about retries or errors."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from zenskar_ext._async.bodies import exchange
from zenskar_ext._async.pools import AsyncPools
from zenskar_ext._sansio.redaction import concealed
from zenskar_ext._sansio.steps import Sleep, Steps

T = TypeVar("T")


async def take(steps: Steps[T], pools: AsyncPools, sleep: Callable[[float], Awaitable[object]]) -> T:
    """Take the steps of a call, and return its result.

    Raises:
        ZenskarError: Any failure.
    """
    pool = await pools.here()
    step = next(steps)
    try:
        while True:
            if isinstance(step, Sleep):
                await sleep(step.seconds)
                pool = await pools.here()  # a child that was forked meanwhile has its own
                step = steps.send(None)
                continue
            try:
                response = await exchange(pool, step)
            except BaseException as error:  # noqa: BLE001 - hooks and logs get cancelled and interrupted calls too
                step = steps.throw(concealed(error))
            else:
                step = steps.send(response)
    except StopIteration as end:
        result: T = end.value
        return result
