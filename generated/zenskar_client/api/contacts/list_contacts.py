# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List contacts: `zk.contacts.list`, GET /contacts.

Evidence: documented (docs2.zenskar.com/api-reference/contacts/list-contacts).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.contact_page import ContactPage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        sort_key: str
        sort_type: str
        first_name: str
        first_name__ilike: str
        first_name__like: str
        first_name__in: str
        last_name: str
        last_name__ilike: str
        last_name__like: str
        last_name__in: str
        email: str
        email__ilike: str
        email__like: str
        email__in: str
        email__isnull: bool
        send_contract_enabled: bool
        send_invoice_enabled: bool
        customer: str


OPERATION: Operation[ContactPage] = Operation(
    name="contacts.list",
    method="GET",
    path="/contacts",
    level="documented",
    read=lambda data: ContactPage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "first_name": Filter(
            "string",
            {"eq": "first_name", "ilike": "first_name__ilike", "like": "first_name__like", "in": "first_name__in"},
        ),
        "last_name": Filter(
            "string", {"eq": "last_name", "ilike": "last_name__ilike", "like": "last_name__like", "in": "last_name__in"}
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
        "send_contract_enabled": Filter("boolean", {"eq": "send_contract_enabled"}),
        "send_invoice_enabled": Filter("boolean", {"eq": "send_invoice_enabled"}),
        "customer": Filter("uuid", {"eq": "customer"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[ContactPage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
