"""What the methods of a pager need to become a table. Fetches nothing: the pager hands in its pages."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from zenskar_client.operations import Operation, Request
from zenskar_ext._sansio.callers import warn
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.export.arrays import batch
from zenskar_ext.export.arrow import pa, package
from zenskar_ext.export.errors import TruncatedWarning
from zenskar_ext.export.schemas import Nested, columns_of, model_of, schema

AT_ONCE: Final = 10_000
"""How many rows a table gathers before it turns them into Arrow, which is smaller."""


def schema_of(operation: Operation[Any], *, nested: Nested = "json") -> Any:
    """Return the Arrow schema of a list, whatever its rows are.

    Args:
        operation: The operation, such as `zenskar_client.api.invoices.list_invoices.OPERATION`.
        nested: How objects and arrays in a row become a column: "json" or "struct".
    """
    model = model_of(operation)
    said = {"zenskar.operation": operation.name, "zenskar.model": model.__name__ if model else ""}
    return schema(columns_of(model, nested), said)


class Gathering:
    """Rows of a list on their way to record batches of `rows` rows each."""

    def __init__(self, request: Request[Any], rows: int, nested: Nested, names: Sequence[str] | None = None) -> None:
        """Look at the description; nothing is fetched.

        Args:
            request: The list.
            rows: How many rows a batch has.
            nested: How objects and arrays in a row become a column.
            names: The columns; None for all of them.

        Raises:
            InvalidRequestError: An argument cannot be.
        """
        if type(rows) is not int or rows < 1:
            msg = f"batches(rows={rows!r}): give 1 or more"
            raise InvalidRequestError(msg)
        self._model = model_of(request.operation)
        every, self.schema = columns_of(self._model, nested), schema_of(request.operation, nested=nested)
        self._columns = [each for each in every if names is None or each.name in names]
        self._at_once = rows
        self._rows: list[Any] = []
        self._done = 0
        self.schema = pa.schema([self.schema.field(each.name) for each in self._columns], self.schema.metadata)

    def add(self, items: list[Any]) -> Iterator[Any]:
        """Take items in; yield each batch that is full."""
        self._rows += items
        while len(self._rows) >= self._at_once:
            yield self._batch()

    def rest(self) -> Iterator[Any]:
        """Yield the last batch, if there are rows left."""
        if self._rows:
            yield self._batch()

    def _batch(self) -> Any:
        rows, self._rows = self._rows[: self._at_once], self._rows[self._at_once :]
        made = batch(self.schema, self._columns, self._model, rows, self._done)
        self._done += len(rows)
        return made

    def reader(self, batches: Iterator[Any]) -> Any:
        """Return the `pyarrow.RecordBatchReader` of batches. Nothing is fetched before it is read."""
        return pa.RecordBatchReader.from_batches(self.schema, batches)


class Table:
    """The table of a list, up to a limit."""

    def __init__(self, request: Request[Any], limit: int | None, nested: Nested) -> None:
        """Look at the description; nothing is fetched.

        Raises:
            InvalidRequestError: An argument cannot be.
        """
        if limit is not None and (type(limit) is not int or limit < 0):
            msg = f"limit={limit!r}: give an int of 0 or more, or None for the whole list"
            raise InvalidRequestError(msg)
        self._gathering = Gathering(request, AT_ONCE, nested)
        self._name = request.operation.name
        self._batches: list[Any] = []
        self._left = limit
        self._truncated = False
        self.at_most = None if limit is None else limit + 1  # one more, to know whether the list goes on

    def add(self, items: list[Any]) -> None:
        """Take the items of a page in."""
        if self._left is not None:
            self._truncated = self._truncated or len(items) > self._left
            items = items[: self._left]
            self._left -= len(items)
        self._batches += self._gathering.add(items)

    def made(self) -> Any:
        """Return the `pyarrow.Table`; if the list goes on, its schema says so, and the caller is warned."""
        self._batches += self._gathering.rest()
        table = pa.Table.from_batches(self._batches, self._gathering.schema)
        if self._truncated:
            warn(
                f"{self._name}: the table has {table.num_rows} rows, but the list goes on; limit=None gets all of it",
                TruncatedWarning,
            )
        said = {**table.schema.metadata, b"zenskar.truncated": b"true" if self._truncated else b"false"}
        return table.replace_schema_metadata(said)


def polars_frame(table: Any) -> Any:
    """Return a table as a Polars frame."""
    return package("polars").from_arrow(table)


def pandas_frame(table: Any) -> Any:
    """Return a table as a pandas frame of Arrow types: amounts stay exact, and whole numbers with gaps stay whole."""
    return table.to_pandas(types_mapper=package("pandas").ArrowDtype)
