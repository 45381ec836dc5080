# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Update a prompt: `zk.ai.update_prompt`, PATCH /ai/contracts/prompts/{prompt_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (mcp_tools.json:createContractPrompt (the collection)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.update_prompt import UpdatePrompt
from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...models.update_prompt import UpdatePromptFields
    from ...types import AnyFields

OPERATION: Operation[Any] = Operation(
    name="ai.update_prompt",
    method="PATCH",
    path="/ai/contracts/prompts/{prompt_id}",
    level="inferred",
    read=as_it_came,
    has_body=True,
    body=UpdatePrompt,
)


def request(
    prompt_id: str | UUID,
    body: UpdatePrompt | UpdatePromptFields | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"prompt_id": prompt_id}, body=body, fields=fields or {})
