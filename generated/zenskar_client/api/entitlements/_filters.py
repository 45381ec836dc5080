# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `entitlements`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models
from ...types import FilterBy


class ListEntitlementsFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list`. Each field accepts the operators that the API supports."""

    id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    name: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    entitlement_type: models.EntitlementType | str | hints.Op[Literal["eq"], models.EntitlementType | str]
    """Operators: `eq`."""
    is_active: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    product_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""


class ListUniqueCustomerEntitlementsFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list_unique_customer_entitlements`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    entitlement: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    customer: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""
    contract_id: FilterBy[Literal["eq", "in", "is_null"], str | hints.UUID]
    """Operators: `eq`, `in`, `is_null`."""


class ListEntitlementBalancesFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list_balances`. Each field accepts the operators that the API supports."""

    customer: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    entitlement: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    contract_id: FilterBy[Literal["eq", "in"], str | hints.UUID]
    """Operators: `eq`, `in`."""
    quantity: Decimal | int | hints.Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], Decimal | int]
    """Operators: `eq`, `gt`, `gte`, `lt`, `lte`, `ne`, `between`."""
    quantity_used: Decimal | int | hints.Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], Decimal | int]
    """The docs page also compares with another column: `quantity`. Operators: `eq`, `gt`, `gte`, `lt`, `lte`, `ne`,
    `between`."""
    created_at: dt.datetime | hints.Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `gt`, `gte`, `lt`, `lte`, `ne`, `between`."""
    active_from: dt.datetime | hints.Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `eq`, `gt`, `gte`, `lt`, `lte`, `ne`, `between`."""
    expiry_at: hints.Op[Literal["lt"], dt.datetime]
    """A `datetime` with a time zone. Operators: `lt`."""
