# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a prompt: `zk.ai.create_prompt`, POST /ai/contracts/prompts.

Evidence: vendor_tool (mcp_tools.json:createContractPrompt).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.create_prompt import CreatePrompt
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...models.create_prompt import CreatePromptFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="ai.create_prompt",
    method="POST",
    path="/ai/contracts/prompts",
    level="vendor_tool",
    read=as_it_came,
    has_body=True,
    body=CreatePrompt,
)


def request(
    body: CreatePrompt | CreatePromptFields | AnyFields | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
