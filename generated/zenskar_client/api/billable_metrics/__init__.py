# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `billable_metrics`: `BillableMetrics`, `AsyncBillableMetrics`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncBillableMetrics
    from ._async_raw import AsyncRawBillableMetrics
    from ._filters import ListBillableMetricsFilters
    from ._raw import RawBillableMetrics
    from ._sync import BillableMetrics

_MODULES = {
    "ListBillableMetricsFilters": "._filters",
    "AsyncBillableMetrics": "._async",
    "AsyncRawBillableMetrics": "._async_raw",
    "RawBillableMetrics": "._raw",
    "BillableMetrics": "._sync",
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
    "AsyncBillableMetrics",
    "AsyncRawBillableMetrics",
    "BillableMetrics",
    "ListBillableMetricsFilters",
    "RawBillableMetrics",
]
