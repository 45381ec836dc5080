# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `custom_attributes`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import custom_attributes as namespace

if TYPE_CHECKING:
    from ...models.create_custom_attribute import CreateCustomAttributeFields
    from ...models.update_custom_attribute import UpdateCustomAttributeFields


class AsyncRawCustomAttributes:
    """The methods of `AsyncCustomAttributes`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: hints.Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCustomAttributesFilters],
    ) -> Response[models.CustomAttributePage]:
        """List custom attributes: the whole response, with one page."""
        from ...operations import Request
        from .list_custom_attributes import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
                where,
                filters,
            )
        )

    @overload
    async def create(
        self, body: models.CreateCustomAttribute | CreateCustomAttributeFields | AnyFields
    ) -> Response[models.CustomAttribute]: ...
    @overload
    async def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> Response[models.CustomAttribute]: ...
    async def create(
        self, body: models.CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.CustomAttribute]:
        """Create a custom attribute: the whole response."""
        from .create_custom_attribute import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, definition_id: str | hints.UUID) -> Response[models.CustomAttribute]:
        """Get a custom attribute: the whole response."""
        from .get_custom_attribute import request

        return await self._caller.answer(request(definition_id))

    async def delete(self, definition_id: str | hints.UUID) -> Response[Any]:
        """Delete a custom attribute: the whole response."""
        from .delete_custom_attribute import request

        return await self._caller.answer(request(definition_id))

    @overload
    async def update(
        self,
        definition_id: str | hints.UUID,
        body: models.UpdateCustomAttribute | UpdateCustomAttributeFields | AnyFields,
    ) -> Response[models.CustomAttribute]: ...
    @overload
    async def update(
        self, definition_id: str | hints.UUID, **fields: Unpack[UpdateCustomAttributeFields]
    ) -> Response[models.CustomAttribute]: ...
    async def update(
        self,
        definition_id: str | hints.UUID,
        body: models.UpdateCustomAttribute | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CustomAttribute]:
        """Update a custom attribute: the whole response."""
        from .update_custom_attribute import request

        return await self._caller.answer(request(definition_id, body, fields=fields))
