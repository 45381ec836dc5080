# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List accounts: `zk.accounting.list_accounts`, GET /accounting_new/accounts.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-accounts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.account_category import AccountCategory
from ...models.account_page import AccountPage
from ...models.balance_normality import BalanceNormality
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        order: str
        cursor: str
        limit: int
        id: str
        id__in: str
        name: str
        name__ilike: str
        description: str
        account_category: AccountCategory | str
        account_category__in: str
        parent_path: str
        parent_path__ilike: str
        balance_normality: BalanceNormality | str
        balance_normality__in: str
        is_parent: bool


OPERATION: Operation[AccountPage] = Operation(
    name="accounting.list_accounts",
    method="GET",
    path="/accounting_new/accounts",
    level="documented",
    read=lambda data: AccountPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in"}),
        "name": Filter("string", {"eq": "name", "ilike": "name__ilike"}),
        "description": Filter("string", {"eq": "description"}),
        "account_category": Filter(
            "string", {"eq": "account_category", "in": "account_category__in"}, enum="AccountCategory"
        ),
        "parent_path": Filter("string", {"eq": "parent_path", "ilike": "parent_path__ilike"}),
        "balance_normality": Filter(
            "string", {"eq": "balance_normality", "in": "balance_normality__in"}, enum="BalanceNormality"
        ),
        "is_parent": Filter("boolean", {"eq": "is_parent"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[AccountPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
