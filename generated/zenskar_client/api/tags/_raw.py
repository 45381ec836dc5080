# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...client import Caller
from ...types import Response


class RawTags:
    """The methods of `Tags`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Response[Any]:
        """List tags: the whole response."""
        from .list_tags import request

        return self._caller.answer(request())

    def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create or update tags: the whole response."""
        from .upsert_tags import request

        return self._caller.answer(request(body, fields=fields))
