# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `jobs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from ... import hints, models
from ...client import Caller
from ...types import UNSET, Unset
from .. import jobs as namespace

if TYPE_CHECKING:
    from ._raw import RawJobs


class Jobs:
    """Background jobs and their outcomes."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawJobs:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawJobs

        return RawJobs(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListJobsFilters],
    ) -> hints.Pager[models.Job]:
        """List jobs.

        Returns background jobs, paginated.

        GET /jobs. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            search: On customers and payments: pairs of `field=value`, joined with commas. A field can be a path
                such as `custom_data.key`, and a text matches if it contains the value, ignoring case. On other
                lists: plain text.

        Returns:
            An iterator over all items of all pages, each a `Job`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:listJobs).
            The response is inferred: No docs page shows the status or the response. The fields are those that the
            vendor's own client reads.
            Known from the vendor's tools; the docs page is not archived. The newest of those tools sends
            `resource__neq=revenue_posting` to hide the jobs of revenue recognition. That is the choice of the tool,
            not the default of the API.
        """
        from ...operations import Request
        from .list_jobs import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "search": search}), where, filters
        )

    def get(self, job_id: str | hints.UUID) -> models.Job:
        """Get a job.

        Returns one background job by its id.

        GET /jobs/{job_id}. Sent again after a failure that may pass.

        Args:
            job_id: The `id` of the job.

        Returns:
            A background job. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getJobById).
            The response is inferred: No source shows the status or the response. An item of `GET /jobs` has this
            schema.
            Known from the vendor's tools; the docs page is not archived.
        """
        from .get_job import request

        return self._caller.call(request(job_id))

    def list_outcomes(self) -> Any:
        """List the outcomes of jobs.

        Returns the outcomes of jobs, paginated, with search and filters such as the kind of job, its state and a
        range of dates. The names of the filters are not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /jobs/outcomes. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (docs2 slug get-job-outcomes-by-filters).
            Only one line of the docs index names this operation. The path is assumed from `/jobs` and the plural of
            the resource; even GET is assumed.
        """
        from .list_job_outcomes import request

        return self._caller.call(request())

    def list_outcomes_for_job(self, job_id: str | hints.UUID) -> Any:
        """Get the outcomes of a job.

        Returns the outcomes of one job, with logs and state.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /jobs/{job_id}/outcomes. Sent again after a failure that may pass.

        Args:
            job_id: The `id` of the job.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (docs2 slug get-job-outcomes-by-id).
            Only one line of the docs index names this operation. The path is assumed from `/jobs/{job_id}` and the
            plural of the resource; even GET is assumed.
        """
        from .list_outcomes_for_job import request

        return self._caller.call(request(job_id))

    def get_with_sub_jobs(self, job_id: str | hints.UUID) -> Any:
        """Get a job with its sub-jobs.

        Returns a job together with the sub-jobs that it was split into, and their progress.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /jobs/{job_id}/sub_jobs. Sent again after a failure that may pass.

        Args:
            job_id: The `id` of the job.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (docs2 slug get-job-with-sub-jobs).
            Only one line of the docs index names this operation. The path is assumed from `/jobs/{job_id}` and the
            plural of the resource; even GET is assumed.
        """
        from .get_job_with_sub_jobs import request

        return self._caller.call(request(job_id))
