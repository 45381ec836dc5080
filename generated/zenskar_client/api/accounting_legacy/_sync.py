# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `accounting_legacy`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import Caller

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ._raw import RawAccountingLegacy
else:
    from ...types import deprecated


class AccountingLegacy:
    """The older ledger, which was queried by POST. Use Accounting instead.

    Sources: only the docs' old index names it."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawAccountingLegacy:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawAccountingLegacy

        return RawAccountingLegacy(self._caller)

    @deprecated("accounting_legacy.list_accounts is deprecated; its docstring says why")
    def list_accounts(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List accounts (legacy) (deprecated).

        Returns the accounts of the older ledger. Judging by its meaning, `GET /accounting_new/accounts` replaces
        it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/accounts. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the plural of the resource.
        """
        from .list_legacy_accounts import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transactions is deprecated; its docstring says why")
    def list_transactions(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List transactions (legacy) (deprecated).

        Returns the transactions of the older ledger. Judging by its meaning, `GET /accounting_new/journal_entries`
        replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/transactions. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the plural of the resource.
        """
        from .list_accounting_transactions import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.balance_sheet is deprecated; its docstring says why")
    def balance_sheet(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the balance sheet (legacy) (deprecated).

        Returns the balance sheet of the older ledger. Judging by its meaning, `GET
        /accounting_new/balance_sheet/v2` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/balance_sheet. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the title as in the newer path.
        """
        from .get_legacy_balance_sheet import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.balance_sheet_over_period is deprecated; its docstring says why")
    def balance_sheet_over_period(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the balance sheet over a period (legacy) (deprecated).

        Returns the balance sheet of the older ledger over a period. Judging by its meaning, `GET
        /accounting_new/balance_sheet/v2` with `start_date` and `end_date` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/balance_sheet/period. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then its balance sheet with a guessed ending.
        """
        from .get_legacy_balance_sheet_over_period import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.pnl_statement_over_period is deprecated; its docstring says why")
    def pnl_statement_over_period(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the profit and loss statement over a period (legacy) (deprecated).

        Returns the profit and loss statement of the older ledger over a period. Judging by its meaning, `GET
        /accounting_new/income_statement/v2` with `start_date` and `end_date` replaces it, although no source says
        so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/pnl_statement/period. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the title. The spelling of P&L in it is a guess.
        """
        from .get_legacy_pnl_statement_over_period import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.handle_event is deprecated; its docstring says why")
    def handle_event(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Handle an accounting event (legacy) (deprecated).

        Sends an event to the older ledger to be booked. Judging by its meaning, `POST
        /accounting_new/journal_entry` is the closest replacement, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/events. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the plural of the resource.
        """
        from .handle_accounting_event import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.credit_balance is deprecated; its docstring says why")
    def credit_balance(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the credit balance (legacy) (deprecated).

        Returns the credit balance in the older ledger. Judging by its meaning, `GET
        /accounting_new/accounts/{account_id}/balance` is the closest replacement, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/credit_balance. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the title.
        """
        from .get_credit_balance import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transaction_ids is deprecated; its docstring says why")
    def list_transaction_ids(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """List transaction ids (legacy) (deprecated).

        Returns the ids of transactions of the older ledger. Judging by its meaning, `GET
        /accounting_new/journal_entries` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/transactions/ids. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the plural of the resource.
        """
        from .list_accounting_transaction_ids import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.list_transaction_entries is deprecated; its docstring says why")
    def list_transaction_entries(
        self, transaction_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """List the entries of a transaction (legacy) (deprecated).

        Returns the entries of one transaction of the older ledger. Judging by its meaning, `GET
        /accounting_new/journal_entry/{journal_entry_id}` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/transactions/{transaction_id}/entries. Never sent again once it may have reached the
        server.

        Args:
            transaction_id: The id of the transaction. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then a nested resource as elsewhere in the API. The id
            may belong in the body instead.
        """
        from .list_accounting_transaction_entries import request

        return self._caller.call(request(transaction_id, body, fields=fields))

    @deprecated("accounting_legacy.update_transaction is deprecated; its docstring says why")
    def update_transaction(
        self, transaction_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a transaction (legacy) (deprecated).

        Changes a transaction of the older ledger. Judging by its meaning, `PUT
        /accounting_new/journal_entry/{journal_entry_id}` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /accounting/transactions/{transaction_id}. Never sent again once it may have reached the server.

        Args:
            transaction_id: The id of the transaction. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the newer prefix `/accounting_new`
            without `_new`, then the plural of the resource with its id.
        """
        from .update_accounting_transaction import request

        return self._caller.call(request(transaction_id, body, fields=fields))

    @deprecated("accounting_legacy.get_account_by_system_account_name is deprecated; its docstring says why")
    def get_account_by_system_account_name(
        self,
        system_account_name: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Get an account by its system account name (legacy) (deprecated).

        Returns one account of the older ledger by the name that the system gave it. Judging by its meaning, `GET
        /accounting_new/accounts` with `name` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/accounts/system_account_name/{system_account_name}. Never sent again once it may have
        reached the server.

        Args:
            system_account_name: The name that the system gave the account. The name of the parameter is a
                guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then a lookup by another key as in
            `/rawmetric/slug/{raw_metric_slug}`. The name may belong in the body instead.
        """
        from .get_legacy_account_by_system_account_name import request

        return self._caller.call(request(system_account_name, body, fields=fields))

    @deprecated("accounting_legacy.flattened_balance_sheet is deprecated; its docstring says why")
    def flattened_balance_sheet(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the flattened balance sheet (legacy) (deprecated).

        Returns the balance sheet of the older ledger without its levels, judging by the title. By its meaning, `GET
        /accounting_new/balance_sheet/v2` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/balance_sheet/flattened. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then its balance sheet with a guessed ending.
        """
        from .get_flattened_balance_sheet import request

        return self._caller.call(request(body, fields=fields))

    @deprecated("accounting_legacy.flattened_pnl_statement is deprecated; its docstring says why")
    def flattened_pnl_statement(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the flattened profit and loss statement (legacy) (deprecated).

        Returns the profit and loss statement of the older ledger without its levels, judging by the title. By its
        meaning, `GET /accounting_new/income_statement/v2` replaces it, although no source says so.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /accounting/pnl_statement/flattened. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among calls that query by POST. The path is assumed: the
            newer prefix `/accounting_new` without `_new`, then the title. The spelling of P&L in it is a guess.
        """
        from .get_flattened_pnl_statement import request

        return self._caller.call(request(body, fields=fields))
