"""The last pass: the lines and payments of the rows that are new or changed, and of no others."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import Any

from zenskar_ext.errors import NotFoundError, ZenskarError
from zenskar_ext.export.destinations.port import KEY, PARENT
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.passes.asking import each
from zenskar_ext.export.passes.failing import left_out
from zenskar_ext.export.passes.outdated import outdate
from zenskar_ext.export.passes.work import AT_ONCE, TOGETHER, Work, batched, method
from zenskar_ext.export.stamped import part_rows


def read_parts(work: Work) -> None:
    """Read the parts of each row whose parts are not up to date. Those of a deleted row become tombstones.

    A row whose parts cannot be read stays as it is, for the next run, and the others go on.
    """
    outdate(work)
    table, call, last = work.resource.table, _reading(work), ""
    nothing: list[list[Any]] = [[] for _ in work.resource.parts]
    while rows := work.destination.stale(table, last, AT_ONCE):
        last = rows[-1][0]
        gone: list[tuple[str, Any]] = [(key, nothing) for key, deleted in rows if deleted]
        read = each(work, [key for key, deleted in rows if not deleted], call)
        for some in batched(chain(gone, read), TOGETHER):
            failed = {key: found for key, found in some if isinstance(found, ZenskarError)}
            found = [one for one in some if one[0] not in failed]
            unfit = {key: error for (key, _), error in left_out(found, partial(_store, work))}
            for key, error in (failed | unfit).items():
                work.fail(key, error)
            work.tell(len(some))


def _reading(work: Work) -> Callable[[str], Any]:
    """Return a function that reads the parts of a row; of one that is gone it raises NotFoundError."""
    lists, get = [method(work.zk, part.operation.name) for part in work.resource.parts], work.resource.get

    def parts_of(key: str) -> Any:
        try:
            return [list(call(key)) for call in lists]
        except NotFoundError as error:
            if get is not None:
                method(work.zk, get.name)(key)  # raises NotFoundError if the row is gone too
            names = ", ".join(part.operation.name for part in work.resource.parts)
            return ExportError(f"{key} is there, but not all of its parts ({names}) were found: {error}")

    return parts_of


def _store(work: Work, some: Sequence[tuple[str, list[list[Any]] | None]]) -> None:
    """Store the parts of some rows. A row that turned out to be gone has None, and is buried with its parts."""
    destination, counts = work.destination, dict.fromkeys([key for key, _ in some], 0)
    with destination.transaction():
        for place, part in enumerate(work.resource.parts):
            rows = part_rows(part.table, [(key, found[place]) for key, found in some if found is not None], work.at)
            destination.upsert(part.table, rows)
            destination.bury_parts(part.table, [*counts], rows.column(KEY).to_pylist(), work.at)
            for key in rows.column(PARENT).to_pylist():
                counts[key] += 1
        destination.bury(work.resource.table, [key for key, found in some if found is None], work.at)
        destination.refreshed(work.resource.table, counts)
