# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `accounting`: `Accounting`, `AsyncAccounting`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncAccounting
    from ._async_raw import AsyncRawAccounting
    from ._filters import (
        GetAccountBalanceFilters,
        GetBalanceSheetFilters,
        GetIncomeStatementFilters,
        ListAccountsFilters,
        ListJournalEntriesFilters,
        ListJournalLinesFilters,
    )
    from ._raw import RawAccounting
    from ._sync import Accounting

_MODULES = {
    "ListAccountsFilters": "._filters",
    "GetAccountBalanceFilters": "._filters",
    "ListJournalEntriesFilters": "._filters",
    "ListJournalLinesFilters": "._filters",
    "GetBalanceSheetFilters": "._filters",
    "GetIncomeStatementFilters": "._filters",
    "AsyncAccounting": "._async",
    "AsyncRawAccounting": "._async_raw",
    "RawAccounting": "._raw",
    "Accounting": "._sync",
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
    "Accounting",
    "AsyncAccounting",
    "AsyncRawAccounting",
    "GetAccountBalanceFilters",
    "GetBalanceSheetFilters",
    "GetIncomeStatementFilters",
    "ListAccountsFilters",
    "ListJournalEntriesFilters",
    "ListJournalLinesFilters",
    "RawAccounting",
]
