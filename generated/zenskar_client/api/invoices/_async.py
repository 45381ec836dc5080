# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `invoices`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset
from .. import invoices as namespace

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...models.approve_invoice import ApproveInvoiceFields
    from ...models.create_credit_note import CreateCreditNoteFields
    from ...models.generate_invoice import GenerateInvoiceFields
    from ._async_raw import AsyncRawInvoices
else:
    from ...types import deprecated


class AsyncInvoices:
    """Invoices, from draft to paid or void, with their line items, credit notes and payment links."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawInvoices:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawInvoices

        return AsyncRawInvoices(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListInvoicesFilters],
    ) -> hints.AsyncPager[models.Invoice]:
        """List invoices.

        Returns invoices, paginated, newest first unless `order` says otherwise. Filters can be combined, and an
        invoice must match all of them. `field` alone tests equality, `field__op` another comparison: `__in` and
        `__not_in` take values joined with commas, `__isnull` takes a boolean. A name such as
        `customer__external_id` refers to a related record.

        Warning: the unit of amounts is not documented. Amounts are JSON numbers, compared as they are.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        GET /invoices. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.

        Returns:
            An iterator over all items of all pages, each an `Invoice`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/invoices/list-invoices).
            The docs page shows an item by an example only, so whether a field can be null is not known.
        """
        from ...operations import Request
        from .list_invoices import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> models.Invoice:
        """Create an invoice.

        Creates an invoice. The body is not known. The documented way to create one is `POST
        /invoices/generate_invoice`.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        POST /invoices. Never sent again once it may have reached the server.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (order of the docs' old index).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of `GET /invoices` has this schema.
            Only the docs' old index lists this operation, without a path. That it is a POST on the path of the list
            is inferred.
        """
        from .create_invoice import request

        return await self._caller.call(request(body, fields=fields))

    def list_internal(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.ListInternalInvoicesFilters],
    ) -> hints.AsyncPager[models.Invoice]:
        """List invoices (internal view).

        Returns invoices, paginated, through the path that the vendor's own tools call instead of `GET /invoices`.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        GET /invoices/internal. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.

        Returns:
            An iterator over all items of all pages, each an `Invoice`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:listInvoices).
            The response is inferred: No source shows the status or the response. `GET /invoices`, which takes the
            same parameters, responds with this schema.
            No docs page documents it or says how it differs. The filters are those that the tools offer, surely not
            all.
        """
        from ...operations import Request
        from .list_internal_invoices import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    def list_tags(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[Any]:
        """List all invoice tags.

        Returns the tags of invoices.

        GET /invoices/tags. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getAllInvoiceTags).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            The vendor's tools pass no parameters.
        """
        from ...operations import Request
        from .list_invoice_tags import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor}), where, filters)

    async def get(self, invoice_id: str | hints.UUID, *, include_line_items: bool | Unset = UNSET) -> models.Invoice:
        """Get an invoice.

        Returns one invoice by its id. With `include_line_items`, the response presumably contains the line items
        too; no source shows how.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        GET /invoices/{invoice_id}. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.
            include_line_items: Whether to include the line items.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoiceById).
            The response is inferred: No source shows the status or the response. An item of `GET /invoices` has
            this schema.
        """
        from .get_invoice import request

        return await self._caller.call(request(invoice_id, include_line_items=include_line_items))

    async def delete(self, invoice_id: str | hints.UUID) -> Any:
        """Delete an invoice.

        Deletes a draft invoice permanently. Only invoices with the status `draft` can be deleted; the vendor's tool
        also mentions `upcoming`.

        DELETE /invoices/{invoice_id}. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ df7373c, 67c720c, 00f6b2fc:
            deleteInvoice).
        """
        from .delete_invoice import request

        return await self._caller.call(request(invoice_id))

    async def update(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Invoice:
        """Update an invoice.

        Changes a draft invoice. The body is not known. Only drafts can be changed; an approved invoice is corrected
        by a credit note.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        PATCH /invoices/{invoice_id}. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (order of the docs' old index).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of `GET /invoices` has this schema.
            The docs index lists this operation without a path. That it is a PATCH on the path of GET and DELETE is
            inferred.
        """
        from .update_invoice import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def generation_status(self, invoice_id: str | hints.UUID, *, contract_id: str) -> Any:
        """Get the generation status of an invoice.

        Returns the progress of generating an invoice. `contract_id` must be sent as well.

        GET /invoices/invoice_generation_status/{invoice_id}. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.
            contract_id: The contract that the invoice is generated from.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoiceGenerationStatus).
        """
        from .get_invoice_generation_status import request

        return await self._caller.call(request(invoice_id, contract_id=contract_id))

    async def get_by_external_id(self, external_id: str | hints.UUID) -> models.Invoice:
        """Get an invoice by its external id.

        Returns one invoice by its id in your own system.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        GET /invoices/external_id/{external_id}. Sent again after a failure that may pass.

        Args:
            external_id: The id of the record in your own system.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoiceByExternalId).
            The response is inferred: No source shows the status or the response. An item of `GET /invoices` has
            this schema.
        """
        from .get_invoice_by_external_id import request

        return await self._caller.call(request(external_id))

    @overload
    async def generate(
        self, body: models.GenerateInvoice | GenerateInvoiceFields | AnyFields
    ) -> models.GeneratedInvoices: ...
    @overload
    async def generate(self, **fields: Unpack[GenerateInvoiceFields]) -> models.GeneratedInvoices: ...
    async def generate(
        self, body: models.GenerateInvoice | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.GeneratedInvoices:
        """Generate an invoice.

        Generates one invoice for all products of a contract that fall into the window. If the cycle already has an
        approved invoice, the error is `InvoiceAlreadyGeneratedForThisBillingPeriod` (its status is not known).

        Warning: take `bill_for_date` and `billing_cycle_start_day` from the same entry of `GET
        /contracts/{contract_id}/billingCycles`. Any other date generates nothing and returns `{"invoice_ids": []}`.
        Leaving out both can generate an invoice of zero.

        POST /invoices/generate_invoice. Never sent again once it may have reached the server.

        Args:
            body: A `GenerateInvoice`, a dict of the same shape, or its fields as keywords:
                customer_id: A UUID. Required.
                contract_id: A UUID. Required.
                from_date: The start of the period. Warning: a comment in the vendor's client says that text
                    with an offset or a `Z` fails with a 500. Required.
                to_date: The end of the period, sent in the same way as `from_date`. Required.
                check_duplicate_invoice: Undocumented.
                bill_for_date: The billing date: a value from the contract's billing cycles, sent in the same
                    way as `from_date`. Warning: any other date generates no invoice.
                billing_cycle_start_day: The day of the month, 1 to 31, on which the billing cycle of
                    `bill_for_date` starts.

        Returns:
            The outcome of generating an invoice. Fields that are missing in the response are `UNSET`. All are, if
            the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/invoices/generate-an-invoice).
            The response is inferred: The docs page has no schema. The text of the vendor's tool shows the response
            of a call that generated nothing: `{"invoice_ids": []}`.
            The warning comes from the newest text of the vendor's tool. The docs page types the dates as date-time
            strings but labels `from_date` and `to_date` as Unix timestamps. The vendor's tool sends integer seconds
            for all three, as the vendor's dashboard does: a comment in its client says that the backend reads
            strings too, but takes them for UTC, and fails with a 500 on a string with an offset or a `Z`.
        """
        from .generate_invoice import request

        return await self._caller.call(request(body, fields=fields))

    async def download(
        self, invoice_id: str | hints.UUID, *, invoice_json_key: str | Unset = UNSET, customer_id: str | Unset = UNSET
    ) -> Any:
        """Download an invoice.

        Returns the invoice as JSON.

        GET /invoices/{invoice_id}/download_invoice. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.
            invoice_json_key: Not explained by any source.
            customer_id: The customer of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:downloadInvoice).
            The second "Get invoice" in the docs index is inferred to be this operation, from its position there.
        """
        from .download_invoice import request

        return await self._caller.call(request(invoice_id, invoice_json_key=invoice_json_key, customer_id=customer_id))

    async def contract_actuals(self, invoice_id: str | hints.UUID) -> Any:
        """Get the contract actuals of an invoice.

        Returns the contract actuals behind an invoice, as JSON.

        GET /invoices/{invoice_id}/contract_json_actuals. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoiceContractJsonActuals).
        """
        from .get_invoice_contract_actuals import request

        return await self._caller.call(request(invoice_id))

    @overload
    async def approve(
        self,
        invoice_id: str | hints.UUID,
        body: models.ApproveInvoice | ApproveInvoiceFields | AnyFields,
        *,
        send_email: bool | Unset = UNSET,
    ) -> models.Invoice: ...
    @overload
    async def approve(
        self, invoice_id: str | hints.UUID, *, send_email: bool | Unset = UNSET, **fields: Unpack[ApproveInvoiceFields]
    ) -> models.Invoice: ...
    async def approve(
        self,
        invoice_id: str | hints.UUID,
        body: models.ApproveInvoice | Mapping[str, Any] | None = None,
        *,
        send_email: bool | Unset = UNSET,
        **fields: Any,
    ) -> models.Invoice:
        """Approve an invoice.

        Approves a draft invoice. An approved invoice can no longer be edited, only credited. The API requires a
        JSON body, even if it is `{}`. For invoices of the third version, see `PATCH
        /invoices/v3/{invoice_id}/approve`.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        PATCH /invoices/{invoice_id}/approve. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.
            send_email: Whether to send an email. The recipient is not known. The vendor's tool does not send
                one by default.
            body: A `ApproveInvoice`, a dict of the same shape, or its fields as keywords:
                check_duplicate_invoice: Whether to check for a duplicate invoice.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:approveInvoice).
            The response is inferred: No source shows the status or the response. The call changes the invoice. In
            this API, creating and changing a record responds with the record, where a source shows it; an item of
            `GET /invoices` has this schema.
        """
        from .approve_invoice import request

        return await self._caller.call(request(invoice_id, body, fields=fields, send_email=send_email))

    async def approve_v3(
        self, invoice_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Invoice:
        """Approve an invoice of the third version.

        Approves a draft invoice of the third version. Tax is recalculated first. If it has changed materially, the
        response is 409 and the invoice stays a draft. The docs page says that this call does not run accounting,
        webhooks and sync yet.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        PATCH /invoices/v3/{invoice_id}/approve. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/invoices/approve-v3-invoice.md).
            The response is inferred: The docs page has no schema. The call changes the invoice. In this API,
            creating and changing a record responds with the record, where a source shows it; an item of `GET
            /invoices` has this schema.
            No body is shown; an empty one is sent, as for the other approval.
        """
        from .approve_invoice_v3 import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    def list_payments(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[models.Payment]:
        """List the payments of an invoice.

        Returns the successful payments of an invoice.

        Warning: refunds and payments in other states may be missing. `GET /payments` with `invoice__id` returns all
        of them.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        GET /invoices/{invoice_id}/payments. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each a `Payment`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoicePayments).
            The response is inferred: No source shows the status or the response. An item of `GET /payments` has the
            schema of the items. Whether it is an array or a page is not known; the client reads both.
        """
        from ...operations import Request
        from .list_invoice_payments import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
        )

    async def payment_link(self, invoice_id: str | hints.UUID, *, amount: int | Unset = UNSET) -> Any:
        """Get a payment link for an invoice.

        Returns a link with which the customer can pay the invoice: in full or, with `amount`, in part.

        GET /invoices/{invoice_id}/payment_link. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.
            amount: The part of the invoice that the link is for, less than the amount due.
                Warning: the unit is not known; an integer suggests the smallest unit of the currency.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:generateInvoicePaymentLink).
        """
        from .create_invoice_payment_link import request

        return await self._caller.call(request(invoice_id, amount=amount))

    async def pay(self, payload: str | hints.UUID) -> Any:
        """Pay an invoice.

        Starts a payment. What the payload contains is not known; it presumably comes with a payment link.

        Warning: this is a GET that moves money. Never repeat, prefetch or crawl it.

        GET /invoices/pay/{payload}. Never sent again, whatever the outcome.

        Args:
            payload: What it contains is not known.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:payInvoice).
        """
        from .pay_invoice import request

        return await self._caller.call(request(payload))

    def list_line_items(
        self, invoice_id: str | hints.UUID, *where: hints.Where, **filters: Never
    ) -> hints.AsyncPager[models.InvoiceLineItem]:
        """List the line items of an invoice.

        Returns the line items of an invoice: one line per product, each with the features (free units, price per
        unit, volume ...) that make up its subtotal. Amounts are decimal numbers in the major unit of the currency,
        each with a display text. Features differ by type.

        GET /invoices/{invoice_id}/line_items. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            An iterator over all items of all pages, each an `InvoiceLineItem`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/invoices/get-invoice-line-items).
            Most fields are read off one example, which is cut off in the archived docs page. The others are those
            that the vendor's client reads.
        """
        from ...operations import Request
        from .list_invoice_line_items import OPERATION

        return self._caller.paginate(Request(OPERATION, path={"invoice_id": invoice_id}, query={}), where, filters)

    async def void(
        self, invoice_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Invoice:
        """Void an invoice.

        Voids an invoice. If the invoice cannot be voided, the error code is `INVOICE_CANNOT_BE_VOIDED` (its status
        is not known). Sources differ on which invoices can be voided. The older text of the vendor's tool says:
        approved and not fully paid. The newer one says: approved, or paid with an `invoice_total` of 0, so a full
        credit note must come first.

        Warning: the unit of `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice` is
        unknown. No source shows whether it is major or minor units of the currency.

        PATCH /invoices/{invoice_id}/void. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            An invoice. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:voidInvoice).
            The response is inferred: No source shows the status or the response. The call changes the invoice. In
            this API, creating and changing a record responds with the record, where a source shows it; an item of
            `GET /invoices` has this schema.
            The vendor's tool sends `{}`.
        """
        from .void_invoice import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    @deprecated("invoices.create_credit_note_legacy is deprecated; its docstring says why")
    async def create_credit_note_legacy(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a credit note (legacy) (deprecated).

        Creates a credit note in the older way. Use `POST /invoices/{invoice_id}/credit_note` instead. The body is
        not known.

        PATCH /invoices/{invoice_id}/create_credit_note. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 to cff3912:
            createCreditNoteFromInvoice).
            The vendor's tools stopped calling it in 2026.
        """
        from .create_credit_note_legacy import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    @overload
    async def create_credit_note(
        self, invoice_id: str | hints.UUID, body: models.CreateCreditNote | CreateCreditNoteFields | AnyFields
    ) -> models.CreditNote: ...
    @overload
    async def create_credit_note(
        self, invoice_id: str | hints.UUID, **fields: Unpack[CreateCreditNoteFields]
    ) -> models.CreditNote: ...
    async def create_credit_note(
        self,
        invoice_id: str | hints.UUID,
        body: models.CreateCreditNote | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.CreditNote:
        """Create a credit note against an invoice.

        Credits an invoice in part or in full. `refund_destination` is required if a payment must be refunded.
        Without `refund_amount_split`, the oldest payments are refunded first.

        Warning: the units differ. `credit_note_amount` in the request is in the major unit (25 means $25); `amount`
        in the response is in the smallest unit (2500).

        `credit_note_amount` of `CreateCreditNote`: In major units of the currency (dollars).
        `amount`, `credits_returned` of `CreditNote`: In minor units of the currency (cents).

        POST /invoices/{invoice_id}/credit_note. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.
            body: A `CreateCreditNote`, a dict of the same shape, or its fields as keywords:
                credit_note_amount: The amount to credit, in major units of the invoice's currency: 25 means
                    $25, not 25 cents. Required.
                reason: Undocumented. Required.
                refund_destination: The destination of the refund.
                refund_amount_split: The payments to refund.

        Returns:
            A credit note. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/invoices/create-credit-note-against-invoice).
        """
        from .create_invoice_credit_note import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def summary(self, invoice_id: str | hints.UUID) -> Any:
        """Get the summary of an invoice.

        Returns a summary of one invoice.

        GET /invoices/{invoice_id}/summary. Sent again after a failure that may pass.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getInvoiceSummary).
        """
        from .get_invoice_summary import request

        return await self._caller.call(request(invoice_id))

    async def preview_html(self, org_id: str | hints.UUID, invoice_id: str | hints.UUID) -> str:
        """Get an invoice as HTML.

        Returns the invoice as HTML, as the customer sees it. The text is returned as the server sends it, in one of
        three forms: HTML; HTML in base64; or HTML in base64 as a JSON string, within quotes. Through the API
        gateway it is encoded. Decode what does not contain `<`.

        GET /communications/{org_id}/invoice/{invoice_id}/html. Sent again after a failure that may pass.

        Args:
            org_id: The id of your organisation, as in the header.
            invoice_id: The `id` of the invoice.

        Returns:
            The body of the response, as text.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc:
            getInvoicePreviewHtml).
            The response is inferred: No source shows the status or the content type. The vendor's tool reads text,
            JSON and base64.
            Only the newest of the vendor's tools call it, and decode all three forms; no docs index lists it.
        """
        from .get_invoice_preview_html import request

        return await self._caller.call(request(org_id, invoice_id))

    async def export(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Export invoices.

        Exports invoices. The format is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/export. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls without an id. The path is assumed: the
            collection with the verb.
        """
        from .export_invoices import request

        return await self._caller.call(request(body, fields=fields))

    async def create_stripe_invoice(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a Stripe invoice.

        Creates an invoice in Stripe.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/create_stripe_invoice. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls without an id. The path is assumed: the
            title, spelled like `/invoices/generate_invoice`.
        """
        from .create_stripe_invoice import request

        return await self._caller.call(request(body, fields=fields))

    async def consolidate(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Consolidate invoices.

        Consolidates several invoices into one.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/consolidate. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls without an id. The path is assumed: the
            collection with the verb.
        """
        from .consolidate_invoices import request

        return await self._caller.call(request(body, fields=fields))

    async def update_email_document(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Store the document that was last emailed for an invoice.

        Stores the id and name of the document that was last sent by email.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /invoices/{invoice_id}/email_document. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, after the approval, among the calls for one invoice. The
            path is assumed: the invoice with the stored object.
        """
        from .update_invoice_email_document import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def upsert_tags(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create or update the tags of an invoice.

        Adds tags to an invoice or changes its existing tags.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /invoices/{invoice_id}/tags. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls for one invoice. The path is assumed: the
            invoice with the ending of `GET /invoices/tags`.
        """
        from .upsert_invoice_tags import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def regenerate(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Regenerate an invoice.

        Starts generating an invoice again. According to the product guide, this works for drafts only.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/{invoice_id}/regenerate. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls for one invoice. The path is assumed: the
            invoice with the verb.
        """
        from .regenerate_invoice import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def generate_next_number(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Generate the next invoice number.

        Generates the next number for an invoice.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/{invoice_id}/next_invoice_number. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, between line items and void, among the calls for one
            invoice. The path is assumed: the invoice with what is generated.
        """
        from .generate_next_invoice_number import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    async def create_note(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a note to an invoice.

        Adds a note to an invoice.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /invoices/{invoice_id}/notes. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, as the last of the calls for one invoice. The path is
            assumed: the invoice with the plural of the resource.
        """
        from .create_invoice_note import request

        return await self._caller.call(request(invoice_id, body, fields=fields))
