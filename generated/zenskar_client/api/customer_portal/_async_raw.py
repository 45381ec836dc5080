# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customer_portal`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...client import AsyncCaller
from ...types import Response


class AsyncRawCustomerPortal:
    """The methods of `AsyncCustomerPortal`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_configuration(self) -> Response[Any]:
        """Get the customer portal configuration: the whole response."""
        from .get_customer_portal_configuration import request

        return await self._caller.answer(request())

    async def update_configuration(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update the customer portal configuration: the whole response."""
        from .update_customer_portal_configuration import request

        return await self._caller.answer(request(body, fields=fields))

    async def create_configuration(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create the customer portal configuration: the whole response."""
        from .create_customer_portal_configuration import request

        return await self._caller.answer(request(body, fields=fields))
