# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `customers`: `Customers`, `AsyncCustomers`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncCustomers
    from ._async_raw import AsyncRawCustomers
    from ._filters import CreateCustomerOnceFields, ListCustomerPaymentMethodsFilters, ListCustomersFilters
    from ._raw import RawCustomers
    from ._sync import Customers

_MODULES = {
    "ListCustomersFilters": "._filters",
    "CreateCustomerOnceFields": "._filters",
    "ListCustomerPaymentMethodsFilters": "._filters",
    "AsyncCustomers": "._async",
    "AsyncRawCustomers": "._async_raw",
    "RawCustomers": "._raw",
    "Customers": "._sync",
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
    "AsyncCustomers",
    "AsyncRawCustomers",
    "CreateCustomerOnceFields",
    "Customers",
    "ListCustomerPaymentMethodsFilters",
    "ListCustomersFilters",
    "RawCustomers",
]
