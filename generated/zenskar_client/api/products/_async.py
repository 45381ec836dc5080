# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `products`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset
from .. import products as namespace

if TYPE_CHECKING:
    from ...models.create_bundle_pricing import CreateBundlePricingFields
    from ...models.create_pricing import CreatePricingFields
    from ...models.create_product import CreateProductDict, CreateProductFields
    from ...models.update_product import UpdateProductFields
    from ._async_raw import AsyncRawProducts


class AsyncProducts:
    """Products, their pricings, and bundles. The newer kind of products is Products v3."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawProducts:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawProducts

        return AsyncRawProducts(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.ListProductsFilters],
    ) -> hints.AsyncPager[models.Product]:
        """List products.

        Returns products, paginated, with a search by name.

        GET /products. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.

        Returns:
            An iterator over all items of all pages, each a `Product`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:listProducts).
            The response is inferred: No source shows the status or the response. The items are assumed to be those
            of `GET /products/{product_id}`, and the page that of the other lists.
            The docs page is not archived, and there are probably more filters. The last two come from the newest
            release of the vendor's tool. It sends `type=product`, which leaves out plans, add-ons and groups, and
            `product_category__isnull=true`, by default. Releases before 1.1.7 called the name filter `search`.
        """
        from ...operations import Request
        from .list_products import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    @overload
    async def create(self, body: models.CreateProduct | CreateProductDict | AnyFields) -> models.Product: ...
    @overload
    async def create(self, **fields: Unpack[CreateProductFields]) -> models.Product: ...
    async def create(
        self, body: models.CreateProduct | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Product:
        """Create a product.

        Creates a product or a group of products, without a price. Use `zk.products.create_pricing` to add a price.

        POST /products. Never sent again once it may have reached the server.

        Args:
            body: A `CreateProduct`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                type_: Whether the record is one product or a group. Required.
                sku: Undocumented.
                description: Undocumented.
                is_active: Undocumented.
                tax_codes: The tax codes.
                custom_attributes: A free-form JSON object.

        Returns:
            A product, or a group of products. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createProduct).
            The response is inferred: No source shows the status or the response. `GET /products/{product_id}`
            responds with this schema, and public clients read its `id`.
            The docs page is not archived. The vendor's own report says that the server reads the name from
            `product_name` and takes no `tax_codes`. Its tool and public clients send `name`, and so does this
            client.
        """
        from .create_product import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, product_id: str | hints.UUID) -> models.Product:
        """Get a product.

        Returns one product by its id.

        GET /products/{product_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.

        Returns:
            A product, or a group of products. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/products/get-product).
            The archived docs page is cut off after `updated_at`; later fields are known from one example.
        """
        from .get_product import request

        return await self._caller.call(request(product_id))

    async def delete(self, product_id: str | hints.UUID) -> Any:
        """Delete a product.

        Deletes a product. Whether a product that a contract uses can be deleted is not known.

        DELETE /products/{product_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: deleteProduct).
            Only releases 1.0.0 to 1.0.5 of the vendor's tool call it; some other paths of those releases have
            changed since.
        """
        from .delete_product import request

        return await self._caller.call(request(product_id))

    @overload
    async def update(
        self, product_id: str | hints.UUID, body: models.UpdateProduct | UpdateProductFields | AnyFields
    ) -> models.Product: ...
    @overload
    async def update(self, product_id: str | hints.UUID, **fields: Unpack[UpdateProductFields]) -> models.Product: ...
    async def update(
        self, product_id: str | hints.UUID, body: models.UpdateProduct | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Product:
        """Update a product.

        Changes a product. According to the text of the vendor's tool, only the fields that are sent are changed.

        PATCH /products/{product_id}. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.
            body: A `UpdateProduct`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                sku: Undocumented.
                description: Undocumented.
                is_active: Undocumented.
                tax_codes: The tax codes.
                custom_attributes: A free-form JSON object.

        Returns:
            A product, or a group of products. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:updateProduct).
            The response is inferred: No source shows the status or the response. `GET` on the same path responds
            with this schema.
        """
        from .update_product import request

        return await self._caller.call(request(product_id, body, fields=fields))

    def list_pricings(
        self, product_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[models.Pricing]:
        """List the pricings of a product.

        Returns the pricings of a product: the ways in which it can be sold.

        GET /products/{product_id}/pricing. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.

        Returns:
            An iterator over all items of all pages, each a `Pricing`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/products/get-product-pricings).
            The response is inferred: The archived text has only `results`. Cursors and count are those of the other
            lists.
            The archived docs page is cut off within the first item. `results` is shown, the cursors are those of
            the other lists, and filters are not known. The example is generated from the first model of the union,
            whose fields are those of a matrix.
        """
        from ...operations import Request
        from .list_product_pricings import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"product_id": product_id}, query={"cursor": cursor}), where, filters
        )

    @overload
    async def create_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreatePricing | CreatePricingFields | AnyFields,
        *,
        return_existing: bool | Unset = UNSET,
    ) -> models.Pricing: ...
    @overload
    async def create_pricing(
        self,
        product_id: str | hints.UUID,
        *,
        return_existing: bool | Unset = UNSET,
        **fields: Unpack[CreatePricingFields],
    ) -> models.Pricing: ...
    async def create_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreatePricing | Mapping[str, Any] | None = None,
        *,
        return_existing: bool | Unset = UNSET,
        **fields: Any,
    ) -> models.Pricing:
        """Create a pricing of a product.

        Creates a pricing of a product. Put `quantity` next to `pricing_data`, not inside it. Send `quantity` and
        `billing_period` although neither is required: otherwise the dashboard shows no cadence and a quantity of
        zero. With `return_existing`, an equal pricing that already exists is returned instead of a second one.

        Warning: amounts are in major units (3 is 3 dollars) according to the newest tool; older releases said
        cents.

        POST /products/{product_id}/pricing. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.
            body: A `CreatePricing`, a dict of the same shape, or its fields as keywords:
                pricing_data: A price, in the shape that its `pricing_type` names. Warning: the sources disagree
                    on the unit. Required.
                name: Undocumented.
                description: Undocumented.
                quantity: The number of units that are charged.
                grants: The entitlements that the customer receives with the pricing.
                consumptions: The entitlements that the pricing consumes.
                free_units: The units that are free of charge.
                discounts: A discount on the price.
                commitments: The minimum and the maximum that is charged.
                taxes: A tax on the price.
                payment_terms: The payment terms, for phases of a contract or a plan.
                service_fees: The service fees, for phases like `payment_terms`.
                execution_logic: The steps that compute the price.
                is_recurring: Undocumented.
                billing_period: The billing interval, and whether billing is before or after the period.
                add_to_catalog: Whether the pricing is offered with the product from now on.
                overage_pricing: The complete pricing for usage beyond the entitlements.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`. All are, if the response is
            empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createProductPricing).
            The response is inferred: No source shows the status or the response. The list responds with this
            schema, and public clients read its `id`.
            Releases 1.1.0 to 1.1.6 of the vendor's tool sent another, flat body, which was abandoned.
        """
        from .create_product_pricing import request

        return await self._caller.call(request(product_id, body, fields=fields, return_existing=return_existing))

    async def get_pricing(self, product_id: str | hints.UUID, pricing_id: str | hints.UUID) -> models.Pricing:
        """Get a pricing of a product.

        Returns one pricing of a product.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /products/{product_id}/pricing/{pricing_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.
            pricing_id: The `id` of the pricing.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github:zenskar/mcp-zenskar git history: updateProductPricing, deleteProductPricing
            (same path)).
            The response is inferred: No source shows the status or the response. The list responds with this
            schema.
            No source shows the path with this method, so it is inferred. The vendor's tool updates and deletes on
            this path, and the docs' old index lists the three together.
        """
        from .get_product_pricing import request

        return await self._caller.call(request(product_id, pricing_id))

    async def delete_pricing(self, product_id: str | hints.UUID, pricing_id: str | hints.UUID) -> Any:
        """Delete a pricing of a product.

        Deletes a pricing of a product.

        DELETE /products/{product_id}/pricing/{pricing_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.
            pricing_id: The `id` of the pricing.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: deleteProductPricing).
            Only releases 1.0.0 to 1.0.5 of the vendor's tool call it; some other paths of those releases have
            changed since.
        """
        from .delete_product_pricing import request

        return await self._caller.call(request(product_id, pricing_id))

    async def update_pricing(
        self,
        product_id: str | hints.UUID,
        pricing_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Pricing:
        """Update a pricing of a product.

        Changes a pricing of a product. Presumably it takes the fields of a new pricing.

        PATCH /products/{product_id}/pricing/{pricing_id}. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.
            pricing_id: The `id` of the pricing.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`. All are, if the response is
            empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: updateProductPricing).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of `GET
            /products/{product_id}/pricing` has this schema.
            Only releases 1.0.0 to 1.0.5 of the vendor's tool call it, and none shows the body.
        """
        from .update_product_pricing import request

        return await self._caller.call(request(product_id, pricing_id, body, fields=fields))

    async def get_bundle_pricing(self, product_id: str | hints.UUID, pricing_id: str | hints.UUID) -> models.Pricing:
        """Get a pricing of a bundle.

        Returns one pricing of a bundle of products.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /products/bundle/{product_id}/pricing/{pricing_id}. Sent again after a failure that may pass.

        Args:
            product_id: The `id` of the product.
            pricing_id: The `id` of the pricing.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github:zenskar/mcp-zenskar git history: updateProductBundlePricing (same path)).
            The response is inferred: No source shows the status or the response. A bundle pricing is created with
            the fields of a pricing and its products; an item of `GET /products/{product_id}/pricing` has this
            schema.
            No source shows the path with this method, so it is inferred. The vendor's tool updates on this path,
            and both docs indexes list the two side by side. The operation could also be the list, without the last
            id.
        """
        from .get_product_bundle_pricing import request

        return await self._caller.call(request(product_id, pricing_id))

    async def update_bundle_pricing(
        self,
        product_id: str | hints.UUID,
        pricing_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Pricing:
        """Update a pricing of a bundle.

        Changes a pricing of a bundle of products. Presumably it takes the fields of a new pricing.

        PATCH /products/bundle/{product_id}/pricing/{pricing_id}. Never sent again once it may have reached the
        server.

        Args:
            product_id: The `id` of the product.
            pricing_id: The `id` of the pricing.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`. All are, if the response is
            empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github:zenskar/mcp-zenskar git history: updateProductBundlePricing).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it. A bundle pricing is created with the fields
            of a pricing and its products; an item of `GET /products/{product_id}/pricing` has this schema.
            Only releases 1.0.0 to 1.0.5 of the vendor's tool call it, and none shows the body.
        """
        from .update_product_bundle_pricing import request

        return await self._caller.call(request(product_id, pricing_id, body, fields=fields))

    @overload
    async def create_bundle_pricing(
        self, product_id: str | hints.UUID, body: models.CreateBundlePricing | CreateBundlePricingFields | AnyFields
    ) -> models.Pricing: ...
    @overload
    async def create_bundle_pricing(
        self, product_id: str | hints.UUID, **fields: Unpack[CreateBundlePricingFields]
    ) -> models.Pricing: ...
    async def create_bundle_pricing(
        self,
        product_id: str | hints.UUID,
        body: models.CreateBundlePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Pricing:
        """Create a pricing of a bundle.

        Creates a pricing that applies to several products together. The body is that of a new pricing with the list
        of products.

        POST /products/bundle/{product_id}/pricing. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.
            body: A `CreateBundlePricing`, a dict of the same shape, or its fields as keywords:
                pricing_data: A price, in the shape that its `pricing_type` names. Warning: the sources disagree
                    on the unit. Required.
                products: A free-form JSON object. Required.
                name: Undocumented.
                description: Undocumented.
                quantity: The number of units that are charged.
                grants: The entitlements that the customer receives with the pricing.
                consumptions: The entitlements that the pricing consumes.
                free_units: The units that are free of charge.
                discounts: A discount on the price.
                commitments: The minimum and the maximum that is charged.
                taxes: A tax on the price.
                payment_terms: The payment terms, for phases of a contract or a plan.
                service_fees: The service fees, for phases like `payment_terms`.
                execution_logic: The steps that compute the price.
                is_recurring: Undocumented.
                billing_period: The billing interval, and whether billing is before or after the period.
                add_to_catalog: Whether the pricing is offered with the product from now on.
                overage_pricing: The complete pricing for usage beyond the entitlements.

        Returns:
            A pricing of a product. Fields that are missing in the response are `UNSET`. All are, if the response is
            empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs.zenskar.com/reference/create-product-bundle-pricing).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it. A bundle pricing is created with the fields
            of a pricing and its products; an item of `GET /products/{product_id}/pricing` has this schema.
            The docs page shows its labels and types but not the path, which only releases 1.0.0 to 1.0.5 of the
            vendor's tool call.
        """
        from .create_product_bundle_pricing import request

        return await self._caller.call(request(product_id, body, fields=fields))

    async def get_by_link_id(self, link_id: str | hints.UUID) -> Any:
        """Get a product and its pricing by link id.

        Presumably returns the product and pricing that share a link id, such as a product's `parent_link_id`.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /products/link/{link_id}. Sent again after a failure that may pass.

        Args:
            link_id: The link id of the product. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, between a product and its pricings. The path is assumed
            from `/rawmetric/slug/{raw_metric_slug}` and `/invoices/external_id/{external_id}`, which find a record
            by another key. The current docs do not have it.
        """
        from .get_product_by_link_id import request

        return await self._caller.call(request(link_id))

    async def pricing_json_schema(
        self, product_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Get the JSON schema of a product's pricing.

        Presumably returns the JSON schema that a pricing must match. What to send is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /products/{product_id}/pricing/json_schema. Never sent again once it may have reached the server.

        Args:
            product_id: The `id` of the product.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, as a POST at the end of its group. The path is assumed:
            below the pricings of a product, as its title suggests. The current docs do not have it.
        """
        from .get_product_pricing_json_schema import request

        return await self._caller.call(request(product_id, body, fields=fields))
