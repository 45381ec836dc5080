# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `products_v3`: `ProductsV3`, `AsyncProductsV3`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncProductsV3
    from ._async_raw import AsyncRawProductsV3
    from ._raw import RawProductsV3
    from ._sync import ProductsV3

_MODULES = {
    "AsyncProductsV3": "._async",
    "AsyncRawProductsV3": "._async_raw",
    "RawProductsV3": "._raw",
    "ProductsV3": "._sync",
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


__all__ = ["AsyncProductsV3", "AsyncRawProductsV3", "ProductsV3", "RawProductsV3"]
