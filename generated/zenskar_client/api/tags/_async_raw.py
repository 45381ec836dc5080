# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Never

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, Response, Unset


class AsyncRawTags:
    """The methods of `AsyncTags`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List tags: the whole response, with one page."""
        from ...operations import Request
        from .list_tags import OPERATION

        return await self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters)
        )

    async def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create or update tags: the whole response."""
        from .upsert_tags import request

        return await self._caller.answer(request(body, fields=fields))
