# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tax`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.create_jurisdiction_rate import CreateJurisdictionRate, CreateJurisdictionRateFields
    from ...models.create_tax_category import CreateTaxCategory, CreateTaxCategoryFields
    from ...models.jurisdiction_rate import JurisdictionRate
    from ...models.lookup_tax_rate import LookupTaxRate, LookupTaxRateFields
    from ...models.resolved_tax_rate import ResolvedTaxRate
    from ...models.tax_category import TaxCategory
    from ...models.tax_rate import TaxRate
    from ...models.update_jurisdiction_rate import UpdateJurisdictionRate, UpdateJurisdictionRateFields
    from ...models.update_tax_category import UpdateTaxCategory, UpdateTaxCategoryFields
    from ...models.update_tax_rate import UpdateTaxRate, UpdateTaxRateFields
    from ...types import Unset
    from ._async_raw import AsyncRawTax
    from ._filters import ListJurisdictionRatesFilters


class AsyncTax:
    """Categories of what is sold, and the tax rates that hold for them in a jurisdiction."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawTax:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawTax

        return AsyncRawTax(self._caller)

    def list_categories(
        self, *where: Where, cursor: str | None | Unset = UNSET, limit: int | None | Unset = UNSET, **filters: Never
    ) -> AsyncPager[TaxCategory]:
        """List tax categories.

        Tax categories by page. The archived page ends within the answer, after `next`.

        GET /tax/categories. Evidence: documented (docs2.zenskar.com/api-reference/tax/list-tax-categories).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds.

        """
        from ...client import Request
        from .list_tax_categories import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    @overload
    async def create_category(self, body: CreateTaxCategory | Mapping[str, Any]) -> TaxCategory: ...
    @overload
    async def create_category(self, **fields: Unpack[CreateTaxCategoryFields]) -> TaxCategory: ...
    async def create_category(
        self, body: CreateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> TaxCategory:
        """Create a tax category.

        Adds a tax category; the server makes its `code`. The page has `external_codes` as an object by provider,
        the vendor's tool sends an array of pairs.

        POST /tax/categories. Evidence: documented (docs2.zenskar.com/api-reference/tax/create-tax-category).

        Args:
            body: a `CreateTaxCategory`, a dict of the same shape, or its fields as keywords.

        """
        from .create_tax_category import request

        return await self._caller.call(request(body, fields=fields))

    async def get_category(self, code: str | UUID) -> TaxCategory:
        """Get a tax category.

        One tax category by its code, not by its id.

        GET /tax/categories/{code}. Evidence: documented (docs2.zenskar.com/api-reference/tax/get-tax-category).

        Args:
            code: The `code` of the tax category, not its `id`.

        """
        from .get_tax_category import request

        return await self._caller.call(request(code))

    @overload
    async def update_category(self, code: str | UUID, body: UpdateTaxCategory | Mapping[str, Any]) -> TaxCategory: ...
    @overload
    async def update_category(self, code: str | UUID, **fields: Unpack[UpdateTaxCategoryFields]) -> TaxCategory: ...
    async def update_category(
        self, code: str | UUID, body: UpdateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> TaxCategory:
        """Update a tax category.

        Changes a tax category. The index of the docs names it, its page is not archived: the path is that of GET,
        the method that of the other tax updates, and the fields are those of creation.

        PATCH /tax/categories/{code}. Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt
        (index of 2026-07): update-tax-category). The path is inferred from its siblings: the first call warns;
        `make probe` finds out.

        Args:
            code: The `code` of the tax category, not its `id`.
            body: a `UpdateTaxCategory`, a dict of the same shape, or its fields as keywords.

        """
        from .update_tax_category import request

        return await self._caller.call(request(code, body, fields=fields))

    def list_jurisdiction_rates(
        self, business_entity_id: str | UUID, *where: Where, **filters: Unpack[ListJurisdictionRatesFilters]
    ) -> AsyncPager[JurisdictionRate]:
        """List jurisdiction rates.

        The jurisdiction rates of a business entity, as a bare array without pages.

        GET /tax/business_entities/{business_entity_id}/jurisdiction_rates. Evidence: documented
        (docs2.zenskar.com/api-reference/tax/list-jurisdiction-rates).

        Args:
            business_entity_id: The `id` of the business entity.

        """
        from ...client import Request
        from .list_jurisdiction_rates import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"business_entity_id": business_entity_id}, query={}), where, filters
        )

    @overload
    async def create_jurisdiction_rate(
        self, business_entity_id: str | UUID, body: CreateJurisdictionRate | Mapping[str, Any]
    ) -> JurisdictionRate: ...
    @overload
    async def create_jurisdiction_rate(
        self, business_entity_id: str | UUID, **fields: Unpack[CreateJurisdictionRateFields]
    ) -> JurisdictionRate: ...
    async def create_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        body: CreateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> JurisdictionRate:
        """Create a jurisdiction rate.

        Adds a jurisdiction rate with its taxes in one call, all or nothing; no operation that adds a single tax is
        known. `zip_code_start` and `zip_code_end` go together.

        POST /tax/business_entities/{business_entity_id}/jurisdiction_rates. Evidence: documented
        (docs2.zenskar.com/api-reference/tax/create-jurisdiction-rate).

        Args:
            business_entity_id: The `id` of the business entity.
            body: a `CreateJurisdictionRate`, a dict of the same shape, or its fields as keywords.

        """
        from .create_jurisdiction_rate import request

        return await self._caller.call(request(business_entity_id, body, fields=fields))

    async def get_jurisdiction_rate(
        self, business_entity_id: str | UUID, jurisdiction_rate_id: str | UUID
    ) -> JurisdictionRate:
        """Get a jurisdiction rate.

        One jurisdiction rate with its taxes.

        GET /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}. Evidence:
        documented (docs2.zenskar.com/api-reference/tax/get-jurisdiction-rate).

        Args:
            business_entity_id: The `id` of the business entity.
            jurisdiction_rate_id: The `id` of the jurisdiction rate.

        """
        from .get_jurisdiction_rate import request

        return await self._caller.call(request(business_entity_id, jurisdiction_rate_id))

    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        body: UpdateJurisdictionRate | Mapping[str, Any],
    ) -> JurisdictionRate: ...
    @overload
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        **fields: Unpack[UpdateJurisdictionRateFields],
    ) -> JurisdictionRate: ...
    async def update_jurisdiction_rate(
        self,
        business_entity_id: str | UUID,
        jurisdiction_rate_id: str | UUID,
        body: UpdateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> JurisdictionRate:
        """Update a jurisdiction rate.

        Changes place, category or time of a jurisdiction rate. Only keys that are sent are written, so leave out
        what is to stay; the rules, such as that of the two zip codes, are checked on the row as it is afterwards.
        Its taxes cannot be changed here: use `PATCH /tax/business_entities/{business_entity_id}/rates/{rate_id}`.

        PATCH /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}. Evidence:
        documented (docs2.zenskar.com/api-reference/tax/update-jurisdiction-rate (two versions)).

        Args:
            business_entity_id: The `id` of the business entity.
            jurisdiction_rate_id: The `id` of the jurisdiction rate.
            body: a `UpdateJurisdictionRate`, a dict of the same shape, or its fields as keywords.

        """
        from .update_jurisdiction_rate import request

        return await self._caller.call(request(business_entity_id, jurisdiction_rate_id, body, fields=fields))

    async def list_rates(self, business_entity_id: str | UUID) -> Any:
        """List the taxes of jurisdiction rates.

        Single taxes of jurisdiction rates. The index of the docs names it, its page is not archived; the path is
        that of one tax without its id. By the index it lists the taxes of one jurisdiction rate, for which this
        path has no place: that speaks for a path below the jurisdiction rate, or for a parameter.
        `get_jurisdiction_rate` gives the same taxes by a documented path.

        GET /tax/business_entities/{business_entity_id}/rates. Evidence: assumed (github.com/api-evangelist/zenskar
        llms/zenskar-llms.txt (index of 2026-07): list-tax-rates). The path is only assumed: the call raises
        `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out.

        Args:
            business_entity_id: The `id` of the business entity.

        """
        from .list_tax_rates import request

        return await self._caller.call(request(business_entity_id))

    async def get_rate(self, business_entity_id: str | UUID, rate_id: str | UUID) -> TaxRate:
        """Get a tax.

        One tax of a jurisdiction rate.

        GET /tax/business_entities/{business_entity_id}/rates/{rate_id}. Evidence: documented
        (docs2.zenskar.com/api-reference/tax/get-tax-rate).

        Args:
            business_entity_id: The `id` of the business entity.
            rate_id: The `id` of the tax within a jurisdiction rate.

        """
        from .get_tax_rate import request

        return await self._caller.call(request(business_entity_id, rate_id))

    @overload
    async def update_rate(
        self, business_entity_id: str | UUID, rate_id: str | UUID, body: UpdateTaxRate | Mapping[str, Any]
    ) -> TaxRate: ...
    @overload
    async def update_rate(
        self, business_entity_id: str | UUID, rate_id: str | UUID, **fields: Unpack[UpdateTaxRateFields]
    ) -> TaxRate: ...
    async def update_rate(
        self,
        business_entity_id: str | UUID,
        rate_id: str | UUID,
        body: UpdateTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> TaxRate:
        """Update a tax.

        Changes one tax of a jurisdiction rate; fields left out stay as they are.

        PATCH /tax/business_entities/{business_entity_id}/rates/{rate_id}. Evidence: documented
        (docs2.zenskar.com/api-reference/tax/update-tax-rate).

        Args:
            business_entity_id: The `id` of the business entity.
            rate_id: The `id` of the tax within a jurisdiction rate.
            body: a `UpdateTaxRate`, a dict of the same shape, or its fields as keywords.

        """
        from .update_tax_rate import request

        return await self._caller.call(request(business_entity_id, rate_id, body, fields=fields))

    @overload
    async def lookup_rate(
        self, business_entity_id: str | UUID, body: LookupTaxRate | Mapping[str, Any]
    ) -> ResolvedTaxRate: ...
    @overload
    async def lookup_rate(
        self, business_entity_id: str | UUID, **fields: Unpack[LookupTaxRateFields]
    ) -> ResolvedTaxRate: ...
    async def lookup_rate(
        self, business_entity_id: str | UUID, body: LookupTaxRate | Mapping[str, Any] | None = None, **fields: Any
    ) -> ResolvedTaxRate:
        """Look up the tax rate for a destination.

        Finds the jurisdiction rate that holds for a category, a destination and a day. It changes nothing although
        it is a POST, so it may be sent again. Matching is strict: a field of the place that is left out has to be
        empty in the row. No match is a 404, more than one a 422; the text of the body's schema says that no match
        gives `[]` instead. `rate_percent` is a string here, a number in the rates themselves.

        POST /tax/business_entities/{business_entity_id}/rates/lookup. Evidence: documented (docs2.zenskar.com/api-
        reference/tax/resolve-the-applicable-tax-rate-for-a-destination).

        Args:
            business_entity_id: The `id` of the business entity.
            body: a `LookupTaxRate`, a dict of the same shape, or its fields as keywords.

        """
        from .lookup_tax_rate import request

        return await self._caller.call(request(business_entity_id, body, fields=fields))
