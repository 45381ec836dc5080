# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update an invoice: `zk.invoices.update`, PATCH /invoices/{invoice_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.invoice import Invoice
from ...models.open_body import OpenBody
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Invoice] = Operation(
    name="invoices.update",
    method="PATCH",
    path="/invoices/{invoice_id}",
    level="inferred",
    read=lambda data: Invoice.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    invoice_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Invoice]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"invoice_id": invoice_id}, body=body, fields=fields or {})
