# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Create a data-source connector: `zk.data_source_connectors.create`, POST /datasources.

Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00: createDataSource (removed
since)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.data_source import DataSource
from ...models.open_body import OpenBody
from ...operations import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


OPERATION: Operation[DataSource] = Operation(
    name="data_source_connectors.create",
    method="POST",
    path="/datasources",
    level="client_code",
    read=lambda data: DataSource.from_dict(data or {}) if data is None or data.__class__ is dict else data,
    lenient=True,
    has_body=True,
    body=OpenBody,
)


def request(
    body: OpenBody | Mapping[str, Any] | None = None, *, fields: Mapping[str, object] | None = None
) -> Request[DataSource]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, body=body, fields=fields or {})
