# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `business_entities`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.business_entity import BusinessEntity
    from ...models.create_business_entity import CreateBusinessEntity, CreateBusinessEntityFields
    from ...models.open_body import OpenBody
    from ...models.update_business_entity import UpdateBusinessEntity, UpdateBusinessEntityFields
    from ...types import Unset
    from ._async_raw import AsyncRawBusinessEntities


class AsyncBusinessEntities:
    """The companies of an organisation that send the bills."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawBusinessEntities:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawBusinessEntities

        return AsyncRawBusinessEntities(self._caller)

    def list(
        self, *where: Where, cursor: str | None | Unset = UNSET, limit: int | None | Unset = UNSET, **filters: Never
    ) -> AsyncPager[BusinessEntity]:
        """List business entities.

        The business entities of the organisation, by page. Method, path and parameters are those of the vendor's
        tool; the index of the docs speaks of filters and sorting too.

        GET /business_entities. Evidence: vendor_tool (mcp_tools.json:listBusinessEntities).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.

        """
        from ...client import Request
        from .list_business_entities import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    @overload
    async def create(self, body: CreateBusinessEntity | Mapping[str, Any]) -> BusinessEntity: ...
    @overload
    async def create(self, **fields: Unpack[CreateBusinessEntityFields]) -> BusinessEntity: ...
    async def create(
        self, body: CreateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> BusinessEntity:
        """Create a business entity.

        Adds a business entity. The vendor's tool takes the parts of the address one by one and sends them as
        `address`. Sources differ on `email`: the guide to the dashboard requires it, the tool does not.

        POST /business_entities. Evidence: vendor_tool (mcp_tools.json:createBusinessEntity).

        Args:
            body: a `CreateBusinessEntity`, a dict of the same shape, or its fields as keywords.

        """
        from .create_business_entity import request

        return await self._caller.call(request(body, fields=fields))

    async def get_default(self) -> Any:
        """Get the default business entity.

        The entity that new customers get; every organisation has one from the start. Only the older index names it,
        before the path with an id, where a fixed word has to stand; hence this path. The list shows the same by
        `is_default`.

        GET /business_entities/default. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .get_default_business_entity import request

        return await self._caller.call(request())

    async def get(self, entity_id: str | UUID) -> BusinessEntity:
        """Get a business entity.

        One business entity by its id.

        GET /business_entities/{entity_id}. Evidence: vendor_tool (mcp_tools.json:getBusinessEntityById).

        Args:
            entity_id: The `id` of the business entity.

        """
        from .get_business_entity import request

        return await self._caller.call(request(entity_id))

    @overload
    async def update(self, entity_id: str | UUID, body: UpdateBusinessEntity | Mapping[str, Any]) -> BusinessEntity: ...
    @overload
    async def update(self, entity_id: str | UUID, **fields: Unpack[UpdateBusinessEntityFields]) -> BusinessEntity: ...
    async def update(
        self, entity_id: str | UUID, body: UpdateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> BusinessEntity:
        """Update a business entity.

        Changes a business entity. The archived page ends within `email`; the later fields are those of the vendor's
        tool and of a report on it.

        PATCH /business_entities/{entity_id}. Evidence: documented (docs2.zenskar.com/api-reference/business-
        entities/update-business-entity).

        Args:
            entity_id: The `id` of the business entity.
            body: a `UpdateBusinessEntity`, a dict of the same shape, or its fields as keywords.

        """
        from .update_business_entity import request

        return await self._caller.call(request(entity_id, body, fields=fields))

    async def get_config(self, entity_id: str | UUID) -> Any:
        """Get the settings of a business entity.

        All settings of a business entity, by country and currency. Only the index of the docs names it, below the
        other operations of business entities; hence the path. It may stand below `/tax` too, where rates are kept
        by entity.

        GET /business_entities/{entity_id}/config. Evidence: assumed (github.com/api-evangelist/zenskar
        llms/zenskar-llms.txt (index of 2026-07): get-business-entity-config). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            entity_id: The `id` of the business entity.

        """
        from .get_business_entity_config import request

        return await self._caller.call(request(entity_id))

    async def set_config(
        self, entity_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Set the settings of a business entity.

        Replaces all settings of a business entity, each item being those of one country and currency. Only the
        index of the docs names it, below the other operations of business entities; hence the path. Neither the
        method nor the body is shown: PUT is what replacing suggests.

        PUT /business_entities/{entity_id}/config. Evidence: assumed (github.com/api-evangelist/zenskar
        llms/zenskar-llms.txt (index of 2026-07): set-business-entity-config). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            entity_id: The `id` of the business entity.

        """
        from .set_business_entity_config import request

        return await self._caller.call(request(entity_id, body, fields=fields))

    async def get_region_config(self, entity_id: str | UUID, country_code: str | UUID) -> Any:
        """Get the settings of a business entity for a country.

        All settings of a business entity for one country. Only the index of the docs names it, below the other
        operations of business entities; hence the path. That the country stands in it is a guess.

        GET /business_entities/{entity_id}/config/{country_code}. Evidence: assumed (github.com/api-
        evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-region-config). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        """
        from .get_region_config import request

        return await self._caller.call(request(entity_id, country_code))

    async def upsert_region_config(
        self,
        entity_id: str | UUID,
        country_code: str | UUID,
        body: OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Create or update the settings of a business entity for a country.

        Adds or changes the settings of a business entity for one country and currency. Only the index of the docs
        names it, below the other operations of business entities; hence the path. Neither the method nor the body
        is shown: PUT is what the word upsert suggests. That the country stands in the path is a guess.

        PUT /business_entities/{entity_id}/config/{country_code}. Evidence: assumed (github.com/api-
        evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): upsert-region-config). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        """
        from .upsert_region_config import request

        return await self._caller.call(request(entity_id, country_code, body, fields=fields))

    async def delete_region_config(self, entity_id: str | UUID, country_code: str | UUID) -> Any:
        """Delete the settings of a business entity for a country.

        Deletes all settings of a business entity for one country; the records are kept, but marked as deleted. Only
        the index of the docs names it, below the other operations of business entities; hence the path. That the
        country stands in it is a guess.

        DELETE /business_entities/{entity_id}/config/{country_code}. Evidence: assumed (github.com/api-
        evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): delete-region-config). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        """
        from .delete_region_config import request

        return await self._caller.call(request(entity_id, country_code))
