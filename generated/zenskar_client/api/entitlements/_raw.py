# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `entitlements`, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.create_customer_entitlement import CreateCustomerEntitlement, CreateCustomerEntitlementFields
    from ...models.create_entitlement import CreateEntitlement, CreateEntitlementFields
    from ...models.customer_entitlement import CustomerEntitlement
    from ...models.customer_entitlement_page import CustomerEntitlementPage
    from ...models.customer_entitlement_total import CustomerEntitlementTotal
    from ...models.entitlement import Entitlement
    from ...models.entitlement_balance_page import EntitlementBalancePage
    from ...models.entitlement_page import EntitlementPage
    from ...models.open_body import OpenBody
    from ...models.unique_entitlement_page import UniqueEntitlementPage
    from ...models.update_customer_entitlement import UpdateCustomerEntitlement, UpdateCustomerEntitlementFields
    from ...models.update_entitlement import UpdateEntitlement, UpdateEntitlementFields
    from ...types import Response, Unset
    from ._filters import ListEntitlementBalancesFilters, ListEntitlementsFilters, ListUniqueCustomerEntitlementsFilters


class RawEntitlements:
    """The methods of `Entitlements`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[ListEntitlementsFilters],
    ) -> Response[EntitlementPage]:
        """List entitlements: the whole response, with one page."""
        from ...client import Request
        from .list_entitlements import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "order": order,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                        "search": search,
                    },
                ),
                where,
                filters,
            )
        )

    @overload
    def create(self, body: CreateEntitlement | Mapping[str, Any]) -> Response[Entitlement]: ...
    @overload
    def create(self, **fields: Unpack[CreateEntitlementFields]) -> Response[Entitlement]: ...
    def create(self, body: CreateEntitlement | Mapping[str, Any] | None = None, **fields: Any) -> Response[Entitlement]:
        """Create an entitlement: the whole response."""
        from .create_entitlement import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, entitlement_id: str | UUID) -> Response[Entitlement]:
        """Get an entitlement: the whole response."""
        from .get_entitlement import request

        return self._caller.answer(request(entitlement_id))

    def delete(self, entitlement_id: str | UUID) -> Response[Any]:
        """Delete an entitlement: the whole response."""
        from .delete_entitlement import request

        return self._caller.answer(request(entitlement_id))

    @overload
    def update(
        self, entitlement_id: str | UUID, body: UpdateEntitlement | Mapping[str, Any]
    ) -> Response[Entitlement]: ...
    @overload
    def update(
        self, entitlement_id: str | UUID, **fields: Unpack[UpdateEntitlementFields]
    ) -> Response[Entitlement]: ...
    def update(
        self, entitlement_id: str | UUID, body: UpdateEntitlement | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Entitlement]:
        """Update an entitlement: the whole response."""
        from .update_entitlement import request

        return self._caller.answer(request(entitlement_id, body, fields=fields))

    @overload
    def create_customer_entitlement(
        self, entitlement_id: str | UUID, body: CreateCustomerEntitlement | Mapping[str, Any]
    ) -> Response[CustomerEntitlement]: ...
    @overload
    def create_customer_entitlement(
        self, entitlement_id: str | UUID, **fields: Unpack[CreateCustomerEntitlementFields]
    ) -> Response[CustomerEntitlement]: ...
    def create_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        body: CreateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[CustomerEntitlement]:
        """Assign an entitlement to a customer: the whole response."""
        from .create_customer_entitlement import request

        return self._caller.answer(request(entitlement_id, body, fields=fields))

    def list_customer_entitlements_by_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[CustomerEntitlementPage]:
        """List a customer's records of one entitlement: the whole response, with one page."""
        from ...client import Request
        from .list_customer_entitlements_by_entitlement import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    path={"entitlement_id": entitlement_id, "customer_id": customer_id},
                    query={"cursor": cursor, "limit": limit},
                ),
                where,
                filters,
            )
        )

    def customer_total(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        *,
        start_date: int | Unset = UNSET,
        end_date: int | Unset = UNSET,
    ) -> Response[CustomerEntitlementTotal]:
        """Get a customer's total of an entitlement: the whole response."""
        from .get_customer_entitlement_total import request

        return self._caller.answer(request(entitlement_id, customer_id, start_date=start_date, end_date=end_date))

    def list_customer_entitlements(
        self,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[CustomerEntitlementPage]:
        """List the entitlements of a customer: the whole response, with one page."""
        from ...client import Request
        from .list_customer_entitlements import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor, "limit": limit}),
                where,
                filters,
            )
        )

    def list_unique_customer_entitlements(
        self,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[ListUniqueCustomerEntitlementsFilters],
    ) -> Response[UniqueEntitlementPage]:
        """List the unique entitlements of a customer: the whole response, with one page."""
        from ...client import Request
        from .list_unique_customer_entitlements import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    path={"customer_id": customer_id},
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                        "search": search,
                    },
                ),
                where,
                filters,
            )
        )

    def get_customer_entitlement(
        self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID
    ) -> Response[CustomerEntitlement]:
        """Get a customer entitlement: the whole response."""
        from .get_customer_entitlement import request

        return self._caller.answer(request(entitlement_id, customer_id, ec_id))

    def delete_customer_entitlement(
        self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID
    ) -> Response[Any]:
        """Delete a customer entitlement: the whole response."""
        from .delete_customer_entitlement import request

        return self._caller.answer(request(entitlement_id, customer_id, ec_id))

    @overload
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        body: UpdateCustomerEntitlement | Mapping[str, Any],
    ) -> Response[CustomerEntitlement]: ...
    @overload
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        **fields: Unpack[UpdateCustomerEntitlementFields],
    ) -> Response[CustomerEntitlement]: ...
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        body: UpdateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[CustomerEntitlement]:
        """Update a customer entitlement: the whole response."""
        from .update_customer_entitlement import request

        return self._caller.answer(request(entitlement_id, customer_id, ec_id, body, fields=fields))

    def get_customer_entitlement_by_id(self, customer_id: str | UUID, ec_id: str | UUID) -> Response[Any]:
        """Get a customer entitlement by its own id: the whole response."""
        from .get_customer_entitlement_by_id import request

        return self._caller.answer(request(customer_id, ec_id))

    def list_balances(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        populate: str | None | Unset = UNSET,
        **filters: Unpack[ListEntitlementBalancesFilters],
    ) -> Response[EntitlementBalancePage]:
        """List the balances of customers: the whole response, with one page."""
        from ...client import Request
        from .list_entitlement_balances import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                        "search": search,
                        "populate": populate,
                    },
                ),
                where,
                filters,
            )
        )

    def list_customers(self) -> Response[Any]:
        """List the customers of entitlements: the whole response."""
        from .list_entitlement_customers import request

        return self._caller.answer(request())

    def deduct(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        body: OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Deduct from a customer's entitlement: the whole response."""
        from .deduct_customer_entitlement import request

        return self._caller.answer(request(entitlement_id, customer_id, body, fields=fields))

    def logs(self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Response[Any]:
        """Get the log of a customer entitlement: the whole response."""
        from .get_customer_entitlement_logs import request

        return self._caller.answer(request(entitlement_id, customer_id, ec_id))

    def list_deductions(self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Response[Any]:
        """List the deductions of a customer entitlement: the whole response."""
        from .list_customer_entitlement_deductions import request

        return self._caller.answer(request(entitlement_id, customer_id, ec_id))
