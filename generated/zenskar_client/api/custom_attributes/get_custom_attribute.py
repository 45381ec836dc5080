# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a custom attribute: `zk.custom_attributes.get`, GET /custom_attributes/{definition_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (docs2.zenskar.com/api-reference/custom-attributes/get-custom-attribute-definition).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.custom_attribute import CustomAttribute
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[CustomAttribute] = Operation(
    name="custom_attributes.get",
    method="GET",
    path="/custom_attributes/{definition_id}",
    level="inferred",
    read=lambda data: CustomAttribute.from_dict(expect_object(data)),
)


def request(definition_id: str | UUID) -> Request[CustomAttribute]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"definition_id": definition_id})
