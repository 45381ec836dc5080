# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `products_v3`, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset

if TYPE_CHECKING:
    from ...models.create_product_v3 import CreateProductV3Dict, CreateProductV3Fields
    from ...models.update_product_v3 import UpdateProductV3Dict, UpdateProductV3Fields


class RawProductsV3:
    """The methods of `ProductsV3`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List products (v3): the whole response, with one page."""
        from ...operations import Request
        from .list_products_v3 import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    @overload
    def create(self, body: models.CreateProductV3 | CreateProductV3Dict | AnyFields) -> Response[Any]: ...
    @overload
    def create(self, **fields: Unpack[CreateProductV3Fields]) -> Response[Any]: ...
    def create(self, body: models.CreateProductV3 | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a product (v3): the whole response."""
        from .create_product_v3 import request

        return self._caller.answer(request(body, fields=fields))

    def list_with_pricings(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List products with their pricing presets (v3): the whole response, with one page."""
        from ...operations import Request
        from .list_products_v3_with_pricings import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    def get(self, product_id: str | hints.UUID) -> Response[Any]:
        """Get a product (v3): the whole response."""
        from .get_product_v3 import request

        return self._caller.answer(request(product_id))

    def delete(self, product_id: str | hints.UUID) -> Response[Any]:
        """Delete a product (v3): the whole response."""
        from .delete_product_v3 import request

        return self._caller.answer(request(product_id))

    @overload
    def update(
        self, product_id: str | hints.UUID, body: models.UpdateProductV3 | UpdateProductV3Dict | AnyFields
    ) -> Response[Any]: ...
    @overload
    def update(self, product_id: str | hints.UUID, **fields: Unpack[UpdateProductV3Fields]) -> Response[Any]: ...
    def update(
        self,
        product_id: str | hints.UUID,
        body: models.UpdateProductV3 | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a product (v3): the whole response."""
        from .update_product_v3 import request

        return self._caller.answer(request(product_id, body, fields=fields))
