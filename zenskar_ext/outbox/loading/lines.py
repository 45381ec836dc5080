"""Lines of a text file, of bounded length: a file without line breaks must not fill the memory."""

from collections import deque
from collections.abc import Iterator
from typing import IO, Final

from zenskar_ext.outbox.loading.reading import Place

LONGEST: Final = 16 * 1024 * 1024
"""How many bytes a line may have."""
TOO_LONG: Final = f"the line is longer than {LONGEST:,} bytes"
NO_TEXT: Final = "the line is not UTF-8"
_MARK: Final = b"\xef\xbb\xbf"
_SHOWN: Final = 1000


class Lines:
    """Reads lines, and knows the place after the last one.

    Attributes:
        place: Where reading goes on.
        problem: What is wrong with the lines since `begin`; empty if nothing is.
    """

    def __init__(self, file: IO[bytes], start: Place) -> None:
        """Start at a place of the file."""
        file.seek(start.offset)
        self._file = file
        self.place = start
        self._again: deque[tuple[Place, str, str]] = deque()
        self.begin()

    def begin(self) -> None:
        """Begin a row: forget what was read before it."""
        self.problem = ""
        self._read_now: list[tuple[Place, str, str]] = []

    def back_to_the_second(self) -> None:
        """Let the row be its first line alone: those after it are read again."""
        first, *others = self._read_now
        self._again.extendleft(reversed(others))
        self.begin()
        self._take(first)

    @property
    def raw(self) -> str:
        """The lines since `begin`, without the last line break."""
        return "".join(text for _, text, _ in self._read_now).removesuffix("\n").removesuffix("\r")

    def __iter__(self) -> Iterator[str]:
        """Read lines, each with its line break. What cannot be read is replaced, and sets `problem`."""
        while True:
            if self._again:
                yield self._take(self._again.popleft())
            elif line := self._file.readline(LONGEST):
                yield self._take(self._read(line))
            else:
                return

    def _take(self, line: tuple[Place, str, str]) -> str:
        self.place, text, problem = line
        self.problem = self.problem or problem
        self._read_now.append(line)
        return text

    def _read(self, line: bytes) -> tuple[Place, str, str]:
        length = len(line)
        problem = ""
        if length == LONGEST and not line.endswith(b"\n"):
            length += self._skip()
            line, problem = line[:_SHOWN], TOO_LONG
        if self.place.offset == 0:
            line = line.removeprefix(_MARK)
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text = line.decode(errors="backslashreplace")
            problem = problem or NO_TEXT
        return Place(self.place.offset + length, self.place.line + 1), text, problem

    def _skip(self) -> int:
        """Read the rest of a line that is too long, and return its length in bytes."""
        skipped = 0
        while part := self._file.readline(LONGEST):
            skipped += len(part)
            if part.endswith(b"\n"):
                break
        return skipped
