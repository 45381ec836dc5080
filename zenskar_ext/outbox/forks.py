"""What an outbox on SQLite does at a fork.

SQLite keeps the locks that a process has on a file in the memory of the process. A child inherits that memory, not the
locks: it would believe that it has them, write without any, and lose events. So no connection to a file may be open at a
fork. Before one, no new transaction begins, those that run are waited for, and all connections are closed; they open again
when they are needed. A file that is open nevertheless is refused in the child.
"""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Final, Protocol, TypeAlias
from weakref import WeakSet

from zenskar_ext._at_fork import at_fork
from zenskar_ext._concurrency.forks import Making
from zenskar_ext.outbox.errors import OutboxError

Identity: TypeAlias = tuple[int, int]
"""The device and the inode of a file."""

_DESCRIPTORS: Final = "/dev/fd"
_MOST: Final = 65_536
"""How many descriptors are looked at where the system does not list the open ones."""
_REFUSED: Final = (
    "this process was forked while its parent had this file open, and SQLite cannot use it any more: open nothing on it "
    "before the fork, or end it before (transactions, sessions and engines of your own too), or start processes with spawn"
)


class Closable(Protocol):
    """What has connections to a file of SQLite."""

    def let_go(self) -> None:
        """Close the connections that nobody uses; others open when they are needed."""
        ...


class _Inside(local):
    """How many transactions of a thread are within one another."""

    depth = 0


class Forks:
    """Keeps forks and transactions on SQLite apart.

    Attributes:
        inherited: The files that the parent had open when this process was forked.
    """

    def __init__(self) -> None:
        self.inherited: frozenset[Identity] = frozenset()
        self._all: Final[WeakSet[Closable]] = WeakSet()
        self._running: Final = Making()
        self._inside: Final = _Inside()

    def watch(self, closable: Closable) -> None:
        """Let its connections be closed before a fork."""
        self._all.add(closable)

    @contextmanager
    def kept_away(self) -> Generator[None]:
        """Let a fork wait until the block ends, a few seconds at most, and wait for one that is under way."""
        if self._inside.depth:  # a fork waits for the outer block already
            yield
            return
        with self._running.uncut():
            self._inside.depth += 1
            try:
                yield
            finally:
                self._inside.depth -= 1

    def before(self) -> None:
        """Wait until no transaction runs, a few seconds at most, and close all connections."""
        self._running.hold()
        for each in list(self._all):
            each.let_go()

    def in_parent(self) -> None:
        """Go on."""
        self._running.release()

    def in_child(self) -> None:
        """Go on in the child, and note which files were open nevertheless."""
        self._running.renew()
        self.inherited = open_files()

    def check(self, file: str) -> None:
        """Check that this process may open a file.

        Raises:
            OutboxError: Its parent had it open at the fork.
        """
        if self.inherited and identity(file) in self.inherited:
            raise OutboxError(f"the database of the outbox: {_REFUSED}")


def identity(file: str) -> Identity | None:
    """Return what a file is, whatever its name; None if there is none."""
    try:
        found = Path(file).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_files(descriptors: str = _DESCRIPTORS) -> frozenset[Identity]:
    """Return the regular files that this process has open."""
    try:
        numbers = [int(each) for each in os.listdir(descriptors)]  # noqa: PTH208 - numbers, not paths
    except OSError:
        numbers = list(range(min(_MOST, os.sysconf("SC_OPEN_MAX"))))
    found: set[Identity] = set()
    for each in numbers:
        try:
            status = os.fstat(each)
        except OSError:  # the one that listed them
            continue
        if stat.S_ISREG(status.st_mode):
            found.add((status.st_dev, status.st_ino))
    return frozenset(found)


FORKS: Final = Forks()

at_fork(before=FORKS.before, after_in_parent=FORKS.in_parent, after_in_child=FORKS.in_child)
