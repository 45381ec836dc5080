# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...client import AsyncCaller
from ...types import Response


class AsyncRawTags:
    """The methods of `AsyncTags`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(self) -> Response[Any]:
        """List tags: the whole response."""
        from .list_tags import request

        return await self._caller.answer(request())

    async def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create or update tags: the whole response."""
        from .upsert_tags import request

        return await self._caller.answer(request(body, fields=fields))
