# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `custom_attributes`: `CustomAttributes` and `AsyncCustomAttributes`, and `raw` for whole answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload
from uuid import UUID

from ...client import AsyncCaller, Caller
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Op, Where

    from ...models.create_custom_attribute import CreateCustomAttribute, CreateCustomAttributeFields
    from ...models.custom_attribute import CustomAttribute
    from ...models.custom_attribute_data_type import CustomAttributeDataType
    from ...models.custom_attribute_module import CustomAttributeModule
    from ...models.custom_attribute_page import CustomAttributePage
    from ...models.update_custom_attribute import UpdateCustomAttribute, UpdateCustomAttributeFields

    class ListCustomAttributesFilters(TypedDict, total=False, closed=True):
        """What `custom_attributes.list` can be filtered by; each field has the operators that the API has for it."""

        module: CustomAttributeModule | str | Op[Literal["eq"], CustomAttributeModule | str]
        business_entity_id: str | UUID | Op[Literal["eq"], str | UUID]
        is_tag: bool | Op[Literal["eq"], bool]
        data_type: CustomAttributeDataType | str | Op[Literal["eq"], CustomAttributeDataType | str]
        attribute_key_name: str | Op[Literal["eq"], str]
        display_name: Op[Literal["ilike", "contains", "starts_with"], str]
        is_enabled: bool | Op[Literal["eq"], bool]


