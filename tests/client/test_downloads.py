"""Both clients download files from a real server: a file is complete, or it does not exist."""

import gzip
import os
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from attrs import define, field, frozen

from tests.client.driving import EVERY_LOOP, Driver, drive
from zenskar_client import http
from zenskar_ext import APIConnectionError, ConfigurationError, InvalidRequestError, NotFoundError, RetryPolicy

PDF = os.urandom(300_000)


@frozen
class Said:
    """A response; with `sent`, the connection ends after that many bytes of the body."""

    body: bytes = PDF
    status: int = 200
    headers: dict[str, str] = field(factory=dict[str, str])
    sent: int | None = None


@define
class Server:
    """A server that gives these responses one after the other, and repeats the last one."""

    url: str
    answers: list[Said] = field(factory=list[Said])
    asked: list[str] = field(factory=list[str])


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(f"{self.path} {self.headers['x-api-key']}")
            said = told.answers.pop(0) if len(told.answers) > 1 else told.answers[0]
            self.send_response(said.status)
            for name, value in {"content-length": str(len(said.body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said.body[: said.sent])

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        told = Server(f"http://127.0.0.1:{running.server_port}")
        Thread(target=running.serve_forever, daemon=True).start()
        yield told
        running.shutdown()


@pytest.fixture(params=EVERY_LOOP)
def driver(request: pytest.FixtureRequest, server: Server) -> Iterator[Driver]:
    def nothing(_: http.Request) -> http.Response:
        raise AssertionError("the real server is asked")

    driver = drive(request.param, nothing, transport=None, base_url=server.url, retries=RetryPolicy(attempts=3))
    yield driver
    if request.param == "sync":
        driver.zk.close()


def download(driver: Driver, target: Path, **more: Any) -> Any:
    return driver.call(lambda zk: zk.download("/invoices/i/download_invoice", target, **more))


@pytest.mark.peer_row(
    62, "yes, `download()`: to a file with progress, whole or not at all, fetched again if it breaks off"
)
def test_a_file_comes_whole_piece_by_piece(driver: Driver, server: Server, tmp_path: Path) -> None:
    server.answers = [Said()]
    told: list[tuple[int, int | None]] = []
    target = tmp_path / "invoice.pdf"
    path = download(driver, target, params={"a": "b"}, on_progress=lambda *now: told.append(now))
    assert (path, target.read_bytes() == PDF) == (target, True)
    assert [total for _, total in told] == [len(PDF)] * len(told)
    counts = [count for count, _ in told]
    assert counts == sorted(counts)
    assert (len(counts) > 1, counts[-1]) == (True, len(PDF))
    assert server.asked == ["/invoices/i/download_invoice?a=b key-1"]
    assert list(tmp_path.iterdir()) == [target]


def test_what_breaks_off_is_fetched_again_from_the_beginning(driver: Driver, server: Server, tmp_path: Path) -> None:
    server.answers = [Said(sent=200_000), Said(status=503), Said(body=b"another")]
    download(driver, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"another"
    assert len(driver.waits) == 2


@pytest.mark.parametrize(
    ("answers", "kind"),
    [([Said(sent=10)], APIConnectionError), ([Said(status=404, body=b'{"detail":"Not Found"}')], NotFoundError)],
    ids=["cut", "404"],
)
def test_what_fails_leaves_the_file_that_was_there(
    driver: Driver, server: Server, tmp_path: Path, answers: list[Said], kind: type[Exception]
) -> None:
    server.answers = answers
    (tmp_path / "a.pdf").write_text("old")
    with pytest.raises(kind, match="Not Found" if kind is NotFoundError else "after 3 attempts"):
        download(driver, tmp_path / "a.pdf")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.pdf", "old")]


def test_a_packed_body_is_saved_unpacked_and_its_length_not_told(
    driver: Driver, server: Server, tmp_path: Path
) -> None:
    server.answers = [Said(gzip.compress(b"a,b\n" * 100), headers={"content-encoding": "gzip"})]
    totals: list[int | None] = []
    download(driver, tmp_path / "a.csv", on_progress=lambda _, total: totals.append(total))
    assert (tmp_path / "a.csv").read_bytes() == b"a,b\n" * 100
    assert set(totals) == {None}


def test_a_hook_that_raises_costs_no_file(driver: Driver, server: Server, tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyError("enough")

    server.answers = [Said(b"all of it")]
    with pytest.warns(RuntimeWarning, match="on_progress"):
        download(driver, tmp_path / "a.pdf", on_progress=stop)
    assert (tmp_path / "a.pdf").read_bytes() == b"all of it"


def test_nothing_is_asked_for_a_file_that_cannot_be(driver: Driver, server: Server, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        download(driver, tmp_path / "no" / "a.pdf")
    with pytest.raises(InvalidRequestError, match="give a path of the API"):
        driver.call(lambda zk: zk.download("https://elsewhere.test/a.pdf", tmp_path / "a.pdf"))
    assert (server.asked, list(tmp_path.iterdir())) == ([], [])


def test_several_functions_are_told_of_the_progress_although_one_fails(
    driver: Driver, server: Server, tmp_path: Path
) -> None:
    def fail(_: int, __: int | None) -> None:
        raise LookupError

    first: list[int] = []
    second: list[int] = []
    server.answers = [Said()]
    hooks = [lambda done, _: first.append(done), fail, lambda done, _: second.append(done)]
    with pytest.warns(RuntimeWarning, match="on_progress failed, and the call continues: LookupError"):
        path = download(driver, tmp_path / "a.pdf", on_progress=hooks)
    assert path.read_bytes() == PDF
    assert first == second
    assert first[-1] == len(PDF)


def test_a_function_of_the_progress_that_cannot_be_called_is_refused(
    driver: Driver, server: Server, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match="on_progress=5: give a function that takes two numbers of bytes"):
        download(driver, tmp_path / "a.pdf", on_progress=5)
    assert (server.asked, list(tmp_path.iterdir())) == ([], [])
