"""Signals that end a process: a command that has something to clean up gets them as an interrupt, as for Ctrl-C."""

import signal
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

ENDING: Final[list[signal.Signals]] = [
    getattr(signal, name)
    for name in ("SIGTERM", "SIGHUP")
    if hasattr(signal, name)  # Windows has no SIGHUP
]


@contextmanager
def interrupting() -> Generator[None]:
    """Raise KeyboardInterrupt in the block for such a signal. After the block, the process ends by the signal.

    A signal that is ignored stays so, as `nohup` wants it.
    """
    received: list[int] = []

    def interrupt(number: int, _: object) -> None:
        received.append(number)
        raise KeyboardInterrupt

    before = {each: signal.signal(each, interrupt) for each in ENDING if signal.getsignal(each) != signal.SIG_IGN}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        if received:
            signal.raise_signal(received[0])
