"""A connection that blocks takes what it can, and hears what the server says only in whole records."""

import socket
import ssl
from typing import Any

from zenskar_ext._concurrency.blocking_sockets import write
from zenskar_ext._sansio.early import Early


class Slow:
    """A connection that takes nothing at first, and can be read, but only from the middle of a record of TLS."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.taken = b""
        self.waits = 2

    def get_extra_info(self, _: str) -> Any:
        return self

    def settimeout(self, seconds: float) -> None:
        assert seconds == 0

    def fileno(self) -> int:
        return self.connection.fileno()

    def send(self, data: bytes) -> int:
        if self.waits:
            self.waits -= 1
            raise ssl.SSLWantReadError
        self.taken += data
        return len(data)

    def recv(self, _: int) -> bytes:
        raise ssl.SSLWantReadError


def test_a_record_that_is_not_complete_is_no_answer() -> None:
    near, far = socket.socketpair()
    with near, far:
        far.send(b"half a record")
        slow, early = Slow(near), Early()
        write(slow, b"body", 1, early)
    assert (slow.taken, bool(early)) == (b"body", False)


class InTls:
    """TLS through a proxy with TLS, as the library makes it."""

    ssl_obj = None

    def __init__(self) -> None:
        self.pieces: list[int] = []

    def write(self, buffer: bytes, timeout: float) -> None:
        assert timeout == 1
        self.pieces.append(len(buffer))


def test_through_a_proxy_with_tls_small_pieces_are_written_without_listening() -> None:
    stream = InTls()
    write(stream, b"x" * 20_000, 1, Early())
    assert stream.pieces == [16_384, 3_616]
