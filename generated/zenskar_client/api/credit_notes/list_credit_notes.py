# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List credit notes: `zk.credit_notes.list`, GET /credit_notes.

Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/get-credit-note-list).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.credit_note_page import CreditNotePage
from ...models.credit_note_status import CreditNoteStatus
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        order: str
        search: str
        sort_key: str
        sort_type: str
        customer_id: str
        invoice_id: str
        status: CreditNoteStatus | str


OPERATION: Operation[CreditNotePage] = Operation(
    name="credit_notes.list",
    method="GET",
    path="/credit_notes",
    level="documented",
    read=lambda data: CreditNotePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "customer_id": Filter("uuid", {"eq": "customer_id"}),
        "invoice_id": Filter("uuid", {"eq": "invoice_id"}),
        "status": Filter("string", {"eq": "status"}, enum="CreditNoteStatus"),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[CreditNotePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
