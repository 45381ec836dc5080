"""A body that comes in pieces is read completely, unless the deadline of the call passes first."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from zenskar_client import http
from zenskar_ext._async import bodies as async_bodies
from zenskar_ext._sync import bodies


class Pieces(http.SyncByteStream, http.AsyncByteStream):
    """A body in three pieces, and whether it was closed."""

    closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from (b"one ", b"two ", b"three")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def read(body: Pieces, late: Callable[[], bool]) -> bytes:
    return bodies.read(http.Response(200, stream=body), late).content


def read_async(body: Pieces, late: Callable[[], bool]) -> bytes:
    return asyncio.run(async_bodies.read(http.Response(200, stream=body), late)).content


both = pytest.mark.parametrize("read", [read, read_async])
Read = Callable[[Pieces, Callable[[], bool]], bytes]


@both
@pytest.mark.parametrize(
    "late",
    [
        pytest.param([False, False, False], id="in time"),
        pytest.param([False, False, True], id="the last piece after the deadline"),
    ],
)
def test_a_body_that_came_whole_is_kept(read: Read, late: list[bool]) -> None:
    body = Pieces()
    assert read(body, iter(late).__next__) == b"one two three"
    assert body.closed


@both
@pytest.mark.parametrize("late", [[True, True, True], [False, True, True]])
def test_a_body_that_still_comes_after_the_deadline_is_given_up(read: Read, late: list[bool]) -> None:
    body = Pieces()
    with pytest.raises(http.ReadTimeout, match="the deadline of the call passed before the response was complete"):
        read(body, iter(late).__next__)
    assert body.closed
