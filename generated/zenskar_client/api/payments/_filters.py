# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `payments`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from typing_extensions import TypedDict

from ... import hints, models


class ListPaymentsFilters(TypedDict, total=False, closed=True):
    """The filters of `payments.list`. Each field accepts the operators that the API supports."""

    id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    customer_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    connector_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    external_id: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    payment_method: models.PaymentMethod | str | hints.Op[Literal["eq"], models.PaymentMethod | str]
    """Operators: `eq`."""
    type: models.PaymentType | str | hints.Op[Literal["eq"], models.PaymentType | str]
    """Operators: `eq`."""
    amount: hints.Op[Literal["gte", "lte", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `gte`, `lte`, `between`."""
    amount_refunded: hints.Op[Literal["gte", "lte", "between"], Decimal | int]
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency. Operators:
    `gte`, `lte`, `between`."""
    currency_code: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    receipt_number: hints.Op[Literal["ilike", "contains", "starts_with"], str]
    """Operators: `ilike`, `contains`, `starts_with`."""
    status: models.PaymentStatus | str | hints.Op[Literal["eq"], models.PaymentStatus | str]
    """Operators: `eq`."""
    autocharge: bool | hints.Op[Literal["eq"], bool]
    """Operators: `eq`."""
    parent_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    timestamp: hints.Op[Literal["gte", "lte", "between"], int]
    """Operators: `gte`, `lte`, `between`."""
    created_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    invoice__id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
    invoice__bill_for_date: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    invoice__approved_at: hints.Op[Literal["gte", "lte", "between"], dt.datetime]
    """A `datetime` with a time zone. Operators: `gte`, `lte`, `between`."""
    customer__business_entity_id: str | hints.Op[Literal["eq"], str]
    """Operators: `eq`."""
