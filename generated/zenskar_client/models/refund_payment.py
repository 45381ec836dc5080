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
class RefundPayment(ApiObject):
    """How much of a payment to refund, and to which destination.

    `refund_amount` of `RefundPayment`: In minor units of the currency (cents).
    """

    refund_destination: RefundDestination
    """The destination of refunded money. Known values: `credits`, `original_payment_method`, `external`.
    Sources: the docs have `external`; the vendor's newer tool offers only the other two values."""
    writeoff_invoices: bool
    """Undocumented."""
    connector: Connector | Unset = UNSET
    """The link between a record here and the same record in a connected system such as Stripe or QuickBooks."""
    refund_payment_part_amounts: builtins.list[PaymentPart] | None | Unset = UNSET
    """The part of a payment that goes to one invoice."""
    refund_amount: Decimal | Unset = UNSET
    """The amount to refund, in minor units of the currency.
    Warning: 0 refunds everything, as the full amount does.
    Sources: the vendor's tool requires it."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    timestamp: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "refund_destination": "refund_destination",
        "writeoff_invoices": "writeoff_invoices",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "refund_destination": RefundDestination,
            "writeoff_invoices": "boolean",
            "connector": Connector,
            "refund_payment_part_amounts": [PaymentPart],
            "refund_amount": "number",
            "description": "string",
            "timestamp": "date-time",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "connector": (None, Connector),
            "refund_payment_part_amounts": (None, PaymentPart),
            "refund_amount": (write_minor,),
            "timestamp": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.refund_destination = (
            RefundDestination.by_value[v] if (v := d.pop("refund_destination", UNSET)).__class__ is str else v
        )
        self.writeoff_invoices = d.pop("writeoff_invoices", UNSET)
        self.connector = Connector.from_dict(v) if (v := d.pop("connector", UNSET)).__class__ is dict else v
        self.refund_payment_part_amounts = (
            [PaymentPart.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("refund_payment_part_amounts", UNSET)).__class__ is list
            else v
        )
        self.refund_amount = read_money(v) if (v := d.pop("refund_amount", UNSET)).__class__ is not Decimal else v
        self.description = d.pop("description", UNSET)
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
        if (v := model.refund_destination) is not UNSET:
            d["refund_destination"] = str(v) if isinstance(v, str) else v
        if (v := model.writeoff_invoices) is not UNSET:
            d["writeoff_invoices"] = v
        if (v := model.connector) is not UNSET:
            d["connector"] = v
        if (v := model.refund_payment_part_amounts) is not UNSET:
            d["refund_payment_part_amounts"] = v
        if (v := model.refund_amount) is not UNSET:
            d["refund_amount"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, RefundPayment)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .connector import ConnectorFields
    from .payment_part import PaymentPartFields
    from .refund_destination import RefundDestinationValue

    class RefundPaymentFields(TypedDict, closed=True):
        """The fields of `RefundPayment` as keyword arguments or in a dict."""

        refund_destination: RefundDestination | RefundDestinationValue
        """The destination of refunded money. Known values: `credits`, `original_payment_method`, `external`.
        Sources: the docs have `external`; the vendor's newer tool offers only the other two values."""
        writeoff_invoices: bool
        """Undocumented."""
        connector: NotRequired[Connector | ConnectorFields | AnyFields]
        """The link between a record here and the same record in a connected system such as Stripe or QuickBooks."""
        refund_payment_part_amounts: NotRequired[Sequence[PaymentPart | PaymentPartFields | AnyFields] | None]
        """The part of a payment that goes to one invoice."""
        refund_amount: NotRequired[Decimal | int]
        """The amount to refund, in minor units of the currency.
        Warning: 0 refunds everything, as the full amount does.
        Sources: the vendor's tool requires it."""
        description: NotRequired[str | None]
        """Undocumented."""
        timestamp: NotRequired[dt.datetime | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .connector import Connector
from .payment_part import PaymentPart
from .refund_destination import RefundDestination

resolvable(RefundPayment, globals())
