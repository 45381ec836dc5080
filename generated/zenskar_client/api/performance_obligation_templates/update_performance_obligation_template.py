# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a performance obligation template: `zk.performance_obligation_templates.update`, PATCH /performance_obligation_templates/{template_id}.

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
    name="performance_obligation_templates.update",
    method="PATCH",
    path="/performance_obligation_templates/{template_id}",
    level="assumed",
    read=as_it_came,
    has_body=True,
    body=OpenBody,
)


def request(
    template_id: str | UUID,
    body: OpenBody | Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"template_id": template_id}, body=body, fields=fields or {})
