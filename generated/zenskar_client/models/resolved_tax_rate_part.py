# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class ResolvedTaxRatePart(ApiObject):
    """One tax that applies to a destination."""

    tax_name: str | None | Unset = UNSET
    """Undocumented."""
    rate_percent: str | None | Unset = UNSET
    """The rate in percent. It is a string here and a number elsewhere."""
    is_compound: bool | None | Unset = UNSET
    """Undocumented."""
    compound_order: int | None | Unset = UNSET
    """Undocumented."""
    source_tax_rate_id: str | None | Unset = UNSET
    """The id of the corresponding tax of the jurisdiction rate. A UUID."""
    jurisdiction_level: str | None | Unset = UNSET
    """Undocumented."""
    jurisdiction_code: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.tax_name = d.pop("tax_name", UNSET)
        self.rate_percent = d.pop("rate_percent", UNSET)
        self.is_compound = d.pop("is_compound", UNSET)
        self.compound_order = d.pop("compound_order", UNSET)
        self.source_tax_rate_id = d.pop("source_tax_rate_id", UNSET)
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
        if (v := model.tax_name) is not UNSET:
            d["tax_name"] = v
        if (v := model.rate_percent) is not UNSET:
            d["rate_percent"] = v
        if (v := model.is_compound) is not UNSET:
            d["is_compound"] = v
        if (v := model.compound_order) is not UNSET:
            d["compound_order"] = v
        if (v := model.source_tax_rate_id) is not UNSET:
            d["source_tax_rate_id"] = v
        if (v := model.jurisdiction_level) is not UNSET:
            d["jurisdiction_level"] = v
        if (v := model.jurisdiction_code) is not UNSET:
            d["jurisdiction_code"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(ResolvedTaxRatePart, globals())
