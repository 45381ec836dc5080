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
class CreateJournalLine(ApiObject):
    """A line of a journal entry in a request. One of `credits` and `debits` is 0.

    `credits_`, `debits` of `CreateJournalLine`: In minor units of the currency (cents).
    """

    account_id: str
    """A UUID."""
    credits_: Decimal
    """The credited amount, in minor units of the currency: 10000 means 100.00."""
    debits: Decimal
    """The debited amount, in minor units of the currency: 10000 means 100.00."""
    currency: str
    """Undocumented."""
    tags: builtins.list[JournalLineTag] | Unset = UNSET
    """A tag on a journal line."""
    customer_id: str | Unset = UNSET
    """A UUID."""
    contract_id: str | Unset = UNSET
    """A UUID."""
    invoice_id: str | Unset = UNSET
    """A UUID."""
    credit_note_id: str | Unset = UNSET
    """A UUID."""
    tax_jurisdiction_id: str | Unset = UNSET
    """A UUID."""
    payment_id: str | Unset = UNSET
    """A UUID."""
    refund_id: str | Unset = UNSET
    """A UUID."""
    revenue_contract_id: str | Unset = UNSET
    """The id of a revenue recognition contract. It is not the `contract_id` of billing. A UUID."""
    revenue_contract_item_id: str | Unset = UNSET
    """A UUID."""
    performance_obligation_id: str | Unset = UNSET
    """A UUID."""
    product_id: str | Unset = UNSET
    """A UUID."""
    custom_tags: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"credits": "credits_"}

    _required: ClassVar[Mapping[str, str]] = {
        "account_id": "account_id",
        "credits_": "credits",
        "debits": "debits",
        "currency": "currency",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "account_id": "string",
            "credits": "number",
            "debits": "number",
            "currency": "string",
            "tags": [JournalLineTag],
            "customer_id": "string",
            "contract_id": "string",
            "invoice_id": "string",
            "credit_note_id": "string",
            "tax_jurisdiction_id": "string",
            "payment_id": "string",
            "refund_id": "string",
            "revenue_contract_id": "string",
            "revenue_contract_item_id": "string",
            "performance_obligation_id": "string",
            "product_id": "string",
            "custom_tags": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "credits": (write_minor,),
            "debits": (write_minor,),
            "tags": (None, JournalLineTag),
            "custom_tags": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.account_id = d.pop("account_id", UNSET)
        self.credits_ = read_money(v) if (v := d.pop("credits", UNSET)).__class__ is not Decimal else v
        self.debits = read_money(v) if (v := d.pop("debits", UNSET)).__class__ is not Decimal else v
        self.currency = d.pop("currency", UNSET)
        self.tags = (
            [JournalLineTag.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("tags", UNSET)).__class__ is list
            else v
        )
        self.customer_id = d.pop("customer_id", UNSET)
        self.contract_id = d.pop("contract_id", UNSET)
        self.invoice_id = d.pop("invoice_id", UNSET)
        self.credit_note_id = d.pop("credit_note_id", UNSET)
        self.tax_jurisdiction_id = d.pop("tax_jurisdiction_id", UNSET)
        self.payment_id = d.pop("payment_id", UNSET)
        self.refund_id = d.pop("refund_id", UNSET)
        self.revenue_contract_id = d.pop("revenue_contract_id", UNSET)
        self.revenue_contract_item_id = d.pop("revenue_contract_item_id", UNSET)
        self.performance_obligation_id = d.pop("performance_obligation_id", UNSET)
        self.product_id = d.pop("product_id", UNSET)
        self.custom_tags = JsonObject.from_dict(v) if (v := d.pop("custom_tags", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.account_id) is not UNSET:
            d["account_id"] = v
        if (v := model.credits_) is not UNSET:
            d["credits"] = v
        if (v := model.debits) is not UNSET:
            d["debits"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.tags) is not UNSET:
            d["tags"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.invoice_id) is not UNSET:
            d["invoice_id"] = v
        if (v := model.credit_note_id) is not UNSET:
            d["credit_note_id"] = v
        if (v := model.tax_jurisdiction_id) is not UNSET:
            d["tax_jurisdiction_id"] = v
        if (v := model.payment_id) is not UNSET:
            d["payment_id"] = v
        if (v := model.refund_id) is not UNSET:
            d["refund_id"] = v
        if (v := model.revenue_contract_id) is not UNSET:
            d["revenue_contract_id"] = v
        if (v := model.revenue_contract_item_id) is not UNSET:
            d["revenue_contract_item_id"] = v
        if (v := model.performance_obligation_id) is not UNSET:
            d["performance_obligation_id"] = v
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        if (v := model.custom_tags) is not UNSET:
            d["custom_tags"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateJournalLine)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .journal_line_tag import JournalLineTagFields

    class CreateJournalLineDict(TypedDict, closed=True):
        """The fields of `CreateJournalLine` in a dict, as the API spells them."""

        account_id: str
        """A UUID."""
        credits: Decimal | int
        """The credited amount, in minor units of the currency: 10000 means 100.00."""
        debits: Decimal | int
        """The debited amount, in minor units of the currency: 10000 means 100.00."""
        currency: str
        """Undocumented."""
        tags: NotRequired[Sequence[JournalLineTag | JournalLineTagFields | AnyFields]]
        """A tag on a journal line."""
        customer_id: NotRequired[str]
        """A UUID."""
        contract_id: NotRequired[str]
        """A UUID."""
        invoice_id: NotRequired[str]
        """A UUID."""
        credit_note_id: NotRequired[str]
        """A UUID."""
        tax_jurisdiction_id: NotRequired[str]
        """A UUID."""
        payment_id: NotRequired[str]
        """A UUID."""
        refund_id: NotRequired[str]
        """A UUID."""
        revenue_contract_id: NotRequired[str]
        """The id of a revenue recognition contract. It is not the `contract_id` of billing. A UUID."""
        revenue_contract_item_id: NotRequired[str]
        """A UUID."""
        performance_obligation_id: NotRequired[str]
        """A UUID."""
        product_id: NotRequired[str]
        """A UUID."""
        custom_tags: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .journal_line_tag import JournalLineTag
from .json_object import JsonObject

resolvable(CreateJournalLine, globals())
