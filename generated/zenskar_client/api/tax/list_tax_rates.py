# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List the taxes of jurisdiction rates: `zk.tax.list_rates`, GET /tax/business_entities/{business_entity_id}/rates.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): list-tax-rates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="tax.list_rates",
    method="GET",
    path="/tax/business_entities/{business_entity_id}/rates",
    level="assumed",
    read=as_it_came,
)


def request(business_entity_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"business_entity_id": business_entity_id})
