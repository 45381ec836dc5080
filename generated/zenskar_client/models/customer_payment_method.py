# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomerPaymentMethod(ApiObject):
    """A payment method of a customer, such as a card or an account.

    Sources:
        The fields are taken from an example.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    customer_id: str | None | Unset = UNSET
    """A UUID."""
    organisation_id: str | None | Unset = UNSET
    """A UUID."""
    connector_id: str | None | Unset = UNSET
    """A UUID."""
    connector_name: str | None | Unset = UNSET
    """Undocumented."""
    external_id: str | None | Unset = UNSET
    """Undocumented."""
    is_default: bool | None | Unset = UNSET
    """Undocumented."""
    status: str | None | Unset = UNSET
    """Undocumented."""
    country: str | None | Unset = UNSET
    """Undocumented."""
    type_: str | None | Unset = UNSET
    """Undocumented."""
    details: JsonObject | None | Unset = UNSET
    """The details from the payment provider.
    Sources: the vendor's client reads `brand`, `last4`, `exp_month` and `exp_year`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"details": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.connector_id = d.pop("connector_id", UNSET)
        self.connector_name = d.pop("connector_name", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.is_default = d.pop("is_default", UNSET)
        self.status = d.pop("status", UNSET)
        self.country = d.pop("country", UNSET)
        self.type_ = d.pop("type", UNSET)
        self.details = JsonObject.from_dict(v) if (v := d.pop("details", UNSET)).__class__ is dict else v
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
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.connector_id) is not UNSET:
            d["connector_id"] = v
        if (v := model.connector_name) is not UNSET:
            d["connector_name"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.is_default) is not UNSET:
            d["is_default"] = v
        if (v := model.status) is not UNSET:
            d["status"] = v
        if (v := model.country) is not UNSET:
            d["country"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = v
        if (v := model.details) is not UNSET:
            d["details"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CustomerPaymentMethod)


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(CustomerPaymentMethod, globals())
