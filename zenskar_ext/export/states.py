"""Where the run of a resource is, as text that is stored with the rows: so a run that was killed goes on there."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal, Self, TypeAlias

from attrs import asdict, evolve, frozen

from zenskar_ext.errors import ConfigurationError

Pass: TypeAlias = Literal["new", "open", "sweep", "parts", "done"]

Mode: TypeAlias = Literal["new", "open", "sweep", "all"]
"""What a run reads: new rows; those and the rows that may still change; everything; or one after the other."""

PASSES: Final[Mapping[Mode, Sequence[Pass]]] = {
    "new": ("new",),
    "open": ("new", "open"),
    "sweep": ("sweep",),
    "all": ("new", "open", "sweep"),
}
"""The passes of each mode, before that of the parts."""


@frozen
class State:
    """The state of a resource.

    Attributes:
        run: The number of the run, from 1.
        started: When it started.
        now: The pass that it is in.
        mode: What it reads.
        checkpoint: Where the pass is in its list; None at the beginning.
        window: The window of the sweep, or the status, that it is in.
        windows: How many windows the sweep has.
        since: The `created_at` that new rows are read from; None for all.
        scope: The `created_at` that the closing balance counts from, because the run was told to; None for all.
        oldest: The first `created_at` of all rows that were read.
        newest: The last one.
        read_to: Rows that were created before it need not be read as new ones again; None if no list was read whole.
        until: The most that `read_to` can become by this run; None if the run leaves out rows that are not read yet.
        span: The ends of what the sweep splits into windows.
        again: Whether the pass asks again by id for the rows that were not found.
        last: The last row that it has asked for by id; empty at the beginning.
        behind: The ids of rows that could not be read or stored, until they can be.
    """

    run: int = 0
    started: datetime | None = None
    now: Pass = "done"
    mode: Mode = "all"
    checkpoint: str | None = None
    window: int = 0
    windows: int = 1
    since: datetime | None = None
    scope: datetime | None = None
    oldest: datetime | None = None
    newest: datetime | None = None
    read_to: datetime | None = None
    until: datetime | None = None
    span: tuple[datetime, datetime] | None = None
    again: bool = False
    last: str = ""
    behind: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str | None) -> Self:
        """Read what `text` returned; None is a resource that never ran."""
        if text is None:
            return cls()
        given: dict[str, Any] = json.loads(text)
        for name in ("started", "since", "scope", "oldest", "newest", "read_to", "until"):
            value = given.get(name)  # an earlier version had no `read_to`, and its `newest` may lie after rows not read
            given[name] = value and datetime.fromisoformat(value)
        low_high = given["span"]
        given["span"] = low_high and tuple(map(datetime.fromisoformat, low_high))
        given["behind"] = tuple(given.get("behind", ()))
        return cls(**given)

    def text(self) -> str:
        """Return the state as text."""
        return json.dumps(asdict(self), default=datetime.isoformat)

    def next_run(
        self, started: datetime, lag: timedelta, windows: int, *, mode: Mode = "all", scope: datetime | None = None
    ) -> Self:
        """Return the state of the next run at its start. All that its lists are filtered by is decided here.

        It starts later than the run before, even if the clock was set back: rows are stamped with the time.
        """
        unread = self.read_to and min(self.read_to, started) - lag  # the clock may have been set back
        leaves_out = scope is not None and (unread is None or scope > unread)
        later = started if self.started is None else max(started, self.started + timedelta(microseconds=1))
        begun = evolve(self.entering("new"), run=self.run + 1, started=later)
        until = None if leaves_out else started
        return evolve(begun, mode=mode, windows=windows, since=scope or unread, scope=scope, until=until)

    def entering(self, now: Pass) -> Self:
        """Return the state at the start of a pass, once the one before has ended.

        A pass need not have seen rows that were created while it read, so it has read up to the start of the run at most,
        even if it ended days later. It has not read beyond its newest row either: the server may have another clock.
        """
        span = (self.oldest, self.newest) if self.oldest and self.newest and self.oldest < self.newest else None
        whole = self.now in PASSES[self.mode] and self.now != "open"
        read_to = min(self.newest, self.until) if whole and self.newest and self.until else self.read_to
        return evolve(self, now=now, checkpoint=None, window=0, span=span, again=False, last="", read_to=read_to)

    def reached(self, checkpoint: str, created: list[datetime]) -> Self:
        """Return the state after a page."""
        oldest = min([*created, *([self.oldest] if self.oldest else [])], default=None)
        newest = max([*created, *([self.newest] if self.newest else [])], default=None)
        return evolve(self, checkpoint=checkpoint, oldest=oldest, newest=newest)

    def asked(self, last: str) -> Self:
        """Return the state after some rows were asked for by id."""
        return evolve(self, last=last)

    def noted(self, keys: Iterable[str], failed: Iterable[str]) -> Self:
        """Return the state after some rows were read or are gone, and others of them failed."""
        read, now = {*keys}, [*failed]
        if not now and read.isdisjoint(self.behind):
            return self
        return evolve(self, behind=tuple(dict.fromkeys([*(each for each in self.behind if each not in read), *now])))

    def asking_again(self) -> Self:
        """Return the state at the start of asking for the rows again that were not found."""
        return evolve(self, again=True, last="")

    def next_window(self) -> Self:
        """Return the state at the start of the next window."""
        return evolve(self, window=self.window + 1, checkpoint=None)

    def covers(self, mode: Mode, since: datetime | None) -> bool:
        """Return whether a run that did not end reads what is asked for."""
        return set(PASSES[mode]) <= set(PASSES[self.mode]) and since == self.scope


def expect_mode(mode: Mode, since: datetime | None) -> None:
    """Refuse a run that cannot be.

    Raises:
        ConfigurationError: There is no such mode, or `since` has no time zone or is given to a sweep.
    """
    if mode not in PASSES:
        raise ConfigurationError(f"mode={mode!r}: give one of {', '.join(PASSES)}")
    if since is not None and since.utcoffset() is None:
        raise ConfigurationError(f"since={since.isoformat()}: give a time with a time zone")
    if since is not None and "sweep" in PASSES[mode]:
        raise ConfigurationError(
            f'since={since.isoformat()}: mode "{mode}" reads everything; give mode "new" or "open"'
        )
