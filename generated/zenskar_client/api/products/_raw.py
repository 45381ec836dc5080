# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `products`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import products as namespace

if TYPE_CHECKING:
    from ...models.create_bundle_pricing import CreateBundlePricingFields
    from ...models.create_pricing import CreatePricingFields
    from ...models.create_product import CreateProductDict, CreateProductFields
    from ...models.update_product import UpdateProductFields


class RawProducts:
    """The methods of `Products`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.ListProductsFilters],
    ) -> Response[models.ProductPage]:
        """List products: the whole response, with one page."""
        from ...operations import Request
        from .list_products import OPERATION

        return self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    @overload
    def create(self, body: models.CreateProduct | CreateProductDict | AnyFields) -> Response[models.Product]: ...
    @overload
    def create(self, **fields: Unpack[CreateProductFields]) -> Response[models.Product]: ...
    def create(
        self, body: models.CreateProduct | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Product]:
        """Create a product: the whole response."""
        from .create_product import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, product_id: str | hints.UUID) -> Response[models.Product]:
        """Get a product: the whole response."""
        from .get_product import request

        return self._caller.answer(request(product_id))

    def delete(self, product_id: str | hints.UUID) -> Response[Any]:
        """Delete a product: the whole response."""
        from .delete_product import request

        return self._caller.answer(request(product_id))

    @overload
    def update(
        self, product_id: str | hints.UUID, body: models.UpdateProduct | UpdateProductFields | AnyFields
    ) -> Response[models.Product]: ...
    @overload
    def update(
        self, product_id: str | hints.UUID, **fields: Unpack[UpdateProductFields]
    ) -> Response[models.Product]: ...
    def update(
        self, product_id: str | hints.UUID, body: models.UpdateProduct | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Product]:
        """Update a product: the whole response."""
        from .update_product import request

        return self._caller.answer(request(product_id, body, fields=fields))

    def list_pricings(
        self, product_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.PricingPage]:
        """List the pricings of a product: the whole response, with one page."""
        from ...operations import Request
        from .list_product_pricings import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"product_id": product_id}, query={"cursor": cursor}), where, filters
            )
        )

    @overload
    def create_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreatePricing | CreatePricingFields | AnyFields,
        *,
        return_existing: bool | Unset = UNSET,
    ) -> Response[models.Pricing]: ...
    @overload
    def create_pricing(
        self,
        product_id: str | hints.UUID,
        *,
        return_existing: bool | Unset = UNSET,
        **fields: Unpack[CreatePricingFields],
    ) -> Response[models.Pricing]: ...
    def create_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreatePricing | Mapping[str, Any] | None = None,
        *,
        return_existing: bool | Unset = UNSET,
        **fields: Any,
    ) -> Response[models.Pricing]:
        """Create a pricing of a product: the whole response."""
        from .create_product_pricing import request

        return self._caller.answer(request(product_id, body, fields=fields, return_existing=return_existing))

    def get_pricing(self, product_id: str | hints.UUID, pricing_id: str | hints.UUID) -> Response[models.Pricing]:
        """Get a pricing of a product: the whole response."""
        from .get_product_pricing import request

        return self._caller.answer(request(product_id, pricing_id))

    def delete_pricing(self, product_id: str | hints.UUID, pricing_id: str | hints.UUID) -> Response[Any]:
        """Delete a pricing of a product: the whole response."""
        from .delete_product_pricing import request

        return self._caller.answer(request(product_id, pricing_id))

    def update_pricing(
        self,
        product_id: str | hints.UUID,
        pricing_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Pricing]:
        """Update a pricing of a product: the whole response."""
        from .update_product_pricing import request

        return self._caller.answer(request(product_id, pricing_id, body, fields=fields))

    def get_bundle_pricing(
        self, product_id: str | hints.UUID, pricing_id: str | hints.UUID
    ) -> Response[models.Pricing]:
        """Get a pricing of a bundle: the whole response."""
        from .get_product_bundle_pricing import request

        return self._caller.answer(request(product_id, pricing_id))

    def update_bundle_pricing(
        self,
        product_id: str | hints.UUID,
        pricing_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Pricing]:
        """Update a pricing of a bundle: the whole response."""
        from .update_product_bundle_pricing import request

        return self._caller.answer(request(product_id, pricing_id, body, fields=fields))

    @overload
    def create_bundle_pricing(
        self, product_id: str | hints.UUID, body: models.CreateBundlePricing | CreateBundlePricingFields | AnyFields
    ) -> Response[models.Pricing]: ...
    @overload
    def create_bundle_pricing(
        self, product_id: str | hints.UUID, **fields: Unpack[CreateBundlePricingFields]
    ) -> Response[models.Pricing]: ...
    def create_bundle_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreateBundlePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Pricing]:
        """Create a pricing of a bundle: the whole response."""
        from .create_product_bundle_pricing import request

        return self._caller.answer(request(product_id, body, fields=fields))

    def get_by_link_id(self, link_id: str | hints.UUID) -> Response[Any]:
        """Get a product and its pricing by link id: the whole response."""
        from .get_product_by_link_id import request

        return self._caller.answer(request(link_id))

    def pricing_json_schema(
        self, product_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the JSON schema of a product's pricing: the whole response."""
        from .get_product_pricing_json_schema import request

        return self._caller.answer(request(product_id, body, fields=fields))
