# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateCreditNote(ApiObject):
    """How much of an invoice to credit, the reason, and what happens to money that was already paid.

    `credit_note_amount` of `CreateCreditNote`: In major units of the currency (dollars).
    """

    credit_note_amount: Decimal
    """The amount to credit, in major units of the invoice's currency: 25 means $25, not 25 cents."""
    reason: str
    """Undocumented."""
    refund_destination: RefundDestination | None | Unset = UNSET
    """The destination of the refund. Needed when a payment must be refunded. Known values: `credits`,
    `original_payment_method`, `external`."""
    refund_amount_split: builtins.list[RefundSplit] | Unset = UNSET
    """The payments to refund. If omitted, the oldest payments are refunded first."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"credit_note_amount": "credit_note_amount", "reason": "reason"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "credit_note_amount": "number",
            "reason": "string",
            "refund_destination": RefundDestination,
            "refund_amount_split": [RefundSplit],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"credit_note_amount": (write_money,), "refund_amount_split": (None, RefundSplit)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.credit_note_amount = (
            read_money(v) if (v := d.pop("credit_note_amount", UNSET)).__class__ is not Decimal else v
        )
        self.reason = d.pop("reason", UNSET)
        self.refund_destination = (
            RefundDestination.by_value[v] if (v := d.pop("refund_destination", UNSET)).__class__ is str else v
        )
        self.refund_amount_split = (
            [RefundSplit.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("refund_amount_split", UNSET)).__class__ is list
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
        if (v := model.credit_note_amount) is not UNSET:
            d["credit_note_amount"] = v
        if (v := model.reason) is not UNSET:
            d["reason"] = v
        if (v := model.refund_destination) is not UNSET:
            d["refund_destination"] = str(v) if isinstance(v, str) else v
        if (v := model.refund_amount_split) is not UNSET:
            d["refund_amount_split"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateCreditNote)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .refund_destination import RefundDestinationValue
    from .refund_split import RefundSplitFields

    class CreateCreditNoteFields(TypedDict, closed=True):
        """The fields of `CreateCreditNote` as keyword arguments or in a dict."""

        credit_note_amount: Decimal | int
        """The amount to credit, in major units of the invoice's currency: 25 means $25, not 25 cents."""
        reason: str
        """Undocumented."""
        refund_destination: NotRequired[RefundDestination | RefundDestinationValue | None]
        """The destination of the refund. Needed when a payment must be refunded. Known values: `credits`,
        `original_payment_method`, `external`."""
        refund_amount_split: NotRequired[Sequence[RefundSplit | RefundSplitFields | AnyFields]]
        """The payments to refund. If omitted, the oldest payments are refunded first."""


# Imported last, because models can refer to each other.
from .refund_destination import RefundDestination
from .refund_split import RefundSplit

resolvable(CreateCreditNote, globals())
