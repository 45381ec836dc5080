"""Reads Parquet with pyarrow (the extra `parquet`), a few rows at a time. Decimals stay decimals."""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.loading.reading import Place, Row
from zenskar_ext.outbox.loading.types import exact

AT_ONCE: Final = 1024
"""How many rows are in memory at a time, besides the pages that pyarrow decodes them from."""

_FLOATING: Final = re.compile(r"\b(halffloat|float|double)\b")
_HOW_TO_READ_FLOATS: Final = "say data={column: Decimal}, to take the shortest decimal that each one stands for"


@frozen
class Parquet:
    """A Parquet file.

    Attributes:
        file: The `pyarrow.parquet.ParquetFile`.
        wanted: The columns to read; all if None.
        singles: Columns of 32-bit floats to read as decimals.
        doubles: Columns of 64-bit floats to read as decimals.
    """

    file: Any
    wanted: Sequence[str] | None
    singles: Sequence[str]
    doubles: Sequence[str]

    @classmethod
    def of(cls, path: Path, wanted: Sequence[str] | None, decimals: Collection[str]) -> "Parquet":
        """Open a file.

        Args:
            path: Where it is.
            wanted: The columns to read; all if None.
            decimals: Columns of which floats may be read as the shortest decimals that they stand for.

        Raises:
            InvalidRequestError: pyarrow is missing, the file is not Parquet, lacks a column, or has floats in another.
        """
        try:
            arrow, parquet = _module("pyarrow"), _module("pyarrow.parquet")
        except ModuleNotFoundError as error:
            raise InvalidRequestError("a Parquet file needs pyarrow: pip install 'zenskar-ext[parquet]'") from error
        try:
            file = parquet.ParquetFile(path, pre_buffer=False)
        except arrow.ArrowInvalid as error:
            raise InvalidRequestError(f"it is not Parquet: {error}") from None
        there: list[str] = file.schema_arrow.names
        if twice := [name for place, name in enumerate(there) if name in there[:place]]:
            raise InvalidRequestError(f"it has the column {twice[0]!r} twice")
        if missing := [name for name in wanted or () if name not in there]:
            raise InvalidRequestError(f"it has no column {missing[0]!r}; its columns are {', '.join(there)}")
        fields = {name: file.schema_arrow.field(name).type for name in (there if wanted is None else wanted)}
        floating = {name: str(kind) for name, kind in fields.items() if _FLOATING.search(str(kind))}
        for name, kind in floating.items():
            if name not in decimals or kind not in ("float", "double"):
                raise InvalidRequestError(f"its column {name!r} is {kind}, which is not exact; {_HOW_TO_READ_FLOATS}")
        singles = [name for name, kind in floating.items() if kind == "float"]
        return cls(file, wanted, singles, [name for name in floating if name not in singles])

    @property
    def length(self) -> int:
        """How many rows it has."""
        return int(self.file.metadata.num_rows)

    def rows(self, start: Place) -> Iterator[Row]:
        """Read the rows from a place to the end of the file. Groups of rows before it are not read."""
        number = start.offset
        groups, skip = self._groups(number)
        for batch in self._batches(groups):
            kept = batch.slice(min(skip, batch.num_rows))
            skip -= batch.num_rows - kept.num_rows
            for columns, problem in map(self._exact, _values(kept)):
                number += 1
                raw = json.dumps(columns, default=str) if problem else ""
                yield Row(number, Place(number, number), {} if problem else columns, problem, raw)

    def _batches(self, groups: list[int]) -> Iterator[Any]:
        try:
            yield from self.file.iter_batches(AT_ONCE, row_groups=groups, columns=self.wanted, use_threads=False)
        except (_module("pyarrow").ArrowException, OSError) as error:
            raise InvalidRequestError(f"it is damaged: {error}") from error

    def _exact(self, read: "tuple[dict[str, Any], str]") -> tuple[dict[str, Any], str]:
        """Return a row with decimals instead of floats."""
        columns, problem = read
        for names, single in ((self.singles, True), (self.doubles, False)):
            for name in names:
                if isinstance(columns[name], float):
                    try:
                        columns[name] = exact(columns[name], single=single)
                    except ValueError as error:
                        problem = problem or f"{name}: {columns[name]} {error}"
        return columns, problem

    def _groups(self, rows: int) -> tuple[list[int], int]:
        """Return the groups of rows to read after so many rows, and how many rows of the first of them to skip."""
        metadata = self.file.metadata
        for group in range(metadata.num_row_groups):
            length = metadata.row_group(group).num_rows
            if rows < length:
                return list(range(group, metadata.num_row_groups)), rows
            rows -= length
        return [], 0


def _values(batch: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each row, and what is wrong with it."""
    batch = _in_microseconds(batch)
    try:
        rows = batch.to_pylist()
    except (ArithmeticError, ValueError):  # one value that Python cannot hold, such as a date after the year 9999
        for place in range(batch.num_rows):
            yield _value_by_value(batch, place)
        return
    for row in rows:
        yield row, ""


def _value_by_value(batch: Any, place: int) -> tuple[dict[str, Any], str]:
    found: dict[str, Any] = {}
    problems: list[str] = []
    for name in batch.schema.names:
        value = batch.column(name)[place]
        try:
            found[name] = value.as_py()
        except (ArithmeticError, ValueError) as error:
            found[name] = f"a {value.type} that Python cannot hold"
            problems.append(f"{name}: {error}")
    return found, "; ".join(problems)


def _in_microseconds(batch: Any) -> Any:
    """Return a batch whose times have the precision of Python: Parquet may have nanoseconds."""
    arrow, compute = _module("pyarrow"), _module("pyarrow.compute")
    for place, column in enumerate(batch.schema):
        if arrow.types.is_timestamp(column.type) and column.type.unit == "ns":
            fewer = compute.cast(batch.column(place), arrow.timestamp("us", column.type.tz), safe=False)
            batch = batch.set_column(place, column.name, fewer)
    return batch


def _module(name: str) -> Any:
    return import_module(name)  # it has no types
