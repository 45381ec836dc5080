# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Generate an invoice: `zk.invoices.generate`, POST /invoices/generate_invoice.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/generate-an-invoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came
from ...models.generate_invoice import GenerateInvoice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.generate_invoice import GenerateInvoiceFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="invoices.generate",
    method="POST",
    path="/invoices/generate_invoice",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=GenerateInvoice,
)


def request(
    body: GenerateInvoice | GenerateInvoiceFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
