"""A body is read as far as it arrives in time, fits and can be decoded; the status of an error survives without it."""

import asyncio
import gzip
import pickle
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from zenskar_client import http
from zenskar_ext._async.bodies import exchange as exchange_async
from zenskar_ext._sansio.failures import BodyError, BodyTooLargeError
from zenskar_ext._sansio.steps import Send
from zenskar_ext._sync.bodies import exchange

REQUEST = http.Request("GET", "https://api.example/invoices")
THREE = (b"one ", b"two ", b"three")


class Pieces(http.SyncByteStream, http.AsyncByteStream):
    """A body in pieces, and whether it was closed; an exception among the pieces is raised."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


Left = Callable[[], float]
Read = Callable[..., http.Response]


def read(answer: http.Response, left: Left = lambda: 9) -> http.Response:
    with http.Client(transport=http.MockTransport(lambda _: answer)) as pool:
        return exchange(pool, Send(REQUEST, None, left, 99, lambda request: request))


def read_async(answer: http.Response, left: Left = lambda: 9) -> http.Response:
    async def main() -> http.Response:
        async with http.AsyncClient(transport=http.MockTransport(lambda _: answer)) as pool:
            return await exchange_async(pool, Send(REQUEST, None, left, 99, lambda request: request))

    return asyncio.run(main())


both = pytest.mark.parametrize("read", [read, read_async])


@both
@pytest.mark.parametrize("left", [[1, 1, 1], [1, 1, 0]], ids=["in time", "the last piece after the deadline"])
def test_a_body_that_came_whole_is_kept(read: Read, left: list[float]) -> None:
    body = Pieces(*THREE)
    response = read(http.Response(200, stream=body), iter(left).__next__)
    assert response.content == b"one two three"
    assert b"".join(response.iter_bytes()) == b"one two three"
    assert pickle.loads(pickle.dumps(response)).content == b"one two three"
    assert body.closed


@both
@pytest.mark.parametrize("left", [[0, 0, 0], [1, 0, 0]])
def test_a_body_that_still_comes_after_the_deadline_is_an_error(read: Read, left: list[float]) -> None:
    body = Pieces(*THREE)
    with pytest.raises(BodyError, match="the deadline of the call passed") as caught:
        read(http.Response(200, stream=body), iter(left).__next__)
    assert caught.value.is_timeout
    assert caught.value.status_code == 200
    assert body.closed


GZIP = {"content-encoding": "gzip"}
BROKEN = [
    pytest.param((b"one ", http.ReadError("cut")), {}, "ReadError: cut", id="cut"),
    pytest.param((b"one ", http.ReadTimeout("stalled")), {}, "ReadTimeout: stalled", id="stalled"),
    pytest.param((b"no gzip",), GZIP, "DecodingError: ", id="falsely marked as gzip"),
    pytest.param((b"x" * 60, b"x" * 60), {}, "more than 99 bytes", id="too large"),
    pytest.param((gzip.compress(b"x" * 100_000),), GZIP, "more than 99 bytes", id="a bomb"),
]


@both
@pytest.mark.parametrize(("pieces", "headers", "reason"), BROKEN)
@pytest.mark.parametrize("status", [302, 401, 403, 429, 503, 520])
def test_the_status_of_an_error_survives_its_body(
    read: Read,
    pieces: tuple[bytes | Exception],
    headers: dict[str, str],
    reason: str,  # noqa: ARG001 - the table is that of a success too
    status: int,
) -> None:
    body = Pieces(*pieces)
    response = read(http.Response(status, headers={"retry-after": "7", **headers}, stream=body))
    assert (response.status_code, response.headers["retry-after"]) == (status, "7")
    assert len(response.content) <= 99
    assert body.closed


@both
@pytest.mark.parametrize(("pieces", "headers", "reason"), BROKEN)
@pytest.mark.parametrize("status", [200, 201])
def test_a_success_without_its_body_says_why(
    read: Read, pieces: tuple[bytes | Exception], headers: dict[str, str], reason: str, status: int
) -> None:
    body = Pieces(*pieces)
    with pytest.raises((BodyError, BodyTooLargeError), match=reason) as caught:
        read(http.Response(status, headers=headers, stream=body))
    assert isinstance(caught.value, BodyError | BodyTooLargeError)
    assert caught.value.status_code == status
    assert caught.value.is_timeout == ("stalled" in reason)
    assert body.closed
