# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update an estimate of a billable metric: `zk.billable_metrics.update_estimate`, PATCH /aggregates/estimates/{estimate_id}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="billable_metrics.update_estimate",
    method="PATCH",
    path="/aggregates/estimates/{estimate_id}",
    level="assumed",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    estimate_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"estimate_id": estimate_id}, body=body, fields=fields or {})
