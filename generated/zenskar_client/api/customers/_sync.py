# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.attach_payment_method import AttachPaymentMethod, AttachPaymentMethodFields
    from ...models.attached_payment_method import AttachedPaymentMethod
    from ...models.create_address import CreateAddress, CreateAddressFields
    from ...models.create_customer import CreateCustomer, CreateCustomerFields
    from ...models.create_customer_session import CreateCustomerSession, CreateCustomerSessionFields
    from ...models.customer import Customer
    from ...models.customer_address import CustomerAddress
    from ...models.customer_connector import CustomerConnector
    from ...models.customer_payment_method import CustomerPaymentMethod
    from ...models.customer_session import CustomerSession
    from ...models.open_body import OpenBody
    from ...models.update_address import UpdateAddress, UpdateAddressFields
    from ...models.update_customer import UpdateCustomer, UpdateCustomerFields
    from ...types import Unset
    from ._filters import ListCustomerPaymentMethodsFilters, ListCustomersFilters
    from ._raw import RawCustomers


class Customers:
    """Who is billed, with addresses, payment methods, connectors and portal sessions."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawCustomers:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawCustomers

        return RawCustomers(self._caller)

    def list(
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
    ) -> Pager[Customer]:
        """List customers.

        Customers by page, newest first unless `order` says otherwise. The archived list of filters ends after
        `created_at__gt`; six more are known from the vendor's tools. `order` and `expand` belong to apiversion
        20230501, which the client sends; `sort_key` and `sort_type` belong to calls without it. The vendor's tools
        list customers through the older `GET /customer`.

        GET /customers. Evidence: documented (docs2.zenskar.com/api-reference/customers/list-customers-with-
        filtering-and-pagination).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            search: On customers and payments, pairs of `field=value` joined with commas, where a field may be a
                path such as `custom_data.key` and a text matches if it contains the value in any case. On other
                lists plain text.
            search_name_external_id: Plain text to find in names and external ids; whole matches come first,
                then beginnings, then parts.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.
            sort_key: The older way to name the field to sort by. Use `order` where the list has it.
            sort_type: The direction for `sort_key`, `asc` or `desc`. The vendor's tools write it in capitals.
            expand: Related records to put into every item, joined with commas. `contacts` is known.

        """
        from ...client import Request
        from .list_customers import OPERATION

        return self._caller.paginate(
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

    @overload
    def create(self, body: CreateCustomer | Mapping[str, Any]) -> Customer: ...
    @overload
    def create(self, **fields: Unpack[CreateCustomerFields]) -> Customer: ...
    def create(self, body: CreateCustomer | Mapping[str, Any] | None = None, **fields: Any) -> Customer:
        """Create a customer.

        Adds a customer. Only the name is required. An e-mail address that another customer has is refused with 400.
        By an older page, a UUID sent as `external_id` becomes the customer's id, any other text is kept as external
        id beside a new one, and an empty text means none. `custom_data` with `parent_customer_id` and
        `invoice_consolidation_enabled` turns on consolidated invoices. The prose of one page names other fields
        (`phone`, `billing_address`, `shipping_address`); the schema's are described here. The archived page ends
        after `business_entity_id`: there may be more.

        POST /customers. Evidence: documented (docs2.zenskar.com/api-reference/customers/create-customer).

        Args:
            body: a `CreateCustomer`, a dict of the same shape, or its fields as keywords.

        """
        from .create_customer import request

        return self._caller.call(request(body, fields=fields))

    def get(self, customer_id: str | UUID) -> Customer:
        """Get a customer.

        One customer by its id. The archived page ends after `invoice_details`: there may be more fields. The
        vendor's own client also reads `created_at`, `updated_at`, `business_entity_id`, `business_entity` and
        `default_payment_method`.

        GET /customers/{customer_id}. Evidence: documented (docs2.zenskar.com/api-reference/customers/get-customer-
        by-id).

        Args:
            customer_id: The `id` of the customer.

        """
        from .get_customer import request

        return self._caller.call(request(customer_id))

    def delete(self, customer_id: str | UUID) -> Any:
        """Delete a customer.

        Deletes a customer for good. Refused as long as the customer has active contracts or unpaid invoices.

        DELETE /customers/{customer_id}. Evidence: vendor_tool (mcp_tools.json:deleteCustomer).

        Args:
            customer_id: The `id` of the customer.

        """
        from .delete_customer import request

        return self._caller.call(request(customer_id))

    @overload
    def update(self, customer_id: str | UUID, body: UpdateCustomer | Mapping[str, Any]) -> Customer: ...
    @overload
    def update(self, customer_id: str | UUID, **fields: Unpack[UpdateCustomerFields]) -> Customer: ...
    def update(
        self, customer_id: str | UUID, body: UpdateCustomer | Mapping[str, Any] | None = None, **fields: Any
    ) -> Customer:
        """Update a customer.

        Changes the fields that are sent and leaves the others. The body takes `business_entity_id`, although the
        product guide says that a customer's business entity cannot be changed. From `address` on, the archived page
        does not show which fields can be null.

        PATCH /customers/{customer_id}. Evidence: documented (docs2.zenskar.com/api-reference/customers/update-
        customer).

        Args:
            customer_id: The `id` of the customer.
            body: a `UpdateCustomer`, a dict of the same shape, or its fields as keywords.

        """
        from .update_customer import request

        return self._caller.call(request(customer_id, body, fields=fields))

    def get_connector(self, customer_id: str | UUID, connector_name: str | UUID) -> CustomerConnector:
        """Get a customer's record in a connector.

        The customer as a connected system (`stripe`, `avalara`, `quickbooks`, `salesforce`, `xero`, `hubspot`,
        `zoho`, `adyen`, `anrok`, `dealhub`, `netsuite`) knows it.

        GET /customers/{customer_id}/connector/{connector_name}. Evidence: documented (docs2.zenskar.com/api-
        reference/customers/get-customer-connector-details).

        Args:
            customer_id: The `id` of the customer.
            connector_name: The name of a connected system in lower case.

        """
        from .get_customer_connector import request

        return self._caller.call(request(customer_id, connector_name))

    def update_connector(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a customer's connector id.

        Changes the id under which a connector knows the customer. Shown by releases of the vendor's tools of autumn
        2025 only, which send no body; `name` and `reference_id` as in a Connector are the natural guess.

        PATCH /customers/{customer_id}/connector. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00 to cff3912: updateCustomerConnector).

        Args:
            customer_id: The `id` of the customer.

        """
        from .update_customer_connector import request

        return self._caller.call(request(customer_id, body, fields=fields))

    def delete_connector(self, customer_id: str | UUID) -> Any:
        """Remove a customer's connector.

        Unties a customer from a connected system. Mind the order of the path. Shown by releases of the vendor's
        tools of autumn 2025 only; how the connector is named, if at all, is not shown.

        DELETE /customers/connector/{customer_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00 to cff3912: deleteCustomerConnector).

        Args:
            customer_id: The `id` of the customer.

        """
        from .delete_customer_connector import request

        return self._caller.call(request(customer_id))

    @overload
    def create_session(self, body: CreateCustomerSession | Mapping[str, Any]) -> CustomerSession: ...
    @overload
    def create_session(self, **fields: Unpack[CreateCustomerSessionFields]) -> CustomerSession: ...
    def create_session(
        self, body: CreateCustomerSession | Mapping[str, Any] | None = None, **fields: Any
    ) -> CustomerSession:
        """Create a portal session.

        A session of the customer-facing portal for one customer, or for a guest. Give `customer_id` or
        `is_guest_session`, not both. Create it on your server and send the browser to `redirect_url` soon: it is
        short-lived. Guides show `GET` and `POST /customer/session` instead; the reference page's path is used here.

        POST /customers/session. Evidence: documented (docs2.zenskar.com/api-reference/customers/create-customer-or-
        guest-session).

        Args:
            body: a `CreateCustomerSession`, a dict of the same shape, or its fields as keywords.

        """
        from .create_customer_session import request

        return self._caller.call(request(body, fields=fields))

    def list_relationships(self, customer_id: str | UUID) -> Any:
        """List a customer's relationships.

        The customers related to this one. Only the names of the operations are known; the path copies the other
        lists of a customer.

        GET /customers/{customer_id}/relationships. Evidence: assumed (siblings: /customers/{customer_id}/addresses,
        /customers/{customer_id}/payment_methods). The path is only assumed: the call raises
        `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out.

        Args:
            customer_id: The `id` of the customer.

        """
        from .list_customer_relationships import request

        return self._caller.call(request(customer_id))

    def create_relationships(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create customer relationships.

        Relates customers to this one. Only the name of the operation is known, whose plural hints at several at
        once; the path copies the other lists of a customer. The body is not known.

        POST /customers/{customer_id}/relationships. Evidence: assumed (siblings:
        /customers/{customer_id}/addresses, /customers/{customer_id}/payment_methods). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            customer_id: The `id` of the customer.

        """
        from .create_customer_relationships import request

        return self._caller.call(request(customer_id, body, fields=fields))

    def delete_relationship(self, customer_id: str | UUID, relationship_id: str | UUID) -> Any:
        """Delete a customer relationship.

        Ends a relationship. Only the name of the operation is known; the path copies that of addresses.

        DELETE /customers/{customer_id}/relationships/{relationship_id}. Evidence: assumed (sibling: DELETE
        /customers/{customer_id}/addresses/{address_id}). The path is only assumed: the call raises
        `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out.

        Args:
            customer_id: The `id` of the customer.
            relationship_id: The id of the relationship. The name of the parameter is a guess.

        """
        from .delete_customer_relationship import request

        return self._caller.call(request(customer_id, relationship_id))

    def list_payment_methods(
        self,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListCustomerPaymentMethodsFilters],
    ) -> Pager[CustomerPaymentMethod]:
        """List a customer's payment methods.

        The customer's payment methods by page, newest first unless `order` says otherwise. The archived list of
        filters ends after `external_id__ilike`: there are more. The fields of an item are read off an example.

        GET /customers/{customer_id}/payment_methods. Evidence: documented (docs2.zenskar.com/api-
        reference/customers/list-payment-methods).

        Args:
            customer_id: The `id` of the customer.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_customer_payment_methods import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor, "limit": limit, "order": order}
            ),
            where,
            filters,
        )

    def create_payment_method(
        self, customer_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a payment method.

        Shown by releases of the vendor's tools of autumn 2025 only; newer ones attach a method instead (`POST
        /customers/{customer_id}/payment_methods/attach`). The body is not known.

        POST /customers/{customer_id}/payment_methods. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar
        src/mcp-config.json @ 6011b00 to cff3912: createPaymentMethod).

        Args:
            customer_id: The `id` of the customer.

        """
        from .create_customer_payment_method import request

        return self._caller.call(request(customer_id, body, fields=fields))

    @overload
    def attach_payment_method(
        self, customer_id: str | UUID, body: AttachPaymentMethod | Mapping[str, Any]
    ) -> AttachedPaymentMethod: ...
    @overload
    def attach_payment_method(
        self, customer_id: str | UUID, **fields: Unpack[AttachPaymentMethodFields]
    ) -> AttachedPaymentMethod: ...
    def attach_payment_method(
        self, customer_id: str | UUID, body: AttachPaymentMethod | Mapping[str, Any] | None = None, **fields: Any
    ) -> AttachedPaymentMethod:
        """Attach a payment method.

        Adds a payment method that exists at a provider already, such as Stripe's `pm_...`. Without `connector` the
        customer's only connector is taken; with several, name one; with none, it is an error.

        POST /customers/{customer_id}/payment_methods/attach. Evidence: documented (docs2.zenskar.com/api-
        reference/customers/attach-external-payment-method).

        Args:
            customer_id: The `id` of the customer.
            body: a `AttachPaymentMethod`, a dict of the same shape, or its fields as keywords.

        """
        from .attach_customer_payment_method import request

        return self._caller.call(request(customer_id, body, fields=fields))

    def delete_payment_method(self, customer_id: str | UUID, payment_method_id: str | UUID) -> Any:
        """Delete a payment method.

        Removes a payment method from a customer.

        DELETE /customers/{customer_id}/payment_methods/{payment_method_id}. Evidence: vendor_tool
        (mcp_tools.json:deletePaymentMethod).

        Args:
            customer_id: The `id` of the customer.
            payment_method_id: The `id` of the payment method.

        """
        from .delete_customer_payment_method import request

        return self._caller.call(request(customer_id, payment_method_id))

    def list_addresses(self, customer_id: str | UUID) -> Any:
        """List a customer's addresses.

        The customer's addresses, deleted ones left out. Whether the answer is an array or a page is not visible; an
        item has the fields of CustomerAddress. The same address is kept once only and may be the default for
        billing and shipping alike. The page tells of a filter for billing or shipping defaults, but its name is cut
        off.

        GET /customers/{customer_id}/addresses. Evidence: documented (docs2.zenskar.com/api-reference/customer-
        addresses/list-customer-addresses.md).

        Args:
            customer_id: The `id` of the customer.

        """
        from .list_customer_addresses import request

        return self._caller.call(request(customer_id))

    @overload
    def create_address(self, customer_id: str | UUID, body: CreateAddress | Mapping[str, Any]) -> CustomerAddress: ...
    @overload
    def create_address(self, customer_id: str | UUID, **fields: Unpack[CreateAddressFields]) -> CustomerAddress: ...
    def create_address(
        self, customer_id: str | UUID, body: CreateAddress | Mapping[str, Any] | None = None, **fields: Any
    ) -> CustomerAddress:
        """Create a customer address.

        Adds an address. Sending the same address again adds none but sets the default flags of the one that is
        there. A default flag set here is cleared on the customer's other addresses. A new address starts with
        `validation_status` `pending`. The page requires nothing; the vendor's tool requires `line1`.

        POST /customers/{customer_id}/addresses. Evidence: documented (docs2.zenskar.com/api-reference/customer-
        addresses/create-customer-address).

        Args:
            customer_id: The `id` of the customer.
            body: a `CreateAddress`, a dict of the same shape, or its fields as keywords.

        """
        from .create_customer_address import request

        return self._caller.call(request(customer_id, body, fields=fields))

    def get_address(self, customer_id: str | UUID, address_id: str | UUID) -> CustomerAddress:
        """Get a customer address.

        One address of a customer. The current index has the operation; PATCH and DELETE are documented on its path.

        GET /customers/{customer_id}/addresses/{address_id}. Evidence: inferred (siblings: PATCH and DELETE on the
        same documented path; docs2 slug get-customer-address). The path is inferred from its siblings: the first
        call warns; `make probe` finds out.

        Args:
            customer_id: The `id` of the customer.
            address_id: The `id` of the address.

        """
        from .get_customer_address import request

        return self._caller.call(request(customer_id, address_id))

    def delete_address(self, customer_id: str | UUID, address_id: str | UUID) -> Any:
        """Delete a customer address.

        Hides an address for good; the API cannot bring it back. Invoices and contracts keep it.

        DELETE /customers/{customer_id}/addresses/{address_id}. Evidence: documented (docs2.zenskar.com/api-
        reference/customer-addresses/delete-customer-address.md).

        Args:
            customer_id: The `id` of the customer.
            address_id: The `id` of the address.

        """
        from .delete_customer_address import request

        return self._caller.call(request(customer_id, address_id))

    @overload
    def update_address(
        self, customer_id: str | UUID, address_id: str | UUID, body: UpdateAddress | Mapping[str, Any]
    ) -> CustomerAddress: ...
    @overload
    def update_address(
        self, customer_id: str | UUID, address_id: str | UUID, **fields: Unpack[UpdateAddressFields]
    ) -> CustomerAddress: ...
    def update_address(
        self,
        customer_id: str | UUID,
        address_id: str | UUID,
        body: UpdateAddress | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> CustomerAddress:
        """Update a customer address.

        Changes the fields that are sent and leaves the others. If the result equals another address of the customer
        it is refused with the code `DUPLICATE_ADDRESS`. A default flag set here is cleared on the other addresses:
        there is one default of each kind.

        PATCH /customers/{customer_id}/addresses/{address_id}. Evidence: documented (docs2.zenskar.com/api-
        reference/customer-addresses/update-customer-address).

        Args:
            customer_id: The `id` of the customer.
            address_id: The `id` of the address.
            body: a `UpdateAddress`, a dict of the same shape, or its fields as keywords.

        """
        from .update_customer_address import request

        return self._caller.call(request(customer_id, address_id, body, fields=fields))

    def validate_session(self) -> Any:
        """Validate a portal session.

        Tells whether a portal session is valid; how the session is named is not known. Only the old index names it;
        it stands there among the calls without an id, and the path is that of `POST /customers/session` with the
        verb.

        GET /customers/session/validate. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .validate_customer_session import request

        return self._caller.call(request())

    def signed_url(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Generate a signed URL.

        Makes an address that is signed for a short time; for what is not told. Only the old index names it; it is
        the last there, after calls without an id, and the path is the collection with what is made.

        POST /customers/signed_url. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .generate_customer_signed_url import request

        return self._caller.call(request(body, fields=fields))

    def validate_address(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Validate an address.

        Has an address checked, presumably by a connected tax system such as Avalara; an address has
        `validation_status` and `connector_validation` for the outcome. Only the old index names it; it is older
        there than the address book and stands after `POST /customers/session`, so that the path is taken to be the
        collection with verb and thing.

        POST /customers/validate_address. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .validate_customer_address import request

        return self._caller.call(request(body, fields=fields))

    def list_organisation_relationships(self) -> Any:
        """List the relationships of the organisation.

        The relationships between all customers of the organisation, by the title. Only the old index names it; it
        stands there before the calls for one customer, so that the path is that assumed for a customer's
        relationships without the customer.

        GET /customers/relationships. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .list_organisation_relationships import request

        return self._caller.call(request())

    def get_organisation_relationship(self, relationship_id: str | UUID) -> Any:
        """Get a relationship of the organisation.

        One relationship by its id; whose id the title means is not told. Only the old index names it; the path is
        that assumed for the list, with the id.

        GET /customers/relationships/{relationship_id}. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            relationship_id: The id of the relationship. The name of the parameter is a guess.

        """
        from .get_organisation_relationship import request

        return self._caller.call(request(relationship_id))
