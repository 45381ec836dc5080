# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `quotes`, asynchronous."""

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
    from ._async_raw import AsyncRawQuotes


class AsyncQuotes:
    """Offers with priced lines that become contracts when they are accepted."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawQuotes:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawQuotes

        return AsyncRawQuotes(self._caller)

    @overload
    async def create(self, body: CreateQuote | Mapping[str, Any]) -> Quote: ...
    @overload
    async def create(self, **fields: Unpack[CreateQuoteFields]) -> Quote: ...
    async def create(self, body: CreateQuote | Mapping[str, Any] | None = None, **fields: Any) -> Quote:
        """Create a quote.

        Creates a draft of a quote. `customer_id` is needed unless the quote amends a contract, according to the
        vendor's tool, which also requires `start_date` and `end_date`.

        POST /quotes.

        Args:
            body: A `CreateQuote`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/create-quote).
            The archived docs page is cut off within the first line item. The last five fields of the body come from
            the vendor's tool, which had quotes only for a while (until 2026-03-10).
        """
        from .create_quote import request

        return await self._caller.call(request(body, fields=fields))

    @overload
    async def preview(self, body: PreviewQuote | Mapping[str, Any]) -> Any: ...
    @overload
    async def preview(self, **fields: Unpack[PreviewQuoteFields]) -> Any: ...
    async def preview(self, body: PreviewQuote | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Preview the estimate of a quote.

        Estimates what a quote would amount to. Judging by its name, nothing is saved. A `pricing_id` must belong to
        the item's `product_id`.

        POST /quotes/preview.

        Args:
            body: A `PreviewQuote`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/preview-quote-estimate).
            `customer_id`, `plan_id`, `end_date` and `phases` come from the vendor's tool, which requires the
            customer and both dates.
        """
        from .preview_quote import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, quote_id: str | UUID) -> Quote:
        """Get a quote.

        Returns one quote with its current version.

        GET /quotes/{quote_id}.

        Args:
            quote_id: The `id` of the quote.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/get-quote-by-id).
            Known from one complete example, so only one value of each set of values is shown.
        """
        from .get_quote import request

        return await self._caller.call(request(quote_id))

    @overload
    async def update(self, quote_id: str | UUID, body: UpdateQuote | Mapping[str, Any]) -> Quote: ...
    @overload
    async def update(self, quote_id: str | UUID, **fields: Unpack[UpdateQuoteFields]) -> Quote: ...
    async def update(
        self, quote_id: str | UUID, body: UpdateQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Quote:
        """Update a quote.

        Changes the current version of a quote.

        PATCH /quotes/{quote_id}.

        Args:
            quote_id: The `id` of the quote.
            body: A `UpdateQuote`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/update-quote-version).
            Known from one complete example, in which `line_items` removes an item. How to add or change one is not
            shown.
        """
        from .update_quote import request

        return await self._caller.call(request(quote_id, body, fields=fields))

    @overload
    async def accept(self, quote_id: str | UUID, body: AcceptQuote | Mapping[str, Any]) -> Quote: ...
    @overload
    async def accept(self, quote_id: str | UUID, **fields: Unpack[AcceptQuoteFields]) -> Quote: ...
    async def accept(
        self, quote_id: str | UUID, body: AcceptQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Quote:
        """Accept a quote.

        Accepts a quote, which turns it into a contract. The id of the contract is then in
        `current_version.contract_id`. `{}` is enough as a body, because the vendor's tool sends none.

        Warning: no idempotency key is known. If the response is lost, look at the quote before sending the request
        again.

        POST /quotes/{quote_id}/accept.

        Args:
            quote_id: The `id` of the quote.
            body: A `AcceptQuote`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/accept-quote).
        """
        from .accept_quote import request

        return await self._caller.call(request(quote_id, body, fields=fields))
