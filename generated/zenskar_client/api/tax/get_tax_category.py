# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a tax category: `zk.tax.get_category`, GET /tax/categories/{code}.

Evidence: documented (docs2.zenskar.com/api-reference/tax/get-tax-category).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.tax_category import TaxCategory
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[TaxCategory] = Operation(
    name="tax.get_category",
    method="GET",
    path="/tax/categories/{code}",
    level="documented",
    read=lambda data: TaxCategory.from_dict(expect_object(data)),
)


def request(code: str | UUID) -> Request[TaxCategory]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"code": code})
