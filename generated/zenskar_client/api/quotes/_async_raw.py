# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `quotes`, asynchronous, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from ...client import AsyncCaller
    from ...models.accept_quote import AcceptQuote, AcceptQuoteFields
    from ...models.create_quote import CreateQuote, CreateQuoteFields
    from ...models.preview_quote import PreviewQuote, PreviewQuoteFields
    from ...models.quote import Quote
    from ...models.update_quote import UpdateQuote, UpdateQuoteFields
    from ...types import Response


class AsyncRawQuotes:
    """The methods of `AsyncQuotes`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def create(self, body: CreateQuote | Mapping[str, Any]) -> Response[Quote]: ...
    @overload
    async def create(self, **fields: Unpack[CreateQuoteFields]) -> Response[Quote]: ...
    async def create(self, body: CreateQuote | Mapping[str, Any] | None = None, **fields: Any) -> Response[Quote]:
        """Create a quote: the whole response."""
        from .create_quote import request

        return await self._caller.answer(request(body, fields=fields))

    @overload
    async def preview(self, body: PreviewQuote | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    async def preview(self, **fields: Unpack[PreviewQuoteFields]) -> Response[Any]: ...
    async def preview(self, body: PreviewQuote | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Preview the estimate of a quote: the whole response."""
        from .preview_quote import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, quote_id: str | UUID) -> Response[Quote]:
        """Get a quote: the whole response."""
        from .get_quote import request

        return await self._caller.answer(request(quote_id))

    @overload
    async def update(self, quote_id: str | UUID, body: UpdateQuote | Mapping[str, Any]) -> Response[Quote]: ...
    @overload
    async def update(self, quote_id: str | UUID, **fields: Unpack[UpdateQuoteFields]) -> Response[Quote]: ...
    async def update(
        self, quote_id: str | UUID, body: UpdateQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Quote]:
        """Update a quote: the whole response."""
        from .update_quote import request

        return await self._caller.answer(request(quote_id, body, fields=fields))

    @overload
    async def accept(self, quote_id: str | UUID, body: AcceptQuote | Mapping[str, Any]) -> Response[Quote]: ...
    @overload
    async def accept(self, quote_id: str | UUID, **fields: Unpack[AcceptQuoteFields]) -> Response[Quote]: ...
    async def accept(
        self, quote_id: str | UUID, body: AcceptQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Quote]:
        """Accept a quote: the whole response."""
        from .accept_quote import request

        return await self._caller.answer(request(quote_id, body, fields=fields))
