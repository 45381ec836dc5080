# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `products_v3`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from ...client import Caller
    from ...models.create_product_v3 import CreateProductV3, CreateProductV3Fields
    from ...models.update_product_v3 import UpdateProductV3, UpdateProductV3Fields
    from ._raw import RawProductsV3


class ProductsV3:
    """The newer kind of products, known from a table of the guide only."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawProductsV3:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawProductsV3

        return RawProductsV3(self._caller)

    def list(self) -> Any:
        """List products (v3).

        Products of the newer kind, known from a table of the guide. It says that the list pages and can be
        filtered, but not how. Needs the permission to read products.

        GET /v3/products. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        """
        from .list_products_v3 import request

        return self._caller.call(request())

    @overload
    def create(self, body: CreateProductV3 | Mapping[str, Any]) -> Any: ...
    @overload
    def create(self, **fields: Unpack[CreateProductV3Fields]) -> Any: ...
    def create(self, body: CreateProductV3 | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a product (v3).

        Adds a product of the newer kind, known from a table of the guide. A `point_in_time` product can be of
        subtype `quantity` or `credits`, a `period_of_time` one `quantity` or `feature`. It cannot be created as
        archived. Needs the permissions to read and to create products. Error codes named:
        PRODUCT_CREATED_AS_ARCHIVED, PRODUCT_TYPE_SUBTYPE_INCOMPATIBLE, PRODUCT_NAME_DUPLICATE (switched off at
        present); there are more.

        POST /v3/products. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        Args:
            body: a `CreateProductV3`, a dict of the same shape, or its fields as keywords.

        """
        from .create_product_v3 import request

        return self._caller.call(request(body, fields=fields))

    def list_with_pricings(self) -> Any:
        """List products with their pricing presets (v3).

        Products of the newer kind, each with its pricing presets, known from a table of the guide that calls it a
        search. Needs the permissions to read products and to read their pricings.

        GET /v3/products/pricings. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        """
        from .list_products_v3_with_pricings import request

        return self._caller.call(request())

    def get(self, product_id: str | UUID) -> Any:
        """Get a product (v3).

        One product of the newer kind, known from a table of the guide. Needs the permission to read products.

        GET /v3/products/{product_id}. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        Args:
            product_id: The `id` of the product.

        """
        from .get_product_v3 import request

        return self._caller.call(request(product_id))

    def delete(self, product_id: str | UUID) -> Any:
        """Delete a product (v3).

        Deletes a product of the newer kind with its pricing presets, known from a table of the guide. The record is
        only marked as deleted. Needs the permissions to read and to delete products.

        DELETE /v3/products/{product_id}. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        Args:
            product_id: The `id` of the product.

        """
        from .delete_product_v3 import request

        return self._caller.call(request(product_id))

    @overload
    def update(self, product_id: str | UUID, body: UpdateProductV3 | Mapping[str, Any]) -> Any: ...
    @overload
    def update(self, product_id: str | UUID, **fields: Unpack[UpdateProductV3Fields]) -> Any: ...
    def update(
        self, product_id: str | UUID, body: UpdateProductV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a product (v3).

        Changes a product of the newer kind, known from a table of the guide. Only the fields that are sent are
        changed; which of them may be is not told. Needs the permissions to read and to update products.

        PATCH /v3/products/{product_id}. Evidence: documented (docs2.zenskar.com/docs/20260301/product-
        modules/products/reference/products).

        Args:
            product_id: The `id` of the product.
            body: a `UpdateProductV3`, a dict of the same shape, or its fields as keywords.

        """
        from .update_product_v3 import request

        return self._caller.call(request(product_id, body, fields=fields))
