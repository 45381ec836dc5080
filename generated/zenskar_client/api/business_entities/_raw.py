# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `business_entities`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset

if TYPE_CHECKING:
    from ...models.create_business_entity import CreateBusinessEntityFields
    from ...models.update_business_entity import UpdateBusinessEntityFields


class RawBusinessEntities:
    """The methods of `BusinessEntities`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[models.BusinessEntityPage]:
        """List business entities: the whole response, with one page."""
        from ...operations import Request
        from .list_business_entities import OPERATION

        return self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    @overload
    def create(
        self, body: models.CreateBusinessEntity | CreateBusinessEntityFields | AnyFields
    ) -> Response[models.BusinessEntity]: ...
    @overload
    def create(self, **fields: Unpack[CreateBusinessEntityFields]) -> Response[models.BusinessEntity]: ...
    def create(
        self, body: models.CreateBusinessEntity | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.BusinessEntity]:
        """Create a business entity: the whole response."""
        from .create_business_entity import request

        return self._caller.answer(request(body, fields=fields))

    def get_default(self) -> Response[Any]:
        """Get the default business entity: the whole response."""
        from .get_default_business_entity import request

        return self._caller.answer(request())

    def get(self, entity_id: str | hints.UUID) -> Response[models.BusinessEntity]:
        """Get a business entity: the whole response."""
        from .get_business_entity import request

        return self._caller.answer(request(entity_id))

    @overload
    def update(
        self, entity_id: str | hints.UUID, body: models.UpdateBusinessEntity | UpdateBusinessEntityFields | AnyFields
    ) -> Response[models.BusinessEntity]: ...
    @overload
    def update(
        self, entity_id: str | hints.UUID, **fields: Unpack[UpdateBusinessEntityFields]
    ) -> Response[models.BusinessEntity]: ...
    def update(
        self,
        entity_id: str | hints.UUID,
        body: models.UpdateBusinessEntity | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.BusinessEntity]:
        """Update a business entity: the whole response."""
        from .update_business_entity import request

        return self._caller.answer(request(entity_id, body, fields=fields))

    def get_config(self, entity_id: str | hints.UUID) -> Response[Any]:
        """Get the settings of a business entity: the whole response."""
        from .get_business_entity_config import request

        return self._caller.answer(request(entity_id))

    def set_config(
        self, entity_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Set the settings of a business entity: the whole response."""
        from .set_business_entity_config import request

        return self._caller.answer(request(entity_id, body, fields=fields))

    def get_region_config(self, entity_id: str | hints.UUID, country_code: str | hints.UUID) -> Response[Any]:
        """Get the settings of a business entity for a country: the whole response."""
        from .get_region_config import request

        return self._caller.answer(request(entity_id, country_code))

    def upsert_region_config(
        self,
        entity_id: str | hints.UUID,
        country_code: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Create or update the settings of a business entity for a country: the whole response."""
        from .upsert_region_config import request

        return self._caller.answer(request(entity_id, country_code, body, fields=fields))

    def delete_region_config(self, entity_id: str | hints.UUID, country_code: str | hints.UUID) -> Response[Any]:
        """Delete the settings of a business entity for a country: the whole response."""
        from .delete_region_config import request

        return self._caller.answer(request(entity_id, country_code))
