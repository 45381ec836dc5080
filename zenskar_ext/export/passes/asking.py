"""Asks for rows by their ids: those that a pass has not seen, and those that could not be read before."""

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from zenskar_ext.errors import NotFoundError, ZenskarError
from zenskar_ext.export.errors import ExportError
from zenskar_ext.export.passes.failing import DOUBT, MOST, attempt
from zenskar_ext.export.passes.work import AT_ONCE, TOGETHER, Work, batched, method


def ask(work: Work, final: Collection[str]) -> None:
    """Ask by id for the rows that this run has not read, and whose status is not final.

    A 404 is a tombstone if it comes twice: after all others, the row is asked for again. So is a row that fails; if it is
    not found then, that is one 404, and it stays behind for `ask_behind`.
    """
    get = work.resource.get
    if get is None:
        return
    call = method(work.zk, get.name)
    while True:
        while keys := work.destination.unseen(work.resource.table, work.at, final, work.state.last, AT_ONCE):
            _keep_each(work, keys, call, lambda key: work.state.again and key not in work.state.behind)
        if work.state.again:
            return
        work.enter(work.state.asking_again())


def ask_behind(work: Work) -> None:
    """Ask for the rows that could not be read by an earlier run, and that this one has not read either.

    One that is not found is asked for again at once.
    """
    get = work.resource.get
    left = [key for key in work.state.behind if key not in work.failures]
    if get is not None:
        _keep_each(work, left, partial(_twice, method(work.zk, get.name)), lambda _: True)
        return
    for key in left:
        work.fail(key, ExportError("an earlier run could not store it, and only a sweep reads it again"))


def _twice(call: Callable[[str], Any], key: str) -> Any:
    """Return what a call returns. A 404 has to come twice."""
    try:
        return call(key)
    except NotFoundError:
        return call(key)


def _keep_each(work: Work, keys: Sequence[str], call: Callable[[str], Any], is_gone: Callable[[str], bool]) -> None:
    """Ask for rows and store what comes of it. `is_gone` says whether a row is deleted that is not found now."""
    for some in batched(each(work, keys, call), TOGETHER):
        keep(work, some, [key for key, row in some if row is None and is_gone(key)])
        work.tell(len(some))


def keep(work: Work, some: Sequence[tuple[str, Any]], gone: Sequence[str]) -> None:
    """Store what came of asking for rows, and which of them are gone, together with where the pass is."""
    table = work.resource.table
    read = {key: _asked(work, key, row) for key, row in some if row is not None}
    failed = {key: row for key, row in read.items() if isinstance(row, ZenskarError)}
    found = [row for key, row in read.items() if key not in failed]
    with work.destination.transaction():
        failed |= work.store(found)
        state = work.note(work.state.asked(some[-1][0]), [*read, *gone], failed)
        work.destination.bury(table, gone, work.at)
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
    with ThreadPoolExecutor(work.workers) as pool:
        try:
            for key, found in zip(keys, pool.map(partial(attempt, call), keys), strict=True):
                work.failing = work.failing + 1 if isinstance(found, ZenskarError) else 0
                if work.failing and work.failing % DOUBT == 0:
                    work.list().first()
                if work.failing == MOST:
                    raise found
                yield key, found
        finally:
            pool.shutdown(cancel_futures=True)
