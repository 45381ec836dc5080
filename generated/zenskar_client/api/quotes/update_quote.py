# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a quote: `zk.quotes.update`, PATCH /quotes/{quote_id}.

Evidence: documented (docs2.zenskar.com/api-reference/quotes/update-quote-version).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.quote import Quote
from ...models.update_quote import UpdateQuote
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ...models.update_quote import UpdateQuoteFields
    from ...types import AnyFields

OPERATION: Operation[Quote] = Operation(
    name="quotes.update",
    method="PATCH",
    path="/quotes/{quote_id}",
    level="documented",
    read=lambda data: Quote.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=UpdateQuote,
)


def request(
    quote_id: str | UUID,
    body: UpdateQuote | UpdateQuoteFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Quote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"quote_id": quote_id}, body=body, fields=fields or {})
