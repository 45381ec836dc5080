"""How many events an outbox holds, in which state, and for how long."""

from attrs import frozen
from sqlalchemy import Connection, delete, func, select

from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.tables import State, Tables

_AT_ONCE = 100
"""How many batches are deleted in a transaction."""


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
        oldest_age: How many seconds ago the oldest event was recorded that is pending or leased; 0.0 if there is none.
    """

    pending: int
    leased: int
    sent: int
    parked: int
    dead: int
    discarded: int
    oldest_age: float


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
        oldest_age=0.0 if oldest is None else max(0.0, clock.now(connection) - oldest),
    )


def prune(connection: Connection, tables: Tables, clock: Clock, seconds: float) -> tuple[int, bool]:
    """Delete some of what was sent, or given up, before so many seconds.

    Returns:
        How many events were deleted, and whether there may be more.
    """
    batches = tables.batches.c
    over = (State.SENT, State.DISCARDED, State.SPLIT)
    old = batches.settled_at <= clock.steady(connection) - seconds
    is_over = batches.state.in_(over) | (batches.events == 0)  # letters that were retried leave an empty batch
    ids = connection.execute(select(batches.id).where(is_over, old).limit(_AT_ONCE)).scalars().all()
    deleted = connection.execute(delete(tables.events).where(tables.events.c.batch_id.in_(ids))).rowcount
    connection.execute(delete(tables.batches).where(batches.id.in_(ids)))
    return deleted, len(ids) == _AT_ONCE
