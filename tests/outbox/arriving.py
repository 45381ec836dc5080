"""What a sandbox has received, for the tests of the outbox."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.relations import EVENTS


def arrived(sandbox: Sandbox, column: str = "hours") -> Counter[Any]:
    """Return how often each value of a column is in the sandbox."""
    events = sandbox._service.world.store.rows(EVENTS)
    return Counter(row["data"][column] for row in events if column in row["data"])


def wait_until(done: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: It is not after so many seconds.
    """
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.01)
