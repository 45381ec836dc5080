# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revrec_v3`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from ._async_raw import AsyncRawRevrecV3


class AsyncRevrecV3:
    """The plans by which the revenue of a contract is recognised. Only v3 has them. The rest of v3 is in Revenue
    recognition."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawRevrecV3:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawRevrecV3

        return AsyncRawRevrecV3(self._caller)

    async def create_plan(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a revenue recognition plan.

        Creates a plan by which the revenue of a contract is recognised. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/revenue_recognition_plans. Never sent again once it may have reached the
        server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the title's noun, as
            `/revenue_postings` is under the same prefix.
        """
        from .create_revenue_recognition_plan import request

        return await self._caller.call(request(body, fields=fields))

    async def get_active_plan(self, contract_id: str | hints.UUID) -> Any:
        """Get the active plan of a contract.

        Returns the active revenue recognition plan of a contract.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_recognition_plans/contract/{contract_id}/active. Sent again after a
        failure that may pass.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, before the list of all plans of a contract. The path adds
            `/active` to that of the list, which is itself a guess.
        """
        from .get_active_revenue_recognition_plan import request

        return await self._caller.call(request(contract_id))

    async def list_plans(self, contract_id: str | hints.UUID) -> Any:
        """List the plans of a contract.

        Returns all revenue recognition plans of a contract.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_recognition_plans/contract/{contract_id}. Sent again after a failure
        that may pass.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: a lookup by another key is
            `/<things>/<key>/{key}` elsewhere in the API, as in `/payments/invoice/{invoice_id}`.
        """
        from .list_revenue_recognition_plans import request

        return await self._caller.call(request(contract_id))

    async def get_plan(self, revenue_recognition_plan_id: str | hints.UUID) -> Any:
        """Get a revenue recognition plan.

        Returns one revenue recognition plan by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /revenue_recognition_v3/revenue_recognition_plans/{revenue_recognition_plan_id}. Sent again after a
        failure that may pass.

        Args:
            revenue_recognition_plan_id: The id of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is an item of the collection of plans, which is
            itself a guess.
        """
        from .get_revenue_recognition_plan import request

        return await self._caller.call(request(revenue_recognition_plan_id))

    async def generate_default_plan(
        self, contract_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Generate the default plan of a contract.

        Generates the default revenue plan of a contract. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /revenue_recognition_v3/revenue_recognition_plans/generate-default/{contract_id}. Never sent again once
        it may have reached the server.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the verb after the collection as in
            `/revenue_postings/refresh`, with a hyphen as in `/recognise-revenue`. The contract may belong in the
            body instead.
        """
        from .generate_default_revenue_plan import request

        return await self._caller.call(request(contract_id, body, fields=fields))
