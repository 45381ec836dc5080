# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a business entity: `zk.business_entities.create`, POST /business_entities.

Evidence: vendor_tool (mcp_tools.json:createBusinessEntity).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.business_entity import BusinessEntity
from ...models.create_business_entity import CreateBusinessEntity
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_business_entity import CreateBusinessEntityFields
    from ...types import AnyFields

OPERATION: Operation[BusinessEntity] = Operation(
    name="business_entities.create",
    method="POST",
    path="/business_entities",
    level="vendor_tool",
    read=lambda data: BusinessEntity.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateBusinessEntity,
)


def request(
    body: CreateBusinessEntity | CreateBusinessEntityFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[BusinessEntity]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
