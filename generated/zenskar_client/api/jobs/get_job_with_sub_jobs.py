# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a job with its sub-jobs: `zk.jobs.get_with_sub_jobs`, GET /jobs/{job_id}/sub_jobs.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (docs2 slug get-job-with-sub-jobs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="jobs.get_with_sub_jobs", method="GET", path="/jobs/{job_id}/sub_jobs", level="assumed", read=as_it_came
)


def request(job_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"job_id": job_id})
