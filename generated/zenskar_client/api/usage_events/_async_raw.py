# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `usage_events`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import usage_events as namespace

if TYPE_CHECKING:
    from ...models.create_raw_metric import CreateRawMetricFields
    from ...models.usage_event import UsageEventFields


class AsyncRawUsageEvents:
    """The methods of `AsyncUsageEvents`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListUsageEventsFilters],
    ) -> Response[models.RawMetricPage]:
        """List usage event definitions: the whole response, with one page."""
        from ...operations import Request
        from .list_usage_events import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "order": order,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                        "search": search,
                    },
                ),
                where,
                filters,
            )
        )

    @overload
    async def create(
        self, body: models.CreateRawMetric | CreateRawMetricFields | AnyFields
    ) -> Response[models.RawMetric]: ...
    @overload
    async def create(self, **fields: Unpack[CreateRawMetricFields]) -> Response[models.RawMetric]: ...
    async def create(
        self, body: models.CreateRawMetric | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.RawMetric]:
        """Create a usage event definition: the whole response."""
        from .create_usage_event import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, raw_metric_id: str | hints.UUID) -> Response[models.RawMetric]:
        """Get a usage event definition: the whole response."""
        from .get_usage_event import request

        return await self._caller.answer(request(raw_metric_id))

    async def delete(self, raw_metric_id: str | hints.UUID) -> Response[Any]:
        """Delete a usage event definition: the whole response."""
        from .delete_usage_event import request

        return await self._caller.answer(request(raw_metric_id))

    async def update(
        self, raw_metric_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.RawMetric]:
        """Update a usage event definition: the whole response."""
        from .update_usage_event import request

        return await self._caller.answer(request(raw_metric_id, body, fields=fields))

    async def logs(self, raw_metric_id: str | hints.UUID) -> Response[Any]:
        """Get the latest events of a usage event definition: the whole response."""
        from .get_usage_event_logs import request

        return await self._caller.answer(request(raw_metric_id))

    async def get_by_slug(self, raw_metric_slug: str | hints.UUID) -> Response[models.RawMetric | None]:
        """Get a usage event definition by its slug: the whole response."""
        from .get_usage_event_by_slug import request

        return await self._caller.answer(request(raw_metric_slug))

    @overload
    async def ingest(
        self,
        raw_metric_slug: str | hints.UUID,
        body: models.UsageEvent
        | UsageEventFields
        | Sequence[models.UsageEvent | UsageEventFields | AnyFields]
        | AnyFields,
        *,
        idempotency_key: str | Unset = UNSET,
    ) -> Response[Any]: ...
    @overload
    async def ingest(
        self,
        raw_metric_slug: str | hints.UUID,
        *,
        idempotency_key: str | Unset = UNSET,
        **fields: Unpack[UsageEventFields],
    ) -> Response[Any]: ...
    async def ingest(
        self,
        raw_metric_slug: str | hints.UUID,
        body: models.UsageEvent | Mapping[str, Any] | Sequence[models.UsageEvent | Mapping[str, Any]] | None = None,
        *,
        idempotency_key: str | Unset = UNSET,
        **fields: Any,
    ) -> Response[Any]:
        """Ingest usage events: the whole response."""
        from .ingest_usage_event import request

        return await self._caller.answer(request(raw_metric_slug, body, fields=fields, idempotency_key=idempotency_key))
