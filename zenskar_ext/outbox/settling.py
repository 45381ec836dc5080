"""Writes down what became of a batch. A sender that lost its lease cannot: the token is another one then."""

from typing import Any, Final, Literal

from attrs import define, field, frozen
from sqlalchemy import Connection, bindparam, select, update

from zenskar_ext._sansio.context import randomness
from zenskar_ext._sansio.cuts import Cut
from zenskar_ext.outbox.leases import Claim, insert_batch
from zenskar_ext.outbox.outcomes import (
    EXPIRED,
    NO_ROUTE_FOR,
    NO_ROUTE_PAUSE,
    SENDABLE,
    Accepted,
    Batches,
    Failed,
    Part,
    Refused,
    Verdict,
    parts_of,
)
from zenskar_ext.outbox.tables import State, Tables

SHORTEST: Final = 0.5
LONGEST: Final = 60.0
"""How many seconds a batch waits before it is sent again: at first, and at most. The wait doubles with each attempt."""
ASKED: Final = 3600.0
"""How many seconds it waits at most if the server asks for it. A server that asks for a day is asked again before."""


@frozen
class Settlement:
    """What became of a claim. The verdict is None if it was given back unsent."""

    claim: Claim
    verdict: Verdict | None


@define
class Tally:
    """How many events were settled.

    Attributes:
        sent: The API has them.
        dead: It refuses them.
        parked: It is not known whether it has them.
        why: The first reason of each kind that needs a decision, "dead" and "parked".
    """

    sent: int = 0
    dead: int = 0
    parked: int = 0
    why: dict[str, str] = field(factory=dict[str, str], eq=False)

    def count(self, state: Literal["sent", "dead", "parked"], events: int, reason: str = "") -> None:
        """Count events that were settled."""
        setattr(self, state, getattr(self, state) + events)
        if state != "sent":
            self.why.setdefault(state, reason)

    def add(self, other: "Tally") -> None:
        """Add those of a transaction that is on disk."""
        self.sent += other.sent
        self.dead += other.dead
        self.parked += other.parked


