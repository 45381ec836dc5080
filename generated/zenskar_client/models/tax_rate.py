# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, read_decimal, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class TaxRate(ApiObject):
    """One tax of a jurisdiction rate.

    In every response that a source shows: `id`, `jurisdiction_rate_id`, `tax_name`, `rate_percent`, `is_compound`,
    `compound_order`, `jurisdiction_level`, `jurisdiction_code`. If one is missing after all, it is `UNSET`.
    """

    id: str
    """A UUID."""
    jurisdiction_rate_id: str
    """A UUID."""
    tax_name: str
    """Undocumented."""
    rate_percent: Decimal
    """The rate in percent. It is a number here; a lookup returns it as a string."""
    is_compound: bool
    """Undocumented."""
    compound_order: int
    """Undocumented."""
    jurisdiction_level: str | None
    """Undocumented."""
    jurisdiction_code: str | None
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.jurisdiction_rate_id = d.pop("jurisdiction_rate_id", UNSET)
        self.tax_name = d.pop("tax_name", UNSET)
        self.rate_percent = read_decimal(v) if (v := d.pop("rate_percent", UNSET)).__class__ is not Decimal else v
        self.is_compound = d.pop("is_compound", UNSET)
        self.compound_order = d.pop("compound_order", UNSET)
        self.jurisdiction_level = d.pop("jurisdiction_level", UNSET)
        self.jurisdiction_code = d.pop("jurisdiction_code", UNSET)
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
        if (v := model.jurisdiction_rate_id) is not UNSET:
            d["jurisdiction_rate_id"] = v
        if (v := model.tax_name) is not UNSET:
            d["tax_name"] = v
        if (v := model.rate_percent) is not UNSET:
            d["rate_percent"] = v
        if (v := model.is_compound) is not UNSET:
            d["is_compound"] = v
        if (v := model.compound_order) is not UNSET:
            d["compound_order"] = v
        if (v := model.jurisdiction_level) is not UNSET:
            d["jurisdiction_level"] = v
        if (v := model.jurisdiction_code) is not UNSET:
            d["jurisdiction_code"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(TaxRate, globals())
