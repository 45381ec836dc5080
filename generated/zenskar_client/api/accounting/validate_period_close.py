# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Check whether a period can be closed: `zk.accounting.validate_period_close`, POST /accounting_new/periods/validate-close.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/validate-period-close).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.period_close_validation import PeriodCloseValidation
from ...models.validate_period_close import ValidatePeriodClose
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.validate_period_close import ValidatePeriodCloseFields
    from ...types import AnyFields

OPERATION: Operation[PeriodCloseValidation] = Operation(
    name="accounting.validate_period_close",
    method="POST",
    path="/accounting_new/periods/validate-close",
    level="documented",
    read=lambda data: PeriodCloseValidation.from_dict(expect_object(data)),
    has_body=True,
    body=ValidatePeriodClose,
)


def request(
    body: ValidatePeriodClose | ValidatePeriodCloseFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[PeriodCloseValidation]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
