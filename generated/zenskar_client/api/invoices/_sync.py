# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `invoices`."""

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
    from ...models.approve_invoice import ApproveInvoice, ApproveInvoiceFields
    from ...models.create_credit_note import CreateCreditNote, CreateCreditNoteFields
    from ...models.credit_note import CreditNote
    from ...models.empty_body import EmptyBody
    from ...models.generate_invoice import GenerateInvoice, GenerateInvoiceFields
    from ...models.invoice import Invoice
    from ...models.invoice_line_items import InvoiceLineItems
    from ...models.open_body import OpenBody
    from ...types import Unset
    from ._filters import ListInternalInvoicesFilters, ListInvoicesFilters
    from ._raw import RawInvoices


class Invoices:
    """Bills, from draft to paid or void, their lines, credit notes and payment links."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawInvoices:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawInvoices

        return RawInvoices(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListInvoicesFilters],
    ) -> Pager[Invoice]:
        """List invoices.

        Invoices by page, newest first unless `order` says otherwise. Every filter may be combined with every other,
        and an invoice has to meet all of them. `field` alone means equal, `field__op` another comparison: `__in`
        and `__not_in` take values joined with commas, `__isnull` takes a boolean. A name such as
        `customer__external_id` looks into a related record. Amounts are JSON numbers, compared as they are; the
        page does not name their unit. The page shows an item by an example only, so whether a field can be null is
        open.

        `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice`: Major or minor units of
        the currency: not shown by any source.

        GET /invoices. Evidence: documented (docs2.zenskar.com/api-reference/invoices/list-invoices).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_invoices import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    def create(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create an invoice.

        Listed in the older index only, without a path; that it is a POST to the path of the list is inferred. The
        body is not known. `POST /invoices/generate_invoice` is the documented way to a new invoice.

        POST /invoices. Evidence: inferred (order of the docs' old index). The path is inferred from its siblings:
        the first call warns; `make probe` finds out.

        """
        from .create_invoice import request

        return self._caller.call(request(body, fields=fields))

    def list_internal(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[ListInternalInvoicesFilters],
    ) -> Pager[Invoice]:
        """List invoices (internal view).

        Invoices by page, through the path that the vendor's own tools call instead of `GET /invoices`. No page
        documents it or says in what it differs. The filters are those that the tools offer, surely not all.

        `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice`: Major or minor units of
        the currency: not shown by any source.

        GET /invoices/internal. Evidence: vendor_tool (mcp_tools.json:listInvoices).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.

        """
        from ...client import Request
        from .list_internal_invoices import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)

    def list_tags(self) -> Any:
        """List all invoice tags.

        The tags that invoices carry. The tools take no parameters.

        GET /invoices/tags. Evidence: vendor_tool (mcp_tools.json:getAllInvoiceTags).

        """
        from .list_invoice_tags import request

        return self._caller.call(request())

    def get(self, invoice_id: str | UUID, *, include_line_items: bool | Unset = UNSET) -> Invoice:
        """Get an invoice.

        One invoice by its id. With `include_line_items` the answer presumably holds the lines too; no source shows
        how.

        `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice`: Major or minor units of
        the currency: not shown by any source.

        GET /invoices/{invoice_id}. Evidence: vendor_tool (mcp_tools.json:getInvoiceById).

        Args:
            invoice_id: The `id` of the invoice.
            include_line_items: Whether the lines come along.

        """
        from .get_invoice import request

        return self._caller.call(request(invoice_id, include_line_items=include_line_items))

    def delete(self, invoice_id: str | UUID) -> Any:
        """Delete an invoice.

        Deletes a draft for good. Only invoices with status `draft` can be deleted; the vendor's tool also speaks of
        `upcoming`.

        DELETE /invoices/{invoice_id}. Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @
        df7373c, 67c720c, 00f6b2fc: deleteInvoice).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .delete_invoice import request

        return self._caller.call(request(invoice_id))

    def update(self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update an invoice.

        Listed in the index without a path; that it is a PATCH to the path of GET and DELETE is inferred. The body
        is not known. Only drafts can be changed; an approved invoice is corrected by a credit note.

        PATCH /invoices/{invoice_id}. Evidence: inferred (order of the docs' old index). The path is inferred from
        its siblings: the first call warns; `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .update_invoice import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def generation_status(self, invoice_id: str | UUID, *, contract_id: str) -> Any:
        """Get the generation status of an invoice.

        How far the generation of an invoice has come. The contract must be named as well.

        GET /invoices/invoice_generation_status/{invoice_id}. Evidence: vendor_tool
        (mcp_tools.json:getInvoiceGenerationStatus).

        Args:
            invoice_id: The `id` of the invoice.
            contract_id: The contract that the invoice is generated from.

        """
        from .get_invoice_generation_status import request

        return self._caller.call(request(invoice_id, contract_id=contract_id))

    def get_by_external_id(self, external_id: str | UUID) -> Invoice:
        """Get an invoice by its external id.

        One invoice by the id that it has in your own system.

        `invoice_total`, `net_invoice_total`, `applied_balance`, `amount_due` of `Invoice`: Major or minor units of
        the currency: not shown by any source.

        GET /invoices/external_id/{external_id}. Evidence: vendor_tool (mcp_tools.json:getInvoiceByExternalId).

        Args:
            external_id: The id of the record in your own system.

        """
        from .get_invoice_by_external_id import request

        return self._caller.call(request(external_id))

    @overload
    def generate(self, body: GenerateInvoice | Mapping[str, Any]) -> Any: ...
    @overload
    def generate(self, **fields: Unpack[GenerateInvoiceFields]) -> Any: ...
    def generate(self, body: GenerateInvoice | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Generate an invoice.

        Makes one invoice of all products of a contract that fall into the window. By the newest text of the
        vendor's tool, `bill_for_date` has to be an entry of `GET /contracts/{contract_id}/billingCycles`, given
        together with the `billing_cycle_start_day` of that entry; any other date makes nothing and answers
        `{"invoice_ids": []}`, and leaving both out can make an invoice of zero. If the cycle has an approved
        invoice already, the error is `InvoiceAlreadyGeneratedForThisBillingPeriod` (its status is not told). The
        page types the dates as date-time strings but labels `from_date` and `to_date` as Unix timestamps; the
        vendor's tool sends integer seconds.

        POST /invoices/generate_invoice. Evidence: documented (docs2.zenskar.com/api-reference/invoices/generate-an-
        invoice).

        Args:
            body: a `GenerateInvoice`, a dict of the same shape, or its fields as keywords.

        """
        from .generate_invoice import request

        return self._caller.call(request(body, fields=fields))

    def download(
        self, invoice_id: str | UUID, *, invoice_json_key: str | Unset = UNSET, customer_id: str | Unset = UNSET
    ) -> Any:
        """Download an invoice.

        The invoice as JSON. That the second "Get invoice" of the index is this operation follows from its place
        there.

        GET /invoices/{invoice_id}/download_invoice. Evidence: vendor_tool (mcp_tools.json:downloadInvoice).

        Args:
            invoice_id: The `id` of the invoice.
            invoice_json_key: Not explained by any source.
            customer_id: The customer of the invoice.

        """
        from .download_invoice import request

        return self._caller.call(request(invoice_id, invoice_json_key=invoice_json_key, customer_id=customer_id))

    def contract_actuals(self, invoice_id: str | UUID) -> Any:
        """Get the contract actuals of an invoice.

        The contract actuals behind an invoice, as JSON.

        GET /invoices/{invoice_id}/contract_json_actuals. Evidence: vendor_tool
        (mcp_tools.json:getInvoiceContractJsonActuals).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .get_invoice_contract_actuals import request

        return self._caller.call(request(invoice_id))

    @overload
    def approve(
        self, invoice_id: str | UUID, body: ApproveInvoice | Mapping[str, Any], *, send_email: bool | Unset = UNSET
    ) -> Any: ...
    @overload
    def approve(
        self, invoice_id: str | UUID, *, send_email: bool | Unset = UNSET, **fields: Unpack[ApproveInvoiceFields]
    ) -> Any: ...
    def approve(
        self,
        invoice_id: str | UUID,
        body: ApproveInvoice | Mapping[str, Any] | None = None,
        *,
        send_email: bool | Unset = UNSET,
        **fields: Any,
    ) -> Any:
        """Approve an invoice.

        Turns a draft into an approved invoice, which can no longer be edited, only credited. The API wants a JSON
        body even if it is `{}`. For invoices of the third version see `PATCH /invoices/v3/{invoice_id}/approve`.

        PATCH /invoices/{invoice_id}/approve. Evidence: vendor_tool (mcp_tools.json:approveInvoice).

        Args:
            invoice_id: The `id` of the invoice.
            send_email: Whether an e-mail is sent; to whom is not told. The vendor's tool leaves it off.
            body: a `ApproveInvoice`, a dict of the same shape, or its fields as keywords.

        """
        from .approve_invoice import request

        return self._caller.call(request(invoice_id, body, fields=fields, send_email=send_email))

    def approve_v3(
        self, invoice_id: str | UUID, body: EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Approve an invoice of the third version.

        Turns a draft into an approved invoice. Tax is calculated once more first; if it has changed materially the
        answer is 409 and the invoice stays a draft. The page says that accounting, webhooks and sync are not run by
        this call yet. No body is shown; an empty one is sent as for the other approval.

        PATCH /invoices/v3/{invoice_id}/approve. Evidence: documented (docs2.zenskar.com/api-
        reference/invoices/approve-v3-invoice.md).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .approve_invoice_v3 import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def list_payments(self, invoice_id: str | UUID) -> Any:
        """List the payments of an invoice.

        The successful payments of an invoice. Refunds and payments in other states may be missing; `GET /payments`
        with `invoice__id` has them all.

        GET /invoices/{invoice_id}/payments. Evidence: vendor_tool (mcp_tools.json:getInvoicePayments).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .list_invoice_payments import request

        return self._caller.call(request(invoice_id))

    def payment_link(self, invoice_id: str | UUID, *, amount: int | Unset = UNSET) -> Any:
        """Get a payment link for an invoice.

        A link under which the customer can pay the invoice, in whole or, with `amount`, in part.

        GET /invoices/{invoice_id}/payment_link. Evidence: vendor_tool (mcp_tools.json:generateInvoicePaymentLink).

        Args:
            invoice_id: The `id` of the invoice.
            amount: How much of the invoice the link is for; below the amount due. The unit is not told; an
                integer suggests the smallest one.

        """
        from .create_invoice_payment_link import request

        return self._caller.call(request(invoice_id, amount=amount))

    def pay(self, payload: str | UUID) -> Any:
        """Pay an invoice.

        Starts a payment although it is a GET: never repeat, prefetch or crawl it. What the payload holds is not
        told; it presumably comes with a payment link.

        GET /invoices/pay/{payload}. Evidence: vendor_tool (mcp_tools.json:payInvoice).

        Args:
            payload: What it holds is not told.

        """
        from .pay_invoice import request

        return self._caller.call(request(payload))

    def list_line_items(self, invoice_id: str | UUID) -> InvoiceLineItems:
        """List the line items of an invoice.

        What the invoice charges for: one line a product, each with the features (free units, price per unit, volume
        ...) that its subtotal is made of. Amounts are decimal numbers in the major unit of the currency, each with
        a text to show. All fields are read off one example, which the archived page cuts short; features differ by
        type.

        GET /invoices/{invoice_id}/line_items. Evidence: documented (docs2.zenskar.com/api-reference/invoices/get-
        invoice-line-items).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .list_invoice_line_items import request

        return self._caller.call(request(invoice_id))

    def void(self, invoice_id: str | UUID, body: EmptyBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Void an invoice.

        Makes an invoice void. Sources differ on which invoices can be: the older tool text says approved and not
        fully paid; the newer one says approved, or paid with an `invoice_total` of 0, so that a full credit note
        has to come first. Otherwise the error code is `INVOICE_CANNOT_BE_VOIDED` (its status is not told). The
        vendor's tool sends `{}`.

        PATCH /invoices/{invoice_id}/void. Evidence: vendor_tool (mcp_tools.json:voidInvoice).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .void_invoice import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def create_credit_note_legacy(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a credit note (legacy) (deprecated).

        The older way to a credit note; the vendor's tools stopped calling it in 2026. Use `POST
        /invoices/{invoice_id}/credit_note`. The body is not known.

        PATCH /invoices/{invoice_id}/create_credit_note. Evidence: client_code (github.com/zenskar/mcp-zenskar
        src/mcp-config.json @ 6011b00 to cff3912: createCreditNoteFromInvoice).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .create_credit_note_legacy import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    @overload
    def create_credit_note(self, invoice_id: str | UUID, body: CreateCreditNote | Mapping[str, Any]) -> CreditNote: ...
    @overload
    def create_credit_note(self, invoice_id: str | UUID, **fields: Unpack[CreateCreditNoteFields]) -> CreditNote: ...
    def create_credit_note(
        self, invoice_id: str | UUID, body: CreateCreditNote | Mapping[str, Any] | None = None, **fields: Any
    ) -> CreditNote:
        """Create a credit note against an invoice.

        Credits an invoice in part or in full. Mind the units: `credit_note_amount` goes out in the major unit (25
        means $25), the `amount` of the answer comes back in the smallest (2500). `refund_destination` is needed as
        soon as a payment has to be refunded; without `refund_amount_split` the oldest payments are refunded first.

        `credit_note_amount` of `CreateCreditNote`: Major units of the currency (dollars).
        `amount`, `credits_returned` of `CreditNote`: Minor units of the currency (cents).

        POST /invoices/{invoice_id}/credit_note. Evidence: documented (docs2.zenskar.com/api-
        reference/invoices/create-credit-note-against-invoice).

        Args:
            invoice_id: The `id` of the invoice.
            body: a `CreateCreditNote`, a dict of the same shape, or its fields as keywords.

        """
        from .create_invoice_credit_note import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def summary(self, invoice_id: str | UUID) -> Any:
        """Get the summary of an invoice.

        A summary of one invoice.

        GET /invoices/{invoice_id}/summary. Evidence: vendor_tool (mcp_tools.json:getInvoiceSummary).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .get_invoice_summary import request

        return self._caller.call(request(invoice_id))

    def preview_html(self, org_id: str | UUID, invoice_id: str | UUID) -> str:
        """Get an invoice as HTML.

        The invoice as the customer sees it, as HTML. Only the newest of the vendor's tools call it; no index lists
        it.

        GET /communications/{org_id}/invoice/{invoice_id}/html. Evidence: client_code (github.com/zenskar/mcp-
        zenskar src/mcp-config.json @ 00f6b2fc: getInvoicePreviewHtml).

        Args:
            org_id: The id of your organisation, as in the header.
            invoice_id: The `id` of the invoice.

        """
        from .get_invoice_preview_html import request

        return self._caller.call(request(org_id, invoice_id))

    def export(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Export invoices.

        Invoices to take away; in which form is not told. Only the old index names it; it stands there among the
        calls without an id, and the path is the collection with the verb.

        POST /invoices/export. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .export_invoices import request

        return self._caller.call(request(body, fields=fields))

    def create_stripe_invoice(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a Stripe invoice.

        Makes an invoice at Stripe. Only the old index names it; it stands there among the calls without an id, and
        the path is the title in the manner of `/invoices/generate_invoice`.

        POST /invoices/create_stripe_invoice. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .create_stripe_invoice import request

        return self._caller.call(request(body, fields=fields))

    def consolidate(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Consolidate invoices.

        Makes one invoice of several. Only the old index names it; it stands there among the calls without an id,
        and the path is the collection with the verb.

        POST /invoices/consolidate. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .consolidate_invoices import request

        return self._caller.call(request(body, fields=fields))

    def update_email_document(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Note the document of the latest e-mail on an invoice.

        Keeps id and name of the document that was sent last by e-mail. Only the old index names it; it stands there
        after the approval, among the calls for one invoice, and the path is the invoice with the thing that is
        stored.

        PATCH /invoices/{invoice_id}/email_document. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .update_invoice_email_document import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def upsert_tags(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create or update the tags of an invoice.

        Adds tags to an invoice or changes those that it has. Only the old index names it; it stands there among the
        calls for one invoice, and the path is the invoice with the ending of `GET /invoices/tags`.

        PATCH /invoices/{invoice_id}/tags. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .upsert_invoice_tags import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def regenerate(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Generate an invoice again.

        Starts to make an invoice anew. By the product guide only drafts can be. Only the old index names it; it
        stands there among the calls for one invoice, and the path is the invoice with the verb.

        POST /invoices/{invoice_id}/regenerate. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .regenerate_invoice import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def generate_next_number(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Generate the next invoice number.

        Takes the next number for an invoice. Only the old index names it; it stands there between line items and
        void, among the calls for one invoice, and the path is the invoice with what is made.

        POST /invoices/{invoice_id}/next_invoice_number. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .generate_next_invoice_number import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    def create_note(
        self, invoice_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a note to an invoice.

        Puts a note on an invoice. Only the old index names it; it is the last there of the calls for one invoice,
        and the path is the invoice with the plural of the thing.

        POST /invoices/{invoice_id}/notes. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .create_invoice_note import request

        return self._caller.call(request(invoice_id, body, fields=fields))
