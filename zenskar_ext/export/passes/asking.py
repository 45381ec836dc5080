"""Asks for rows by their ids: those that a pass has not seen, and those that could not be read before."""

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from zenskar_ext.errors import ZenskarError
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.passes.failing import DOUBT, MOST, attempt
from zenskar_ext.export.passes.work import AT_ONCE, TOGETHER, Work, batched, method


def ask(work: Work, final: Collection[str]) -> None:
    """Ask by id for the rows that this run has not read, and whose status is not final.

    A 404 is a tombstone if it comes twice: after all others, the row is asked for again. So is a row that fails.
    """
    get = work.resource.get
    if get is None:
        return
    call = method(work.zk, get.name)
    while True:
        while keys := work.destination.unseen(work.resource.table, work.at, final, work.state.last, AT_ONCE):
            _keep_each(work, keys, call)
        if work.state.again:
            return
        work.enter(work.state.asking_again())


def ask_behind(work: Work) -> None:
    """Ask for the rows that could not be read by an earlier run, and that this one has not read either."""
    get = work.resource.get
    left = [key for key in work.state.behind if key not in work.failures]
    if get is not None:
        _keep_each(work, left, method(work.zk, get.name))
        return
    for key in left:
        work.fail(key, ExportError("an earlier run could not store it, and only a sweep reads it again"))


def _keep_each(work: Work, keys: Sequence[str], call: Callable[[str], Any]) -> None:
    for some in batched(each(work, keys, call), TOGETHER):
        keep(work, some)
        work.tell(len(some))


def keep(work: Work, some: Sequence[tuple[str, Any]]) -> None:
    """Store what came of asking for rows, together with where the pass is."""
    table = work.resource.table
    read = {key: _asked(work, key, row) for key, row in some if row is not None}
    failed = {key: row for key, row in read.items() if isinstance(row, ZenskarError)}
    found = [row for key, row in read.items() if key not in failed]
    with work.destination.transaction():
        failed |= work.store(found)
        state = work.note(work.state.asked(some[-1][0]), [key for key, _ in some], failed)
        if state.again:
            work.destination.bury(table, [key for key, row in some if row is None], work.at)
        work.destination.keep(table.name, state.text())
    work.state = state


def _asked(work: Work, key: str, row: Any) -> Any:
    """Return a row that was asked for as a row of the list, or the error if it is none, or another one."""
    if isinstance(row, ZenskarError):
        return row
    if (got := row.get("id")) != key:
        said = "no id" if got is None else f"the id {got!r}"
        return ExportError(f"the answer to the request for it has {said}, so it is not taken for the row")
    return work.resource.table.model.from_dict(row.to_dict())  # the list may have another model than `get`


def each(work: Work, keys: Sequence[str], call: Callable[[str], Any]) -> Iterator[tuple[str, Any]]:
    """Call a function for each key, several at a time.

    Yields:
        The key and what came of it: what the function returns, None for a 404, or the error if only this row fails.

    Raises:
        ZenskarError: The call would fail for every row, or has for many one after another; or the list itself fails.
    """
    failed = 0
    with ThreadPoolExecutor(work.workers) as pool:
        try:
            for key, found in zip(keys, pool.map(partial(attempt, call), keys), strict=True):
                failed = failed + 1 if isinstance(found, ZenskarError) else 0
                if failed and failed % DOUBT == 0:
                    work.list().first()
                if failed == MOST:
                    raise found
                yield key, found
        finally:
            pool.shutdown(cancel_futures=True)
