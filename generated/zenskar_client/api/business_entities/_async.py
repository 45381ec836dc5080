# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `business_entities`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset

if TYPE_CHECKING:
    from ...models.create_business_entity import CreateBusinessEntityFields
    from ...models.update_business_entity import UpdateBusinessEntityFields
    from ._async_raw import AsyncRawBusinessEntities


class AsyncBusinessEntities:
    """The companies of an organisation that send the invoices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawBusinessEntities:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawBusinessEntities

        return AsyncRawBusinessEntities(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> hints.AsyncPager[models.BusinessEntity]:
        """List business entities.

        Returns the business entities of the organisation, paginated.

        GET /business_entities. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.

        Returns:
            An iterator over all items of all pages, each a `BusinessEntity`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:listBusinessEntities).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads; the field names of the page are those of the other lists.
            Method, path and parameters are those of the vendor's tool; the docs index mentions filters and sorting
            too.
        """
        from ...operations import Request
        from .list_business_entities import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    @overload
    async def create(
        self, body: models.CreateBusinessEntity | CreateBusinessEntityFields | AnyFields
    ) -> models.BusinessEntity: ...
    @overload
    async def create(self, **fields: Unpack[CreateBusinessEntityFields]) -> models.BusinessEntity: ...
    async def create(
        self, body: models.CreateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.BusinessEntity:
        """Create a business entity.

        Creates a business entity. Sources differ on `email`: the guide to the dashboard requires it, the vendor's
        tool does not.

        POST /business_entities. Never sent again once it may have reached the server.

        Args:
            body: A `CreateBusinessEntity`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                address: The address of a business entity in requests.
                email: Undocumented.
                phone_number: The phone number, with the country code.
                is_default: The server's default is false.
                logo_url: Undocumented.
                tax_config: A free-form JSON object.

        Returns:
            A business entity: a company of the organisation. Fields that are missing in the response are `UNSET`.
            All are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createBusinessEntity).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads.
            The vendor's tool takes the parts of the address one by one and sends them as `address`.
        """
        from .create_business_entity import request

        return await self._caller.call(request(body, fields=fields))

    async def get_default(self) -> Any:
        """Get the default business entity.

        Returns the default business entity, which new customers get. Every organisation has one from the start.
        `is_default` in the list shows the same.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /business_entities/default. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, before the path with an id. A fixed word must come there,
            hence this path.
        """
        from .get_default_business_entity import request

        return await self._caller.call(request())

    async def get(self, entity_id: str | hints.UUID) -> models.BusinessEntity:
        """Get a business entity.

        Returns one business entity by its id.

        GET /business_entities/{entity_id}. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.

        Returns:
            A business entity: a company of the organisation. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getBusinessEntityById).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads.
        """
        from .get_business_entity import request

        return await self._caller.call(request(entity_id))

    @overload
    async def update(
        self, entity_id: str | hints.UUID, body: models.UpdateBusinessEntity | UpdateBusinessEntityFields | AnyFields
    ) -> models.BusinessEntity: ...
    @overload
    async def update(
        self, entity_id: str | hints.UUID, **fields: Unpack[UpdateBusinessEntityFields]
    ) -> models.BusinessEntity: ...
    async def update(
        self,
        entity_id: str | hints.UUID,
        body: models.UpdateBusinessEntity | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.BusinessEntity:
        """Update a business entity.

        Changes a business entity.

        PATCH /business_entities/{entity_id}. Never sent again once it may have reached the server.

        Args:
            entity_id: The `id` of the business entity.
            body: A `UpdateBusinessEntity`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                address: The address of a business entity in requests.
                email: Undocumented.
                tax_config: A free-form JSON object.
                phone_number: The phone number, with the country code, such as `+1-555-0100`.
                logo_url: Undocumented.

        Returns:
            A business entity: a company of the organisation. Fields that are missing in the response are `UNSET`.
            All are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/business-entities/update-business-entity).
            The response is inferred: No docs page shows the response. The fields are those that the vendor's own
            client reads.
            The archived docs page is cut off within `email`; the later fields come from the vendor's tool and a
            report on it.
        """
        from .update_business_entity import request

        return await self._caller.call(request(entity_id, body, fields=fields))

    async def get_config(self, entity_id: str | hints.UUID) -> Any:
        """Get the settings of a business entity.

        Returns all settings of a business entity, by country and currency.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /business_entities/{entity_id}/config. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-
            business-entity-config).
            Only the docs index names this operation, below the other operations of business entities, hence the
            path. It may also be below `/tax`, where rates are stored per entity.
        """
        from .get_business_entity_config import request

        return await self._caller.call(request(entity_id))

    async def set_config(
        self, entity_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Set the settings of a business entity.

        Replaces all settings of a business entity. Each item holds the settings of one country and currency. The
        body is not shown.

        Warning: this replaces all existing settings.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PUT /business_entities/{entity_id}/config. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): set-
            business-entity-config).
            Only the docs index names this operation, below the other operations of business entities, hence the
            path. The method is not shown: replacing suggests PUT.
        """
        from .set_business_entity_config import request

        return await self._caller.call(request(entity_id, body, fields=fields))

    async def get_region_config(self, entity_id: str | hints.UUID, country_code: str | hints.UUID) -> Any:
        """Get the settings of a business entity for a country.

        Returns all settings of a business entity for one country.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /business_entities/{entity_id}/config/{country_code}. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-
            region-config).
            Only the docs index names this operation, below the other operations of business entities, hence the
            path. That the path contains the country is a guess.
        """
        from .get_region_config import request

        return await self._caller.call(request(entity_id, country_code))

    async def upsert_region_config(
        self,
        entity_id: str | hints.UUID,
        country_code: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Create or update the settings of a business entity for a country.

        Creates or changes the settings of a business entity for one country and currency. The body is not shown.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PUT /business_entities/{entity_id}/config/{country_code}. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): upsert-
            region-config).
            Only the docs index names this operation, below the other operations of business entities, hence the
            path. The method is not shown: the word upsert suggests PUT. That the path contains the country is a
            guess.
        """
        from .upsert_region_config import request

        return await self._caller.call(request(entity_id, country_code, body, fields=fields))

    async def delete_region_config(self, entity_id: str | hints.UUID, country_code: str | hints.UUID) -> Any:
        """Delete the settings of a business entity for a country.

        Deletes all settings of a business entity for one country. The records are kept, but marked as deleted.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        DELETE /business_entities/{entity_id}/config/{country_code}. Sent again after a failure that may pass.

        Args:
            entity_id: The `id` of the business entity.
            country_code: The country. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): delete-
            region-config).
            Only the docs index names this operation, below the other operations of business entities, hence the
            path. That the path contains the country is a guess.
        """
        from .delete_region_config import request

        return await self._caller.call(request(entity_id, country_code))
