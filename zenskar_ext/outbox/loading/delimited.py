"""Reads CSV: a header, and a row of texts in each record. What type a text has is not decided here."""

import csv
from collections.abc import Iterator
from typing import IO

from attrs import frozen

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.loading.lines import Lines
from zenskar_ext.outbox.loading.reading import START, Place, Row


@frozen
class Delimited:
    """A file of CSV, as RFC 4180 has it: commas, double quotes, and a header. Empty lines are skipped.

    Attributes:
        file: The file.
        header: The names of its columns.
        body: The place after the header.
    """

    file: IO[bytes]
    length: int | None
    header: tuple[str, ...]
    body: Place

    @classmethod
    def of(cls, file: IO[bytes], length: int | None) -> "Delimited":
        """Read the header of a file.

        Raises:
            InvalidRequestError: It has no header, or one that names a column twice.
        """
        lines = Lines(file, START)
        try:
            header = next(_reader(lines), list[str]())
        except csv.Error as error:
            raise InvalidRequestError(f"its header is not CSV: {error}") from None
        if lines.problem:
            raise InvalidRequestError(f"its header cannot be read: {lines.problem}")
        if not header:
            raise InvalidRequestError("it is empty: a CSV file begins with the names of its columns")
        if twice := [name for place, name in enumerate(header) if name in header[:place]]:
            raise InvalidRequestError(f"its header names the column {twice[0]!r} twice")
        return cls(file, length, tuple(header), lines.place)

    def rows(self, start: Place) -> Iterator[Row]:
        """Read the rows from a place to the end of the file."""
        lines = Lines(self.file, max(start, self.body))
        reader = _reader(lines)
        width = len(self.header)
        while True:
            lines.begin()
            first = lines.place.line + 1
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                problem = _problem(str(error), first, lines.place.line)
                lines.back_to_the_second()  # a quote that is not closed has swallowed good rows
                reader = _reader(lines)
                yield Row(first, lines.place, {}, problem, lines.raw)
                continue
            if not values:
                continue
            problem = lines.problem
            if not problem and len(values) != width:
                problem = f"it has {len(values)} columns, and the header has {width}"
            columns = {} if problem else dict(zip(self.header, values, strict=True))
            yield Row(first, lines.place, columns, problem, lines.raw)


def _reader(lines: Lines) -> Iterator[list[str]]:
    return csv.reader(lines, strict=True)  # strict: a quote that is not closed is an error, not the rest of the file


def _problem(message: str, first: int, last: int) -> str:
    reach = f" (a quoted field of this line is not closed before line {last})" if last > first else ""
    return f"it is not CSV: {message}{reach}"
