"""A file gets its name when it is complete, and nothing else stays; a stream is the caller's."""

import errno
import gc
import io
import os
import stat
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from zenskar_ext._sansio.targets import File, Stream, sink_from, writing
from zenskar_ext.errors import InvalidRequestError, TargetError


def test_a_path_is_a_file_and_what_can_be_written_a_stream(tmp_path: Path) -> None:
    assert isinstance(sink_from(tmp_path / "a"), File)
    assert isinstance(sink_from(str(tmp_path / "a")), File)
    assert isinstance(sink_from(io.BytesIO()), Stream)
    with pytest.raises(InvalidRequestError, match="target is int; give the path of a file"):
        sink_from(5)


def test_a_folder_that_does_not_exist_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="is not a plain file; give the path of one"):
        File(f"{tmp_path}{os.sep}new{os.sep}")


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    with File(tmp_path / "a") as file:
        file.write(b"first and longer")
        assert file.restart()
        file.write(b"second")
        [part] = tmp_path.iterdir()
        assert (part.name.endswith(".part"), len(part.name) < 30) == (True, True)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"second")]


def fails(*_: Any, **__: Any) -> Any:
    raise OSError("no")


@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_nothing_stays_of_a_file_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(Path, step, fails)
    with pytest.raises(OSError, match="no"), File(tmp_path / "a") as file:
        file.write(b"new")
    monkeypatch.undo()
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


def test_nothing_stays_of_a_file_that_nobody_ends(tmp_path: Path) -> None:
    file = File(tmp_path / "a").__enter__()
    file.write(b"new")
    file._file.close()
    assert len(list(tmp_path.iterdir())) == 1
    del file
    gc.collect()
    assert list(tmp_path.iterdir()) == []


def test_a_forked_child_that_ends_leaves_the_file_of_its_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with File(tmp_path / "a") as file:
        discard, function, arguments, _ = file._discard.peek() or (None, None, (), {})
        assert discard is file
        assert function is not None
        monkeypatch.setattr(os, "getpid", lambda: -1)
        function(*arguments)
        monkeypatch.undo()
        file.write(b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_that_cannot_be_closed_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    file = File(tmp_path / "a").__enter__()
    file._file.close()
    monkeypatch.setattr(file, "_file", type("Full", (), {"close": fails})())
    with pytest.raises(OSError, match="no"):
        file.__exit__(None)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


@pytest.mark.parametrize("old", [0o600, 0o664])
def test_a_file_that_is_replaced_is_shown_to_nobody_before(tmp_path: Path, old: int) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "a").chmod(old)
    with File(tmp_path / "a"):
        assert {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.glob(".*")} == {0o600}
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == old


def test_an_error_names_the_file_and_not_the_temporary_one(tmp_path: Path) -> None:
    with pytest.raises(TargetError) as caught, writing(tmp_path / "no" / "a"), File(tmp_path / "no" / "a"):
        raise AssertionError("it cannot be opened")
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, os.fspath(tmp_path / "no" / "a"))
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def left(folder: Path, *, age: float, name: str = "a", number: int = 0) -> Path:
    """Leave a temporary file, as a process does that is killed."""
    digest = sha256(name.encode()).hexdigest()[:16]
    part = folder / f".{digest}-{number}.part"
    part.write_bytes(b"half")
    os.utime(part, (time.time() - age,) * 2)
    return part


@pytest.mark.parametrize("numbers", [[0], [0, 1, 2], [1, 2], [5, 31]], ids=str)
def test_the_next_download_removes_what_killed_ones_left(tmp_path: Path, numbers: list[int]) -> None:
    parts = [left(tmp_path, age=61, number=number) for number in numbers]
    with File(tmp_path / "a") as file:
        assert [part.exists() for part in parts] == [False] * len(parts)
        file.write(b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"new")]


