# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    ApiObject,
    Unset,
    read_date,
    read_datetime,
    resolvable,
    write_date,
    write_datetime,
    write_fields,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class AccountingPeriod(ApiObject):
    """A closed accounting period. Nothing within it can be changed.

    In every response that a source shows: `id`, `organisation_id`, `period_start`, `period_end`, `status`,
    `closed_at`, `closed_by_user_id`, `created_at`, `updated_at`. If one is missing after all, it is `UNSET`.
    """

    id: str
    """A UUID."""
    organisation_id: str
    """A UUID."""
    period_start: dt.date
    """Undocumented."""
    period_end: dt.date
    """Undocumented."""
    status: str
    """Undocumented."""
    closed_at: dt.datetime
    """Undocumented."""
    closed_by_user_id: str
    """A UUID."""
    created_at: dt.datetime
    """Undocumented."""
    updated_at: dt.datetime
    """Undocumented."""
    period_name: str | None | Unset = UNSET
    """Undocumented."""
    closed_by_user: User | None | Unset = UNSET
    """A user: a person with access to the organisation."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "period_start": (write_date,),
            "period_end": (write_date,),
            "closed_at": (write_datetime,),
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "closed_by_user": (None, User),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.period_start = read_date(v) if (v := d.pop("period_start", UNSET)).__class__ is str else v
        self.period_end = read_date(v) if (v := d.pop("period_end", UNSET)).__class__ is str else v
        self.status = d.pop("status", UNSET)
        self.closed_at = read_datetime(v) if (v := d.pop("closed_at", UNSET)).__class__ is str else v
        self.closed_by_user_id = d.pop("closed_by_user_id", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.period_name = d.pop("period_name", UNSET)
        self.closed_by_user = User.from_dict(v) if (v := d.pop("closed_by_user", UNSET)).__class__ is dict else v
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
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.period_start) is not UNSET:
            d["period_start"] = v
        if (v := model.period_end) is not UNSET:
            d["period_end"] = v
        if (v := model.status) is not UNSET:
            d["status"] = v
        if (v := model.closed_at) is not UNSET:
            d["closed_at"] = v
        if (v := model.closed_by_user_id) is not UNSET:
            d["closed_by_user_id"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.period_name) is not UNSET:
            d["period_name"] = v
        if (v := model.closed_by_user) is not UNSET:
            d["closed_by_user"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, AccountingPeriod)


# Imported last, because models can refer to each other.
from .user import User

resolvable(AccountingPeriod, globals())
