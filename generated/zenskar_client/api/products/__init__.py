# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `products`: `Products`, `AsyncProducts`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncProducts
    from ._async_raw import AsyncRawProducts
    from ._filters import ListProductsFilters
    from ._raw import RawProducts
    from ._sync import Products

_MODULES = {
    "ListProductsFilters": "._filters",
    "AsyncProducts": "._async",
    "AsyncRawProducts": "._async_raw",
    "RawProducts": "._raw",
    "Products": "._sync",
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


__all__ = ["AsyncProducts", "AsyncRawProducts", "ListProductsFilters", "Products", "RawProducts"]
