# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `invoices`, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import invoices as namespace

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...models.approve_invoice import ApproveInvoiceFields
    from ...models.create_credit_note import CreateCreditNoteFields
    from ...models.generate_invoice import GenerateInvoiceFields
else:
    from ...types import deprecated


class RawInvoices:
    """The methods of `Invoices`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListInvoicesFilters],
    ) -> Response[models.InvoicePage]:
        """List invoices: the whole response, with one page."""
        from ...operations import Request
        from .list_invoices import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    def create(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Invoice]:
        """Create an invoice: the whole response."""
        from .create_invoice import request

        return self._caller.answer(request(body, fields=fields))

    def list_internal(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.ListInternalInvoicesFilters],
    ) -> Response[models.InvoicePage]:
        """List invoices (internal view): the whole response, with one page."""
        from ...operations import Request
        from .list_internal_invoices import OPERATION

        return self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor, "limit": limit}), where, filters)
        )

    def list_tags(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List all invoice tags: the whole response, with one page."""
        from ...operations import Request
        from .list_invoice_tags import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    def get(
        self, invoice_id: str | hints.UUID, *, include_line_items: bool | Unset = UNSET
    ) -> Response[models.Invoice]:
        """Get an invoice: the whole response."""
        from .get_invoice import request

        return self._caller.answer(request(invoice_id, include_line_items=include_line_items))

    def delete(self, invoice_id: str | hints.UUID) -> Response[Any]:
        """Delete an invoice: the whole response."""
        from .delete_invoice import request

        return self._caller.answer(request(invoice_id))

    def update(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Invoice]:
        """Update an invoice: the whole response."""
        from .update_invoice import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def generation_status(self, invoice_id: str | hints.UUID, *, contract_id: str) -> Response[Any]:
        """Get the generation status of an invoice: the whole response."""
        from .get_invoice_generation_status import request

        return self._caller.answer(request(invoice_id, contract_id=contract_id))

    def get_by_external_id(self, external_id: str | hints.UUID) -> Response[models.Invoice]:
        """Get an invoice by its external id: the whole response."""
        from .get_invoice_by_external_id import request

        return self._caller.answer(request(external_id))

    @overload
    def generate(
        self, body: models.GenerateInvoice | GenerateInvoiceFields | AnyFields
    ) -> Response[models.GeneratedInvoices]: ...
    @overload
    def generate(self, **fields: Unpack[GenerateInvoiceFields]) -> Response[models.GeneratedInvoices]: ...
    def generate(
        self, body: models.GenerateInvoice | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.GeneratedInvoices]:
        """Generate an invoice: the whole response."""
        from .generate_invoice import request

        return self._caller.answer(request(body, fields=fields))

    def download(
        self, invoice_id: str | hints.UUID, *, invoice_json_key: str | Unset = UNSET, customer_id: str | Unset = UNSET
    ) -> Response[Any]:
        """Download an invoice: the whole response."""
        from .download_invoice import request

        return self._caller.answer(request(invoice_id, invoice_json_key=invoice_json_key, customer_id=customer_id))

    def contract_actuals(self, invoice_id: str | hints.UUID) -> Response[Any]:
        """Get the contract actuals of an invoice: the whole response."""
        from .get_invoice_contract_actuals import request

        return self._caller.answer(request(invoice_id))

    @overload
    def approve(
        self,
        invoice_id: str | hints.UUID,
        body: models.ApproveInvoice | ApproveInvoiceFields | AnyFields,
        *,
        send_email: bool | Unset = UNSET,
    ) -> Response[models.Invoice]: ...
    @overload
    def approve(
        self, invoice_id: str | hints.UUID, *, send_email: bool | Unset = UNSET, **fields: Unpack[ApproveInvoiceFields]
    ) -> Response[models.Invoice]: ...
    def approve(
        self,
        invoice_id: str | hints.UUID,
        body: models.ApproveInvoice | Mapping[str, Any] | None = None,
        *,
        send_email: bool | Unset = UNSET,
        **fields: Any,
    ) -> Response[models.Invoice]:
        """Approve an invoice: the whole response."""
        from .approve_invoice import request

        return self._caller.answer(request(invoice_id, body, fields=fields, send_email=send_email))

    def approve_v3(
        self, invoice_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Invoice]:
        """Approve an invoice of the third version: the whole response."""
        from .approve_invoice_v3 import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def list_payments(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.PaymentPage | builtins.list[models.Payment]]:
        """List the payments of an invoice: the whole response, with one page."""
        from ...operations import Request
        from .list_invoice_payments import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
            )
        )

    def payment_link(self, invoice_id: str | hints.UUID, *, amount: int | Unset = UNSET) -> Response[Any]:
        """Get a payment link for an invoice: the whole response."""
        from .create_invoice_payment_link import request

        return self._caller.answer(request(invoice_id, amount=amount))

    def pay(self, payload: str | hints.UUID) -> Response[Any]:
        """Pay an invoice: the whole response."""
        from .pay_invoice import request

        return self._caller.answer(request(payload))

    def list_line_items(
        self, invoice_id: str | hints.UUID, *where: hints.Where, **filters: Never
    ) -> Response[models.InvoiceLineItems]:
        """List the line items of an invoice: the whole response, with one page."""
        from ...operations import Request
        from .list_invoice_line_items import OPERATION

        return self._caller.answer(
            self._caller.bind(Request(OPERATION, path={"invoice_id": invoice_id}, query={}), where, filters)
        )

    def void(
        self, invoice_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Invoice]:
        """Void an invoice: the whole response."""
        from .void_invoice import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    @deprecated("invoices.create_credit_note_legacy is deprecated; its docstring says why")
    def create_credit_note_legacy(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a credit note (legacy): the whole response."""
        from .create_credit_note_legacy import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    @overload
    def create_credit_note(
        self, invoice_id: str | hints.UUID, body: models.CreateCreditNote | CreateCreditNoteFields | AnyFields
    ) -> Response[models.CreditNote]: ...
    @overload
    def create_credit_note(
        self, invoice_id: str | hints.UUID, **fields: Unpack[CreateCreditNoteFields]
    ) -> Response[models.CreditNote]: ...
    def create_credit_note(
        self,
        invoice_id: str | hints.UUID,
        body: models.CreateCreditNote | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.CreditNote]:
        """Create a credit note against an invoice: the whole response."""
        from .create_invoice_credit_note import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def summary(self, invoice_id: str | hints.UUID) -> Response[Any]:
        """Get the summary of an invoice: the whole response."""
        from .get_invoice_summary import request

        return self._caller.answer(request(invoice_id))

    def preview_html(self, org_id: str | hints.UUID, invoice_id: str | hints.UUID) -> Response[str]:
        """Get an invoice as HTML: the whole response."""
        from .get_invoice_preview_html import request

        return self._caller.answer(request(org_id, invoice_id))

    def export(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Export invoices: the whole response."""
        from .export_invoices import request

        return self._caller.answer(request(body, fields=fields))

    def create_stripe_invoice(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a Stripe invoice: the whole response."""
        from .create_stripe_invoice import request

        return self._caller.answer(request(body, fields=fields))

    def consolidate(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Consolidate invoices: the whole response."""
        from .consolidate_invoices import request

        return self._caller.answer(request(body, fields=fields))

    def update_email_document(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Store the document that was last emailed for an invoice: the whole response."""
        from .update_invoice_email_document import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def upsert_tags(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create or update the tags of an invoice: the whole response."""
        from .upsert_invoice_tags import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def regenerate(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Regenerate an invoice: the whole response."""
        from .regenerate_invoice import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def generate_next_number(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Generate the next invoice number: the whole response."""
        from .generate_next_invoice_number import request

        return self._caller.answer(request(invoice_id, body, fields=fields))

    def create_note(
        self, invoice_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add a note to an invoice: the whole response."""
        from .create_invoice_note import request

        return self._caller.answer(request(invoice_id, body, fields=fields))
