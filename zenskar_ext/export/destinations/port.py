"""What a run needs of a destination. A destination stores rows and state; it does not know what they mean."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Final, Protocol

from zenskar_ext.export.resources import Table

KEY: Final = "_zenskar_key"
PARENT: Final = "_zenskar_parent"
CURRENCY: Final = "_zenskar_currency"
HASH: Final = "_zenskar_hash"
READ: Final = "_zenskar_read_at"
CHANGED: Final = "_zenskar_changed_at"
DELETED: Final = "_zenskar_deleted_at"
STALE: Final = "_zenskar_stale"
PARTS: Final = "_zenskar_parts"
TOLD: Final = "_zenskar_told_hash"

ORGANISATION: Final = "_zenskar_organisation"
"""What the organisation is kept under, beside the states of the lists."""


class Destination(Protocol):
    """A warehouse. If several lists are read at a time, several threads use it.

    Each table has columns of the export beside those of its list.

    - `_zenskar_key`: what the row is found by: its id, or for a part the id of its row and its own.
    - `_zenskar_parent`: the key of the row that a part belongs to.
    - `_zenskar_currency`: its currency, described or not; null if it has none.
    - `_zenskar_hash`: the hash of all fields, described or not.
    - `_zenskar_read_at`: the start of the last run that read the row.
    - `_zenskar_changed_at`: the start of the run that found the row new, changed or deleted.
    - `_zenskar_deleted_at`: the start of the run that found that the row is gone; null while it is there.
    - `_zenskar_stale`: whether the parts of the row have to be read again.
    - `_zenskar_parts`: how many parts the row had when they were last read; null before that.
    - `_zenskar_told_hash`: the hash of the row when the rows that it is a part of were last told to read it again.
    """

    def opened(self) -> AbstractContextManager[None]:
        """Return a block in which the destination is connected, and no other run can open it.

        Raises:
            ExportError: Another run has it open.
        """
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """Return a block whose writes are all stored at its end, or none of them. Other threads wait meanwhile."""
        ...

    def create(self, table: Table) -> bool:
        """Create a table, or add the columns that it lacks. Return whether it lacks values that it is to have.

        Of rows that lack a column of their list, the hash is not good any more: the next reading changes them.
        """
        ...

    def state(self, name: str) -> str | None:
        """Return what is kept under a name; None if nothing is."""
        ...

    def keep(self, name: str, value: str) -> None:
        """Keep a text under a name."""
        ...

    def upsert(self, table: Table, rows: Any) -> None:
        """Insert the rows of an Arrow table by key, or replace those that are there.

        Of a row that is the same by its hash, `_zenskar_changed_at` stays. Of another, `_zenskar_stale` becomes true.

        Raises:
            UnfitValueError: A value cannot be stored. Nothing is written.
        """
        ...

    def bury(self, table: Table, keys: Sequence[str], at: datetime) -> None:
        """Make tombstones of rows. Their values stay."""
        ...

    def bury_parts(self, table: Table, parents: Sequence[str], kept: Sequence[str], at: datetime) -> None:
        """Make tombstones of the parts of some rows but for those that are kept."""
        ...

    def outdate_all(self, table: Table) -> None:
        """Note that the parts of all rows have to be read again."""
        ...

    def outdate_damaged(self, table: Table, parts: Sequence[Table]) -> None:
        """Note that the parts of rows have to be read again which do not have as many as they had when they were read."""
        ...

    def refreshed(self, table: Table, counts: Mapping[str, int]) -> None:
        """Note that the parts of some rows are up to date, and how many each has."""
        ...

    def unseen(self, table: Table, run: datetime, final: Collection[str], last: str, most: int) -> Sequence[str]:
        """Return the keys, after the `last` one, of rows that the run has not read, and whose status is not a final one."""
        ...

    def has(self, table: Table) -> bool:
        """Return whether there is such a table."""
        ...

    def untold(self, own: Table, names: Sequence[str], most: int) -> Sequence[tuple[str, Sequence[str | None]]]:
        """Return rows that are new, changed or deleted since `tell_of` was called with them: the key, some columns."""
        ...

    def tell_of(self, own: Table, keys: Sequence[str], table: Table, part: Table, named: Collection[str]) -> None:
        """Note that the parts of some rows have to be read again: those with these parts, and those that are named."""
        ...

    def outdate(self, table: Table, part: Table, own: Table) -> None:
        """Note that the parts of some rows have to be read again: a part was read once, and differs from its own row."""
        ...

    def stale(self, table: Table, last: str, most: int) -> Sequence[tuple[str, bool]]:
        """Return the keys, after the `last` one, of rows whose parts have to be read again, and whether the row is deleted."""
        ...

    def count_stale(self, table: Table, but: Collection[str]) -> int:
        """Return of how many rows the parts have to be read again, but for some rows."""
        ...

    def figures(self, table: Table, since: datetime) -> tuple[int, int, int]:
        """Return how many rows are there, how many are tombstones, and how many changed at a time."""
        ...

    def created_since(self, table: Table, since: datetime) -> int:
        """Return how many rows that are no tombstones were created at a time or later."""
        ...

    def sums(self, table: Table, amounts: Sequence[str]) -> Sequence[tuple[Any, ...]]:
        """Return the sums of columns by currency: the currency or None, then each sum."""
        ...

    def finish(self) -> None:
        """Do what is done once at the end of a run."""
        ...
