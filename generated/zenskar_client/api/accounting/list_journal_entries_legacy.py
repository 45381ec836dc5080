# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List journal entries (legacy): `zk.accounting.list_journal_entries_legacy`, GET /accounting_new/journal_entry.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `make probe`.

Evidence: inferred (order of the docs' old index).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="accounting.list_journal_entries_legacy",
    method="GET",
    path="/accounting_new/journal_entry",
    level="inferred",
    read=as_it_came,
    deprecated=True,
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
