"""Where the run of a resource is, as text that is stored with the rows: so a run that was killed goes on there."""

import json
from datetime import datetime, timedelta
from typing import Any, Literal, Self, TypeAlias

from attrs import asdict, evolve, frozen

Pass: TypeAlias = Literal["new", "open", "sweep", "parts", "done"]


@frozen
class State:
    """The state of a resource.

    Attributes:
        run: The number of the run, from 1.
        started: When it started.
        now: The pass that it is in.
        sweep: Whether it has the pass that reads everything.
        checkpoint: Where the pass is in its list; None at the beginning.
        window: The window of the sweep, or the status, that it is in.
        windows: How many windows the sweep has.
        since: The `created_at` that new rows are read from; None for all.
        oldest: The first `created_at` of all rows that were read.
        newest: The last one.
        span: The ends of what the sweep splits into windows.
    """

    run: int = 0
    started: datetime | None = None
    now: Pass = "done"
    sweep: bool = True
    checkpoint: str | None = None
    window: int = 0
    windows: int = 1
    since: datetime | None = None
    oldest: datetime | None = None
    newest: datetime | None = None
    span: tuple[datetime, datetime] | None = None

    @classmethod
    def of(cls, text: str | None) -> Self:
        """Read what `text` returned; None is a resource that never ran."""
        if text is None:
            return cls()
        given: dict[str, Any] = json.loads(text)
        for name in ("started", "since", "oldest", "newest"):
            given[name] = given[name] and datetime.fromisoformat(given[name])
        low_high = given["span"]
        given["span"] = low_high and tuple(map(datetime.fromisoformat, low_high))
        return cls(**given)

    def text(self) -> str:
        """Return the state as text."""
        return json.dumps(asdict(self), default=datetime.isoformat)

    def next_run(self, started: datetime, lag: timedelta, windows: int, *, sweep: bool) -> Self:
        """Return the state of the next run at its start. All that its lists are filtered by is decided here.

        It starts later than the run before, even if the clock was set back: rows are stamped with the time.
        """
        since = None if self.newest is None else self.newest - lag
        later = started if self.started is None else max(started, self.started + timedelta(microseconds=1))
        return evolve(self.entering("new"), run=self.run + 1, started=later, sweep=sweep, windows=windows, since=since)

    def entering(self, now: Pass) -> Self:
        """Return the state at the start of a pass."""
        span = (self.oldest, self.newest) if self.oldest and self.newest and self.oldest < self.newest else None
        return evolve(self, now=now, checkpoint=None, window=0, span=span)

    def reached(self, checkpoint: str, created: list[datetime]) -> Self:
        """Return the state after a page."""
        oldest = min([*created, *([self.oldest] if self.oldest else [])], default=None)
        newest = max([*created, *([self.newest] if self.newest else [])], default=None)
        return evolve(self, checkpoint=checkpoint, oldest=oldest, newest=newest)

    def next_window(self) -> Self:
        """Return the state at the start of the next window."""
        return evolve(self, window=self.window + 1, checkpoint=None)
