# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a tax category: `zk.tax.create_category`, POST /tax/categories.

Evidence: documented (docs2.zenskar.com/api-reference/tax/create-tax-category).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_tax_category import CreateTaxCategory
from ...models.tax_category import TaxCategory
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_tax_category import CreateTaxCategoryFields
    from ...types import AnyFields

OPERATION: Operation[TaxCategory] = Operation(
    name="tax.create_category",
    method="POST",
    path="/tax/categories",
    level="documented",
    read=lambda data: TaxCategory.from_dict(expect_object(data)),
    has_body=True,
    body=CreateTaxCategory,
)


def request(
    body: CreateTaxCategory | CreateTaxCategoryFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[TaxCategory]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
