"""The third pass: everything, window by window. What it does not see is asked for by id: a 404 is a tombstone."""

from datetime import timedelta

from zenskar_ext.export.passes.asking import ask
from zenskar_ext.export.passes.work import Work


def sweep(work: Work) -> None:
    """Read all rows."""
    pagers = [work.list()]
    if work.resource.in_windows and work.state.span is not None and work.state.windows > 1:
        nulls = "is_null" in work.resource.operation.filters["created_at"].parameters
        low, high = work.state.span
        parts = min(work.state.windows, (high - low) // timedelta(microseconds=1))  # no window is smaller
        pagers = [*work.list().split(created_at=(low, high), parts=parts, skip_null=not nulls)]
    for pager in pagers[work.state.window :]:
        work.read(pager)
        work.enter(work.state.next_window())
    ask(work, ())
