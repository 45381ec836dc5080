# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customers`, asynchronous, returning whole responses."""

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
    from ...models.attach_payment_method import AttachPaymentMethod, AttachPaymentMethodFields
    from ...models.attached_payment_method import AttachedPaymentMethod
    from ...models.create_address import CreateAddress, CreateAddressFields
    from ...models.create_customer import CreateCustomer, CreateCustomerFields
    from ...models.create_customer_session import CreateCustomerSession, CreateCustomerSessionFields
    from ...models.customer import Customer
    from ...models.customer_address import CustomerAddress
    from ...models.customer_address_page import CustomerAddressPage
    from ...models.customer_connector import CustomerConnector
    from ...models.customer_page import CustomerPage
    from ...models.customer_payment_method import CustomerPaymentMethod
    from ...models.customer_payment_method_page import CustomerPaymentMethodPage
    from ...models.customer_session import CustomerSession
    from ...models.open_body import OpenBody
    from ...models.update_address import UpdateAddress, UpdateAddressFields
    from ...models.update_customer import UpdateCustomer, UpdateCustomerFields
    from ...types import Response, Unset
    from ._filters import ListCustomerPaymentMethodsFilters, ListCustomersFilters


class AsyncRawCustomers:
    """The methods of `AsyncCustomers`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        search_name_external_id: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        expand: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomersFilters],
    ) -> Response[CustomerPage]:
        """List customers: the whole response, with one page."""
        from ...client import Request
        from .list_customers import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "search": search,
                        "search_name_external_id": search_name_external_id,
                        "order": order,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                        "expand": expand,
                    },
                ),
                where,
                filters,
            )
        )

    @overload
    async def create(self, body: CreateCustomer | Mapping[str, Any]) -> Response[Customer]: ...
    @overload
    async def create(self, **fields: Unpack[CreateCustomerFields]) -> Response[Customer]: ...
    async def create(self, body: CreateCustomer | Mapping[str, Any] | None = None, **fields: Any) -> Response[Customer]:
        """Create a customer: the whole response."""
        from .create_customer import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, customer_id: str | UUID) -> Response[Customer]:
        """Get a customer: the whole response."""
        from .get_customer import request

        return await self._caller.answer(request(customer_id))

    async def delete(self, customer_id: str | UUID) -> Response[Any]:
        """Delete a customer: the whole response."""
        from .delete_customer import request

        return await self._caller.answer(request(customer_id))

    @overload
    async def update(self, customer_id: str | UUID, body: UpdateCustomer | Mapping[str, Any]) -> Response[Customer]: ...
    @overload
    async def update(self, customer_id: str | UUID, **fields: Unpack[UpdateCustomerFields]) -> Response[Customer]: ...
    async def update(
        self, customer_id: str | UUID, body: UpdateCustomer | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Customer]:
        """Update a customer: the whole response."""
        from .update_customer import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    async def get_connector(self, customer_id: str | UUID, connector_name: str | UUID) -> Response[CustomerConnector]:
        """Get a customer's record in a connector: the whole response."""
        from .get_customer_connector import request

        return await self._caller.answer(request(customer_id, connector_name))

    async def update_connector(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a customer's connector id: the whole response."""
        from .update_customer_connector import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    async def delete_connector(self, customer_id: str | UUID) -> Response[Any]:
        """Remove a customer's connector: the whole response."""
        from .delete_customer_connector import request

        return await self._caller.answer(request(customer_id))

    @overload
    async def create_session(self, body: CreateCustomerSession | Mapping[str, Any]) -> Response[CustomerSession]: ...
    @overload
    async def create_session(self, **fields: Unpack[CreateCustomerSessionFields]) -> Response[CustomerSession]: ...
    async def create_session(
        self, body: CreateCustomerSession | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomerSession]:
        """Create a portal session: the whole response."""
        from .create_customer_session import request

        return await self._caller.answer(request(body, fields=fields))

    async def list_relationships(self, customer_id: str | UUID) -> Response[Any]:
        """List a customer's relationships: the whole response."""
        from .list_customer_relationships import request

        return await self._caller.answer(request(customer_id))

    async def create_relationships(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create customer relationships: the whole response."""
        from .create_customer_relationships import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    async def delete_relationship(self, customer_id: str | UUID, relationship_id: str | UUID) -> Response[Any]:
        """Delete a customer relationship: the whole response."""
        from .delete_customer_relationship import request

        return await self._caller.answer(request(customer_id, relationship_id))

    async def list_payment_methods(
        self,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomerPaymentMethodsFilters],
    ) -> Response[CustomerPaymentMethodPage]:
        """List a customer's payment methods: the whole response, with one page."""
        from ...client import Request
        from .list_customer_payment_methods import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    path={"customer_id": customer_id},
                    query={"cursor": cursor, "limit": limit, "order": order},
                ),
                where,
                filters,
            )
        )

    async def create_payment_method(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomerPaymentMethod]:
        """Create a payment method: the whole response."""
        from .create_customer_payment_method import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    @overload
    async def attach_payment_method(
        self, customer_id: str | UUID, body: AttachPaymentMethod | Mapping[str, Any]
    ) -> Response[AttachedPaymentMethod]: ...
    @overload
    async def attach_payment_method(
        self, customer_id: str | UUID, **fields: Unpack[AttachPaymentMethodFields]
    ) -> Response[AttachedPaymentMethod]: ...
    async def attach_payment_method(
        self, customer_id: str | UUID, body: AttachPaymentMethod | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[AttachedPaymentMethod]:
        """Attach a payment method: the whole response."""
        from .attach_customer_payment_method import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    async def delete_payment_method(self, customer_id: str | UUID, payment_method_id: str | UUID) -> Response[Any]:
        """Delete a payment method: the whole response."""
        from .delete_customer_payment_method import request

        return await self._caller.answer(request(customer_id, payment_method_id))

    async def list_addresses(
        self, customer_id: str | UUID, *where: Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[CustomerAddressPage | builtins.list[CustomerAddress]]:
        """List a customer's addresses: the whole response, with one page."""
        from ...client import Request
        from .list_customer_addresses import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor}), where, filters
            )
        )

    @overload
    async def create_address(
        self, customer_id: str | UUID, body: CreateAddress | Mapping[str, Any]
    ) -> Response[CustomerAddress]: ...
    @overload
    async def create_address(
        self, customer_id: str | UUID, **fields: Unpack[CreateAddressFields]
    ) -> Response[CustomerAddress]: ...
    async def create_address(
        self, customer_id: str | UUID, body: CreateAddress | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[CustomerAddress]:
        """Create a customer address: the whole response."""
        from .create_customer_address import request

        return await self._caller.answer(request(customer_id, body, fields=fields))

    async def get_address(self, customer_id: str | UUID, address_id: str | UUID) -> Response[CustomerAddress]:
        """Get a customer address: the whole response."""
        from .get_customer_address import request

        return await self._caller.answer(request(customer_id, address_id))

    async def delete_address(self, customer_id: str | UUID, address_id: str | UUID) -> Response[Any]:
        """Delete a customer address: the whole response."""
        from .delete_customer_address import request

        return await self._caller.answer(request(customer_id, address_id))

    @overload
    async def update_address(
        self, customer_id: str | UUID, address_id: str | UUID, body: UpdateAddress | Mapping[str, Any]
    ) -> Response[CustomerAddress]: ...
    @overload
    async def update_address(
        self, customer_id: str | UUID, address_id: str | UUID, **fields: Unpack[UpdateAddressFields]
    ) -> Response[CustomerAddress]: ...
    async def update_address(
        self,
        customer_id: str | UUID,
        address_id: str | UUID,
        body: UpdateAddress | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[CustomerAddress]:
        """Update a customer address: the whole response."""
        from .update_customer_address import request

        return await self._caller.answer(request(customer_id, address_id, body, fields=fields))

    async def validate_session(self) -> Response[Any]:
        """Validate a portal session: the whole response."""
        from .validate_customer_session import request

        return await self._caller.answer(request())

    async def signed_url(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Generate a signed URL: the whole response."""
        from .generate_customer_signed_url import request

        return await self._caller.answer(request(body, fields=fields))

    async def validate_address(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Validate an address: the whole response."""
        from .validate_customer_address import request

        return await self._caller.answer(request(body, fields=fields))

    async def list_organisation_relationships(self) -> Response[Any]:
        """List the relationships of the organisation: the whole response."""
        from .list_organisation_relationships import request

        return await self._caller.answer(request())

    async def get_organisation_relationship(self, relationship_id: str | UUID) -> Response[Any]:
        """Get a relationship of the organisation: the whole response."""
        from .get_organisation_relationship import request

        return await self._caller.answer(request(relationship_id))
