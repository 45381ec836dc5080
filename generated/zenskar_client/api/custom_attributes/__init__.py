# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `custom_attributes`: `CustomAttributes`, `AsyncCustomAttributes`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncCustomAttributes
    from ._async_raw import AsyncRawCustomAttributes
    from ._filters import ListCustomAttributesFilters
    from ._raw import RawCustomAttributes
    from ._sync import CustomAttributes

_MODULES = {
    "ListCustomAttributesFilters": "._filters",
    "AsyncCustomAttributes": "._async",
    "AsyncRawCustomAttributes": "._async_raw",
    "RawCustomAttributes": "._raw",
    "CustomAttributes": "._sync",
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
    "AsyncCustomAttributes",
    "AsyncRawCustomAttributes",
    "CustomAttributes",
    "ListCustomAttributesFilters",
    "RawCustomAttributes",
]
