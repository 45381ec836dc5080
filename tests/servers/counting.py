"""A server in a process of its own that counts connections, so that it takes no time from the client under test.

`/wait/20` answers after 20 ms. Every response is the JSON object `{"id": "i"}`, except for `/counts`.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import ProxyHandler, build_opener

from attrs import frozen


@frozen
class Counting:
    """A running server.

    Attributes:
        url: Its base URL.
    """

    url: str

    def counts(self) -> dict[str, int]:
        """Return how many connections were `opened` so far, how many are `open` now, and how many `requests` came.

        The connection that asks is not counted.
        """
        with build_opener(ProxyHandler({})).open(f"{self.url}/counts") as response:
            found: dict[str, int] = json.load(response)
        return found


@contextmanager
def counting() -> Iterator[Counting]:
    """Start the server; it ends with the block."""
    command = [sys.executable, __file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Counting(f"http://127.0.0.1:{int(process.stdout.readline())}")
        process.stdin.close()


class _Connection(asyncio.Protocol):
    opened = 0
    open = 0
    requests = 0

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        _Connection.opened += 1
        _Connection.open += 1

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's name
        _Connection.open -= 1

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1].decode()
            if path == "/counts":
                counts = {
                    "opened": _Connection.opened - 1,
                    "open": _Connection.open - 1,
                    "requests": _Connection.requests,
                }
                self._answer(counts)
                _Connection.opened -= 1
                continue
            _Connection.requests += 1
            milliseconds = int(path.removeprefix("/wait/")) if path.startswith("/wait/") else 0
            asyncio.get_running_loop().call_later(milliseconds / 1000, self._answer, {"id": "i"})

    def _answer(self, data: object) -> None:
        body = json.dumps(data).encode()
        if not self._transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
            self._transport.write(head % len(body) + body)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until the parent lets go


if __name__ == "__main__":
    asyncio.run(_serve())
