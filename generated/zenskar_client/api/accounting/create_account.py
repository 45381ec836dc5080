# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create an account: `zk.accounting.create_account`, POST /accounting_new/accounts.

Evidence: documented (docs2.zenskar.com/api-reference/accounting/create-account).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.account import Account
from ...models.create_account import CreateAccount
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_account import CreateAccountFields
    from ...types import AnyFields

OPERATION: Operation[Account] = Operation(
    name="accounting.create_account",
    method="POST",
    path="/accounting_new/accounts",
    level="documented",
    read=lambda data: Account.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateAccount,
)


def request(
    body: CreateAccount | CreateAccountFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Account]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
