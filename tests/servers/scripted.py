r"""A TCP server whose every byte a test decides: for responses that no honest server sends.

    with scripted(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}") as server:
        ...

Each request, on whatever connection, gets the next answer; the last one is repeated. An answer is bytes, or a function
that gets the connection and writes what it likes; after `CLOSE` in its bytes, or if it returns False, the connection is
closed.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from math import inf
from threading import Event, Lock, Thread
from typing import Any

from attrs import define, field

CLOSE = b"<<close>>"
_CORK = getattr(socket, "TCP_CORK", socket.TCP_NODELAY)  # other systems than Linux have no cork
Answer = bytes | Callable[[socket.socket], object]


def ok(body: bytes = b"{}", *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """Return a proper response."""
    lines = [b"HTTP/1.1 " + status, b"content-type: application/json", b"content-length: %d" % len(body), *headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def cut(response: bytes, missing: int) -> bytes:
    """Return a response without its last bytes, after which the connection is closed."""
    return response[: len(response) - missing] + CLOSE


def slowly(*pieces: bytes, every: float) -> Callable[[socket.socket], None]:
    """Write pieces, each some seconds after the one before."""

    def write(connection: socket.socket) -> None:
        for number, piece in enumerate(pieces):
            time.sleep(every if number else 0)
            connection.sendall(piece)

    return write


@define
class Scripted:
    """A running server.

    Attributes:
        port: Its port on this machine.
        answers: What is still to be answered; the last one stays.
        requests: The requests, head and body.
        connections: How many connections were opened.
        ended: Set when the server ends: functions that wait should wait for it.
        largest: A larger body is answered 413 and not read, and the connection is closed.
        early: Gets the connection before a body is read; if it returns False, the body is not read.
        tls: Encrypts the connections.
    """

    port: int
    answers: list[Answer]
    requests: list[bytes] = field(factory=list)
    connections: int = 0
    ended: Event = field(factory=Event)
    largest: float = inf
    early: Callable[[Any], object] | None = None
    tls: ssl.SSLContext | None = None
    _lock: Lock = field(factory=Lock)

    @property
    def url(self) -> str:
        """The base URL."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def serve(self, plain: socket.socket) -> None:
        """Answer the requests of one connection."""
        with closing(plain), suppress(OSError):
            connection: Any = plain if self.tls is None else Records(plain, self.tls)
            while request := read_request(connection, self.largest, self.early):
                with self._lock:
                    self.requests.append(request)
                    answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if isinstance(answer, bytes):
                    content, close, _ = answer.partition(CLOSE)
                    if close:  # its end comes with its last bytes: a client that has read them knows of it
                        plain.setsockopt(socket.IPPROTO_TCP, _CORK, 1)
                    connection.sendall(content)
                    if close:
                        return
                elif answer(connection) is False:
                    return


class Records:
    """The server's end of a TLS connection, whose records can be sent together."""

    def __init__(self, connection: socket.socket, context: ssl.SSLContext) -> None:
        self.plain = connection
        self._received, self._written = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._received, self._written, server_side=True)
        self._do(self._tls.do_handshake)

    def _do(self, act: Callable[[], Any]) -> Any:
        while True:
            try:
                done = act()
            except ssl.SSLWantReadError:
                self.plain.sendall(self._written.read())
                piece = self.plain.recv(65536)
                if not piece:
                    raise ConnectionError from None
                self._received.write(piece)
            else:
                self.plain.sendall(self._written.read())
                return done

    def recv(self, most: int) -> bytes:
        """Return some decrypted bytes."""
        received: bytes = self._do(lambda: self._tls.read(most))
        return received

    def sendall(self, *pieces: bytes) -> None:
        """Send each piece in records of its own, all of them at once."""
        for piece in pieces:
            self._tls.write(piece)
        self.plain.sendall(self._written.read())


def together(*pieces: bytes) -> Callable[[Any], None]:
    """Answer with several pieces that arrive at once; TLS encrypts each of them by itself."""

    def write(connection: Any) -> None:
        if isinstance(connection, Records):
            connection.sendall(*pieces)
        else:
            connection.sendall(b"".join(pieces))

    return write


def read_request(connection: Any, largest: float = inf, early: Callable[[Any], object] | None = None) -> bytes:
    """Return the next request of a connection, head and body; b"" at its end, and after a body that is not read."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            return b""
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    lines = [line.partition(b":") for line in head.lower().split(b"\r\n")]
    size = next((int(value) for name, _, value in lines if name == b"content-length"), 0)
    if size > largest:
        connection.sendall(ok(status=b"413 Content Too Large"))
        return b""
    if size and early is not None and early(connection) is False:
        return b""
    pieces = [body]
    missing = size - len(body)
    while missing > 0 and (piece := connection.recv(min(missing, 65536))):
        pieces.append(piece)
        missing -= len(piece)
    body = b"".join(pieces)
    return head + b"\r\n\r\n" + body


@contextmanager
def scripted(
    *answers: Answer,
    largest: float = inf,
    early: Callable[[Any], object] | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[Scripted]:
    """Start the server; it ends with the block."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        server = Scripted(listener.getsockname()[1], list(answers), largest=largest, early=early, tls=tls)
        threads: list[Thread] = []
        connections: list[socket.socket] = []

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    server.connections += 1
                    connections.append(connection)
                    threads.append(Thread(target=server.serve, args=(connection,)))
                    threads[-1].start()

        accepting = Thread(target=accept)
        accepting.start()
        try:
            yield server
        finally:
            server.ended.set()
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for connection in connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()
