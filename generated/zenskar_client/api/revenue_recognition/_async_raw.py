# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revenue_recognition`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import revenue_recognition as namespace

if TYPE_CHECKING:
    from ...models.recognise_revenue import RecogniseRevenueFields
    from ...models.refresh_revenue_postings import RefreshRevenuePostingsFields


class AsyncRawRevenueRecognition:
    """The methods of `AsyncRevenueRecognition`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_contracts(self) -> Response[Any]:
        """List revenue contracts: the whole response."""
        from .list_revenue_contracts import request

        return await self._caller.answer(request())

    async def create_contract(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a revenue contract: the whole response."""
        from .create_revenue_contract import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_contract(self, revenue_contract_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue contract: the whole response."""
        from .get_revenue_contract import request

        return await self._caller.answer(request(revenue_contract_id))

    async def get_contract_by_contract_id(self, contract_id: str | hints.UUID) -> Response[Any]:
        """Get the revenue contract of a contract: the whole response."""
        from .get_revenue_contract_by_contract_id import request

        return await self._caller.answer(request(contract_id))

    async def list_contract_items(self) -> Response[Any]:
        """List revenue contract items: the whole response."""
        from .list_revenue_contract_items import request

        return await self._caller.answer(request())

    async def create_contract_item(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a revenue contract item: the whole response."""
        from .create_revenue_contract_item import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_contract_item(self, revenue_contract_item_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue contract item: the whole response."""
        from .get_revenue_contract_item import request

        return await self._caller.answer(request(revenue_contract_item_id))

    async def handle_contract_execution(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Report that a contract was executed: the whole response."""
        from .handle_contract_execution import request

        return await self._caller.answer(request(body, fields=fields))

    async def list_postings(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListRevenuePostingsFilters],
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List revenue postings: the whole response, with one page."""
        from ...operations import Request
        from .list_revenue_postings import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    async def create_posting(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a revenue posting: the whole response."""
        from .create_revenue_posting import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_posting(self, revenue_posting_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue posting: the whole response."""
        from .get_revenue_posting import request

        return await self._caller.answer(request(revenue_posting_id))

    async def upsert_posting(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create or update a revenue posting: the whole response."""
        from .upsert_revenue_posting import request

        return await self._caller.answer(request(body, fields=fields))

    @overload
    async def refresh_postings(
        self, body: models.RefreshRevenuePostings | RefreshRevenuePostingsFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    async def refresh_postings(self, **fields: Unpack[RefreshRevenuePostingsFields]) -> Response[Any]: ...
    async def refresh_postings(
        self, body: models.RefreshRevenuePostings | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Refresh revenue postings: the whole response."""
        from .refresh_revenue_postings import request

        return await self._caller.answer(request(body, fields=fields))

    @overload
    async def recognise(self, body: models.RecogniseRevenue | RecogniseRevenueFields | AnyFields) -> Response[Any]: ...
    @overload
    async def recognise(self, **fields: Unpack[RecogniseRevenueFields]) -> Response[Any]: ...
    async def recognise(
        self, body: models.RecogniseRevenue | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Recognise revenue: the whole response."""
        from .recognise_revenue import request

        return await self._caller.answer(request(body, fields=fields))

    async def discard(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Discard a revenue recognition: the whole response."""
        from .discard_revenue_recognition import request

        return await self._caller.answer(request(body, fields=fields))

    async def confirm(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Confirm a revenue recognition: the whole response."""
        from .confirm_revenue_recognition import request

        return await self._caller.answer(request(body, fields=fields))

    async def create_performance_obligation(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a performance obligation: the whole response."""
        from .create_performance_obligation_v3 import request

        return await self._caller.answer(request(body, fields=fields))

    async def delete_performance_obligation(self, performance_obligation_id: str | hints.UUID) -> Response[Any]:
        """Delete a performance obligation: the whole response."""
        from .delete_performance_obligation_v3 import request

        return await self._caller.answer(request(performance_obligation_id))

    async def update_performance_obligation(
        self,
        performance_obligation_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a performance obligation: the whole response."""
        from .update_performance_obligation_v3 import request

        return await self._caller.answer(request(performance_obligation_id, body, fields=fields))
