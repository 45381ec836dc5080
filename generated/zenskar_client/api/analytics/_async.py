# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `analytics`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawAnalytics


class AsyncAnalytics:
    """Numbers for charts and reports. Sources: only the docs' old index names it."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawAnalytics:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawAnalytics

        return AsyncRawAnalytics(self._caller)

    async def data(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get analytics data.

        Returns numbers for charts and reports. How the body selects them is not known.

        Sources: only the docs' old index names this operation. The path is assumed: the name of the group and what
        the title asks for. The current docs have no such group.

        POST /analytics/data. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .get_analytics_data import request

        return await self._caller.call(request(body, fields=fields))

    async def ar_aging_report(self) -> Any:
        """Get the AR aging report.

        Returns what customers owe, by how long it has been due.

        Sources: only the docs' old index names this operation. The path is assumed: the name of the group and the
        title, spelled like other reports such as `/accounting_new/balance_sheet`. The current docs have no such
        group.

        GET /analytics/ar_aging_report. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .get_ar_aging_report import request

        return await self._caller.call(request())

    async def setup_views(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Set up the views for analytics.

        Creates the views that analytics reads from.

        Sources: only the docs' old index names this operation. The path is assumed: the name of the group and the
        plural of the resource. The current docs have no such group.

        POST /analytics/views. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .setup_analytics_views import request

        return await self._caller.call(request(body, fields=fields))
