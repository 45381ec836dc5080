# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Customer(ApiObject):
    """A customer.

    In every response that a source shows: `id`, `external_id`, `customer_name`, `custom_data`, `address`. If one is
    missing after all, it is `UNSET`.

    Sources:
        The archived docs page is cut off after `invoice_details`. There may be more fields.
    """

    id: str
    """A UUID."""
    external_id: str | None
    """The id of the customer in your own system."""
    customer_name: str
    """Undocumented."""
    custom_data: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    address: AddressResponse
    """The address of a customer in the customer's record."""
    ship_to_address: AddressResponse | None | Unset = UNSET
    """The address of a customer in the customer's record."""
    tax_info: builtins.list[TaxId] | None | Unset = UNSET
    """A tax number of a customer."""
    phone_number: str | None | Unset = UNSET
    """Undocumented."""
    email: str | None | Unset = UNSET
    """Undocumented."""
    contacts: builtins.list[Contact] | None | Unset = UNSET
    """A contact: a person who belongs to a customer."""
    custom_attributes: JsonObject | None | Unset = UNSET
    """The tags of the customer."""
    communications_enabled: bool | None | Unset = UNSET
    """The server's default is true."""
    auto_charge_enabled: bool | None | Unset = UNSET
    """The server's default is true."""
    invoice_details: InvoiceDetails | None | Unset = UNSET
    """The invoice details, as the docs page calls them."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "custom_data": (None, JsonObject),
            "address": (None, AddressResponse),
            "ship_to_address": (None, AddressResponse),
            "tax_info": (None, TaxId),
            "contacts": (None, Contact),
            "custom_attributes": (None, JsonObject),
            "invoice_details": (None, InvoiceDetails),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.customer_name = d.pop("customer_name", UNSET)
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.address = AddressResponse.from_dict(v) if (v := d.pop("address", UNSET)).__class__ is dict else v
        self.ship_to_address = (
            AddressResponse.from_dict(v) if (v := d.pop("ship_to_address", UNSET)).__class__ is dict else v
        )
        self.tax_info = (
            [TaxId.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("tax_info", UNSET)).__class__ is list
            else v
        )
        self.phone_number = d.pop("phone_number", UNSET)
        self.email = d.pop("email", UNSET)
        self.contacts = (
            [Contact.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("contacts", UNSET)).__class__ is list
            else v
        )
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
        )
        self.communications_enabled = d.pop("communications_enabled", UNSET)
        self.auto_charge_enabled = d.pop("auto_charge_enabled", UNSET)
        self.invoice_details = (
            InvoiceDetails.from_dict(v) if (v := d.pop("invoice_details", UNSET)).__class__ is dict else v
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
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.customer_name) is not UNSET:
            d["customer_name"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.address) is not UNSET:
            d["address"] = v
        if (v := model.ship_to_address) is not UNSET:
            d["ship_to_address"] = v
        if (v := model.tax_info) is not UNSET:
            d["tax_info"] = v
        if (v := model.phone_number) is not UNSET:
            d["phone_number"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.contacts) is not UNSET:
            d["contacts"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        if (v := model.communications_enabled) is not UNSET:
            d["communications_enabled"] = v
        if (v := model.auto_charge_enabled) is not UNSET:
            d["auto_charge_enabled"] = v
        if (v := model.invoice_details) is not UNSET:
            d["invoice_details"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Customer)


# Imported last, because models can refer to each other.
from .address_response import AddressResponse
from .contact import Contact
from .invoice_details import InvoiceDetails
from .json_object import JsonObject
from .tax_id import TaxId

resolvable(Customer, globals())
