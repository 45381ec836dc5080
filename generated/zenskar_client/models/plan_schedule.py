# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanSchedule(ApiObject):
    """The duration and the start of a plan, a phase or a line."""

    duration: str | None | Unset = UNSET
    """The duration: an ISO 8601 duration, such as `P1Y`.
    Sources: the schema of the vendor's tool requires it."""
    start_offset: str | None | Unset = UNSET
    """The delay after the start, as an ISO 8601 duration. The server's default is "P0D"."""
    trigger_type: PlanTriggerType | None | Unset = UNSET
    """The server's default is "time_based". Known values: `time_based`, `event_based`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"duration": "string", "start_offset": "string", "trigger_type": PlanTriggerType}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.duration = d.pop("duration", UNSET)
        self.start_offset = d.pop("start_offset", UNSET)
        self.trigger_type = PlanTriggerType.by_value[v] if (v := d.pop("trigger_type", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.duration) is not UNSET:
            d["duration"] = v
        if (v := model.start_offset) is not UNSET:
            d["start_offset"] = v
        if (v := model.trigger_type) is not UNSET:
            d["trigger_type"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .plan_trigger_type import PlanTriggerTypeValue

    class PlanScheduleFields(TypedDict, closed=True):
        """The fields of `PlanSchedule` in a dict."""

        duration: NotRequired[str | None]
        """The duration: an ISO 8601 duration, such as `P1Y`.
        Sources: the schema of the vendor's tool requires it."""
        start_offset: NotRequired[str | None]
        """The delay after the start, as an ISO 8601 duration. The server's default is "P0D"."""
        trigger_type: NotRequired[PlanTriggerType | PlanTriggerTypeValue | None]
        """The server's default is "time_based". Known values: `time_based`, `event_based`."""


# Imported last, because models can refer to each other.
from .plan_trigger_type import PlanTriggerType

resolvable(PlanSchedule, globals())
