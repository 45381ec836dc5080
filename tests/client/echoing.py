"""A server on this machine that returns the requested path, with keep-alive connections."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from attrs import field, frozen


@frozen
class Echo:
    """A running server.

    Attributes:
        url: Its address.
        connections: The client ports of its connections, in order.
    """

    url: str
    connections: list[int] = field(factory=list)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    echo: Echo


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.server.echo.connections.append(self.client_address[1])

    def do_GET(self) -> None:
        body = json.dumps({"path": self.path}).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        self.wfile.write(head.encode() + body)  # one write: a second one would wait for the delayed ACK of the first

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@contextmanager
def echoing() -> Iterator[Echo]:
    """Serve until the block ends."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.echo = Echo(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.echo
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
