# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a business entity: `zk.business_entities.update`, PATCH /business_entities/{entity_id}.

Evidence: documented (docs2.zenskar.com/api-reference/business-entities/update-business-entity).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.business_entity import BusinessEntity
from ...models.update_business_entity import UpdateBusinessEntity
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_business_entity import UpdateBusinessEntityFields
    from ...types import AnyFields

OPERATION: Operation[BusinessEntity] = Operation(
    name="business_entities.update",
    method="PATCH",
    path="/business_entities/{entity_id}",
    level="documented",
    read=lambda data: BusinessEntity.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateBusinessEntity,
)


def request(
    entity_id: str | UUID,
    body: UpdateBusinessEntity | UpdateBusinessEntityFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[BusinessEntity]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entity_id": entity_id}, body=body, fields=fields or {})
