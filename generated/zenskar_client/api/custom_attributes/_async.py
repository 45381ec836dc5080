# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `custom_attributes`, asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.create_custom_attribute import CreateCustomAttribute, CreateCustomAttributeFields
    from ...models.custom_attribute import CustomAttribute
    from ...models.update_custom_attribute import UpdateCustomAttribute, UpdateCustomAttributeFields
    from ...types import Unset
    from ._async_raw import AsyncRawCustomAttributes
    from ._filters import ListCustomAttributesFilters


class AsyncCustomAttributes:
    """Definitions of custom fields on customers, products, contracts, plans, invoices and payments."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawCustomAttributes:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawCustomAttributes

        return AsyncRawCustomAttributes(self._caller)

    def list(
        self,
        *where: Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomAttributesFilters],
    ) -> AsyncPager[CustomAttribute]:
        """List custom attributes.

        Returns the definitions of custom attributes, paginated. With `business_entity_id`, the response contains
        the organisation's definitions, except that the definitions of that entity replace those that it overrides.

        GET /custom_attributes.

        Args:
            search: Pairs of `field=value`.
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page.
            order: The field to sort by; prefix it with a minus for descending order. One of `id`,
                `attribute_key_name`, `display_name`, `data_type`, `is_tag`, `is_enabled`, `is_required`,
                `sort_order`, `created_at`, `updated_at`.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/list-custom-attribute-
            definitions).
        """
        from ...client import Request
        from .list_custom_attributes import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
            where,
            filters,
        )

    @overload
    async def create(self, body: CreateCustomAttribute | Mapping[str, Any]) -> CustomAttribute: ...
    @overload
    async def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> CustomAttribute: ...
    async def create(
        self, body: CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> CustomAttribute:
        """Create a custom attribute.

        Creates the definition of a custom attribute. A tag (`is_tag`) needs the data type `ENUM`. `default_value`
        must fit `data_type` and `enum_choices`. In most cases, `attribute_key_name` and `data_type` cannot be
        changed afterwards.

        POST /custom_attributes.

        Args:
            body: A `CreateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: vendor_tool (docs.zenskar.com/reference/create-custom-attribute-definition).
            Method and path are those of the vendor's tool; the docs page shows the body without them.
        """
        from .create_custom_attribute import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, definition_id: str | UUID) -> CustomAttribute:
        """Get a custom attribute.

        Returns one definition by its id.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `make
        probe`.

        GET /custom_attributes/{definition_id}.

        Args:
            definition_id: The `id` of the definition.

        Sources:
            Evidence: inferred (docs2.zenskar.com/api-reference/custom-attributes/get-custom-attribute-definition).
            The archived docs page lists the fields of the response, but neither method nor path; these are inferred
            from PATCH. The example is that of PATCH.
        """
        from .get_custom_attribute import request

        return await self._caller.call(request(definition_id))

    async def delete(self, definition_id: str | UUID) -> Any:
        """Delete a custom attribute.

        Deletes a definition. It may no longer exist.

        DELETE /custom_attributes/{definition_id}.

        Args:
            definition_id: The `id` of the definition.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00).
            Only releases of the vendor's tools of autumn 2025 call it; the current docs do not list it.
        """
        from .delete_custom_attribute import request

        return await self._caller.call(request(definition_id))

    @overload
    async def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any]
    ) -> CustomAttribute: ...
    @overload
    async def update(
        self, definition_id: str | UUID, **fields: Unpack[UpdateCustomAttributeFields]
    ) -> CustomAttribute: ...
    async def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> CustomAttribute:
        """Update a custom attribute.

        Changes a definition. In most cases, `attribute_key_name` and `data_type` cannot be changed after creation.

        PATCH /custom_attributes/{definition_id}.

        Args:
            definition_id: The `id` of the definition.
            body: A `UpdateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/update-custom-attribute-
            definition).
        """
        from .update_custom_attribute import request

        return await self._caller.call(request(definition_id, body, fields=fields))
