# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Add products to a plan of the third version: `zk.plans_v3.add_products`, POST /templates/plan/{plan_id}/products.

Evidence: vendor_tool (mcp_tools.json:addProductsToPlan).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.add_plan_products import AddPlanProducts
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.add_plan_products import AddPlanProductsFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="plans_v3.add_products",
    method="POST",
    path="/templates/plan/{plan_id}/products",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=AddPlanProducts,
)


def request(
    plan_id: str | UUID,
    body: AddPlanProducts | AddPlanProductsFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"plan_id": plan_id}, body=body, fields=fields or {})
