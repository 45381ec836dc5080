# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a journal entry: `zk.accounting.delete_journal_entry`, DELETE /accounting_new/journal_entry/{journal_entry_id}.

Evidence: inferred (order of the docs' old index). The path is inferred from its siblings: the first call warns; `make
probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

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
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"journal_entry_id": journal_entry_id})
