# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List journal lines: `zk.accounting.list_journal_lines`, GET /accounting_new/journal_lines.

Evidence: vendor_tool (mcp_tools.json:listJournalLines).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.journal_line_page import JournalLinePage
from ...operations import Filter, Operation, PageShape, Request
from ...types import expect_object, whole_number

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from typing_extensions import TypedDict

    class Query(TypedDict, total=False, closed=True):
        """The query parameters, as the API spells them."""

        cursor: str
        limit: int
        search_query: str
        order: str
        customer_id: str
        contract_id: str
        account_id: str
        journal_entry_id: str
        revenue_contract_id: str
        performance_obligation_id: str
        invoice_id: str
        currency: str
        journal_entry__posted_at__gte: dt.datetime
        journal_entry__posted_at__lte: dt.datetime
        id: str
        id__in: str
        account_id__in: str
        journal_entry_id__in: str
        currency__in: str
        customer_id__in: str
        contract_id__in: str
        invoice_id__in: str
        credit_note_id: str
        credit_note_id__in: str
        tax_jurisdiction_id: str
        tax_jurisdiction_id__in: str
        payment_id: str
        payment_id__in: str
        refund_id: str
        refund_id__in: str
        revenue_contract_id__in: str
        revenue_contract_item_id: str
        revenue_contract_item_id__in: str
        performance_obligation_id__in: str
        product_id: str
        product_id__in: str
        credits: int
        credits__neq: int
        credits__gt: int
        credits__gte: int
        credits__lt: int
        credits__lte: int
        debits: int
        debits__neq: int
        debits__gt: int
        debits__gte: int


OPERATION: Operation[JournalLinePage] = Operation(
    name="accounting.list_journal_lines",
    method="GET",
    path="/accounting_new/journal_lines",
    level="vendor_tool",
    read=lambda data: JournalLinePage.from_dict(expect_object(data)),
    page=PageShape(items="results", next="next_", previous="previous", total="total_count"),
    filters={
        "customer_id": Filter("uuid", {"eq": "customer_id", "in": "customer_id__in"}),
        "contract_id": Filter("uuid", {"eq": "contract_id", "in": "contract_id__in"}),
        "account_id": Filter("uuid", {"eq": "account_id", "in": "account_id__in"}),
        "journal_entry_id": Filter("uuid", {"eq": "journal_entry_id", "in": "journal_entry_id__in"}),
        "revenue_contract_id": Filter("uuid", {"eq": "revenue_contract_id", "in": "revenue_contract_id__in"}),
        "performance_obligation_id": Filter(
            "uuid", {"eq": "performance_obligation_id", "in": "performance_obligation_id__in"}
        ),
        "invoice_id": Filter("uuid", {"eq": "invoice_id", "in": "invoice_id__in"}),
        "currency": Filter("string", {"eq": "currency", "in": "currency__in"}),
        "journal_entry__posted_at": Filter(
            "date-time", {"gte": "journal_entry__posted_at__gte", "lte": "journal_entry__posted_at__lte"}
        ),
        "id": Filter("uuid", {"eq": "id", "in": "id__in"}),
        "credit_note_id": Filter("uuid", {"eq": "credit_note_id", "in": "credit_note_id__in"}),
        "tax_jurisdiction_id": Filter("uuid", {"eq": "tax_jurisdiction_id", "in": "tax_jurisdiction_id__in"}),
        "payment_id": Filter("uuid", {"eq": "payment_id", "in": "payment_id__in"}),
        "refund_id": Filter("uuid", {"eq": "refund_id", "in": "refund_id__in"}),
        "revenue_contract_item_id": Filter(
            "uuid", {"eq": "revenue_contract_item_id", "in": "revenue_contract_item_id__in"}
        ),
        "product_id": Filter("uuid", {"eq": "product_id", "in": "product_id__in"}),
        "credits": Filter(
            "integer",
            {
                "eq": "credits",
                "ne": "credits__neq",
                "gt": "credits__gt",
                "gte": "credits__gte",
                "lt": "credits__lt",
                "lte": "credits__lte",
            },
        ),
        "debits": Filter("integer", {"eq": "debits", "ne": "debits__neq", "gt": "debits__gt", "gte": "debits__gte"}),
    },
    writers={"limit": whole_number(least=1)},
)


def request(**query: Unpack[Query]) -> Request[JournalLinePage]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, query=query)
