"""Which rows have to read their parts again although they did not change: a refund changes a payment, and not its invoice.

A part is seen to change if a list of its own has it too, and that list is in the warehouse, whichever run read it. Times do
not decide: each list has runs of its own. A row of the own list remembers the hash that it had when this was last done.

A row also remembers how many parts it has. If there are others, somebody has deleted some, or added some.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from zenskar_ext._sansio.texts import texts
from zenskar_ext.export.kinds import JSON, REST, TEXT
from zenskar_ext.export.passes.work import Work
from zenskar_ext.export.resources import Part, Table
from zenskar_ext.export.schemas import Column

_AT_ONCE: Final = 1_000
_ID: Final = "id"


def outdate(work: Work) -> None:
    """Note of which rows the parts have to be read again. Called after all lists were read, and before their parts."""
    if work.resource.parts:
        with work.destination.transaction():
            work.destination.outdate_damaged(work.resource.table, [part.table for part in work.resource.parts])
    for part in work.resource.parts:
        if part.own is not None and work.destination.has(part.own):
            with work.destination.transaction():
                work.destination.create(part.own)  # adds the columns that it lacks
            _tell(work, part, part.own)


def outdate_dated(work: Work) -> None:
    """Note that the parts which are the values of a day have to be read again. Called once in a run."""
    if any(part.dated for part in work.resource.parts):
        with work.destination.transaction():
            work.destination.outdate_all(work.resource.table)


def _tell(work: Work, part: Part, own: Table) -> None:
    """Tell the rows that have a changed row as a part, or are named in it: it may be a part of theirs from now on."""
    destination, table = work.destination, work.resource.table
    columns = _naming(own)
    while rows := destination.untold(own, [each.name for each in columns], _AT_ONCE):
        named = {each for _, values in rows for each in _named(columns, values)}
        with destination.transaction():
            destination.tell_of(own, [key for key, _ in rows], table, part.table, named)
    with destination.transaction():
        destination.outdate(table, part.table, own)


def _naming(own: Table) -> Sequence[Column]:
    """Return the columns in which a row may name another one."""
    return [
        each for each in own.columns if each.kind in (JSON, REST) or (each.kind is TEXT and each.name.endswith(_ID))
    ]


def _named(columns: Sequence[Column], values: Sequence[str | None]) -> Iterator[str]:
    for column, value in zip(columns, values, strict=True):
        if value is not None:
            inside = [(column.name, value)] if column.kind is TEXT else texts(json.loads(value), column.name)
            yield from (each for name, each in inside if name.endswith((_ID, f"{_ID}s")))
