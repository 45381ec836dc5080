"""Runs the command in this process, against a local Zenskar over HTTP."""

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from zenskar_ext.cli import main
from zenskar_ext.testing import Sandbox


class Result(NamedTuple):
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
Answer = Callable[[bytes, int], None]
ID = "00000000-0000-4000-8000-00000000000a"


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take away the settings of whoever runs the tests."""
    for name in ("API_KEY", "ORGANISATION", "BASE_URL", "API_VERSION", "PROFILE"):
        monkeypatch.delenv(f"ZENSKAR_{name}", raising=False)
    monkeypatch.setenv("ZENSKAR_PROFILES", str(tmp_path / "profiles.toml"))
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command."""

    def run(*arguments: str) -> Result:
        code = main.run(arguments)
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Sandbox, str]]:
    """Yield a sandbox with its address."""
    sandbox = Sandbox(invoices=30, customers=5)
    with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def sandbox(server: tuple[Sandbox, str], monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """Return a sandbox that the environment points to, as it is at the start."""
    found, url = server
    found.reset()
    monkeypatch.setenv("ZENSKAR_BASE_URL", url)
    monkeypatch.setenv("ZENSKAR_API_KEY", "sandbox_key")
    monkeypatch.setenv("ZENSKAR_ORGANISATION", found.organisation)
    return found


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answer]:
    """Yield a function that sets what a server, to which the environment points, says to every request."""
    said: list[tuple[bytes, int]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body, status = said[-1]
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.do_GET()

        do_PATCH = do_POST  # noqa: N815 - of the base class

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("ZENSKAR_BASE_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("ZENSKAR_API_KEY", "a-key-of-the-tests")
        monkeypatch.setenv("ZENSKAR_ORGANISATION", "org")
        yield lambda body, status: said.append((body, status))
        server.shutdown()
