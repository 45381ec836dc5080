# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `invoices`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models
from ...types import FilterBy


class ListInvoicesFilters(TypedDict, total=False, closed=True):
    """The filters of `invoices.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "not_in"], str | hints.UUID]
    """Operators: `eq`, `in`, `not_in`."""
    customer_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    contract_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    status: FilterBy[
        Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], models.InvoiceStatus | str
    ]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    invoice_total: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    amount_due: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    due_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    effective_due_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    created_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    bill_for_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    approved_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    sent_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    paid_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    period_begin_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    period_end_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `is_null`, `in`, `between`."""
    invoice_number: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `contains`, `starts_with`."""
    customer__customer_name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    customer__external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    customer__business_entity_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    contract__name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    payment_methods__id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    payment_methods__connector_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    payment_methods__connector_name: FilterBy[
        Literal["eq", "ilike", "like", "in", "is_null", "ne", "contains", "starts_with"], str
    ]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `ne`, `contains`, `starts_with`."""
    payment_methods__external_id: FilterBy[
        Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str
    ]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    payment_methods__status: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    payment_methods__country: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""
    payment_methods__is_default: bool | hints.Op[Literal["eq", "is_null"], bool]
    """Operators: `eq`, `is_null`."""
    payment_methods__type: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    """Operators: `eq`, `ilike`, `like`, `in`, `is_null`, `contains`, `starts_with`."""


class ListInternalInvoicesFilters(TypedDict, total=False, closed=True):
    """The filters of `invoices.list_internal`. Each field accepts the operators that the API supports."""

    customer_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    customer__external_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    status: FilterBy[Literal["eq", "in"], models.InvoiceStatus | str]
    """Operators: `eq`, `in`."""
    contract_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    external_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    invoice_total: hints.Op[Literal["gte", "lte", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `gte`, `lte`, `between`."""
    amount_due: hints.Op[Literal["gte", "lte", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `gte`, `lte`, `between`."""
    due_date: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    created_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    invoice_number: hints.Op[Literal["like"], str]
    """Operators: `like`."""
    customer__customer_name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
