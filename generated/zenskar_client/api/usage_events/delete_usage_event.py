# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a usage event definition: `zk.usage_events.delete`, DELETE /rawmetric/{raw_metric_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="usage_events.delete", method="DELETE", path="/rawmetric/{raw_metric_id}", level="inferred", read=as_it_came
)


def request(raw_metric_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"raw_metric_id": raw_metric_id})
