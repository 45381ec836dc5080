# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanVersion(ApiObject):
    """The relation of a plan to its previous version."""

    id: str | None | Unset = UNSET
    """A UUID."""
    old_plan_id: str | None | Unset = UNSET
    """A UUID."""
    new_plan_id: str | None | Unset = UNSET
    """A UUID."""
    parent_plan_id: str | None | Unset = UNSET
    """A UUID."""
    version_number: int | None | Unset = UNSET
    """Undocumented."""
    diff: PlanDifference | None | Unset = UNSET
    """The changes from one version of a plan to the next."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"diff": (None, PlanDifference)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.old_plan_id = d.pop("old_plan_id", UNSET)
        self.new_plan_id = d.pop("new_plan_id", UNSET)
        self.parent_plan_id = d.pop("parent_plan_id", UNSET)
        self.version_number = d.pop("version_number", UNSET)
        self.diff = PlanDifference.from_dict(v) if (v := d.pop("diff", UNSET)).__class__ is dict else v
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
        if (v := model.old_plan_id) is not UNSET:
            d["old_plan_id"] = v
        if (v := model.new_plan_id) is not UNSET:
            d["new_plan_id"] = v
        if (v := model.parent_plan_id) is not UNSET:
            d["parent_plan_id"] = v
        if (v := model.version_number) is not UNSET:
            d["version_number"] = v
        if (v := model.diff) is not UNSET:
            d["diff"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PlanVersion)


# Imported last, because models can refer to each other.
from .plan_difference import PlanDifference

resolvable(PlanVersion, globals())
