# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List customers: `zk.customers.list`, GET /customers.

Evidence: documented (docs2.zenskar.com/api-reference/customers/list-customers-with-filtering-and-pagination).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_page import CustomerPage
from ...models.invoice_status import InvoiceStatus
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
        search: str
        search_name_external_id: str
        order: str
        sort_key: str
        sort_type: str
        expand: str
        id: str
        id__in: str
        id__isnull: bool
        external_id: str
        external_id__ilike: str
        external_id__like: str
        external_id__in: str
        external_id__isnull: bool
        email: str
        email__ilike: str
        email__like: str
        email__in: str
        email__isnull: bool
        phone_number__ilike: str
        phone_number__like: str
        phone_number__isnull: bool
        communications_enabled: bool
        auto_charge_enabled: bool
        created_at: dt.datetime
        created_at__neq: dt.datetime
        created_at__gt: dt.datetime
        created_at__gte: dt.datetime
        created_at__lte: dt.datetime
        customer_name__ilike: str
        business_entity_id: str
        invoice__customer_id: str
        invoice__status: InvoiceStatus | str


OPERATION: Operation[CustomerPage] = Operation(
    name="customers.list",
    method="GET",
    path="/customers",
    level="documented",
    read=lambda data: CustomerPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count", instead=("data",)),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "external_id": Filter(
            "string",
            {
                "eq": "external_id",
                "ilike": "external_id__ilike",
                "like": "external_id__like",
                "in": "external_id__in",
                "is_null": "external_id__isnull",
            },
        ),
        "email": Filter(
            "string",
            {
                "eq": "email",
                "ilike": "email__ilike",
                "like": "email__like",
                "in": "email__in",
                "is_null": "email__isnull",
            },
        ),
        "phone_number": Filter(
            "string", {"ilike": "phone_number__ilike", "like": "phone_number__like", "is_null": "phone_number__isnull"}
        ),
        "communications_enabled": Filter("boolean", {"eq": "communications_enabled"}),
        "auto_charge_enabled": Filter("boolean", {"eq": "auto_charge_enabled"}),
        "created_at": Filter(
            "date-time",
            {
                "eq": "created_at",
                "ne": "created_at__neq",
                "gt": "created_at__gt",
                "gte": "created_at__gte",
                "lte": "created_at__lte",
            },
        ),
        "customer_name": Filter("string", {"ilike": "customer_name__ilike"}),
        "business_entity_id": Filter("string", {"eq": "business_entity_id"}),
        "invoice__customer_id": Filter("string", {"eq": "invoice__customer_id"}),
        "invoice__status": Filter("string", {"eq": "invoice__status"}, enum="InvoiceStatus"),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[CustomerPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
