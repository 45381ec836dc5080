"""The time that leases, ages and keys are measured with: the clock of the database, which never seems to go back.

On PostgreSQL it is the clock of the server, so that the clocks of the senders do not matter. SQLite has the clock of the
machine. If that clock is moved back, the time goes on from the latest moment that any sender saw: the state of the
outbox counts how far it was moved. A clock that is moved forward makes leases and keys end early, which is safe.
"""

import time
from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, select, text, update

from zenskar_ext.outbox.tables import Tables

STEP: Final = 5.0
"""By how many seconds a clock may go back, as it is adjusted, without being counted as moved."""


class Clock:
    """The time of an outbox, in seconds since 1970.

    Args:
        tables: Where the state is.
        system: The clock of the machine, for SQLite.
    """

    def __init__(self, tables: Tables, system: Callable[[], float] = time.time) -> None:
        self._state = tables.state
        self._system = system

    def now(self, connection: Connection) -> float:
        """Return the time, without a look at whether the clock was moved: for the times of records."""
        if connection.dialect.name == "postgresql":
            return float(connection.execute(_SERVER).scalar_one())
        return self._system()

    def steady(self, connection: Connection) -> float:
        """Return the time that never goes back; the transaction of the connection may write it down."""
        shown, seen, ahead = self._look(connection)
        if abs(shown - seen) > STEP:
            connection.execute(update(self._state).values(seen=shown, ahead=ahead))
        return _time(shown, seen, ahead)

    def read(self, connection: Connection) -> float:
        """Return the time that never goes back, in a transaction that only reads."""
        return _time(*self._look(connection))

    def is_moved_back(self, connection: Connection) -> bool:
        """Return whether the clock was moved back, and nobody wrote it down yet: until then, the time stands still."""
        shown, seen, _ = self._look(connection)
        return shown < seen - STEP

    def _look(self, connection: Connection) -> tuple[float, float, float]:
        """Return what the clock shows, the latest that it showed before, and how far it was moved back by now."""
        shown = self.now(connection)
        seen, ahead = connection.execute(select(self._state.c.seen, self._state.c.ahead)).one()
        return shown, float(seen), float(ahead + (seen - shown if shown < seen - STEP else 0.0))


def _time(shown: float, seen: float, ahead: float) -> float:
    return ahead + (shown if abs(shown - seen) > STEP else max(shown, seen))


_SERVER: Final = text("SELECT extract(epoch FROM clock_timestamp())")
