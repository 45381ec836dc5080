# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class BusinessEntity(ApiObject):
    """A business entity: a company of the organisation.

    Sources:
        No docs page shows the responses of its own operations. The fields are those that the vendor's client reads,
        and those of the entity within a custom attribute.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    email: str | None | Unset = UNSET
    """Undocumented."""
    phone_number: str | None | Unset = UNSET
    """Undocumented."""
    address: BusinessEntityAddressResponse | None | Unset = UNSET
    """The address of a business entity in responses."""
    is_default: bool | None | Unset = UNSET
    """Whether new customers are assigned to this entity by default. Each organisation has one such entity."""
    tax_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    logo_url: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"address": (None, BusinessEntityAddressResponse), "tax_config": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.email = d.pop("email", UNSET)
        self.phone_number = d.pop("phone_number", UNSET)
        self.address = (
            BusinessEntityAddressResponse.from_dict(v) if (v := d.pop("address", UNSET)).__class__ is dict else v
        )
        self.is_default = d.pop("is_default", UNSET)
        self.tax_config = JsonObject.from_dict(v) if (v := d.pop("tax_config", UNSET)).__class__ is dict else v
        self.logo_url = d.pop("logo_url", UNSET)
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.phone_number) is not UNSET:
            d["phone_number"] = v
        if (v := model.address) is not UNSET:
            d["address"] = v
        if (v := model.is_default) is not UNSET:
            d["is_default"] = v
        if (v := model.tax_config) is not UNSET:
            d["tax_config"] = v
        if (v := model.logo_url) is not UNSET:
            d["logo_url"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, BusinessEntity)


# Imported last, because models can refer to each other.
from .business_entity_address_response import BusinessEntityAddressResponse
from .json_object import JsonObject

resolvable(BusinessEntity, globals())
