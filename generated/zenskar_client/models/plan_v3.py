# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanV3(ApiObject):
    """A plan of the third version in lists.

    Sources:
        The types are taken from an example.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    version: int | None | Unset = UNSET
    """Undocumented."""
    is_latest_version: bool | None | Unset = UNSET
    """Undocumented."""
    status: PlanStatus | None | Unset = UNSET
    """Known values: `draft`, `active`, `archived`."""
    currency: str | None | Unset = UNSET
    """Undocumented."""
    organization_id: str | None | Unset = UNSET
    """A UUID."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    display_config: PlanDisplay | None | Unset = UNSET
    """The presentation of a plan to customers."""
    parent_plan_id: str | None | Unset = UNSET
    """A UUID."""
    duration: str | None | Unset = UNSET
    """The duration: an ISO 8601 duration."""
    business_entity_id: str | None | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"created_at": (write_datetime,), "updated_at": (write_datetime,), "display_config": (None, PlanDisplay)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.version = d.pop("version", UNSET)
        self.is_latest_version = d.pop("is_latest_version", UNSET)
        self.status = PlanStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.currency = d.pop("currency", UNSET)
        self.organization_id = d.pop("organization_id", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.display_config = PlanDisplay.from_dict(v) if (v := d.pop("display_config", UNSET)).__class__ is dict else v
        self.parent_plan_id = d.pop("parent_plan_id", UNSET)
        self.duration = d.pop("duration", UNSET)
        self.business_entity_id = d.pop("business_entity_id", UNSET)
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.version) is not UNSET:
            d["version"] = v
        if (v := model.is_latest_version) is not UNSET:
            d["is_latest_version"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.organization_id) is not UNSET:
            d["organization_id"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.display_config) is not UNSET:
            d["display_config"] = v
        if (v := model.parent_plan_id) is not UNSET:
            d["parent_plan_id"] = v
        if (v := model.duration) is not UNSET:
            d["duration"] = v
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PlanV3)


# Imported last, because models can refer to each other.
from .plan_display import PlanDisplay
from .plan_status import PlanStatus

resolvable(PlanV3, globals())
