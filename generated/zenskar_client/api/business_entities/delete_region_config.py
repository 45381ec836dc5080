# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Delete the settings of a business entity for a country: `zk.business_entities.delete_region_config`, DELETE /business_entities/{entity_id}/config/{country_code}.

Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created with
`allow_unverified=True`. Verify the path with `zenskar probe`.

Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): delete-region-config).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...operations import Operation, Request, as_it_came

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID


OPERATION: Operation[Any] = Operation(
    name="business_entities.delete_region_config",
    method="DELETE",
    path="/business_entities/{entity_id}/config/{country_code}",
    level="assumed",
    read=as_it_came,
)


def request(entity_id: str | UUID, country_code: str | UUID) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"entity_id": entity_id, "country_code": country_code})
