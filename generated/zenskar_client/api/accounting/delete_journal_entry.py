# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a journal entry: `zk.accounting.delete_journal_entry`, DELETE /accounting_new/journal_entry/{journal_entry_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="accounting.delete_journal_entry",
    method="DELETE",
    path="/accounting_new/journal_entry/{journal_entry_id}",
    level="inferred",
    read=as_it_came,
)


def request(journal_entry_id: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"journal_entry_id": journal_entry_id})
