# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class RefundSplit(ApiObject):
    """A payment to refund, and how much of it.

    Warning: the unit of `amount` of `RefundSplit` is unknown. No source shows whether it is major or minor units of
    the currency.
    """

    payment_id: str | Unset = UNSET
    """A UUID."""
    amount: Decimal | Unset = UNSET
    """The amount to refund. The amount of the credit note itself is in major units.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    refund_id: str | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"payment_id": "string", "amount": "number", "refund_id": "string"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"amount": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.payment_id = d.pop("payment_id", UNSET)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.refund_id = d.pop("refund_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.payment_id) is not UNSET:
            d["payment_id"] = v
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.refund_id) is not UNSET:
            d["refund_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, RefundSplit)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class RefundSplitFields(TypedDict, closed=True):
        """The fields of `RefundSplit` in a dict."""

        payment_id: NotRequired[str]
        """A UUID."""
        amount: NotRequired[Decimal | int]
        """The amount to refund. The amount of the credit note itself is in major units.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        refund_id: NotRequired[str]
        """A UUID."""


resolvable(RefundSplit, globals())
