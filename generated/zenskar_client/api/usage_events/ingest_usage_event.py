# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Ingest usage events: `zk.usage_events.ingest`, POST /usage/{raw_metric_slug}.

Evidence: documented (docs.zenskar.com/docs/data-ingestion-via-apis).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.usage_event import UsageEvent
from ...operations import Operation, Request, as_it_came
from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any
    from uuid import UUID

    from ...models.usage_event import UsageEventFields
    from ...types import AnyFields, Unset

OPERATION: Operation[Any] = Operation(
    name="usage_events.ingest",
    method="POST",
    path="/usage/{raw_metric_slug}",
    level="documented",
    read=as_it_came,
    api_version="20240301",
    takes_idempotency_key=True,
    has_body=True,
    body=UsageEvent,
    many=True,
)


def request(
    raw_metric_slug: str | UUID,
    body: UsageEvent | UsageEventFields | Sequence[UsageEvent | UsageEventFields | AnyFields] | AnyFields | None = None,
    *,
    fields: Mapping[str, object] | None = None,
    idempotency_key: str | Unset = UNSET,
) -> Request[Any]:
    """Build the request without sending it. Send it with `Client.call`."""
    return Request(
        OPERATION,
        path={"raw_metric_slug": raw_metric_slug},
        headers={"Idempotency-Key": idempotency_key},
        body=body,
        fields=fields or {},
    )
