# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PeriodCloseCheck(ApiObject):
    """One check before a period is closed.

    Sources:
        The types are inferred from the example.
    """

    check_name: str | None | Unset = UNSET
    """Undocumented."""
    passed: bool | None | Unset = UNSET
    """Undocumented."""
    count: int | None | Unset = UNSET
    """Undocumented."""
    message: str | None | Unset = UNSET
    """Undocumented."""
    is_blocking: bool | None | Unset = UNSET
    """Whether the period cannot be closed while this check fails."""
    details: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"details": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.check_name = d.pop("check_name", UNSET)
        self.passed = d.pop("passed", UNSET)
        self.count = d.pop("count", UNSET)
        self.message = d.pop("message", UNSET)
        self.is_blocking = d.pop("is_blocking", UNSET)
        self.details = JsonObject.from_dict(v) if (v := d.pop("details", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.check_name) is not UNSET:
            d["check_name"] = v
        if (v := model.passed) is not UNSET:
            d["passed"] = v
        if (v := model.count) is not UNSET:
            d["count"] = v
        if (v := model.message) is not UNSET:
            d["message"] = v
        if (v := model.is_blocking) is not UNSET:
            d["is_blocking"] = v
        if (v := model.details) is not UNSET:
            d["details"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PeriodCloseCheck)


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(PeriodCloseCheck, globals())
