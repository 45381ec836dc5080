"""Both clients download files from a real server: a file is complete, or it is as it was."""

import errno
import gzip
import io
import os
import resource
import signal
import socket
import stat
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.client.driving import EVERY_LOOP, ONE_BODY, Driver, drive, serve
from tests.servers.scripted import CLOSE, cut, ok, scripted, slowly
from zenskar_client import http
from zenskar_ext import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    AsyncZenskar,
    ConfigurationError,
    InvalidRequestError,
    NotFoundError,
    RetryPolicy,
    TargetError,
)

PDF = os.urandom(300_000)
ROWS = b"".join(b"%d,%x\n" % (number, number * 7919) for number in range(5000))
PATH = "/invoices/{invoice_id}/download_invoice"
Download = Callable[..., Any]


@pytest.fixture(params=ONE_BODY)
def download(request: pytest.FixtureRequest) -> Iterator[Download]:
    """Download from a server with a client whose connections are closed in the end."""
    clients: list[Driver] = []

    def run(server: Any, target: Any, path: str = PATH, **more: Any) -> Any:
        options = {"retries": RetryPolicy(attempts=3), **more.pop("options", {})}
        clients.append(drive(request.param, serve(), transport=None, base_url=server.url, **options))
        given = {"invoice_id": "i"} if path == PATH else {}
        return clients[-1].call(lambda zk: zk.download(path, target, **{**given, **more}))

    yield run
    for each in clients:
        each.call(lambda zk: zk.close() if request.param == "sync" else zk.aclose())


