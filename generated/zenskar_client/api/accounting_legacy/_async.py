# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `accounting_legacy`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawAccountingLegacy


class AsyncAccountingLegacy:
    """The older ledger, which was queried by POST. Only the old index of the docs names it; use Accounting."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawAccountingLegacy:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawAccountingLegacy

        return AsyncRawAccountingLegacy(self._caller)

    async def list_accounts(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List accounts (legacy) (deprecated).

        The accounts of the older ledger. Only the old index names it, among calls that query by POST; the path is
        the newer `/accounting_new` without `_new`, then the plural of the thing. By its meaning `GET
        /accounting_new/accounts` replaces it; no source says so.

        POST /accounting/accounts. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_legacy_accounts import request

        return await self._caller.call(request(body, fields=fields))

    async def list_transactions(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List transactions (legacy) (deprecated).

        The transactions of the older ledger. Only the old index names it, among calls that query by POST; the path
        is the newer `/accounting_new` without `_new`, then the plural of the thing. By its meaning `GET
        /accounting_new/journal_entries` replaces it; no source says so.

        POST /accounting/transactions. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .list_accounting_transactions import request

        return await self._caller.call(request(body, fields=fields))

    async def balance_sheet(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the balance sheet (legacy) (deprecated).

        The balance sheet of the older ledger. Only the old index names it, among calls that query by POST; the path
        is the newer `/accounting_new` without `_new`, then the title as in the newer path. By its meaning `GET
        /accounting_new/balance_sheet/v2` replaces it; no source says so.

        POST /accounting/balance_sheet. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .get_legacy_balance_sheet import request

        return await self._caller.call(request(body, fields=fields))

    async def balance_sheet_over_period(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the balance sheet over a period (legacy) (deprecated).

        The balance sheet of the older ledger over a period. Only the old index names it, among calls that query by
        POST; the path is the newer `/accounting_new` without `_new`, then its balance sheet with an ending that is
        a guess. By its meaning `GET /accounting_new/balance_sheet/v2` with `start_date` and `end_date` replaces it;
        no source says so.

        POST /accounting/balance_sheet/period. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_legacy_balance_sheet_over_period import request

        return await self._caller.call(request(body, fields=fields))

    async def pnl_statement_over_period(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the profit and loss statement over a period (legacy) (deprecated).

        Profit and loss of the older ledger over a period. Only the old index names it, among calls that query by
        POST; the path is the newer `/accounting_new` without `_new`, then the title; how it spells P&L is a guess.
        By its meaning `GET /accounting_new/income_statement/v2` with `start_date` and `end_date` replaces it; no
        source says so.

        POST /accounting/pnl_statement/period. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_legacy_pnl_statement_over_period import request

        return await self._caller.call(request(body, fields=fields))

    async def handle_event(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Handle an accounting event (legacy) (deprecated).

        Hands an event to the older ledger, to be booked. Only the old index names it, among calls that query by
        POST; the path is the newer `/accounting_new` without `_new`, then the plural of the thing. By its meaning
        `POST /accounting_new/journal_entry`, which is the nearest replaces it; no source says so.

        POST /accounting/events. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .handle_accounting_event import request

        return await self._caller.call(request(body, fields=fields))

    async def credit_balance(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the credit balance (legacy) (deprecated).

        The balance of credits in the older ledger. Only the old index names it, among calls that query by POST; the
        path is the newer `/accounting_new` without `_new`, then the title. By its meaning `GET
        /accounting_new/accounts/{account_id}/balance`, which is the nearest replaces it; no source says so.

        POST /accounting/credit_balance. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .get_credit_balance import request

        return await self._caller.call(request(body, fields=fields))

    async def list_transaction_ids(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List transaction ids (legacy) (deprecated).

        The ids of transactions of the older ledger. Only the old index names it, among calls that query by POST;
        the path is the newer `/accounting_new` without `_new`, then the plural of the thing. By its meaning `GET
        /accounting_new/journal_entries` replaces it; no source says so.

        POST /accounting/transactions/ids. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .list_accounting_transaction_ids import request

        return await self._caller.call(request(body, fields=fields))

    async def list_transaction_entries(
        self, transaction_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """List the entries of a transaction (legacy) (deprecated).

        The entries of one transaction of the older ledger. Only the old index names it, among calls that query by
        POST; the path is the newer `/accounting_new` without `_new`, then things of a thing as elsewhere; the id
        may as well belong into the body. By its meaning `GET /accounting_new/journal_entry/{journal_entry_id}`
        replaces it; no source says so.

        POST /accounting/transactions/{transaction_id}/entries. Evidence: assumed (order of the docs' old index).
        The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            transaction_id: The id of the transaction. The name of the parameter is a guess.

        """
        from .list_accounting_transaction_entries import request

        return await self._caller.call(request(transaction_id, body, fields=fields))

    async def update_transaction(
        self, transaction_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a transaction (legacy) (deprecated).

        Changes a transaction of the older ledger. Only the old index names it; the path is the newer
        `/accounting_new` without `_new`, then the plural of the thing with its id. By its meaning `PUT
        /accounting_new/journal_entry/{journal_entry_id}` replaces it; no source says so.

        PATCH /accounting/transactions/{transaction_id}. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            transaction_id: The id of the transaction. The name of the parameter is a guess.

        """
        from .update_accounting_transaction import request

        return await self._caller.call(request(transaction_id, body, fields=fields))

    async def get_account_by_system_account_name(
        self, system_account_name: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Get an account by its system account name (legacy) (deprecated).

        One account of the older ledger by the name that the system gave it. Only the old index names it, among
        calls that query by POST; the path is the newer `/accounting_new` without `_new`, then another key as in
        `/rawmetric/slug/{raw_metric_slug}`; the name may as well belong into the body. By its meaning `GET
        /accounting_new/accounts` with `name` replaces it; no source says so.

        POST /accounting/accounts/system_account_name/{system_account_name}. Evidence: assumed (order of the docs'
        old index). The path is only assumed: the call raises `UnverifiedOperationError` unless the client was made
        with `allow_unverified=True`; `make probe` finds out.

        Args:
            system_account_name: The name that the system gave the account. The name of the parameter is a
                guess.

        """
        from .get_legacy_account_by_system_account_name import request

        return await self._caller.call(request(system_account_name, body, fields=fields))

    async def flattened_balance_sheet(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the flattened balance sheet (legacy) (deprecated).

        The balance sheet of the older ledger without its levels, by the title. Only the old index names it, among
        calls that query by POST; the path is the newer `/accounting_new` without `_new`, then its balance sheet
        with an ending that is a guess. By its meaning `GET /accounting_new/balance_sheet/v2` replaces it; no source
        says so.

        POST /accounting/balance_sheet/flattened. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_flattened_balance_sheet import request

        return await self._caller.call(request(body, fields=fields))

    async def flattened_pnl_statement(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the flattened profit and loss statement (legacy) (deprecated).

        Profit and loss of the older ledger without its levels, by the title. Only the old index names it, among
        calls that query by POST; the path is the newer `/accounting_new` without `_new`, then the title; how it
        spells P&L is a guess. By its meaning `GET /accounting_new/income_statement/v2` replaces it; no source says
        so.

        POST /accounting/pnl_statement/flattened. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_flattened_pnl_statement import request

        return await self._caller.call(request(body, fields=fields))
