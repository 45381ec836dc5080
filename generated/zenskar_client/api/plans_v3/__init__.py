# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `plans_v3`: `PlansV3`, `AsyncPlansV3`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncPlansV3
    from ._async_raw import AsyncRawPlansV3
    from ._filters import ListPlansV3Filters
    from ._raw import RawPlansV3
    from ._sync import PlansV3

_MODULES = {
    "ListPlansV3Filters": "._filters",
    "AsyncPlansV3": "._async",
    "AsyncRawPlansV3": "._async_raw",
    "RawPlansV3": "._raw",
    "PlansV3": "._sync",
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


__all__ = ["AsyncPlansV3", "AsyncRawPlansV3", "ListPlansV3Filters", "PlansV3", "RawPlansV3"]
