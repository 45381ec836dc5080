# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payment_instructions`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawPaymentInstructions


class AsyncPaymentInstructions:
    """What tells customers how to pay, for the organisation and for its business entities."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPaymentInstructions:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawPaymentInstructions

        return AsyncRawPaymentInstructions(self._caller)

    async def list(self) -> Any:
        """List payment instructions.

        The payment instructions of the organisation. Only the old index names it, and the docs' current index has
        no such heading; the path is the plural of the heading.

        GET /payment_instructions. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_payment_instructions import request

        return await self._caller.call(request())

    async def upsert(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Set payment instructions.

        Writes the instructions that tell customers how to pay, whether or not there were any. Only the old index
        names it, and the docs' current index has no such heading; the path is the plural of the heading, as `POST
        /tags` upserts tags. The body is not known.

        POST /payment_instructions. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .upsert_payment_instructions import request

        return await self._caller.call(request(body, fields=fields))

    async def get_by_destination_account(self, destination_account: str | UUID) -> Any:
        """Get payment instructions by destination account.

        The instructions for paying into one account. Only the old index names it, and the docs' current index has
        no such heading; a lookup by another key is `/<things>/<key>/{key}` elsewhere in the API, as in
        `/invoices/external_id/{external_id}`.

        GET /payment_instructions/destination_account/{destination_account}. Evidence: assumed (order of the docs'
        old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made
        with `allow_unverified=True`; `make probe` finds out.

        Args:
            destination_account: The account that is paid into.

        """
        from .get_payment_instructions_by_destination_account import request

        return await self._caller.call(request(destination_account))

    async def list_for_entity(self, entity_id: str | UUID) -> Any:
        """List the payment instructions of an entity.

        All instructions of a business entity. Only the old index names it, and the docs' current index has no such
        heading; things of something else are `/<things>/<owner>/{id}` in the families of payments and entitlements.
        The entity is taken to be a business entity.

        GET /payment_instructions/entity/{entity_id}. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            entity_id: The id of the business entity.

        """
        from .list_entity_payment_instructions import request

        return await self._caller.call(request(entity_id))

    async def create_for_entity(
        self, entity_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add payment instructions for an entity.

        Adds instructions for a business entity. Only the old index names it, and the docs' current index has no
        such heading; the path is that of its list. The body is not known.

        POST /payment_instructions/entity/{entity_id}. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            entity_id: The id of the business entity.

        """
        from .create_entity_payment_instructions import request

        return await self._caller.call(request(entity_id, body, fields=fields))

    async def get_for_entity(self, entity_id: str | UUID, payment_instruction_id: str | UUID) -> Any:
        """Get a payment instruction of an entity.

        One instruction of a business entity. Only the old index names it, and the docs' current index has no such
        heading; the path is an item of the entity's list.

        GET /payment_instructions/entity/{entity_id}/{payment_instruction_id}. Evidence: assumed (order of the docs'
        old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made
        with `allow_unverified=True`; `make probe` finds out.

        Args:
            entity_id: The id of the business entity.
            payment_instruction_id: The id of the instruction.

        """
        from .get_entity_payment_instruction import request

        return await self._caller.call(request(entity_id, payment_instruction_id))

    async def update_for_entity(
        self,
        entity_id: str | UUID,
        payment_instruction_id: str | UUID,
        body: OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update payment instructions of an entity.

        Changes instructions of a business entity. Only the old index names it, and the docs' current index has no
        such heading; the path is that of one instruction, though the title's plural allows for all of them at once.
        The body is not known.

        PATCH /payment_instructions/entity/{entity_id}/{payment_instruction_id}. Evidence: assumed (order of the
        docs' old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was
        made with `allow_unverified=True`; `make probe` finds out.

        Args:
            entity_id: The id of the business entity.
            payment_instruction_id: The id of the instruction.

        """
        from .update_entity_payment_instructions import request

        return await self._caller.call(request(entity_id, payment_instruction_id, body, fields=fields))