class Settling:
    """Settles batches.

    A batch that an attempt may have stored is neither divided nor dead, whatever is answered since: its events would be
    counted twice under other keys. It goes again as it is until it is accepted, or parked when its key is too old.

    Args:
        tables: The tables.
        batches: Whether the API stores none of a batch that it refuses, or some; None if that is not known.
    """

    def __init__(self, tables: Tables, batches: Batches | None) -> None:
        self._tables = tables
        self._batches: Batches | None = batches
        table = tables.batches
        is_mine = (
            (table.c.id == bindparam("of")) & (table.c.token == bindparam("fence")) & (table.c.state == State.OPEN)
        )
        self._held = select(table.c.id).where(is_mine).with_for_update()
        self._sent = update(table).where(is_mine).values(state=State.SENT, settled_at=bindparam("now"), reason=None)
        self._move = (
            update(tables.events).where(tables.events.c.id == bindparam("of")).values(batch_id=bindparam("into"))
        )
        self._one = update(table).where(table.c.id == bindparam("of"))

    def settle(self, connection: Connection, now: float, settlement: Settlement, tally: Tally) -> None:
        """Write down what became of a claim, unless its lease was lost."""
        claim, verdict = settlement.claim, settlement.verdict
        mine = {"of": claim.id, "fence": claim.token}
        if isinstance(verdict, Accepted):
            tally.count("sent", len(claim.cut.items) * connection.execute(self._sent, {**mine, "now": now}).rowcount)
        elif connection.execute(self._held, mine).first() is None:
            return
        elif verdict is None:
            self._change(connection, claim, due=now, unknown=claim.unknown, tried=claim.tried - 1)
        elif isinstance(verdict, Failed):
            self._fail(connection, claim, verdict, now, tally)
        elif not claim.unknown or self._was_never_stored(verdict):
            self._divide(connection, claim, verdict, now, tally)
        elif now - claim.first > SENDABLE:  # sent nevertheless, as the user said
            why = f"{EXPIRED}; the last answer: {verdict.reason}"
            self._end(connection, claim, State.PARKED, why, status=verdict.status, now=now)
            tally.count("parked", len(claim.cut.items), why)
        else:
            self._fail(connection, claim, Failed(verdict.reason, verdict.status, effect=False), now, tally)

    def _was_never_stored(self, refused: Refused) -> bool:
        """Return whether a refusal holds for the attempts before it too.

        Who names events by their position has read the batch, so it is the API, not a gateway before it. If it stores
        all of a batch or nothing, it cannot have stored these same bytes before.
        """
        return self._batches == "atomic" and bool(refused.complaints)

    def _change(self, connection: Connection, claim: Claim, **values: Any) -> None:
        connection.execute(self._one.values(**values), {"of": claim.id})

    def _end(
        self, connection: Connection, claim: Claim, state: State, reason: str, *, status: int | None, now: float
    ) -> None:
        self._change(connection, claim, state=state, reason=reason, status=status, settled_at=now)

    def _fail(self, connection: Connection, claim: Claim, failed: Failed, now: float, tally: Tally) -> None:
        """Let a batch wait until it is sent again. One whose path is not there for too long is dead."""
        no_route_since = _no_route_since(claim, failed, now)
        if no_route_since is not None and not claim.unknown and now - no_route_since > NO_ROUTE_FOR:
            self._end(connection, claim, State.DEAD, failed.reason, status=failed.status, now=now)
            tally.count("dead", len(claim.cut.items), failed.reason)
            return
        longest = min(LONGEST, SHORTEST * 2.0 ** min(claim.tried - 1, 16))
        asked = min(failed.wait or 0.0, ASKED)
        if claim.unknown or failed.effect:  # once more while the server knows the key
            asked = min(asked, claim.first + SENDABLE - LONGEST - now)
        wait = 0.0 if failed.ends is not None else max(asked, longest * (1 + randomness()) / 2)
        self._change(
            connection,
            claim,
            due=now + wait,
            unknown=claim.unknown + failed.effect,
            status=failed.status,
            reason=failed.reason,
            failing_since=now if claim.failing_since is None else claim.failing_since,
            failed_at=now,
            no_route_since=no_route_since,
        )

    def _divide(self, connection: Connection, claim: Claim, refused: Refused, now: float, tally: Tally) -> None:
        """Let the events of a refused batch go their ways: dead, sent, parked, or in smaller batches."""
        parts = parts_of(refused, len(claim.cut.items), self._batches)
        for part in parts:
            if part.state != "open":
                tally.count(part.state, len(part.places), part.reason)
        if len(parts) == 1 and parts[0].state != "open":
            self._end(connection, claim, State(parts[0].state), parts[0].reason, status=refused.status, now=now)
            return
        for place, part in enumerate(parts, 1):
            self._part(connection, claim, part, key=f"{claim.cut.key}.{place}", now=now, status=refused.status)
        self._end(connection, claim, State.SPLIT, refused.reason, status=refused.status, now=now)

    def _part(
        self, connection: Connection, claim: Claim, part: Part, *, key: str, now: float, status: int | None
    ) -> None:
        items, texts = (
            [claim.cut.items[place] for place in part.places],
            [claim.cut.texts[place] for place in part.places],
        )
        fields: dict[str, Any] = {"token": 0, "tried": 0, "unknown": 0}
        if part.state != "open":
            fields |= {"state": State(part.state), "settled_at": now, "status": status, "reason": part.reason or None}
        batch = insert_batch(
            connection, self._tables, claim.slug, Cut(0, key, items, texts), due=now, first=now, **fields
        )
        connection.execute(self._move, [{"of": item, "into": batch} for item in items])


def _no_route_since(claim: Claim, failed: Failed, now: float) -> float | None:
    """Return since when there is nothing at the path of a batch; None if this attempt failed for another reason.

    A failure of another kind shows nothing of the path, and neither does a long time without an attempt: one answer of a
    portal or a gateway after either of them must not end a batch.
    """
    if not failed.no_route:
        return None
    since, last = claim.no_route_since, claim.failed_at
    return now if since is None or last is None or now - last > NO_ROUTE_PAUSE else since
