# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a custom attribute: `zk.custom_attributes.update`, PATCH /custom_attributes/{definition_id}.

Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/update-custom-attribute-definition).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.custom_attribute import CustomAttribute
from ...models.update_custom_attribute import UpdateCustomAttribute
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_custom_attribute import UpdateCustomAttributeFields
    from ...types import AnyFields

OPERATION: Operation[CustomAttribute] = Operation(
    name="custom_attributes.update",
    method="PATCH",
    path="/custom_attributes/{definition_id}",
    level="documented",
    read=lambda data: CustomAttribute.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateCustomAttribute,
)


def request(
    definition_id: str | UUID,
    body: UpdateCustomAttribute | UpdateCustomAttributeFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomAttribute]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"definition_id": definition_id}, body=body, fields=fields or {})
