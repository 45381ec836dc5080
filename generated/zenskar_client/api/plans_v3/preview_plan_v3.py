# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Preview the estimate of a plan of the third version: `zk.plans_v3.preview`, POST /templates/plan/{plan_id}/preview.

Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-preview-estimate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.preview_plan_v3 import PreviewPlanV3
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.preview_plan_v3 import PreviewPlanV3Fields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="plans_v3.preview",
    method="POST",
    path="/templates/plan/{plan_id}/preview",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=PreviewPlanV3,
)


def request(
    plan_id: str | UUID,
    body: PreviewPlanV3 | PreviewPlanV3Fields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id}, body=body, fields=fields or {})
