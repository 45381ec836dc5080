# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `performance_obligations`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import hints, models
from ...client import Caller
from ...types import Response


class RawPerformanceObligations:
    """The methods of `PerformanceObligations`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Response[Any]:
        """List performance obligations: the whole response."""
        from .list_performance_obligations import request

        return self._caller.answer(request())

    def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a performance obligation: the whole response."""
        from .create_performance_obligation import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, performance_obligation_id: str | hints.UUID) -> Response[Any]:
        """Get a performance obligation: the whole response."""
        from .get_performance_obligation import request

        return self._caller.answer(request(performance_obligation_id))

    def update(
        self,
        performance_obligation_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a performance obligation: the whole response."""
        from .update_performance_obligation import request

        return self._caller.answer(request(performance_obligation_id, body, fields=fields))
