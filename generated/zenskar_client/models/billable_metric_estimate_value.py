# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class BillableMetricEstimateValue(ApiObject):
    """The estimated quantities."""

    fields: builtins.list[BillableMetricEstimateField] | None | Unset = UNSET
    """The estimated quantity of one dimension."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"fields": (None, BillableMetricEstimateField)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.fields = (
            [BillableMetricEstimateField.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("fields", UNSET)).__class__ is list
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
        if (v := model.fields) is not UNSET:
            d["fields"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, BillableMetricEstimateValue)


# Imported last, because models can refer to each other.
from .billable_metric_estimate_field import BillableMetricEstimateField

resolvable(BillableMetricEstimateValue, globals())