def test_what_is_young_or_held_or_of_another_file_stays(tmp_path: Path) -> None:
    young, other = left(tmp_path, age=50), left(tmp_path, age=99, name="b")
    with File(tmp_path / "c") as first:
        os.utime(first._part, (0, 0))
        with File(tmp_path / "c") as second:
            assert first._part != second._part
            second.write(b"second")
        with File(tmp_path / "a") as file:
            file.write(b"new")
        first.write(b"first")
    assert (young.exists(), other.exists()) == (True, True)
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "c").read_bytes()) == (b"new", b"first")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    fifo, folder, link, target = [left(tmp_path, age=61, number=number) for number in range(4)]
    for each in (fifo, folder, link):
        each.unlink()
    os.mkfifo(fifo)
    folder.mkdir()
    link.symlink_to(target)
    for each in (fifo, folder):
        os.utime(each, (0, 0))
    with File(tmp_path / "a") as file:
        file.write(b"new")
    assert [each.is_file() for each in (fifo, folder, link)] == [False] * 3
    assert {each.name for each in tmp_path.iterdir()} == {"a", fifo.name, folder.name, link.name}


def test_without_locks_the_system_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = left(tmp_path, age=61)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with File(tmp_path / "a") as file:
        file.write(b"new")
    assert not part.exists()


def test_a_download_that_is_done_leaves_the_temporary_file_of_another(tmp_path: Path) -> None:
    with File(tmp_path / "a") as first:
        first.write(b"first")
    with File(tmp_path / "a") as second:
        first._discard()
        second.write(b"second")
    assert (tmp_path / "a").read_bytes() == b"second"


def test_a_stream_is_rewound_to_where_it_was() -> None:
    stream = io.BytesIO(b"before")
    stream.seek(6)
    with Stream(stream) as sink:
        sink.write(b"first and longer")
        assert sink.restart()
        sink.write(b"second")
    assert (stream.getvalue(), stream.closed) == (b"beforesecond", False)


def test_a_stream_that_cannot_seek_is_left_alone() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise io.UnsupportedOperation

    stream = Pipe()
    with Stream(stream) as sink:
        sink.write(b"abc")
        assert not sink.can_restart
        assert not sink.restart()
    assert stream.getvalue() == b"abc"


@pytest.mark.parametrize("counts", [[3], [1, 2], [1, 1, 1], [None]], ids=str)
def test_a_stream_gets_every_byte(counts: list[int | None]) -> None:
    left, came = list(counts), b""

    class Dribble:
        def write(self, data: bytes) -> int | None:
            nonlocal came
            count = left.pop(0)
            came += data[:count]
            return count

    Stream(Dribble()).write(b"abc")
    assert (came, left) == (b"abc", [])


class Blocked(io.RawIOBase):
    """A raw stream that would have to wait."""

    def writable(self) -> bool:
        return True

    def write(self, _: Any, /) -> None:
        """Take nothing."""


class Full:
    """A stream that takes nothing."""

    def write(self, _: bytes) -> int:
        return 0


@pytest.mark.parametrize("stream", [Blocked(), Full()], ids=lambda each: type(each).__name__)
def test_a_stream_that_takes_nothing_is_an_error(stream: Any) -> None:
    with pytest.raises(BlockingIOError, match="takes no more bytes"):
        Stream(stream).write(b"abc")


@pytest.mark.parametrize("count", ["x", -1, 2.0], ids=str)
def test_a_stream_that_does_not_say_how_much_it_took_is_an_error(count: object) -> None:
    class Odd:
        def write(self, _: bytes) -> object:
            return count

    with pytest.raises(TargetError, match="its write returned") as caught, writing(Odd()):
        Stream(Odd()).write(b"abc")
    assert caught.value.filename == "a stream (Odd)"


def test_whatever_a_stream_raises_is_an_error_of_the_target() -> None:
    with pytest.raises(TargetError, match="ZeroDivisionError: division by zero") as caught, writing(io.BytesIO()):
        1 / 0  # noqa: B018
    assert (caught.value.errno, type(caught.value.__cause__)) == (errno.EIO, ZeroDivisionError)
