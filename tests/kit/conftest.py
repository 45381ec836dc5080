"""A server of HTTP that says what it is told to, for answers that no sandbox gives."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import httpcore2
import httpx
import httpx2
import pytest
import vcr  # type: ignore[import-untyped]
import yaml  # type: ignore[import-untyped]
from attrs import field, frozen

# Pytester forgets what the tests in it import, and imports it again for the next ones. These do not survive that; they
# are here before, so that they stay.
STAY = (httpcore, httpcore2, httpx, httpx2, vcr, yaml)


@frozen
class Said:
    """What the server answers; `{echo}` in the body is what it received, head and body."""

    body: str = "{}"
    content_type: str = "application/json"
    status: int = 200
    reason: str = "OK"
    headers: dict[str, str] = field(factory=dict[str, str])


Serve = Callable[[Said], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server that answers everything alike; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(said: Said) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                received = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
                head = " ".join(f"{name}={value}" for name, value in self.headers.items())
                echo = f"{self.path} {head} {received}".replace("\\", "\\\\").replace('"', '\\"')
                content = said.body.replace("{echo}", echo).encode()
                self.send_response(said.status, said.reason)
                for name, value in {**said.headers, "content-type": said.content_type}.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_POST = do_GET  # noqa: N815 - http.server's name

            def log_message(self, *_: object) -> None:
                """Keep silent."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
