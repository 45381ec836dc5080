# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class AttachPaymentMethod(ApiObject):
    """A payment method at a payment provider, to attach to a customer."""

    payment_method_id: str
    """The id at the payment provider, such as Stripe's `pm_...`."""
    connector: Connector | str | Unset = UNSET
    """The connector to use if the customer has several.
    Sources: an object on the docs page and in the vendor's newest tool; a plain name, such as `stripe`, in its
    older tool."""
    set_as_default: bool | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"payment_method_id": "payment_method_id"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"payment_method_id": "string", "connector": (Connector, "string"), "set_as_default": "boolean"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"connector": (None, Connector)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.payment_method_id = d.pop("payment_method_id", UNSET)
        self.connector = Connector.from_dict(v) if (v := d.pop("connector", UNSET)).__class__ is dict else v
        self.set_as_default = d.pop("set_as_default", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.payment_method_id) is not UNSET:
            d["payment_method_id"] = v
        if (v := model.connector) is not UNSET:
            d["connector"] = v
        if (v := model.set_as_default) is not UNSET:
            d["set_as_default"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, AttachPaymentMethod)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .connector import ConnectorFields

    class AttachPaymentMethodFields(TypedDict, closed=True):
        """The fields of `AttachPaymentMethod` as keyword arguments or in a dict."""

        payment_method_id: str
        """The id at the payment provider, such as Stripe's `pm_...`."""
        connector: NotRequired[Connector | ConnectorFields | str | AnyFields]
        """The connector to use if the customer has several.
        Sources: an object on the docs page and in the vendor's newest tool; a plain name, such as `stripe`, in its
        older tool."""
        set_as_default: NotRequired[bool | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .connector import Connector

resolvable(AttachPaymentMethod, globals())
