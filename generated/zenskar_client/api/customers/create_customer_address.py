# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a customer address: `zk.customers.create_address`, POST /customers/{customer_id}/addresses.

Evidence: documented (docs2.zenskar.com/api-reference/customer-addresses/create-customer-address).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_address import CreateAddress
from ...models.customer_address import CustomerAddress
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_address import CreateAddressDict
    from ...types import AnyFields

OPERATION: Operation[CustomerAddress] = Operation(
    name="customers.create_address",
    method="POST",
    path="/customers/{customer_id}/addresses",
    level="documented",
    read=lambda data: CustomerAddress.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateAddress,
)


def request(
    customer_id: str | UUID,
    body: CreateAddress | CreateAddressDict | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerAddress]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"customer_id": customer_id}, body=body, fields=fields or {})
