# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `invoices`: `Invoices`, `AsyncInvoices`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncInvoices
    from ._async_raw import AsyncRawInvoices
    from ._filters import ListInternalInvoicesFilters, ListInvoicesFilters
    from ._raw import RawInvoices
    from ._sync import Invoices

_MODULES = {
    "ListInvoicesFilters": "._filters",
    "ListInternalInvoicesFilters": "._filters",
    "AsyncInvoices": "._async",
    "AsyncRawInvoices": "._async_raw",
    "RawInvoices": "._raw",
    "Invoices": "._sync",
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
    "AsyncInvoices",
    "AsyncRawInvoices",
    "Invoices",
    "ListInternalInvoicesFilters",
    "ListInvoicesFilters",
    "RawInvoices",
]
