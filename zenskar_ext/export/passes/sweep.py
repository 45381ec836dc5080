"""The third pass: everything, window by window. What it does not see is asked for by id: a 404 is a tombstone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from zenskar_ext.export.passes.asking import ask
from zenskar_ext.export.passes.work import Work


def sweep(work: Work) -> None:
    """Read all rows."""
    for pager in _windows(work)[work.state.window :]:
        work.read(pager)
        work.enter(work.state.next_window())
    ask(work, ())


def _windows(work: Work) -> Sequence[Any]:
    """Return the list in its windows; whole if it has only one, with the rows whose date is not known."""
    if not work.resource.in_windows or work.state.span is None:
        return [work.list()]
    low, high = work.state.span
    parts = min(work.state.windows, (high - low) // timedelta(microseconds=1))  # no window is smaller
    if parts == 1:
        return [work.list()]
    nulls = "is_null" in work.resource.operation.filters["created_at"].parameters
    return [*work.list().split(created_at=(low, high), parts=parts, skip_null=not nulls)]
