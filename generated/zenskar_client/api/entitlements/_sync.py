# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `entitlements`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.create_customer_entitlement import CreateCustomerEntitlement, CreateCustomerEntitlementFields
    from ...models.create_entitlement import CreateEntitlement, CreateEntitlementFields
    from ...models.customer_entitlement import CustomerEntitlement
    from ...models.customer_entitlement_details import CustomerEntitlementDetails
    from ...models.customer_entitlement_total import CustomerEntitlementTotal
    from ...models.entitlement import Entitlement
    from ...models.entitlement_balance import EntitlementBalance
    from ...models.open_body import OpenBody
    from ...models.unique_entitlement import UniqueEntitlement
    from ...models.update_customer_entitlement import UpdateCustomerEntitlement, UpdateCustomerEntitlementFields
    from ...models.update_entitlement import UpdateEntitlement, UpdateEntitlementFields
    from ...types import Unset
    from ._filters import ListEntitlementBalancesFilters, ListEntitlementsFilters, ListUniqueCustomerEntitlementsFilters
    from ._raw import RawEntitlements


class Entitlements:
    """What customers may use: the rights, who has how much of them, and what is left."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawEntitlements:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawEntitlements

        return RawEntitlements(self._caller)

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
    ) -> Pager[Entitlement]:
        """List entitlements.

        Entitlements by page: the rights as they are defined, not who has them. The archived page ends after
        `order`; the other parameters are those of the vendor's tools, and there may be more. Sources differ on the
        size of a page if `limit` is left out: 10 on the page, 50 in the text of a tool.

        GET /entitlements. Evidence: documented (docs2.zenskar.com/api-reference/entitlements/list-entitlements).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.
            sort_type: `ASC` or `DESC`, in capitals in the vendor's tools.

        """
        from ...client import Request
        from .list_entitlements import OPERATION

        return self._caller.paginate(
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

    @overload
    def create(self, body: CreateEntitlement | Mapping[str, Any]) -> Entitlement: ...
    @overload
    def create(self, **fields: Unpack[CreateEntitlementFields]) -> Entitlement: ...
    def create(self, body: CreateEntitlement | Mapping[str, Any] | None = None, **fields: Any) -> Entitlement:
        """Create an entitlement.

        Defines an entitlement. No page of it is archived: method, path and body are those of the vendor's tool, the
        example is that of the page on updating.

        POST /entitlements. Evidence: vendor_tool (mcp_tools.json:createEntitlement).

        Args:
            body: a `CreateEntitlement`, a dict of the same shape, or its fields as keywords.

        """
        from .create_entitlement import request

        return self._caller.call(request(body, fields=fields))

    def get(self, entitlement_id: str | UUID) -> Entitlement:
        """Get an entitlement.

        One entitlement by its id. The archived page ends within the answer; the rest is on the page of PATCH.

        GET /entitlements/{entitlement_id}. Evidence: documented (docs2.zenskar.com/api-reference/entitlements/get-
        entitlement).

        Args:
            entitlement_id: The `id` of the entitlement.

        """
        from .get_entitlement import request

        return self._caller.call(request(entitlement_id))

    def delete(self, entitlement_id: str | UUID) -> Any:
        """Delete an entitlement.

        Deletes an entitlement. The older index has two rows of the same title, Delete Entitlement Customer By Id;
        the one that stands before the update of an entitlement is read as this operation.

        DELETE /entitlements/{entitlement_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 00f6b2fc: deleteEntitlement).

        Args:
            entitlement_id: The `id` of the entitlement.

        """
        from .delete_entitlement import request

        return self._caller.call(request(entitlement_id))

    @overload
    def update(self, entitlement_id: str | UUID, body: UpdateEntitlement | Mapping[str, Any]) -> Entitlement: ...
    @overload
    def update(self, entitlement_id: str | UUID, **fields: Unpack[UpdateEntitlementFields]) -> Entitlement: ...
    def update(
        self, entitlement_id: str | UUID, body: UpdateEntitlement | Mapping[str, Any] | None = None, **fields: Any
    ) -> Entitlement:
        """Update an entitlement.

        Changes an entitlement. `name` is required although this is a PATCH: send the old one if it is to stay.

        PATCH /entitlements/{entitlement_id}. Evidence: documented (docs2.zenskar.com/api-
        reference/entitlements/update-entitlement).

        Args:
            entitlement_id: The `id` of the entitlement.
            body: a `UpdateEntitlement`, a dict of the same shape, or its fields as keywords.

        """
        from .update_entitlement import request

        return self._caller.call(request(entitlement_id, body, fields=fields))

    @overload
    def create_customer_entitlement(
        self, entitlement_id: str | UUID, body: CreateCustomerEntitlement | Mapping[str, Any]
    ) -> CustomerEntitlement: ...
    @overload
    def create_customer_entitlement(
        self, entitlement_id: str | UUID, **fields: Unpack[CreateCustomerEntitlementFields]
    ) -> CustomerEntitlement: ...
    def create_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        body: CreateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> CustomerEntitlement:
        """Give an entitlement to a customer.

        Makes a customer entitlement: how much of the entitlement a customer gets, and for how long. Only `customer`
        is required.

        `block_amount` of `CreateCustomerEntitlement`: Major or minor units of the currency: not shown by any
        source.

        POST /entitlements/{entitlement_id}/customer. Evidence: documented (docs2.zenskar.com/api-
        reference/entitlements/create-entitlement-customer).

        Args:
            entitlement_id: The `id` of the entitlement.
            body: a `CreateCustomerEntitlement`, a dict of the same shape, or its fields as keywords.

        """
        from .create_customer_entitlement import request

        return self._caller.call(request(entitlement_id, body, fields=fields))

    def list_customer_entitlements_by_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Pager[CustomerEntitlementDetails]:
        """List the records that give a customer one entitlement.

        The customer entitlements of one customer and one entitlement, by page. No page shows the path: the index
        has the operation between two others below this path, where single records are too. For all entitlements of
        a customer use `GET /entitlements/customer/{customer_id}`.

        GET /entitlements/{entitlement_id}/customer/{customer_id}. Evidence: inferred (github.com/api-
        evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): list-entitlements-for-customer). The path is
        inferred from its siblings: the first call warns; `make probe` finds out.

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.

        """
        from ...client import Request
        from .list_customer_entitlements_by_entitlement import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                path={"entitlement_id": entitlement_id, "customer_id": customer_id},
                query={"cursor": cursor, "limit": limit},
            ),
            where,
            filters,
        )

    def customer_total(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        *,
        start_date: int | Unset = UNSET,
        end_date: int | Unset = UNSET,
    ) -> CustomerEntitlementTotal:
        """Get how much of an entitlement a customer has.

        The sum over the customer entitlements of one customer and one entitlement. `start_date` and `end_date` are
        integers, Unix time; whether in seconds or in milliseconds is not told.

        GET /entitlements/{entitlement_id}/customer/{customer_id}/total. Evidence: documented
        (docs2.zenskar.com/api-reference/entitlements/get-total-customer-entitlements).

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.

        """
        from .get_customer_entitlement_total import request

        return self._caller.call(request(entitlement_id, customer_id, start_date=start_date, end_date=end_date))

    def list_customer_entitlements(
        self,
        customer_id: str | UUID,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Never,
    ) -> Pager[CustomerEntitlementDetails]:
        """List the entitlements of a customer.

        All customer entitlements of one customer, by page; an entitlement that was given more than once is there
        more than once. The archived page ends after `limit`: there are likely parameters to sort and filter by.

        GET /entitlements/customer/{customer_id}. Evidence: documented (docs2.zenskar.com/api-
        reference/entitlements/list-customer-entitlements).

        Args:
            customer_id: The `id` of the customer.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.

        """
        from ...client import Request
        from .list_customer_entitlements import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"customer_id": customer_id}, query={"cursor": cursor, "limit": limit}),
            where,
            filters,
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
    ) -> Pager[UniqueEntitlement]:
        """List the entitlements of a customer, each once.

        The entitlements that a customer has, each with the sums over its customer entitlements, by page. The
        archived page ends within the filters by contract; there may be more. Its examples of `sort_key` and
        `sort_type` repeat the names (`sort_key=id`); presumably `id` and `asc` are meant.

        GET /entitlements/customer/unique/{customer_id}. Evidence: documented (docs2.zenskar.com/api-
        reference/entitlements/list-unique-entitlements-for-customer).

        Args:
            customer_id: The `id` of the customer.
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            sort_key: The older way to name the field to sort by. Use `order` where the list has it.
            sort_type: The direction for `sort_key`, `asc` or `desc`. The vendor's tools write it in capitals.

        """
        from ...client import Request
        from .list_unique_customer_entitlements import OPERATION

        return self._caller.paginate(
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

    def get_customer_entitlement(
        self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID
    ) -> CustomerEntitlement:
        """Get a customer entitlement.

        One customer entitlement. The path is that of PATCH, next to which the index has it.

        GET /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}. Evidence: inferred (github.com/api-
        evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-entitlement-customer). The path is inferred
        from its siblings: the first call warns; `make probe` finds out.

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.

        """
        from .get_customer_entitlement import request

        return self._caller.call(request(entitlement_id, customer_id, ec_id))

    def delete_customer_entitlement(
        self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID
    ) -> Any:
        """Delete a customer entitlement.

        Takes a customer entitlement away. Known from a release of the vendor's tools of autumn 2025 only.

        DELETE /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}. Evidence: client_code
        (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 376b5371: deleteCustomerEntitlement).

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.

        """
        from .delete_customer_entitlement import request

        return self._caller.call(request(entitlement_id, customer_id, ec_id))

    @overload
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        body: UpdateCustomerEntitlement | Mapping[str, Any],
    ) -> CustomerEntitlement: ...
    @overload
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        **fields: Unpack[UpdateCustomerEntitlementFields],
    ) -> CustomerEntitlement: ...
    def update_customer_entitlement(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        ec_id: str | UUID,
        body: UpdateCustomerEntitlement | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> CustomerEntitlement:
        """Update a customer entitlement.

        Changes a customer entitlement. The ids of entitlement and customer are required in the body too.

        PATCH /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}. Evidence: documented
        (docs2.zenskar.com/api-reference/entitlements/update-customer-entitlement).

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.
            body: a `UpdateCustomerEntitlement`, a dict of the same shape, or its fields as keywords.

        """
        from .update_customer_entitlement import request

        return self._caller.call(request(entitlement_id, customer_id, ec_id, body, fields=fields))

    def get_customer_entitlement_by_id(self, customer_id: str | UUID, ec_id: str | UUID) -> Any:
        """Get a customer entitlement by its own id.

        One customer entitlement without the id of the entitlement. Only the current index names it; that it stands
        below the path of the customer's entitlements is a guess. `get_customer_entitlement` gives the same by a
        path that is better known.

        GET /entitlements/customer/{customer_id}/{ec_id}. Evidence: assumed (github.com/api-evangelist/zenskar
        llms/zenskar-llms.txt (index of 2026-07): get-customer-entitlement-by-id). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.

        """
        from .get_customer_entitlement_by_id import request

        return self._caller.call(request(customer_id, ec_id))

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
    ) -> Pager[EntitlementBalance]:
        """List the balances of customers.

        What all customers have of their entitlements and what is left, by page. `populate` says which related
        records come with each balance. Filters are named in the prose of the page, so their types are assumed; one
        use case filters by `expiry_at__lt`, which its list does not have. By its example the page of results has
        `total` in place of `total_count` and no `previous`; the example is written by hand, so that may be a slip.

        GET /entitlements/customers_balances. Evidence: documented (docs2.zenskar.com/api-
        reference/entitlements/list-customer-entitlement-balances-with-advanced-filtering).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds.
            sort_key: One of `id`, `created_at`, `quantity`, `quantity_used`, `active_from`, `expiry_at`.
            sort_type: `asc` or `desc`.
            search: Text to find in names and descriptions of entitlements.
            populate: Which related records to put in, joined with commas: `customer`, `contract`, `product`,
                `invoice`.

        """
        from ...client import Request
        from .list_entitlement_balances import OPERATION

        return self._caller.paginate(
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

    def list_customers(self) -> Any:
        """List the customers of entitlements.

        Only the older index names it, between the list of entitlements and the path with an id, where a fixed word
        has to stand; hence this path. It may have become `GET /entitlements/customers_balances`, which is
        documented: use that.

        GET /entitlements/customers. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_entitlement_customers import request

        return self._caller.call(request())

    def deduct(
        self,
        entitlement_id: str | UUID,
        customer_id: str | UUID,
        body: OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Deduct from a customer's entitlement.

        Uses up a part of what a customer has. Only the older index names it; the path follows the sum of the same
        customer and entitlement, with the verb at its end. The body is not known.

        POST /entitlements/{entitlement_id}/customer/{customer_id}/deduct. Evidence: assumed (order of the docs' old
        index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.

        """
        from .deduct_customer_entitlement import request

        return self._caller.call(request(entitlement_id, customer_id, body, fields=fields))

    def logs(self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Any:
        """Get the log of a customer entitlement.

        The log of a customer entitlement. Only the older index names it, after the operations on customer
        entitlements; the path follows theirs.

        GET /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}/logs. Evidence: assumed (order of the
        docs' old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was
        made with `allow_unverified=True`; `make probe` finds out.

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.

        """
        from .get_customer_entitlement_logs import request

        return self._caller.call(request(entitlement_id, customer_id, ec_id))

    def list_deductions(self, entitlement_id: str | UUID, customer_id: str | UUID, ec_id: str | UUID) -> Any:
        """List the deductions of a customer entitlement.

        What was taken off a customer entitlement. Only the older index names it, after the operations on customer
        entitlements; the path follows theirs. That the id is that of a customer entitlement is a guess too.

        GET /entitlements/{entitlement_id}/customer/{customer_id}/{ec_id}/deductions. Evidence: assumed (order of
        the docs' old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client
        was made with `allow_unverified=True`; `make probe` finds out.

        Args:
            entitlement_id: The `id` of the entitlement.
            customer_id: The `id` of the customer.
            ec_id: The `id` of the customer entitlement, the record that gives an entitlement to a customer.

        """
        from .list_customer_entitlement_deductions import request

        return self._caller.call(request(entitlement_id, customer_id, ec_id))
