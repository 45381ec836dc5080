# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `usage_events`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset
from .. import usage_events as namespace

if TYPE_CHECKING:
    from ...models.create_raw_metric import CreateRawMetricFields
    from ...models.usage_event import UsageEventFields
    from ._async_raw import AsyncRawUsageEvents


class AsyncUsageEvents:
    """The usage of customers: definitions of events (raw metrics), and the ingestion of events."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawUsageEvents:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawUsageEvents

        return AsyncRawUsageEvents(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListUsageEventsFilters],
    ) -> hints.AsyncPager[models.RawMetric]:
        """List usage event definitions.

        Returns the definitions of usage events (raw metrics), paginated. It does not return the events themselves.

        GET /rawmetric. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.
            search: On customers and payments: pairs of `field=value`, joined with commas. A field can be a path
                such as `custom_data.key`, and a text matches if it contains the value, ignoring case. On other
                lists: plain text.

        Returns:
            An iterator over all items of all pages, each a `RawMetric`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:listRawMetrics).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads; the field names of the page are those of the other lists.
            The filters are those that the vendor's tools offer; there are surely more.
        """
        from ...operations import Request
        from .list_usage_events import OPERATION

        return self._caller.paginate(
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

    @overload
    async def create(self, body: models.CreateRawMetric | CreateRawMetricFields | AnyFields) -> models.RawMetric: ...
    @overload
    async def create(self, **fields: Unpack[CreateRawMetricFields]) -> models.RawMetric: ...
    async def create(
        self, body: models.CreateRawMetric | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.RawMetric:
        """Create a usage event definition.

        Defines a kind of usage event and opens `POST /usage/{api_slug}` for it.

        POST /rawmetric. Never sent again once it may have reached the server.

        Args:
            body: A `CreateRawMetric`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                api_slug: The slug, made of letters, digits, underscores and dashes. Required.
                dataschema: The columns of a usage event. Required.
                column_order: The order of the columns.
                connector: The connector.
                api_type: The type of the API.

        Returns:
            The definition of a usage event. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createRawMetric).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads.
            The vendor's tool sends apiversion 20240301, adds `connector: push_to_zenskar` and `api_type: PUSH`, and
            always sends `column_order: [timestamp]`, because production accepts no other value. An older docs page
            shows a flat `dataschema` without `customer_id` and `timestamp`; the form with `data` described here is
            that of the newer version.
        """
        from .create_usage_event import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, raw_metric_id: str | hints.UUID) -> models.RawMetric:
        """Get a usage event definition.

        Returns one definition by its id.

        GET /rawmetric/{raw_metric_id}. Sent again after a failure that may pass.

        Args:
            raw_metric_id: The `id` of the definition.

        Returns:
            The definition of a usage event. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getRawMetricById).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads.
        """
        from .get_usage_event import request

        return await self._caller.call(request(raw_metric_id))

    async def delete(self, raw_metric_id: str | hints.UUID) -> Any:
        """Delete a usage event definition.

        Deletes a definition.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        DELETE /rawmetric/{raw_metric_id}. Sent again after a failure that may pass.

        Args:
            raw_metric_id: The `id` of the definition.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (order of the docs' old index).
            Only the docs' old index names this operation. The path is inferred to be that of the GET.
        """
        from .delete_usage_event import request

        return await self._caller.call(request(raw_metric_id))

    async def update(
        self, raw_metric_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.RawMetric:
        """Update a usage event definition.

        Changes a definition. The body is not known.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        PATCH /rawmetric/{raw_metric_id}. Never sent again once it may have reached the server.

        Args:
            raw_metric_id: The `id` of the definition.

        Returns:
            The definition of a usage event. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): update-
            usage-event).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; `GET` on the same path has this schema.
            The current docs index names this operation. An early release of the vendor's tools called it under
            `/rawmetrics`, which was corrected to `/rawmetric` for the related operations.
        """
        from .update_usage_event import request

        return await self._caller.call(request(raw_metric_id, body, fields=fields))

    async def logs(self, raw_metric_id: str | hints.UUID) -> Any:
        """Get the latest events of a usage event definition.

        Returns the most recent rows received for one definition. They cannot be filtered, sorted or paginated here;
        use `POST /aggregate/visualquery/preview` for that.

        GET /rawmetric/{raw_metric_id}/logs. Sent again after a failure that may pass.

        Args:
            raw_metric_id: The `id` of the definition.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getRawMetricLogs).
            The arguments that older texts of the vendor's tools list go to that operation.
        """
        from .get_usage_event_logs import request

        return await self._caller.call(request(raw_metric_id))

    async def get_by_slug(self, raw_metric_slug: str | hints.UUID) -> models.RawMetric | None:
        """Get a usage event definition by its slug.

        Returns one definition by the `api_slug` under which its events are ingested, or None if no definition has
        this slug.

        GET /rawmetric/slug/{raw_metric_slug}. Sent again after a failure that may pass.

        Args:
            raw_metric_slug: The `api_slug` of the definition.

        Returns:
            The JSON of the response, read as far as its shape is known.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getRawMetricBySlug).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads; its tests say that null is the response to an unknown slug.
            A test and a check of the vendor's tool say that the server responds with 200 and `null` to an unknown
            slug, and never with 404. A 404 raises `NotFoundError`, in case that changes.
        """
        from .get_usage_event_by_slug import request

        return await self._caller.call(request(raw_metric_slug))

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
    ) -> Any: ...
    @overload
    async def ingest(
        self,
        raw_metric_slug: str | hints.UUID,
        *,
        idempotency_key: str | Unset = UNSET,
        **fields: Unpack[UsageEventFields],
    ) -> Any: ...
    async def ingest(
        self,
        raw_metric_slug: str | hints.UUID,
        body: models.UsageEvent | Mapping[str, Any] | Sequence[models.UsageEvent | Mapping[str, Any]] | None = None,
        *,
        idempotency_key: str | Unset = UNSET,
        **fields: Any,
    ) -> Any:
        """Ingest usage events.

        Ingests one event, or a batch as a bare JSON array in one request. 200 means that the events were ingested.
        `customer_id`, `timestamp` and `data` are required; `data` may be empty, and its keys must be those of the
        definition. Timestamps are safest as `YYYY-MM-DD HH:MM:SS` in UTC without an offset. Guides also show ISO
        8601 with a `Z`; a numeric offset was refused. After a 4xx, do not send the same request again; after a 5xx
        or no response, wait and retry.

        Warning: events that were sent cannot be changed or deleted, only corrected by later ones. Send an
        `Idempotency-Key` so that a request whose response was lost can be retried safely. Whether a batch is
        atomic, and whether the key covers it, is not shown.

        POST /usage/{raw_metric_slug}. Sent again after a failure that may pass only with an `idempotency_key`; else
        never once it may have reached the server.

        Args:
            raw_metric_slug: The `api_slug` of the definition.
            idempotency_key: Any text that is unique in the organisation, ideally a UUID. For 24 hours, the same
                key returns the first successful response again; the same key with another body is an error.
                Supported for usage events only.
            body: A `UsageEvent`, a dict of the same shape, or its fields as keywords:
                customer_id: A customer id of your choice, such as `cus_123` or a UUID. Required.
                timestamp: The time of the usage. Required.
                data: A free-form JSON object. Required.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs.zenskar.com/docs/data-ingestion-via-apis).
            The array is known from the vendor's tool only, which sends at most 500 events, advises 100 to 200, and
            never sends an empty array. No docs page shows it. One report says that this path has no route; all
            guides use it.
        """
        from .ingest_usage_event import request

        return await self._caller.call(request(raw_metric_slug, body, fields=fields, idempotency_key=idempotency_key))
