# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a custom attribute: `zk.custom_attributes.create`, POST /custom_attributes.

Evidence: vendor_tool (docs.zenskar.com/reference/create-custom-attribute-definition).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_custom_attribute import CreateCustomAttribute
from ...models.custom_attribute import CustomAttribute
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_custom_attribute import CreateCustomAttributeFields
    from ...types import AnyFields

OPERATION: Operation[CustomAttribute] = Operation(
    name="custom_attributes.create",
    method="POST",
    path="/custom_attributes",
    level="vendor_tool",
    read=lambda data: CustomAttribute.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateCustomAttribute,
)


def request(
    body: CreateCustomAttribute | CreateCustomAttributeFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[CustomAttribute]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
