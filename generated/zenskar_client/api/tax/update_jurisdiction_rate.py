# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a jurisdiction rate: `zk.tax.update_jurisdiction_rate`, PATCH /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}.

Evidence: documented (docs2.zenskar.com/api-reference/tax/update-jurisdiction-rate (two versions)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.jurisdiction_rate import JurisdictionRate
from ...models.update_jurisdiction_rate import UpdateJurisdictionRate
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_jurisdiction_rate import UpdateJurisdictionRateFields
    from ...types import AnyFields

OPERATION: Operation[JurisdictionRate] = Operation(
    name="tax.update_jurisdiction_rate",
    method="PATCH",
    path="/tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}",
    level="documented",
    read=lambda data: JurisdictionRate.from_dict(expect_object(data)),
    has_body=True,
    body=UpdateJurisdictionRate,
)


def request(
    business_entity_id: str | UUID,
    jurisdiction_rate_id: str | UUID,
    body: UpdateJurisdictionRate | UpdateJurisdictionRateFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[JurisdictionRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"business_entity_id": business_entity_id, "jurisdiction_rate_id": jurisdiction_rate_id},
        body=body,
        fields=fields or {},
    )
