# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class RawMetric(ApiObject):
    """The definition of a usage event.

    Sources:
        No docs page shows it. The fields are those that the vendor's own client reads, and only the form of
        `dataschema` is certain.
    """

    id: str | None | Unset = UNSET
    """Undocumented."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    api_slug: str | None | Unset = UNSET
    """The slug: the last part of the path that receives the events, `/usage/{api_slug}`."""
    dataschema: DataSchema | None | Unset = UNSET
    """The columns of a usage event."""
    usage_upload_enabled: bool | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"dataschema": (None, DataSchema), "created_at": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.api_slug = d.pop("api_slug", UNSET)
        self.dataschema = DataSchema.from_dict(v) if (v := d.pop("dataschema", UNSET)).__class__ is dict else v
        self.usage_upload_enabled = d.pop("usage_upload_enabled", UNSET)
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
        if (v := model.api_slug) is not UNSET:
            d["api_slug"] = v
        if (v := model.dataschema) is not UNSET:
            d["dataschema"] = v
        if (v := model.usage_upload_enabled) is not UNSET:
            d["usage_upload_enabled"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, RawMetric)


# Imported last, because models can refer to each other.
from .data_schema import DataSchema

resolvable(RawMetric, globals())
