# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a customer address: `zk.customers.update_address`, PATCH /customers/{customer_id}/addresses/{address_id}.

Evidence: documented (docs2.zenskar.com/api-reference/customer-addresses/update-customer-address).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.customer_address import CustomerAddress
from ...models.update_address import UpdateAddress
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_address import UpdateAddressDict
    from ...types import AnyFields

OPERATION: Operation[CustomerAddress] = Operation(
    name="customers.update_address",
    method="PATCH",
    path="/customers/{customer_id}/addresses/{address_id}",
    level="documented",
    read=lambda data: CustomerAddress.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateAddress,
)


def request(
    customer_id: str | UUID,
    address_id: str | UUID,
    body: UpdateAddress | UpdateAddressDict | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerAddress]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION, path={"customer_id": customer_id, "address_id": address_id}, body=body, fields=fields or {}
    )
