# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `entitlements`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import entitlements as namespace

if TYPE_CHECKING:
    from ...models.create_customer_entitlement import CreateCustomerEntitlementFields
    from ...models.create_entitlement import CreateEntitlementFields
    from ...models.update_customer_entitlement import UpdateCustomerEntitlementFields
    from ...models.update_entitlement import UpdateEntitlementFields


class AsyncRawEntitlements:
    """The methods of `AsyncEntitlements`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListEntitlementsFilters],
    ) -> Response[models.EntitlementPage]:
        """List entitlements: the whole response, with one page."""
        from ...operations import Request
        from .list_entitlements import OPERATION

        return await self._caller.answer(
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
    async def create(
        self, body: models.CreateEntitlement | CreateEntitlementFields | AnyFields
    ) -> Response[models.Entitlement]: ...
    @overload
    async def create(self, **fields: Unpack[CreateEntitlementFields]) -> Response[models.Entitlement]: ...
    async def create(
        self, body: models.CreateEntitlement | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Entitlement]:
        """Create an entitlement: the whole response."""
        from .create_entitlement import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, entitlement_id: str | hints.UUID) -> Response[models.Entitlement]:
        """Get an entitlement: the whole response."""
        from .get_entitlement import request

        return await self._caller.answer(request(entitlement_id))

    async def delete(self, entitlement_id: str | hints.UUID) -> Response[Any]:
        """Delete an entitlement: the whole response."""
        from .delete_entitlement import request

        return await self._caller.answer(request(entitlement_id))

    @overload
    async def update(
        self, entitlement_id: str | hints.UUID, body: models.UpdateEntitlement | UpdateEntitlementFields | AnyFields
    ) -> Response[models.Entitlement]: ...
    @overload
    async def update(
        self, entitlement_id: str | hints.UUID, **fields: Unpack[UpdateEntitlementFields]
    ) -> Response[models.Entitlement]: ...
    async def update(
        self,
        entitlement_id: str | hints.UUID,
        body: models.UpdateEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Entitlement]:
        """Update an entitlement: the whole response."""
        from .update_entitlement import request

        return await self._caller.answer(request(entitlement_id, body, fields=fields))

    @overload
    async def create_customer_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        body: models.CreateCustomerEntitlement | CreateCustomerEntitlementFields | AnyFields,
    ) -> Response[models.CustomerEntitlement]: ...
    @overload
    async def create_customer_entitlement(
        self, entitlement_id: str | hints.UUID, **fields: Unpack[CreateCustomerEntitlementFields]
    ) -> Response[models.CustomerEntitlement]: ...
    async def create_customer_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        body: models.CreateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CustomerEntitlement]:
        """Assign an entitlement to a customer: the whole response."""
        from .create_customer_entitlement import request

        return await self._caller.answer(request(entitlement_id, body, fields=fields))

    async def list_customer_entitlements_by_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[models.CustomerEntitlementPage]:
        """List a customer's records of one entitlement: the whole response, with one page."""
        from ...operations import Request
        from .list_customer_entitlements_by_entitlement import OPERATION

        return await self._caller.answer(
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

    async def customer_total(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        *,
        start_date: int | Unset = UNSET,
        end_date: int | Unset = UNSET,
    ) -> Response[models.CustomerEntitlementTotal]:
        """Get a customer's total of an entitlement: the whole response."""
        from .get_customer_entitlement_total import request

        return await self._caller.answer(request(entitlement_id, customer_id, start_date=start_date, end_date=end_date))

    async def list_customer_entitlements(
        self,
        customer_id: str | hints.UUID,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[models.CustomerEntitlementPage]:
        """List the entitlements of a customer: the whole response, with one page."""
        from ...operations import Request
        from .list_customer_entitlements import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor, "limit": limit}),
                where,
                filters,
            )
        )

    async def list_unique_customer_entitlements(
        self,
        customer_id: str | hints.UUID,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListUniqueCustomerEntitlementsFilters],
    ) -> Response[models.UniqueEntitlementPage]:
        """List the unique entitlements of a customer: the whole response, with one page."""
        from ...operations import Request
        from .list_unique_customer_entitlements import OPERATION

        return await self._caller.answer(
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

    async def get_customer_entitlement(
        self, entitlement_id: str | hints.UUID, customer_id: str | hints.UUID, ec_id: str | hints.UUID
    ) -> Response[models.CustomerEntitlement]:
        """Get a customer entitlement: the whole response."""
        from .get_customer_entitlement import request

        return await self._caller.answer(request(entitlement_id, customer_id, ec_id))

    async def delete_customer_entitlement(
        self, entitlement_id: str | hints.UUID, customer_id: str | hints.UUID, ec_id: str | hints.UUID
    ) -> Response[Any]:
        """Delete a customer entitlement: the whole response."""
        from .delete_customer_entitlement import request

        return await self._caller.answer(request(entitlement_id, customer_id, ec_id))

    @overload
    async def update_customer_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        ec_id: str | hints.UUID,
        body: models.UpdateCustomerEntitlement | UpdateCustomerEntitlementFields | AnyFields,
    ) -> Response[models.CustomerEntitlement]: ...
    @overload
    async def update_customer_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        ec_id: str | hints.UUID,
        **fields: Unpack[UpdateCustomerEntitlementFields],
    ) -> Response[models.CustomerEntitlement]: ...
    async def update_customer_entitlement(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        ec_id: str | hints.UUID,
        body: models.UpdateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CustomerEntitlement]:
        """Update a customer entitlement: the whole response."""
        from .update_customer_entitlement import request

        return await self._caller.answer(request(entitlement_id, customer_id, ec_id, body, fields=fields))

    async def get_customer_entitlement_by_id(
        self, customer_id: str | hints.UUID, ec_id: str | hints.UUID
    ) -> Response[Any]:
        """Get a customer entitlement by its own id: the whole response."""
        from .get_customer_entitlement_by_id import request

        return await self._caller.answer(request(customer_id, ec_id))

    async def list_balances(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        populate: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListEntitlementBalancesFilters],
    ) -> Response[models.EntitlementBalancePage]:
        """List the balances of customers: the whole response, with one page."""
        from ...operations import Request
        from .list_entitlement_balances import OPERATION

        return await self._caller.answer(
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

    async def list_customers(self) -> Response[Any]:
        """List the customers of entitlements: the whole response."""
        from .list_entitlement_customers import request

        return await self._caller.answer(request())

    async def deduct(
        self,
        entitlement_id: str | hints.UUID,
        customer_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Deduct from a customer's entitlement: the whole response."""
        from .deduct_customer_entitlement import request

        return await self._caller.answer(request(entitlement_id, customer_id, body, fields=fields))

    async def logs(
        self, entitlement_id: str | hints.UUID, customer_id: str | hints.UUID, ec_id: str | hints.UUID
    ) -> Response[Any]:
        """Get the log of a customer entitlement: the whole response."""
        from .get_customer_entitlement_logs import request

        return await self._caller.answer(request(entitlement_id, customer_id, ec_id))

    async def list_deductions(
        self, entitlement_id: str | hints.UUID, customer_id: str | hints.UUID, ec_id: str | hints.UUID
    ) -> Response[Any]:
        """List the deductions of a customer entitlement: the whole response."""
        from .list_customer_entitlement_deductions import request

        return await self._caller.answer(request(entitlement_id, customer_id, ec_id))
