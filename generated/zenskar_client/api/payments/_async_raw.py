# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payments`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import payments as namespace

if TYPE_CHECKING:
    from ...models.create_invoice_charge import CreateInvoiceChargeFields
    from ...models.create_payment import CreatePaymentDict, CreatePaymentFields
    from ...models.edit_manual_payment import EditManualPaymentFields
    from ...models.refund_payment import RefundPaymentFields
    from ...models.update_payment import UpdatePaymentFields


class AsyncRawPayments:
    """The methods of `AsyncPayments`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_for_invoice(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.PaymentPage | builtins.list[models.Payment]]:
        """List the payments of an invoice: the whole response, with one page."""
        from ...operations import Request
        from .list_payments_for_invoice import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
            )
        )

    async def list_for_invoice_without_refunds(
        self, invoice_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.PaymentPage | builtins.list[models.Payment]]:
        """List the payments of an invoice without refunds: the whole response, with one page."""
        from ...operations import Request
        from .list_payments_for_invoice_without_refunds import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"invoice_id": invoice_id}, query={"cursor": cursor}), where, filters
            )
        )

    async def get(self, payment_id: str | hints.UUID) -> Response[models.Payment]:
        """Get a payment: the whole response."""
        from .get_payment import request

        return await self._caller.answer(request(payment_id))

    async def delete_manual(self, payment_id: str | hints.UUID) -> Response[Any]:
        """Delete a manual payment: the whole response."""
        from .delete_manual_payment import request

        return await self._caller.answer(request(payment_id))

    @overload
    async def update(
        self, payment_id: str | hints.UUID, body: models.UpdatePayment | UpdatePaymentFields | AnyFields
    ) -> Response[models.Payment]: ...
    @overload
    async def update(
        self, payment_id: str | hints.UUID, **fields: Unpack[UpdatePaymentFields]
    ) -> Response[models.Payment]: ...
    async def update(
        self, payment_id: str | hints.UUID, body: models.UpdatePayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Payment]:
        """Update a payment: the whole response."""
        from .update_payment import request

        return await self._caller.answer(request(payment_id, body, fields=fields))

    async def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPaymentsFilters],
    ) -> Response[models.PaymentPage]:
        """List payments: the whole response, with one page."""
        from ...operations import Request
        from .list_payments import OPERATION

        return await self._caller.answer(
            self._caller.bind(
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
        )

    @overload
    async def create(self, body: models.CreatePayment | CreatePaymentDict | AnyFields) -> Response[models.Payment]: ...
    @overload
    async def create(self, **fields: Unpack[CreatePaymentFields]) -> Response[models.Payment]: ...
    async def create(
        self, body: models.CreatePayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Payment]:
        """Create a payment: the whole response."""
        from .create_payment import request

        return await self._caller.answer(request(body, fields=fields))

    @overload
    async def charge_invoice(
        self, invoice_id: str | hints.UUID, body: models.CreateInvoiceCharge | CreateInvoiceChargeFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    async def charge_invoice(
        self, invoice_id: str | hints.UUID, **fields: Unpack[CreateInvoiceChargeFields]
    ) -> Response[Any]: ...
    async def charge_invoice(
        self,
        invoice_id: str | hints.UUID,
        body: models.CreateInvoiceCharge | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Charge an invoice: the whole response."""
        from .charge_invoice import request

        return await self._caller.answer(request(invoice_id, body, fields=fields))

    @overload
    async def edit_manual(
        self, payment_id: str | hints.UUID, body: models.EditManualPayment | EditManualPaymentFields | AnyFields
    ) -> Response[models.Payment]: ...
    @overload
    async def edit_manual(
        self, payment_id: str | hints.UUID, **fields: Unpack[EditManualPaymentFields]
    ) -> Response[models.Payment]: ...
    async def edit_manual(
        self,
        payment_id: str | hints.UUID,
        body: models.EditManualPayment | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Payment]:
        """Edit a manual payment: the whole response."""
        from .edit_manual_payment import request

        return await self._caller.answer(request(payment_id, body, fields=fields))

    @overload
    async def refund(
        self, payment_id: str | hints.UUID, body: models.RefundPayment | RefundPaymentFields | AnyFields
    ) -> Response[models.Payment]: ...
    @overload
    async def refund(
        self, payment_id: str | hints.UUID, **fields: Unpack[RefundPaymentFields]
    ) -> Response[models.Payment]: ...
    async def refund(
        self, payment_id: str | hints.UUID, body: models.RefundPayment | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Payment]:
        """Refund a payment: the whole response."""
        from .refund_payment import request

        return await self._caller.answer(request(payment_id, body, fields=fields))

    async def export(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Export payments: the whole response."""
        from .export_payments import request

        return await self._caller.answer(request(body, fields=fields))

    async def signed_url(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Get a signed URL: the whole response."""
        from .get_payments_signed_url import request

        return await self._caller.answer(request(body, fields=fields))
