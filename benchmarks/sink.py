"""A server that takes every POST and answers that it is done, without reading the body. `server.Sink` starts it.

The path begins with the milliseconds that it takes: `/20/usage/compute`.
"""

import asyncio
import re
import sys
from typing import Final

_DONE: Final = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"
_LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class _Connection(asyncio.Protocol):
    """Responds once a request has come in, with its body."""

    def __init__(self) -> None:
        self._head = b""
        self._left = 0  # bytes of the body that are still to come
        self._wait = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if not self._left:
            head, end, body = (self._head + data).partition(b"\r\n\r\n")
            if not end:
                self._head = head
                return
            self._wait = int(head.split(b"/", 2)[1]) / 1000
            length = _LENGTH.search(head)
            self._head, self._left, data = b"", int(length[1]) if length else 0, body
        self._left -= len(data)
        if not self._left:
            asyncio.get_running_loop().call_later(self._wait, self._transport.write, _DONE)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until the parent process closes standard input


if __name__ == "__main__":
    asyncio.run(_serve())
