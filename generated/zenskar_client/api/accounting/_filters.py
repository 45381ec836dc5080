# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `accounting`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.account_category import AccountCategory
    from ...models.balance_normality import BalanceNormality
    from ...models.journal_entry_status import JournalEntryStatus
    from ...types import FilterBy


class ListAccountsFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_accounts`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    name: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    description: str | Op[Literal["eq"], str]
    account_category: FilterBy[Literal["eq", "in"], AccountCategory | str]
    parent_path: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    balance_normality: FilterBy[Literal["eq", "in"], BalanceNormality | str]
    is_parent: bool | Op[Literal["eq"], bool]


class GetAccountBalanceFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.account_balance`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    journal_entry_id: FilterBy[Literal["eq", "in"], str | UUID]
    currency: FilterBy[Literal["eq", "in"], str]
    customer_id: FilterBy[Literal["eq", "in"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    invoice_id: FilterBy[Literal["eq", "in"], str | UUID]
    credit_note_id: FilterBy[Literal["eq", "in"], str | UUID]
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | UUID]
    payment_id: FilterBy[Literal["eq", "in"], str | UUID]
    refund_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | UUID]
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | UUID]
    product_id: FilterBy[Literal["eq", "in"], str | UUID]
    credits: int | Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    debits: int | Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    journal_entry__posted_at: Op[Literal["gte", "lte", "between"], dt.datetime]


class ListJournalEntriesFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_journal_entries`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    posted_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    status_type: JournalEntryStatus | str | Op[Literal["eq"], JournalEntryStatus | str]
    description: Op[Literal["ilike", "contains", "starts_with"], str]
    job_id: str | UUID | Op[Literal["eq"], str | UUID]
    lines__account_id: str | UUID | Op[Literal["eq"], str | UUID]


class ListJournalLinesFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_journal_lines`. Each field accepts the operators that the API supports."""

    customer_id: FilterBy[Literal["eq", "in"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    account_id: FilterBy[Literal["eq", "in"], str | UUID]
    journal_entry_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | UUID]
    invoice_id: FilterBy[Literal["eq", "in"], str | UUID]
    currency: FilterBy[Literal["eq", "in"], str]
    journal_entry__posted_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    id: FilterBy[Literal["eq", "in"], str | UUID]
    credit_note_id: FilterBy[Literal["eq", "in"], str | UUID]
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | UUID]
    payment_id: FilterBy[Literal["eq", "in"], str | UUID]
    refund_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | UUID]
    product_id: FilterBy[Literal["eq", "in"], str | UUID]
    credits: int | Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    debits: int | Op[Literal["eq", "ne", "gt", "gte"], int]


class GetBalanceSheetFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.balance_sheet`. Each field accepts the operators that the API supports."""

    currency: FilterBy[Literal["eq", "in"], str]
    customer_id: FilterBy[Literal["eq", "in"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    account_id: FilterBy[Literal["in", "eq"], str | UUID]
    id: FilterBy[Literal["eq", "in"], str | UUID]
    journal_entry_id: FilterBy[Literal["eq", "in"], str | UUID]
    invoice_id: FilterBy[Literal["eq", "in"], str | UUID]
    credit_note_id: FilterBy[Literal["eq", "in"], str | UUID]
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | UUID]
    payment_id: FilterBy[Literal["eq", "in"], str | UUID]
    refund_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | UUID]
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | UUID]
    product_id: FilterBy[Literal["eq", "in"], str | UUID]
    credits: int | Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    debits: int | Op[Literal["eq", "ne", "gt", "gte"], int]


class GetIncomeStatementFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.income_statement`. Each field accepts the operators that the API supports."""

    currency: FilterBy[Literal["eq", "in"], str]
    id: FilterBy[Literal["eq", "in"], str | UUID]
    account_id: FilterBy[Literal["eq", "in"], str | UUID]
    journal_entry_id: FilterBy[Literal["eq", "in"], str | UUID]
    customer_id: FilterBy[Literal["eq", "in"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    invoice_id: FilterBy[Literal["eq", "in"], str | UUID]
    credit_note_id: FilterBy[Literal["eq", "in"], str | UUID]
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | UUID]
    payment_id: FilterBy[Literal["eq", "in"], str | UUID]
    refund_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | UUID]
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | UUID]
    product_id: FilterBy[Literal["eq", "in"], str | UUID]
    credits: int | Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    debits: int | Op[Literal["eq", "ne", "gt", "gte"], int]
