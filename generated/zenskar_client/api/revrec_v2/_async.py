# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revrec_v2`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ._async_raw import AsyncRawRevrecV2
else:
    from ...types import deprecated


class AsyncRevrecV2:
    """An older generation of revenue recognition, with plans made of periods. The current docs index no longer lists
    it."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawRevrecV2:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawRevrecV2

        return AsyncRawRevrecV2(self._caller)

    @deprecated("revrec_v2.list_performance_obligations is deprecated; its docstring says why")
    async def list_performance_obligations(self) -> Any:
        """List performance obligations (v2) (deprecated).

        Returns the performance obligations of an older generation. No source names a replacement.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/performance_obligations. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .list_performance_obligations_v2 import request

        return await self._caller.call(request())

    @deprecated("revrec_v2.create_performance_obligation is deprecated; its docstring says why")
    async def create_performance_obligation(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a performance obligation (v2) (deprecated).

        Creates a performance obligation of an older generation. Revenue recognition v3 has
        `revenue_recognition.create_performance_obligation`. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v2/performance_obligations. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .create_performance_obligation_v2 import request

        return await self._caller.call(request(body, fields=fields))

    @deprecated("revrec_v2.get_performance_obligation is deprecated; its docstring says why")
    async def get_performance_obligation(self, performance_obligation_id: str | hints.UUID) -> Any:
        """Get a performance obligation (v2) (deprecated).

        Returns one performance obligation of an older generation by its id. No source names a replacement.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/performance_obligations/{performance_obligation_id}. Sent again after a failure
        that may pass.

        Args:
            performance_obligation_id: The id of the performance obligation.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .get_performance_obligation_v2 import request

        return await self._caller.call(request(performance_obligation_id))

    @deprecated("revrec_v2.list_plans is deprecated; its docstring says why")
    async def list_plans(self) -> Any:
        """List revenue plans (v2) (deprecated).

        Returns the plans by which revenue is recognised, of an older generation. No source names a replacement.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/revenue_plans. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number. The plural of the title's noun follows, as in
            `/revenue_postings`.
        """
        from .list_revenue_plans_v2 import request

        return await self._caller.call(request())

    @deprecated("revrec_v2.get_plan is deprecated; its docstring says why")
    async def get_plan(self, revenue_plan_id: str | hints.UUID) -> Any:
        """Get a revenue plan (v2) (deprecated).

        Returns one revenue plan of an older generation by its id. v3 has plans of another kind under
        `revrec_v3.get_plan`.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/revenue_plans/{revenue_plan_id}. Sent again after a failure that may pass.

        Args:
            revenue_plan_id: The id of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .get_revenue_plan_v2 import request

        return await self._caller.call(request(revenue_plan_id))

    @deprecated("revrec_v2.update_plan is deprecated; its docstring says why")
    async def update_plan(
        self, revenue_plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a revenue plan (v2) (deprecated).

        Changes a revenue plan of an older generation. No source names a replacement. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /revenue_recognition_v2/revenue_plans/{revenue_plan_id}. Never sent again once it may have reached the
        server.

        Args:
            revenue_plan_id: The id of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .update_revenue_plan_v2 import request

        return await self._caller.call(request(revenue_plan_id, body, fields=fields))

    @deprecated("revrec_v2.activate_plan is deprecated; its docstring says why")
    async def activate_plan(
        self, revenue_plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Activate a revenue plan (v2) (deprecated).

        Activates a revenue plan of an older generation. No source names a replacement. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /revenue_recognition_v2/revenue_plans/{revenue_plan_id}/activate. Never sent again once it may have
        reached the server.

        Args:
            revenue_plan_id: The id of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number. The verb comes after the id, as in `PATCH
            /invoices/{invoice_id}/approve`.
        """
        from .activate_revenue_plan_v2 import request

        return await self._caller.call(request(revenue_plan_id, body, fields=fields))

    @deprecated("revrec_v2.update_plan_period is deprecated; its docstring says why")
    async def update_plan_period(
        self,
        revenue_plan_id: str | hints.UUID,
        period_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a period of a revenue plan (v2) (deprecated).

        Changes one period of a revenue plan of an older generation. No source names a replacement. The body is not
        known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /revenue_recognition_v2/revenue_plans/{revenue_plan_id}/periods/{period_id}. Never sent again once it
        may have reached the server.

        Args:
            revenue_plan_id: The id of the plan.
            period_id: The id of the period.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number. The period is nested below its plan, as in
            `/plans/{plan_id}/phases/{phase_id}`.
        """
        from .update_revenue_plan_period_v2 import request

        return await self._caller.call(request(revenue_plan_id, period_id, body, fields=fields))

    @deprecated("revrec_v2.list_postings is deprecated; its docstring says why")
    async def list_postings(self) -> Any:
        """List revenue postings (v2) (deprecated).

        Returns the postings by which revenue is recognised, of an older generation. Revenue recognition v3 has
        `revenue_recognition.list_postings`.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/revenue_postings. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .list_revenue_postings_v2 import request

        return await self._caller.call(request())

    @deprecated("revrec_v2.get_posting is deprecated; its docstring says why")
    async def get_posting(self, revenue_posting_id: str | hints.UUID) -> Any:
        """Get a revenue posting (v2) (deprecated).

        Returns one revenue posting of an older generation by its id. Revenue recognition v3 has
        `revenue_recognition.get_posting`.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v2/revenue_postings/{revenue_posting_id}. Sent again after a failure that may pass.

        Args:
            revenue_posting_id: The id of the posting.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number.
        """
        from .get_revenue_posting_v2 import request

        return await self._caller.call(request(revenue_posting_id))

    @deprecated("revrec_v2.recognise_till_date is deprecated; its docstring says why")
    async def recognise_till_date(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Recognise revenue up to a date (v2) (deprecated).

        Recognises revenue up to a date, in an older generation. Revenue recognition v3 has
        `revenue_recognition.recognise`. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v2/recognise-revenue-till-date. Never sent again once it may have reached the
        server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number. The rest is the title with hyphens, as in v3.
        """
        from .recognise_revenue_till_date_v2 import request

        return await self._caller.call(request(body, fields=fields))

    @deprecated("revrec_v2.post_to_ledger is deprecated; its docstring says why")
    async def post_to_ledger(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Post recognised revenue to the ledger (v2) (deprecated).

        Posts recognised revenue to the ledger, in an older generation. No source names a replacement. The body is
        not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v2/post-recognised-revenue-to-ledger. Never sent again once it may have reached
        the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index no longer has this generation. The
            prefix is assumed: that of v3 with another number. The rest is the title with hyphens, as in v3.
        """
        from .post_recognised_revenue_v2 import request

        return await self._caller.call(request(body, fields=fields))
