# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete a prompt: `zk.ai.delete_prompt`, DELETE /ai/contracts/prompts/{prompt_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (mcp_tools.json:createContractPrompt (the collection)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

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
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"prompt_id": prompt_id})