every_loop = pytest.mark.parametrize("download", EVERY_LOOP, indirect=True)


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@every_loop
@pytest.mark.peer_row(
    62, "yes, `download()`: to a file or stream with progress, whole or not at all, resumed by `Range` if it breaks off"
)
def test_a_file_comes_whole_piece_by_piece(download: Download, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    target = tmp_path / "invoice.pdf"
    with scripted(ok(PDF)) as server:
        path = download(server, target, params={"a": "b"}, on_progress=lambda *now: told.append(now))
    assert (path, target.read_bytes() == PDF) == (target, True)
    assert [total for _, total in told] == [len(PDF)] * len(told)
    counts = [count for count, _ in told]
    assert counts == sorted(counts)
    assert (len(counts) > 1, counts[-1]) == (True, len(PDF))
    [request] = server.requests
    assert request.startswith(b"GET /invoices/i/download_invoice?a=b HTTP/1.1\r\n")
    assert b"x-api-key: key-1\r\n" in request.lower()
    assert b"accept-encoding: identity\r\n" in request.lower()
    assert list(tmp_path.iterdir()) == [target]


@every_loop
def test_an_empty_file_is_a_file(download: Download, tmp_path: Path) -> None:
    told: list[object] = []
    with scripted(ok(b"")) as server:
        download(server, tmp_path / "a", on_progress=lambda *now: told.append(now))
    assert (held(tmp_path), told) == ({"a": b""}, [])


@every_loop
def test_what_breaks_off_is_fetched_again_from_the_beginning(download: Download, tmp_path: Path) -> None:
    with scripted(cut(ok(PDF), 100_000), ok(status=b"503 Service Unavailable"), ok(b"another")) as server:
        download(server, tmp_path / "a.pdf")
        assert len(server.requests) == 3
    assert held(tmp_path) == {"a.pdf": b"another"}


@pytest.mark.parametrize(
    ("answer", "kind", "says"),
    [
        pytest.param(cut(ok(PDF), 299_990), APIConnectionError, "after 3 attempts", id="cut"),
        pytest.param(ok(b'{"detail":"Not Found"}', status=b"404 Not Found"), NotFoundError, "Not Found", id="404"),
        pytest.param(CLOSE, APIConnectionError, "no response after 3 attempts", id="nothing"),
    ],
)
def test_what_fails_leaves_the_file_that_was_there(
    download: Download, tmp_path: Path, answer: bytes, kind: type[Exception], says: str
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with scripted(answer) as server, pytest.raises(kind, match=says):
        download(server, tmp_path / "a.pdf")
    assert held(tmp_path) == {"a.pdf": b"old"}


# The status


@pytest.mark.parametrize(
    ("answer", "status", "says"),
    [
        (ok(PDF, status=b"201 Created"), 201, ""),
        (ok(b'{"detail": "being prepared"}', status=b"202 Accepted"), 202, ": being prepared"),
        (ok(b"x", status=b"203 Non-Authoritative Information"), 203, ": x"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", 204, "file$"),
        (ok(b"", status=b"205 Reset Content"), 205, "file$"),
        (ok(b"x", b"content-range: bytes 0-0/9", status=b"206 Partial Content"), 206, ": x"),
        (ok(b"[]", status=b"207 Multi-Status"), 207, ""),
        (ok(b"x", status=b"226 IM Used"), 226, ": x"),
        (ok(b"x", status=b"299 Odd"), 299, ": x"),
        (cut(ok(b"half of it", status=b"202 Accepted"), 6), 202, "file: half$"),
        (ok(b"no gzip", b"content-encoding: gzip", status=b"202 Accepted"), 202, "file$"),
    ],
    ids=["201", "202", "203", "204", "205", "206 unasked", "207", "226", "299", "202 cut", "202 falsely gzip"],
)
def test_only_a_200_is_a_file(download: Download, tmp_path: Path, answer: bytes, status: int, says: str) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with scripted(answer) as server:
        with pytest.raises(
            APIResponseValidationError, match=f"returned {status}, and only a 200 brings a .*{says}"
        ) as e:
            download(server, tmp_path / "a")
        assert len(server.requests) == 1
    assert (e.value.status_code, e.value.path) == (status, "$")
    assert held(tmp_path) == {"a": b"old"}


# The end of the compressed stream


def deflated(data: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(data) + packer.flush()


HALF = len(ROWS) // 2
PACKED = gzip.compress(ROWS)
TWO = gzip.compress(ROWS[:HALF]) + gzip.compress(ROWS[HALF:])


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        pytest.param(b"gzip", PACKED, id="gzip"),
        pytest.param(b"GZIP", PACKED, id="capitals"),
        pytest.param(b"x-gzip", PACKED, id="its old name"),
        pytest.param(b"identity, gzip", PACKED, id="identity and gzip"),
        pytest.param(b"gzip", TWO, id="two members"),
        pytest.param(b"gzip", gzip.compress(b"") + TWO + gzip.compress(b""), id="empty members around"),
        pytest.param(b"gzip", b"".join(gzip.compress(ROWS[n : n + 99]) for n in range(0, len(ROWS), 99)), id="many"),
        pytest.param(b"deflate", zlib.compress(ROWS), id="deflate"),
        pytest.param(b"deflate", deflated(ROWS, -15), id="raw deflate"),
        pytest.param(b"identity", ROWS, id="identity"),
        pytest.param(b"", ROWS, id="an empty header"),
    ],
)
def test_a_packed_body_is_saved_unpacked_and_its_length_not_told(
    download: Download, tmp_path: Path, coding: bytes, body: bytes
) -> None:
    told: list[tuple[int, int | None]] = []
    with scripted(ok(body, b"content-encoding: " + coding)) as server:
        download(server, tmp_path / "a.csv", on_progress=lambda *now: told.append(now))
        assert len(server.requests) == 1
    assert (tmp_path / "a.csv").read_bytes() == ROWS
    assert told[-1] == (len(ROWS), len(ROWS) if body == ROWS else None)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        pytest.param(b"gzip", PACKED[: len(PACKED) // 2], id="half a gzip"),
        pytest.param(b"gzip", PACKED[:-1], id="all but the last byte"),
        pytest.param(b"gzip", PACKED[:-8], id="no checksum"),
        pytest.param(b"gzip", PACKED[:-8] + b"12345678", id="a wrong checksum"),
        pytest.param(b"gzip", PACKED[:5], id="half a head"),
        pytest.param(b"gzip", TWO[:-9], id="half of the second member"),
        pytest.param(b"gzip", PACKED + PACKED[:3], id="a bit of a second member"),
        pytest.param(b"gzip", PACKED + b"garbage", id="garbage behind"),
        pytest.param(b"gzip", b"no gzip at all", id="falsely marked"),
        pytest.param(b"gzip", b"", id="nothing"),
        pytest.param(b"gzip", zlib.compress(ROWS), id="it is deflate"),
        pytest.param(b"deflate", zlib.compress(ROWS)[:-1], id="deflate without its last byte"),
        pytest.param(b"deflate", zlib.compress(ROWS) + b"x", id="garbage behind deflate"),
        pytest.param(b"deflate", deflated(ROWS, -15)[:-1], id="raw deflate without its last byte"),
        pytest.param(b"deflate", PACKED, id="it is gzip"),
    ],
)
def test_a_packed_body_without_its_proper_end_is_no_file(
    download: Download, tmp_path: Path, coding: bytes, body: bytes
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    broken = ok(body, b"content-encoding: " + coding)
    with scripted(broken) as server:
        with pytest.raises(APIConnectionError, match="returned 200, but its body could not be read after 3") as caught:
            download(server, tmp_path / "a")
        assert (len(server.requests), caught.value.status_code) == (3, 200)
    assert held(tmp_path) == {"a": b"old"}
    with scripted(broken, ok(PACKED, b"content-encoding: gzip")) as server:
        download(server, tmp_path / "a")
    assert held(tmp_path) == {"a": ROWS}


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "gzip, br", "aws-chunked"])
def test_a_coding_whose_end_cannot_be_checked_is_refused_by_name(
    download: Download, tmp_path: Path, coding: str
) -> None:
    with scripted(ok(PACKED, b"content-encoding: " + coding.encode())) as server:
        with pytest.raises(APIConnectionError, match=f"its content-encoding is {coding}; a download can check none"):
            download(server, tmp_path / "a")
        assert len(server.requests) == 1
    assert held(tmp_path) == {}


@pytest.mark.parametrize("more", [-1, 1])
def test_a_body_has_as_many_bytes_as_the_server_says(tmp_path: Path, more: int) -> None:
    class Body(http.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield b"12345"

    answers = serve(lambda _: http.Response(200, headers={"content-length": str(5 + more)}, stream=Body()))
    client = drive("sync", answers)
    with pytest.raises(APIConnectionError, match=f"5 of {5 + more} bytes came"):
        client.call(lambda zk: zk.download("/a", tmp_path / "a"))
    assert (answers.asked, held(tmp_path)) == (3, {})


def test_a_body_without_a_length_ends_with_its_chunks_or_its_connection(download: Download, tmp_path: Path) -> None:
    chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"
    with scripted(chunked + CLOSE, chunked + b"0\r\n\r\n") as server:
        download(server, tmp_path / "a")
        assert len(server.requests) == 2
    with scripted(b"HTTP/1.1 200 OK\r\n\r\nabcd" + CLOSE) as server:
        download(server, tmp_path / "b")
    assert held(tmp_path) == {"a": b"abc", "b": b"abcd"}


# Time


@pytest.mark.slow
def test_the_deadline_does_not_limit_a_body_that_is_arriving(download: Download, tmp_path: Path) -> None:
    options = {"retries": RetryPolicy(attempts=2, deadline=0.2, backoff=0), "timeout": 2.0}
    head = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n"
    with scripted(slowly(head, b"a", b"b", b"c", b"d", every=0.3)) as server:
        download(server, tmp_path / "a", options=options)
    assert held(tmp_path) == {"a": b"abcd"}


@pytest.mark.slow
@pytest.mark.slow
def test_a_body_that_broke_off_after_the_deadline_is_fetched_again(download: Download, tmp_path: Path) -> None:
    def then_closed(connection: socket.socket) -> bool:
        slowly(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n", b"a", b"b", every=0.6)(connection)
        return False

    options = {"retries": RetryPolicy(attempts=2, deadline=1.0, backoff=0), "timeout": 2.0}
    with scripted(then_closed, ok(b"abcd")) as server:
        download(server, tmp_path / "a", options=options)
    assert held(tmp_path) == {"a": b"abcd"}


@pytest.mark.slow
def test_a_body_that_stalls_is_given_up_after_the_timeout(download: Download, tmp_path: Path) -> None:
    stalled = slowly(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\na", b"bcd", every=1.5)
    with scripted(stalled) as server, pytest.raises(APITimeoutError, match="returned 200, but its body") as caught:
        download(server, tmp_path / "a", options={"retries": RetryPolicy(attempts=1), "timeout": 0.2})
    assert (caught.value.status_code, held(tmp_path)) == (200, {})


@pytest.mark.slow
def test_a_head_that_does_not_come_ends_the_call_at_its_deadline(download: Download, tmp_path: Path) -> None:
    with scripted(slowly(b"", b"HTTP/1.1 200 OK\r\n\r\n", every=1.5)) as server, pytest.raises(APITimeoutError):
        download(server, tmp_path / "a", options={"retries": RetryPolicy(attempts=1, deadline=0.2)})


# The part file


def test_a_hook_that_raises_costs_no_file(download: Download, tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyError("enough")

    with scripted(ok(b"all of it")) as server, pytest.warns(RuntimeWarning, match="on_progress"):
        download(server, tmp_path / "a.pdf", on_progress=stop)
    assert held(tmp_path) == {"a.pdf": b"all of it"}


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_download_leaves_what_was_there(
    download: Download, tmp_path: Path, end: type[BaseException]
) -> None:
    def interrupt(*_: object) -> None:
        raise end

    (tmp_path / "a").write_bytes(b"old")
    with scripted(ok(PDF)) as server, pytest.raises(end):
        download(server, tmp_path / "a", on_progress=interrupt)
    assert held(tmp_path) == {"a": b"old"}


@pytest.mark.slow
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_download_leaves_nothing(tmp_path: Path, backend: str) -> None:
    async def main(url: str) -> None:
        async with AsyncZenskar("key-1", "org-1", base_url=url) as zk:
            with anyio.move_on_after(0.3) as scope:
                await zk.download("/a", tmp_path / "a")
            assert scope.cancelled_caught

    with scripted(slowly(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\na", b"bcd", every=1)) as server:
        anyio.run(main, server.url, backend=backend)
    assert held(tmp_path) == {}


def test_a_file_that_cannot_get_its_name_leaves_nothing(download: Download, tmp_path: Path) -> None:
    def occupy(*_: object) -> None:
        (tmp_path / "a").mkdir(exist_ok=True)

    with scripted(ok(PDF)) as server, pytest.raises(TargetError, match="Is a directory") as caught:
        download(server, tmp_path / "a", on_progress=occupy)
    assert isinstance(caught.value.__cause__, IsADirectoryError)
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_folder_that_goes_away_meanwhile_is_an_error(download: Download, tmp_path: Path) -> None:
    def vanish(*_: object) -> None:
        for each in (tmp_path / "b").glob(".*"):
            each.unlink()
        (tmp_path / "b").rmdir()

    (tmp_path / "b").mkdir()
    with scripted(ok(b"all")) as server, pytest.raises(TargetError, match="No such file"):
        download(server, tmp_path / "b" / "a", on_progress=vanish)


def test_a_full_disk_leaves_what_was_there(download: Download, tmp_path: Path) -> None:

    (tmp_path / "a").write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with scripted(ok(PDF)) as server:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
            with pytest.raises(TargetError, match="File too large"):
                download(server, tmp_path / "a")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert held(tmp_path) == {"a": b"old"}


# The mode


@pytest.fixture
def umask() -> Iterator[Callable[[int], int]]:
    before = os.umask(0)
    os.umask(before)
    yield os.umask
    os.umask(before)


@pytest.mark.parametrize(
    "modes",  # umask, mode of the old file, mode of the new one
    [
        (0o022, None, 0o644),
        (0o077, None, 0o600),
        (0o002, None, 0o664),
        (0o000, None, 0o666),
        (0o022, 0o600, 0o600),
        (0o077, 0o644, 0o644),
        (0o022, 0o640, 0o640),
        (0o022, 0o755, 0o755),
        (0o022, 0o444, 0o444),
        (0o022, 0o4755, 0o755),
    ],
    ids=lambda modes: f"{modes[0]:03o} {'new' if modes[1] is None else format(modes[1], 'o')}",
)
def test_a_file_may_be_read_by_whom_the_umask_or_the_old_file_says(
    download: Download, tmp_path: Path, umask: Any, modes: tuple[int, int | None, int]
) -> None:
    mask, old, mode = modes
    target = tmp_path / "a"
    if old is not None:
        target.touch()
        target.chmod(old)
    seen: set[int] = set()
    umask(mask)
    with scripted(ok(PDF)) as server:
        download(
            server,
            target,
            on_progress=lambda *_: seen.update(stat.S_IMODE(each.stat().st_mode) for each in tmp_path.glob(".*.part")),
        )
    assert stat.S_IMODE(target.stat().st_mode) == mode
    assert seen == {mode if old is None else 0o600}


# The target


def folders(root: Path) -> tuple[Path, Path]:
    for name in ("here", "there"):
        (root / name).mkdir()
    return root / "here", root / "there"


@pytest.mark.parametrize("chain", [1, 3])
@pytest.mark.parametrize("old", [b"old", None], ids=["to a file", "to nothing"])
def test_a_link_is_followed(download: Download, tmp_path: Path, chain: int, old: bytes | None) -> None:
    here, there = folders(tmp_path)
    target = there / "file"
    if old is not None:
        target.write_bytes(old)
    names = [here / f"link-{number}" for number in range(chain)]
    for name, leads_to in zip(names, [*names[1:], Path("../there/file")], strict=True):
        name.symlink_to(leads_to)
    with scripted(ok(b"new")) as server:
        assert download(server, names[0]) == names[0]
    assert all(name.is_symlink() for name in names)
    assert held(there) == {"file": b"new"}
    assert len(list(here.iterdir())) == chain


def test_a_relative_path_stays_where_it_was_when_the_call_began(
    download: Download, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = folders(tmp_path)
    monkeypatch.chdir(here)
    with scripted(ok(b"new")) as server:
        assert download(server, "a", on_progress=lambda *_: os.chdir(there)) == Path("a")
    assert (held(here), held(there)) == ({"a": b"new"}, {})


@pytest.mark.parametrize("name", ["a" * 255, "é" * 127, "a" * 251 + ".pdf", "a\nb", ".a", " "])
def test_a_long_or_odd_name_is_a_name(download: Download, tmp_path: Path, name: str) -> None:
    with scripted(ok(b"new")) as server:
        download(server, os.fspath(tmp_path / name))
    assert held(tmp_path) == {name: b"new"}


def fifo(folder: Path) -> Path:
    os.mkfifo(folder / "fifo")
    return folder / "fifo"


def socket_file(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "s"))
    return folder / "s"


def link_to(target: Path, link: Path | None = None) -> Path:
    link = link or target.parent / "link"
    link.symlink_to(target)
    return link


async def write(_: bytes) -> None:
    """Write nothing."""


class Of:
    def __init__(self, **has: Any) -> None:
        self.__dict__.update(has)


class BytesPath(os.PathLike[Any]):
    def __fspath__(self) -> Any:
        return b"a"


def closed_stream() -> io.BytesIO:
    stream = io.BytesIO()
    stream.close()
    return stream


@pytest.mark.parametrize(
    ("target", "says"),
    [
        pytest.param(lambda folder: folder, "is not a plain file", id="a folder"),
        pytest.param(lambda folder: str(folder) + "/", "is not a plain file", id="a folder with a slash"),
        pytest.param(lambda _: "", "is not a plain file", id="nothing"),
        pytest.param(fifo, "is not a plain file", id="a pipe"),
        pytest.param(socket_file, "is not a plain file", id="a socket"),
        pytest.param(lambda _: "/dev/null", "is not a plain file", id="a device"),
        pytest.param(lambda folder: link_to(fifo(folder)), "is not a plain file", id="a link to a pipe"),
        pytest.param(lambda folder: str(folder / "a\0b"), "cannot be a path", id="a zero in the name"),
        pytest.param(lambda _: BytesPath(), "cannot be a path", id="a path of bytes"),
        pytest.param(lambda folder: os.fsencode(folder / "a"), "target is bytes; give the path", id="bytes"),
        pytest.param(lambda _: None, "target is NoneType; give the path", id="None"),
        pytest.param(lambda _: 1, "target is int; give the path", id="a file descriptor"),
        pytest.param(lambda _: io.StringIO(), "or a binary stream", id="a stream of text"),
        pytest.param(lambda _: Of(write=print, encoding="utf-8"), "or a binary stream", id="what says its encoding"),
        pytest.param(lambda _: Of(write=write), "or a binary stream that is not async", id="an async stream"),
        pytest.param(lambda _: Of(write=b""), "or a binary stream", id="a write that is none"),
        pytest.param(lambda _: closed_stream(), "open for writing", id="a closed stream"),
        pytest.param(lambda _: Of(write=print, writable=lambda: False), "open for writing", id="a read-only stream"),
    ],
)
def test_what_is_no_target_is_refused_before_sending(
    download: Download, tmp_path: Path, target: Callable[[Path], Any], says: str
) -> None:
    with scripted(ok()) as server:
        with pytest.raises(InvalidRequestError, match=says):
            download(server, target(tmp_path))
        assert server.requests == []


@pytest.mark.parametrize(
    ("target", "number"),
    [
        pytest.param(lambda folder: folder / "no" / "a", errno.ENOENT, id="no folder"),
        pytest.param(lambda folder: touched(folder / "f") / "a", errno.ENOTDIR, id="below a file"),
        pytest.param(lambda folder: folder / ("a" * 256), errno.ENAMETOOLONG, id="a name that is too long"),
        pytest.param(lambda folder: link_to(folder / "link"), errno.ELOOP, id="a link to itself"),
        pytest.param(
            lambda folder: link_to(folder / "no" / "a", folder / "link"), errno.ENOENT, id="a link to no folder"
        ),
    ],
)
def test_nothing_is_asked_for_a_file_that_cannot_be(
    download: Download, tmp_path: Path, target: Callable[[Path], Path], number: int
) -> None:
    with scripted(ok()) as server:
        with pytest.raises(TargetError) as caught:
            download(server, place := target(tmp_path))
        assert server.requests == []
    assert isinstance(caught.value, OSError)
    assert (caught.value.errno, caught.value.filename) == (number, str(place))
    assert ".part" not in str(caught.value)
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    ("error", "number"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), errno.ENOSPC),
        (PermissionError(errno.EACCES, "Permission denied"), errno.EACCES),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), errno.EPIPE),
        (OSError("odd"), errno.EIO),
    ],
    ids=str,
)
def test_what_a_stream_cannot_take_is_an_error_of_the_client(download: Download, error: OSError, number: int) -> None:
    class Stream:
        def write(self, _: bytes) -> None:
            raise error

    with scripted(ok(PDF)) as server, pytest.raises(TargetError, match=r"a stream \(Stream\)") as caught:
        download(server, Stream())
    assert (caught.value.errno, caught.value.__cause__) == (number, error)


KILLED = """
import sys
from zenskar_ext import Zenskar
with Zenskar("key-1", "org-1", base_url=sys.argv[1]) as zk:
    zk.download("/a", sys.argv[2], on_progress=lambda *_: print("some", flush=True))
"""


@pytest.mark.slow
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_what_a_killed_process_left_goes_with_the_next_download(
    download: Download, tmp_path: Path, end: signal.Signals
) -> None:
    with scripted(slowly(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\na", b"bcd", every=1), ok(b"all")) as server:
        command = [sys.executable, "-c", KILLED, server.url, str(tmp_path / "a")]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.send_signal(end)
        [part] = tmp_path.iterdir()
        os.utime(part, (0, 0))
        download(server, tmp_path / "a")
    assert held(tmp_path) == {"a": b"all"}


def touched(path: Path) -> Path:
    path.touch()
    return path


# Hooks


def test_several_functions_are_told_of_the_progress_although_one_fails(download: Download, tmp_path: Path) -> None:
    def fail(_: int, __: int | None) -> None:
        raise LookupError

    first: list[int] = []
    second: list[int] = []
    hooks = [lambda done, _: first.append(done), fail, lambda done, _: second.append(done)]
    with (
        scripted(ok(PDF)) as server,
        pytest.warns(RuntimeWarning, match="on_progress failed, and the call continues: LookupError"),
    ):
        download(server, tmp_path / "a", on_progress=hooks)
    assert held(tmp_path) == {"a": PDF}
    assert first == second
    assert first[-1] == len(PDF)


def test_a_function_of_the_progress_that_cannot_be_called_is_refused(download: Download, tmp_path: Path) -> None:
    with scripted(ok(PDF)) as server:
        with pytest.raises(ConfigurationError, match="on_progress=5: give a function that takes two numbers of bytes"):
            download(server, tmp_path / "a", on_progress=5)
        assert server.requests == []
    assert held(tmp_path) == {}
