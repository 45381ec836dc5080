# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `credit_notes`: `CreditNotes`, `AsyncCreditNotes`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncCreditNotes
    from ._async_raw import AsyncRawCreditNotes
    from ._filters import ListCreditNotesFilters
    from ._raw import RawCreditNotes
    from ._sync import CreditNotes

_MODULES = {
    "ListCreditNotesFilters": "._filters",
    "AsyncCreditNotes": "._async",
    "AsyncRawCreditNotes": "._async_raw",
    "RawCreditNotes": "._raw",
    "CreditNotes": "._sync",
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


__all__ = ["AsyncCreditNotes", "AsyncRawCreditNotes", "CreditNotes", "ListCreditNotesFilters", "RawCreditNotes"]
