# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PeriodCloseValidation(ApiObject):
    """The results of the checks before a period is closed.

    In every response that a source shows: `can_close`, `period_start`, `period_end`, `validation_checks`,
    `summary`. If one is missing after all, it is `UNSET`.
    """

    can_close: bool
    """Whether all blocking checks have passed."""
    period_start: dt.date
    """Undocumented."""
    period_end: dt.date
    """Undocumented."""
    validation_checks: builtins.list[PeriodCloseCheck]
    """One check before a period is closed."""
    summary: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "period_start": (write_date,),
            "period_end": (write_date,),
            "validation_checks": (None, PeriodCloseCheck),
            "summary": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.can_close = d.pop("can_close", UNSET)
        self.period_start = read_date(v) if (v := d.pop("period_start", UNSET)).__class__ is str else v
        self.period_end = read_date(v) if (v := d.pop("period_end", UNSET)).__class__ is str else v
        self.validation_checks = (
            [PeriodCloseCheck.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("validation_checks", UNSET)).__class__ is list
            else v
        )
        self.summary = JsonObject.from_dict(v) if (v := d.pop("summary", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.can_close) is not UNSET:
            d["can_close"] = v
        if (v := model.period_start) is not UNSET:
            d["period_start"] = v
        if (v := model.period_end) is not UNSET:
            d["period_end"] = v
        if (v := model.validation_checks) is not UNSET:
            d["validation_checks"] = v
        if (v := model.summary) is not UNSET:
            d["summary"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PeriodCloseValidation)


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .period_close_check import PeriodCloseCheck

resolvable(PeriodCloseValidation, globals())
