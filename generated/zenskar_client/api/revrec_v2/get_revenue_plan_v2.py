# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a revenue plan (v2): `zk.revrec_v2.get_plan`, GET /revenue_recognition_v2/revenue_plans/{revenue_plan_id}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="revrec_v2.get_plan",
    method="GET",
    path="/revenue_recognition_v2/revenue_plans/{revenue_plan_id}",
    level="assumed",
    read=as_it_came,
    deprecated=True,
)


def request(revenue_plan_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"revenue_plan_id": revenue_plan_id})
