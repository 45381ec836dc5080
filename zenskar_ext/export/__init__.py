"""Lists as tables: Arrow, Polars, pandas, DuckDB; and a warehouse that is filled completely, run after run.

    zk.invoices.list(overdue).to_arrow(limit=10_000)    # also to_polars and to_pandas; batches() streams
    Export(zk, "duckdb:///billing.duckdb", ["invoices", "payments"]).run()

Needs pyarrow, which the extra `export` installs. Holds the public names and imports each one when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zenskar_ext.export.balance import Balance
    from zenskar_ext.export.destinations.port import Destination
    from zenskar_ext.export.dlt.source import zenskar_source
    from zenskar_ext.export.errors import (
        ExportError,
        FailedListsError,
        FailedRowsError,
        TruncatedWarning,
        UnfitValueError,
    )
    from zenskar_ext.export.frames import schema_of
    from zenskar_ext.export.passes.work import Progress
    from zenskar_ext.export.runs import Export
    from zenskar_ext.export.scans import scan

_HOME_OF = {
    "Balance": "zenskar_ext.export.balance",
    "Destination": "zenskar_ext.export.destinations.port",
    "Export": "zenskar_ext.export.runs",
    "ExportError": "zenskar_ext.export.errors",
    "FailedListsError": "zenskar_ext.export.errors",
    "FailedRowsError": "zenskar_ext.export.errors",
    "Progress": "zenskar_ext.export.passes.work",
    "TruncatedWarning": "zenskar_ext.export.errors",
    "UnfitValueError": "zenskar_ext.export.errors",
    "scan": "zenskar_ext.export.scans",
    "schema_of": "zenskar_ext.export.frames",
    "zenskar_source": "zenskar_ext.export.dlt.source",
}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


__all__ = [
    "Balance",
    "Destination",
    "Export",
    "ExportError",
    "FailedListsError",
    "FailedRowsError",
    "Progress",
    "TruncatedWarning",
    "UnfitValueError",
    "scan",
    "schema_of",
    "zenskar_source",
]
