# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_minor


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateCreditNote(ApiObject):
    """Changes to a credit note.

    `amount` of `UpdateCreditNote`: In minor units of the currency (cents).

    Sources:
        The docs page shows only labels, such as Repayment Method. Names and types are those of creation.
    """

    amount: Decimal | Unset = UNSET
    """In minor units of the currency (cents)."""
    currency: str | Unset = UNSET
    """Undocumented."""
    status: CreditNoteStatus | Unset = UNSET
    """The status of a credit note. Known values: `in_progress`, `issued`, `void`, `paid`."""
    repayment_method: RepaymentMethod | Unset = UNSET
    """How the credited amount is returned to the customer. Known values: `credits`, `invoice_adjusted`,
    `external_payment`, `credits_against_payment`, `original_payment_method`."""
    line_items: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    custom_data: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "amount": "number",
            "currency": "string",
            "status": CreditNoteStatus,
            "repayment_method": RepaymentMethod,
            "line_items": JsonObject,
            "custom_data": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"amount": (write_minor,), "line_items": (None, JsonObject), "custom_data": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.currency = d.pop("currency", UNSET)
        self.status = CreditNoteStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.repayment_method = (
            RepaymentMethod.by_value[v] if (v := d.pop("repayment_method", UNSET)).__class__ is str else v
        )
        self.line_items = JsonObject.from_dict(v) if (v := d.pop("line_items", UNSET)).__class__ is dict else v
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
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
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.repayment_method) is not UNSET:
            d["repayment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.line_items) is not UNSET:
            d["line_items"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateCreditNote)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .credit_note_status import CreditNoteStatusValue
    from .repayment_method import RepaymentMethodValue

    class UpdateCreditNoteFields(TypedDict, closed=True):
        """The fields of `UpdateCreditNote` as keyword arguments or in a dict."""

        amount: NotRequired[Decimal | int]
        """In minor units of the currency (cents)."""
        currency: NotRequired[str]
        """Undocumented."""
        status: NotRequired[CreditNoteStatus | CreditNoteStatusValue]
        """The status of a credit note. Known values: `in_progress`, `issued`, `void`, `paid`."""
        repayment_method: NotRequired[RepaymentMethod | RepaymentMethodValue]
        """How the credited amount is returned to the customer. Known values: `credits`, `invoice_adjusted`,
        `external_payment`, `credits_against_payment`, `original_payment_method`."""
        line_items: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .credit_note_status import CreditNoteStatus
from .json_object import JsonObject
from .repayment_method import RepaymentMethod

resolvable(UpdateCreditNote, globals())
