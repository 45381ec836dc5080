# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `entitlements`.

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

    from ...models.entitlement_type import EntitlementType
    from ...types import FilterBy


class ListEntitlementsFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list`. Each field accepts the operators that the API supports."""

    id: str | Op[Literal["eq"], str]
    name: Op[Literal["ilike", "contains", "starts_with"], str]
    entitlement_type: EntitlementType | str | Op[Literal["eq"], EntitlementType | str]
    is_active: bool | Op[Literal["eq"], bool]
    product_id: str | Op[Literal["eq"], str]


class ListUniqueCustomerEntitlementsFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list_unique_customer_entitlements`. Each field accepts the operators that the API supports."""

    id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    entitlement: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    customer: FilterBy[Literal["eq", "in", "is_null"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in", "is_null"], str | UUID]


class ListEntitlementBalancesFilters(TypedDict, total=False, closed=True):
    """The filters of `entitlements.list_balances`. Each field accepts the operators that the API supports."""

    customer: FilterBy[Literal["eq", "in"], str | UUID]
    entitlement: FilterBy[Literal["eq", "in"], str | UUID]
    contract_id: FilterBy[Literal["eq", "in"], str | UUID]
    quantity: Decimal | int | Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], Decimal | int]
    quantity_used: Decimal | int | Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], Decimal | int]
    created_at: dt.datetime | Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], dt.datetime]
    active_from: dt.datetime | Op[Literal["eq", "gt", "gte", "lt", "lte", "ne", "between"], dt.datetime]
    expiry_at: Op[Literal["lt"], dt.datetime]
