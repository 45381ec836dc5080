"""Opens a file of events by the end of its name, and tells one content from another."""

import gzip
import hashlib
import zlib
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final, cast

from attrs import frozen

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.loading.delimited import Delimited
from zenskar_ext.outbox.loading.layout import Layout
from zenskar_ext.outbox.loading.ndjson import Ndjson
from zenskar_ext.outbox.loading.parquet import Parquet
from zenskar_ext.outbox.loading.reading import Place, Reader, Row

_GZ: Final = ".gz"
_KINDS: Final = {".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv", ".parquet": "parquet", ".pq": "parquet"}
_KNOWN: Final = ".ndjson, .jsonl or .csv, each also with .gz, or .parquet"


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex: it tells whether a load goes on with the same content.

    Raises:
        InvalidRequestError: The file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InvalidRequestError(f"{path}: {error.strerror}") from error


def stamp_of(path: Path) -> tuple[int, int]:
    """Return the length of a file and when it was changed, which tell cheaply that the content is another.

    Raises:
        InvalidRequestError: The file cannot be read.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise InvalidRequestError(f"{path}: {error.strerror}") from error
    return found.st_size, found.st_mtime_ns


@frozen
class Opened:
    """A file that is open: its reader, whose errors name the file."""

    path: Path
    reader: Reader

    @property
    def length(self) -> int | None:
        """The offset of its end; None if only reading all of it tells."""
        return self.reader.length

    def rows(self, start: Place) -> Iterator[Row]:
        """Read the rows from a place to the end of the file.

        Raises:
            InvalidRequestError: The file is damaged or cannot be read further. The rows before are read.
        """
        try:
            yield from self.reader.rows(start)
        except (EOFError, InvalidRequestError, OSError, zlib.error) as error:
            raise InvalidRequestError(f"{self.path}: {error}") from error


@contextmanager
def opened(path: Path, layout: Layout) -> Generator[Opened]:
    """Open a file.

    Raises:
        InvalidRequestError: Its name does not tell what it is, or it is something else, or its columns are not those of
            the layout.
    """
    with ExitStack() as stack:
        try:
            reader = _reader(path, layout, stack)
        except (EOFError, InvalidRequestError, OSError, zlib.error) as error:
            raise InvalidRequestError(f"{path}: {error}") from error
        yield Opened(path, reader)


def _reader(path: Path, layout: Layout, stack: ExitStack) -> Reader:
    name = Path(path.name.lower())
    packed = name.suffix == _GZ
    kind = _KINDS.get(Path(name.stem).suffix if packed else name.suffix)
    if kind is None or (packed and kind == "parquet"):
        raise InvalidRequestError(f"the name of the file does not end in {_KNOWN}")
    if kind == "parquet":
        return Parquet.of(path, layout.wanted, layout.decimals)
    file: IO[bytes] = stack.enter_context(path.open("rb"))
    length = None if packed else path.stat().st_size
    if packed:
        file = stack.enter_context(cast("IO[bytes]", gzip.GzipFile(fileobj=file)))
    if kind == "ndjson":
        return Ndjson(file, length)
    found = Delimited.of(file, length)
    layout.check_texts(found.header)
    return found
