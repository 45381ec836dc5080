# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreatePlan(ApiObject):
    """A new plan with its phases. A plan has no currency of its own: each pricing names one in its `pricing_data`."""

    name: str
    """Undocumented."""
    status: PlanStatus
    """The status of a plan. Known values: `draft`, `active`, `archived`.
    Sources: the docs pages of the older plans have only `draft` and `active`. The vendor's tools and the plans of
    the third version also have `archived`."""
    schedule: PlanSchedule
    """The duration and the start of a plan, a phase or a line."""
    description: str | Unset = UNSET
    """Undocumented."""
    phases: builtins.list[PlanPhase] | Unset = UNSET
    """The phases of the plan.
    Sources: the vendor's newer tool requires them."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "status": "status", "schedule": "schedule"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "status": PlanStatus,
            "schedule": PlanSchedule,
            "description": "string",
            "phases": [PlanPhase],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"schedule": (None, PlanSchedule), "phases": (None, PlanPhase)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.status = PlanStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.schedule = PlanSchedule.from_dict(v) if (v := d.pop("schedule", UNSET)).__class__ is dict else v
        self.description = d.pop("description", UNSET)
        self.phases = (
            [PlanPhase.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("phases", UNSET)).__class__ is list
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.schedule) is not UNSET:
            d["schedule"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.phases) is not UNSET:
            d["phases"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreatePlan)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .plan_phase import PlanPhaseFields
    from .plan_schedule import PlanScheduleFields
    from .plan_status import PlanStatusValue

    class CreatePlanFields(TypedDict, closed=True):
        """The fields of `CreatePlan` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        status: PlanStatus | PlanStatusValue
        """The status of a plan. Known values: `draft`, `active`, `archived`.
        Sources: the docs pages of the older plans have only `draft` and `active`. The vendor's tools and the plans
        of the third version also have `archived`."""
        schedule: PlanSchedule | PlanScheduleFields | AnyFields
        """The duration and the start of a plan, a phase or a line."""
        description: NotRequired[str]
        """Undocumented."""
        phases: NotRequired[Sequence[PlanPhase | PlanPhaseFields | AnyFields]]
        """The phases of the plan.
        Sources: the vendor's newer tool requires them."""


# Imported last, because models can refer to each other.
from .plan_phase import PlanPhase
from .plan_schedule import PlanSchedule
from .plan_status import PlanStatus

resolvable(CreatePlan, globals())
