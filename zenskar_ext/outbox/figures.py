"""How many events an outbox holds, in which state, and for how long."""

from datetime import UTC, datetime

from attrs import frozen
from sqlalchemy import Connection, delete, func, select, update

from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.tables import State, Tables

_AT_ONCE = 100
"""How many batches are deleted in a transaction."""


@frozen
class Failure:
    """Why events wait: the last attempt of those that failed.

    Attributes:
        reason: What happened, without secrets.
        status: The status of the response; None if there was none.
        since: When the batch failed for the first time, for this reason or another one.
        at: When it failed for the last time.
    """

    reason: str
    status: int | None
    since: datetime
    at: datetime


@frozen
class Stats:
    """What an outbox holds, in events.

    Attributes:
        pending: Recorded, and in no batch yet.
        leased: Frozen in a batch that is in flight, or waits to be sent again.
        sent: The API has them. What was pruned does not count.
        parked: It is not known whether the API has them: see `Outbox.parked`.
        dead: The API refuses them: see `Outbox.dead`.
        discarded: They were given up.
        oldest_age: How many seconds ago the oldest event was recorded that is pending or leased; 0.0 if there is none. If
            that is later than the clock shows, because the clock was moved back, it is how much later.
        failure: The last failure of batches that wait to be sent again; None if none failed.
    """

    pending: int
    leased: int
    sent: int
    parked: int
    dead: int
    discarded: int
    oldest_age: float
    failure: Failure | None = None


def stats(connection: Connection, tables: Tables, clock: Clock) -> Stats:
    """Count the events."""
    events, batches = tables.events.c, tables.batches.c
    is_pending, is_open = events.batch_id.is_(None), batches.state == State.OPEN
    pending = connection.execute(select(func.count()).select_from(tables.events).where(is_pending)).scalar_one()
    counted = select(batches.state, func.sum(batches.events)).group_by(batches.state)
    found = {State(state): int(count) for state, count in connection.execute(counted)}
    # The first of a definition is the oldest: ids count up.
    first = select(func.min(events.id)).where(is_pending).group_by(events.slug)
    waiting = select(func.min(events.recorded_at)).where(events.id.in_(first))
    frozen_ones = (
        select(func.min(events.recorded_at)).join(tables.batches, batches.id == events.batch_id).where(is_open)
    )
    times = [connection.execute(each).scalar() for each in (waiting, frozen_ones)]
    oldest = min((each for each in times if each is not None), default=None)
    return Stats(
        pending=pending,
        leased=found.get(State.OPEN, 0),
        sent=found.get(State.SENT, 0),
        parked=found.get(State.PARKED, 0),
        dead=found.get(State.DEAD, 0),
        discarded=found.get(State.DISCARDED, 0),
        oldest_age=0.0 if oldest is None else abs(clock.now(connection) - oldest),
        failure=_failure(connection, tables),
    )


def _failure(connection: Connection, tables: Tables) -> Failure | None:
    batches = tables.batches.c
    columns = select(batches.reason, batches.status, batches.failing_since, batches.failed_at)
    waiting = columns.where(batches.state == State.OPEN, batches.failed_at.is_not(None))
    row = connection.execute(waiting.order_by(batches.failed_at.desc()).limit(1)).first()
    if row is None:
        return None
    since, at = (datetime.fromtimestamp(each, UTC) for each in (row.failing_since, row.failed_at))
    return Failure(row.reason or "", row.status, since, at)


def prune(connection: Connection, tables: Tables, clock: Clock, seconds: float) -> tuple[int, bool]:
    """Delete some of what was sent, or given up, before so many seconds.

    Returns:
        How many events were deleted, and whether there may be more.
    """
    batches = tables.batches.c
    over = (State.SENT, State.DISCARDED, State.SPLIT)
    old = batches.settled_at <= clock.steady(connection) - seconds
    is_over = batches.state.in_(over) | (batches.events == 0)  # letters that were retried leave an empty batch
    # SQLite gives the id after the largest one that is there. That of a batch must not be given again: a sender that was
    # stalled, or an old letter, would mean another batch. So the newest batch stays, without events.
    newest = select(func.max(tables.batches.alias().c.id)).scalar_subquery()
    emptied = (batches.id == newest) & (batches.events == 0)
    ids = connection.execute(select(batches.id).where(is_over, old, ~emptied).limit(_AT_ONCE)).scalars().all()
    deleted = connection.execute(delete(tables.events).where(tables.events.c.batch_id.in_(ids))).rowcount
    connection.execute(update(tables.batches).where(batches.id.in_(ids), batches.id == newest).values(events=0))
    connection.execute(delete(tables.batches).where(batches.id.in_(ids), batches.id != newest))
    return deleted, len(ids) == _AT_ONCE
