# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a performance obligation: `zk.performance_obligations.update`, PATCH /performance_obligations/{performance_obligation_id}.

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
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="performance_obligations.update",
    method="PATCH",
    path="/performance_obligations/{performance_obligation_id}",
    level="assumed",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    performance_obligation_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(
        OPERATION, path={"performance_obligation_id": performance_obligation_id}, body=body, fields=fields or {}
    )
