# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List a customer's addresses: `zk.customers.list_addresses`, GET /customers/{customer_id}/addresses.

Evidence: documented (docs2.zenskar.com/api-reference/customer-addresses/list-customer-addresses.md).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.customer_address import CustomerAddress
from ...models.customer_address_page import CustomerAddressPage
from ...operations import Operation, PageShape, Request

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str


OPERATION: Operation[CustomerAddressPage | builtins.list[CustomerAddress]] = Operation(
    name="customers.list_addresses",
    method="GET",
    path="/customers/{customer_id}/addresses",
    level="documented",
    read=lambda data: (
        CustomerAddressPage.from_dict(data)
        if data.__class__ is dict
        else [CustomerAddress.from_dict(item) if item.__class__ is dict else item for item in data]
        if data.__class__ is list
        else data
    ),
    page=PageShape(
        items="results", next="next_", previous="previous", total="total_count", instead=("addresses", "data")
    ),
)


def request(
    customer_id: str | UUID, **query: Unpack[Query]
) -> Request[CustomerAddressPage | builtins.list[CustomerAddress]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, query=query)
