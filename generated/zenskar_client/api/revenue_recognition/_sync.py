# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revenue_recognition`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import revenue_recognition as namespace

if TYPE_CHECKING:
    from ...models.recognise_revenue import RecogniseRevenueFields
    from ...models.refresh_revenue_postings import RefreshRevenuePostingsFields
    from ._raw import RawRevenueRecognition


class RevenueRecognition:
    """Revenue contracts, their items and performance obligations, and the postings by which revenue is recognised.

    Sources: the docs index also lists these operations under RevRec v3, in the same order, so they are described
    once, with the paths of v3. If they are not the same, the paths of this heading are probably under
    `/revenue_recognition`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawRevenueRecognition:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawRevenueRecognition

        return RawRevenueRecognition(self._caller)

    def list_contracts(self) -> Any:
        """List revenue contracts.

        Returns the revenue contracts: contracts as revenue recognition represents them. Filters and pagination are
        not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_contracts. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from the field `revenue_contract_id`
            and from the collection `/revenue_postings` under the same prefix, which a source shows.
        """
        from .list_revenue_contracts import request

        return self._caller.call(request())

    def create_contract(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a revenue contract.

        Creates a revenue contract. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/revenue_contracts. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is that of the list, which is itself a guess.
        """
        from .create_revenue_contract import request

        return self._caller.call(request(body, fields=fields))

    def get_contract(self, revenue_contract_id: str | hints.UUID) -> Any:
        """Get a revenue contract.

        Returns one revenue contract by its own id, not by the id of the billing contract.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_contracts/{revenue_contract_id}. Sent again after a failure that may
        pass.

        Args:
            revenue_contract_id: The id of the revenue contract, not of the billing contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is an item of the list, which is itself a guess.
        """
        from .get_revenue_contract import request

        return self._caller.call(request(revenue_contract_id))

    def get_contract_by_contract_id(self, contract_id: str | hints.UUID) -> Any:
        """Get the revenue contract of a contract.

        Returns the revenue contract that belongs to a billing contract.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_contracts/contract/{contract_id}. Sent again after a failure that may
        pass.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: a lookup by another key is
            `/<things>/<key>/{key}` elsewhere in the API, as in `/payments/invoice/{invoice_id}`.
        """
        from .get_revenue_contract_by_contract_id import request

        return self._caller.call(request(contract_id))

    def list_contract_items(self) -> Any:
        """List revenue contract items.

        Returns the items of revenue contracts.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_contract_items. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from the field
            `revenue_contract_item_id`, by which the postings are filtered, and from the collection
            `/revenue_postings`. The items may also be below their revenue contract.
        """
        from .list_revenue_contract_items import request

        return self._caller.call(request())

    def create_contract_item(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a revenue contract item.

        Adds an item to a revenue contract. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/revenue_contract_items. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is that of the list of items, which is itself a
            guess.
        """
        from .create_revenue_contract_item import request

        return self._caller.call(request(body, fields=fields))

    def get_contract_item(self, revenue_contract_item_id: str | hints.UUID) -> Any:
        """Get a revenue contract item.

        Returns one item of a revenue contract by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_contract_items/{revenue_contract_item_id}. Sent again after a failure
        that may pass.

        Args:
            revenue_contract_item_id: The id of the item of a revenue contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is an item of the list of items, which is itself
            a guess.
        """
        from .get_revenue_contract_item import request

        return self._caller.call(request(revenue_contract_item_id))

    def handle_contract_execution(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Report that a contract was executed.

        Reports that a contract was executed. It looks like a hook with which Zenskar notifies itself, so there is
        hardly a reason to call it. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/contract-execution-webhook. Never sent again once it may have reached the
        server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the title with hyphens, as in
            `/recognise-revenue`.
        """
        from .handle_contract_execution import request

        return self._caller.call(request(body, fields=fields))

    def list_postings(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListRevenuePostingsFilters],
    ) -> hints.Pager[Any]:
        """List revenue postings.

        Returns the postings by which revenue is recognised. Judging by the filters, each has a date and a currency.
        The dates of the filters are inclusive. This call does not paginate automatically, because the response is
        not documented: take the cursor from the response and pass it to the next call.

        GET /revenue_recognition_v3/revenue_postings. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from. Leave it out for the first page.
            limit: The number of postings per page.
            order: The field to sort by; prefix it with a minus for descending order. The default is
                `-created_at`, according to the text of the vendor's tool.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc:
            listRevenuePostings).
            The response is inferred: No source shows the status or the response. The list takes the parameters of
            the lists that respond with a page. The items are passed on unchanged.
            The vendor's tool shows no response and surely not every filter. The docs index lists the operation
            under both RevRec v3 and Revenue recognition; no source says that the two are the same.
        """
        from ...operations import Request
        from .list_revenue_postings import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    def create_posting(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a revenue posting.

        Creates a revenue posting. The body is not known.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        POST /revenue_recognition_v3/revenue_postings. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (order of the docs' old index).
            Only the docs' old index names this operation. The path is inferred to be that of the list, which the
            vendor's tool shows.
        """
        from .create_revenue_posting import request

        return self._caller.call(request(body, fields=fields))

    def get_posting(self, revenue_posting_id: str | hints.UUID) -> Any:
        """Get a revenue posting.

        Returns one revenue posting by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_postings/{revenue_posting_id}. Sent again after a failure that may pass.

        Args:
            revenue_posting_id: The id of the posting.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed to be an item of the list, which the
            vendor's tool shows.
        """
        from .get_revenue_posting import request

        return self._caller.call(request(revenue_posting_id))

    def upsert_posting(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create or update a revenue posting.

        Creates a revenue posting or changes the existing one. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/revenue_postings/upsert. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, as `Create Upsert Revenue Posting`. The path is assumed
            by analogy with `/revenue_postings/refresh`.
        """
        from .upsert_revenue_posting import request

        return self._caller.call(request(body, fields=fields))

    @overload
    def refresh_postings(
        self, body: models.RefreshRevenuePostings | RefreshRevenuePostingsFields | AnyFields
    ) -> Any: ...
    @overload
    def refresh_postings(self, **fields: Unpack[RefreshRevenuePostingsFields]) -> Any: ...
    def refresh_postings(
        self, body: models.RefreshRevenuePostings | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Refresh revenue postings.

        Recalculates the postings of one revenue contract item and performance obligation on one date. All five
        fields are required.

        Warning: the new postings overwrite the old ones.

        POST /revenue_recognition_v3/revenue_postings/refresh. Never sent again once it may have reached the server.

        Args:
            body: A `RefreshRevenuePostings`, a dict of the same shape, or its fields as keywords:
                contract_id: The id of the billing contract. Required.
                revenue_contract_id: A UUID. Required.
                revenue_contract_item_id: A UUID. Required.
                performance_obligation_id: A UUID. Required.
                posting_date: Undocumented. Required.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc:
            refreshRevenuePostings).
            The docs index says posting, the vendor's tool postings; the two were matched by that name.
        """
        from .refresh_revenue_postings import request

        return self._caller.call(request(body, fields=fields))

    @overload
    def recognise(self, body: models.RecogniseRevenue | RecogniseRevenueFields | AnyFields) -> Any: ...
    @overload
    def recognise(self, **fields: Unpack[RecogniseRevenueFields]) -> Any: ...
    def recognise(self, body: models.RecogniseRevenue | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Recognise revenue.

        Recognises the revenue of the whole organisation up to a date. The work may continue as a job after the
        response.

        POST /revenue_recognition_v3/recognise-revenue. Never sent again once it may have reached the server.

        Args:
            body: A `RecogniseRevenue`, a dict of the same shape, or its fields as keywords:
                end_date: The date up to which revenue is recognised. Required.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:recogniseRevenue).
            The vendor's newer tool leaves jobs of revenue postings out of `GET /jobs` unless asked for them.
        """
        from .recognise_revenue import request

        return self._caller.call(request(body, fields=fields))

    def discard(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Discard a revenue recognition.

        Discards the result of a revenue recognition, presumably before it is confirmed. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/discard-revenue-recognition. Never sent again once it may have reached the
        server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the title with hyphens, as in
            `/recognise-revenue`.
        """
        from .discard_revenue_recognition import request

        return self._caller.call(request(body, fields=fields))

    def confirm(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Confirm a revenue recognition.

        Makes the result of a revenue recognition final. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/confirm-revenue-recognition. Never sent again once it may have reached the
        server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the title with hyphens, as in
            `/recognise-revenue`.
        """
        from .confirm_revenue_recognition import request

        return self._caller.call(request(body, fields=fields))

    def create_performance_obligation(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a performance obligation.

        Creates a performance obligation. The body is not known. The namespace for Performance obligations has an
        operation for this too.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/performance_obligations. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from the field
            `performance_obligation_id`, by which the postings are filtered, and from the collection
            `/revenue_postings`.
        """
        from .create_performance_obligation_v3 import request

        return self._caller.call(request(body, fields=fields))

    def delete_performance_obligation(self, performance_obligation_id: str | hints.UUID) -> Any:
        """Delete a performance obligation.

        Deletes a performance obligation.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        DELETE /revenue_recognition_v3/performance_obligations/{performance_obligation_id}. Sent again after a
        failure that may pass.

        Args:
            performance_obligation_id: The id of the performance obligation.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is an item of the collection to which they are
            added, which is itself a guess.
        """
        from .delete_performance_obligation_v3 import request

        return self._caller.call(request(performance_obligation_id))

    def update_performance_obligation(
        self,
        performance_obligation_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a performance obligation.

        Changes a performance obligation. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /revenue_recognition_v3/performance_obligations/{performance_obligation_id}. Never sent again once it
        may have reached the server.

        Args:
            performance_obligation_id: The id of the performance obligation.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is an item of the collection to which they are
            added, which is itself a guess.
        """
        from .update_performance_obligation_v3 import request

        return self._caller.call(request(performance_obligation_id, body, fields=fields))
