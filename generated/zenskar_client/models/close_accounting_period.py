# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CloseAccountingPeriod(ApiObject):
    """The period to close. The server determines its start."""

    end_date: dt.date
    """The last day of the period. It cannot be in the future."""
    period_name: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"end_date": "end_date"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"end_date": "date", "period_name": "string"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"end_date": (write_date,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.period_name = d.pop("period_name", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.period_name) is not UNSET:
            d["period_name"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CloseAccountingPeriod)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class CloseAccountingPeriodFields(TypedDict, closed=True):
        """The fields of `CloseAccountingPeriod` as keyword arguments or in a dict."""

        end_date: dt.date
        """The last day of the period. It cannot be in the future."""
        period_name: NotRequired[str | None]
        """Undocumented."""


resolvable(CloseAccountingPeriod, globals())
