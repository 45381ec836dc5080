# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `performance_obligation_templates`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import hints, models
from ...client import AsyncCaller
from ...types import Response


class AsyncRawPerformanceObligationTemplates:
    """The methods of `AsyncPerformanceObligationTemplates`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_library_templates(self) -> Response[Any]:
        """List the templates of the library: the whole response."""
        from .list_library_templates import request

        return await self._caller.answer(request())

    async def get_library_template(self, template_id: str | hints.UUID) -> Response[Any]:
        """Get a template of the library: the whole response."""
        from .get_library_template import request

        return await self._caller.answer(request(template_id))

    async def list(self) -> Response[Any]:
        """List performance obligation templates: the whole response."""
        from .list_performance_obligation_templates import request

        return await self._caller.answer(request())

    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a performance obligation template: the whole response."""
        from .create_performance_obligation_template import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, template_id: str | hints.UUID) -> Response[Any]:
        """Get a performance obligation template: the whole response."""
        from .get_performance_obligation_template import request

        return await self._caller.answer(request(template_id))

    async def update(
        self, template_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a performance obligation template: the whole response."""
        from .update_performance_obligation_template import request

        return await self._caller.answer(request(template_id, body, fields=fields))
