"""What every reader of a file gives: rows, each with the place to go on from after it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol


class Place(NamedTuple):
    """Where reading goes on.

    Attributes:
        offset: The bytes before the next row, of the decompressed file; in a Parquet file, the rows before it.
        line: The lines before the next row; in a Parquet file, the rows before it.
    """

    offset: int
    line: int


START = Place(0, 0)


class Row(NamedTuple):
    """A row of a file.

    Attributes:
        line: Its line; the first is 1. Of a row with several lines, the first of them. In a Parquet file, its row.
        after: Where reading goes on after it.
        columns: Its values by column; empty if it has a problem.
        problem: Why it cannot be read; empty if it can.
        raw: Its text in the file; empty in a Parquet file, unless the row has a problem.
    """

    line: int
    after: Place
    columns: Mapping[str, Any]
    problem: str
    raw: str


class Reader(Protocol):
    """A file of rows that is open."""

    @property
    def length(self) -> int | None:
        """The offset of its end; None if only reading all of it tells."""
        ...

    def rows(self, start: Place) -> Iterator[Row]:
        """Read the rows from a place to the end of the file. Memory does not grow with the file."""
        ...
