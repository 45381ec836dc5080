# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..types import OpenEnum


class AccountCategory(OpenEnum):
    """The part of the books to which an account belongs."""

    ASSETS = "Assets"
    LIABILITIES = "Liabilities"
    EQUITY = "Equity"
    INCOME = "Income"
    EXPENSES = "Expenses"


if TYPE_CHECKING:
    AccountCategoryValue: TypeAlias = Literal["Assets", "Liabilities", "Equity", "Income", "Expenses"]
    """The known values as texts."""
