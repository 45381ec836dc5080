# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class BillableMetric(ApiObject):
    """A billable metric.

    In every response that a source shows: `id`, `name`, `dataschema`, `aggregation_query`, `cust_agg_query`,
    `visual_query_builder`, `datasource`. If one is missing after all, it is `UNSET`.

    Sources:
        `version` is shown only for a single metric, `created_at` only in the list. Which fields are required in the
        list is not shown.
    """

    id: str
    """A UUID."""
    name: str
    """Undocumented."""
    dataschema: str
    """The data schema, as JSON text within a string."""
    aggregation_query: str
    """The query, as a template of SQL and Jinja."""
    cust_agg_query: str
    """The query, as a template of SQL and Jinja."""
    visual_query_builder: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    datasource: str
    """The id of a data source. A UUID."""
    version: int | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"visual_query_builder": (None, JsonObject), "created_at": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.dataschema = d.pop("dataschema", UNSET)
        self.aggregation_query = d.pop("aggregation_query", UNSET)
        self.cust_agg_query = d.pop("cust_agg_query", UNSET)
        self.visual_query_builder = (
            JsonObject.from_dict(v) if (v := d.pop("visual_query_builder", UNSET)).__class__ is dict else v
        )
        self.datasource = d.pop("datasource", UNSET)
        self.version = d.pop("version", UNSET)
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
        if (v := model.dataschema) is not UNSET:
            d["dataschema"] = v
        if (v := model.aggregation_query) is not UNSET:
            d["aggregation_query"] = v
        if (v := model.cust_agg_query) is not UNSET:
            d["cust_agg_query"] = v
        if (v := model.visual_query_builder) is not UNSET:
            d["visual_query_builder"] = v
        if (v := model.datasource) is not UNSET:
            d["datasource"] = v
        if (v := model.version) is not UNSET:
            d["version"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, BillableMetric)


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(BillableMetric, globals())
