# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `custom_attributes`, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.create_custom_attribute import CreateCustomAttribute, CreateCustomAttributeFields
    from ...models.custom_attribute import CustomAttribute
    from ...models.custom_attribute_page import CustomAttributePage
    from ...models.update_custom_attribute import UpdateCustomAttribute, UpdateCustomAttributeFields
    from ...types import Response, Unset
    from ._filters import ListCustomAttributesFilters


class RawCustomAttributes:
    """The methods of `CustomAttributes`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomAttributesFilters],
    ) -> Response[CustomAttributePage]:
        """List custom attributes: the whole response, with one page."""
        from ...client import Request
        from .list_custom_attributes import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
                where,
                filters,
            )
        )

    @overload
    def create(self, body: CreateCustomAttribute | Mapping[str, Any]) -> Response[CustomAttribute]: ...
    @overload
    def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> Response[CustomAttribute]: ...
    def create(
        self, body: CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomAttribute]:
        """Create a custom attribute: the whole response."""
        from .create_custom_attribute import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, definition_id: str | UUID) -> Response[CustomAttribute]:
        """Get a custom attribute: the whole response."""
        from .get_custom_attribute import request

        return self._caller.answer(request(definition_id))

    def delete(self, definition_id: str | UUID) -> Response[Any]:
        """Delete a custom attribute: the whole response."""
        from .delete_custom_attribute import request

        return self._caller.answer(request(definition_id))

    @overload
    def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any]
    ) -> Response[CustomAttribute]: ...
    @overload
    def update(
        self, definition_id: str | UUID, **fields: Unpack[UpdateCustomAttributeFields]
    ) -> Response[CustomAttribute]: ...
    def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomAttribute]:
        """Update a custom attribute: the whole response."""
        from .update_custom_attribute import request

        return self._caller.answer(request(definition_id, body, fields=fields))
