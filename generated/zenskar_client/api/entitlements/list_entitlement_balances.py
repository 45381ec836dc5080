# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the balances of customers: `zk.entitlements.list_balances`, GET /entitlements/customers_balances.

Evidence: documented (docs2.zenskar.com/api-reference/entitlements/list-customer-entitlement-balances-with-advanced-
filtering).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...models.entitlement_balance_page import EntitlementBalancePage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        sort_key: str
        sort_type: str
        search: str
        populate: str
        customer: str
        customer__in: str
        entitlement: str
        entitlement__in: str
        contract_id: str
        contract_id__in: str
        quantity: Decimal | int
        quantity__gt: Decimal | int
        quantity__gte: Decimal | int
        quantity__lt: Decimal | int
        quantity__lte: Decimal | int
        quantity__neq: Decimal | int
        quantity_used: Decimal | int
        quantity_used__gt: Decimal | int
        quantity_used__gte: Decimal | int
        quantity_used__lt: Decimal | int | str
        quantity_used__lte: Decimal | int
        quantity_used__neq: Decimal | int
        created_at: dt.datetime
        created_at__gt: dt.datetime
        created_at__gte: dt.datetime
        created_at__lt: dt.datetime
        created_at__lte: dt.datetime
        created_at__neq: dt.datetime
        active_from: dt.datetime
        active_from__gt: dt.datetime
        active_from__gte: dt.datetime
        active_from__lt: dt.datetime
        active_from__lte: dt.datetime
        active_from__neq: dt.datetime
        expiry_at__lt: dt.datetime


OPERATION: Operation[EntitlementBalancePage] = Operation(
    name="entitlements.list_balances",
    method="GET",
    path="/entitlements/customers_balances",
    level="documented",
    read=lambda data: EntitlementBalancePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", total="total"),
    filters={
        "customer": Filter("uuid", {"eq": "customer", "in": "customer__in"}),
        "entitlement": Filter("uuid", {"eq": "entitlement", "in": "entitlement__in"}),
        "contract_id": Filter("uuid", {"eq": "contract_id", "in": "contract_id__in"}),
        "quantity": Filter(
            "number",
            {
                "eq": "quantity",
                "gt": "quantity__gt",
                "gte": "quantity__gte",
                "lt": "quantity__lt",
                "lte": "quantity__lte",
                "ne": "quantity__neq",
            },
        ),
        "quantity_used": Filter(
            "number",
            {
                "eq": "quantity_used",
                "gt": "quantity_used__gt",
                "gte": "quantity_used__gte",
                "lt": "quantity_used__lt",
                "lte": "quantity_used__lte",
                "ne": "quantity_used__neq",
            },
        ),
        "created_at": Filter(
            "date-time",
            {
                "eq": "created_at",
                "gt": "created_at__gt",
                "gte": "created_at__gte",
                "lt": "created_at__lt",
                "lte": "created_at__lte",
                "ne": "created_at__neq",
            },
        ),
        "active_from": Filter(
            "date-time",
            {
                "eq": "active_from",
                "gt": "active_from__gt",
                "gte": "active_from__gte",
                "lt": "active_from__lt",
                "lte": "active_from__lte",
                "ne": "active_from__neq",
            },
        ),
        "expiry_at": Filter("date-time", {"lt": "expiry_at__lt"}),
    },
    writers={"limit": whole_number(least=1, most=100)},
)


def request(**query: Unpack[Query]) -> Request[EntitlementBalancePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
