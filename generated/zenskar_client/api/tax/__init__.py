# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `tax`: `Tax`, `AsyncTax`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncTax
    from ._async_raw import AsyncRawTax
    from ._filters import ListJurisdictionRatesFilters
    from ._raw import RawTax
    from ._sync import Tax

_MODULES = {
    "ListJurisdictionRatesFilters": "._filters",
    "AsyncTax": "._async",
    "AsyncRawTax": "._async_raw",
    "RawTax": "._raw",
    "Tax": "._sync",
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


__all__ = ["AsyncRawTax", "AsyncTax", "ListJurisdictionRatesFilters", "RawTax", "Tax"]
