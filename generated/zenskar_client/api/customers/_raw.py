# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customers`, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import customers as namespace

if TYPE_CHECKING:
    from ...models.attach_payment_method import AttachPaymentMethodFields
    from ...models.create_address import CreateAddressDict, CreateAddressFields
    from ...models.create_customer import CreateCustomerFields
    from ...models.create_customer_session import CreateCustomerSessionFields
    from ...models.update_address import UpdateAddressDict, UpdateAddressFields
    from ...models.update_customer import UpdateCustomerFields


class RawCustomers:
    """The methods of `Customers`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        search_name_external_id: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        expand: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCustomersFilters],
    ) -> Response[models.CustomerPage]:
        """List customers: the whole response, with one page."""
        from ...operations import Request
        from .list_customers import OPERATION

        return self._caller.answer(
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
    def create(self, body: models.CreateCustomer | CreateCustomerFields | AnyFields) -> Response[models.Customer]: ...
    @overload
    def create(self, **fields: Unpack[CreateCustomerFields]) -> Response[models.Customer]: ...
    def create(
        self, body: models.CreateCustomer | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Customer]:
        """Create a customer: the whole response."""
        from .create_customer import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, customer_id: str | hints.UUID) -> Response[models.Customer]:
        """Get a customer: the whole response."""
        from .get_customer import request

        return self._caller.answer(request(customer_id))

    def delete(self, customer_id: str | hints.UUID) -> Response[Any]:
        """Delete a customer: the whole response."""
        from .delete_customer import request

        return self._caller.answer(request(customer_id))

    @overload
    def update(
        self, customer_id: str | hints.UUID, body: models.UpdateCustomer | UpdateCustomerFields | AnyFields
    ) -> Response[models.Customer]: ...
    @overload
    def update(
        self, customer_id: str | hints.UUID, **fields: Unpack[UpdateCustomerFields]
    ) -> Response[models.Customer]: ...
    def update(
        self,
        customer_id: str | hints.UUID,
        body: models.UpdateCustomer | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Customer]:
        """Update a customer: the whole response."""
        from .update_customer import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def get_connector(
        self, customer_id: str | hints.UUID, connector_name: str | hints.UUID
    ) -> Response[models.CustomerConnector]:
        """Get a customer's record in a connector: the whole response."""
        from .get_customer_connector import request

        return self._caller.answer(request(customer_id, connector_name))

    def update_connector(
        self, customer_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a customer's connector id: the whole response."""
        from .update_customer_connector import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def delete_connector(self, customer_id: str | hints.UUID) -> Response[Any]:
        """Remove a customer's connector: the whole response."""
        from .delete_customer_connector import request

        return self._caller.answer(request(customer_id))

    @overload
    def create_session(
        self, body: models.CreateCustomerSession | CreateCustomerSessionFields | AnyFields
    ) -> Response[models.CustomerSession]: ...
    @overload
    def create_session(self, **fields: Unpack[CreateCustomerSessionFields]) -> Response[models.CustomerSession]: ...
    def create_session(
        self, body: models.CreateCustomerSession | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.CustomerSession]:
        """Create a portal session: the whole response."""
        from .create_customer_session import request

        return self._caller.answer(request(body, fields=fields))

    def list_relationships(self, customer_id: str | hints.UUID) -> Response[Any]:
        """List a customer's relationships: the whole response."""
        from .list_customer_relationships import request

        return self._caller.answer(request(customer_id))

    def create_relationships(
        self, customer_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create customer relationships: the whole response."""
        from .create_customer_relationships import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def delete_relationship(self, customer_id: str | hints.UUID, relationship_id: str | hints.UUID) -> Response[Any]:
        """Delete a customer relationship: the whole response."""
        from .delete_customer_relationship import request

        return self._caller.answer(request(customer_id, relationship_id))

    def list_payment_methods(
        self,
        customer_id: str | hints.UUID,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCustomerPaymentMethodsFilters],
    ) -> Response[models.CustomerPaymentMethodPage]:
        """List a customer's payment methods: the whole response, with one page."""
        from ...operations import Request
        from .list_customer_payment_methods import OPERATION

        return self._caller.answer(
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

    def create_payment_method(
        self, customer_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.CustomerPaymentMethod]:
        """Create a payment method: the whole response."""
        from .create_customer_payment_method import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    @overload
    def attach_payment_method(
        self, customer_id: str | hints.UUID, body: models.AttachPaymentMethod | AttachPaymentMethodFields | AnyFields
    ) -> Response[models.AttachedPaymentMethod]: ...
    @overload
    def attach_payment_method(
        self, customer_id: str | hints.UUID, **fields: Unpack[AttachPaymentMethodFields]
    ) -> Response[models.AttachedPaymentMethod]: ...
    def attach_payment_method(
        self,
        customer_id: str | hints.UUID,
        body: models.AttachPaymentMethod | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.AttachedPaymentMethod]:
        """Attach a payment method: the whole response."""
        from .attach_customer_payment_method import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def delete_payment_method(
        self, customer_id: str | hints.UUID, payment_method_id: str | hints.UUID
    ) -> Response[Any]:
        """Delete a payment method: the whole response."""
        from .delete_customer_payment_method import request

        return self._caller.answer(request(customer_id, payment_method_id))

    def list_addresses(
        self, customer_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.CustomerAddressPage | builtins.list[models.CustomerAddress]]:
        """List a customer's addresses: the whole response, with one page."""
        from ...operations import Request
        from .list_customer_addresses import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor}), where, filters
            )
        )

    @overload
    def create_address(
        self, customer_id: str | hints.UUID, body: models.CreateAddress | CreateAddressDict | AnyFields
    ) -> Response[models.CustomerAddress]: ...
    @overload
    def create_address(
        self, customer_id: str | hints.UUID, **fields: Unpack[CreateAddressFields]
    ) -> Response[models.CustomerAddress]: ...
    def create_address(
        self, customer_id: str | hints.UUID, body: models.CreateAddress | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.CustomerAddress]:
        """Create a customer address: the whole response."""
        from .create_customer_address import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def get_address(
        self, customer_id: str | hints.UUID, address_id: str | hints.UUID
    ) -> Response[models.CustomerAddress]:
        """Get a customer address: the whole response."""
        from .get_customer_address import request

        return self._caller.answer(request(customer_id, address_id))

    def delete_address(self, customer_id: str | hints.UUID, address_id: str | hints.UUID) -> Response[Any]:
        """Delete a customer address: the whole response."""
        from .delete_customer_address import request

        return self._caller.answer(request(customer_id, address_id))

    @overload
    def update_address(
        self,
        customer_id: str | hints.UUID,
        address_id: str | hints.UUID,
        body: models.UpdateAddress | UpdateAddressDict | AnyFields,
    ) -> Response[models.CustomerAddress]: ...
    @overload
    def update_address(
        self, customer_id: str | hints.UUID, address_id: str | hints.UUID, **fields: Unpack[UpdateAddressFields]
    ) -> Response[models.CustomerAddress]: ...
    def update_address(
        self,
        customer_id: str | hints.UUID,
        address_id: str | hints.UUID,
        body: models.UpdateAddress | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CustomerAddress]:
        """Update a customer address: the whole response."""
        from .update_customer_address import request

        return self._caller.answer(request(customer_id, address_id, body, fields=fields))

    def validate_session(self) -> Response[Any]:
        """Validate a portal session: the whole response."""
        from .validate_customer_session import request

        return self._caller.answer(request())

    def signed_url(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Generate a signed URL: the whole response."""
        from .generate_customer_signed_url import request

        return self._caller.answer(request(body, fields=fields))

    def validate_address(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Validate an address: the whole response."""
        from .validate_customer_address import request

        return self._caller.answer(request(body, fields=fields))

    def list_organisation_relationships(self) -> Response[Any]:
        """List the relationships of the organisation: the whole response."""
        from .list_organisation_relationships import request

        return self._caller.answer(request())

    def get_organisation_relationship(self, relationship_id: str | hints.UUID) -> Response[Any]:
        """Get a relationship of the organisation: the whole response."""
        from .get_organisation_relationship import request

        return self._caller.answer(request(relationship_id))
