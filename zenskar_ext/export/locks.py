"""Refuses a second run of the same warehouse. The system releases the lock of a process that ends, however it ends."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from zenskar_ext.export.arrow import package
from zenskar_ext.export.errors import ExportError


def busy(what: object) -> ExportError:
    """Return the error of a warehouse that another run has open."""
    return ExportError(f"another run has {what} open; wait until it ends")


@contextmanager
def file_lock(path: Path) -> Generator[None]:
    """Return a block that only one process at a time is in.

    Raises:
        ExportError: Another one is.
    """
    fcntl = package("fcntl")  # not on Windows
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise busy(path.with_suffix("")) from None
        yield
