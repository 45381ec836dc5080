"""Lists as lazy frames of Polars, which fetch no more than a query needs.

    scan(zk.invoices.list).filter(pl.col("status") == "approved").select("id", "amount_due").collect()

`scan_invoices(zk)` is short for `scan(zk.invoices.list)`; every namespace with a `list` has such a function.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from zenskar_ext import Pager, Zenskar
from zenskar_ext.errors import ConfigurationError, InvalidRequestError
from zenskar_ext.export.arrow import package
from zenskar_ext.export.frames import AT_ONCE, Gathering, schema_of
from zenskar_ext.export.predicates import implied
from zenskar_ext.export.resources import has_list
from zenskar_ext.export.schemas import REST_NAME

_PAGE: Final = 100
_PREFIX: Final = "scan_"
_OLDEST: Final = (1, 36)
"""The first version of Polars that the tests ran with. Some older ones lose predicates: the frame has too many rows."""


def scan(method: Callable[..., Pager[Any]], *filters: Any, **keywords: Any) -> Any:
    """Return a `polars.LazyFrame` of a list. Nothing is fetched before it is collected.

    Columns that a query does not need are not read. `head(n)` stops after n rows. Predicates that the API has as
    filters are sent to it, amounts only if they are compared with 0; all predicates are applied to the rows afterwards, so
    the result is that of filtering a frame of everything.

    Args:
        method: The list, such as `zk.invoices.list`.
        filters: Its filters.
        keywords: Its other arguments.

    Raises:
        InvalidRequestError: The method is no list of `Zenskar`.
        ConfigurationError: Polars is older than 1.36.
        UnfitValueError: While it is collected: a value does not fit its column. Polars 1 raises a `ComputeError` with its text.
    """
    polars = package("polars")
    if tuple(map(int, polars.__version__.split(".")[:2])) < _OLDEST:
        raise ConfigurationError(
            f"scan() needs polars 1.36 or newer, because older ones lose predicates; {polars.__version__} is here"
        )
    register = package("polars.io.plugins").register_io_source
    given: Any = method
    pager: Any = given(*filters, **keywords) if callable(given) else None
    if not isinstance(pager, Pager):
        msg = f"scan({method!r}): give a list of Zenskar, such as zk.invoices.list"
        raise InvalidRequestError(msg)
    request: Any = vars(pager)["_request"]
    operation = request.operation

    def frames(
        with_columns: list[str] | None, predicate: Any, n_rows: int | None, batch_size: int | None
    ) -> Iterator[Any]:
        rows = batch_size or AT_ONCE
        size = {} if "limit" in keywords or "limit" not in operation.writers else {"limit": _PAGE}
        if n_rows is not None:
            rows = max(1, min(rows, n_rows))
            size = {name: min(rows, most) for name, most in size.items()}
        limited = predicate is None or n_rows is not None  # the rows are counted before they are filtered
        more = [] if limited else implied(predicate, operation, request.query)
        left = n_rows
        counted = with_columns == []  # Arrow has no rows without a column: one is read, and left out
        gathering = Gathering(request, rows, "json", [REST_NAME] if counted else with_columns)
        batches = gathering.reader(_batches(method(*filters, *more, **size, **keywords), gathering))
        while left is None or left > 0:
            batch = next(batches, None)
            if batch is None:
                return
            frame = polars.from_arrow(batch).head(batch.num_rows if left is None else left)
            left = left and left - frame.height
            frame = frame if predicate is None else frame.filter(predicate)
            yield frame.drop(REST_NAME) if counted else frame

    schema = polars.from_arrow(schema_of(operation).empty_table()).schema
    return register(frames, schema=schema)


def _batches(pager: Pager[Any], gathering: Gathering) -> Iterator[Any]:
    for page in pager.pages():
        yield from gathering.add(page.items)
    yield from gathering.rest()


def __getattr__(name: str) -> Any:
    namespace = name.removeprefix(_PREFIX)
    if namespace == name or not has_list(namespace):
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)

    def scan_list(zk: Zenskar, *filters: Any, **keywords: Any) -> Any:
        return scan(getattr(zk, namespace).list, *filters, **keywords)

    scan_list.__name__ = scan_list.__qualname__ = name
    scan_list.__doc__ = f"Return `scan(zk.{namespace}.list, *filters, **keywords)`."
    return scan_list
