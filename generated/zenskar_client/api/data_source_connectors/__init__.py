# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `data_source_connectors`: `DataSourceConnectors`, `AsyncDataSourceConnectors`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncDataSourceConnectors
    from ._async_raw import AsyncRawDataSourceConnectors
    from ._filters import ListDataSourceConnectorsFilters
    from ._raw import RawDataSourceConnectors
    from ._sync import DataSourceConnectors

_MODULES = {
    "ListDataSourceConnectorsFilters": "._filters",
    "AsyncDataSourceConnectors": "._async",
    "AsyncRawDataSourceConnectors": "._async_raw",
    "RawDataSourceConnectors": "._raw",
    "DataSourceConnectors": "._sync",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = [
    "AsyncDataSourceConnectors",
    "AsyncRawDataSourceConnectors",
    "DataSourceConnectors",
    "ListDataSourceConnectorsFilters",
    "RawDataSourceConnectors",
]
