# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Job(ApiObject):
    """A background job.

    Sources:
        The fields are those that the vendor's client reads, and their types follow from how it reads them. There
        are certainly more.
    """

    id: str | None | Unset = UNSET
    """Undocumented."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    job_type: str | None | Unset = UNSET
    """The kind of job.
    Sources: the vendor's client reads `type` if this field is missing."""
    resource: str | None | Unset = UNSET
    """The resource that the job works on, such as `revenue_posting`."""
    status: str | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"created_at": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.job_type = d.pop("job_type", UNSET)
        self.resource = d.pop("resource", UNSET)
        self.status = d.pop("status", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
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
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.job_type) is not UNSET:
            d["job_type"] = v
        if (v := model.resource) is not UNSET:
            d["resource"] = v
        if (v := model.status) is not UNSET:
            d["status"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Job)


resolvable(Job, globals())
