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
class EditManualPayment(ApiObject):
    """Changes to a payment that was entered by hand.

    `amount` of `EditManualPayment`: In minor units of the currency (cents).

    Sources:
        Known only from the vendor's tool.
    """

    amount: Decimal | Unset = UNSET
    """The amount, in minor units of the currency, as when the payment is created."""
    payment_method_details: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    payment_parts: builtins.list[PaymentPart] | Unset = UNSET
    """The part of a payment that goes to one invoice."""
    external_id: str | Unset = UNSET
    """Undocumented."""
    timestamp: dt.datetime | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "amount": "number",
            "payment_method_details": JsonObject,
            "payment_parts": [PaymentPart],
            "external_id": "string",
            "timestamp": "date-time",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "amount": (write_minor,),
            "payment_method_details": (None, JsonObject),
            "payment_parts": (None, PaymentPart),
            "timestamp": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.payment_method_details = (
            JsonObject.from_dict(v) if (v := d.pop("payment_method_details", UNSET)).__class__ is dict else v
        )
        self.payment_parts = (
            [PaymentPart.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("payment_parts", UNSET)).__class__ is list
            else v
        )
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
        if (v := model.payment_method_details) is not UNSET:
            d["payment_method_details"] = v
        if (v := model.payment_parts) is not UNSET:
            d["payment_parts"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, EditManualPayment)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .payment_part import PaymentPartFields

    class EditManualPaymentFields(TypedDict, closed=True):
        """The fields of `EditManualPayment` as keyword arguments or in a dict."""

        amount: NotRequired[Decimal | int]
        """The amount, in minor units of the currency, as when the payment is created."""
        payment_method_details: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        payment_parts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields]]
        """The part of a payment that goes to one invoice."""
        external_id: NotRequired[str]
        """Undocumented."""
        timestamp: NotRequired[dt.datetime]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .payment_part import PaymentPart

resolvable(EditManualPayment, globals())
