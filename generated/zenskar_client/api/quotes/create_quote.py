# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a quote: `zk.quotes.create`, POST /quotes.

Evidence: documented (docs2.zenskar.com/api-reference/quotes/create-quote).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_quote import CreateQuote
from ...models.quote import Quote
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.create_quote import CreateQuoteFields
    from ...types import AnyFields

OPERATION: Operation[Quote] = Operation(
    name="quotes.create",
    method="POST",
    path="/quotes",
    level="documented",
    read=lambda data: Quote.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=CreateQuote,
)


def request(
    body: CreateQuote | CreateQuoteFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Quote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
