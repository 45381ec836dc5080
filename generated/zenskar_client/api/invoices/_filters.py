# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `invoices`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from typing import Literal
    from uuid import UUID

    from zenskar_ext.filters import Op

    from ...models.invoice_status import InvoiceStatus
    from ...types import FilterBy


class ListInvoicesFilters(TypedDict, total=False, closed=True):
    """The filters of `invoices.list`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "not_in"], str | UUID]
    customer_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    status: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], InvoiceStatus | str]
    external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    invoice_total: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], Decimal | int]
    amount_due: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], Decimal | int]
    due_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    effective_due_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    created_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    bill_for_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    approved_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    sent_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    paid_at: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    period_begin_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    period_end_date: FilterBy[Literal["eq", "ne", "gt", "gte", "lt", "lte", "is_null", "in", "between"], dt.datetime]
    invoice_number: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
    customer__customer_name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    customer__external_id: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    customer__business_entity_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    contract__name: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    payment_methods__id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    payment_methods__connector_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    payment_methods__connector_name: FilterBy[
        Literal["eq", "ilike", "like", "in", "is_null", "ne", "contains", "starts_with"], str
    ]
    payment_methods__external_id: FilterBy[
        Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str
    ]
    payment_methods__status: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    payment_methods__country: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]
    payment_methods__is_default: bool | Op[Literal["eq", "is_null"], bool]
    payment_methods__type: FilterBy[Literal["eq", "ilike", "like", "in", "is_null", "contains", "starts_with"], str]


class ListInternalInvoicesFilters(TypedDict, total=False, closed=True):
    """The filters of `invoices.list_internal`. Each field accepts the operators that the API supports."""

    customer_id: str | Op[Literal["eq"], str]
    customer__external_id: str | Op[Literal["eq"], str]
    status: FilterBy[Literal["eq", "in"], InvoiceStatus | str]
    contract_id: str | Op[Literal["eq"], str]
    external_id: str | Op[Literal["eq"], str]
    invoice_total: Op[Literal["gte", "lte", "between"], Decimal | int]
    amount_due: Op[Literal["gte", "lte", "between"], Decimal | int]
    due_date: Op[Literal["gte", "lte", "between"], dt.datetime]
    created_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    invoice_number: Op[Literal["like"], str]
    customer__customer_name: Op[Literal["ilike", "contains", "starts_with"], str]
