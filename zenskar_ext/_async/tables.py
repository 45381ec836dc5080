"""Turns lists into tables. Fetches the pages; `zenskar_ext.export` makes the tables, and is loaded for them only."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Literal

from zenskar_client.operations import Request
from zenskar_ext._concurrency.loops import stream
from zenskar_ext._sansio.cursor import Page
from zenskar_ext._sansio.tables import frames

if TYPE_CHECKING:
    from polars import DataFrame


class AsyncTables:
    """What a pager does with the extra `export`. Every item of the list becomes a row.

    The columns come from the API description, whatever the rows are: amounts are `decimal128(38, 18)`, times are
    microseconds in UTC, enums are text, and the fields that the description does not contain are JSON in the column
    `additional_properties`. A field that is null and one that is missing are both null. A value that does not fit its
    column is an `UnfitValueError` with the row and the field; nothing is rounded.
    """

    if TYPE_CHECKING:
        _request: Request[Any]

        def _pages(self, at_most: int | None) -> AsyncIterator[Page[Any]]: ...

    async def to_arrow(self, *, limit: int | None, nested: Literal["json", "struct"] = "json") -> Any:
        """Return the list as a `pyarrow.Table`.

        Args:
            limit: How many rows to stop after; None for all, which must fit into memory. If the list goes on, a
                `TruncatedWarning` says so, and `zenskar.truncated` in the metadata of the schema is `true`.
            nested: Whether objects and arrays in a row are JSON text ("json"), or structs and lists ("struct").

        Raises:
            UnfitValueError: A value does not fit its column.
            InvalidRequestError: `limit` or `nested` cannot be.
            ModuleNotFoundError: pyarrow is not installed.
        """
        table = frames().Table(self._request, limit, nested)
        async for page in self._pages(table.at_most):
            table.add(page.items)
        return table.made()

    async def to_polars(self, *, limit: int | None, nested: Literal["json", "struct"] = "json") -> "DataFrame":
        """Return the list as a Polars frame; see `to_arrow`."""
        frame: DataFrame = frames().polars_frame(await self.to_arrow(limit=limit, nested=nested))
        return frame

    async def to_pandas(self, *, limit: int | None, nested: Literal["json", "struct"] = "json") -> Any:
        """Return the list as a pandas frame with Arrow types, so that amounts stay exact; see `to_arrow`."""
        return frames().pandas_frame(await self.to_arrow(limit=limit, nested=nested))

    def batches(self, *, rows: int = 10_000, nested: Literal["json", "struct"] = "json") -> Any:
        """Return the whole list as a stream of record batches. Pages are fetched as it is read; memory stays flat.

        A client that blocks gives a `pyarrow.RecordBatchReader`, which DuckDB, Polars and pyarrow read as it is. One that
        is awaited gives an iterator of `pyarrow.RecordBatch`, each to be awaited.

        Warning: a stream is read once. A second reading has no rows and raises no error. Call `batches` again, or keep the
        rows with `to_arrow`.

        Args:
            rows: How many rows a batch has; the last one may have fewer.
            nested: Whether objects and arrays in a row are JSON text ("json"), or structs and lists ("struct").

        Raises:
            UnfitValueError: A value does not fit its column. It is raised where the stream is read.
            InvalidRequestError: `rows` or `nested` cannot be.
            ModuleNotFoundError: pyarrow is not installed.
        """
        gathering = frames().Gathering(self._request, rows, nested)
        return stream(gathering, self._gathered(gathering))

    async def _gathered(self, gathering: Any) -> AsyncIterator[Any]:
        async for page in self._pages(None):
            for batch in gathering.add(page.items):
                yield batch
        for batch in gathering.rest():
            yield batch
