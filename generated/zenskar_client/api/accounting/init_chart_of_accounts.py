# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Set up the chart of accounts: `zk.accounting.init_chart_of_accounts`, POST /accounting_new/chart_of_accounts.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="accounting.init_chart_of_accounts",
    method="POST",
    path="/accounting_new/chart_of_accounts",
    level="inferred",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
