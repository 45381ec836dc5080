# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Never

from ... import hints, models
from ...client import Caller
from ...types import UNSET, Response, Unset


class RawTags:
    """The methods of `Tags`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List tags: the whole response, with one page."""
        from ...operations import Request
        from .list_tags import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create or update tags: the whole response."""
        from .upsert_tags import request

        return self._caller.answer(request(body, fields=fields))
