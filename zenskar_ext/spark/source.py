"""The data source of Spark: its schema, its partitions and what a task reads. `zenskar_ext.spark.options` decides."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.types import StructType

from zenskar_ext import Zenskar
from zenskar_ext._sansio.values import read
from zenskar_ext.errors import ConfigurationError, InvalidRequestError
from zenskar_ext.export.frames import schema_of
from zenskar_ext.spark.messages import Brief
from zenskar_ext.spark.options import plan_of
from zenskar_ext.spark.planning import Plan, Span

_AT_ONCE: Final = 10_000
"""How many rows a task holds before they go to Spark: as many as Spark takes into a batch of Arrow by default."""


class ZenskarSource(DataSource):
    """A list of the API as a Spark frame: `spark.read.format("zenskar").option("resource", "invoices").load()`.

    The rows are those of the plain iterator, and the columns those of `to_arrow`: amounts are `decimal(38,18)`, times
    are timestamps, objects and arrays are JSON.

    The API key is read from the environment variable `ZENSKAR_API_KEY` by each executor, and by the driver if it has to
    find the span. If the driver has it anyway, it reads a row first, so that a wrong key fails before any task.
    Organisation and address are read from the environment too.

    Options:
        resource: A namespace with a `list`, such as `invoices`, or a list by name: `accounting.list_periods`.
        parts: How many windows the list is split into. Each is one partition, read by one task. 1 if left out.
        field: The field to split by; `created_at` if left out.
        low, high: The ends of the span that is split evenly. Rows outside it are read too, by the first and the last
            task. If left out, the driver asks for the first and the last row, with two requests.
        skip_null: `true` to leave out rows without the field. Without it they are one more partition, or an error if the
            API has no filter that finds them.
        rate: How many requests a second all tasks send together at most. Each task gets an equal share.
        slots: How many tasks run at once at most: the cores of the cluster. The share is then that of so many tasks.
        attempts, deadline, timeout: Those of `RetryPolicy` and of the client, for each request of a task.

    All other options are filters and parameters of the list, by the names that the client has: `status`, `due_date`,
    `customer__customer_name`, `limit` (the size of a page), `search`. A filter is a value, or an operator with values:
    `approved`, `gt:0`, `in:approved,paid`, `between:1,5`, `is_null:false`. Where a filter has the name of an option of
    the list above, write `where.` before it.

    Warning: conditions of `filter` and `where` of Spark are applied after the rows were read. Give filters as options.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return "zenskar"

    def schema(self) -> StructType:
        """Return the columns of the list.

        Raises:
            ZenskarError: An option is wrong.
        """
        with Brief():
            return _columns(plan_of(self.options))

    def reader(self, schema: StructType) -> "ZenskarReader":
        """Return what reads the list.

        Raises:
            ZenskarError: An option is wrong.
            InvalidRequestError: The frame was given another schema.
        """
        with Brief():
            plan = plan_of(self.options)
            if schema != _columns(plan):
                raise InvalidRequestError(
                    "the schema is that of the list: leave .schema(...) out, and select columns afterwards"
                )
            return ZenskarReader(plan)


class Window(InputPartition):
    """A partition: one window of the list.

    Attributes:
        number: Its place among the windows, from 0.
        count: How many windows there are.
        span: What is split; None for the list in one window.
    """

    def __init__(self, number: int, count: int, span: Span | None) -> None:
        super().__init__(number)
        self.number, self.count, self.span = number, count, span

    def __repr__(self) -> str:
        return f"window {self.number + 1} of {self.count}"


class ZenskarReader(DataSourceReader):
    """Reads a list, window by window. There is no `pushFilters`: Spark applies the conditions of a query itself."""

    def __init__(self, plan: Plan) -> None:
        """Keep the plan."""
        self.plan = plan

    def partitions(self) -> list[InputPartition]:
        """Return the windows. If the ends of the span were not given, they are asked for; otherwise a row is.

        So what would fail in every task fails before there is one.

        Raises:
            ZenskarError: The ends cannot be found, or the list cannot be read.
        """
        with Brief():
            span = self.plan.span
            if self.plan.parts > 1 and span is None:
                with self.plan.client() as zk:
                    span = _found(self.plan, zk)
            else:
                _try(self.plan)
        count = 1 if span is None else self.plan.tasks
        return [Window(number, count, span) for number in range(count)]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        """Yield the rows of a window, as record batches.

        Raises:
            ZenskarError: A request failed after all retries, or a value does not fit its column. Spark then repeats the
                task.
        """
        assert isinstance(partition, Window)
        with Brief(), self.plan.client() as zk:
            window = self.plan.windows(zk, partition.span)[partition.number]
            yield from window.batches(rows=_AT_ONCE)


def _columns(plan: Plan) -> StructType:
    of_arrow: Any = import_module("pyspark.sql.pandas.types")  # its functions have no types
    columns: StructType = of_arrow.from_arrow_schema(schema_of(plan.operation))
    return columns


def _try(plan: Plan) -> None:
    """Read a row, if the driver has the settings. It does not need them: the executors may have what it lacks."""
    try:
        client = plan.client()
    except ConfigurationError:
        return
    with client as zk:
        plan.pager(zk, **({"limit": 1} if "limit" in plan.operation.writers else {})).first()


def _found(plan: Plan, zk: Zenskar) -> Span | None:
    """Return the field of the first row and of the last; None if there are no windows between them.

    Raises:
        InvalidRequestError: The rows do not show the field, or those without it cannot be left out of one window.
    """
    first, last = (
        plan.pager(zk, **plan.with_field, limit=1, order=f"{sign}{plan.field}").first() for sign in ("", "-")
    )
    if first is None or last is None:
        return None
    kind = plan.operation.filters[plan.field].type
    low, high = (
        read(kind, end) if isinstance(end, str) else end for end in (first.get(plan.field), last.get(plan.field))
    )
    if low is None or high is None:
        raise InvalidRequestError(f"{plan.operation.name}: the rows do not show {plan.field}: give low and high")
    if kind == "integer":
        low, high = int(low), int(high)  # amounts come as Decimals; the outer windows have no ends
    if plan.fits(zk, (low, high)):
        return low, high
    if plan.skip_null and not plan.finds_null:
        raise InvalidRequestError(
            f"{plan.operation.name}: the rows from {low} to {high} are too close together for parts={plan.parts}, and the "
            f"API has no filter that leaves out rows without {plan.field}: leave parts out, or give low and high"
        )
    return None
