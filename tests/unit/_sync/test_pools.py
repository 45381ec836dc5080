"""The connection pool of a process: created once, on first use; a child process leaves it to its parent."""

import gc
import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from weakref import ref

import pytest

from zenskar_client import http
from zenskar_ext._concurrency import threads
from zenskar_ext._sync.pools import Pools
from zenskar_ext.errors import ConfigurationError


class Maker:
    """Creates pools, and keeps them."""

    def __init__(self) -> None:
        self.made: list[http.Client] = []

    def __call__(self) -> http.Client:
        self.made.append(http.Client(transport=http.MockTransport(lambda _: http.Response(200))))
        return self.made[-1]


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def nothing_of_a_parent(monkeypatch: pytest.MonkeyPatch) -> list[http.Client]:
    kept: list[http.Client] = []
    monkeypatch.setattr(threads, "_OF_THE_PARENT", kept)
    return kept


@pytest.mark.parametrize("own", [False, True])
def test_one_pool_is_made_when_it_is_first_asked_for(make: Maker, own: bool) -> None:
    pools = Pools(make, own=own)
    assert make.made == []
    assert pools.here() is pools.here() is make.made[0]
    assert len(make.made) == 1


@pytest.fixture
def threads_take_turns() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("threads_take_turns")
def test_threads_that_ask_at_once_get_one_pool(make: Maker) -> None:
    start = Barrier(32)
    pools = Pools(make)

    def ask(_: int) -> http.Client:
        start.wait()
        return pools.here()

    with ThreadPoolExecutor(32) as threads:
        assert set(threads.map(ask, range(32))) == {make.made[0]}
    assert len(make.made) == 1


@pytest.mark.parametrize("asked", [False, True], ids=["before it was used", "after it was used"])
def test_what_is_closed_is_closed_once_and_not_used_again(make: Maker, asked: bool) -> None:
    pools = Pools(make)
    if asked:
        pools.here()
    pools.close()
    pools.close()
    assert [http.is_closed for http in make.made] == [True] * asked
    with pytest.raises(ConfigurationError, match="the client is closed; create another"):
        pools.here()
    assert len(make.made) == asked


def test_a_child_leaves_the_pool_to_its_parent(make: Maker, nothing_of_a_parent: list[http.Client]) -> None:
    pools = Pools(make)
    unused = Pools(make)
    of_the_parent = pools.here()
    pools._lock.acquire()  # held as by a thread of the parent that does not exist in the child
    for each in (pools, unused):
        each.leave_to_the_parent()
    assert not of_the_parent.is_closed
    assert nothing_of_a_parent == [of_the_parent]
    assert pools.here() is not of_the_parent
    pools.close()
    assert [http.is_closed for http in make.made] == [False, True]


def test_a_child_goes_on_with_a_transport_of_the_users_own(make: Maker, nothing_of_a_parent: list[http.Client]) -> None:
    pools = Pools(make, own=True)
    http = pools.here()
    pools._lock.acquire()
    pools.leave_to_the_parent()
    assert pools.here() is http
    assert nothing_of_a_parent == []
    pools.close()


def test_a_client_that_is_closed_stays_closed_in_a_child(make: Maker) -> None:
    pools = Pools(make)
    pools.close()
    pools.leave_to_the_parent()
    with pytest.raises(ConfigurationError, match="closed"):
        pools.here()


def test_all_pools_are_told_of_a_fork(make: Maker, nothing_of_a_parent: list[http.Client]) -> None:
    mine = [Pools(make), Pools(make)]
    before = [pools.here() for pools in mine]
    threads._in_a_child()
    assert {id(http) for http in before} <= {id(http) for http in nothing_of_a_parent}
    assert not {id(pools.here()) for pools in mine} & {id(http) for http in before}


def test_pools_that_nobody_uses_are_gone(make: Maker) -> None:
    gone = ref(Pools(make))
    gc.collect()
    assert gone() is None


def test_pools_are_stored_as_how_they_are_made() -> None:
    with http.Client() as pool:
        pools = Pools(partial(http.Client, timeout=7))
        other = pickle.loads(pickle.dumps(pools))
        assert other.here() is not pool
        assert other.here().timeout == http.Timeout(7)
        other.close()


def test_a_transport_of_the_users_own_is_not_stored(make: Maker) -> None:
    with pytest.raises(TypeError, match=r"a client with transport=\.\.\. cannot be pickled"):
        pickle.dumps(Pools(make, own=True))
