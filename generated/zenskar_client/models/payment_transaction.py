# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_money_text


@attrs_define(repr=False, eq=False, kw_only=True)
class PaymentTransaction(ApiObject):
    """A transaction of a payment.

    Warning: the unit of `amount` of `PaymentTransaction` is unknown. No source shows whether it is major or minor
    units of the currency.

    Sources:
        The archived example is cut off at `reference_number`. Later fields are not known.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    amount: Decimal | None | Unset = UNSET
    """Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    currency_code: str | None | Unset = UNSET
    """Undocumented."""
    payment: str | None | Unset = UNSET
    """The id of the payment. A UUID."""
    status: PaymentStatus | None | Unset = UNSET
    """Known values: `in_progress`, `requires_action`, `pending_charge`, `authorized`, `created`, `success`, `voided`,
    `failed`, `canceled`, `refunded`, `partially_refunded`, `other`."""
    customer_id: str | None | Unset = UNSET
    """A UUID."""
    connector_id: str | None | Unset = UNSET
    """A UUID."""
    organisation_id: str | None | Unset = UNSET
    """A UUID."""
    external_id: str | None | Unset = UNSET
    """Undocumented."""
    payment_method: PaymentMethod | None | Unset = UNSET
    """Known values: `card`, `cash`, `check`, `charge_back`, `bank_transfer`, `direct_debit`, `amazon_payments`,
    `paypal_express_checkout`, `upi`, `netbanking_emandates`, `other`, `credits`, `ach_credit_transfer`."""
    payment_method_details: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    reference_number: Any | Unset = UNSET
    """The reference number. The type is not shown by any source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"amount": (write_money_text,), "payment_method_details": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.currency_code = d.pop("currency_code", UNSET)
        self.payment = d.pop("payment", UNSET)
        self.status = PaymentStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.customer_id = d.pop("customer_id", UNSET)
        self.connector_id = d.pop("connector_id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.payment_method = PaymentMethod.by_value[v] if (v := d.pop("payment_method", UNSET)).__class__ is str else v
        self.payment_method_details = (
            JsonObject.from_dict(v) if (v := d.pop("payment_method_details", UNSET)).__class__ is dict else v
        )
        self.reference_number = d.pop("reference_number", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.currency_code) is not UNSET:
            d["currency_code"] = v
        if (v := model.payment) is not UNSET:
            d["payment"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.connector_id) is not UNSET:
            d["connector_id"] = v
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.payment_method) is not UNSET:
            d["payment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.payment_method_details) is not UNSET:
            d["payment_method_details"] = v
        if (v := model.reference_number) is not UNSET:
            d["reference_number"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PaymentTransaction)


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .payment_method import PaymentMethod
from .payment_status import PaymentStatus

resolvable(PaymentTransaction, globals())
