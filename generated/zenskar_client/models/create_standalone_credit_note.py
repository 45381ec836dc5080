# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_money, resolvable, write_fields, write_minor


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateStandaloneCreditNote(ApiObject):
    """A credit note that does not need an invoice.

    `amount`, `credits_returned` of `CreateStandaloneCreditNote`: In minor units of the currency (cents).

    Warning: the unit of `refund_amount` of `CreateStandaloneCreditNote` is unknown. No source shows whether it is
    major or minor units of the currency.

    Sources:
        Only the vendor's tool shows that `status`, `repayment_method` and `line_items` are required.
    """

    amount: Decimal
    """The amount to credit: an integer in minor units of the currency.
    Warning: the body of a credit note against an invoice takes major units instead."""
    currency: str
    """Undocumented."""
    customer_id: str
    """A UUID."""
    status: CreditNoteStatus
    """The status of a credit note. Known values: `in_progress`, `issued`, `void`, `paid`."""
    repayment_method: RepaymentMethod
    """How the credited amount is returned to the customer. Known values: `credits`, `invoice_adjusted`,
    `external_payment`, `credits_against_payment`, `original_payment_method`."""
    line_items: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    id: str | None | Unset = UNSET
    """A custom id for the credit note, for imports and for safe retries: sending it again does not create a second
    note. If omitted, the server generates one. A UUID.
    Sources: only the later of two versions of the docs page has it."""
    credits_returned: Decimal | Unset = UNSET
    """In minor units of the currency (cents)."""
    refund_amount: Decimal | Unset = UNSET
    """The amount to refund. It should be the sum of `refund_amount_split`.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    invoice_id: str | Unset = UNSET
    """Undocumented."""
    credit_note_number: str | Unset = UNSET
    """Undocumented."""
    custom_data: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    refund_destination: RefundDestination | Unset = UNSET
    """The destination of refunded money. Known values: `credits`, `original_payment_method`, `external`.
    Sources: the docs have `external`; the vendor's newer tool offers only the other two values."""
    refund_amount_split: builtins.list[CreditNoteRefundSplit] | Unset = UNSET
    """A payment to refund when a stand-alone credit note is created, and how much of it."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "amount": "amount",
        "currency": "currency",
        "customer_id": "customer_id",
        "status": "status",
        "repayment_method": "repayment_method",
        "line_items": "line_items",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "amount": "number",
            "currency": "string",
            "customer_id": "string",
            "status": CreditNoteStatus,
            "repayment_method": RepaymentMethod,
            "line_items": JsonObject,
            "id": "string",
            "credits_returned": "number",
            "refund_amount": "number",
            "invoice_id": "string",
            "credit_note_number": "string",
            "custom_data": JsonObject,
            "refund_destination": RefundDestination,
            "refund_amount_split": [CreditNoteRefundSplit],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "amount": (write_minor,),
            "line_items": (None, JsonObject),
            "credits_returned": (write_minor,),
            "refund_amount": (write_minor,),
            "custom_data": (None, JsonObject),
            "refund_amount_split": (None, CreditNoteRefundSplit),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.amount = read_money(v) if (v := d.pop("amount", UNSET)).__class__ is not Decimal else v
        self.currency = d.pop("currency", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.status = CreditNoteStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.repayment_method = (
            RepaymentMethod.by_value[v] if (v := d.pop("repayment_method", UNSET)).__class__ is str else v
        )
        self.line_items = JsonObject.from_dict(v) if (v := d.pop("line_items", UNSET)).__class__ is dict else v
        self.id = d.pop("id", UNSET)
        self.credits_returned = read_money(v) if (v := d.pop("credits_returned", UNSET)).__class__ is not Decimal else v
        self.refund_amount = read_money(v) if (v := d.pop("refund_amount", UNSET)).__class__ is not Decimal else v
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.credit_note_number = d.pop("credit_note_number", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.refund_destination = (
            RefundDestination.by_value[v] if (v := d.pop("refund_destination", UNSET)).__class__ is str else v
        )
        self.refund_amount_split = (
            [CreditNoteRefundSplit.from_dict(item) if item.__class__ is dict else item for item in v]
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
        if (v := model.amount) is not UNSET:
            d["amount"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.repayment_method) is not UNSET:
            d["repayment_method"] = str(v) if isinstance(v, str) else v
        if (v := model.line_items) is not UNSET:
            d["line_items"] = v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.credits_returned) is not UNSET:
            d["credits_returned"] = v
        if (v := model.refund_amount) is not UNSET:
            d["refund_amount"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.credit_note_number) is not UNSET:
            d["credit_note_number"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.refund_destination) is not UNSET:
            d["refund_destination"] = str(v) if isinstance(v, str) else v
        if (v := model.refund_amount_split) is not UNSET:
            d["refund_amount_split"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateStandaloneCreditNote)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .credit_note_refund_split import CreditNoteRefundSplitFields
    from .credit_note_status import CreditNoteStatusValue
    from .refund_destination import RefundDestinationValue
    from .repayment_method import RepaymentMethodValue

    class CreateStandaloneCreditNoteFields(TypedDict, closed=True):
        """The fields of `CreateStandaloneCreditNote` as keyword arguments or in a dict."""

        amount: Decimal | int
        """The amount to credit: an integer in minor units of the currency.
        Warning: the body of a credit note against an invoice takes major units instead."""
        currency: str
        """Undocumented."""
        customer_id: str
        """A UUID."""
        status: CreditNoteStatus | CreditNoteStatusValue
        """The status of a credit note. Known values: `in_progress`, `issued`, `void`, `paid`."""
        repayment_method: RepaymentMethod | RepaymentMethodValue
        """How the credited amount is returned to the customer. Known values: `credits`, `invoice_adjusted`,
        `external_payment`, `credits_against_payment`, `original_payment_method`."""
        line_items: JsonObject | Mapping[str, Any]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        id: NotRequired[str | None]
        """A custom id for the credit note, for imports and for safe retries: sending it again does not create a second
        note. If omitted, the server generates one. A UUID.
        Sources: only the later of two versions of the docs page has it."""
        credits_returned: NotRequired[Decimal | int]
        """In minor units of the currency (cents)."""
        refund_amount: NotRequired[Decimal | int]
        """The amount to refund. It should be the sum of `refund_amount_split`.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        invoice_id: NotRequired[str]
        """Undocumented."""
        credit_note_number: NotRequired[str]
        """Undocumented."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        refund_destination: NotRequired[RefundDestination | RefundDestinationValue]
        """The destination of refunded money. Known values: `credits`, `original_payment_method`, `external`.
        Sources: the docs have `external`; the vendor's newer tool offers only the other two values."""
        refund_amount_split: NotRequired[Sequence[CreditNoteRefundSplit | CreditNoteRefundSplitFields | AnyFields]]
        """A payment to refund when a stand-alone credit note is created, and how much of it."""


# Imported last, because models can refer to each other.
from .credit_note_refund_split import CreditNoteRefundSplit
from .credit_note_status import CreditNoteStatus
from .json_object import JsonObject
from .refund_destination import RefundDestination
from .repayment_method import RepaymentMethod

resolvable(CreateStandaloneCreditNote, globals())
