# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Generate an invoice: `zk.invoices.generate`, POST /invoices/generate_invoice.

Evidence: documented (docs2.zenskar.com/api-reference/invoices/generate-an-invoice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.generate_invoice import GenerateInvoice
from ...models.generated_invoices import GeneratedInvoices
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.generate_invoice import GenerateInvoiceFields
    from ...types import AnyFields

OPERATION: Operation[GeneratedInvoices] = Operation(
    name="invoices.generate",
    method="POST",
    path="/invoices/generate_invoice",
    level="documented",
    read=lambda data: GeneratedInvoices.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=GenerateInvoice,
)


def request(
    body: GenerateInvoice | GenerateInvoiceFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[GeneratedInvoices]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
