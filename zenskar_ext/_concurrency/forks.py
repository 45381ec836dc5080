"""What a fork must wait for, so that its child hangs on nothing that a thread of the parent was in the middle of."""

import os
import time
from collections.abc import Callable, Mapping
from importlib import _bootstrap
from threading import Lock, get_ident
from typing import Any, Final, TypeVar

V = TypeVar("V")


class Making:
    """Transports are made one at a time, and no fork happens meanwhile: a child would inherit the locks of OpenSSL."""

    def __init__(self) -> None:
        self.lock = Lock()
        self._held = False

    def hold(self, patience: float = 5.0) -> None:
        """Wait until no thread makes a transport, before a fork; give up after so many seconds."""
        self._held = self.lock.acquire(timeout=patience)

    def release(self) -> None:
        """Go on in the parent."""
        if self._held:
            self.lock.release()

    def renew(self) -> None:
        """Start in the child with a lock that no thread holds."""
        self.lock = Lock()


MAKING: Final = Making()


def made_whole(make: Callable[[], V]) -> V:
    """Make something that loads certificates: not while another thread does, and no fork comes between."""
    with MAKING.lock:
        return make()


def wait_for_imports(patience: float = 5.0) -> None:
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


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    # The functions before a fork run last one first.
    os.register_at_fork(before=wait_for_imports)
    os.register_at_fork(before=MAKING.hold, after_in_parent=MAKING.release, after_in_child=MAKING.renew)
