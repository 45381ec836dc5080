# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revrec_v3`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import hints, models
from ...client import AsyncCaller
from ...types import Response


class AsyncRawRevrecV3:
    """The methods of `AsyncRevrecV3`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_plan(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a revenue recognition plan: the whole response."""
        from .create_revenue_recognition_plan import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_active_plan(self, contract_id: str | hints.UUID) -> Response[Any]:
        """Get the active plan of a contract: the whole response."""
        from .get_active_revenue_recognition_plan import request

        return await self._caller.answer(request(contract_id))

    async def list_plans(self, contract_id: str | hints.UUID) -> Response[Any]:
        """List the plans of a contract: the whole response."""
        from .list_revenue_recognition_plans import request

        return await self._caller.answer(request(contract_id))

    async def get_plan(self, revenue_recognition_plan_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue recognition plan: the whole response."""
        from .get_revenue_recognition_plan import request

        return await self._caller.answer(request(revenue_recognition_plan_id))

    async def generate_default_plan(
        self, contract_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Generate the default plan of a contract: the whole response."""
        from .generate_default_revenue_plan import request

        return await self._caller.answer(request(contract_id, body, fields=fields))
