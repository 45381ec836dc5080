# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Get a data-source connector: `zk.data_source_connectors.get`, GET /datasources/{datasource_id}.

Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar probe`.

Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-data-source-
connector).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.data_source import DataSource
from ...operations import Operation, Request
from ...types import expect_object

if TYPE_CHECKING:
    from uuid import UUID


OPERATION: Operation[DataSource] = Operation(
    name="data_source_connectors.get",
    method="GET",
    path="/datasources/{datasource_id}",
    level="inferred",
    read=lambda data: DataSource.from_dict(expect_object(data)),
)


def request(datasource_id: str | UUID) -> Request[DataSource]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(OPERATION, path={"datasource_id": datasource_id})
