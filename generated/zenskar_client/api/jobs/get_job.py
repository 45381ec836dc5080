# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a job: `zk.jobs.get`, GET /jobs/{job_id}.

Evidence: vendor_tool (mcp_tools.json:getJobById).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.job import Job
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Job] = Operation(
    name="jobs.get",
    method="GET",
    path="/jobs/{job_id}",
    level="vendor_tool",
    read=lambda data: Job.from_dict(expect_object(data)),
)


def request(job_id: str | UUID) -> Request[Job]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"job_id": job_id})
