# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateContact(ApiObject):
    """A new contact of a customer."""

    customer: str
    """The id of the customer. A UUID."""
    email: str
    """Undocumented."""
    first_name: str | None | Unset = UNSET
    """Undocumented."""
    last_name: str | None | Unset = UNSET
    """Undocumented."""
    send_contract: bool | Unset = UNSET
    """Undocumented."""
    send_invoice: bool | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"customer": "customer", "email": "email"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "customer": "string",
            "email": "string",
            "first_name": "string",
            "last_name": "string",
            "send_contract": "boolean",
            "send_invoice": "boolean",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer = d.pop("customer", UNSET)
        self.email = d.pop("email", UNSET)
        self.first_name = d.pop("first_name", UNSET)
        self.last_name = d.pop("last_name", UNSET)
        self.send_contract = d.pop("send_contract", UNSET)
        self.send_invoice = d.pop("send_invoice", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer) is not UNSET:
            d["customer"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.first_name) is not UNSET:
            d["first_name"] = v
        if (v := model.last_name) is not UNSET:
            d["last_name"] = v
        if (v := model.send_contract) is not UNSET:
            d["send_contract"] = v
        if (v := model.send_invoice) is not UNSET:
            d["send_invoice"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class CreateContactFields(TypedDict, closed=True):
        """The fields of `CreateContact` as keyword arguments or in a dict."""

        customer: str
        """The id of the customer. A UUID."""
        email: str
        """Undocumented."""
        first_name: NotRequired[str | None]
        """Undocumented."""
        last_name: NotRequired[str | None]
        """Undocumented."""
        send_contract: NotRequired[bool]
        """Undocumented."""
        send_invoice: NotRequired[bool]
        """Undocumented."""


resolvable(CreateContact, globals())
