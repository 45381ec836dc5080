# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `products_v3`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset

if TYPE_CHECKING:
    from ...models.create_product_v3 import CreateProductV3Dict, CreateProductV3Fields
    from ...models.update_product_v3 import UpdateProductV3Dict, UpdateProductV3Fields
    from ._raw import RawProductsV3


class ProductsV3:
    """The newer kind of products.

    Sources: known from a table of the guide only."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawProductsV3:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawProductsV3

        return RawProductsV3(self._caller)

    def list(self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never) -> hints.Pager[Any]:
        """List products (v3).

        Returns products of the newer kind. Requires the permission to read products.

        GET /v3/products. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            Known from a table of the guide. It says that the list is paginated and can be filtered, but not how.
        """
        from ...operations import Request
        from .list_products_v3 import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor}), where, filters)

    @overload
    def create(self, body: models.CreateProductV3 | CreateProductV3Dict | AnyFields) -> Any: ...
    @overload
    def create(self, **fields: Unpack[CreateProductV3Fields]) -> Any: ...
    def create(self, body: models.CreateProductV3 | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a product (v3).

        Creates a product of the newer kind. A `point_in_time` product can have the subtype `quantity` or `credits`,
        a `period_of_time` product `quantity` or `feature`. A product cannot be created as archived. Requires the
        permissions to read and to create products. Known error codes: PRODUCT_CREATED_AS_ARCHIVED,
        PRODUCT_TYPE_SUBTYPE_INCOMPATIBLE, PRODUCT_NAME_DUPLICATE (switched off at present); there are more.

        POST /v3/products. Never sent again once it may have reached the server.

        Args:
            body: A `CreateProductV3`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                type_: Whether a product is sold at one point in time or over a period. Required.
                subtype: What a product counts. Required.
                description: The description.
                sku: Undocumented.
                unit: The name of one unit of a product.
                tax_category: The Zenskar code of the tax category.
                status: The status of a product: whether it is offered.
                slug: Undocumented.
                custom_attributes: A free-form JSON object.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            Known from a table of the guide.
        """
        from .create_product_v3 import request

        return self._caller.call(request(body, fields=fields))

    def list_with_pricings(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.Pager[Any]:
        """List products with their pricing presets (v3).

        Returns products of the newer kind, each with its pricing presets. Requires the permissions to read products
        and to read their pricings.

        GET /v3/products/pricings. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            Known from a table of the guide that calls it a search.
        """
        from ...operations import Request
        from .list_products_v3_with_pricings import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor}), where, filters)

    def get(self, product_id: str | hints.UUID) -> Any:
        """Get a product (v3).

        Returns one product of the newer kind. Requires the permission to read products.

        GET /v3/products/{product_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            Known from a table of the guide.
        """
        from .get_product_v3 import request

        return self._caller.call(request(product_id))

    def delete(self, product_id: str | hints.UUID) -> Any:
        """Delete a product (v3).

        Deletes a product of the newer kind with its pricing presets. The record is only marked as deleted. Requires
        the permissions to read and to delete products.

        DELETE /v3/products/{product_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            Known from a table of the guide.
        """
        from .delete_product_v3 import request

        return self._caller.call(request(product_id))

    @overload
    def update(
        self, product_id: str | hints.UUID, body: models.UpdateProductV3 | UpdateProductV3Dict | AnyFields
    ) -> Any: ...
    @overload
    def update(self, product_id: str | hints.UUID, **fields: Unpack[UpdateProductV3Fields]) -> Any: ...
    def update(
        self,
        product_id: str | hints.UUID,
        body: models.UpdateProductV3 | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a product (v3).

        Changes a product of the newer kind. Only the fields that are sent are changed; which fields can be changed
        is not known. Requires the permissions to read and to update products.

        PATCH /v3/products/{product_id}. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.
            body: A `UpdateProductV3`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                description: The description.
                sku: Undocumented.
                type_: Whether a product is sold at one point in time or over a period.
                subtype: What a product counts.
                unit: The name of one unit of a product.
                tax_category: The Zenskar code of the tax category.
                status: The status of a product: whether it is offered.
                slug: Undocumented.
                custom_attributes: A free-form JSON object.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/docs/20260301/product-modules/products/reference/products).
            Known from a table of the guide.
        """
        from .update_product_v3 import request

        return self._caller.call(request(product_id, body, fields=fields))
