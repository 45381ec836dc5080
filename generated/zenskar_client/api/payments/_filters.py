# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The filters of the lists in the namespace `payments`, and the fields of its `ensure`.

This module is for type checkers, and for `typing.get_type_hints`: nothing else imports it.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

from ... import hints, models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NotRequired

    from ...models.payment_method import PaymentMethod, PaymentMethodValue
    from ...models.payment_part import PaymentPart, PaymentPartFields
    from ...models.payment_status import PaymentStatus, PaymentStatusValue
    from ...models.payment_type import PaymentType, PaymentTypeValue
    from ...types import AnyFields


class CreatePaymentOnceFields(TypedDict, closed=True):
    """The fields of `payments.ensure`: those of `CreatePayment`, with the external id."""

    external_id: str
    """The id of the payment in another system."""
    amount: Decimal | int
    """The amount paid, in minor units of the currency."""
    currency_code: str
    """The currency: an ISO 4217 code of three letters."""
    customer_id: NotRequired[str]
    """A UUID."""
    payment_parts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields]]
    """The invoices that the payment pays."""
    payment_method: NotRequired[PaymentMethod | PaymentMethodValue]
    """The method of a payment. Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`, `direct_debit`,
    `amazon_payments`, `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`, `credits`,
    `ach_credit_transfer`."""
    type_: NotRequired[PaymentType | PaymentTypeValue]
    """The type of a record: a payment, or something that is stored in the form of a payment. The server's default is
    "payment". Known values: `payment`, `refund`, `payment_reversal`, `authorization`, `tax_withheld`."""
    status: NotRequired[PaymentStatus | PaymentStatusValue]
    """The status of a payment or a transaction. Known values: `in_progress`, `requires_action`, `pending_charge`,
    `authorized`, `created`, `success`, `voided`, `failed`, `canceled`, `refunded`, `partially_refunded`, `other`."""
    timestamp: NotRequired[dt.datetime]
    """The time of the payment.
    Sources: the vendor's newer tool no longer sends it, because the server sets it."""


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
