# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdatePayment(ApiObject):
    """The distribution of a payment over invoices.

    Sources:
        The docs page requires no field; the vendor's tool requires the parts.
    """

    payment_parts: builtins.list[PaymentPart] | None | Unset = UNSET
    """The part of a payment that goes to one invoice."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"payment_parts": [PaymentPart]}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"payment_parts": (None, PaymentPart)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.payment_parts = (
            [PaymentPart.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("payment_parts", UNSET)).__class__ is list
            else v
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.payment_parts) is not UNSET:
            d["payment_parts"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdatePayment)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .payment_part import PaymentPartFields

    class UpdatePaymentFields(TypedDict, closed=True):
        """The fields of `UpdatePayment` as keyword arguments or in a dict."""

        payment_parts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields] | None]
        """The part of a payment that goes to one invoice."""


# Imported last, because models can refer to each other.
from .payment_part import PaymentPart

resolvable(UpdatePayment, globals())
