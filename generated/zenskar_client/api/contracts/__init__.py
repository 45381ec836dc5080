# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `contracts`: `Contracts`, `AsyncContracts`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncContracts
    from ._async_raw import AsyncRawContracts
    from ._filters import ListContractsFilters
    from ._raw import RawContracts
    from ._sync import Contracts

_MODULES = {
    "ListContractsFilters": "._filters",
    "AsyncContracts": "._async",
    "AsyncRawContracts": "._async_raw",
    "RawContracts": "._raw",
    "Contracts": "._sync",
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


__all__ = ["AsyncContracts", "AsyncRawContracts", "Contracts", "ListContractsFilters", "RawContracts"]
