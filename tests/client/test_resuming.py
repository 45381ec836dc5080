"""Downloads that break off go on where they were if the server offers it; and downloads to streams of the caller's."""

import io
import os
import random
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.client.driving import EVERY_LOOP, ONE_BODY, Driver, drive, serve
from tests.servers.scripted import CLOSE, cut, ok, scripted
from zenskar_client import http
from zenskar_ext import APIConnectionError, APIStatusError, RetryPolicy, TargetError

PDF = os.urandom(300_000)
Download = Callable[..., Any]


@pytest.fixture(params=ONE_BODY)
def download(request: pytest.FixtureRequest) -> Iterator[Download]:
    """Download from a server with a client whose connections are closed in the end."""
    clients: list[Driver] = []

    def run(server: Any, target: Any, **more: Any) -> Any:
        retries = RetryPolicy(attempts=more.pop("attempts", 3))
        clients.append(drive(request.param, serve(), transport=None, base_url=server.url, retries=retries))
        return clients[-1].call(lambda zk: zk.download("/export", target, **more))

    yield run
    for each in clients:
        each.call(lambda zk: zk.close() if request.param == "sync" else zk.aclose())


every_loop = pytest.mark.parametrize("download", EVERY_LOOP, indirect=True)


def field(request: bytes, name: str) -> str | None:
    """Return a header of a request."""
    lines = [line.partition(b": ") for line in request.split(b"\r\n")]
    return next((value.decode() for key, _, value in lines if key.lower() == name.encode()), None)


RANGES = b"accept-ranges: bytes"
ETAG = b'etag: "v1"'
DATE = b"date: Sun, 01 Feb 2026 00:00:01 GMT"
CHANGED = b"last-modified: Sun, 01 Feb 2026 00:00:00 GMT"
BROKEN = cut(ok(b"0123456789", RANGES, ETAG), 4)  # six bytes come


def rest(start: int, *headers: bytes, body: bytes = b"0123456789", said: bytes | None = None) -> bytes:
    """Return a response with the rest of a body."""
    content_range = b"bytes %d-%d/%d" % (start, len(body) - 1, len(body)) if said is None else said
    return ok(body[start:], b"content-range: " + content_range, *headers, status=b"206 Partial Content")


