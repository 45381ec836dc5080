# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a performance obligation template: `zk.performance_obligation_templates.get`, GET /performance_obligation_templates/{template_id}.

Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises `UnverifiedOperationError`
unless the client was made with `allow_unverified=True`; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="performance_obligation_templates.get",
    method="GET",
    path="/performance_obligation_templates/{template_id}",
    level="assumed",
    read=as_it_came,
)


def request(template_id: str | UUID) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"template_id": template_id})
