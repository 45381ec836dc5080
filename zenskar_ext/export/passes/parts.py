"""The last pass: the lines and payments of the rows that are new or changed, and of no others."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from zenskar_ext.errors import NotFoundError
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.passes.outdated import outdate
from zenskar_ext.export.passes.work import AT_ONCE, TOGETHER, Work, batched, method
from zenskar_ext.export.stamped import part_rows


def read_parts(work: Work) -> None:
    """Read the parts of each row whose parts are not up to date. Those of a deleted row become tombstones."""
    resource, destination = work.resource, work.destination
    outdate(work)
    lists = [method(work.zk, part.operation.name) for part in resource.parts]
    nothing: list[list[Any]] = [[] for _ in lists]

    def parts_of(key: str) -> list[list[Any]]:
        try:
            return [list(call(key)) for call in lists]
        except NotFoundError as error:
            if resource.get is not None:
                method(work.zk, resource.get.name)(key)  # raises NotFoundError if the row is gone too
            names = ", ".join(part.operation.name for part in resource.parts)
            raise ExportError(f"{key} is there, but not all of its parts ({names}) were found: {error}") from error

    while rows := destination.stale(resource.table, AT_ONCE):
        gone: list[tuple[str, Any]] = [(key, nothing) for key, deleted in rows if deleted]
        read = work.each([key for key, deleted in rows if not deleted], parts_of)
        for some in batched(chain(gone, read), TOGETHER):
            with destination.transaction():
                _store(work, [(key, found) for key, found in some if found is not None])
                destination.bury(resource.table, [key for key, found in some if found is None], work.at)
            work.tell(len(some))


def _store(work: Work, some: Sequence[tuple[str, list[list[Any]]]]) -> None:
    """Store the parts of some rows. Those of a row that turned out to be gone are buried in the next round."""
    destination, keys = work.destination, [key for key, _ in some]
    for place, part in enumerate(work.resource.parts):
        rows = part_rows(part.table, [(key, found[place]) for key, found in some], work.at)
        destination.upsert(part.table, rows)
        destination.bury_parts(part.table, keys, rows.column(KEY).to_pylist(), work.at)
    destination.refreshed(work.resource.table, keys)
