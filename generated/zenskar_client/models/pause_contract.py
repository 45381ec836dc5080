# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PauseContract(ApiObject):
    """The start of a pause, and its effect on the end of the contract."""

    start_date: dt.datetime
    """The start of the pause. If it is in the future, the pause is scheduled, and the contract stays `active` until
    then."""
    unpause_extension_policy: UnpauseExtensionPolicy
    """The effect of a pause on the end of the contract: `extend` moves the end by the length of the pause, `overlap`
    does not change it. Known values: `extend`, `overlap`."""
    end_date: dt.datetime | Unset = UNSET
    """The time at which the contract resumes automatically."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "start_date": "start_date",
        "unpause_extension_policy": "unpause_extension_policy",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"start_date": "date-time", "unpause_extension_policy": UnpauseExtensionPolicy, "end_date": "date-time"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"start_date": (write_datetime,), "end_date": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.unpause_extension_policy = (
            UnpauseExtensionPolicy.by_value[v]
            if (v := d.pop("unpause_extension_policy", UNSET)).__class__ is str
            else v
        )
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
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
        if (v := model.unpause_extension_policy) is not UNSET:
            d["unpause_extension_policy"] = str(v) if isinstance(v, str) else v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PauseContract)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .unpause_extension_policy import UnpauseExtensionPolicyValue

    class PauseContractFields(TypedDict, closed=True):
        """The fields of `PauseContract` as keyword arguments or in a dict."""

        start_date: dt.datetime
        """The start of the pause. If it is in the future, the pause is scheduled, and the contract stays `active`
        until then."""
        unpause_extension_policy: UnpauseExtensionPolicy | UnpauseExtensionPolicyValue
        """The effect of a pause on the end of the contract: `extend` moves the end by the length of the pause,
        `overlap` does not change it. Known values: `extend`, `overlap`."""
        end_date: NotRequired[dt.datetime]
        """The time at which the contract resumes automatically."""


# Imported last, because models can refer to each other.
from .unpause_extension_policy import UnpauseExtensionPolicy

resolvable(PauseContract, globals())
