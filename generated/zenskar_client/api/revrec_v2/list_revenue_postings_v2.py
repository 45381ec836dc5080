# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List revenue postings (v2): `zk.revrec_v2.list_postings`, GET /revenue_recognition_v2/revenue_postings.

Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises `UnverifiedOperationError`
unless the client was made with `allow_unverified=True`; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="revrec_v2.list_postings",
    method="GET",
    path="/revenue_recognition_v2/revenue_postings",
    level="assumed",
    read=as_it_came,
    deprecated=True,
)


def request() -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION)
