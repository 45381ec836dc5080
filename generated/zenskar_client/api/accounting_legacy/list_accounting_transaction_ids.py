# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List transaction ids (legacy): `zk.accounting_legacy.list_transaction_ids`, POST /accounting/transactions/ids.

Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises `UnverifiedOperationError`
unless the client was made with `allow_unverified=True`; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came
from ...models.open_body import OpenBody

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="accounting_legacy.list_transaction_ids",
    method="POST",
    path="/accounting/transactions/ids",
    level="assumed",
    read=as_it_came,
    deprecated=True,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
