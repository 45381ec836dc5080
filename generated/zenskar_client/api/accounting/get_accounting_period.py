# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an accounting period: `zk.accounting.get_period`, GET /accounting_new/periods/{period_id}.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-accounting-period).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.accounting_period import AccountingPeriod
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[AccountingPeriod] = Operation(
    name="accounting.get_period",
    method="GET",
    path="/accounting_new/periods/{period_id}",
    level="documented",
    read=lambda data: AccountingPeriod.from_dict(expect_object(data)),
)


def request(period_id: str | UUID) -> Request[AccountingPeriod]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"period_id": period_id})
