# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawTags


class AsyncTags:
    """The tags of the organisation."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawTags:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawTags

        return AsyncRawTags(self._caller)

    async def list(self) -> Any:
        """List tags.

        The tags of the organisation. The index has it without a path; that it is a GET to the path of POST is
        inferred. `GET /invoices/tags` is another list.

        GET /tags. Evidence: inferred (github.com/zenskar/mcp-zenskar git history: upsertTags (POST /tags)). The
        path is inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .list_tags import request

        return await self._caller.call(request())

    async def upsert(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create or update tags.

        Adds tags or changes those that are there. Shown by releases 1.0.0 to 1.0.5 of the vendor's tools only, some
        of whose other paths were respelled later. The body is not known.

        POST /tags. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json v1.0.0 to v1.0.5:
        upsertTags).

        """
        from .upsert_tags import request

        return await self._caller.call(request(body, fields=fields))
