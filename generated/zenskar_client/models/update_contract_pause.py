# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateContractPause(ApiObject):
    """Changes to a pause.

    Sources:
        The docs page requires no field.
    """

    start_date: dt.datetime | Unset = UNSET
    """Undocumented."""
    end_date: dt.datetime | Unset = UNSET
    """The time at which the contract resumes automatically."""
    pause_phase_id: str | Unset = UNSET
    """The id of the pause. Needed only if the contract has several. A UUID."""
    unpause_extension_policy: UnpauseExtensionPolicy | Unset = UNSET
    """The effect of a pause on the end of the contract: `extend` moves the end by the length of the pause, `overlap`
    does not change it. Known values: `extend`, `overlap`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "start_date": "date-time",
            "end_date": "date-time",
            "pause_phase_id": "string",
            "unpause_extension_policy": UnpauseExtensionPolicy,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"start_date": (write_datetime,), "end_date": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.pause_phase_id = d.pop("pause_phase_id", UNSET)
        self.unpause_extension_policy = (
            UnpauseExtensionPolicy.by_value[v]
            if (v := d.pop("unpause_extension_policy", UNSET)).__class__ is str
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
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.pause_phase_id) is not UNSET:
            d["pause_phase_id"] = v
        if (v := model.unpause_extension_policy) is not UNSET:
            d["unpause_extension_policy"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateContractPause)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .unpause_extension_policy import UnpauseExtensionPolicyValue

    class UpdateContractPauseFields(TypedDict, closed=True):
        """The fields of `UpdateContractPause` as keyword arguments or in a dict."""

        start_date: NotRequired[dt.datetime]
        """Undocumented."""
        end_date: NotRequired[dt.datetime]
        """The time at which the contract resumes automatically."""
        pause_phase_id: NotRequired[str]
        """The id of the pause. Needed only if the contract has several. A UUID."""
        unpause_extension_policy: NotRequired[UnpauseExtensionPolicy | UnpauseExtensionPolicyValue]
        """The effect of a pause on the end of the contract: `extend` moves the end by the length of the pause,
        `overlap` does not change it. Known values: `extend`, `overlap`."""


# Imported last, because models can refer to each other.
from .unpause_extension_policy import UnpauseExtensionPolicy

resolvable(UpdateContractPause, globals())
