# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a prompt: `zk.ai.delete_prompt`, DELETE /ai/contracts/prompts/{prompt_id}.

Evidence: inferred (mcp_tools.json:createContractPrompt (the collection)). The path is inferred from its siblings: the
first call warns; `make probe` finds out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="ai.delete_prompt",
    method="DELETE",
    path="/ai/contracts/prompts/{prompt_id}",
    level="inferred",
    read=as_it_came,
)


def request(prompt_id: str | UUID) -> Request[Any]:
    """Give the request as a value: send it with `Client.call`."""
    return Request(OPERATION, path={"prompt_id": prompt_id})
