# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateBusinessEntity(ApiObject):
    """A new business entity.

    Sources:
        The guide to the dashboard requires an e-mail address; the vendor's tool does not.
    """

    name: str
    """Undocumented."""
    address: BusinessEntityAddress | Unset = UNSET
    """The address of a business entity in requests.
    Sources: known from the vendor's tools."""
    email: str | Unset = UNSET
    """Undocumented."""
    phone_number: str | Unset = UNSET
    """The phone number, with the country code.
    Sources: the vendor's tool sends a placeholder if none is given."""
    is_default: bool | Unset = UNSET
    """The server's default is false."""
    logo_url: str | Unset = UNSET
    """Undocumented."""
    tax_config: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "address": BusinessEntityAddress,
            "email": "string",
            "phone_number": "string",
            "is_default": "boolean",
            "logo_url": "string",
            "tax_config": JsonObject,
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
        self.phone_number = d.pop("phone_number", UNSET)
        self.is_default = d.pop("is_default", UNSET)
        self.logo_url = d.pop("logo_url", UNSET)
        self.tax_config = JsonObject.from_dict(v) if (v := d.pop("tax_config", UNSET)).__class__ is dict else v
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
        if (v := model.phone_number) is not UNSET:
            d["phone_number"] = v
        if (v := model.is_default) is not UNSET:
            d["is_default"] = v
        if (v := model.logo_url) is not UNSET:
            d["logo_url"] = v
        if (v := model.tax_config) is not UNSET:
            d["tax_config"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateBusinessEntity)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .business_entity_address import BusinessEntityAddressDict

    class CreateBusinessEntityFields(TypedDict, closed=True):
        """The fields of `CreateBusinessEntity` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        address: NotRequired[BusinessEntityAddress | BusinessEntityAddressDict | AnyFields]
        """The address of a business entity in requests.
        Sources: known from the vendor's tools."""
        email: NotRequired[str]
        """Undocumented."""
        phone_number: NotRequired[str]
        """The phone number, with the country code.
        Sources: the vendor's tool sends a placeholder if none is given."""
        is_default: NotRequired[bool]
        """The server's default is false."""
        logo_url: NotRequired[str]
        """Undocumented."""
        tax_config: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .business_entity_address import BusinessEntityAddress
from .json_object import JsonObject

resolvable(CreateBusinessEntity, globals())
