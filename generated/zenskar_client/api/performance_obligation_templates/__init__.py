# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `performance_obligation_templates`: `PerformanceObligationTemplates`, `AsyncPerformanceObligationTemplates`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncPerformanceObligationTemplates
    from ._async_raw import AsyncRawPerformanceObligationTemplates
    from ._raw import RawPerformanceObligationTemplates
    from ._sync import PerformanceObligationTemplates

_MODULES = {
    "AsyncPerformanceObligationTemplates": "._async",
    "AsyncRawPerformanceObligationTemplates": "._async_raw",
    "RawPerformanceObligationTemplates": "._raw",
    "PerformanceObligationTemplates": "._sync",
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
    "AsyncPerformanceObligationTemplates",
    "AsyncRawPerformanceObligationTemplates",
    "PerformanceObligationTemplates",
    "RawPerformanceObligationTemplates",
]
