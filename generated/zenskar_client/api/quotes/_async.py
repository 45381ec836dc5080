# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `quotes`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import AnyFields

if TYPE_CHECKING:
    from ...models.accept_quote import AcceptQuoteFields
    from ...models.create_quote import CreateQuoteFields
    from ...models.preview_quote import PreviewQuoteFields
    from ...models.update_quote import UpdateQuoteFields
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
    async def create(self, body: models.CreateQuote | CreateQuoteFields | AnyFields) -> models.Quote: ...
    @overload
    async def create(self, **fields: Unpack[CreateQuoteFields]) -> models.Quote: ...
    async def create(self, body: models.CreateQuote | Mapping[str, Any] | None = None, **fields: Any) -> models.Quote:
        """Create a quote.

        Creates a draft of a quote. `customer_id` is needed unless the quote amends a contract, according to the
        vendor's tool, which also requires `start_date` and `end_date`.

        POST /quotes. Never sent again once it may have reached the server.

        Args:
            body: A `CreateQuote`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                currency: Undocumented. Required.
                line_items: A line of a new quote. Required.
                customer_id: The id of the customer.
                description: Undocumented.
                start_date: The start date.
                end_date: The end date.
                custom_attributes: A free-form JSON object.

        Returns:
            A quote. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON of
            another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/create-quote).
            The response is inferred: The archived text has neither the status nor the response. `GET
            /quotes/{quote_id}` responds with this schema.
            The archived docs page is cut off within the first line item. The last five fields of the body come from
            the vendor's tool, which had quotes only for a while (until 2026-03-10).
        """
        from .create_quote import request

        return await self._caller.call(request(body, fields=fields))

    @overload
    async def preview(self, body: models.PreviewQuote | PreviewQuoteFields | AnyFields) -> Any: ...
    @overload
    async def preview(self, **fields: Unpack[PreviewQuoteFields]) -> Any: ...
    async def preview(self, body: models.PreviewQuote | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Preview the estimate of a quote.

        Estimates what a quote would amount to. Judging by its name, nothing is saved. A `pricing_id` must belong to
        the item's `product_id`.

        POST /quotes/preview. Never sent again once it may have reached the server.

        Args:
            body: A `PreviewQuote`, a dict of the same shape, or its fields as keywords:
                currency: Undocumented. Required.
                start_date: Undocumented. Required.
                line_items: A line of a new quote. Required.
                customer_id: The id of the customer.
                plan_id: A UUID.
                end_date: The end date.
                phases: The phases.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/preview-quote-estimate).
            `customer_id`, `plan_id`, `end_date` and `phases` come from the vendor's tool, which requires the
            customer and both dates.
        """
        from .preview_quote import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, quote_id: str | hints.UUID) -> models.Quote:
        """Get a quote.

        Returns one quote with its current version.

        GET /quotes/{quote_id}. Sent again after a failure that may pass.

        Args:
            quote_id: The `id` of the quote.

        Returns:
            A quote. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/get-quote-by-id).
            Known from one complete example, so only one value of each set of values is shown.
        """
        from .get_quote import request

        return await self._caller.call(request(quote_id))

    @overload
    async def update(
        self, quote_id: str | hints.UUID, body: models.UpdateQuote | UpdateQuoteFields | AnyFields
    ) -> models.Quote: ...
    @overload
    async def update(self, quote_id: str | hints.UUID, **fields: Unpack[UpdateQuoteFields]) -> models.Quote: ...
    async def update(
        self, quote_id: str | hints.UUID, body: models.UpdateQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Quote:
        """Update a quote.

        Changes the current version of a quote.

        PATCH /quotes/{quote_id}. Never sent again once it may have reached the server.

        Args:
            quote_id: The `id` of the quote.
            body: A `UpdateQuote`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                description: Undocumented.
                currency: Undocumented.
                start_date: Undocumented.
                end_date: Undocumented.
                valid_from: Undocumented.
                valid_until: Undocumented.
                discounts: A discount on the price.
                taxes: A tax on the price.
                custom_data: A free-form JSON object.
                version_metadata: A free-form JSON object.
                line_items: A change to one line item.

        Returns:
            A quote. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON of
            another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/update-quote-version).
            The response is inferred: The archived example is cut off within `current_version`; the rest is that of
            `GET` on the same path.
            Known from one complete example, in which `line_items` removes an item. How to add or change one is not
            shown.
        """
        from .update_quote import request

        return await self._caller.call(request(quote_id, body, fields=fields))

    @overload
    async def accept(
        self, quote_id: str | hints.UUID, body: models.AcceptQuote | AcceptQuoteFields | AnyFields
    ) -> models.Quote: ...
    @overload
    async def accept(self, quote_id: str | hints.UUID, **fields: Unpack[AcceptQuoteFields]) -> models.Quote: ...
    async def accept(
        self, quote_id: str | hints.UUID, body: models.AcceptQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Quote:
        """Accept a quote.

        Accepts a quote, which turns it into a contract. The id of the contract is then in
        `current_version.contract_id`. `{}` is enough as a body, because the vendor's tool sends none.

        Warning: no idempotency key is known. If the response is lost, look at the quote before sending the request
        again.

        POST /quotes/{quote_id}/accept. Never sent again once it may have reached the server.

        Args:
            quote_id: The `id` of the quote.
            body: A `AcceptQuote`, a dict of the same shape, or its fields as keywords:
                payment_method_id: A UUID.

        Returns:
            A quote. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/quotes/accept-quote).
        """
        from .accept_quote import request

        return await self._caller.call(request(quote_id, body, fields=fields))
