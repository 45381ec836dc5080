# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import Caller
    from ...models.open_body import OpenBody
    from ...types import Response


class RawTags:
    """The methods of `Tags`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Response[Any]:
        """List tags: the whole response."""
        from .list_tags import request

        return self._caller.answer(request())

    def upsert(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create or update tags: the whole response."""
        from .upsert_tags import request

        return self._caller.answer(request(body, fields=fields))
