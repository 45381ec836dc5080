# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""What the lists of the namespace `accounting` can be filtered by. For type checkers: nothing imports it at run time."""

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
    """What `accounting.list_accounts` can be filtered by; each field has the operators that the API has for it."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    name: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    description: str | Op[Literal["eq"], str]
    account_category: FilterBy[Literal["eq", "in"], AccountCategory | str]
    parent_path: str | Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    balance_normality: FilterBy[Literal["eq", "in"], BalanceNormality | str]
    is_parent: bool | Op[Literal["eq"], bool]


class GetAccountBalanceFilters(TypedDict, total=False, closed=True):
    """What `accounting.account_balance` can be filtered by; each field has the operators that the API has for it."""

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
    """What `accounting.list_journal_entries` can be filtered by; each field has the operators that the API has for it."""

    id: FilterBy[Literal["eq", "in"], str | UUID]
    posted_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    status_type: JournalEntryStatus | str | Op[Literal["eq"], JournalEntryStatus | str]
    description: Op[Literal["ilike", "contains", "starts_with"], str]
    job_id: str | UUID | Op[Literal["eq"], str | UUID]
    lines__account_id: str | UUID | Op[Literal["eq"], str | UUID]


class ListJournalLinesFilters(TypedDict, total=False, closed=True):
    """What `accounting.list_journal_lines` can be filtered by; each field has the operators that the API has for it."""

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
    """What `accounting.balance_sheet` can be filtered by; each field has the operators that the API has for it."""

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
    """What `accounting.income_statement` can be filtered by; each field has the operators that the API has for it."""

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
