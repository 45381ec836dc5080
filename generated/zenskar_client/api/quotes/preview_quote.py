# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Preview the estimate of a quote: `zk.quotes.preview`, POST /quotes/preview.

Evidence: documented (docs2.zenskar.com/api-reference/quotes/preview-quote-estimate).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.preview_quote import PreviewQuote
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.preview_quote import PreviewQuoteFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="quotes.preview",
    method="POST",
    path="/quotes/preview",
    level="documented",
    read=as_it_came,
    has_body=True,
    body=PreviewQuote,
)


def request(
    body: PreviewQuote | PreviewQuoteFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
