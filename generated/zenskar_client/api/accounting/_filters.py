# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `accounting`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models
from ...types import FilterBy


class ListAccountsFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_accounts`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    name: str | hints.Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `contains`, `starts_with`."""
    description: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    account_category: FilterBy[Literal["eq", "in"], models.AccountCategory | str]
    """Operators: `eq`, `in`."""
    parent_path: str | hints.Op[Literal["eq", "ilike", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `contains`, `starts_with`."""
    balance_normality: FilterBy[Literal["eq", "in"], models.BalanceNormality | str]
    """Operators: `eq`, `in`."""
    is_parent: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""


class GetAccountBalanceFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.account_balance`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    journal_entry_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    currency: FilterBy[Literal["eq", "in"], str]
    """Operators: `eq`, `in`."""
    customer_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    invoice_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credit_note_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    payment_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    refund_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    product_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credits: int | hints.Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `between`."""
    debits: int | hints.Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `between`."""
    journal_entry__posted_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""


class ListJournalEntriesFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_journal_entries`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    posted_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    status_type: models.JournalEntryStatus | str | hints.Op[Literal["eq"], models.JournalEntryStatus | str]
    """Operators: `eq`."""
    description: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    job_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""
    lines__account_id: str | hints.UUID | hints.Op[Literal["eq"], str | hints.UUID]
    """Operators: `eq`."""


class ListJournalLinesFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.list_journal_lines`. Each field accepts the operators that the API supports."""

    customer_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    account_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    journal_entry_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    invoice_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    currency: FilterBy[Literal["eq", "in"], str]
    """Operators: `eq`, `in`."""
    journal_entry__posted_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credit_note_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    payment_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    refund_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    product_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credits: int | hints.Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `between`."""
    debits: int | hints.Op[Literal["eq", "ne", "gt", "gte"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`."""


class GetBalanceSheetFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.balance_sheet`. Each field accepts the operators that the API supports."""

    currency: FilterBy[Literal["eq", "in"], str]
    """Operators: `eq`, `in`."""
    customer_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    account_id: FilterBy[Literal["in", "eq"], str | hints.UUID]
    """Operators: `in`, `eq`."""
    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    journal_entry_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    invoice_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credit_note_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    payment_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    refund_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    product_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credits: int | hints.Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `between`."""
    debits: int | hints.Op[Literal["eq", "ne", "gt", "gte"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`."""


class GetIncomeStatementFilters(TypedDict, total=False, closed=True):
    """The filters of `accounting.income_statement`. Each field accepts the operators that the API supports."""

    currency: FilterBy[Literal["eq", "in"], str]
    """Operators: `eq`, `in`."""
    id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    account_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    journal_entry_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    customer_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    invoice_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credit_note_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    tax_jurisdiction_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    payment_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    refund_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    revenue_contract_item_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    performance_obligation_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    product_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    credits: int | hints.Op[Literal["eq", "ne", "gt", "gte", "lt", "lte", "between"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `between`."""
    debits: int | hints.Op[Literal["eq", "ne", "gt", "gte"], int]
    """In minor units of the currency (cents). Operators: `eq`, `ne`, `gt`, `gte`."""
