# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Close an accounting period: `zk.accounting.close_period`, POST /accounting_new/periods/close.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/close-accounting-period).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.accounting_period import AccountingPeriod
from ...models.close_accounting_period import CloseAccountingPeriod
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.close_accounting_period import CloseAccountingPeriodFields
    from ...types import AnyFields

OPERATION: Operation[AccountingPeriod] = Operation(
    name="accounting.close_period",
    method="POST",
    path="/accounting_new/periods/close",
    level="documented",
    read=lambda data: AccountingPeriod.from_dict(expect_object(data)),
    has_body=True,
    body=CloseAccountingPeriod,
)


def request(
    body: CloseAccountingPeriod | CloseAccountingPeriodFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[AccountingPeriod]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
