"""A scripted HTTP server, for responses that the sandbox never gives."""

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

# Pytester unloads the modules that its tests import, and imports them again for the next test. These modules do not
# survive a second import. They are imported here first, so they stay loaded.
STAY = (httpcore, httpcore2, httpx, httpx2, vcr, yaml)


@frozen
class Said:
    """A response of the server; `{echo}` in the body is replaced by the received head and body."""

    body: str = "{}"
    content_type: str = "application/json"
    status: int = 200
    reason: str = "OK"
    headers: dict[str, str] = field(factory=dict[str, str])


Serve = Callable[[Said], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server that gives every request the same response; return its address."""
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
                """Log nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
