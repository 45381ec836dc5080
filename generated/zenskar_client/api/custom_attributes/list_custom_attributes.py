# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List custom attributes: `zk.custom_attributes.list`, GET /custom_attributes.

Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/list-custom-attribute-definitions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.custom_attribute_data_type import CustomAttributeDataType
from ...models.custom_attribute_module import CustomAttributeModule
from ...models.custom_attribute_page import CustomAttributePage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        module: CustomAttributeModule | str
        business_entity_id: str
        search: str
        cursor: str
        limit: int
        order: str
        is_tag: bool
        data_type: CustomAttributeDataType | str
        attribute_key_name: str
        display_name__ilike: str
        is_enabled: bool


OPERATION: Operation[CustomAttributePage] = Operation(
    name="custom_attributes.list",
    method="GET",
    path="/custom_attributes",
    level="documented",
    read=lambda data: CustomAttributePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "module": Filter("string", {"eq": "module"}, enum="CustomAttributeModule"),
        "business_entity_id": Filter("uuid", {"eq": "business_entity_id"}),
        "is_tag": Filter("boolean", {"eq": "is_tag"}),
        "data_type": Filter("string", {"eq": "data_type"}, enum="CustomAttributeDataType"),
        "attribute_key_name": Filter("string", {"eq": "attribute_key_name"}),
        "display_name": Filter("string", {"ilike": "display_name__ilike"}),
        "is_enabled": Filter("boolean", {"eq": "is_enabled"}),
    },
    writers={"limit": whole_number(least=1, most=9999)},
)


def request(**query: Unpack[Query]) -> Request[CustomAttributePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
