# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tax`, asynchronous, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.create_jurisdiction_rate import CreateJurisdictionRate, CreateJurisdictionRateFields
    from ...models.create_tax_category import CreateTaxCategory, CreateTaxCategoryFields
    from ...models.jurisdiction_rate import JurisdictionRate
    from ...models.lookup_tax_rate import LookupTaxRate, LookupTaxRateFields
    from ...models.resolved_tax_rate import ResolvedTaxRate
    from ...models.tax_category import TaxCategory
    from ...models.tax_category_page import TaxCategoryPage
    from ...models.tax_rate import TaxRate
    from ...models.update_jurisdiction_rate import UpdateJurisdictionRate, UpdateJurisdictionRateFields
    from ...models.update_tax_category import UpdateTaxCategory, UpdateTaxCategoryFields
    from ...models.update_tax_rate import UpdateTaxRate, UpdateTaxRateFields
    from ...types import Response, Unset
    from ._filters import ListJurisdictionRatesFilters


class AsyncRawTax:
    """The methods of `AsyncTax`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_categories(
        self, *where: Where, cursor: str | None | Unset = UNSET, limit: int | None | Unset = UNSET, **filters: Never
    ) -> Response[TaxCategoryPage]:
        """List tax categories: the whole response, with one page."""
        from ...client import Request
        from .list_tax_categories import OPERATION

        return await self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    @overload
    async def create_category(self, body: CreateTaxCategory | Mapping[str, Any]) -> Response[TaxCategory]: ...
    @overload
    async def create_category(self, **fields: Unpack[CreateTaxCategoryFields]) -> Response[TaxCategory]: ...
    async def create_category(
        self, body: CreateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[TaxCategory]:
        """Create a tax category: the whole response."""
        from .create_tax_category import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_category(self, code: str | UUID) -> Response[TaxCategory]:
        """Get a tax category: the whole response."""
        from .get_tax_category import request

        return await self._caller.answer(request(code))

    @overload
    async def update_category(
        self, code: str | UUID, body: UpdateTaxCategory | Mapping[str, Any]
    ) -> Response[TaxCategory]: ...
    @overload
    async def update_category(
        self, code: str | UUID, **fields: Unpack[UpdateTaxCategoryFields]
    ) -> Response[TaxCategory]: ...
    async def update_category(
        self, code: str | UUID, body: UpdateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[TaxCategory]:
        """Update a tax category: the whole response."""
        from .update_tax_category import request

        return await self._caller.answer(request(code, body, fields=fields))

    async def list_jurisdiction_rates(
        self, business_entity_id: str | UUID, *where: Where, **filters: Unpack[ListJurisdictionRatesFilters]
    ) -> Response[builtins.list[JurisdictionRate]]:
        """List jurisdiction rates: the whole response, with one page."""
        from ...client import Request
        from .list_jurisdiction_rates import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"business_entity_id": business_entity_id}, query={}), where, filters
            )
        )

    @overload
    async def create_jurisdiction_rate(
        self, business_entity_id: str | UUID, body: CreateJurisdictionRate | Mapping[str, Any]
    ) -> Response[JurisdictionRate]: ...
    @overload
    async def create_jurisdiction_rate(
        self, business_entity_id: str | UUID, **fields: Unpack[CreateJurisdictionRateFields]
    ) -> Response[JurisdictionRate]: ...
    async def create_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        body: CreateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[JurisdictionRate]:
        """Create a jurisdiction rate: the whole response."""
        from .create_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, body, fields=fields))

    async def get_jurisdiction_rate(
        self, business_entity_id: str | UUID, jurisdiction_rate_id: str | UUID
    ) -> Response[JurisdictionRate]:
        """Get a jurisdiction rate: the whole response."""
        from .get_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, jurisdiction_rate_id))

    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        body: UpdateJurisdictionRate | Mapping[str, Any],
    ) -> Response[JurisdictionRate]: ...
    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        **fields: Unpack[UpdateJurisdictionRateFields],
    ) -> Response[JurisdictionRate]: ...
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        body: UpdateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[JurisdictionRate]:
        """Update a jurisdiction rate: the whole response."""
        from .update_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, jurisdiction_rate_id, body, fields=fields))

    async def list_rates(self, business_entity_id: str | UUID) -> Response[Any]:
        """List the taxes of jurisdiction rates: the whole response."""
        from .list_tax_rates import request

        return await self._caller.answer(request(business_entity_id))

    async def get_rate(self, business_entity_id: str | UUID, rate_id: str | UUID) -> Response[TaxRate]:
        """Get a tax: the whole response."""
        from .get_tax_rate import request

        return await self._caller.answer(request(business_entity_id, rate_id))

    @overload
    async def update_rate(
        self, business_entity_id: str | UUID, rate_id: str | UUID, body: UpdateTaxRate | Mapping[str, Any]
    ) -> Response[TaxRate]: ...
    @overload
    async def update_rate(
        self, business_entity_id: str | UUID, rate_id: str | UUID, **fields: Unpack[UpdateTaxRateFields]
    ) -> Response[TaxRate]: ...
    async def update_rate(
        self,
        business_entity_id: str | UUID,
        rate_id: str | UUID,
        body: UpdateTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[TaxRate]:
        """Update a tax: the whole response."""
        from .update_tax_rate import request

        return await self._caller.answer(request(business_entity_id, rate_id, body, fields=fields))

    @overload
    async def lookup_rate(
        self, business_entity_id: str | UUID, body: LookupTaxRate | Mapping[str, Any]
    ) -> Response[ResolvedTaxRate]: ...
    @overload
    async def lookup_rate(
        self, business_entity_id: str | UUID, **fields: Unpack[LookupTaxRateFields]
    ) -> Response[ResolvedTaxRate]: ...
    async def lookup_rate(
        self, business_entity_id: str | UUID, body: LookupTaxRate | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[ResolvedTaxRate]:
        """Look up the tax rate for a destination: the whole response."""
        from .lookup_tax_rate import request

        return await self._caller.answer(request(business_entity_id, body, fields=fields))
