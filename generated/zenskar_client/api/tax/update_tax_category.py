# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a tax category: `zk.tax.update_category`, PATCH /tax/categories/{code}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): update-tax-category).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.tax_category import TaxCategory
from ...models.update_tax_category import UpdateTaxCategory
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_tax_category import UpdateTaxCategoryFields
    from ...types import AnyFields

OPERATION: Operation[TaxCategory] = Operation(
    name="tax.update_category",
    method="PATCH",
    path="/tax/categories/{code}",
    level="inferred",
    read=lambda data: TaxCategory.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateTaxCategory,
)


def request(
    code: str | UUID,
    body: UpdateTaxCategory | UpdateTaxCategoryFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[TaxCategory]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"code": code}, body=body, fields=fields or {})
