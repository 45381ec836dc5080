# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `quotes`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import AnyFields, Response

if TYPE_CHECKING:
    from ...models.accept_quote import AcceptQuoteFields
    from ...models.create_quote import CreateQuoteFields
    from ...models.preview_quote import PreviewQuoteFields
    from ...models.update_quote import UpdateQuoteFields


class RawQuotes:
    """The methods of `Quotes`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def create(self, body: models.CreateQuote | CreateQuoteFields | AnyFields) -> Response[models.Quote]: ...
    @overload
    def create(self, **fields: Unpack[CreateQuoteFields]) -> Response[models.Quote]: ...
    def create(
        self, body: models.CreateQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Quote]:
        """Create a quote: the whole response."""
        from .create_quote import request

        return self._caller.answer(request(body, fields=fields))

    @overload
    def preview(self, body: models.PreviewQuote | PreviewQuoteFields | AnyFields) -> Response[Any]: ...
    @overload
    def preview(self, **fields: Unpack[PreviewQuoteFields]) -> Response[Any]: ...
    def preview(self, body: models.PreviewQuote | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Preview the estimate of a quote: the whole response."""
        from .preview_quote import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, quote_id: str | hints.UUID) -> Response[models.Quote]:
        """Get a quote: the whole response."""
        from .get_quote import request

        return self._caller.answer(request(quote_id))

    @overload
    def update(
        self, quote_id: str | hints.UUID, body: models.UpdateQuote | UpdateQuoteFields | AnyFields
    ) -> Response[models.Quote]: ...
    @overload
    def update(self, quote_id: str | hints.UUID, **fields: Unpack[UpdateQuoteFields]) -> Response[models.Quote]: ...
    def update(
        self, quote_id: str | hints.UUID, body: models.UpdateQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Quote]:
        """Update a quote: the whole response."""
        from .update_quote import request

        return self._caller.answer(request(quote_id, body, fields=fields))

    @overload
    def accept(
        self, quote_id: str | hints.UUID, body: models.AcceptQuote | AcceptQuoteFields | AnyFields
    ) -> Response[models.Quote]: ...
    @overload
    def accept(self, quote_id: str | hints.UUID, **fields: Unpack[AcceptQuoteFields]) -> Response[models.Quote]: ...
    def accept(
        self, quote_id: str | hints.UUID, body: models.AcceptQuote | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Quote]:
        """Accept a quote: the whole response."""
        from .accept_quote import request

        return self._caller.answer(request(quote_id, body, fields=fields))
