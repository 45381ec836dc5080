# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get an account by its system account name (legacy): `zk.accounting_legacy.get_account_by_system_account_name`, POST /accounting/accounts/system_account_name/{system_account_name}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.open_body import OpenBody
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="accounting_legacy.get_account_by_system_account_name",
    method="POST",
    path="/accounting/accounts/system_account_name/{system_account_name}",
    level="assumed",
    read=as_it_came,
    deprecated=True,
    has_body=True,
    body=OpenBody,
)


def request(
    system_account_name: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"system_account_name": system_account_name}, body=body, fields=fields or {})
