# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a portal session: `zk.customers.create_session`, POST /customers/session.

Evidence: documented (docs2.zenskar.com/api-reference/customers/create-customer-or-guest-session).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_customer_session import CreateCustomerSession
from ...models.customer_session import CustomerSession
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_customer_session import CreateCustomerSessionFields
    from ...types import AnyFields

OPERATION: Operation[CustomerSession] = Operation(
    name="customers.create_session",
    method="POST",
    path="/customers/session",
    level="documented",
    read=lambda data: CustomerSession.from_dict(expect_object(data)),
    has_body=True,
    body=CreateCustomerSession,
)


def request(
    body: CreateCustomerSession | CreateCustomerSessionFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomerSession]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
