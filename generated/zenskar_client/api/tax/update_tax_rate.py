# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a tax: `zk.tax.update_rate`, PATCH /tax/business_entities/{business_entity_id}/rates/{rate_id}.

Evidence: documented (docs2.zenskar.com/api-reference/tax/update-tax-rate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.tax_rate import TaxRate
from ...models.update_tax_rate import UpdateTaxRate
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_tax_rate import UpdateTaxRateFields
    from ...types import AnyFields

OPERATION: Operation[TaxRate] = Operation(
    name="tax.update_rate",
    method="PATCH",
    path="/tax/business_entities/{business_entity_id}/rates/{rate_id}",
    level="documented",
    read=lambda data: TaxRate.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateTaxRate,
)


def request(
    business_entity_id: str | UUID,
    rate_id: str | UUID,
    body: UpdateTaxRate | UpdateTaxRateFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[TaxRate]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION, path={"business_entity_id": business_entity_id, "rate_id": rate_id}, body=body, fields=fields or {}
    )
