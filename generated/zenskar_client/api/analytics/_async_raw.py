# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `analytics`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...client import AsyncCaller
from ...types import Response


class AsyncRawAnalytics:
    """The methods of `AsyncAnalytics`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def data(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Get analytics data: the whole response."""
        from .get_analytics_data import request

        return await self._caller.answer(request(body, fields=fields))

    async def ar_aging_report(self) -> Response[Any]:
        """Get the AR aging report: the whole response."""
        from .get_ar_aging_report import request

        return await self._caller.answer(request())

    async def setup_views(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Set up the views for analytics: the whole response."""
        from .setup_analytics_views import request

        return await self._caller.answer(request(body, fields=fields))
