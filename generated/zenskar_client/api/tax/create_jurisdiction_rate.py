# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a jurisdiction rate: `zk.tax.create_jurisdiction_rate`, POST /tax/business_entities/{business_entity_id}/jurisdiction_rates.

Evidence: documented (docs2.zenskar.com/api-reference/tax/create-jurisdiction-rate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_jurisdiction_rate import CreateJurisdictionRate
from ...models.jurisdiction_rate import JurisdictionRate
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.create_jurisdiction_rate import CreateJurisdictionRateFields
    from ...types import AnyFields

OPERATION: Operation[JurisdictionRate] = Operation(
    name="tax.create_jurisdiction_rate",
    method="POST",
    path="/tax/business_entities/{business_entity_id}/jurisdiction_rates",
    level="documented",
    read=lambda data: JurisdictionRate.from_dict(expect_object(data)),
    has_body=True,
    body=CreateJurisdictionRate,
)


def request(
    business_entity_id: str | UUID,
    body: CreateJurisdictionRate | CreateJurisdictionRateFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[JurisdictionRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"business_entity_id": business_entity_id}, body=body, fields=fields or {})
