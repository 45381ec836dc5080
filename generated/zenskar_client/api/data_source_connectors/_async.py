# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `data_source_connectors`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, Unset
from .. import data_source_connectors as namespace

if TYPE_CHECKING:
    from ._async_raw import AsyncRawDataSourceConnectors


class AsyncDataSourceConnectors:
    """The databases and warehouses that usage and other data are read from."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawDataSourceConnectors:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawDataSourceConnectors

        return AsyncRawDataSourceConnectors(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListDataSourceConnectorsFilters],
    ) -> hints.AsyncPager[models.DataSource]:
        """List data-source connectors.

        Returns the systems that usage and other data are read from, paginated, newest first unless `order` says
        otherwise.

        GET /datasources. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.

        Returns:
            An iterator over all items of all pages, each a `DataSource`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/data-sources/list-data-source-connectors).
            The archived docs page is cut off after `status__isnull`, so there are surely more filters.
        """
        from ...operations import Request
        from .list_data_source_connectors import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                query={"cursor": cursor, "limit": limit, "order": order, "sort_key": sort_key, "sort_type": sort_type},
            ),
            where,
            filters,
        )

    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> models.DataSource:
        """Create a data-source connector.

        Connects a system as a source of data. The body is not shown. The list and the guides suggest a name, a
        connector type, a destination and settings that depend on the type.

        POST /datasources. Never sent again once it may have reached the server.

        Returns:
            A system from which data is read. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00: createDataSource
            (removed since)).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of the list on the same path has
            this schema.
            An early release of the vendor's tools called this path; later releases do not. The current docs index
            still names the operation.
        """
        from .create_data_source_connector import request

        return await self._caller.call(request(body, fields=fields))

    async def list_schemas(self) -> Any:
        """Get the schemas of data-source connectors.

        Returns either what the connectors hold or which settings they need: the title allows both.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /datasources/schemas. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, between the list and the read by id, where a fixed path
            of the collection belongs. The current index does not name it.
        """
        from .list_data_source_connector_schemas import request

        return await self._caller.call(request())

    async def get(self, datasource_id: str | hints.UUID) -> models.DataSource:
        """Get a data-source connector.

        Returns one connector by its id.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /datasources/{datasource_id}. Sent again after a failure that may pass.

        Args:
            datasource_id: The `id` of the connector.

        Returns:
            A system from which data is read. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-
            data-source-connector).
            The response is inferred: No docs page shows the response. The fields are those of an item of `GET
            /datasources`; the settings of the connector may be added.
            The current docs index names this operation. The path is inferred from PATCH, which an early release of
            the vendor's tools called.
        """
        from .get_data_source_connector import request

        return await self._caller.call(request(datasource_id))

    async def update(
        self, datasource_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.DataSource:
        """Update a data-source connector.

        Changes a connector. The body is not shown.

        PATCH /datasources/{datasource_id}. Never sent again once it may have reached the server.

        Args:
            datasource_id: The `id` of the connector.

        Returns:
            A system from which data is read. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00: updateDataSource
            (removed since)).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of `GET /datasources` has this
            schema.
            An early release of the vendor's tools called this path; later releases do not. That release had wrong
            prefixes elsewhere, but this prefix is that of the documented list. The current docs index still names
            the operation.
        """
        from .update_data_source_connector import request

        return await self._caller.call(request(datasource_id, body, fields=fields))

    async def sync(self, datasource_id: str | hints.UUID) -> Any:
        """Sync a data-source connector now.

        Starts a sync.

        Warning: this is a GET that acts, so the client never retries it automatically.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /datasources/{datasource_id}/sync. Never sent again, whatever the outcome.

        Args:
            datasource_id: The `id` of the connector.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, after the update; the current index does not. The path is
            assumed: an action on one record is `/{id}/<verb>` elsewhere in the API.
        """
        from .sync_data_source_connector import request

        return await self._caller.call(request(datasource_id))

    async def list_jobs(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List the jobs of data-source connectors.

        Returns the syncs that have run or are running. It only reads, although it is a POST. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /datasources/jobs. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index does not. A POST that lists takes its
            query in the body, so the path is assumed to have no id.
        """
        from .list_data_source_connector_jobs import request

        return await self._caller.call(request(body, fields=fields))

    async def reconnect(
        self, datasource_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Reconnect a data-source connector.

        Reconnects a source whose connection was lost. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /datasources/{datasource_id}/reconnect. Never sent again once it may have reached the server.

        Args:
            datasource_id: The `id` of the connector.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index does not. The path is assumed: the verb
            comes after the id, as in `PATCH /contract_v2/{contract_id}/resume`.
        """
        from .reconnect_data_source_connector import request

        return await self._caller.call(request(datasource_id, body, fields=fields))
