"""What `leases` asks of the database: the statements, built once."""

from typing import Final

from sqlalchemy import ARRAY, BigInteger, BindParameter, Select, bindparam, func, select, text, update

from zenskar_ext.outbox.tables import State, Tables


class Query:
    """Asks for the ids and the JSON of events.

    Attributes:
        rows: One row for each event; locked, and without those that others have locked.
        joined: All in one row.
    """

    def __init__(self, events: Select[int, str]) -> None:
        self.rows: Final = events.with_for_update(skip_locked=True)
        found = events.subquery()
        self.joined: Final = select(func.group_concat(found.c.id), func.group_concat(found.c.body, "\n"))


class Statements:
    """The statements, built once."""

    def __init__(self, tables: Tables) -> None:
        events, batches = tables.events, tables.batches
        of: BindParameter[int] = bindparam("of")
        is_pending = events.c.batch_id.is_(None)
        is_due = (batches.c.state == text("'open'")) & (batches.c.due <= bindparam("now"))
        self.slug = batches.c.slug
        self.is_due = select(batches.c.id).where(is_due).limit(1)
        due = select(batches).where(is_due).order_by(batches.c.due).limit(bindparam("most"))
        self.due = due.with_for_update(skip_locked=True)
        self.events = Query(select(events.c.id, events.c.body).where(events.c.batch_id == of).order_by(events.c.id))
        again = {"token": batches.c.token + 1, "tried": batches.c.tried + 1, "unknown": batches.c.unknown + 1}
        one = update(batches).where(batches.c.id == of)
        self.lease = one.values(**again, due=bindparam("until"), first_sent_at=bindparam("first"))
        self.park = one.values(state=State.PARKED, reason=bindparam("why"), settled_at=bindparam("now"))
        after = is_pending & (events.c.slug > bindparam("last"))
        self.next_slug = select(events.c.slug).where(after).order_by(events.c.slug).limit(1)
        is_old = (func.min(events.c.recorded_at) <= bindparam("before")) | (
            func.max(events.c.recorded_at) > bindparam("now")
        )
        is_full = (func.count() >= bindparam("most")) | (func.sum(events.c.size) >= bindparam("bytes"))
        self.ripe = select(events.c.slug).where(is_pending).group_by(events.c.slug).having(is_old | is_full)
        self.ripe = self.ripe.order_by(events.c.slug <= bindparam("last"), events.c.slug)
        first = (
            select(events.c.size, events.c.recorded_at)
            .where(is_pending, events.c.slug == bindparam("of_slug"))
            .order_by(events.c.id)
            .limit(bindparam("most"))
            .subquery()
        )
        self.heap = select(func.count(), func.sum(first.c.size), func.min(first.c.recorded_at)).select_from(first)
        pending = select(events.c.id, events.c.body).where(is_pending, events.c.slug == bindparam("of_slug"))
        self.pending = Query(pending.order_by(events.c.id).limit(bindparam("most")))
        taken = update(events).values(batch_id=of)
        up_to = (events.c.slug == bindparam("of_slug")) & (events.c.id <= bindparam("last"))
        self.take = taken.where(is_pending & up_to)
        self.take_ids = taken.where(events.c.id == func.any(bindparam("ids", type_=ARRAY(BigInteger))))
