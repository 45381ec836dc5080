"""A download: which responses are a file, how one that broke off is continued, and whether all of it has come.

Decides what becomes of each response, and reports progress. Never waits for bytes: a driver passes them in.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Final, Self, TypeAlias

from zenskar_client import http
from zenskar_ext._sansio.codings import CODINGS, Unpacker, codings_of
from zenskar_ext._sansio.failures import FinalBodyError
from zenskar_ext._sansio.targets import Target, sink_from, writing
from zenskar_ext.attempts import tell
from zenskar_ext.options import hooks_of

ProgressHook: TypeAlias = Callable[[int, int | None], object]
OnProgress: TypeAlias = ProgressHook | Sequence[ProgressHook]

_LENGTH: Final = re.compile(r"[0-9]{1,18}")
_RANGE: Final = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})")
_STRONG: Final = re.compile(r'"[!#-~]*"')  # a weak ETag, `W/"..."`, stands for equal content, not for equal bytes
_STUCK: Final = "the stream already has {} bytes and cannot be rewound: give a file, or a stream that can"


class Download:
    """A body that goes to a file or a stream.

    Args:
        target: The file, which stays as it is until all has come, or the stream.
        on_progress: Called with the bytes so far and the bytes in total, None if the response does not say; a function,
            or a list of them. What they raise becomes a `RuntimeWarning`, as for all hooks.

    Attributes:
        moved: Whether the last attempt brought bytes.

    Raises:
        InvalidRequestError: The target is neither a plain file nor a stream that can be written.
        TargetError: The system does not allow it. All methods that write raise it too.
        ConfigurationError: `on_progress` cannot be called, or is async.
    """

    def __init__(self, target: Target, on_progress: OnProgress | None = None) -> None:
        """Check the target. Nothing is written yet."""
        self._target = target
        with writing(target):
            self._sink = sink_from(target)
        self._on_progress: tuple[ProgressHook, ...] = hooks_of("on_progress", on_progress, "two numbers of bytes")
        self._count = 0  # bytes in the target
        self._came = 0  # bytes of the body, as they were sent
        self._total: int | None = None  # what the server says that the body has
        self._version = ""  # what `If-Range` needs to go on with this very body
        self._unpacker: Unpacker | None = None
        self._resumes = False
        self.moved = False

    @property
    def path(self) -> Path | None:
        """The path of the file; None for a stream."""
        return self._sink.path

    def __enter__(self) -> Self:
        """Open the target."""
        with writing(self._target):
            self._sink.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Keep the file, or if something failed, what was there before."""
        with writing(self._target):
            self._sink.__exit__(kind)

    def ask(self, request: http.Request) -> None:
        """Ask for the body as it is, or for the rest of one that broke off."""
        self.moved = False
        self._resumes = self._can_resume
        request.headers["accept-encoding"] = "identity"  # so that lengths can be checked, and parts continued
        for name in ("range", "if-range"):
            request.headers.pop(name, None)
        if self._resumes:
            request.headers.update({"range": f"bytes={self._count}-", "if-range": self._version})

    @property
    def _can_resume(self) -> bool:
        return bool(self._version) and self._count > 0 and (self._total is None or self._count < self._total)

    @property
    def stuck(self) -> str:
        """Say why another attempt is of no use; "" if it may be of use."""
        may_help = self._sink.can_restart or not self._count or self._can_resume
        return "" if may_help else _STUCK.format(self._count)

    def takes(self, response: http.Response) -> bool:
        """Return whether a response has the body, or the rest that was asked for."""
        part = response.status_code == HTTPStatus.PARTIAL_CONTENT and self._resumes
        return response.status_code == HTTPStatus.OK or part

    def begin(self, response: http.Response) -> None:
        """Start from scratch or go on, with the body of this response.

        Raises:
            FinalBodyError: It cannot become the file.
        """
        if response.status_code == HTTPStatus.PARTIAL_CONTENT:
            self._total = self._total_of(response)
            self._came = self._count
            return
        self._unpacker = _unpacker(response)
        if self._count and not self._restart():
            raise FinalBodyError(response.status_code, f"it begins again, and {_STUCK.format(self._count)}")
        self._count = self._came = 0
        self._total = _length(response.headers)
        self._version = "" if self._unpacker else _version(response.headers)

    def _restart(self) -> bool:
        with writing(self._target):
            return self._sink.restart()

    def _total_of(self, response: http.Response) -> int:
        """Return how many bytes the whole has, from a response with the rest of it."""
        said = response.headers.get("content-range", "")
        first, last, total = map(int, found.groups()) if (found := _RANGE.fullmatch(said)) else (0, 0, 0)
        if first != self._count or last + 1 != total or total != (self._total or total) or codings_of(response.headers):
            reason = f"the bytes from {self._count} to the end were asked for, and {said or 'no range'} is sent"
            raise FinalBodyError(response.status_code, reason)
        if self._version.startswith('"') and response.headers.get("etag", self._version) != self._version:
            raise FinalBodyError(response.status_code, "it is the rest of another version of the file")
        return total

    def write(self, piece: bytes) -> None:
        """Add some bytes of the body, and report the progress.

        Raises:
            http.DecodingError: They are not in the coding that the response says.
        """
        self.moved = self.moved or bool(piece)
        self._came += len(piece)
        total = None if self._unpacker else self._total  # a length counts the encoded bytes, not those written
        for chunk in self._unpacked(piece):
            with writing(self._target):
                self._sink.write(chunk)
            self._count += len(chunk)
            tell("on_progress", self._on_progress, self._count, total)

    def _unpacked(self, piece: bytes) -> Iterable[bytes]:
        if self._unpacker is not None:
            return self._unpacker.feed(piece)
        return (piece,) if piece else ()

    def end(self) -> None:
        """Check that all has come.

        Raises:
            http.DecodingError: The end of the compressed content is missing.
            http.RemoteProtocolError: There are more or fewer bytes than the server said.
        """
        if self._total is not None and self._came != self._total:
            raise http.RemoteProtocolError(f"{self._came} of {self._total} bytes came")
        if self._unpacker is not None:
            self._unpacker.end()


def _unpacker(response: http.Response) -> Unpacker | None:
    names = codings_of(response.headers)
    if not names:
        return None
    if len(names) > 1 or names[0] not in CODINGS:
        reason = f"its content-encoding is {', '.join(names)}; a download can check none, gzip and deflate"
        raise FinalBodyError(response.status_code, reason)
    return Unpacker(names[0])


def _length(headers: http.Headers) -> int | None:
    text = headers.get("content-length", "")
    return int(text) if _LENGTH.fullmatch(text) and "transfer-encoding" not in headers else None


def _version(headers: http.Headers) -> str:
    """Return what names the very bytes of a body, if the server can send a part of them; else ""."""
    if headers.get("accept-ranges", "").strip().lower() != "bytes":
        return ""
    etag, changed = headers.get("etag", ""), headers.get("last-modified", "")
    if _STRONG.fullmatch(etag):
        return etag
    try:
        age = parsedate_to_datetime(headers.get("date", "")) - parsedate_to_datetime(changed)
    except (OverflowError, TypeError, ValueError):
        return ""
    # In its last second a file may have changed twice (RFC 9110, 8.8.2.2).
    return changed if age >= timedelta(seconds=1) and changed.isascii() else ""
