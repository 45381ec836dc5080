# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get the last closed period: `zk.accounting.get_last_closed_period`, GET /accounting_new/periods/last.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/get-last-closed-period.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.accounting_period import AccountingPeriod
from ...operations import Operation, Request

if TYPE_CHECKING:
    pass

OPERATION: Operation[AccountingPeriod | None] = Operation(
    name="accounting.get_last_closed_period",
    method="GET",
    path="/accounting_new/periods/last",
    level="documented",
    read=lambda data: AccountingPeriod.from_dict(data) if data.__class__ is dict else data,
)


def request() -> Request[AccountingPeriod | None]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
