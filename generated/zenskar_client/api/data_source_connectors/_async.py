# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `data_source_connectors`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.data_source import DataSource
    from ...models.open_body import OpenBody
    from ...types import Unset
    from ._async_raw import AsyncRawDataSourceConnectors
    from ._filters import ListDataSourceConnectorsFilters


class AsyncDataSourceConnectors:
    """The databases and warehouses from which usage and other data are read."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawDataSourceConnectors:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawDataSourceConnectors

        return AsyncRawDataSourceConnectors(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[ListDataSourceConnectorsFilters],
    ) -> AsyncPager[DataSource]:
        """List data-source connectors.

        The systems from which usage and other data are read, by page, newest first unless `order` says otherwise.
        The archived page breaks off after `status__isnull`: there are surely more filters.

        GET /datasources. Evidence: documented (docs2.zenskar.com/api-reference/data-sources/list-data-source-
        connectors).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.
            sort_key: The older way to name the field to sort by. Use `order` where the list has it.
            sort_type: The direction for `sort_key`, `asc` or `desc`. The vendor's tools write it in capitals.

        """
        from ...client import Request
        from .list_data_source_connectors import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                query={"cursor": cursor, "limit": limit, "order": order, "sort_key": sort_key, "sort_type": sort_type},
            ),
            where,
            filters,
        )

    async def create(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a data-source connector.

        Connects a system as a source of data. An early release of the vendor's tools called this path, which was
        taken out since; the current index still names the operation. The body is not shown: the list and the guides
        let expect a name, a connector type, a destination and settings that depend on the type.

        POST /datasources. Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00:
        createDataSource (removed since)).

        """
        from .create_data_source_connector import request

        return await self._caller.call(request(body, fields=fields))

    async def list_schemas(self) -> Any:
        """Get the schemas of data-source connectors.

        What the connectors hold, or what settings they want: the title allows both. Only the old index names it,
        the current one does not; it stands between the list and the read by id, where a fixed path beside the list
        belongs.

        GET /datasources/schemas. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_data_source_connector_schemas import request

        return await self._caller.call(request())

    async def get(self, datasource_id: str | UUID) -> DataSource:
        """Get a data-source connector.

        One connector by its id. The current index names it; the path is that of PATCH, which an early release of
        the vendor's tools called.

        GET /datasources/{datasource_id}. Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-
        llms.txt (index of 2026-07): get-data-source-connector). The path is inferred from its siblings: the first
        call warns; `make probe` finds out.

        Args:
            datasource_id: The `id` of the connector.

        """
        from .get_data_source_connector import request

        return await self._caller.call(request(datasource_id))

    async def update(
        self, datasource_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a data-source connector.

        Changes a connector. An early release of the vendor's tools called this path, which was taken out since; the
        current index still names the operation. That release had wrong prefixes elsewhere, but this one is that of
        the documented list. The body is not shown.

        PATCH /datasources/{datasource_id}. Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00: updateDataSource (removed since)).

        Args:
            datasource_id: The `id` of the connector.

        """
        from .update_data_source_connector import request

        return await self._caller.call(request(datasource_id, body, fields=fields))

    async def sync(self, datasource_id: str | UUID) -> Any:
        """Sync a data-source connector now.

        Starts a sync, although it is a GET; so it is not sent again by itself. Only the old index names it, the
        current one does not; it stands behind the update, and what is done to one thing is `/{id}/<verb>` elsewhere
        in the API.

        GET /datasources/{datasource_id}/sync. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            datasource_id: The `id` of the connector.

        """
        from .sync_data_source_connector import request

        return await self._caller.call(request(datasource_id))

    async def list_jobs(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List the jobs of data-source connectors.

        The syncs that ran or run. It reads, although it is a POST. Only the old index names it, the current one
        does not; a POST that lists takes what it asks for in its body, so the path has no id. The body is not
        known.

        POST /datasources/jobs. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_data_source_connector_jobs import request

        return await self._caller.call(request(body, fields=fields))

    async def reconnect(
        self, datasource_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Reconnect a data-source connector.

        Connects a source anew whose connection was lost. Only the old index names it, the current one does not; the
        verb stands behind the id, as in `PATCH /contract_v2/{contract_id}/resume`. The body is not known.

        PATCH /datasources/{datasource_id}/reconnect. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            datasource_id: The `id` of the connector.

        """
        from .reconnect_data_source_connector import request

        return await self._caller.call(request(datasource_id, body, fields=fields))
