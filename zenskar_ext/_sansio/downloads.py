"""A file that is being downloaded: bytes go to a temporary file, which is renamed when it is complete.

Decides where bytes go and reports progress. Never waits for them: a driver passes them in.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self, TypeAlias

from zenskar_client import http
from zenskar_ext.attempts import tell
from zenskar_ext.options import hooks_of

ProgressHook: TypeAlias = Callable[[int, int | None], object]
OnProgress: TypeAlias = ProgressHook | Sequence[ProgressHook]


class Download:
    """A file that is replaced atomically, when its download is complete.

    Args:
        target: The file. An existing file stays until then.
        on_progress: Called with the bytes so far and the bytes in total, None if the response does not say; a function,
            or a list of them. What they raise becomes a `RuntimeWarning`, as for all hooks.

    Raises:
        ConfigurationError: `on_progress` cannot be called, or is async.
    """

    def __init__(self, target: str | os.PathLike[str], on_progress: OnProgress | None = None) -> None:
        """Store the target. Nothing is written yet."""
        self.path = Path(target)
        self._on_progress: tuple[ProgressHook, ...] = hooks_of("on_progress", on_progress, "two numbers of bytes")
        self._total: int | None = None

    def __enter__(self) -> Self:
        """Create the temporary file, so that a folder that is not writable is known before anything is sent."""
        self._part = NamedTemporaryFile(dir=self.path.parent, prefix=f".{self.path.name}.", delete=False)
        return self

    def begin(self, response: http.Response) -> None:
        """Start from scratch, with the body of this response."""
        length = response.headers.get("content-length", "")
        packed = "content-encoding" in response.headers  # then the length counts the encoded bytes, not those written
        self._total = int(length) if length.isdecimal() and not packed else None
        self._part.seek(0)
        self._part.truncate()

    def write(self, chunk: bytes) -> None:
        """Add some bytes, and report the progress."""
        self._part.write(chunk)
        tell("on_progress", self._on_progress, self._part.tell(), self._total)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Rename the temporary file to the target, or delete it if something failed."""
        self._part.close()
        part = Path(self._part.name)
        if kind is None:
            part.replace(self.path)
        else:
            part.unlink()
