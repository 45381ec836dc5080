# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a quote: `zk.quotes.get`, GET /quotes/{quote_id}.

Evidence: documented (docs2.zenskar.com/api-reference/quotes/get-quote-by-id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.quote import Quote
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[Quote] = Operation(
    name="quotes.get",
    method="GET",
    path="/quotes/{quote_id}",
    level="documented",
    read=lambda data: Quote.from_dict(expect_object(data)),
)


def request(quote_id: str | UUID) -> Request[Quote]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"quote_id": quote_id})
