# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `usage_events`: `UsageEvents`, `AsyncUsageEvents`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncUsageEvents
    from ._async_raw import AsyncRawUsageEvents
    from ._filters import ListUsageEventsFilters
    from ._raw import RawUsageEvents
    from ._sync import UsageEvents

_MODULES = {
    "ListUsageEventsFilters": "._filters",
    "AsyncUsageEvents": "._async",
    "AsyncRawUsageEvents": "._async_raw",
    "RawUsageEvents": "._raw",
    "UsageEvents": "._sync",
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


__all__ = ["AsyncRawUsageEvents", "AsyncUsageEvents", "ListUsageEventsFilters", "RawUsageEvents", "UsageEvents"]
