# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List a customer's payment methods: `zk.customers.list_payment_methods`, GET /customers/{customer_id}/payment_methods.

Evidence: documented (docs2.zenskar.com/api-reference/customers/list-payment-methods).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_payment_method_page import CustomerPaymentMethodPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        id: str
        id__in: str
        id__isnull: bool
        connector_id: str
        connector_id__in: str
        connector_id__isnull: bool
        connector_name: str
        connector_name__ilike: str
        connector_name__like: str
        connector_name__in: str
        connector_name__isnull: bool
        connector_name__neq: str
        external_id: str
        external_id__ilike: str


OPERATION: Operation[CustomerPaymentMethodPage] = Operation(
    name="customers.list_payment_methods",
    method="GET",
    path="/customers/{customer_id}/payment_methods",
    level="documented",
    read=lambda data: CustomerPaymentMethodPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "id": Filter("uuid", {"eq": "id", "in": "id__in", "is_null": "id__isnull"}),
        "connector_id": Filter(
            "uuid", {"eq": "connector_id", "in": "connector_id__in", "is_null": "connector_id__isnull"}
        ),
        "connector_name": Filter(
            "string",
            {
                "eq": "connector_name",
                "ilike": "connector_name__ilike",
                "like": "connector_name__like",
                "in": "connector_name__in",
                "is_null": "connector_name__isnull",
                "ne": "connector_name__neq",
            },
        ),
        "external_id": Filter("string", {"eq": "external_id", "ilike": "external_id__ilike"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(customer_id: str | UUID, **query: Unpack[Query]) -> Request[CustomerPaymentMethodPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, query=query)
