# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `payment_instructions`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import hints, models
from ...client import Caller
from ...types import Response


class RawPaymentInstructions:
    """The methods of `PaymentInstructions`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Response[Any]:
        """List payment instructions: the whole response."""
        from .list_payment_instructions import request

        return self._caller.answer(request())

    def upsert(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Set payment instructions: the whole response."""
        from .upsert_payment_instructions import request

        return self._caller.answer(request(body, fields=fields))

    def get_by_destination_account(self, destination_account: str | hints.UUID) -> Response[Any]:
        """Get payment instructions by destination account: the whole response."""
        from .get_payment_instructions_by_destination_account import request

        return self._caller.answer(request(destination_account))

    def list_for_entity(self, entity_id: str | hints.UUID) -> Response[Any]:
        """List the payment instructions of an entity: the whole response."""
        from .list_entity_payment_instructions import request

        return self._caller.answer(request(entity_id))

    def create_for_entity(
        self, entity_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add payment instructions for an entity: the whole response."""
        from .create_entity_payment_instructions import request

        return self._caller.answer(request(entity_id, body, fields=fields))

    def get_for_entity(self, entity_id: str | hints.UUID, payment_instruction_id: str | hints.UUID) -> Response[Any]:
        """Get a payment instruction of an entity: the whole response."""
        from .get_entity_payment_instruction import request

        return self._caller.answer(request(entity_id, payment_instruction_id))

    def update_for_entity(
        self,
        entity_id: str | hints.UUID,
        payment_instruction_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update payment instructions of an entity: the whole response."""
        from .update_entity_payment_instructions import request

        return self._caller.answer(request(entity_id, payment_instruction_id, body, fields=fields))
