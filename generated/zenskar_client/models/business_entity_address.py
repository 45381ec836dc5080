# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class BusinessEntityAddress(ApiObject):
    """The address of a business entity in requests.

    Sources:
        Known from the vendor's tools.
    """

    line1: str | Unset = UNSET
    """Undocumented."""
    line2: str | Unset = UNSET
    """Undocumented."""
    line3: str | Unset = UNSET
    """Undocumented."""
    city: str | Unset = UNSET
    """Undocumented."""
    state: str | Unset = UNSET
    """Undocumented."""
    zip_code: str | Unset = UNSET
    """Undocumented."""
    country: str | Unset = UNSET
    """Undocumented."""
    country_code: str | Unset = UNSET
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
        }

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
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class BusinessEntityAddressDict(TypedDict, closed=True):
        """The fields of `BusinessEntityAddress` in a dict, as the API spells them."""

        line1: NotRequired[str]
        """Undocumented."""
        line2: NotRequired[str]
        """Undocumented."""
        line3: NotRequired[str]
        """Undocumented."""
        city: NotRequired[str]
        """Undocumented."""
        state: NotRequired[str]
        """Undocumented."""
        zipCode: NotRequired[str]
        """Undocumented."""
        country: NotRequired[str]
        """Undocumented."""
        country_code: NotRequired[str]
        """Undocumented."""


resolvable(BusinessEntityAddress, globals())
