# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payment_instructions`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import Caller

if TYPE_CHECKING:
    from ._raw import RawPaymentInstructions


class PaymentInstructions:
    """Instructions that tell customers how to pay, for the organisation and for its business entities."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawPaymentInstructions:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawPaymentInstructions

        return RawPaymentInstructions(self._caller)

    def list(self) -> Any:
        """List payment instructions.

        Returns the payment instructions of the organisation.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /payment_instructions. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: the plural of the heading.
        """
        from .list_payment_instructions import request

        return self._caller.call(request())

    def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Set payment instructions.

        Creates the instructions that tell customers how to pay, or changes the existing ones. The body is not
        known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /payment_instructions. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: the plural of the heading, as `POST /tags` upserts tags.
        """
        from .upsert_payment_instructions import request

        return self._caller.call(request(body, fields=fields))

    def get_by_destination_account(self, destination_account: str | hints.UUID) -> Any:
        """Get payment instructions by destination account.

        Returns the instructions for payments into one account.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /payment_instructions/destination_account/{destination_account}. Sent again after a failure that may
        pass.

        Args:
            destination_account: The account that receives the payments.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: a lookup by another key is `/<things>/<key>/{key}` elsewhere in the API, as in
            `/invoices/external_id/{external_id}`.
        """
        from .get_payment_instructions_by_destination_account import request

        return self._caller.call(request(destination_account))

    def list_for_entity(self, entity_id: str | hints.UUID) -> Any:
        """List the payment instructions of an entity.

        Returns all payment instructions of a business entity.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /payment_instructions/entity/{entity_id}. Sent again after a failure that may pass.

        Args:
            entity_id: The id of the business entity.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: the resources of another record are `/<things>/<owner>/{id}` in the payments and entitlements
            groups. The entity is assumed to be a business entity.
        """
        from .list_entity_payment_instructions import request

        return self._caller.call(request(entity_id))

    def create_for_entity(
        self, entity_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add payment instructions for an entity.

        Adds payment instructions for a business entity. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /payment_instructions/entity/{entity_id}. Never sent again once it may have reached the server.

        Args:
            entity_id: The id of the business entity.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be that of the list.
        """
        from .create_entity_payment_instructions import request

        return self._caller.call(request(entity_id, body, fields=fields))

    def get_for_entity(self, entity_id: str | hints.UUID, payment_instruction_id: str | hints.UUID) -> Any:
        """Get a payment instruction of an entity.

        Returns one payment instruction of a business entity.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /payment_instructions/entity/{entity_id}/{payment_instruction_id}. Sent again after a failure that may
        pass.

        Args:
            entity_id: The id of the business entity.
            payment_instruction_id: The id of the instruction.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be an item of the entity's list.
        """
        from .get_entity_payment_instruction import request

        return self._caller.call(request(entity_id, payment_instruction_id))

    def update_for_entity(
        self,
        entity_id: str | hints.UUID,
        payment_instruction_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update payment instructions of an entity.

        Changes payment instructions of a business entity. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /payment_instructions/entity/{entity_id}/{payment_instruction_id}. Never sent again once it may have
        reached the server.

        Args:
            entity_id: The id of the business entity.
            payment_instruction_id: The id of the instruction.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be that of one instruction, although the plural in the title could mean all of them at once.
        """
        from .update_entity_payment_instructions import request

        return self._caller.call(request(entity_id, payment_instruction_id, body, fields=fields))
