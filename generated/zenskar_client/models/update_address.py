# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateAddress(ApiObject):
    """Changes to an address. Omitted fields stay unchanged.

    Sources:
        The types are those of creation.
    """

    line1: str | None | Unset = UNSET
    """Undocumented."""
    line2: str | None | Unset = UNSET
    """Undocumented."""
    line3: str | None | Unset = UNSET
    """Undocumented."""
    city: str | None | Unset = UNSET
    """Undocumented."""
    state: str | None | Unset = UNSET
    """Undocumented."""
    zip_code: str | None | Unset = UNSET
    """Undocumented."""
    country: str | None | Unset = UNSET
    """Undocumented."""
    country_code: str | Unset = UNSET
    """The country: an ISO 3166-1 alpha-2 code."""
    validation_status: str | Unset = UNSET
    """Undocumented."""
    connector_validation: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    is_default_billing: bool | Unset = UNSET
    """Undocumented."""
    is_default_shipping: bool | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"zipCode": "zip_code"}

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "line1": "string",
            "line2": "string",
            "line3": "string",
            "city": "string",
            "state": "string",
            "zipCode": "string",
            "country": "string",
            "country_code": "string",
            "validation_status": "string",
            "connector_validation": JsonObject,
            "is_default_billing": "boolean",
            "is_default_shipping": "boolean",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"connector_validation": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.line1 = d.pop("line1", UNSET)
        self.line2 = d.pop("line2", UNSET)
        self.line3 = d.pop("line3", UNSET)
        self.city = d.pop("city", UNSET)
        self.state = d.pop("state", UNSET)
        self.zip_code = d.pop("zipCode", UNSET)
        self.country = d.pop("country", UNSET)
        self.country_code = d.pop("country_code", UNSET)
        self.validation_status = d.pop("validation_status", UNSET)
        self.connector_validation = (
            JsonObject.from_dict(v) if (v := d.pop("connector_validation", UNSET)).__class__ is dict else v
        )
        self.is_default_billing = d.pop("is_default_billing", UNSET)
        self.is_default_shipping = d.pop("is_default_shipping", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.line1) is not UNSET:
            d["line1"] = v
        if (v := model.line2) is not UNSET:
            d["line2"] = v
        if (v := model.line3) is not UNSET:
            d["line3"] = v
        if (v := model.city) is not UNSET:
            d["city"] = v
        if (v := model.state) is not UNSET:
            d["state"] = v
        if (v := model.zip_code) is not UNSET:
            d["zipCode"] = v
        if (v := model.country) is not UNSET:
            d["country"] = v
        if (v := model.country_code) is not UNSET:
            d["country_code"] = v
        if (v := model.validation_status) is not UNSET:
            d["validation_status"] = v
        if (v := model.connector_validation) is not UNSET:
            d["connector_validation"] = v
        if (v := model.is_default_billing) is not UNSET:
            d["is_default_billing"] = v
        if (v := model.is_default_shipping) is not UNSET:
            d["is_default_shipping"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateAddress)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdateAddressFields(TypedDict, closed=True):
        """The fields of `UpdateAddress` as keyword arguments."""

        line1: NotRequired[str | None]
        """Undocumented."""
        line2: NotRequired[str | None]
        """Undocumented."""
        line3: NotRequired[str | None]
        """Undocumented."""
        city: NotRequired[str | None]
        """Undocumented."""
        state: NotRequired[str | None]
        """Undocumented."""
        zip_code: NotRequired[str | None]
        """Undocumented."""
        country: NotRequired[str | None]
        """Undocumented."""
        country_code: NotRequired[str]
        """The country: an ISO 3166-1 alpha-2 code."""
        validation_status: NotRequired[str]
        """Undocumented."""
        connector_validation: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        is_default_billing: NotRequired[bool]
        """Undocumented."""
        is_default_shipping: NotRequired[bool]
        """Undocumented."""

    class UpdateAddressDict(TypedDict, closed=True):
        """The fields of `UpdateAddress` in a dict, as the API spells them."""

        line1: NotRequired[str | None]
        """Undocumented."""
        line2: NotRequired[str | None]
        """Undocumented."""
        line3: NotRequired[str | None]
        """Undocumented."""
        city: NotRequired[str | None]
        """Undocumented."""
        state: NotRequired[str | None]
        """Undocumented."""
        zipCode: NotRequired[str | None]
        """Undocumented."""
        country: NotRequired[str | None]
        """Undocumented."""
        country_code: NotRequired[str]
        """The country: an ISO 3166-1 alpha-2 code."""
        validation_status: NotRequired[str]
        """Undocumented."""
        connector_validation: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
        is_default_billing: NotRequired[bool]
        """Undocumented."""
        is_default_shipping: NotRequired[bool]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(UpdateAddress, globals())
