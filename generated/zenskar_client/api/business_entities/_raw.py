# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `business_entities`, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.business_entity import BusinessEntity
    from ...models.business_entity_page import BusinessEntityPage
    from ...models.create_business_entity import CreateBusinessEntity, CreateBusinessEntityFields
    from ...models.open_body import OpenBody
    from ...models.update_business_entity import UpdateBusinessEntity, UpdateBusinessEntityFields
    from ...types import Response, Unset


class RawBusinessEntities:
    """The methods of `BusinessEntities`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self, *where: Where, cursor: str | None | Unset = UNSET, limit: int | None | Unset = UNSET, **filters: Never
    ) -> Response[BusinessEntityPage]:
        """List business entities: the whole response, with one page."""
        from ...client import Request
        from .list_business_entities import OPERATION

        return self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    @overload
    def create(self, body: CreateBusinessEntity | Mapping[str, Any]) -> Response[BusinessEntity]: ...
    @overload
    def create(self, **fields: Unpack[CreateBusinessEntityFields]) -> Response[BusinessEntity]: ...
    def create(
        self, body: CreateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[BusinessEntity]:
        """Create a business entity: the whole response."""
        from .create_business_entity import request

        return self._caller.answer(request(body, fields=fields))

    def get_default(self) -> Response[Any]:
        """Get the default business entity: the whole response."""
        from .get_default_business_entity import request

        return self._caller.answer(request())

    def get(self, entity_id: str | UUID) -> Response[BusinessEntity]:
        """Get a business entity: the whole response."""
        from .get_business_entity import request

        return self._caller.answer(request(entity_id))

    @overload
    def update(
        self, entity_id: str | UUID, body: UpdateBusinessEntity | Mapping[str, Any]
    ) -> Response[BusinessEntity]: ...
    @overload
    def update(
        self, entity_id: str | UUID, **fields: Unpack[UpdateBusinessEntityFields]
    ) -> Response[BusinessEntity]: ...
    def update(
        self, entity_id: str | UUID, body: UpdateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[BusinessEntity]:
        """Update a business entity: the whole response."""
        from .update_business_entity import request

        return self._caller.answer(request(entity_id, body, fields=fields))

    def get_config(self, entity_id: str | UUID) -> Response[Any]:
        """Get the settings of a business entity: the whole response."""
        from .get_business_entity_config import request

        return self._caller.answer(request(entity_id))

    def set_config(
        self, entity_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Set the settings of a business entity: the whole response."""
        from .set_business_entity_config import request

        return self._caller.answer(request(entity_id, body, fields=fields))

    def get_region_config(self, entity_id: str | UUID, country_code: str | UUID) -> Response[Any]:
        """Get the settings of a business entity for a country: the whole response."""
        from .get_region_config import request

        return self._caller.answer(request(entity_id, country_code))

    def upsert_region_config(
        self,
        entity_id: str | UUID,
        country_code: str | UUID,
        body: OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Create or update the settings of a business entity for a country: the whole response."""
        from .upsert_region_config import request

        return self._caller.answer(request(entity_id, country_code, body, fields=fields))

    def delete_region_config(self, entity_id: str | UUID, country_code: str | UUID) -> Response[Any]:
        """Delete the settings of a business entity for a country: the whole response."""
        from .delete_region_config import request

        return self._caller.answer(request(entity_id, country_code))
