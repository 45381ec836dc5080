# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a business entity: `zk.business_entities.get`, GET /business_entities/{entity_id}.

Evidence: vendor_tool (mcp_tools.json:getBusinessEntityById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.business_entity import BusinessEntity
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[BusinessEntity] = Operation(
    name="business_entities.get",
    method="GET",
    path="/business_entities/{entity_id}",
    level="vendor_tool",
    read=lambda data: BusinessEntity.from_dict(expect_object(data)),
)


def request(entity_id: str | UUID) -> Request[BusinessEntity]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entity_id": entity_id})
