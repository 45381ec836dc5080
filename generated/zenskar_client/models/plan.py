# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Plan(ApiObject):
    """A plan.

    In every response that a source shows: `id`, `name`, `status`, `schedule`, `created_at`, `updated_at`. If one is
    missing after all, it is `UNSET`.
    """

    id: str
    """A UUID."""
    name: str
    """Undocumented."""
    status: PlanStatus
    """The status of a plan. Known values: `draft`, `active`, `archived`.
    Sources: the docs pages of the older plans have only `draft` and `active`. The vendor's tools and the plans of
    the third version also have `archived`."""
    schedule: PlanSchedule
    """The duration and the start of a plan, a phase or a line."""
    created_at: dt.datetime
    """Undocumented."""
    updated_at: dt.datetime
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    phases: builtins.list[PlanPhase] | None | Unset = UNSET
    """A phase: a period of a plan, with its pricings."""
    plan_version: PlanVersion | None | Unset = UNSET
    """The relation of a plan to its previous version."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "schedule": (None, PlanSchedule),
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "phases": (None, PlanPhase),
            "plan_version": (None, PlanVersion),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.status = PlanStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.schedule = PlanSchedule.from_dict(v) if (v := d.pop("schedule", UNSET)).__class__ is dict else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.description = d.pop("description", UNSET)
        self.phases = (
            [PlanPhase.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("phases", UNSET)).__class__ is list
            else v
        )
        self.plan_version = PlanVersion.from_dict(v) if (v := d.pop("plan_version", UNSET)).__class__ is dict else v
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
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.schedule) is not UNSET:
            d["schedule"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.phases) is not UNSET:
            d["phases"] = v
        if (v := model.plan_version) is not UNSET:
            d["plan_version"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Plan)


# Imported last, because models can refer to each other.
from .plan_phase import PlanPhase
from .plan_schedule import PlanSchedule
from .plan_status import PlanStatus
from .plan_version import PlanVersion

resolvable(Plan, globals())
