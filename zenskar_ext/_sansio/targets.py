"""Where the bytes of a download go: to a file that is complete or as it was before, or to a stream of the caller's."""

import errno
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from hashlib import sha256
from inspect import iscoroutinefunction
from io import RawIOBase
from itertools import count
from pathlib import Path
from typing import Any, Final, Protocol, Self, TypeAlias, cast
from weakref import finalize

from zenskar_ext.errors import InvalidRequestError, TargetError, ZenskarError


class BinaryStream(Protocol):
    """What a download can be written to: an open binary file, a `BytesIO`, or anything else with such a `write`."""

    def write(self, data: bytes, /) -> object:
        """Write some bytes."""
        ...


Target: TypeAlias = str | os.PathLike[str] | BinaryStream


@contextmanager
def writing(target: object) -> Generator[None]:
    """Turn what the system, or a stream of the caller's, raises into an error that names the target.

    Raises:
        TargetError: It cannot be written.
    """
    try:
        yield
    except ZenskarError:
        raise
    except Exception as error:
        kind = type(target)
        name = str(target) if issubclass(kind, str) or hasattr(kind, "__fspath__") else f"a stream ({kind.__name__})"
        if isinstance(error, OSError):
            raise TargetError(error.errno or errno.EIO, error.strerror or str(error), name) from error
        raise TargetError(errno.EIO, f"{type(error).__name__}: {error}", name) from error


def sink_from(target: object) -> "File | Stream":
    """Return where the bytes go.

    Raises:
        InvalidRequestError: The target is neither the path of a file nor a stream that can be written.
    """
    if isinstance(target, str | os.PathLike):
        return File(cast("str | os.PathLike[str]", target))
    return Stream(target)


class File:
    """A file that is replaced atomically. A link is followed: the file that it leads to is replaced."""

    can_restart = True

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Find the file; nothing is written yet.

        Raises:
            InvalidRequestError: It is a folder, a device or another thing that is not a plain file.
            OSError: It cannot be found out.
        """
        try:
            self.path = Path(path)
            self._place = Path(os.path.realpath(self.path))
            self._old: int | None = self._place.stat().st_mode
        except FileNotFoundError:
            self._old = None
        except (TypeError, ValueError) as error:
            raise InvalidRequestError(f"target={path!r} cannot be a path ({error}); give the path of a file") from None
        is_folder = os.fspath(path)[-1:] in (os.sep, os.altsep or os.sep)
        if is_folder or (self._old is not None and not stat.S_ISREG(self._old)):
            raise InvalidRequestError(
                f"target={str(path)!r} is not a plain file; give the path of one, or an open stream"
            )

    def __enter__(self) -> Self:
        """Create the temporary file, so that a folder that is not writable is known before anything is sent.

        Delete those that killed processes left: they have the same name but for the number, and nobody holds them.
        """
        name = sha256(os.fsencode(self._place.name)).hexdigest()[:16]  # short, however long the other name is
        number = next(each for each in count() if self._create(self._place.with_name(f".{name}-{each}.part")))
        now = os.fstat(self._file.fileno()).st_mtime
        for other in range(max(number, _NUMBERS)):
            if other != number:
                _remove_if_left(self._place.with_name(f".{name}-{other}.part"), now)
        return self

    def _create(self, part: Path) -> bool:
        """Create a temporary file; return False if there is one, of whatever kind."""
        mode = 0o666 if self._old is None else 0o600  # what the umask leaves, or for nobody else until it is complete
        try:
            self._file = open(  # noqa: SIM115 - it stays open until the end
                part, "xb", opener=lambda path, flags: os.open(path, flags, mode)
            )
        except FileExistsError:
            return False
        self._part = part
        self._discard = finalize(self, _remove, part, os.getpid())  # whenever an interrupt may come
        _hold(self._file.fileno())
        return True

    def write(self, chunk: bytes) -> None:
        """Add some bytes."""
        self._file.write(chunk)

    def restart(self) -> bool:
        """Forget what was written; return True."""
        self._file.seek(0)
        self._file.truncate()
        return True

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Rename the temporary file to the target. If anything failed, that included, delete it."""
        try:
            self._file.close()
            if kind is None:
                if self._old is not None:
                    self._part.chmod(self._old & 0o777)
                self._part.replace(self._place)
                self._discard.detach()  # another download may use the name from now on
        finally:
            self._discard()


def _hold(file: int) -> bool:
    """Lock a file until it is closed; return whether nobody else holds it."""
    try:
        import fcntl
    except ImportError:  # Windows, where no open file can be deleted
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


_AGE: Final = 60.0
"""After how many seconds without a change a file may be left: its process has not locked it yet when it creates it."""


_NUMBERS: Final = 32
"""How many numbers of temporary files are looked at: a process that is killed may leave any that was free for it."""
_AS_IT_IS: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
"""How a file is opened whatever it is: a FIFO without waiting for its other end, a link not at all."""


def _remove_if_left(part: Path, now: float) -> None:
    with suppress(OSError), open(part, "rb", opener=lambda path, flags: os.open(path, flags | _AS_IT_IS)) as file:
        found = os.fstat(file.fileno())
        if stat.S_ISREG(found.st_mode) and now - found.st_mtime > _AGE and _hold(file.fileno()):
            part.unlink()


def _remove(part: Path, process: int) -> None:
    """Delete a temporary file, but not that of the parent in a forked child that ends."""
    if os.getpid() == process:
        part.unlink(missing_ok=True)


class Stream:
    """A stream of the caller's. It is never closed, and rewound only to start again."""

    path = None

    def __init__(self, stream: Any) -> None:
        """Check the stream.

        Raises:
            InvalidRequestError: Bytes cannot be written to it.
        """
        write = getattr(stream, "write", None)
        kind = type(stream).__name__
        if not callable(write) or iscoroutinefunction(write) or hasattr(stream, "encoding"):
            raise InvalidRequestError(
                f"target is {kind}; give the path of a file, or a binary stream that is not async"
            )
        if getattr(stream, "closed", False) or not getattr(stream, "writable", lambda: True)():
            raise InvalidRequestError(f"target is {kind}, closed or read-only; give a stream that is open for writing")
        self._stream = stream
        self.can_restart: bool = getattr(stream, "seekable", lambda: False)()

    def __enter__(self) -> Self:
        """Keep in mind where the stream is."""
        if self.can_restart:
            self._start = self._stream.tell()
        return self

    def write(self, chunk: bytes) -> None:
        """Write some bytes.

        Raises:
            BlockingIOError: The stream takes none.
            OSError: It does not return how many it took.
        """
        while chunk:
            count = self._stream.write(chunk)
            if count is None and not isinstance(self._stream, RawIOBase):  # it does not say, so it took them all
                return
            if not count:
                msg = "the stream takes no more bytes; give one that waits until it can"
                raise BlockingIOError(msg)
            if not isinstance(count, int) or count < 0:
                msg = f"its write returned {count!r}; return the number of bytes that it took"
                raise OSError(errno.EIO, msg)
            chunk = chunk[count:]

    def restart(self) -> bool:
        """Go back to where the stream was, and cut off what was written; return whether it can."""
        if not self.can_restart:
            return False
        try:
            self._stream.seek(self._start)
            self._stream.truncate()
        except OSError:
            return False
        return True

    def __exit__(self, *_: object) -> None:
        """Leave the stream to the caller."""
