"""Standard output and standard error of the command: what cannot be written ends it in one line, and never silently."""

import errno
import os
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, cast

import click

if TYPE_CHECKING:
    from zenskar_ext import Zenskar
    from zenskar_ext.settings import Secret

UNWRITTEN: Final = 14
"""The exit code if standard output could not be written."""
LEFT: Final = 141
"""The exit code if whoever reads standard output left: 128 and the number of SIGPIPE, as of other commands."""
_LEFT: Final = frozenset({errno.EPIPE, errno.EINVAL})  # the second one is that of Windows


_KEYS: Final = list["Secret"]()
"""What standard error never shows."""


class Unwritten(click.ClickException):
    """What was printed could not be written, or not all of it."""

    def __init__(self, reason: str, code: int, sent: str = "") -> None:
        """Keep why, and the write that was sent before: it is said even to somebody whose reader has left."""
        super().__init__(f"{sent}{reason}" if sent or code != LEFT else "")
        self.reason = reason
        self.exit_code = code  # type: ignore[misc]


class _Output:
    """Standard output, whose failures end the command."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> Any:
        with _told(self._stream):
            return self._stream.write(text)

    def flush(self) -> None:
        with _told(self._stream):
            self._stream.flush()


class _Errors(_Output):
    """Standard error, without API keys. If it cannot be written, there is nobody to tell."""

    def write(self, text: str) -> Any:
        for key in _KEYS:
            text = key.blot(text)
        with suppress(OSError):
            return self._stream.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()


@contextmanager
def _told(stream: Any) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _LEFT:
            raise Unwritten("standard output was closed by its reader", LEFT) from None
        raise Unwritten(f"standard output could not be written: {error.strerror}", UNWRITTEN) from None
    except UnicodeEncodeError:
        words = f"standard output takes no other characters than those of {stream.encoding}: set PYTHONIOENCODING=utf-8"
        raise Unwritten(words, UNWRITTEN) from None


@contextmanager
def streams() -> Generator[None]:
    """Return a block in which what cannot be written ends the command. Streams that are closed are empty ones in it."""
    before = sys.stdin, sys.stdout, sys.stderr
    with ExitStack() as opened:

        def empty(mode: str) -> Any:
            return opened.enter_context(open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123 - it is no file

        sys.stdin = sys.stdin or empty("r")
        sys.stderr = cast("Any", _Errors(sys.stderr or empty("w")))
        if sys.stdout is not None:
            sys.stdout = cast("Any", _Output(sys.stdout))
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
            _KEYS.clear()


def hide(zk: "Zenskar") -> None:
    """Keep the API key of a client out of standard error, whatever a server repeats."""
    _KEYS.append(zk._context.settings.api_key)  # noqa: SLF001 - to hide it


def check_output() -> None:
    """Refuse to begin if nobody can see what comes back.

    Raises:
        Unwritten: Standard output is closed.
    """
    if sys.stdout is None:
        raise Unwritten("standard output is closed: nothing was sent", UNWRITTEN)


def drop_the_rest() -> None:
    """Give up what could not be written: the interpreter would try again at its end, and show a traceback."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
