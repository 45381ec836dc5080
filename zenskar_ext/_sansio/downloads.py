"""A file that is being fetched: a part beside it, which takes its name when it is whole.

Decides where bytes go and what is told of them. Never waits for them: a driver brings them.
"""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self, TypeAlias

from zenskar_client import http
from zenskar_ext.attempts import tell

OnProgress: TypeAlias = Callable[[int, int | None], object]


class Download:
    """A file that has its name only when all of it is there.

    Args:
        target: The file. One that is there stays until then.
        on_progress: Called with how many bytes there are, and how many it will be, None if the answer does not say.
            What it raises is a `RuntimeWarning`, as of all hooks.
    """

    def __init__(self, target: str | os.PathLike[str], on_progress: OnProgress | None = None) -> None:
        """Keep where it goes."""
        self.path = Path(target)
        self._on_progress = on_progress
        self._total: int | None = None

    def __enter__(self) -> Self:
        """Make the part, so that a folder that cannot be written to is known before anything is sent."""
        self._part = NamedTemporaryFile(dir=self.path.parent, prefix=f".{self.path.name}.", delete=False)
        return self

    def begin(self, response: http.Response) -> None:
        """Begin anew, with the body of this answer."""
        length = response.headers.get("content-length", "")
        packed = "content-encoding" in response.headers  # then it counts other bytes than those that come out
        self._total = int(length) if length.isdecimal() and not packed else None
        self._part.seek(0)
        self._part.truncate()

    def write(self, chunk: bytes) -> None:
        """Add some bytes, and tell of them."""
        self._part.write(chunk)
        tell("on_progress", self._on_progress, self._part.tell(), self._total)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Give the part the file's name, or take it away if something failed."""
        self._part.close()
        part = Path(self._part.name)
        if kind is None:
            part.replace(self.path)
        else:
            part.unlink()
