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
    """Return a block that only one process at a time is in. The folder of the file is created if it is missing.

    Raises:
        ExportError: Another one is, or there cannot be such a file.
        ModuleNotFoundError: filelock is not installed.
    """
    filelock = package("filelock")
    lock = filelock.FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise busy(path.with_suffix("")) from None
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror}") from None
    try:
        yield
    finally:
        lock.release()
