# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `performance_obligations`: `PerformanceObligations`, `AsyncPerformanceObligations`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncPerformanceObligations
    from ._async_raw import AsyncRawPerformanceObligations
    from ._raw import RawPerformanceObligations
    from ._sync import PerformanceObligations

_MODULES = {
    "AsyncPerformanceObligations": "._async",
    "AsyncRawPerformanceObligations": "._async_raw",
    "RawPerformanceObligations": "._raw",
    "PerformanceObligations": "._sync",
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
    "AsyncPerformanceObligations",
    "AsyncRawPerformanceObligations",
    "PerformanceObligations",
    "RawPerformanceObligations",
]
