# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tax`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import tax as namespace

if TYPE_CHECKING:
    from ...models.create_jurisdiction_rate import CreateJurisdictionRateFields
    from ...models.create_tax_category import CreateTaxCategoryFields
    from ...models.lookup_tax_rate import LookupTaxRateFields
    from ...models.update_jurisdiction_rate import UpdateJurisdictionRateFields
    from ...models.update_tax_category import UpdateTaxCategoryFields
    from ...models.update_tax_rate import UpdateTaxRateFields


class AsyncRawTax:
    """The methods of `AsyncTax`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_categories(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[models.TaxCategoryPage]:
        """List tax categories: the whole response, with one page."""
        from ...operations import Request
        from .list_tax_categories import OPERATION

        return await self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    @overload
    async def create_category(
        self, body: models.CreateTaxCategory | CreateTaxCategoryFields | AnyFields
    ) -> Response[models.TaxCategory]: ...
    @overload
    async def create_category(self, **fields: Unpack[CreateTaxCategoryFields]) -> Response[models.TaxCategory]: ...
    async def create_category(
        self, body: models.CreateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.TaxCategory]:
        """Create a tax category: the whole response."""
        from .create_tax_category import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_category(self, code: str | hints.UUID) -> Response[models.TaxCategory]:
        """Get a tax category: the whole response."""
        from .get_tax_category import request

        return await self._caller.answer(request(code))

    @overload
    async def update_category(
        self, code: str | hints.UUID, body: models.UpdateTaxCategory | UpdateTaxCategoryFields | AnyFields
    ) -> Response[models.TaxCategory]: ...
    @overload
    async def update_category(
        self, code: str | hints.UUID, **fields: Unpack[UpdateTaxCategoryFields]
    ) -> Response[models.TaxCategory]: ...
    async def update_category(
        self, code: str | hints.UUID, body: models.UpdateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.TaxCategory]:
        """Update a tax category: the whole response."""
        from .update_tax_category import request

        return await self._caller.answer(request(code, body, fields=fields))

    async def list_jurisdiction_rates(
        self,
        business_entity_id: str | hints.UUID,
        *where: hints.Where,
        **filters: Unpack[namespace.ListJurisdictionRatesFilters],
    ) -> Response[builtins.list[models.JurisdictionRate]]:
        """List jurisdiction rates: the whole response, with one page."""
        from ...operations import Request
        from .list_jurisdiction_rates import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"business_entity_id": business_entity_id}, query={}), where, filters
            )
        )

    @overload
    async def create_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.CreateJurisdictionRate | CreateJurisdictionRateFields | AnyFields,
    ) -> Response[models.JurisdictionRate]: ...
    @overload
    async def create_jurisdiction_rate(
        self, business_entity_id: str | hints.UUID, **fields: Unpack[CreateJurisdictionRateFields]
    ) -> Response[models.JurisdictionRate]: ...
    async def create_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.CreateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.JurisdictionRate]:
        """Create a jurisdiction rate: the whole response."""
        from .create_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, body, fields=fields))

    async def get_jurisdiction_rate(
        self, business_entity_id: str | hints.UUID, jurisdiction_rate_id: str | hints.UUID
    ) -> Response[models.JurisdictionRate]:
        """Get a jurisdiction rate: the whole response."""
        from .get_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, jurisdiction_rate_id))

    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        body: models.UpdateJurisdictionRate | UpdateJurisdictionRateFields | AnyFields,
    ) -> Response[models.JurisdictionRate]: ...
    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        **fields: Unpack[UpdateJurisdictionRateFields],
    ) -> Response[models.JurisdictionRate]: ...
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        body: models.UpdateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.JurisdictionRate]:
        """Update a jurisdiction rate: the whole response."""
        from .update_jurisdiction_rate import request

        return await self._caller.answer(request(business_entity_id, jurisdiction_rate_id, body, fields=fields))

    async def list_rates(self, business_entity_id: str | hints.UUID) -> Response[Any]:
        """List the taxes of jurisdiction rates: the whole response."""
        from .list_tax_rates import request

        return await self._caller.answer(request(business_entity_id))

    async def get_rate(
        self, business_entity_id: str | hints.UUID, rate_id: str | hints.UUID
    ) -> Response[models.TaxRate]:
        """Get a tax: the whole response."""
        from .get_tax_rate import request

        return await self._caller.answer(request(business_entity_id, rate_id))

    @overload
    async def update_rate(
        self,
        business_entity_id: str | hints.UUID,
        rate_id: str | hints.UUID,
        body: models.UpdateTaxRate | UpdateTaxRateFields | AnyFields,
    ) -> Response[models.TaxRate]: ...
    @overload
    async def update_rate(
        self, business_entity_id: str | hints.UUID, rate_id: str | hints.UUID, **fields: Unpack[UpdateTaxRateFields]
    ) -> Response[models.TaxRate]: ...
    async def update_rate(
        self,
        business_entity_id: str | hints.UUID,
        rate_id: str | hints.UUID,
        body: models.UpdateTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.TaxRate]:
        """Update a tax: the whole response."""
        from .update_tax_rate import request

        return await self._caller.answer(request(business_entity_id, rate_id, body, fields=fields))

    @overload
    async def lookup_rate(
        self, business_entity_id: str | hints.UUID, body: models.LookupTaxRate | LookupTaxRateFields | AnyFields
    ) -> Response[models.ResolvedTaxRate]: ...
    @overload
    async def lookup_rate(
        self, business_entity_id: str | hints.UUID, **fields: Unpack[LookupTaxRateFields]
    ) -> Response[models.ResolvedTaxRate]: ...
    async def lookup_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.LookupTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.ResolvedTaxRate]:
        """Look up the tax rate for a destination: the whole response."""
        from .lookup_tax_rate import request

        return await self._caller.answer(request(business_entity_id, body, fields=fields))
