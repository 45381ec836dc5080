"""Events that need a decision of the user: dead ones, which the API refuses, and parked ones, whose outcome is not known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Literal, TypeAlias

from attrs import field, frozen
from sqlalchemy import Connection, bindparam, select, update

from zenskar_client.types import loads, read_datetime
from zenskar_ext._sansio.context import new_key
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext.outbox.checking import Row
from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.leases import insert_batch
from zenskar_ext.outbox.tables import State

Kind: TypeAlias = Literal["dead", "parked"]
_PAGE = 500


@frozen
class Letter:
    """An event that is dead or parked.

    Attributes:
        slug: The `api_slug` of its definition.
        event_id: Its id.
        customer_id: Its customer.
        timestamp: Its time.
        data: Its data, with every digit: numbers with a fraction are `Decimal`.
        kind: "dead" or "parked".
        reason: What the API said, or why it is not known whether the API has it.
        status: The status of the last response; None if there was none.
        key: The idempotency key that it was sent under last.
        at: Since when it is.
        row: Its row in the table of events.
        batch: Its row in the table of batches.
    """

    slug: str
    event_id: str
    customer_id: str
    timestamp: Any
    data: Any
    kind: Kind
    reason: str
    status: int | None
    key: str
    at: datetime
    row: int = field(repr=False)
    batch: int = field(repr=False)


class Letters:
    """Reads letters, and does with them what the user decides.

    Args:
        database: Where they are.
        clock: The time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def read(self, kind: Kind, slug: str | None) -> Iterator[Letter]:
        """Yield the letters of a kind, the oldest event first. Read page by page: no transaction stays open."""
        last = 0
        while page := self._page(kind, slug, last):
            yield from page
            last = page[-1].row

    def _page(self, kind: Kind, slug: str | None, last: int) -> list[Letter]:
        events, batches = self._database.tables.events, self._database.tables.batches
        query = (
            select(events, batches.c.key, batches.c.reason, batches.c.status, batches.c.settled_at)
            .join(batches, batches.c.id == events.c.batch_id)
            .where(batches.c.state == State(kind), events.c.id > last)
            .order_by(events.c.id)
            .limit(_PAGE)
        )
        if slug is not None:
            query = query.where(events.c.slug == slug)
        with self._database.reading() as connection:
            return [_letter(row, kind) for row in connection.execute(query)]

    def retry(self, letters: Iterable[Letter]) -> int:
        """Make letters pending, and return how many there were."""
        return sum(self._change(chunk, None) for chunk in _chunks(letters))

    def correct(self, letter: Letter, row: Row) -> bool:
        """Replace a letter, and make it pending. Return whether it was still there."""
        return bool(self._change([letter], None, body=row.body, size=row.size))

    def discard(self, letters: Iterable[Letter], reason: str) -> int:
        """Give letters up, and return how many there were."""
        return sum(self._change(chunk, reason or "discarded") for chunk in _chunks(letters))

    def _change(self, letters: Sequence[Letter], reason: str | None, **values: Any) -> int:
        """Take letters out of their batches: into a discarded one, if there is a reason; else into none."""
        events, batches = self._database.tables.events, self._database.tables.batches
        open_to_change = select(batches.c.id).where(batches.c.state.in_((State.DEAD, State.PARKED)))
        mine = (events.c.id == bindparam("of")) & (events.c.batch_id == bindparam("was"))
        take = update(events).where(mine, events.c.batch_id.in_(open_to_change))
        with self._database.transaction() as connection:
            now = self._clock.steady(connection)
            slugs = sorted({each.slug for each in letters}) if reason else []
            into = {slug: self._grave(connection, slug, str(reason), now) for slug in slugs}
            changed: Counter[int] = Counter()
            buried: Counter[int] = Counter()
            for each in letters:
                grave = into.get(each.slug)
                found = connection.execute(take.values(batch_id=grave, **values), {"of": each.row, "was": each.batch})
                changed[each.batch] += found.rowcount
                buried[grave or 0] += found.rowcount
            for batch, count in [*changed.items(), *((grave, -buried[grave]) for grave in into.values())]:
                fewer = update(batches).where(batches.c.id == batch)
                connection.execute(fewer.values(events=batches.c.events - count))
        return changed.total()

    def _grave(self, connection: Connection, slug: str, reason: str, now: float) -> int:
        """Insert an empty batch for discarded events."""
        cut: Cut[int] = Cut(0, new_key(), [], [])
        fields = {"state": State.DISCARDED, "reason": reason, "settled_at": now}
        return insert_batch(connection, self._database.tables, slug, cut, due=now, first=now, **fields)


def _chunks(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    rest = iter(letters)
    while chunk := list(islice(rest, _PAGE)):
        yield chunk


def _letter(row: Any, kind: Kind) -> Letter:
    event = loads(row.body)
    return Letter(
        slug=row.slug,
        event_id=row.event_id,
        customer_id=event["customer_id"],
        timestamp=read_datetime(event["timestamp"]),
        data=event["data"],
        kind=kind,
        reason=row.reason or "",
        status=row.status,
        key=row.key,
        at=datetime.fromtimestamp(row.settled_at, UTC),
        row=row.id,
        batch=row.batch_id,
    )
