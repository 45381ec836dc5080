# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `plans`: `Plans`, `AsyncPlans`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncPlans
    from ._async_raw import AsyncRawPlans
    from ._filters import ListPlansFilters
    from ._raw import RawPlans
    from ._sync import Plans

_MODULES = {
    "ListPlansFilters": "._filters",
    "AsyncPlans": "._async",
    "AsyncRawPlans": "._async_raw",
    "RawPlans": "._raw",
    "Plans": "._sync",
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


__all__ = ["AsyncPlans", "AsyncRawPlans", "ListPlansFilters", "Plans", "RawPlans"]
