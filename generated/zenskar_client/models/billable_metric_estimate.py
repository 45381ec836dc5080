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
class BillableMetricEstimate(ApiObject):
    """An estimate of how much of a billable metric a customer uses in a period.

    In every response that a source shows: `id`, `organisation_id`, `aggregate_id`, `customer_id`, `start_date`,
    `end_date`, `value`, `created_at`. If one is missing after all, it is `UNSET`.
    """

    id: str
    """A UUID."""
    organisation_id: str
    """A UUID."""
    aggregate_id: str
    """The id of the billable metric. A UUID."""
    customer_id: str
    """A UUID."""
    start_date: dt.date
    """Undocumented."""
    end_date: dt.date
    """Undocumented."""
    value: BillableMetricEstimateValue
    """The estimated quantities."""
    created_at: dt.datetime
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    deleted_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "start_date": (write_date,),
            "end_date": (write_date,),
            "value": (None, BillableMetricEstimateValue),
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "deleted_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.aggregate_id = d.pop("aggregate_id", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.start_date = read_date(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.value = BillableMetricEstimateValue.from_dict(v) if (v := d.pop("value", UNSET)).__class__ is dict else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.deleted_at = read_datetime(v) if (v := d.pop("deleted_at", UNSET)).__class__ is str else v
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
        if (v := model.aggregate_id) is not UNSET:
            d["aggregate_id"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.value) is not UNSET:
            d["value"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.deleted_at) is not UNSET:
            d["deleted_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, BillableMetricEstimate)


# Imported last, because models can refer to each other.
from .billable_metric_estimate_value import BillableMetricEstimateValue

resolvable(BillableMetricEstimate, globals())
