# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanDifference(ApiObject):
    """The changes from one version of a plan to the next. The shape of the items is not shown by any source."""

    additions: builtins.list[Any] | None | Unset = UNSET
    """Undocumented."""
    deletions: builtins.list[Any] | None | Unset = UNSET
    """Undocumented."""
    updates: builtins.list[Any] | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.additions = d.pop("additions", UNSET)
        self.deletions = d.pop("deletions", UNSET)
        self.updates = d.pop("updates", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.additions) is not UNSET:
            d["additions"] = v
        if (v := model.deletions) is not UNSET:
            d["deletions"] = v
        if (v := model.updates) is not UNSET:
            d["updates"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(PlanDifference, globals())
