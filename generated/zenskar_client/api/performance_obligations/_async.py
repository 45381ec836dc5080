# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `performance_obligations`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from ._async_raw import AsyncRawPerformanceObligations


class AsyncPerformanceObligations:
    """The promises in contracts that earn revenue when they are fulfilled."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPerformanceObligations:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawPerformanceObligations

        return AsyncRawPerformanceObligations(self._caller)

    async def list(self) -> Any:
        """List performance obligations.

        Returns performance obligations: the promises in contracts that earn revenue when they are fulfilled.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligations. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: the plural of the heading.
        """
        from .list_performance_obligations import request

        return await self._caller.call(request())

    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a performance obligation.

        Creates a performance obligation. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /performance_obligations. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be that of the list.
        """
        from .create_performance_obligation import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, performance_obligation_id: str | hints.UUID) -> Any:
        """Get a performance obligation.

        Returns one performance obligation by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligations/{performance_obligation_id}. Sent again after a failure that may pass.

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
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be an item of the list.
        """
        from .get_performance_obligation import request

        return await self._caller.call(request(performance_obligation_id))

    async def update(
        self,
        performance_obligation_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a performance obligation.

        Changes a performance obligation. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /performance_obligations/{performance_obligation_id}. Never sent again once it may have reached the
        server.

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
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be an item of the list.
        """
        from .update_performance_obligation import request

        return await self._caller.call(request(performance_obligation_id, body, fields=fields))
