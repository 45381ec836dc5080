# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateInvoiceCharge(ApiObject):
    """The options for charging an invoice. All fields are optional, but the body is required."""

    connector: Connector | None | Unset = UNSET
    """The connector to charge. If omitted, the server finds it."""
    source: str | None | Unset = UNSET
    """Undocumented."""
    payment_method_types: builtins.list[str] | None | Unset = UNSET
    """Undocumented."""
    skip_invoice_due_date_check: bool | None | Unset = UNSET
    """Whether to charge regardless of the due date. The server's default is false.
    Sources: the vendor's tool switches it off by default."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "connector": Connector,
            "source": "string",
            "payment_method_types": ["string"],
            "skip_invoice_due_date_check": "boolean",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"connector": (None, Connector)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.connector = Connector.from_dict(v) if (v := d.pop("connector", UNSET)).__class__ is dict else v
        self.source = d.pop("source", UNSET)
        self.payment_method_types = d.pop("payment_method_types", UNSET)
        self.skip_invoice_due_date_check = d.pop("skip_invoice_due_date_check", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.connector) is not UNSET:
            d["connector"] = v
        if (v := model.source) is not UNSET:
            d["source"] = v
        if (v := model.payment_method_types) is not UNSET:
            d["payment_method_types"] = v
        if (v := model.skip_invoice_due_date_check) is not UNSET:
            d["skip_invoice_due_date_check"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateInvoiceCharge)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .connector import ConnectorFields

    class CreateInvoiceChargeFields(TypedDict, closed=True):
        """The fields of `CreateInvoiceCharge` as keyword arguments or in a dict."""

        connector: NotRequired[Connector | ConnectorFields | AnyFields | None]
        """The connector to charge. If omitted, the server finds it."""
        source: NotRequired[str | None]
        """Undocumented."""
        payment_method_types: NotRequired[Sequence[str] | None]
        """Undocumented."""
        skip_invoice_due_date_check: NotRequired[bool | None]
        """Whether to charge regardless of the due date. The server's default is false.
        Sources: the vendor's tool switches it off by default."""


# Imported last, because models can refer to each other.
from .connector import Connector

resolvable(CreateInvoiceCharge, globals())
