# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payments`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset
from .. import payments as namespace

if TYPE_CHECKING:
    from ...models.create_invoice_charge import CreateInvoiceChargeFields
    from ...models.create_payment import CreatePaymentDict, CreatePaymentFields
    from ...models.edit_manual_payment import EditManualPaymentFields
    from ...models.refund_payment import RefundPaymentFields
    from ...models.update_payment import UpdatePaymentFields
    from ._async_raw import AsyncRawPayments


class AsyncPayments:
    """Payments and refunds, entered by hand or made through a connector, and their distribution over invoices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPayments:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawPayments

        return AsyncRawPayments(self._caller)

    def list_for_invoice(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[models.Payment]:
        """List the payments of an invoice.

        Returns the successful payments of an invoice.

        Warning: refunds may be missing. `GET /payments` with `invoice__id` returns payments in all states.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        GET /payments/invoice/{invoice_id}. Sent again after a failure that may pass.

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
            Evidence: documented (zenskar.readme.io/reference/payments).
            The response is inferred: No source shows the status or the response. An item of `GET /payments` has the
            schema of the items. Whether it is an array or a page is not known; the client reads both.
            An old docs page shows method and path; no source shows the response.
        """
        from ...operations import Request
        from .list_payments_for_invoice import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
        )

    def list_for_invoice_without_refunds(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[models.Payment]:
        """List the payments of an invoice without refunds.

        Returns the original payments of an invoice without the rows of refunds. A payment that was refunded, in
        part or in full, is still listed.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        GET /payments/invoice/{invoice_id}/without_refunds. Sent again after a failure that may pass.

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
            Evidence: vendor_tool (mcp_tools.json:getInvoicePaymentsWithoutRefunds).
            The response is inferred: No source shows the status or the response. An item of `GET /payments` has the
            schema of the items. Whether it is an array or a page is not known; the client reads both.
        """
        from ...operations import Request
        from .list_payments_for_invoice_without_refunds import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
        )

    async def get(self, payment_id: str | hints.UUID) -> models.Payment:
        """Get a payment.

        Returns one payment by its id.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        GET /payments/{payment_id}. Sent again after a failure that may pass.

        Args:
            payment_id: The `id` of the payment.

        Returns:
            A payment, or a refund of one. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getPaymentById).
            The response is inferred: No source shows the status or the response. `PATCH` on the same path responds
            with this schema.
        """
        from .get_payment import request

        return await self._caller.call(request(payment_id))

    async def delete_manual(self, payment_id: str | hints.UUID) -> Any:
        """Delete a manual payment.

        Deletes a payment that was entered by hand, if its state allows it. Which states allow it is not known.

        DELETE /payments/{payment_id}. Sent again after a failure that may pass.

        Args:
            payment_id: The `id` of the payment.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:deleteManualPayment).
        """
        from .delete_manual_payment import request

        return await self._caller.call(request(payment_id))

    @overload
    async def update(
        self, payment_id: str | hints.UUID, body: models.UpdatePayment | UpdatePaymentFields | AnyFields
    ) -> models.Payment: ...
    @overload
    async def update(self, payment_id: str | hints.UUID, **fields: Unpack[UpdatePaymentFields]) -> models.Payment: ...
    async def update(
        self, payment_id: str | hints.UUID, body: models.UpdatePayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Payment:
        """Update a payment.

        Changes how a payment is distributed over invoices. Always send `payment_parts`: the docs page has it as
        optional and nullable, but the vendor's tool says that the API requires a body that is not empty.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        PATCH /payments/{payment_id}. Never sent again once it may have reached the server.

        Args:
            payment_id: The `id` of the payment.
            body: A `UpdatePayment`, a dict of the same shape, or its fields as keywords:
                payment_parts: The part of a payment that goes to one invoice.

        Returns:
            A payment, or a refund of one. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/payments/update-payment).
            The example of the response is cut off within a transaction, so there may be more fields than are
            described.
        """
        from .update_payment import request

        return await self._caller.call(request(payment_id, body, fields=fields))

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPaymentsFilters],
    ) -> hints.AsyncPager[models.Payment]:
        """List payments.

        Returns payments, paginated, newest first unless `order` says otherwise. The rows of refunds are included.

        Warning: the unit of `timestamp__gte` and `timestamp__lte` (integers, Unix time) is not known, nor is the
        unit of amounts.

        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        GET /payments. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            search: On customers and payments: pairs of `field=value`, joined with commas. A field can be a path
                such as `custom_data.key`, and a text matches if it contains the value, ignoring case. On other
                lists: plain text.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.

        Returns:
            An iterator over all items of all pages, each a `Payment`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/payments/get-payments).
            The response is inferred: The archived text is cut off before `next`, `previous` and `total_count`; they
            are those of the other lists.
            The filters are those that the vendor's tools offer, in their order. The docs page has more after the
            point where the archived text is cut off.
        """
        from ...operations import Request
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
    async def create(self, body: models.CreatePayment | CreatePaymentDict | AnyFields) -> models.Payment: ...
    @overload
    async def create(self, **fields: Unpack[CreatePaymentFields]) -> models.Payment: ...
    async def create(
        self, body: models.CreatePayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Payment:
        """Create a payment.

        Records a payment that was made outside Zenskar. For a payment entered by hand, send the status `success`,
        because `created` does not reduce the amount due. As `payment_method`, send one of `bank_transfer`, `check`,
        `cash`, `card` (none if `type` is `tax_withheld`); older texts advise `other`.

        Warning: no idempotency key is known. If the response is lost, look up the payment before sending the
        request again.

        `amount` of `CreatePayment`: In minor units of the currency (cents).
        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        POST /payments. Never sent again once it may have reached the server.

        Args:
            body: A `CreatePayment`, a dict of the same shape, or its fields as keywords:
                amount: The amount paid, in minor units of the currency. Required.
                currency_code: The currency: an ISO 4217 code of three letters. Required.
                customer_id: A UUID.
                payment_parts: The invoices that the payment pays.
                payment_method: The method of a payment.
                type_: The type of a record: a payment, or something that is stored in the form of a payment.
                status: The status of a payment or a transaction.
                external_id: The id of the payment in another system.
                timestamp: The time of the payment.

        Returns:
            A payment, or a refund of one. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createPayment).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; `PATCH /payments/{payment_id}`, whose
            response is documented, has this schema.
            These are the rules of the vendor's tool. Its body is all that is known.
        """
        from .create_payment import request

        return await self._caller.call(request(body, fields=fields))

    async def ensure(self, **fields: Unpack[namespace.CreatePaymentOnceFields]) -> models.Payment:
        """Return the `Payment` with an external id; create it if there is none.

        Looks with `payments.list(external_id=...)`, then calls `payments.create` with all fields. If the response
        to that is lost (no response, 408, 429, 5xx), it looks again before it sends the request again, within the retry
        policy and the deadline of the client. After a 400, 409 or 422 it looks again too: it may be a duplicate.

        The list has no filter for equality. It is asked with `ilike`, which finds more, and only a record with exactly this
        external id counts. An id with a backslash is refused: no source shows what the pattern makes of it.

        A UUID is looked for as the `id` of the record too: an older page of the docs says that it becomes that.

        A record that is there is returned as it is: the other fields are not compared, and nothing is updated.

        `amount` of `CreatePayment`: In minor units of the currency (cents).
        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        Warning: two callers at the same time can both create a record. So can one whose request was lost, if the list
        does not show the record yet: this call then creates it again, and so does the next call. It is as safe as the
        list is current. The API has no documented protection against this.

        Warning: this record is about money, so a second one is worse than none. Where that can happen, look for yourself.

        Args:
            fields: The fields of `CreatePayment`. `external_id`, the id of the record in your own system, is required.

        Raises:
            SeveralRecordsError: Several records have this external id; its `ids` are theirs.
            APIResponseValidationError: The list has returned a record with another external id, and nothing was created;
                or the response of the create is not the record, and the list does not show it.
            ZenskarError: Any other failure. Call it again when the list is current: it looks first.
        """
        from ...operations import Request
        from .create_payment import request
        from .list_payments import OPERATION

        return await self._caller.ensure(request(fields=fields), Request(OPERATION), "external_id")

    @overload
    async def charge_invoice(
        self, invoice_id: str | hints.UUID, body: models.CreateInvoiceCharge | CreateInvoiceChargeFields | AnyFields
    ) -> Any: ...
    @overload
    async def charge_invoice(
        self, invoice_id: str | hints.UUID, **fields: Unpack[CreateInvoiceChargeFields]
    ) -> Any: ...
    async def charge_invoice(
        self,
        invoice_id: str | hints.UUID,
        body: models.CreateInvoiceCharge | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Charge an invoice.

        Charges the customer for an invoice now. `{}` charges the payment method that is set up for the customer.

        Warning: this moves money and takes no idempotency key. If the response is lost, look at the payments of the
        invoice before sending the request again.

        POST /payments/invoice/{invoice_id}/charge. Never sent again once it may have reached the server.

        Args:
            invoice_id: The `id` of the invoice.
            body: A `CreateInvoiceCharge`, a dict of the same shape, or its fields as keywords:
                connector: The connector to charge.
                source: Undocumented.
                payment_method_types: Undocumented.
                skip_invoice_due_date_check: Whether to charge regardless of the due date.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/payments/create-invoice-charge).
        """
        from .charge_invoice import request

        return await self._caller.call(request(invoice_id, body, fields=fields))

    @overload
    async def edit_manual(
        self, payment_id: str | hints.UUID, body: models.EditManualPayment | EditManualPaymentFields | AnyFields
    ) -> models.Payment: ...
    @overload
    async def edit_manual(
        self, payment_id: str | hints.UUID, **fields: Unpack[EditManualPaymentFields]
    ) -> models.Payment: ...
    async def edit_manual(
        self,
        payment_id: str | hints.UUID,
        body: models.EditManualPayment | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Payment:
        """Edit a manual payment.

        Changes a payment that was entered by hand. According to the text of the vendor's tool, only the fields that
        are sent are changed.

        `amount` of `EditManualPayment`: In minor units of the currency (cents).
        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        PATCH /payments/manual_payment/{payment_id}. Never sent again once it may have reached the server.

        Args:
            payment_id: The `id` of the payment.
            body: A `EditManualPayment`, a dict of the same shape, or its fields as keywords:
                amount: The amount, in minor units of the currency, as when the payment is created.
                payment_method_details: A free-form JSON object.
                payment_parts: The part of a payment that goes to one invoice.
                external_id: Undocumented.
                timestamp: Undocumented.

        Returns:
            A payment, or a refund of one. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:editManualPayment).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; `PATCH /payments/{payment_id}`, whose
            response is documented, has this schema.
        """
        from .edit_manual_payment import request

        return await self._caller.call(request(payment_id, body, fields=fields))

    @overload
    async def refund(
        self, payment_id: str | hints.UUID, body: models.RefundPayment | RefundPaymentFields | AnyFields
    ) -> models.Payment: ...
    @overload
    async def refund(self, payment_id: str | hints.UUID, **fields: Unpack[RefundPaymentFields]) -> models.Payment: ...
    async def refund(
        self, payment_id: str | hints.UUID, body: models.RefundPayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Payment:
        """Refund a payment.

        Refunds a payment in part or in full. The amount is in the smallest unit of the currency; 0 or the full
        amount refunds all of it. Sources differ on `refund_amount`: it is optional on the docs page and required by
        the vendor's tool. They also differ on the destination `external`: the docs page has it, the newer tool does
        not.

        Warning: this moves money and takes no idempotency key. If the response is lost, look up the payment before
        sending the request again.

        `refund_amount` of `RefundPayment`: In minor units of the currency (cents).
        Warning: the unit of `amount`, `amount_refunded` of `Payment` is unknown. No source shows whether it is
        major or minor units of the currency.

        POST /payments/{payment_id}/refund. Never sent again once it may have reached the server.

        Args:
            payment_id: The `id` of the payment.
            body: A `RefundPayment`, a dict of the same shape, or its fields as keywords:
                refund_destination: The destination of refunded money. Required.
                writeoff_invoices: Undocumented. Required.
                connector: The link between a record here and the same record in a connected system such as
                    Stripe or QuickBooks.
                refund_payment_part_amounts: The part of a payment that goes to one invoice.
                refund_amount: The amount to refund, in minor units of the currency. Warning: 0 refunds
                    everything, as the full amount does.
                description: Undocumented.
                timestamp: Undocumented.

        Returns:
            A payment, or a refund of one. Fields that are missing in the response are `UNSET`. All are, if the
            response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/payments/refund-payment).
            The response is inferred: The docs page shows neither a status nor a schema; 200 and 422 are those of
            the related operations. A refund is a payment of the type `refund`. It may be the refund or the payment
            that is refunded; look at `type`.
        """
        from .refund_payment import request

        return await self._caller.call(request(payment_id, body, fields=fields))

    async def export(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Export payments.

        Exports payments. The format is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /payments/export. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the collection with the verb.
        """
        from .export_payments import request

        return await self._caller.call(request(body, fields=fields))

    async def signed_url(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get a signed URL.

        Returns a URL that is signed for a short time, probably to download an export or to upload a file.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /payments/signed_url. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, directly after the export. The path is assumed: the
            collection with the requested object.
        """
        from .get_payments_signed_url import request

        return await self._caller.call(request(body, fields=fields))
