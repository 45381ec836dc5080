# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a tax: `zk.tax.get_rate`, GET /tax/business_entities/{business_entity_id}/rates/{rate_id}.

Evidence: documented (docs2.zenskar.com/api-reference/tax/get-tax-rate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.tax_rate import TaxRate
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[TaxRate] = Operation(
    name="tax.get_rate",
    method="GET",
    path="/tax/business_entities/{business_entity_id}/rates/{rate_id}",
    level="documented",
    read=lambda data: TaxRate.from_dict(expect_object(data)),
)


def request(business_entity_id: str | UUID, rate_id: str | UUID) -> Request[TaxRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"business_entity_id": business_entity_id, "rate_id": rate_id})
