# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `revenue_recognition`: `RevenueRecognition`, `AsyncRevenueRecognition`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncRevenueRecognition
    from ._async_raw import AsyncRawRevenueRecognition
    from ._filters import ListRevenuePostingsFilters
    from ._raw import RawRevenueRecognition
    from ._sync import RevenueRecognition

_MODULES = {
    "ListRevenuePostingsFilters": "._filters",
    "AsyncRevenueRecognition": "._async",
    "AsyncRawRevenueRecognition": "._async_raw",
    "RawRevenueRecognition": "._raw",
    "RevenueRecognition": "._sync",
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
    "AsyncRawRevenueRecognition",
    "AsyncRevenueRecognition",
    "ListRevenuePostingsFilters",
    "RawRevenueRecognition",
    "RevenueRecognition",
]
