# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `analytics`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from ._async_raw import AsyncRawAnalytics


class AsyncAnalytics:
    """Numbers for charts and reports.

    Sources: only the docs' old index names it."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawAnalytics:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawAnalytics

        return AsyncRawAnalytics(self._caller)

    async def data(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get analytics data.

        Returns numbers for charts and reports. How the body selects them is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /analytics/data. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the name of the group and what the
            title asks for. The current docs have no such group.
        """
        from .get_analytics_data import request

        return await self._caller.call(request(body, fields=fields))

    async def ar_aging_report(self) -> Any:
        """Get the AR aging report.

        Returns what customers owe, by how long it has been due.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /analytics/ar_aging_report. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the name of the group and the title,
            spelled like other reports such as `/accounting_new/balance_sheet`. The current docs have no such group.
        """
        from .get_ar_aging_report import request

        return await self._caller.call(request())

    async def setup_views(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Set up the views for analytics.

        Creates the views that analytics reads from.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /analytics/views. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the name of the group and the plural
            of the resource. The current docs have no such group.
        """
        from .setup_analytics_views import request

        return await self._caller.call(request(body, fields=fields))
