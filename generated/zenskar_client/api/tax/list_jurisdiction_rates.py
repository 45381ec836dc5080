# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List jurisdiction rates: `zk.tax.list_jurisdiction_rates`, GET /tax/business_entities/{business_entity_id}/jurisdiction_rates.

Evidence: documented (docs2.zenskar.com/api-reference/tax/list-jurisdiction-rates).
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ...models.jurisdiction_rate import JurisdictionRate
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_array

if TYPE_CHECKING:
    from typing import Unpack
    from uuid import UUID

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        tax_category_id: str


OPERATION: Operation[builtins.list[JurisdictionRate]] = Operation(
    name="tax.list_jurisdiction_rates",
    method="GET",
    path="/tax/business_entities/{business_entity_id}/jurisdiction_rates",
    level="documented",
    read=lambda data: [
        JurisdictionRate.from_dict(item) if item.__class__ is dict else item for item in expect_array(data)
    ],
    page=PageShape(),
    filters={"tax_category_id": Filter("uuid", {"eq": "tax_category_id"})},
)


def request(business_entity_id: str | UUID, **query: Unpack[Query]) -> Request[builtins.list[JurisdictionRate]]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"business_entity_id": business_entity_id}, query=query)
