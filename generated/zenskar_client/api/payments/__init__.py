# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `payments`: `Payments`, `AsyncPayments`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncPayments
    from ._async_raw import AsyncRawPayments
    from ._filters import CreatePaymentOnceFields, ListPaymentsFilters
    from ._raw import RawPayments
    from ._sync import Payments

_MODULES = {
    "ListPaymentsFilters": "._filters",
    "CreatePaymentOnceFields": "._filters",
    "AsyncPayments": "._async",
    "AsyncRawPayments": "._async_raw",
    "RawPayments": "._raw",
    "Payments": "._sync",
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
    "AsyncPayments",
    "AsyncRawPayments",
    "CreatePaymentOnceFields",
    "ListPaymentsFilters",
    "Payments",
    "RawPayments",
]
