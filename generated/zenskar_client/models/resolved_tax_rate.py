# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class ResolvedTaxRate(ApiObject):
    """The taxes that apply to a destination.

    Sources:
        The docs page shows it in one example, so any field can be missing.
    """

    source_jurisdiction_rate_id: str | None | Unset = UNSET
    """The id of the matching jurisdiction rate. A UUID."""
    rate_breakdown: builtins.list[ResolvedTaxRatePart] | None | Unset = UNSET
    """One tax that applies to a destination."""
    fingerprint: str | None | Unset = UNSET
    """A SHA-256 hash of the result. The same rates have the same fingerprint."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"rate_breakdown": (None, ResolvedTaxRatePart)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.source_jurisdiction_rate_id = d.pop("source_jurisdiction_rate_id", UNSET)
        self.rate_breakdown = (
            [ResolvedTaxRatePart.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("rate_breakdown", UNSET)).__class__ is list
            else v
        )
        self.fingerprint = d.pop("fingerprint", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.source_jurisdiction_rate_id) is not UNSET:
            d["source_jurisdiction_rate_id"] = v
        if (v := model.rate_breakdown) is not UNSET:
            d["rate_breakdown"] = v
        if (v := model.fingerprint) is not UNSET:
            d["fingerprint"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, ResolvedTaxRate)


# Imported last, because models can refer to each other.
from .resolved_tax_rate_part import ResolvedTaxRatePart

resolvable(ResolvedTaxRate, globals())
