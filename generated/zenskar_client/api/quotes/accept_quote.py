# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Accept a quote: `zk.quotes.accept`, POST /quotes/{quote_id}/accept.

Evidence: documented (docs2.zenskar.com/api-reference/quotes/accept-quote).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.accept_quote import AcceptQuote
from ...models.quote import Quote
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.accept_quote import AcceptQuoteFields
    from ...types import AnyFields

OPERATION: Operation[Quote] = Operation(
    name="quotes.accept",
    method="POST",
    path="/quotes/{quote_id}/accept",
    level="documented",
    read=lambda data: Quote.from_dict(expect_object(data)),
    has_body=True,
    body=AcceptQuote,
)


def request(
    quote_id: str | UUID,
    body: AcceptQuote | AcceptQuoteFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Quote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"quote_id": quote_id}, body=body, fields=fields or {})
