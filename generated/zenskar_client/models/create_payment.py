# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    AnyFields,
    ApiObject,
    Unset,
    read_datetime,
    read_money,
    resolvable,
    write_datetime,
    write_fields,
    write_minor,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class CreatePayment(ApiObject):
    """A payment that was made elsewhere.

    `amount` of `CreatePayment`: In minor units of the currency (cents).
    """

    amount: Decimal
    """The amount paid, in minor units of the currency."""
    currency_code: str
    """The currency: an ISO 4217 code of three letters."""
    customer_id: str | Unset = UNSET
    """A UUID."""
    payment_parts: builtins.list[PaymentPart] | Unset = UNSET
    """The invoices that the payment pays."""
    payment_method: PaymentMethod | Unset = UNSET
    """The method of a payment. Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`, `direct_debit`,
    `amazon_payments`, `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`, `credits`,
    `ach_credit_transfer`."""
    type_: PaymentType | Unset = UNSET
    """The type of a record: a payment, or something that is stored in the form of a payment. The server's default is
    "payment". Known values: `payment`, `refund`, `payment_reversal`, `authorization`, `tax_withheld`."""
    status: PaymentStatus | Unset = UNSET
    """The status of a payment or a transaction. Known values: `in_progress`, `requires_action`, `pending_charge`,
    `authorized`, `created`, `success`, `voided`, `failed`, `canceled`, `refunded`, `partially_refunded`, `other`."""
    external_id: str | Unset = UNSET
    """The id of the payment in another system."""
    timestamp: dt.datetime | Unset = UNSET
    """The time of the payment.
    Sources: the vendor's newer tool no longer sends it, because the server sets it."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {"amount": "amount", "currency_code": "currency_code"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "amount": "number",
            "currency_code": {"pattern": "^[A-Z]{3}$"},
            "customer_id": "string",
            "payment_parts": [PaymentPart],
            "payment_method": PaymentMethod,
            "type": PaymentType,
            "status": PaymentStatus,
            "external_id": "string",
            "timestamp": "date-time",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"amount": (write_minor,), "payment_parts": (None, PaymentPart), "timestamp": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.currency_code = d.pop("currency_code", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.payment_parts = (
            [PaymentPart.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("payment_parts", UNSET)).__class__ is list
            else v
        )
        self.payment_method = PaymentMethod.by_value[v] if (v := d.pop("payment_method", UNSET)).__class__ is str else v
        self.type_ = PaymentType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.status = PaymentStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.external_id = d.pop("external_id", UNSET)
        self.timestamp = read_datetime(v) if (v := d.pop("timestamp", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.currency_code) is not UNSET:
            d["currency_code"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.payment_parts) is not UNSET:
            d["payment_parts"] = v
        if (v := model.payment_method) is not UNSET:
            d["payment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreatePayment)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .payment_method import PaymentMethodValue
    from .payment_part import PaymentPartFields
    from .payment_status import PaymentStatusValue
    from .payment_type import PaymentTypeValue

    class CreatePaymentFields(TypedDict, closed=True):
        """The fields of `CreatePayment` as keyword arguments."""

        amount: Decimal | int
        """The amount paid, in minor units of the currency."""
        currency_code: str
        """The currency: an ISO 4217 code of three letters."""
        customer_id: NotRequired[str]
        """A UUID."""
        payment_parts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields]]
        """The invoices that the payment pays."""
        payment_method: NotRequired[PaymentMethod | PaymentMethodValue]
        """The method of a payment. Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`,
        `direct_debit`, `amazon_payments`, `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`,
        `credits`, `ach_credit_transfer`."""
        type_: NotRequired[PaymentType | PaymentTypeValue]
        """The type of a record: a payment, or something that is stored in the form of a payment. The server's default
        is "payment". Known values: `payment`, `refund`, `payment_reversal`, `authorization`, `tax_withheld`."""
        status: NotRequired[PaymentStatus | PaymentStatusValue]
        """The status of a payment or a transaction. Known values: `in_progress`, `requires_action`, `pending_charge`,
        `authorized`, `created`, `success`, `voided`, `failed`, `canceled`, `refunded`, `partially_refunded`,
        `other`."""
        external_id: NotRequired[str]
        """The id of the payment in another system."""
        timestamp: NotRequired[dt.datetime]
        """The time of the payment.
        Sources: the vendor's newer tool no longer sends it, because the server sets it."""

    class CreatePaymentDict(TypedDict, closed=True):
        """The fields of `CreatePayment` in a dict, as the API spells them."""

        amount: Decimal | int
        """The amount paid, in minor units of the currency."""
        currency_code: str
        """The currency: an ISO 4217 code of three letters."""
        customer_id: NotRequired[str]
        """A UUID."""
        payment_parts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields]]
        """The invoices that the payment pays."""
        payment_method: NotRequired[PaymentMethod | PaymentMethodValue]
        """The method of a payment. Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`,
        `direct_debit`, `amazon_payments`, `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`,
        `credits`, `ach_credit_transfer`."""
        type: NotRequired[PaymentType | PaymentTypeValue]
        """The type of a record: a payment, or something that is stored in the form of a payment. The server's default
        is "payment". Known values: `payment`, `refund`, `payment_reversal`, `authorization`, `tax_withheld`."""
        status: NotRequired[PaymentStatus | PaymentStatusValue]
        """The status of a payment or a transaction. Known values: `in_progress`, `requires_action`, `pending_charge`,
        `authorized`, `created`, `success`, `voided`, `failed`, `canceled`, `refunded`, `partially_refunded`,
        `other`."""
        external_id: NotRequired[str]
        """The id of the payment in another system."""
        timestamp: NotRequired[dt.datetime]
        """The time of the payment.
        Sources: the vendor's newer tool no longer sends it, because the server sets it."""


# Imported last, because models can refer to each other.
from .payment_method import PaymentMethod
from .payment_part import PaymentPart
from .payment_status import PaymentStatus
from .payment_type import PaymentType

resolvable(CreatePayment, globals())
