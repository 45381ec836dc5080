"""The second pass: rows that may still change, by their status. It finds payments of old invoices."""

from zenskar_ext.export.passes.asking import ask
from zenskar_ext.export.passes.work import Work
from zenskar_ext.filters import in_


def read_open(work: Work) -> None:
    """Read the rows whose status is not final; ask by id for those that had such a status, and have none any more.

    A row whose status the description does not know is not in the list, so it is asked for by id too.
    """
    final = work.resource.final
    if final is None:
        return
    statuses = [each for each in work.resource.known if each not in final]
    together = "in" in work.resource.operation.filters["status"].parameters
    for status in [in_(*statuses)] if together else statuses[work.state.window :]:
        work.read(work.list(status=status))
        if not together:
            work.enter(work.state.next_window())
    ask(work, final)
