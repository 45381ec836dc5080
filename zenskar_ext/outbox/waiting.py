"""Connections of psycopg that give up when PostgreSQL does not answer: the driver itself would wait for ever."""

import time
from collections.abc import Callable, Generator
from typing import Any, Final

_LOOK: Final = 0.1
"""How often a connection that waits looks at the time, in seconds."""


def bounded(timeout: float) -> Callable[..., Any]:
    """Return what opens connections (`do_connect` of SQLAlchemy), each of which waits so many seconds for an answer."""
    from psycopg import Connection, OperationalError

    class Bounded(Connection[Any]):
        """A connection that is closed when no answer comes in time."""

        def wait(self, gen: Any, *_: Any, **_more: Any) -> Any:
            """Run what waits for the server."""
            return super().wait(self._until(gen, time.monotonic() + timeout), _LOOK)

        def _until(self, steps: Generator[Any, Any, Any], end: float) -> Generator[Any, Any, Any]:
            ready = None
            while True:
                try:
                    wanted = steps.send(ready)
                except StopIteration as done:
                    return done.value
                ready = yield wanted
                if not ready and time.monotonic() > end:
                    self.close()
                    raise OperationalError(f"no answer within {timeout:g} seconds")

    def connect(_dialect: object, _record: object, arguments: Any, options: Any) -> Any:
        return Bounded.connect(*arguments, **options)

    return connect
