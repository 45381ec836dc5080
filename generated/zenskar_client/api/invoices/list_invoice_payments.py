# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the payments of an invoice: `zk.invoices.list_payments`, GET /invoices/{invoice_id}/payments.

Evidence: vendor_tool (mcp_tools.json:getInvoicePayments).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.payment import Payment
from ...models.payment_page import PaymentPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[PaymentPage | builtins.list[Payment]] = Operation(
    name="invoices.list_payments",
    method="GET",
    path="/invoices/{invoice_id}/payments",
    level="vendor_tool",
    read=lambda data: (
        PaymentPage.from_dict(data)
        if data.__class__ is dict
        else [Payment.from_dict(item) if item.__class__ is dict else item for item in data]
        if data.__class__ is list
        else data
    ),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
)


def request(invoice_id: str | UUID, **query: Unpack[Query]) -> Request[PaymentPage | builtins.list[Payment]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, query=query)
