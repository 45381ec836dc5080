"""Freezes batches and leases them to a sender: who may send what, until when.

A lease ends by itself, so that another sender takes over what a dead one held. Each claim gives the batch another token.
A sender that was stalled, and whose batch was taken over, has an old token, and cannot settle the batch any more.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Final, TypeAlias

from attrs import field, frozen
from sqlalchemy import Connection, Row, Select, insert

from zenskar_ext._sansio.context import new_key
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.clock import Clock
from zenskar_ext.outbox.fairness import ALL_WELL, Failing
from zenskar_ext.outbox.outcomes import EXPIRED, SENDABLE
from zenskar_ext.outbox.statements import Query, Statements
from zenskar_ext.outbox.tables import State, Tables
from zenskar_ext.retries import is_number

FEW: Final = 16
"""How many definitions are looked at one by one."""
CHANGED: Final = "its events are not those that were sent before: rows of the outbox were changed by hand"


@frozen
class Size:
    """When a batch is full, or old enough to be sent as it is.

    Attributes:
        events: How many events it has at most.
        bytes: How many bytes of JSON it has at most.
        age: How many seconds its first event waits for others.
    """

    events: int
    bytes: int
    age: float


def check_numbers(in_flight: int, size: Size) -> None:
    """Check what a sender is to send.

    Raises:
        ConfigurationError: A number is wrong; the message names it.
    """
    for name, count in (("in_flight", in_flight), ("batch_events", size.events), ("batch_bytes", size.bytes)):
        if type(count) is not int or count < 1:
            raise ConfigurationError(f"{name}={count!r}: give an int of 1 or more")
    if not is_number(size.age) or not size.age >= 0:
        raise ConfigurationError(f"max_age={size.age!r}: give a number of seconds, 0 or more")


@frozen
class Claim:
    """A frozen batch that this sender may send.

    Attributes:
        id: The batch.
        slug: The definition of its events.
        cut: Its key, and its events: their ids and their JSON.
        token: The fence.
        unknown: How many attempts before may have taken effect.
        tried: How many attempts were started, this one included.
        first: When its key was sent for the first time.
        failing_since: When it failed for the first time, for any reason; None if it did not.
        failed_at: When it failed for the last time.
        no_route_since: Since when all its answers have been that there is nothing at its path; None if the last was not.
    """

    id: int
    slug: str
    cut: Cut[int] = field(repr=False)
    token: int = 1
    unknown: int = 0
    tried: int = 1
    first: float = 0.0
    failing_since: float | None = None
    failed_at: float | None = None
    no_route_since: float | None = None

    @property
    def content(self) -> bytes:
        """The body of the request, the same for every attempt."""
        return b"[" + b",".join(self.cut.texts) + b"]"


Found: TypeAlias = Row[*tuple[Any, ...]]


class Leases:
    """Claims batches.

    Args:
        tables: The tables.
        clock: The time.
        seconds: How long a lease is.
    """

    def __init__(self, tables: Tables, clock: Clock, seconds: float) -> None:
        self._tables = tables
        self._clock = clock
        self._seconds = seconds
        self._last = ""  # the slug whose turn it was
        self._statements = Statements(tables)

    def claim(
        self,
        connection: Connection,
        now: float,
        size: Size,
        most: int,
        *,
        resend: bool,
        failing: Failing = ALL_WELL,
    ) -> tuple[list[Claim], int]:
        """Claim batches, those first that were sent before, and return them with the number of events that were parked.

        Args:
            connection: A transaction.
            now: The time.
            size: How large a new batch is.
            most: How many batches.
            resend: Send batches again whose key the server may have forgotten.
            failing: Definitions with a room of their own, which is not counted in `most`.
        """
        if most < 1:
            return [], 0
        due, slugs = self._statements.due, sorted(failing.slugs)
        if not slugs:
            return self._some(connection, now, size, most, due=due, wants=lambda _: True, resend=resend)
        others, of_them = due.where(self._statements.slug.not_in(slugs)), due.where(self._statements.slug.in_(slugs))
        claims, parked = self._some(
            connection, now, size, most, due=others, wants=lambda slug: slug not in failing.slugs, resend=resend
        )
        more, more_parked = self._some(
            connection, now, size, failing.room, due=of_them, wants=failing.slugs.__contains__, resend=resend
        )
        return [*claims, *more], parked + more_parked

    def _some(
        self,
        connection: Connection,
        now: float,
        size: Size,
        most: int,
        *,
        due: Select[Any],
        wants: Callable[[str], bool],
        resend: bool,
    ) -> tuple[list[Claim], int]:
        """Claim so many batches at most: those that are due, then new ones of the definitions that are wanted."""
        if most < 1:
            return [], 0
        claims, parked = self._again(connection, due, now, most, resend=resend)
        while len(claims) < most and (claim := self._frozen(connection, now, size, wants)) is not None:
            claims.append(claim)
        return claims, parked

    def is_work(self, connection: Connection, size: Size) -> bool:
        """Return whether there is something to claim. It only reads."""
        if self._clock.is_moved_back(connection):
            return True  # who looks again writes it down
        now = self._clock.read(connection)
        due = connection.execute(self._statements.is_due, {"now": now}).first() is not None
        return due or next(self._ripe(connection, now, size), None) is not None

    def _again(
        self, connection: Connection, due: Select[Any], now: float, most: int, *, resend: bool
    ) -> tuple[list[Claim], int]:
        claims: list[Claim] = []
        parked = 0
        for row in connection.execute(due, {"now": now, "most": most}).all():
            cut = self._cut(connection, row)
            old = row.unknown and now - row.first_sent_at > SENDABLE and not resend
            reason = CHANGED if cut.digest != row.digest else EXPIRED if old else None
            if reason is None:
                first = row.first_sent_at if row.unknown else now
                values = {"of": row.id, "until": now + self._seconds, "first": first}
                connection.execute(self._statements.lease, values)
                counts = row.token + 1, row.unknown, row.tried + 1
                failures = row.failing_since, row.failed_at, row.no_route_since
                claims.append(Claim(row.id, row.slug, cut, *counts, first, *failures))
            else:
                why = f"{reason}; the last answer: {row.reason}" if row.reason else reason
                connection.execute(self._statements.park, {"of": row.id, "why": why, "now": now})
                parked += row.events
        return claims, parked

    def _cut(self, connection: Connection, batch: Found) -> Cut[int]:
        return Cut(batch.id, batch.key, *self._read(connection, self._statements.events, {"of": batch.id}))

    def _frozen(self, connection: Connection, now: float, size: Size, wants: Callable[[str], bool]) -> Claim | None:
        """Freeze a batch of the definition whose turn it is."""
        for slug in filter(wants, self._ripe(connection, now, size)):
            if (found := self._pending(connection, slug, size))[0]:
                self._last = slug
                return self._freeze(connection, slug, Cut(0, new_key(), *found), now)
        return None

    def _slugs(self, connection: Connection) -> Iterator[str]:
        """Yield the slugs that have pending events, beginning after the one that had its turn."""
        begin = last = self._last
        while (slug := connection.execute(self._statements.next_slug, {"last": last}).scalar()) is not None:
            yield slug
            last = slug
        last = ""
        while (slug := connection.execute(self._statements.next_slug, {"last": last}).scalar()) is not None:
            if slug > begin:
                return
            yield slug
            last = slug

    def _ripe(self, connection: Connection, now: float, size: Size) -> Iterator[str]:
        """Yield the slugs that have enough events for a batch, those first whose turn it is.

        Some are looked at one by one, which is quick if they have many events; the rest, which have few each, together.
        """
        for number, slug in enumerate(self._slugs(connection)):
            if number == FEW:
                break
            if self._is_ripe(connection, slug, now, size):
                yield slug
        else:
            return
        values = {"last": self._last, "most": size.events, "bytes": size.bytes, "before": now - size.age, "now": now}
        yield from connection.execute(self._statements.ripe, values).scalars().all()

    def _is_ripe(self, connection: Connection, slug: str, now: float, size: Size) -> bool:
        """Return whether there are enough events for a batch, or one that has waited long enough."""
        if size.age <= 0:
            return True
        values = {"of_slug": slug, "most": size.events}
        count, total, first = connection.execute(self._statements.heap, values).one()
        # Recorded later than it is: the clock was ahead then.
        return bool(count == size.events or (count and (total >= size.bytes or not 0 <= now - first < size.age)))

    def _pending(self, connection: Connection, slug: str, size: Size) -> tuple[list[int], list[bytes]]:
        """Return as many pending events as a batch holds, and lock them."""
        items, texts = self._read(connection, self._statements.pending, {"of_slug": slug, "most": size.events})
        ends = accumulate((len(text) + len(",") for text in texts), initial=len("[]") - len(","))
        fit = max(1, sum(end <= size.bytes for end in ends) - 1)
        return items[:fit], texts[:fit]

    def _read(
        self, connection: Connection, query: Query, values: Mapping[str, object]
    ) -> tuple[list[int], list[bytes]]:
        """Return the ids of events, which count up, and their JSON.

        The driver of SQLite gives up the lock of the interpreter for every row, while threads that post wait for it. So
        SQLite joins the rows to one.
        """
        if connection.dialect.name == "sqlite":
            ids, bodies = connection.execute(query.joined, values).one()
            items = [int(each) for each in ids.split(",")] if ids else []
            texts: list[bytes] = bodies.encode().split(b"\n") if ids else []  # JSON as it is written here is one line
            if len(items) == len(texts) and items == sorted(items):
                return items, texts
        rows = connection.execute(query.rows, values).all()
        return [row.id for row in rows], [row.body.encode() for row in rows]

    def _freeze(self, connection: Connection, slug: str, cut: Cut[int], now: float) -> Claim:
        batch = insert_batch(connection, self._tables, slug, cut, due=now + self._seconds, first=now)
        if connection.dialect.name == "postgresql":
            connection.execute(self._statements.take_ids, {"of": batch, "ids": cut.items})
        else:  # one writer at a time: these are the rows up to the last one
            connection.execute(self._statements.take, {"of": batch, "of_slug": slug, "last": cut.items[-1]})
        return Claim(batch, slug, cut, first=now)


def insert_batch(
    connection: Connection, tables: Tables, slug: str, cut: Cut[int], *, due: float, first: float, **fields: Any
) -> int:
    """Insert a batch, which is open and tried once unless `fields` say otherwise, and return its id."""
    values = {
        "slug": slug,
        "key": cut.key,
        "digest": cut.digest,
        "events": len(cut.items),
        "bytes": sum(map(len, cut.texts)) + len(cut.texts) + 1,
        "state": State.OPEN,
        "due": due,
        "token": 1,
        "tried": 1,
        "unknown": 1,
        "first_sent_at": first,
        **fields,
    }
    return int(connection.execute(insert(tables.batches).returning(tables.batches.c.id), values).scalar_one())
