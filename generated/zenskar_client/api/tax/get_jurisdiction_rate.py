# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a jurisdiction rate: `zk.tax.get_jurisdiction_rate`, GET /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}.

Evidence: documented (docs2.zenskar.com/api-reference/tax/get-jurisdiction-rate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.jurisdiction_rate import JurisdictionRate
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[JurisdictionRate] = Operation(
    name="tax.get_jurisdiction_rate",
    method="GET",
    path="/tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}",
    level="documented",
    read=lambda data: JurisdictionRate.from_dict(expect_object(data)),
)


def request(business_entity_id: str | UUID, jurisdiction_rate_id: str | UUID) -> Request[JurisdictionRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION, path={"business_entity_id": business_entity_id, "jurisdiction_rate_id": jurisdiction_rate_id}
    )
