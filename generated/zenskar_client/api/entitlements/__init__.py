# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `entitlements`: `Entitlements`, `AsyncEntitlements`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncEntitlements
    from ._async_raw import AsyncRawEntitlements
    from ._filters import ListEntitlementBalancesFilters, ListEntitlementsFilters, ListUniqueCustomerEntitlementsFilters
    from ._raw import RawEntitlements
    from ._sync import Entitlements

_MODULES = {
    "ListEntitlementsFilters": "._filters",
    "ListUniqueCustomerEntitlementsFilters": "._filters",
    "ListEntitlementBalancesFilters": "._filters",
    "AsyncEntitlements": "._async",
    "AsyncRawEntitlements": "._async_raw",
    "RawEntitlements": "._raw",
    "Entitlements": "._sync",
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
    "AsyncEntitlements",
    "AsyncRawEntitlements",
    "Entitlements",
    "ListEntitlementBalancesFilters",
    "ListEntitlementsFilters",
    "ListUniqueCustomerEntitlementsFilters",
    "RawEntitlements",
]
