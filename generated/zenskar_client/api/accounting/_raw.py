# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `accounting`, returning whole responses."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import accounting as namespace

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...models.close_accounting_period import CloseAccountingPeriodFields
    from ...models.create_account import CreateAccountFields
    from ...models.create_journal_entry import CreateJournalEntryFields
    from ...models.update_journal_entry import UpdateJournalEntryFields
    from ...models.validate_period_close import ValidatePeriodCloseFields
else:
    from ...types import deprecated


class RawAccounting:
    """The methods of `Accounting`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def chart_of_accounts(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.AccountPage | builtins.list[models.Account]]:
        """Get the chart of accounts: the whole response, with one page."""
        from ...operations import Request
        from .get_chart_of_accounts import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    def init_chart_of_accounts(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Set up the chart of accounts: the whole response."""
        from .init_chart_of_accounts import request

        return self._caller.answer(request(body, fields=fields))

    def list_accounts(
        self,
        *where: hints.Where,
        order: str | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.ListAccountsFilters],
    ) -> Response[models.AccountPage]:
        """List accounts: the whole response, with one page."""
        from ...operations import Request
        from .list_accounts import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"order": order, "cursor": cursor, "limit": limit}), where, filters
            )
        )

    @overload
    def create_account(
        self, body: models.CreateAccount | CreateAccountFields | AnyFields
    ) -> Response[models.Account]: ...
    @overload
    def create_account(self, **fields: Unpack[CreateAccountFields]) -> Response[models.Account]: ...
    def create_account(
        self, body: models.CreateAccount | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Account]:
        """Create an account: the whole response."""
        from .create_account import request

        return self._caller.answer(request(body, fields=fields))

    def account_balance(
        self,
        account_id: str | hints.UUID,
        *where: hints.Where,
        as_of: dt.date | None | Unset = UNSET,
        account_id_in: str | None | Unset = UNSET,
        **filters: Unpack[namespace.GetAccountBalanceFilters],
    ) -> Response[builtins.list[models.AccountBalance]]:
        """Get the balance of an account: the whole response, with one page."""
        from ...operations import Request
        from .get_account_balance import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION, path={"account_id": account_id}, query={"as_of": as_of, "account_id__in": account_id_in}
                ),
                where,
                filters,
            )
        )

    def update_customer_balance(
        self, customer_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update the balance of a customer: the whole response."""
        from .update_customer_balance import request

        return self._caller.answer(request(customer_id, body, fields=fields))

    def customer_wallet_balance(self, customer_id: str | hints.UUID) -> Response[Any]:
        """Get the wallet balance of a customer: the whole response."""
        from .get_customer_wallet_balance import request

        return self._caller.answer(request(customer_id))

    def list_journal_entries(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search_query: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListJournalEntriesFilters],
    ) -> Response[models.JournalEntryPage]:
        """List journal entries: the whole response, with one page."""
        from ...operations import Request
        from .list_journal_entries import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION, query={"cursor": cursor, "limit": limit, "search_query": search_query, "order": order}
                ),
                where,
                filters,
            )
        )

    @deprecated("accounting.list_journal_entries_legacy is deprecated; its docstring says why")
    def list_journal_entries_legacy(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.JournalEntryPage | builtins.list[models.JournalEntry]]:
        """List journal entries (legacy): the whole response, with one page."""
        from ...operations import Request
        from .list_journal_entries_legacy import OPERATION

        return self._caller.answer(self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters))

    @overload
    def create_journal_entry(
        self, body: models.CreateJournalEntry | CreateJournalEntryFields | AnyFields
    ) -> Response[models.JournalEntry]: ...
    @overload
    def create_journal_entry(self, **fields: Unpack[CreateJournalEntryFields]) -> Response[models.JournalEntry]: ...
    def create_journal_entry(
        self, body: models.CreateJournalEntry | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.JournalEntry]:
        """Create a journal entry: the whole response."""
        from .create_journal_entry import request

        return self._caller.answer(request(body, fields=fields))

    def get_journal_entry(self, journal_entry_id: str | hints.UUID) -> Response[models.JournalEntry]:
        """Get a journal entry: the whole response."""
        from .get_journal_entry import request

        return self._caller.answer(request(journal_entry_id))

    @overload
    def update_journal_entry(
        self, journal_entry_id: str | hints.UUID, body: models.UpdateJournalEntry | UpdateJournalEntryFields | AnyFields
    ) -> Response[models.JournalEntry]: ...
    @overload
    def update_journal_entry(
        self, journal_entry_id: str | hints.UUID, **fields: Unpack[UpdateJournalEntryFields]
    ) -> Response[models.JournalEntry]: ...
    def update_journal_entry(
        self,
        journal_entry_id: str | hints.UUID,
        body: models.UpdateJournalEntry | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.JournalEntry]:
        """Update a journal entry: the whole response."""
        from .update_journal_entry import request

        return self._caller.answer(request(journal_entry_id, body, fields=fields))

    def delete_journal_entry(self, journal_entry_id: str | hints.UUID) -> Response[Any]:
        """Delete a journal entry: the whole response."""
        from .delete_journal_entry import request

        return self._caller.answer(request(journal_entry_id))

    def update_journal_entry_by_resource(
        self, resource_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a journal entry by its resource: the whole response."""
        from .update_journal_entry_by_resource import request

        return self._caller.answer(request(resource_id, body, fields=fields))

    def list_journal_lines(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        search_query: str | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListJournalLinesFilters],
    ) -> Response[models.JournalLinePage]:
        """List journal lines: the whole response, with one page."""
        from ...operations import Request
        from .list_journal_lines import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION, query={"cursor": cursor, "limit": limit, "search_query": search_query, "order": order}
                ),
                where,
                filters,
            )
        )

    def get_close_date(self) -> Response[Any]:
        """Get the close date: the whole response."""
        from .get_close_date import request

        return self._caller.answer(request())

    def create_close_date(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a close date: the whole response."""
        from .create_close_date import request

        return self._caller.answer(request(body, fields=fields))

    def update_close_date(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update the close date: the whole response."""
        from .update_close_date import request

        return self._caller.answer(request(body, fields=fields))

    def list_periods(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Never,
    ) -> Response[models.AccountingPeriodPage]:
        """List accounting periods: the whole response, with one page."""
        from ...operations import Request
        from .list_accounting_periods import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    def get_last_closed_period(self) -> Response[models.AccountingPeriod | None]:
        """Get the last closed period: the whole response."""
        from .get_last_closed_period import request

        return self._caller.answer(request())

    def get_period(self, period_id: str | hints.UUID) -> Response[models.AccountingPeriod]:
        """Get an accounting period: the whole response."""
        from .get_accounting_period import request

        return self._caller.answer(request(period_id))

    @overload
    def validate_period_close(
        self, body: models.ValidatePeriodClose | ValidatePeriodCloseFields | AnyFields
    ) -> Response[models.PeriodCloseValidation]: ...
    @overload
    def validate_period_close(
        self, **fields: Unpack[ValidatePeriodCloseFields]
    ) -> Response[models.PeriodCloseValidation]: ...
    def validate_period_close(
        self, body: models.ValidatePeriodClose | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.PeriodCloseValidation]:
        """Check whether a period can be closed: the whole response."""
        from .validate_period_close import request

        return self._caller.answer(request(body, fields=fields))

    @overload
    def close_period(
        self, body: models.CloseAccountingPeriod | CloseAccountingPeriodFields | AnyFields
    ) -> Response[models.AccountingPeriod]: ...
    @overload
    def close_period(self, **fields: Unpack[CloseAccountingPeriodFields]) -> Response[models.AccountingPeriod]: ...
    def close_period(
        self, body: models.CloseAccountingPeriod | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.AccountingPeriod]:
        """Close an accounting period: the whole response."""
        from .close_accounting_period import request

        return self._caller.answer(request(body, fields=fields))

    def balance_sheet(
        self,
        *where: hints.Where,
        start_date: dt.date | None | Unset = UNSET,
        end_date: dt.date | None | Unset = UNSET,
        cadence: models.ReportCadence | str | None | Unset = UNSET,
        grouping_keys: Sequence[str] | None | Unset = UNSET,
        get_changes: bool | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.GetBalanceSheetFilters],
    ) -> Response[models.StatementPage]:
        """Get the balance sheet: the whole response, with one page."""
        from ...operations import Request
        from .get_balance_sheet import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "start_date": start_date,
                        "end_date": end_date,
                        "cadence": cadence,
                        "grouping_keys": grouping_keys,
                        "get_changes": get_changes,
                        "cursor": cursor,
                        "limit": limit,
                    },
                ),
                where,
                filters,
            )
        )

    def income_statement(
        self,
        *where: hints.Where,
        cadence: models.ReportCadence | str | None | Unset = UNSET,
        start_date: dt.date | None | Unset = UNSET,
        end_date: dt.date | None | Unset = UNSET,
        grouping_keys: Sequence[str] | None | Unset = UNSET,
        get_changes: bool | None | Unset = UNSET,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **filters: Unpack[namespace.GetIncomeStatementFilters],
    ) -> Response[models.StatementPage]:
        """Get the income statement: the whole response, with one page."""
        from ...operations import Request
        from .get_income_statement import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cadence": cadence,
                        "start_date": start_date,
                        "end_date": end_date,
                        "grouping_keys": grouping_keys,
                        "get_changes": get_changes,
                        "cursor": cursor,
                        "limit": limit,
                    },
                ),
                where,
                filters,
            )
        )

    def export_income_statement(self) -> Response[Any]:
        """Export the income statement: the whole response."""
        from .export_income_statement import request

        return self._caller.answer(request())

    def report(self) -> Response[Any]:
        """Get a report: the whole response."""
        from .get_accounting_report import request

        return self._caller.answer(request())

    def object_register(self) -> Response[Any]:
        """Get the object register: the whole response."""
        from .get_object_register import request

        return self._caller.answer(request())
