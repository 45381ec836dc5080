# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `data_source_connectors`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, Response, Unset
from .. import data_source_connectors as namespace


class AsyncRawDataSourceConnectors:
    """The methods of `AsyncDataSourceConnectors`, returning whole responses."""

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
        **filters: Unpack[namespace.ListDataSourceConnectorsFilters],
    ) -> Response[models.DataSourcePage]:
        """List data-source connectors: the whole response, with one page."""
        from ...operations import Request
        from .list_data_source_connectors import OPERATION

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
                    },
                ),
                where,
                filters,
            )
        )

    async def create(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.DataSource]:
        """Create a data-source connector: the whole response."""
        from .create_data_source_connector import request

        return await self._caller.answer(request(body, fields=fields))

    async def list_schemas(self) -> Response[Any]:
        """Get the schemas of data-source connectors: the whole response."""
        from .list_data_source_connector_schemas import request

        return await self._caller.answer(request())

    async def get(self, datasource_id: str | hints.UUID) -> Response[models.DataSource]:
        """Get a data-source connector: the whole response."""
        from .get_data_source_connector import request

        return await self._caller.answer(request(datasource_id))

    async def update(
        self, datasource_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.DataSource]:
        """Update a data-source connector: the whole response."""
        from .update_data_source_connector import request

        return await self._caller.answer(request(datasource_id, body, fields=fields))

    async def sync(self, datasource_id: str | hints.UUID) -> Response[Any]:
        """Sync a data-source connector now: the whole response."""
        from .sync_data_source_connector import request

        return await self._caller.answer(request(datasource_id))

    async def list_jobs(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """List the jobs of data-source connectors: the whole response."""
        from .list_data_source_connector_jobs import request

        return await self._caller.answer(request(body, fields=fields))

    async def reconnect(
        self, datasource_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Reconnect a data-source connector: the whole response."""
        from .reconnect_data_source_connector import request

        return await self._caller.answer(request(datasource_id, body, fields=fields))
