# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `jobs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET

if TYPE_CHECKING:
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.job import Job
    from ...types import Unset
    from ._filters import ListJobsFilters
    from ._raw import RawJobs


class Jobs:
    """What runs in the background, and what came of it."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawJobs:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawJobs

        return RawJobs(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[ListJobsFilters],
    ) -> Pager[Job]:
        """List jobs.

        Background jobs by page. Known from the vendor's tools; the docs' page is not archived. The newest of those
        tools sends `resource__neq=revenue_posting` to hide the jobs of revenue recognition; that is the tool's
        choice, not the API's default.

        GET /jobs. Evidence: vendor_tool (mcp_tools.json:listJobs).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            search: On customers and payments, pairs of `field=value` joined with commas, where a field may be a
                path such as `custom_data.key` and a text matches if it contains the value in any case. On other
                lists plain text.

        """
        from ...client import Request
        from .list_jobs import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "search": search}), where, filters
        )

    def get(self, job_id: str | UUID) -> Job:
        """Get a job.

        One background job by its id. Known from the vendor's tools; the docs' page is not archived.

        GET /jobs/{job_id}. Evidence: vendor_tool (mcp_tools.json:getJobById).

        Args:
            job_id: The `id` of the job.

        """
        from .get_job import request

        return self._caller.call(request(job_id))

    def list_outcomes(self) -> Any:
        """List the outcomes of jobs.

        What came of jobs, by filters such as the kind of job, its state and a range of dates, with pages and
        search. Only a line of the docs' index tells of it, without the names of the filters; the path follows
        `/jobs` and the plural of the thing, and even GET is assumed.

        GET /jobs/outcomes. Evidence: assumed (docs2 slug get-job-outcomes-by-filters). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .list_job_outcomes import request

        return self._caller.call(request())

    def list_outcomes_for_job(self, job_id: str | UUID) -> Any:
        """Get the outcomes of a job.

        What came of one job, with logs and state. Only a line of the docs' index tells of it; the path follows
        `/jobs/{job_id}` and the plural of the thing, and even GET is assumed.

        GET /jobs/{job_id}/outcomes. Evidence: assumed (docs2 slug get-job-outcomes-by-id). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            job_id: The `id` of the job.

        """
        from .list_outcomes_for_job import request

        return self._caller.call(request(job_id))

    def get_with_sub_jobs(self, job_id: str | UUID) -> Any:
        """Get a job with its sub-jobs.

        A job together with the jobs that it was split into, and how far they are. Only a line of the docs' index
        tells of it; the path follows `/jobs/{job_id}` and the plural of the thing, and even GET is assumed.

        GET /jobs/{job_id}/sub_jobs. Evidence: assumed (docs2 slug get-job-with-sub-jobs). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        Args:
            job_id: The `id` of the job.

        """
        from .get_job_with_sub_jobs import request

        return self._caller.call(request(job_id))
