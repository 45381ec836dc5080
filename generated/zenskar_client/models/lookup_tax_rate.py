# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class LookupTaxRate(ApiObject):
    """The product category, the destination and the day of a sale. A field of the place that you omit must be empty in
    the matching jurisdiction rate.
    """

    tax_category_id: str
    """A UUID."""
    country_code: str
    """Undocumented."""
    effective_date: dt.date
    """Undocumented."""
    state_code: str | None | Unset = UNSET
    """Undocumented."""
    city: str | None | Unset = UNSET
    """Undocumented."""
    zip_code: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "tax_category_id": "tax_category_id",
        "country_code": "country_code",
        "effective_date": "effective_date",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "tax_category_id": "string",
            "country_code": "string",
            "effective_date": "date",
            "state_code": "string",
            "city": "string",
            "zip_code": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"effective_date": (write_date,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.tax_category_id = d.pop("tax_category_id", UNSET)
        self.country_code = d.pop("country_code", UNSET)
        self.effective_date = read_date(v) if (v := d.pop("effective_date", UNSET)).__class__ is str else v
        self.state_code = d.pop("state_code", UNSET)
        self.city = d.pop("city", UNSET)
        self.zip_code = d.pop("zip_code", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.tax_category_id) is not UNSET:
            d["tax_category_id"] = v
        if (v := model.country_code) is not UNSET:
            d["country_code"] = v
        if (v := model.effective_date) is not UNSET:
            d["effective_date"] = v
        if (v := model.state_code) is not UNSET:
            d["state_code"] = v
        if (v := model.city) is not UNSET:
            d["city"] = v
        if (v := model.zip_code) is not UNSET:
            d["zip_code"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, LookupTaxRate)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class LookupTaxRateFields(TypedDict, closed=True):
        """The fields of `LookupTaxRate` as keyword arguments or in a dict."""

        tax_category_id: str
        """A UUID."""
        country_code: str
        """Undocumented."""
        effective_date: dt.date
        """Undocumented."""
        state_code: NotRequired[str | None]
        """Undocumented."""
        city: NotRequired[str | None]
        """Undocumented."""
        zip_code: NotRequired[str | None]
        """Undocumented."""


resolvable(LookupTaxRate, globals())
