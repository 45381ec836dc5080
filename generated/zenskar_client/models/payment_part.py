# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_minor


@attrs_define(repr=False, eq=False, kw_only=True)
class PaymentPart(ApiObject):
    """The part of a payment that goes to one invoice.

    `amount` of `PaymentPart`: In minor units of the currency (cents).
    """

    invoice_id: str | Unset = UNSET
    """A UUID."""
    amount: Decimal | Unset = UNSET
    """The amount that goes to the invoice, in minor units of the currency: 10000 means 100.00."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"invoice_id": "string", "amount": "number"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"amount": (write_minor,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PaymentPart)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PaymentPartFields(TypedDict, closed=True):
        """The fields of `PaymentPart` in a dict."""

        invoice_id: NotRequired[str]
        """A UUID."""
        amount: NotRequired[Decimal | int]
        """The amount that goes to the invoice, in minor units of the currency: 10000 means 100.00."""


resolvable(PaymentPart, globals())
