# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""List prompts: `zk.ai.list_prompts`, GET /ai/contracts/prompts.

Evidence: inferred (mcp_tools.json:createContractPrompt (the path)). The path is inferred from its siblings: the first
call warns; `make probe` finds out.
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
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION)
