# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class InvoicePeriod(ApiObject):
    """The period that an invoice covers."""

    begin_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    end_date_exclusive: dt.datetime | None | Unset = UNSET
    """The first moment after the period."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"begin_date": (write_datetime,), "end_date_exclusive": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.begin_date = read_datetime(v) if (v := d.pop("begin_date", UNSET)).__class__ is str else v
        self.end_date_exclusive = read_datetime(v) if (v := d.pop("end_date_exclusive", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.begin_date) is not UNSET:
            d["begin_date"] = v
        if (v := model.end_date_exclusive) is not UNSET:
            d["end_date_exclusive"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, InvoicePeriod)


resolvable(InvoicePeriod, globals())
