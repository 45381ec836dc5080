# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `jobs`, returning whole responses."""

from __future__ import annotations

from typing import Any, Unpack

from ... import hints, models
from ...client import Caller
from ...types import UNSET, Response, Unset
from .. import jobs as namespace


class RawJobs:
    """The methods of `Jobs`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListJobsFilters],
    ) -> Response[models.JobPage]:
        """List jobs: the whole response, with one page."""
        from ...operations import Request
        from .list_jobs import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "search": search}), where, filters
            )
        )

    def get(self, job_id: str | hints.UUID) -> Response[models.Job]:
        """Get a job: the whole response."""
        from .get_job import request

        return self._caller.answer(request(job_id))

    def list_outcomes(self) -> Response[Any]:
        """List the outcomes of jobs: the whole response."""
        from .list_job_outcomes import request

        return self._caller.answer(request())

    def list_outcomes_for_job(self, job_id: str | hints.UUID) -> Response[Any]:
        """Get the outcomes of a job: the whole response."""
        from .list_outcomes_for_job import request

        return self._caller.answer(request(job_id))

    def get_with_sub_jobs(self, job_id: str | hints.UUID) -> Response[Any]:
        """Get a job with its sub-jobs: the whole response."""
        from .get_job_with_sub_jobs import request

        return self._caller.answer(request(job_id))
