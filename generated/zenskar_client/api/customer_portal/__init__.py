# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `customer_portal`: `CustomerPortal`, `AsyncCustomerPortal`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncCustomerPortal
    from ._async_raw import AsyncRawCustomerPortal
    from ._raw import RawCustomerPortal
    from ._sync import CustomerPortal

_MODULES = {
    "AsyncCustomerPortal": "._async",
    "AsyncRawCustomerPortal": "._async_raw",
    "RawCustomerPortal": "._raw",
    "CustomerPortal": "._sync",
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


__all__ = ["AsyncCustomerPortal", "AsyncRawCustomerPortal", "CustomerPortal", "RawCustomerPortal"]
