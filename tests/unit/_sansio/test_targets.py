"""A file gets its name when it is complete, and nothing else stays; a stream is the caller's."""

import gc
import io
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from zenskar_ext._sansio.targets import File, Stream, sink_from
from zenskar_ext.errors import InvalidRequestError


def test_a_path_is_a_file_and_what_can_be_written_a_stream(tmp_path: Path) -> None:
    assert isinstance(sink_from(tmp_path / "a"), File)
    assert isinstance(sink_from(str(tmp_path / "a")), File)
    assert isinstance(sink_from(io.BytesIO()), Stream)
    with pytest.raises(InvalidRequestError, match="target is int; give the path of a file"):
        sink_from(5)


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
    with pytest.raises(FileNotFoundError) as caught, File(tmp_path / "no" / "a"):
        raise AssertionError("it cannot be opened")
    assert caught.value.filename == os.fspath(tmp_path / "no" / "a")


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
