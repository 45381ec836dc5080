# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateJurisdictionRate(ApiObject):
    """Changes to a jurisdiction rate. Only the keys that are sent are written. The taxes of the rate cannot be changed
    here.
    """

    country_code: str | Unset = UNSET
    """The country code, two letters.
    Sources: only the later of two versions of the docs page has it."""
    state_code: str | Unset = UNSET
    """Undocumented."""
    city: str | Unset = UNSET
    """Undocumented."""
    zip_code_start: str | Unset = UNSET
    """Undocumented."""
    zip_code_end: str | Unset = UNSET
    """Undocumented."""
    tax_category_id: str | Unset = UNSET
    """A UUID."""
    effective_from: dt.date | Unset = UNSET
    """Undocumented."""
    effective_to: dt.date | Unset = UNSET
    """Undocumented."""
    is_active: bool | Unset = UNSET
    """Undocumented."""
    name: str | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "country_code": "string",
            "state_code": "string",
            "city": "string",
            "zip_code_start": "string",
            "zip_code_end": "string",
            "tax_category_id": "string",
            "effective_from": "date",
            "effective_to": "date",
            "is_active": "boolean",
            "name": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"effective_from": (write_date,), "effective_to": (write_date,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.country_code = d.pop("country_code", UNSET)
        self.state_code = d.pop("state_code", UNSET)
        self.city = d.pop("city", UNSET)
        self.zip_code_start = d.pop("zip_code_start", UNSET)
        self.zip_code_end = d.pop("zip_code_end", UNSET)
        self.tax_category_id = d.pop("tax_category_id", UNSET)
        self.effective_from = read_date(v) if (v := d.pop("effective_from", UNSET)).__class__ is str else v
        self.effective_to = read_date(v) if (v := d.pop("effective_to", UNSET)).__class__ is str else v
        self.is_active = d.pop("is_active", UNSET)
        self.name = d.pop("name", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.country_code) is not UNSET:
            d["country_code"] = v
        if (v := model.state_code) is not UNSET:
            d["state_code"] = v
        if (v := model.city) is not UNSET:
            d["city"] = v
        if (v := model.zip_code_start) is not UNSET:
            d["zip_code_start"] = v
        if (v := model.zip_code_end) is not UNSET:
            d["zip_code_end"] = v
        if (v := model.tax_category_id) is not UNSET:
            d["tax_category_id"] = v
        if (v := model.effective_from) is not UNSET:
            d["effective_from"] = v
        if (v := model.effective_to) is not UNSET:
            d["effective_to"] = v
        if (v := model.is_active) is not UNSET:
            d["is_active"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateJurisdictionRate)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdateJurisdictionRateFields(TypedDict, closed=True):
        """The fields of `UpdateJurisdictionRate` as keyword arguments or in a dict."""

        country_code: NotRequired[str]
        """The country code, two letters.
        Sources: only the later of two versions of the docs page has it."""
        state_code: NotRequired[str]
        """Undocumented."""
        city: NotRequired[str]
        """Undocumented."""
        zip_code_start: NotRequired[str]
        """Undocumented."""
        zip_code_end: NotRequired[str]
        """Undocumented."""
        tax_category_id: NotRequired[str]
        """A UUID."""
        effective_from: NotRequired[dt.date]
        """Undocumented."""
        effective_to: NotRequired[dt.date]
        """Undocumented."""
        is_active: NotRequired[bool]
        """Undocumented."""
        name: NotRequired[str]
        """Undocumented."""


resolvable(UpdateJurisdictionRate, globals())
