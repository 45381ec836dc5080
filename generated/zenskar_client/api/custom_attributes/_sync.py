# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `custom_attributes`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import custom_attributes as namespace

if TYPE_CHECKING:
    from ...models.create_custom_attribute import CreateCustomAttributeFields
    from ...models.update_custom_attribute import UpdateCustomAttributeFields
    from ._raw import RawCustomAttributes


class CustomAttributes:
    """Definitions of custom fields on customers, products, contracts, plans, invoices and payments."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawCustomAttributes:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawCustomAttributes

        return RawCustomAttributes(self._caller)

    def list(
        self,
        *where: hints.Where,
        search: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCustomAttributesFilters],
    ) -> hints.Pager[models.CustomAttribute]:
        """List custom attributes.

        Returns the definitions of custom attributes, paginated. With `business_entity_id`, the response contains
        the organisation's definitions, except that the definitions of that entity replace those that it overrides.

        GET /custom_attributes. Sent again after a failure that may pass.

        Args:
            search: Pairs of `field=value`.
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page.
            order: The field to sort by; prefix it with a minus for descending order. One of `id`,
                `attribute_key_name`, `display_name`, `data_type`, `is_tag`, `is_enabled`, `is_required`,
                `sort_order`, `created_at`, `updated_at`.

        Returns:
            An iterator over all items of all pages, each a `CustomAttribute`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/list-custom-attribute-
            definitions).
        """
        from ...operations import Request
        from .list_custom_attributes import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"search": search, "cursor": cursor, "limit": limit, "order": order}),
            where,
            filters,
        )

    @overload
    def create(
        self, body: models.CreateCustomAttribute | CreateCustomAttributeFields | AnyFields
    ) -> models.CustomAttribute: ...
    @overload
    def create(self, **fields: Unpack[CreateCustomAttributeFields]) -> models.CustomAttribute: ...
    def create(
        self, body: models.CreateCustomAttribute | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.CustomAttribute:
        """Create a custom attribute.

        Creates the definition of a custom attribute. A tag (`is_tag`) needs the data type `ENUM`. `default_value`
        must fit `data_type` and `enum_choices`. In most cases, `attribute_key_name` and `data_type` cannot be
        changed afterwards.

        POST /custom_attributes. Never sent again once it may have reached the server.

        Args:
            body: A `CreateCustomAttribute`, a dict of the same shape, or its fields as keywords:
                attribute_key_name: The key of the attribute. Required.
                display_name: Undocumented. Required.
                module: The kind of record that has the attribute. Required.
                data_type: The type of the attribute's values. Required.
                business_entity_id: The id of a business entity.
                is_tag: Whether the attribute is a tag.
                enum_choices: Undocumented.
                default_value: The default value.
                is_required: Undocumented.
                is_enabled: Undocumented.
                sort_order: Undocumented.
                description: Undocumented.

        Returns:
            The definition of a custom attribute. Fields that are missing in the response are `UNSET`. All are, if
            the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs.zenskar.com/reference/create-custom-attribute-definition).
            The response is inferred: No source shows the status or the response here. `PATCH` of a definition
            responds with this schema.
            Method and path are those of the vendor's tool; the docs page shows the body without them.
        """
        from .create_custom_attribute import request

        return self._caller.call(request(body, fields=fields))

    def get(self, definition_id: str | hints.UUID) -> models.CustomAttribute:
        """Get a custom attribute.

        Returns one definition by its id.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /custom_attributes/{definition_id}. Sent again after a failure that may pass.

        Args:
            definition_id: The `id` of the definition.

        Returns:
            The definition of a custom attribute. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (docs2.zenskar.com/api-reference/custom-attributes/get-custom-attribute-definition).
            The response is inferred: No source shows the status.
            The archived docs page lists the fields of the response, but neither method nor path; these are inferred
            from PATCH. The example is that of PATCH.
        """
        from .get_custom_attribute import request

        return self._caller.call(request(definition_id))

    def delete(self, definition_id: str | hints.UUID) -> Any:
        """Delete a custom attribute.

        Deletes a definition. It may no longer exist.

        DELETE /custom_attributes/{definition_id}. Sent again after a failure that may pass.

        Args:
            definition_id: The `id` of the definition.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00).
            Only releases of the vendor's tools of autumn 2025 call it; the current docs do not list it.
        """
        from .delete_custom_attribute import request

        return self._caller.call(request(definition_id))

    @overload
    def update(
        self,
        definition_id: str | hints.UUID,
        body: models.UpdateCustomAttribute | UpdateCustomAttributeFields | AnyFields,
    ) -> models.CustomAttribute: ...
    @overload
    def update(
        self, definition_id: str | hints.UUID, **fields: Unpack[UpdateCustomAttributeFields]
    ) -> models.CustomAttribute: ...
    def update(
        self,
        definition_id: str | hints.UUID,
        body: models.UpdateCustomAttribute | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.CustomAttribute:
        """Update a custom attribute.

        Changes a definition. In most cases, `attribute_key_name` and `data_type` cannot be changed after creation.

        PATCH /custom_attributes/{definition_id}. Never sent again once it may have reached the server.

        Args:
            definition_id: The `id` of the definition.
            body: A `UpdateCustomAttribute`, a dict of the same shape, or its fields as keywords:
                attribute_key_name: The key of the attribute.
                display_name: Undocumented.
                module: Known values: `customers`, `products`, `contracts`, `plans`, `invoices`, `payments`.
                data_type: The type of the attribute's values.
                business_entity_id: A UUID.
                is_tag: Undocumented.
                enum_choices: Undocumented.
                default_value: The default value.
                is_required: Undocumented.
                is_enabled: Undocumented.
                sort_order: Undocumented.
                description: Undocumented.

        Returns:
            The definition of a custom attribute. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/custom-attributes/update-custom-attribute-
            definition).
        """
        from .update_custom_attribute import request

        return self._caller.call(request(definition_id, body, fields=fields))
