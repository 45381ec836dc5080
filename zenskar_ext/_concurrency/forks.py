"""What a fork must wait for, so that its child hangs on nothing that a thread of the parent was in the middle of."""

import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from importlib import _bootstrap
from threading import Lock, get_ident
from typing import Any, Final, TypeVar

from zenskar_ext._at_fork import at_fork

V = TypeVar("V")


PATIENCE: Final = 5.0
"""How many seconds a fork waits at most, for each thing that it waits for."""


class Making:
    """What no fork may come in the middle of: a child would inherit locks that no thread of its own releases.

    OpenSSL has such locks while certificates are loaded, and in the first handshake of a process; the C library has
    them while a name is looked up.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self._holder: int | None = None  # the thread whose fork has the lock; another fork may have given up
        self._inside: set[object] = set()

    @contextmanager
    def uncut(self, patience: float = PATIENCE) -> Generator[None]:
        """Let a fork wait until the block ends. If there is a fork, wait for it first, so many seconds at most."""
        this = object()
        if self.lock.acquire(timeout=min(patience, PATIENCE)):
            self._inside.add(this)
            self.lock.release()
        try:
            yield
        finally:
            self._inside.discard(this)

    def hold(self, patience: float = PATIENCE) -> None:
        """Wait until no thread makes a transport or is inside `uncut`, before a fork; give up after so many seconds."""
        end = time.monotonic() + patience
        if self.lock.acquire(timeout=patience):
            self._holder = get_ident()
        while self._inside and time.monotonic() < end:
            time.sleep(0.001)

    def release(self) -> None:
        """Go on in the parent."""
        if self._holder == get_ident():
            self._holder = None
            self.lock.release()

    def renew(self) -> None:
        """Start in the child with a lock that no thread holds, and where no thread is."""
        self.lock = Lock()
        self._holder = None
        self._inside = set()


MAKING: Final = Making()


def made_whole(make: Callable[[], V]) -> V:
    """Make something that loads certificates: not while another thread does, and no fork comes between."""
    with MAKING.lock:
        return make()


class Handshakes:
    """The first TLS handshake of a process loads parts of OpenSSL: no fork may come in the middle of it."""

    def __init__(self) -> None:
        self._loaded = False

    def make(self, handshake: Callable[[], V], patience: float) -> V:
        """Make a handshake."""
        if self._loaded:
            return handshake()
        with MAKING.uncut(patience):
            stream = handshake()
        self._loaded = True
        return stream


HANDSHAKES: Final = Handshakes()


def wait_for_imports(patience: float = PATIENCE) -> None:
    """Wait until no other thread imports a module, before a fork: its child would wait for that import for ever.

    A thread that imports holds the lock of the module, and a child inherits the lock without the thread. Python itself
    renews only the lock of its table of modules.

    Args:
        patience: How many seconds to wait at most: the import may itself wait for the thread that forks.
    """
    locks: Mapping[str, Callable[[], Any]] = getattr(_bootstrap, "_module_locks", {})
    end = time.monotonic() + patience
    while time.monotonic() < end:
        owners = {getattr(lock(), "owner", None) for lock in list(locks.values())}
        if not owners - {None, get_ident()}:
            return
        time.sleep(0.001)


at_fork(before=wait_for_imports)
at_fork(
    before=MAKING.hold, after_in_parent=MAKING.release, after_in_child=MAKING.renew
)  # it is held before imports are