@every_loop
@pytest.mark.parametrize(
    ("headers", "if_range"),
    [
        pytest.param([RANGES, ETAG], '"v1"', id="a strong ETag"),
        pytest.param([RANGES, DATE, CHANGED], "Sun, 01 Feb 2026 00:00:00 GMT", id="a date of change"),
        pytest.param([RANGES, ETAG, DATE, CHANGED], '"v1"', id="both"),
        pytest.param([RANGES, b'etag: W/"v1"', DATE, CHANGED], "Sun, 01 Feb 2026 00:00:00 GMT", id="a weak ETag, a date"),
        pytest.param([b"Accept-Ranges:  Bytes ", b'etag: ""', b"content-encoding: identity"], '""', id="odd spelling"),
    ],
)  # fmt: skip
def test_what_broke_off_goes_on_where_it_was(
    download: Download, tmp_path: Path, headers: list[bytes], if_range: str
) -> None:
    told: list[tuple[int, int | None]] = []
    with scripted(cut(ok(b"0123456789", *headers), 4), rest(6)) as server:
        download(server, tmp_path / "a", on_progress=lambda *now: told.append(now))
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    assert (told[-1], sorted(told)) == ((10, 10), told)
    asked = [(field(each, "range"), field(each, "if-range")) for each in server.requests]
    assert asked == [(None, None), ("bytes=6-", if_range)]


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(cut(ok(b"0123456789", ETAG), 4), id="no ranges offered"),
        pytest.param(cut(ok(b"0123456789", ETAG, b"accept-ranges: none"), 4), id="ranges refused"),
        pytest.param(cut(ok(b"0123456789", RANGES), 4), id="no version"),
        pytest.param(cut(ok(b"0123456789", RANGES, b'etag: W/"v1"'), 4), id="a weak ETag"),
        pytest.param(cut(ok(b"0123456789", RANGES, b"etag: v1"), 4), id="an ETag without quotes"),
        pytest.param(cut(ok(b"0123456789", RANGES, b'etag: "\xfc"'), 4), id="an ETag that cannot be sent back"),
        pytest.param(cut(ok(b"0123456789", RANGES, CHANGED), 4), id="no date"),
        pytest.param(
            cut(ok(b"0123456789", RANGES, CHANGED, CHANGED.replace(b"last-modified", b"date")), 4),
            id="changed just now",
        ),
        pytest.param(cut(ok(b"0123456789", RANGES, DATE, b"last-modified: yesterday"), 4), id="a date that is none"),
        pytest.param(cut(ok(b"0123456789", RANGES, DATE, CHANGED[:-3] + b"-0000"), 4), id="a date without a zone"),
        pytest.param(cut(ok(b"0123456789", RANGES, ETAG, b"content-encoding: gzip"), 4), id="packed"),
        pytest.param(cut(ok(b"0123456789", RANGES, ETAG), 10), id="nothing came"),
        pytest.param(ok(RANGES, status=b"503 Service Unavailable"), id="another failure"),
    ],
)
def test_what_cannot_go_on_safely_begins_again(download: Download, tmp_path: Path, first: bytes) -> None:
    with scripted(first, ok(b"all of it")) as server:
        download(server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"all of it"
    assert [(field(each, "range"), field(each, "if-range")) for each in server.requests] == [(None, None)] * 2


def test_a_file_that_changed_meanwhile_begins_again(download: Download, tmp_path: Path) -> None:
    changed = ok(b"abc", RANGES, b'etag: "v2"')
    with scripted(BROKEN, cut(changed, 1), rest(2, body=b"abc")) as server:
        download(server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"abc"
    asked = [(field(each, "range"), field(each, "if-range")) for each in server.requests]
    assert asked == [(None, None), ("bytes=6-", '"v1"'), ("bytes=2-", '"v2"')]


def test_failures_between_do_not_lose_what_came(download: Download, tmp_path: Path) -> None:
    busy = ok(b"{}", b"retry-after: 0", status=b"503 Service Unavailable")
    with scripted(BROKEN, busy, CLOSE, cut(rest(6), 2), rest(8)) as server:
        download(server, tmp_path / "a", attempts=5)
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    assert [field(each, "range") for each in server.requests] == [None, *["bytes=6-"] * 3, "bytes=8-"]


def test_a_body_in_chunks_goes_on_too(download: Download, tmp_path: Path) -> None:
    chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n" + RANGES + b"\r\n" + ETAG + b"\r\n\r\n"
    with scripted(chunked + b"6\r\n012345\r\n" + CLOSE, rest(6)) as server:
        download(server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    assert field(server.requests[1], "range") == "bytes=6-"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(rest(5), id="it begins before"),
        pytest.param(rest(7), id="it begins behind"),
        pytest.param(rest(6, said=b"bytes 6-8/10"), id="it ends before the end"),
        pytest.param(rest(6, body=b"0123456789ab"), id="the whole is another"),
        pytest.param(rest(6, said=b"bytes 6-9/*"), id="the whole is not known"),
        pytest.param(rest(6, said=b"6-9/10"), id="no unit"),
        pytest.param(rest(6, said=b"bytes */10"), id="no range"),
        pytest.param(rest(6, said=b""), id="an empty range"),
        pytest.param(ok(b"6789", status=b"206 Partial Content"), id="nothing said"),
        pytest.param(rest(6, b"content-range: bytes 6-9/10"), id="said twice"),
        pytest.param(rest(6, b"content-encoding: gzip"), id="packed"),
        pytest.param(rest(6, b'etag: "v2"'), id="another version"),
        pytest.param(rest(6, b'etag: W/"v1"'), id="a weak version"),
    ],
)
def test_a_part_that_does_not_fit_is_no_file(download: Download, tmp_path: Path, answer: bytes) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with scripted(BROKEN, answer) as server:
        with pytest.raises(
            APIConnectionError,
            match=r"returned 206, but its body .* after 2 attempts \((the bytes from 6|it is the rest)",
        ) as caught:
            download(server, tmp_path / "a")
        assert (caught.value.status_code, len(server.requests)) == (206, 2)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


@pytest.mark.parametrize("status", [b"416 Range Not Satisfiable", b"412 Precondition Failed", b"404 Not Found"])
def test_a_part_that_is_refused_is_an_error(download: Download, tmp_path: Path, status: bytes) -> None:
    with scripted(BROKEN, ok(b"{}", status=status)) as server, pytest.raises(APIStatusError, match=status[:3].decode()):
        download(server, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_a_part_is_not_asked_for_by_a_header_of_the_client(tmp_path: Path) -> None:
    answers = serve(lambda _: http.Response(200, content=b"all"))
    client = drive("sync", answers, headers={"Range": "bytes=5-", "Accept-Encoding": "br"})
    client.call(lambda zk: zk.download("/a", tmp_path / "a"))
    assert "range" not in answers.request.headers
    assert answers.request.headers["accept-encoding"] == "identity"


@every_loop
def test_a_server_that_breaks_off_anywhere_gives_the_whole_in_the_end(download: Download, tmp_path: Path) -> None:
    chance = random.Random(5)

    def answer(connection: socket.socket) -> bool:
        asked = field(server.requests[-1], "range")
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        whole = rest(start, ETAG, body=PDF) if asked else ok(PDF, RANGES, ETAG)
        missing = chance.randrange(len(PDF) - start) if len(server.requests) < 15 else 0
        connection.sendall(whole[: len(whole) - missing])
        return not missing

    with scripted(answer) as server:
        download(server, tmp_path / "a", attempts=20)
    assert (tmp_path / "a").read_bytes() == PDF
    assert 2 < len(server.requests) <= 20
    starts = [int((field(each, "range") or "bytes=0-")[6:-1]) for each in server.requests]
    assert starts == sorted(starts)


# Streams


class Plain:
    """The least that a stream can be."""

    def __init__(self) -> None:
        self.content = b""

    def write(self, data: bytes) -> None:
        self.content += data


class Slow(io.RawIOBase):
    """A raw stream that takes three bytes at a time."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self.content += bytes(data[:3])
        return min(3, len(data))


@every_loop
def test_a_stream_gets_what_comes_and_stays_open(download: Download) -> None:
    stream = io.BytesIO(b"before")
    stream.seek(6)
    with scripted(ok(PDF)) as server:
        assert download(server, stream) is None
    assert (stream.getvalue(), stream.closed) == (b"before" + PDF, False)


@pytest.mark.parametrize("stream", [Plain(), Slow()], ids=["a write and nothing else", "three bytes at a time"])
def test_any_stream_that_can_be_written_will_do(download: Download, stream: Any) -> None:
    stream.content = b""
    with scripted(ok(b"0123456789")) as server:
        download(server, stream)
    assert stream.content == b"0123456789"


@pytest.mark.parametrize("buffering", [-1, 0])
def test_a_stream_may_be_a_file(download: Download, tmp_path: Path, buffering: int) -> None:
    with (tmp_path / "a").open("wb", buffering=buffering) as file, scripted(ok(PDF)) as server:
        download(server, file)
    with tempfile.NamedTemporaryFile() as temporary, scripted(ok(PDF)) as server:
        download(server, temporary)
        temporary.seek(0)
        assert temporary.read() == PDF
    assert (tmp_path / "a").read_bytes() == PDF


def test_a_stream_may_be_a_pipe(download: Download) -> None:
    reading, writing = os.pipe()
    read: list[bytes] = []
    with os.fdopen(reading, "rb") as source:
        reader = Thread(target=lambda: read.append(source.read()))
        reader.start()
        with (
            os.fdopen(writing, "wb") as pipe,
            scripted(cut(ok(PDF, RANGES, ETAG), 1), rest(len(PDF) - 1, body=PDF)) as server,
        ):
            download(server, pipe)
        reader.join()
    assert read == [PDF]


@pytest.mark.parametrize("mode", ["w+b", "a+b", "r+b"])
def test_a_stream_that_can_go_back_begins_again_where_it_was(download: Download, tmp_path: Path, mode: str) -> None:
    (tmp_path / "a").write_bytes(b"before")
    with (tmp_path / "a").open(mode) as file, scripted(cut(ok(PDF), 4), ok(b"another")) as server:
        file.seek(0, io.SEEK_END)
        download(server, file)
    assert (tmp_path / "a").read_bytes() == (b"another" if mode == "w+b" else b"beforeanother")


BROKEN_PLAINLY = cut(ok(b"0123456789"), 4)


def test_a_stream_that_cannot_go_back_is_not_begun_again(download: Download) -> None:
    stream = Plain()
    with scripted(BROKEN_PLAINLY, ok(b"another")) as server:
        with pytest.raises(APIConnectionError, match="the stream already has 6 bytes and cannot be rewound: give a f"):
            download(server, stream)
        assert len(server.requests) == 1
    assert stream.content == b"012345"


def test_a_stream_that_cannot_go_back_does_not_take_a_file_that_changed(download: Download) -> None:
    stream = Plain()
    with scripted(BROKEN, ok(b"another", ETAG)) as server:
        with pytest.raises(APIConnectionError, match="it begins again, and the stream already has 6 bytes") as caught:
            download(server, stream)
        assert len(server.requests) == 2
    assert (stream.content, caught.value.status_code) == (b"012345", 200)


def test_a_stream_that_says_falsely_that_it_can_go_back_is_not_spoiled(download: Download) -> None:
    class Liar(io.BytesIO):
        def seek(self, *_: Any) -> int:
            raise io.UnsupportedOperation

    stream = Liar()
    says = "it begins again, and the stream already has 6 bytes"
    with scripted(BROKEN_PLAINLY, ok(b"another")) as server, pytest.raises(APIConnectionError, match=says):
        download(server, stream)
    assert stream.getvalue() == b"012345"


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param([cut(ok(b"abc"), 3), ok(b"abc")], id="nothing had come"),
        pytest.param([ok(status=b"503 Service Unavailable"), ok(b"abc")], id="another failure"),
        pytest.param([cut(ok(b"abc", RANGES, ETAG), 2), rest(1, body=b"abc")], id="it goes on"),
    ],
)
def test_a_stream_that_cannot_go_back_is_written_in_several_attempts(download: Download, answers: list[bytes]) -> None:
    stream = Plain()
    with scripted(*answers) as server:
        download(server, stream)
        assert len(server.requests) == 2
    assert stream.content == b"abc"


@pytest.mark.parametrize(
    "write", [lambda _: 0, lambda _: (_ for _ in ()).throw(ValueError("no"))], ids=["takes nothing", "raises"]
)
def test_what_a_stream_raises_ends_the_download(download: Download, write: Callable[[bytes], int]) -> None:
    class Stream:
        def write(self, data: bytes) -> int:
            return write(data)

    with scripted(ok(b"abc")) as server:
        with pytest.raises((TargetError, ValueError)):
            download(server, Stream())
        assert len(server.requests) == 1


def test_a_raw_stream_that_would_block_loses_nothing_silently(download: Download) -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with (
        os.fdopen(reading, "rb"),
        os.fdopen(writing, "wb", buffering=0) as pipe,
        scripted(ok(PDF)) as server,
        pytest.raises(TargetError, match="takes no more bytes"),
    ):
        download(server, pipe)
