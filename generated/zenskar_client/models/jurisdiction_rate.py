# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class JurisdictionRate(ApiObject):
    """The taxes that apply to one category in one place for a period of time. A null in a field of the place means
    that the row applies to destinations for which that field is not given.

    In every response that a source shows: `id`, `business_entity_id`, `organization_id`, `country_code`,
    `state_code`, `city`, `zip_code_start`, `zip_code_end`, `tax_category_id`, `effective_from`. If one is missing
    after all, it is `UNSET`.

    Sources:
        After `effective_from` the fields are taken from an example.
    """

    id: str
    """A UUID."""
    business_entity_id: str
    """A UUID."""
    organization_id: str
    """A UUID."""
    country_code: str
    """The country code, two letters."""
    state_code: str | None
    """Undocumented."""
    city: str | None
    """Undocumented."""
    zip_code_start: str | None
    """Undocumented."""
    zip_code_end: str | None
    """Undocumented."""
    tax_category_id: str
    """A UUID."""
    effective_from: dt.date
    """Undocumented."""
    effective_to: dt.date | None | Unset = UNSET
    """Undocumented."""
    is_active: bool | None | Unset = UNSET
    """Undocumented."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    rates: builtins.list[TaxRate] | None | Unset = UNSET
    """The taxes that make up the rate."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"effective_from": (write_date,), "effective_to": (write_date,), "rates": (None, TaxRate)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.business_entity_id = d.pop("business_entity_id", UNSET)
        self.organization_id = d.pop("organization_id", UNSET)
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
        self.rates = (
            [TaxRate.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("rates", UNSET)).__class__ is list
            else v
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
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        if (v := model.organization_id) is not UNSET:
            d["organization_id"] = v
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
        if (v := model.rates) is not UNSET:
            d["rates"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, JurisdictionRate)


# Imported last, because models can refer to each other.
from .tax_rate import TaxRate

resolvable(JurisdictionRate, globals())
