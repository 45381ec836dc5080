# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payments`."""

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
    from ...models.create_invoice_charge import CreateInvoiceCharge, CreateInvoiceChargeFields
    from ...models.create_payment import CreatePayment, CreatePaymentFields
    from ...models.edit_manual_payment import EditManualPayment, EditManualPaymentFields
    from ...models.open_body import OpenBody
    from ...models.payment import Payment
    from ...models.refund_payment import RefundPayment, RefundPaymentFields
    from ...models.update_payment import UpdatePayment, UpdatePaymentFields
    from ...types import Unset
    from ._filters import ListPaymentsFilters
    from ._raw import RawPayments


class Payments:
    """Money that came in or went back, by hand or through a connector, and the invoices it is spread over."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawPayments:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawPayments

        return RawPayments(self._caller)

    def list_for_invoice(self, invoice_id: str | UUID) -> Any:
        """List the payments of an invoice.

        The successful payments of an invoice; refunds may be missing. `GET /payments` with `invoice__id` has all
        states. An old page shows method and path; the answer is in none.

        GET /payments/invoice/{invoice_id}. Evidence: documented (zenskar.readme.io/reference/payments).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .list_payments_for_invoice import request

        return self._caller.call(request(invoice_id))

    def list_for_invoice_without_refunds(self, invoice_id: str | UUID) -> Any:
        """List the payments of an invoice without refunds.

        The original payments of an invoice without the rows of refunds. A payment that was refunded, in part or in
        full, is still listed.

        GET /payments/invoice/{invoice_id}/without_refunds. Evidence: vendor_tool
        (mcp_tools.json:getInvoicePaymentsWithoutRefunds).

        Args:
            invoice_id: The `id` of the invoice.

        """
        from .list_payments_for_invoice_without_refunds import request

        return self._caller.call(request(invoice_id))

    def get(self, payment_id: str | UUID) -> Payment:
        """Get a payment.

        One payment by its id.

        `amount`, `amount_refunded` of `Payment`: Major or minor units of the currency: not shown by any source.

        GET /payments/{payment_id}. Evidence: vendor_tool (mcp_tools.json:getPaymentById).

        Args:
            payment_id: The `id` of the payment.

        """
        from .get_payment import request

        return self._caller.call(request(payment_id))

    def delete_manual(self, payment_id: str | UUID) -> Any:
        """Delete a manual payment.

        Deletes a payment that was entered by hand, if its state allows that; which states do is not told.

        DELETE /payments/{payment_id}. Evidence: vendor_tool (mcp_tools.json:deleteManualPayment).

        Args:
            payment_id: The `id` of the payment.

        """
        from .delete_manual_payment import request

        return self._caller.call(request(payment_id))

    @overload
    def update(self, payment_id: str | UUID, body: UpdatePayment | Mapping[str, Any]) -> Payment: ...
    @overload
    def update(self, payment_id: str | UUID, **fields: Unpack[UpdatePaymentFields]) -> Payment: ...
    def update(
        self, payment_id: str | UUID, body: UpdatePayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Payment:
        """Update a payment.

        Sets over which invoices a payment is spread. The page has `payment_parts` optional and nullable; the
        vendor's tool says that the API wants a body that is not empty, so send it. The example of the answer is cut
        within a transaction: there may be more fields than are described.

        `amount`, `amount_refunded` of `Payment`: Major or minor units of the currency: not shown by any source.

        PATCH /payments/{payment_id}. Evidence: documented (docs2.zenskar.com/api-reference/payments/update-
        payment).

        Args:
            payment_id: The `id` of the payment.
            body: a `UpdatePayment`, a dict of the same shape, or its fields as keywords.

        """
        from .update_payment import request

        return self._caller.call(request(payment_id, body, fields=fields))

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPaymentsFilters],
    ) -> Pager[Payment]:
        """List payments.

        Payments by page, newest first unless `order` says otherwise, rows of refunds included. The filters are
        those that the vendor's tools offer, in their order; the page has more behind the point where the archived
        text ends. The unit of `timestamp__gte` and `timestamp__lte` (integers, Unix time) is not told, nor is that
        of amounts.

        `amount`, `amount_refunded` of `Payment`: Major or minor units of the currency: not shown by any source.

        GET /payments. Evidence: documented (docs2.zenskar.com/api-reference/payments/get-payments).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            search: On customers and payments, pairs of `field=value` joined with commas, where a field may be a
                path such as `custom_data.key` and a text matches if it contains the value in any case. On other
                lists plain text.
            sort_key: The older way to name the field to sort by. Use `order` where the list has it.
            sort_type: The direction for `sort_key`, `asc` or `desc`. The vendor's tools write it in capitals.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_payments import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                query={
                    "cursor": cursor,
                    "limit": limit,
                    "search": search,
                    "sort_key": sort_key,
                    "sort_type": sort_type,
                    "order": order,
                },
            ),
            where,
            filters,
        )

    @overload
    def create(self, body: CreatePayment | Mapping[str, Any]) -> Any: ...
    @overload
    def create(self, **fields: Unpack[CreatePaymentFields]) -> Any: ...
    def create(self, body: CreatePayment | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a payment.

        Records a payment that was made elsewhere. No idempotency key is known: if the answer is lost, look the
        payment up before sending again. For a payment made by hand send status `success`, since `created` does not
        lower what is due, and as `payment_method` one of `bank_transfer`, `check`, `cash`, `card` (none if `type`
        is `tax_withheld`); older texts advise `other`. These are the rules of the vendor's tool; its body is all
        that is known.

        `amount` of `CreatePayment`: Minor units of the currency (cents).

        POST /payments. Evidence: vendor_tool (mcp_tools.json:createPayment).

        Args:
            body: a `CreatePayment`, a dict of the same shape, or its fields as keywords.

        """
        from .create_payment import request

        return self._caller.call(request(body, fields=fields))

    @overload
    def charge_invoice(self, invoice_id: str | UUID, body: CreateInvoiceCharge | Mapping[str, Any]) -> Any: ...
    @overload
    def charge_invoice(self, invoice_id: str | UUID, **fields: Unpack[CreateInvoiceChargeFields]) -> Any: ...
    def charge_invoice(
        self, invoice_id: str | UUID, body: CreateInvoiceCharge | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Charge an invoice.

        Charges the customer for an invoice now. `{}` charges by the method that is set up for the customer. It
        moves money and takes no idempotency key: if the answer is lost, look at the payments of the invoice before
        sending again.

        POST /payments/invoice/{invoice_id}/charge. Evidence: documented (docs2.zenskar.com/api-
        reference/payments/create-invoice-charge).

        Args:
            invoice_id: The `id` of the invoice.
            body: a `CreateInvoiceCharge`, a dict of the same shape, or its fields as keywords.

        """
        from .charge_invoice import request

        return self._caller.call(request(invoice_id, body, fields=fields))

    @overload
    def edit_manual(self, payment_id: str | UUID, body: EditManualPayment | Mapping[str, Any]) -> Any: ...
    @overload
    def edit_manual(self, payment_id: str | UUID, **fields: Unpack[EditManualPaymentFields]) -> Any: ...
    def edit_manual(
        self, payment_id: str | UUID, body: EditManualPayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Edit a manual payment.

        Changes a payment that was entered by hand. Only the fields that are sent are changed, as far as the tool's
        text goes.

        `amount` of `EditManualPayment`: Minor units of the currency (cents).

        PATCH /payments/manual_payment/{payment_id}. Evidence: vendor_tool (mcp_tools.json:editManualPayment).

        Args:
            payment_id: The `id` of the payment.
            body: a `EditManualPayment`, a dict of the same shape, or its fields as keywords.

        """
        from .edit_manual_payment import request

        return self._caller.call(request(payment_id, body, fields=fields))

    @overload
    def refund(self, payment_id: str | UUID, body: RefundPayment | Mapping[str, Any]) -> Any: ...
    @overload
    def refund(self, payment_id: str | UUID, **fields: Unpack[RefundPaymentFields]) -> Any: ...
    def refund(
        self, payment_id: str | UUID, body: RefundPayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Refund a payment.

        Refunds a payment in part or in full. It moves money and takes no idempotency key: if the answer is lost,
        look the payment up before sending again. The amount is in the smallest unit of the currency; 0 or the full
        amount refund all. The page has `refund_amount` optional, the vendor's tool requires it; the page has the
        destination `external`, the newer tool does not.

        `refund_amount` of `RefundPayment`: Minor units of the currency (cents).

        POST /payments/{payment_id}/refund. Evidence: documented (docs2.zenskar.com/api-reference/payments/refund-
        payment).

        Args:
            payment_id: The `id` of the payment.
            body: a `RefundPayment`, a dict of the same shape, or its fields as keywords.

        """
        from .refund_payment import request

        return self._caller.call(request(payment_id, body, fields=fields))

    def export(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Export payments.

        Payments to take away; in which form is not told. Only the old index names it; the path is the collection
        with the verb.

        POST /payments/export. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .export_payments import request

        return self._caller.call(request(body, fields=fields))

    def signed_url(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get a signed URL.

        An address that is signed for a short time, probably to fetch an export or to upload a file. Only the old
        index names it; it stands there right after the export, and the path is the collection with the thing asked
        for.

        POST /payments/signed_url. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .get_payments_signed_url import request

        return self._caller.call(request(body, fields=fields))