class CustomAttributes:
    """Definitions of fields of one's own on customers, products, contracts, plans, invoices and payments."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawCustomAttributes:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        return RawCustomAttributes(self._caller)

    def list(
        self,
        *where: Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomAttributesFilters],
    ) -> Pager[CustomAttribute]:
        """List custom attributes.

        Definitions of custom attributes by page. With `business_entity_id` you get the organisation's definitions,
        with those of that entity in place of the ones that it overrides.

        GET /custom_attributes. Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/list-custom-
        attribute-definitions).

        Args:
            search: Pairs of `field=value`.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds.
            order: The field to sort by, descending with a minus in front: `id`, `attribute_key_name`,
                `display_name`, `data_type`, `is_tag`, `is_enabled`, `is_required`, `sort_order`, `created_at`,
                `updated_at`.

        """
        from ...client import Request
        from .list_custom_attributes import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
            where,
            filters,
        )

    @overload
    def create(self, body: CreateCustomAttribute | Mapping[str, Any]) -> CustomAttribute: ...
    @overload
    def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> CustomAttribute: ...
    def create(self, body: CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any) -> CustomAttribute:
        """Create a custom attribute.

        Defines a custom attribute. A tag (`is_tag`) needs the data type `ENUM`, and `default_value` has to fit
        `data_type` and `enum_choices`. `attribute_key_name` and `data_type` can mostly not be changed afterwards.
        Method and path are those of the vendor's tool; the page, which shows the body, lacks them.

        POST /custom_attributes. Evidence: vendor_tool (docs.zenskar.com/reference/create-custom-attribute-
        definition).

        Args:
            body: a `CreateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        """
        from .create_custom_attribute import request

        return self._caller.call(request(body, fields=fields))

    def get(self, definition_id: str | UUID) -> CustomAttribute:
        """Get a custom attribute.

        One definition by its id. The archived page lists the fields of the answer, but neither method nor path,
        which follow from PATCH. The example is that of PATCH.

        GET /custom_attributes/{definition_id}. Evidence: inferred (docs2.zenskar.com/api-reference/custom-
        attributes/get-custom-attribute-definition). The path is inferred from its siblings: the first call warns;
        `make probe` finds out.

        Args:
            definition_id: The `id` of the definition.

        """
        from .get_custom_attribute import request

        return self._caller.call(request(definition_id))

    def delete(self, definition_id: str | UUID) -> Any:
        """Delete a custom attribute.

        Deletes a definition. Only releases of the vendor's tools of autumn 2025 call it; the current docs do not
        list it, so it may be gone.

        DELETE /custom_attributes/{definition_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00).

        Args:
            definition_id: The `id` of the definition.

        """
        from .delete_custom_attribute import request

        return self._caller.call(request(definition_id))

    @overload
    def update(self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any]) -> CustomAttribute: ...
    @overload
    def update(self, definition_id: str | UUID, **fields: Unpack[UpdateCustomAttributeFields]) -> CustomAttribute: ...
    def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> CustomAttribute:
        """Update a custom attribute.

        Changes a definition. `attribute_key_name` and `data_type` can mostly not be changed after creation.

        PATCH /custom_attributes/{definition_id}. Evidence: documented (docs2.zenskar.com/api-reference/custom-
        attributes/update-custom-attribute-definition).

        Args:
            definition_id: The `id` of the definition.
            body: a `UpdateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        """
        from .update_custom_attribute import request

        return self._caller.call(request(definition_id, body, fields=fields))


class RawCustomAttributes:
    """The methods of `CustomAttributes`, giving whole answers."""

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
        """List custom attributes: the whole answer with one page."""
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
        """Create a custom attribute: the whole answer."""
        from .create_custom_attribute import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, definition_id: str | UUID) -> Response[CustomAttribute]:
        """Get a custom attribute: the whole answer."""
        from .get_custom_attribute import request

        return self._caller.answer(request(definition_id))

    def delete(self, definition_id: str | UUID) -> Response[Any]:
        """Delete a custom attribute: the whole answer."""
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
        """Update a custom attribute: the whole answer."""
        from .update_custom_attribute import request

        return self._caller.answer(request(definition_id, body, fields=fields))


class AsyncCustomAttributes:
    """Definitions of fields of one's own on customers, products, contracts, plans, invoices and payments."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawCustomAttributes:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
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

        Definitions of custom attributes by page. With `business_entity_id` you get the organisation's definitions,
        with those of that entity in place of the ones that it overrides.

        GET /custom_attributes. Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/list-custom-
        attribute-definitions).

        Args:
            search: Pairs of `field=value`.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds.
            order: The field to sort by, descending with a minus in front: `id`, `attribute_key_name`,
                `display_name`, `data_type`, `is_tag`, `is_enabled`, `is_required`, `sort_order`, `created_at`,
                `updated_at`.

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

        Defines a custom attribute. A tag (`is_tag`) needs the data type `ENUM`, and `default_value` has to fit
        `data_type` and `enum_choices`. `attribute_key_name` and `data_type` can mostly not be changed afterwards.
        Method and path are those of the vendor's tool; the page, which shows the body, lacks them.

        POST /custom_attributes. Evidence: vendor_tool (docs.zenskar.com/reference/create-custom-attribute-
        definition).

        Args:
            body: a `CreateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        """
        from .create_custom_attribute import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, definition_id: str | UUID) -> CustomAttribute:
        """Get a custom attribute.

        One definition by its id. The archived page lists the fields of the answer, but neither method nor path,
        which follow from PATCH. The example is that of PATCH.

        GET /custom_attributes/{definition_id}. Evidence: inferred (docs2.zenskar.com/api-reference/custom-
        attributes/get-custom-attribute-definition). The path is inferred from its siblings: the first call warns;
        `make probe` finds out.

        Args:
            definition_id: The `id` of the definition.

        """
        from .get_custom_attribute import request

        return await self._caller.call(request(definition_id))

    async def delete(self, definition_id: str | UUID) -> Any:
        """Delete a custom attribute.

        Deletes a definition. Only releases of the vendor's tools of autumn 2025 call it; the current docs do not
        list it, so it may be gone.

        DELETE /custom_attributes/{definition_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00).

        Args:
            definition_id: The `id` of the definition.

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

        Changes a definition. `attribute_key_name` and `data_type` can mostly not be changed after creation.

        PATCH /custom_attributes/{definition_id}. Evidence: documented (docs2.zenskar.com/api-reference/custom-
        attributes/update-custom-attribute-definition).

        Args:
            definition_id: The `id` of the definition.
            body: a `UpdateCustomAttribute`, a dict of the same shape, or its fields as keywords.

        """
        from .update_custom_attribute import request

        return await self._caller.call(request(definition_id, body, fields=fields))


class AsyncRawCustomAttributes:
    """The methods of `AsyncCustomAttributes`, giving whole answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomAttributesFilters],
    ) -> Response[CustomAttributePage]:
        """List custom attributes: the whole answer with one page."""
        from ...client import Request
        from .list_custom_attributes import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
                where,
                filters,
            )
        )

    @overload
    async def create(self, body: CreateCustomAttribute | Mapping[str, Any]) -> Response[CustomAttribute]: ...
    @overload
    async def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> Response[CustomAttribute]: ...
    async def create(
        self, body: CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomAttribute]:
        """Create a custom attribute: the whole answer."""
        from .create_custom_attribute import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, definition_id: str | UUID) -> Response[CustomAttribute]:
        """Get a custom attribute: the whole answer."""
        from .get_custom_attribute import request

        return await self._caller.answer(request(definition_id))

    async def delete(self, definition_id: str | UUID) -> Response[Any]:
        """Delete a custom attribute: the whole answer."""
        from .delete_custom_attribute import request

        return await self._caller.answer(request(definition_id))

    @overload
    async def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any]
    ) -> Response[CustomAttribute]: ...
    @overload
    async def update(
        self, definition_id: str | UUID, **fields: Unpack[UpdateCustomAttributeFields]
    ) -> Response[CustomAttribute]: ...
    async def update(
        self, definition_id: str | UUID, body: UpdateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomAttribute]:
        """Update a custom attribute: the whole answer."""
        from .update_custom_attribute import request

        return await self._caller.answer(request(definition_id, body, fields=fields))
