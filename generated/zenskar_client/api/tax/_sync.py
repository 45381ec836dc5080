# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `tax`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import tax as namespace

if TYPE_CHECKING:
    from ...models.create_jurisdiction_rate import CreateJurisdictionRateFields
    from ...models.create_tax_category import CreateTaxCategoryFields
    from ...models.lookup_tax_rate import LookupTaxRateFields
    from ...models.update_jurisdiction_rate import UpdateJurisdictionRateFields
    from ...models.update_tax_category import UpdateTaxCategoryFields
    from ...models.update_tax_rate import UpdateTaxRateFields
    from ._raw import RawTax


class Tax:
    """Tax categories of what is sold, and the tax rates that apply to them in a jurisdiction."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawTax:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawTax

        return RawTax(self._caller)

    def list_categories(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> hints.Pager[models.TaxCategory]:
        """List tax categories.

        Returns tax categories, paginated.

        GET /tax/categories. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page.

        Returns:
            An iterator over all items of all pages, each a `TaxCategory`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/list-tax-categories).
            The archived docs page is cut off within the response, after `next`.
        """
        from ...operations import Request
        from .list_tax_categories import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    @overload
    def create_category(
        self, body: models.CreateTaxCategory | CreateTaxCategoryFields | AnyFields
    ) -> models.TaxCategory: ...
    @overload
    def create_category(self, **fields: Unpack[CreateTaxCategoryFields]) -> models.TaxCategory: ...
    def create_category(
        self, body: models.CreateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.TaxCategory:
        """Create a tax category.

        Creates a tax category. The server generates its `code`. Sources differ on `external_codes`: the docs page
        has an object by provider, the vendor's tool sends an array of pairs.

        POST /tax/categories. Never sent again once it may have reached the server.

        Args:
            body: A `CreateTaxCategory`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                external_codes: The codes by provider, such as `avalara` or `anrok`.

        Returns:
            A category of goods or services that are taxed in the same way. Fields that are missing in the response
            are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/create-tax-category).
        """
        from .create_tax_category import request

        return self._caller.call(request(body, fields=fields))

    def get_category(self, code: str | hints.UUID) -> models.TaxCategory:
        """Get a tax category.

        Returns one tax category by its code, not by its id.

        GET /tax/categories/{code}. Sent again after a failure that may pass.

        Args:
            code: The `code` of the tax category, not its `id`.

        Returns:
            A category of goods or services that are taxed in the same way. Fields that are missing in the response
            are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/get-tax-category).
        """
        from .get_tax_category import request

        return self._caller.call(request(code))

    @overload
    def update_category(
        self, code: str | hints.UUID, body: models.UpdateTaxCategory | UpdateTaxCategoryFields | AnyFields
    ) -> models.TaxCategory: ...
    @overload
    def update_category(
        self, code: str | hints.UUID, **fields: Unpack[UpdateTaxCategoryFields]
    ) -> models.TaxCategory: ...
    def update_category(
        self, code: str | hints.UUID, body: models.UpdateTaxCategory | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.TaxCategory:
        """Update a tax category.

        Changes a tax category.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        PATCH /tax/categories/{code}. Never sent again once it may have reached the server.

        Args:
            code: The `code` of the tax category, not its `id`.
            body: A `UpdateTaxCategory`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                external_codes: A free-form JSON object.

        Returns:
            A category of goods or services that are taxed in the same way. Fields that are missing in the response
            are `UNSET`. All are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): update-
            tax-category).
            The response is inferred: No source shows the status or the response. `GET` on the same path responds
            with this schema.
            The docs index names this operation, but its page is not archived. The path is inferred from GET, the
            method from the other tax updates, and the fields from the creation.
        """
        from .update_tax_category import request

        return self._caller.call(request(code, body, fields=fields))

    def list_jurisdiction_rates(
        self,
        business_entity_id: str | hints.UUID,
        *where: hints.Where,
        **filters: Unpack[namespace.ListJurisdictionRatesFilters],
    ) -> hints.Pager[models.JurisdictionRate]:
        """List jurisdiction rates.

        Returns the jurisdiction rates of a business entity, as a bare array without pagination.

        GET /tax/business_entities/{business_entity_id}/jurisdiction_rates. Sent again after a failure that may
        pass.

        Args:
            business_entity_id: The `id` of the business entity.

        Returns:
            An iterator over all items of all pages, each a `JurisdictionRate`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/list-jurisdiction-rates).
        """
        from ...operations import Request
        from .list_jurisdiction_rates import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"business_entity_id": business_entity_id}, query={}), where, filters
        )

    @overload
    def create_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.CreateJurisdictionRate | CreateJurisdictionRateFields | AnyFields,
    ) -> models.JurisdictionRate: ...
    @overload
    def create_jurisdiction_rate(
        self, business_entity_id: str | hints.UUID, **fields: Unpack[CreateJurisdictionRateFields]
    ) -> models.JurisdictionRate: ...
    def create_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.CreateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.JurisdictionRate:
        """Create a jurisdiction rate.

        Creates a jurisdiction rate together with its taxes in one atomic call. No operation that adds a single tax
        is known. Send `zip_code_start` and `zip_code_end` together.

        POST /tax/business_entities/{business_entity_id}/jurisdiction_rates. Never sent again once it may have
        reached the server.

        Args:
            business_entity_id: The `id` of the business entity.
            body: A `CreateJurisdictionRate`, a dict of the same shape, or its fields as keywords:
                country_code: Undocumented. Required.
                tax_category_id: A UUID. Required.
                effective_from: Undocumented. Required.
                state_code: Undocumented.
                city: Undocumented.
                zip_code_start: Undocumented.
                zip_code_end: Undocumented.
                effective_to: Undocumented.
                is_active: The server's default is true.
                name: Undocumented.
                rates: The taxes that make up the rate.

        Returns:
            The taxes that apply to one category in one place for a period of time. Fields that are missing in the
            response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/create-jurisdiction-rate).
        """
        from .create_jurisdiction_rate import request

        return self._caller.call(request(business_entity_id, body, fields=fields))

    def get_jurisdiction_rate(
        self, business_entity_id: str | hints.UUID, jurisdiction_rate_id: str | hints.UUID
    ) -> models.JurisdictionRate:
        """Get a jurisdiction rate.

        Returns one jurisdiction rate with its taxes.

        GET /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}. Sent again after
        a failure that may pass.

        Args:
            business_entity_id: The `id` of the business entity.
            jurisdiction_rate_id: The `id` of the jurisdiction rate.

        Returns:
            The taxes that apply to one category in one place for a period of time. Fields that are missing in the
            response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/get-jurisdiction-rate).
        """
        from .get_jurisdiction_rate import request

        return self._caller.call(request(business_entity_id, jurisdiction_rate_id))

    @overload
    def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        body: models.UpdateJurisdictionRate | UpdateJurisdictionRateFields | AnyFields,
    ) -> models.JurisdictionRate: ...
    @overload
    def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        **fields: Unpack[UpdateJurisdictionRateFields],
    ) -> models.JurisdictionRate: ...
    def update_jurisdiction_rate(
        self,
        business_entity_id: str | hints.UUID,
        jurisdiction_rate_id: str | hints.UUID,
        body: models.UpdateJurisdictionRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.JurisdictionRate:
        """Update a jurisdiction rate.

        Changes the place, category or time of a jurisdiction rate. Only the keys that are sent are written, so
        leave out what must not change. The rules, such as the one for the two zip codes, are checked on the
        resulting row. Its taxes cannot be changed here: use `PATCH
        /tax/business_entities/{business_entity_id}/rates/{rate_id}`.

        PATCH /tax/business_entities/{business_entity_id}/jurisdiction_rates/{jurisdiction_rate_id}. Never sent
        again once it may have reached the server.

        Args:
            business_entity_id: The `id` of the business entity.
            jurisdiction_rate_id: The `id` of the jurisdiction rate.
            body: A `UpdateJurisdictionRate`, a dict of the same shape, or its fields as keywords:
                country_code: The country code, two letters.
                state_code: Undocumented.
                city: Undocumented.
                zip_code_start: Undocumented.
                zip_code_end: Undocumented.
                tax_category_id: A UUID.
                effective_from: Undocumented.
                effective_to: Undocumented.
                is_active: Undocumented.
                name: Undocumented.

        Returns:
            The taxes that apply to one category in one place for a period of time. Fields that are missing in the
            response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/update-jurisdiction-rate (two versions)).
        """
        from .update_jurisdiction_rate import request

        return self._caller.call(request(business_entity_id, jurisdiction_rate_id, body, fields=fields))

    def list_rates(self, business_entity_id: str | hints.UUID) -> Any:
        """List the taxes of jurisdiction rates.

        Returns single taxes of jurisdiction rates. `get_jurisdiction_rate` returns the same taxes on a documented
        path.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /tax/business_entities/{business_entity_id}/rates. Sent again after a failure that may pass.

        Args:
            business_entity_id: The `id` of the business entity.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): list-tax-
            rates).
            The docs index names it, but its page is not archived. The path is assumed: that of one tax without its
            id. According to the index, the operation lists the taxes of one jurisdiction rate, but this path has no
            place for that rate. This suggests a path below the jurisdiction rate, or a parameter.
        """
        from .list_tax_rates import request

        return self._caller.call(request(business_entity_id))

    def get_rate(self, business_entity_id: str | hints.UUID, rate_id: str | hints.UUID) -> models.TaxRate:
        """Get a tax.

        Returns one tax of a jurisdiction rate.

        GET /tax/business_entities/{business_entity_id}/rates/{rate_id}. Sent again after a failure that may pass.

        Args:
            business_entity_id: The `id` of the business entity.
            rate_id: The `id` of the tax within a jurisdiction rate.

        Returns:
            One tax of a jurisdiction rate. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/get-tax-rate).
        """
        from .get_tax_rate import request

        return self._caller.call(request(business_entity_id, rate_id))

    @overload
    def update_rate(
        self,
        business_entity_id: str | hints.UUID,
        rate_id: str | hints.UUID,
        body: models.UpdateTaxRate | UpdateTaxRateFields | AnyFields,
    ) -> models.TaxRate: ...
    @overload
    def update_rate(
        self, business_entity_id: str | hints.UUID, rate_id: str | hints.UUID, **fields: Unpack[UpdateTaxRateFields]
    ) -> models.TaxRate: ...
    def update_rate(
        self,
        business_entity_id: str | hints.UUID,
        rate_id: str | hints.UUID,
        body: models.UpdateTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.TaxRate:
        """Update a tax.

        Changes one tax of a jurisdiction rate. Fields that are left out stay unchanged.

        PATCH /tax/business_entities/{business_entity_id}/rates/{rate_id}. Never sent again once it may have reached
        the server.

        Args:
            business_entity_id: The `id` of the business entity.
            rate_id: The `id` of the tax within a jurisdiction rate.
            body: A `UpdateTaxRate`, a dict of the same shape, or its fields as keywords:
                tax_name: Undocumented.
                rate_percent: Undocumented.
                is_compound: Undocumented.
                compound_order: Undocumented.
                jurisdiction_level: Undocumented.
                jurisdiction_code: Undocumented.

        Returns:
            One tax of a jurisdiction rate. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/update-tax-rate).
            The response is inferred: The docs text says only that this is the response on success; 200 is assumed.
        """
        from .update_tax_rate import request

        return self._caller.call(request(business_entity_id, rate_id, body, fields=fields))

    @overload
    def lookup_rate(
        self, business_entity_id: str | hints.UUID, body: models.LookupTaxRate | LookupTaxRateFields | AnyFields
    ) -> models.ResolvedTaxRate: ...
    @overload
    def lookup_rate(
        self, business_entity_id: str | hints.UUID, **fields: Unpack[LookupTaxRateFields]
    ) -> models.ResolvedTaxRate: ...
    def lookup_rate(
        self,
        business_entity_id: str | hints.UUID,
        body: models.LookupTaxRate | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.ResolvedTaxRate:
        """Look up the tax rate for a destination.

        Returns the taxes of the jurisdiction rate that applies to a category, a destination and a day. It changes
        nothing although it is a POST, so it is safe to repeat. Matching is strict: a field of the place that is
        left out must be empty in the row. No match is a 404, more than one match a 422. `rate_percent` is a string
        here, but a number in the rates themselves.

        POST /tax/business_entities/{business_entity_id}/rates/lookup. Never sent again once it may have reached the
        server.

        Args:
            business_entity_id: The `id` of the business entity.
            body: A `LookupTaxRate`, a dict of the same shape, or its fields as keywords:
                tax_category_id: A UUID. Required.
                country_code: Undocumented. Required.
                effective_date: Undocumented. Required.
                state_code: Undocumented.
                city: Undocumented.
                zip_code: Undocumented.

        Returns:
            The taxes that apply to a destination. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/tax/resolve-the-applicable-tax-rate-for-a-
            destination).
            The text of the body's schema says that no match returns `[]` instead of a 404.
        """
        from .lookup_tax_rate import request

        return self._caller.call(request(business_entity_id, body, fields=fields))
