# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List prompts: `zk.ai.list_prompts`, GET /ai/contracts/prompts.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `make probe`.

Evidence: inferred (mcp_tools.json:createContractPrompt (the path)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any


OPERATION: Operation[Any] = Operation(
    name="ai.list_prompts", method="GET", path="/ai/contracts/prompts", level="inferred", read=as_it_came
)


def request() -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION)
