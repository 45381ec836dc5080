# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tags`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ._async_raw import AsyncRawTags


class AsyncTags:
    """The tags of the organisation."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawTags:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawTags

        return AsyncRawTags(self._caller)

    def list(self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never) -> hints.AsyncPager[Any]:
        """List tags.

        Returns the tags of the organisation. `GET /invoices/tags` is another list.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /tags. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github.com/zenskar/mcp-zenskar git history: upsertTags (POST /tags)).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            The docs index lists this operation without a path. That it is a GET on the path of the POST is
            inferred.
        """
        from ...operations import Request
        from .list_tags import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor}), where, filters)

    async def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create or update tags.

        Creates tags or changes the existing ones. The body is not known.

        POST /tags. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json v1.0.0 to v1.0.5: upsertTags).
            Only releases 1.0.0 to 1.0.5 of the vendor's tools show this operation. Some of their other paths were
            changed later.
        """
        from .upsert_tags import request

        return await self._caller.call(request(body, fields=fields))
