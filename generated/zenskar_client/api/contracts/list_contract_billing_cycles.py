# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the billing cycles of a contract: `zk.contracts.list_billing_cycles`, GET /contracts/{contract_id}/billingCycles.

Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: getContractBillingCycles).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.billing_cycle import BillingCycle
from ...operations import Operation, PageShape, Request
from ...types import expect_array, whole_number

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        limit: int


OPERATION: Operation[builtins.list[BillingCycle]] = Operation(
    name="contracts.list_billing_cycles",
    method="GET",
    path="/contracts/{contract_id}/billingCycles",
    level="vendor_tool",
    read=lambda data: [BillingCycle.from_dict(item) if item.__class__ is dict else item for item in expect_array(data)],
    page=PageShape(),
    writers={"limit": whole_number(least=1)},
)


def request(contract_id: str | UUID, **query: Unpack[Query]) -> Request[builtins.list[BillingCycle]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"contract_id": contract_id}, query=query)
