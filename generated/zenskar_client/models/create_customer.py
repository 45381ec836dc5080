# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateCustomer(ApiObject):
    """A new customer.

    Sources:
        The archived docs page is cut off after `business_entity_id`. There may be more fields.
    """

    customer_name: str
    """Undocumented."""
    external_id: str | None | Unset = UNSET
    """The id of the customer in your own system.
    Sources: an older docs page says that a UUID becomes the id of the record itself."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    address: Address | Unset = UNSET
    """An address in a request."""
    ship_to_address: Address | Unset = UNSET
    """An address in a request."""
    tax_info: builtins.list[TaxId] | None | Unset = UNSET
    """A tax number of a customer."""
    email: str | None | Unset = UNSET
    """The e-mail address. It must be unique among the customers of an organisation."""
    phone_number: str | None | Unset = UNSET
    """The phone number, with the country code."""
    connector: Connector | Unset = UNSET
    """The link between a record here and the same record in a connected system such as Stripe or QuickBooks."""
    communications_enabled: bool | Unset = UNSET
    """The server's default is true."""
    auto_charge_enabled: bool | Unset = UNSET
    """The server's default is true."""
    business_entity_id: str | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"customer_name": "customer_name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "customer_name": "string",
            "external_id": "string",
            "custom_data": JsonObject,
            "address": Address,
            "ship_to_address": Address,
            "tax_info": [TaxId],
            "email": "string",
            "phone_number": "string",
            "connector": Connector,
            "communications_enabled": "boolean",
            "auto_charge_enabled": "boolean",
            "business_entity_id": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "custom_data": (None, JsonObject),
            "address": (None, Address),
            "ship_to_address": (None, Address),
            "tax_info": (None, TaxId),
            "connector": (None, Connector),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer_name = d.pop("customer_name", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.address = Address.from_dict(v) if (v := d.pop("address", UNSET)).__class__ is dict else v
        self.ship_to_address = Address.from_dict(v) if (v := d.pop("ship_to_address", UNSET)).__class__ is dict else v
        self.tax_info = (
            [TaxId.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("tax_info", UNSET)).__class__ is list
            else v
        )
        self.email = d.pop("email", UNSET)
        self.phone_number = d.pop("phone_number", UNSET)
        self.connector = Connector.from_dict(v) if (v := d.pop("connector", UNSET)).__class__ is dict else v
        self.communications_enabled = d.pop("communications_enabled", UNSET)
        self.auto_charge_enabled = d.pop("auto_charge_enabled", UNSET)
        self.business_entity_id = d.pop("business_entity_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer_name) is not UNSET:
            d["customer_name"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.address) is not UNSET:
            d["address"] = v
        if (v := model.ship_to_address) is not UNSET:
            d["ship_to_address"] = v
        if (v := model.tax_info) is not UNSET:
            d["tax_info"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.phone_number) is not UNSET:
            d["phone_number"] = v
        if (v := model.connector) is not UNSET:
            d["connector"] = v
        if (v := model.communications_enabled) is not UNSET:
            d["communications_enabled"] = v
        if (v := model.auto_charge_enabled) is not UNSET:
            d["auto_charge_enabled"] = v
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateCustomer)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .address import AddressDict
    from .connector import ConnectorFields
    from .tax_id import TaxIdFields

    class CreateCustomerFields(TypedDict, closed=True):
        """The fields of `CreateCustomer` as keyword arguments or in a dict."""

        customer_name: str
        """Undocumented."""
        external_id: NotRequired[str | None]
        """The id of the customer in your own system.
        Sources: an older docs page says that a UUID becomes the id of the record itself."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        address: NotRequired[Address | AddressDict | AnyFields]
        """An address in a request."""
        ship_to_address: NotRequired[Address | AddressDict | AnyFields]
        """An address in a request."""
        tax_info: NotRequired[Sequence[TaxId | TaxIdFields | AnyFields] | None]
        """A tax number of a customer."""
        email: NotRequired[str | None]
        """The e-mail address. It must be unique among the customers of an organisation."""
        phone_number: NotRequired[str | None]
        """The phone number, with the country code."""
        connector: NotRequired[Connector | ConnectorFields | AnyFields]
        """The link between a record here and the same record in a connected system such as Stripe or QuickBooks."""
        communications_enabled: NotRequired[bool]
        """The server's default is true."""
        auto_charge_enabled: NotRequired[bool]
        """The server's default is true."""
        business_entity_id: NotRequired[str]
        """A UUID."""


# Imported last, because models can refer to each other.
from .address import Address
from .connector import Connector
from .json_object import JsonObject
from .tax_id import TaxId

resolvable(CreateCustomer, globals())
