# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `accounting_legacy`, asynchronous, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller
from ...types import Response

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    from ...types import deprecated


class AsyncRawAccountingLegacy:
    """The methods of `AsyncAccountingLegacy`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @deprecated("accounting_legacy.list_accounts is deprecated; its docstring says why")
    async def list_accounts(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """List accounts (legacy): the whole response."""
        from .list_legacy_accounts import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transactions is deprecated; its docstring says why")
    async def list_transactions(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """List transactions (legacy): the whole response."""
        from .list_accounting_transactions import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.balance_sheet is deprecated; its docstring says why")
    async def balance_sheet(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the balance sheet (legacy): the whole response."""
        from .get_legacy_balance_sheet import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.balance_sheet_over_period is deprecated; its docstring says why")
    async def balance_sheet_over_period(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the balance sheet over a period (legacy): the whole response."""
        from .get_legacy_balance_sheet_over_period import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.pnl_statement_over_period is deprecated; its docstring says why")
    async def pnl_statement_over_period(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the profit and loss statement over a period (legacy): the whole response."""
        from .get_legacy_pnl_statement_over_period import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.handle_event is deprecated; its docstring says why")
    async def handle_event(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Handle an accounting event (legacy): the whole response."""
        from .handle_accounting_event import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.credit_balance is deprecated; its docstring says why")
    async def credit_balance(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the credit balance (legacy): the whole response."""
        from .get_credit_balance import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transaction_ids is deprecated; its docstring says why")
    async def list_transaction_ids(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """List transaction ids (legacy): the whole response."""
        from .list_accounting_transaction_ids import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transaction_entries is deprecated; its docstring says why")
    async def list_transaction_entries(
        self, transaction_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """List the entries of a transaction (legacy): the whole response."""
        from .list_accounting_transaction_entries import request

        return await self._caller.answer(request(transaction_id, body, fields=fields))

    @deprecated("accounting_legacy.update_transaction is deprecated; its docstring says why")
    async def update_transaction(
        self, transaction_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a transaction (legacy): the whole response."""
        from .update_accounting_transaction import request

        return await self._caller.answer(request(transaction_id, body, fields=fields))

    @deprecated("accounting_legacy.get_account_by_system_account_name is deprecated; its docstring says why")
    async def get_account_by_system_account_name(
        self,
        system_account_name: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Get an account by its system account name (legacy): the whole response."""
        from .get_legacy_account_by_system_account_name import request

        return await self._caller.answer(request(system_account_name, body, fields=fields))

    @deprecated("accounting_legacy.flattened_balance_sheet is deprecated; its docstring says why")
    async def flattened_balance_sheet(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the flattened balance sheet (legacy): the whole response."""
        from .get_flattened_balance_sheet import request

        return await self._caller.answer(request(body, fields=fields))

    @deprecated("accounting_legacy.flattened_pnl_statement is deprecated; its docstring says why")
    async def flattened_pnl_statement(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get the flattened profit and loss statement (legacy): the whole response."""
        from .get_flattened_pnl_statement import request

        return await self._caller.answer(request(body, fields=fields))
