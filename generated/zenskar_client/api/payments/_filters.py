# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `payments`.

This module is for type checkers only: nothing imports it at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from typing import Literal

    from zenskar_ext.filters import Op

    from ...models.payment_method import PaymentMethod
    from ...models.payment_status import PaymentStatus
    from ...models.payment_type import PaymentType


class ListPaymentsFilters(TypedDict, total=False, closed=True):
    """The filters of `payments.list`. Each field accepts the operators that the API supports."""

    id: str | Op[Literal["eq"], str]
    customer_id: str | Op[Literal["eq"], str]
    connector_id: str | Op[Literal["eq"], str]
    external_id: Op[Literal["ilike", "contains", "starts_with"], str]
    payment_method: PaymentMethod | str | Op[Literal["eq"], PaymentMethod | str]
    type: PaymentType | str | Op[Literal["eq"], PaymentType | str]
    amount: Op[Literal["gte", "lte", "between"], Decimal | int]
    amount_refunded: Op[Literal["gte", "lte", "between"], Decimal | int]
    currency_code: Op[Literal["ilike", "contains", "starts_with"], str]
    receipt_number: Op[Literal["ilike", "contains", "starts_with"], str]
    status: PaymentStatus | str | Op[Literal["eq"], PaymentStatus | str]
    autocharge: bool | Op[Literal["eq"], bool]
    parent_id: str | Op[Literal["eq"], str]
    timestamp: Op[Literal["gte", "lte", "between"], int]
    created_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    invoice__id: str | Op[Literal["eq"], str]
    invoice__bill_for_date: Op[Literal["gte", "lte", "between"], dt.datetime]
    invoice__approved_at: Op[Literal["gte", "lte", "between"], dt.datetime]
    customer__business_entity_id: str | Op[Literal["eq"], str]
