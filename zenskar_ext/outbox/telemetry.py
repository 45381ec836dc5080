"""OpenTelemetry metrics of an outbox: how many events wait, were sent, are parked or dead, and how old the oldest is.

    telemetry.observe(outbox)

The figures are read from the database when they are collected, so that one process can report for all of them. Needs
`opentelemetry-api`, which the extra `otel` installs.
"""

import time
from collections.abc import Callable, Iterable
from typing import Final

from zenskar_ext import __version__
from zenskar_ext._extras import needs_extra
from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.figures import Stats
from zenskar_ext.outbox.outbox import Outbox

with needs_extra("otel", "zenskar_ext.outbox.telemetry"):
    from opentelemetry import metrics

FRESH: Final = 1.0
"""For how many seconds figures are used again: a collection asks for several metrics, one after the other."""
STATES: Final = ("pending", "leased", "sent", "parked", "dead")


def observe(
    outbox: Outbox,
    *,
    meter_provider: metrics.MeterProvider | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> None:
    """Report the figures of an outbox with each collection of metrics.

    `zenskar.outbox.events` counts events by `zenskar.outbox.state`. `zenskar.outbox.oldest_age` is the age in seconds of
    the oldest event that waits to be sent, 0 if none waits. A collection during which the database cannot be asked has
    neither.

    Args:
        outbox: The outbox. One process per database is enough.
        meter_provider: Where the metrics go; the global provider if left out.
        monotonic: A clock in seconds that never goes back; tests pass a custom one.
    """
    figures = _Figures(outbox, monotonic)
    meter = metrics.get_meter("zenskar_ext", __version__, meter_provider)
    meter.create_observable_gauge(
        "zenskar.outbox.events", [figures.events], unit="{event}", description="Usage events in the outbox, by state."
    )
    meter.create_observable_gauge(
        "zenskar.outbox.oldest_age", [figures.age], unit="s", description="Age of the oldest usage event not sent yet."
    )


class _Figures:
    """The figures of an outbox, read at most once in a while."""

    def __init__(self, outbox: Outbox, monotonic: Callable[[], float]) -> None:
        self._outbox = outbox
        self._monotonic = monotonic
        self._read: tuple[float, Stats | None] = (float("-inf"), None)

    def events(self, _options: metrics.CallbackOptions) -> Iterable[metrics.Observation]:
        """Observe how many events there are in each state."""
        stats = self._stats()
        if stats is None:
            return []
        return [metrics.Observation(getattr(stats, each), {"zenskar.outbox.state": each}) for each in STATES]

    def age(self, _options: metrics.CallbackOptions) -> Iterable[metrics.Observation]:
        """Observe how old the oldest event is."""
        stats = self._stats()
        return [] if stats is None else [metrics.Observation(stats.oldest_age or 0.0)]

    def _stats(self) -> Stats | None:
        at, stats = self._read
        if self._monotonic() - at >= FRESH:
            try:
                stats = self._outbox.stats()
            except OutboxError:
                stats = None
            self._read = self._monotonic(), stats
        return stats
