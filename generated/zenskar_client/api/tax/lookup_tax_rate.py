# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Look up the tax rate for a destination: `zk.tax.lookup_rate`, POST /tax/business_entities/{business_entity_id}/rates/lookup.

Evidence: documented (docs2.zenskar.com/api-reference/tax/resolve-the-applicable-tax-rate-for-a-destination).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.lookup_tax_rate import LookupTaxRate
from ...models.resolved_tax_rate import ResolvedTaxRate
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.lookup_tax_rate import LookupTaxRateFields
    from ...types import AnyFields

OPERATION: Operation[ResolvedTaxRate] = Operation(
    name="tax.lookup_rate",
    method="POST",
    path="/tax/business_entities/{business_entity_id}/rates/lookup",
    level="documented",
    read=lambda data: ResolvedTaxRate.from_dict(expect_object(data)),
    has_body=True,
    body=LookupTaxRate,
)


def request(
    business_entity_id: str | UUID,
    body: LookupTaxRate | LookupTaxRateFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[ResolvedTaxRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"business_entity_id": business_entity_id}, body=body, fields=fields or {})
