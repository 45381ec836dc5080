"""A connection that is awaited cannot be written to once it is closed or refuses the request."""

import socket
from collections.abc import Awaitable, Callable
from functools import partial
from types import SimpleNamespace as Layer
from typing import Any

import anyio
import pytest

from zenskar_client import http
from zenskar_ext._concurrency.awaited_sockets import write
from zenskar_ext._sansio.early import Early

Run = Callable[[Callable[[], Awaitable[Any]]], Any]


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Run:
    return partial(anyio.run, backend=request.param)


def test_a_connection_that_is_closed_already_cannot_be_written_to(run: Run) -> None:
    with socket.socket() as connection:
        pass

    async def main() -> None:
        with pytest.raises(http.core().WriteError):
            await write(Layer(get_extra_info=lambda _: connection), b"body", 1, Early())

    run(main)


class Stuck:
    """A connection that neither takes nor brings bytes."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection

    def get_extra_info(self, info: str) -> Any:
        return self.connection if info == "socket" else None

    async def write(self, *_: object) -> None:
        await anyio.sleep_forever()

    async def read(self, _: int) -> bytes:
        await anyio.sleep_forever()
        return b""


def test_a_refusal_that_was_heard_with_an_earlier_piece_ends_the_writing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zenskar_ext._concurrency.awaited_sockets.GRACE", 0.01)
    early = Early()
    early.add(b"HTTP/1.1 413 ")

    async def main() -> None:
        with socket.socket() as connection, pytest.raises(http.core().WriteError, match="refused"):
            await write(Stuck(connection), b"body", 5, early)

    run(main)
