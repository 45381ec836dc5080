# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateBusinessEntity(ApiObject):
    """Changes to a business entity.

    Sources:
        The archived docs page is cut off within `email`. There may be more fields.
    """

    name: str | None | Unset = UNSET
    """Undocumented."""
    address: BusinessEntityAddress | None | Unset = UNSET
    """The address of a business entity in requests."""
    email: str | Unset = UNSET
    """Undocumented."""
    tax_config: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    phone_number: str | Unset = UNSET
    """The phone number, with the country code, such as `+1-555-0100`."""
    logo_url: str | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "address": BusinessEntityAddress,
            "email": "string",
            "tax_config": JsonObject,
            "phone_number": "string",
            "logo_url": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"address": (None, BusinessEntityAddress), "tax_config": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.address = BusinessEntityAddress.from_dict(v) if (v := d.pop("address", UNSET)).__class__ is dict else v
        self.email = d.pop("email", UNSET)
        self.tax_config = JsonObject.from_dict(v) if (v := d.pop("tax_config", UNSET)).__class__ is dict else v
        self.phone_number = d.pop("phone_number", UNSET)
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.address) is not UNSET:
            d["address"] = v
        if (v := model.email) is not UNSET:
            d["email"] = v
        if (v := model.tax_config) is not UNSET:
            d["tax_config"] = v
        if (v := model.phone_number) is not UNSET:
            d["phone_number"] = v
        if (v := model.logo_url) is not UNSET:
            d["logo_url"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateBusinessEntity)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .business_entity_address import BusinessEntityAddressDict

    class UpdateBusinessEntityFields(TypedDict, closed=True):
        """The fields of `UpdateBusinessEntity` as keyword arguments or in a dict."""

        name: NotRequired[str | None]
        """Undocumented."""
        address: NotRequired[BusinessEntityAddress | BusinessEntityAddressDict | AnyFields | None]
        """The address of a business entity in requests."""
        email: NotRequired[str]
        """Undocumented."""
        tax_config: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        phone_number: NotRequired[str]
        """The phone number, with the country code, such as `+1-555-0100`."""
        logo_url: NotRequired[str]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .business_entity_address import BusinessEntityAddress
from .json_object import JsonObject

resolvable(UpdateBusinessEntity, globals())
