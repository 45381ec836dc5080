# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `credit_notes`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import credit_notes as namespace

if TYPE_CHECKING:
    from ...models.create_standalone_credit_note import CreateStandaloneCreditNoteFields
    from ...models.update_credit_note import UpdateCreditNoteFields
    from ._raw import RawCreditNotes


class CreditNotes:
    """Credit notes for customers, stand-alone or against an invoice."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawCreditNotes:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawCreditNotes

        return RawCreditNotes(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        search: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListCreditNotesFilters],
    ) -> hints.Pager[models.CreditNote]:
        """List credit notes.

        Returns credit notes, paginated, newest first unless `order` says otherwise.

        `amount`, `credits_returned` of `CreditNote`: In minor units of the currency (cents).

        GET /credit_notes. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.
            search: Pairs of `field=value`, joined with commas.
            sort_key: The older parameter for the field to sort by. Use `order` if the list has it.
            sort_type: The direction for `sort_key`: `asc` or `desc`. The vendor's tools use capitals.

        Returns:
            An iterator over all items of all pages, each a `CreditNote`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/get-credit-note-list).
            The archived docs page is cut off within `sort_type`. The filters are those of the vendor's tool, and
            there are more.
        """
        from ...operations import Request
        from .list_credit_notes import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                query={
                    "cursor": cursor,
                    "limit": limit,
                    "order": order,
                    "search": search,
                    "sort_key": sort_key,
                    "sort_type": sort_type,
                },
            ),
            where,
            filters,
        )

    @overload
    def create(
        self, body: models.CreateStandaloneCreditNote | CreateStandaloneCreditNoteFields | AnyFields
    ) -> models.CreditNote: ...
    @overload
    def create(self, **fields: Unpack[CreateStandaloneCreditNoteFields]) -> models.CreditNote: ...
    def create(
        self, body: models.CreateStandaloneCreditNote | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.CreditNote:
        """Create a stand-alone credit note.

        Creates a stand-alone credit note. To credit an invoice, use `POST /invoices/{invoice_id}/credit_note`. If
        you send your own `id`, which a later version of the docs page has, sending the request again creates no
        second credit note.

        Warning: the units differ. `amount` is an integer here, in the smallest unit of the currency judging by the
        response; `POST /invoices/{invoice_id}/credit_note` takes major units.

        `amount`, `credits_returned` of `CreateStandaloneCreditNote`: In minor units of the currency (cents).
        Warning: the unit of `refund_amount` of `CreateStandaloneCreditNote` is unknown. No source shows whether it
        is major or minor units of the currency.
        `amount`, `credits_returned` of `CreditNote`: In minor units of the currency (cents).

        POST /credit_notes. Never sent again once it may have reached the server.

        Args:
            body: A `CreateStandaloneCreditNote`, a dict of the same shape, or its fields as keywords:
                amount: The amount to credit: an integer in minor units of the currency. Warning: the body of a
                    credit note against an invoice takes major units instead. Required.
                currency: Undocumented. Required.
                customer_id: A UUID. Required.
                status: The status of a credit note. Required.
                repayment_method: How the credited amount is returned to the customer. Required.
                line_items: A free-form JSON object. Required.
                id: A custom id for the credit note, for imports and for safe retries: sending it again does not
                    create a second note.
                credits_returned: In minor units of the currency (cents).
                refund_amount: The amount to refund. Warning: the unit is unknown.
                invoice_id: Undocumented.
                credit_note_number: Undocumented.
                custom_data: A free-form JSON object.
                refund_destination: The destination of refunded money.
                refund_amount_split: A payment to refund when a stand-alone credit note is created, and how much
                    of it.

        Returns:
            A credit note. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/create-credit-note).
        """
        from .create_credit_note import request

        return self._caller.call(request(body, fields=fields))

    def get(self, credit_note_id: str | hints.UUID) -> models.CreditNote:
        """Get a credit note.

        Returns one credit note by its id.

        `amount`, `credits_returned` of `CreditNote`: In minor units of the currency (cents).

        GET /credit_notes/{credit_note_id}. Sent again after a failure that may pass.

        Args:
            credit_note_id: The `id` of the credit note.

        Returns:
            A credit note. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/credit-notes/get-credit-note-by-id).
        """
        from .get_credit_note import request

        return self._caller.call(request(credit_note_id))

    @overload
    def update(
        self, credit_note_id: str | hints.UUID, body: models.UpdateCreditNote | UpdateCreditNoteFields | AnyFields
    ) -> models.CreditNote: ...
    @overload
    def update(
        self, credit_note_id: str | hints.UUID, **fields: Unpack[UpdateCreditNoteFields]
    ) -> models.CreditNote: ...
    def update(
        self,
        credit_note_id: str | hints.UUID,
        body: models.UpdateCreditNote | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.CreditNote:
        """Update a credit note.

        Changes a credit note.

        `amount` of `UpdateCreditNote`: In minor units of the currency (cents).
        `amount`, `credits_returned` of `CreditNote`: In minor units of the currency (cents).

        PATCH /credit_notes/{credit_note_id}. Never sent again once it may have reached the server.

        Args:
            credit_note_id: The `id` of the credit note.
            body: A `UpdateCreditNote`, a dict of the same shape, or its fields as keywords:
                amount: In minor units of the currency (cents).
                currency: Undocumented.
                status: The status of a credit note.
                repayment_method: How the credited amount is returned to the customer.
                line_items: A free-form JSON object.
                custom_data: A free-form JSON object.

        Returns:
            A credit note. Fields that are missing in the response are `UNSET`. All are, if the response is empty.
            JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs2.zenskar.com/api-reference/credit-notes/update-credit-note-by-id).
            The response is inferred: No source shows the status or the response. `GET` on the same path responds
            with this schema.
            The docs page confirms method and body, but shows no path. The path is known only from the first
            releases of the vendor's tools; later releases dropped the call.
        """
        from .update_credit_note import request

        return self._caller.call(request(credit_note_id, body, fields=fields))

    def list_line_items(self, credit_note_id: str | hints.UUID) -> Any:
        """List the line items of a credit note.

        Returns the line items of a credit note. The `line_items_url` of a credit note leads to its items too.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /credit_notes/{credit_note_id}/line_items. Sent again after a failure that may pass.

        Args:
            credit_note_id: The `id` of the credit note.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (github.com/api-evangelist/zenskar llms/zenskar-llms.txt (index of 2026-07): get-line-
            items-by-credit-note-id).
            The docs index names it. The path is assumed by analogy with the line items of an invoice.
        """
        from .list_credit_note_line_items import request

        return self._caller.call(request(credit_note_id))
