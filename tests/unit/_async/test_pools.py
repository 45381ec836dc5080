"""The connection pool of an event loop: created once, on first use; closed when its loop ends."""

import asyncio
import gc
import pickle
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import anyio
import pytest

from zenskar_client import http
from zenskar_ext._async.pools import AsyncPools
from zenskar_ext.errors import ConfigurationError

Run = Callable[[Callable[[], Awaitable[Any]]], Any]


class Maker:
    """Creates pools, and keeps them."""

    def __init__(self) -> None:
        self.made: list[http.AsyncClient] = []

    def __call__(self) -> http.AsyncClient:
        self.made.append(http.AsyncClient(transport=http.MockTransport(lambda _: http.Response(200))))
        return self.made[-1]


@pytest.fixture
def make() -> Maker:
    return Maker()


def closed(make: Maker) -> list[bool]:
    return [http.is_closed for http in make.made]


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Run:
    return partial(anyio.run, backend=request.param)


def test_each_loop_has_a_pool_that_is_closed_as_it_ends(run: Run, make: Maker) -> None:
    pools = AsyncPools(make)

    async def ask() -> http.AsyncClient:
        first = await pools.here()
        assert await pools.here() is first
        assert not first.is_closed
        return first

    assert make.made == []
    assert [run(ask), run(ask)] == make.made
    assert len(make.made) == 2
    assert closed(make) == [True, True]


def test_tasks_that_ask_at_once_get_one_pool(run: Run, make: Maker) -> None:
    pools = AsyncPools(make)
    found: set[http.AsyncClient] = set()

    async def ask() -> None:
        found.add(await pools.here())

    async def main() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(32):
                tasks.start_soon(ask)

    run(main)
    assert found == set(make.made)
    assert len(make.made) == 1


@pytest.mark.parametrize("asked", [False, True], ids=["before it was used", "after it was used"])
def test_what_is_closed_is_closed_once_and_not_used_again(run: Run, make: Maker, asked: bool) -> None:
    pools = AsyncPools(make)

    async def main() -> None:
        if asked:
            await pools.here()
        await pools.aclose()
        assert closed(make) == [True] * asked
        await pools.aclose()
        with pytest.raises(ConfigurationError, match="the client is closed; create another"):
            await pools.here()

    run(main)
    assert len(make.made) == asked


def test_clients_have_pools_of_their_own(run: Run, make: Maker) -> None:
    one, two = AsyncPools(make), AsyncPools(make)

    async def main() -> None:
        assert await one.here() is not await two.here()
        await one.aclose()
        assert closed(make) == [True, False]

    run(main)


def test_closing_in_one_loop_leaves_the_pool_of_another_to_it(make: Maker) -> None:
    pools = AsyncPools(make)

    async def main() -> None:
        await pools.here()
        await anyio.to_thread.run_sync(partial(anyio.run, pools.aclose))
        assert closed(make) == [False]

    anyio.run(main)
    assert closed(make) == [True]


def test_a_pool_that_its_client_left_behind_is_closed(make: Maker) -> None:
    async def main() -> None:
        await AsyncPools(make).here()
        gc.collect()
        for _ in range(3):
            await asyncio.sleep(0)
        assert closed(make) == [True]

    asyncio.run(main())


def test_a_loop_that_has_closed_its_generators_is_still_served(make: Maker) -> None:
    pools = AsyncPools(make)

    async def main() -> None:
        await pools.here()
        await make.made[0].aclose()  # as an event loop does while it closes
        assert await pools.here() is make.made[1]
        await pools.aclose()

    asyncio.run(main())
    assert closed(make) == [True, True]


def test_a_transport_of_the_users_own_is_one_for_all_loops_and_open_until_it_is_closed(run: Run, make: Maker) -> None:
    pools = AsyncPools(make, own=True)
    assert run(pools.here) is run(pools.here) is make.made[0]
    assert closed(make) == [False]
    run(pools.aclose)
    assert closed(make) == [True]
    with pytest.raises(ConfigurationError, match="closed"):
        run(pools.here)


def test_what_makes_no_pool_is_an_error_that_says_where_to_look(run: Run) -> None:
    def make() -> http.AsyncClient:
        raise ValueError("Unknown scheme for proxy URL")

    with pytest.raises(ConfigurationError, match=r"^no connection can be made \(Unknown scheme"):
        run(AsyncPools(make).here)


def test_pools_are_stored_as_how_they_are_made(run: Run) -> None:
    pools = pickle.loads(pickle.dumps(AsyncPools(partial(http.AsyncClient, timeout=7))))

    async def ask() -> http.Timeout:
        return (await pools.here()).timeout  # type: ignore[no-any-return]

    assert run(ask) == http.Timeout(7)


def test_a_transport_of_the_users_own_is_not_stored(make: Maker) -> None:
    with pytest.raises(TypeError, match=r"a client with transport=\.\.\. cannot be pickled"):
        pickle.dumps(AsyncPools(make, own=True))
