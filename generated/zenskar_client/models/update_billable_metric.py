# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateBillableMetric(ApiObject):
    """Changes to a billable metric. Send only the fields that change.

    Sources:
        The archived docs page is cut off within `cust_agg_query`. The fields after it are those of the vendor's
        tool; that they can be null is inferred from the other fields.
    """

    name: str | None | Unset = UNSET
    """Undocumented."""
    dataschema: str | None | Unset = UNSET
    """The data schema, as JSON text within a string."""
    aggregation_query: str | None | Unset = UNSET
    """The query, as a template of SQL and Jinja."""
    cust_agg_query: str | None | Unset = UNSET
    """The query, as a template of SQL and Jinja."""
    visual_query_builder: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    datasource: str | None | Unset = UNSET
    """The id of a data source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "dataschema": "string",
            "aggregation_query": "string",
            "cust_agg_query": "string",
            "visual_query_builder": JsonObject,
            "datasource": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"visual_query_builder": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.dataschema = d.pop("dataschema", UNSET)
        self.aggregation_query = d.pop("aggregation_query", UNSET)
        self.cust_agg_query = d.pop("cust_agg_query", UNSET)
        self.visual_query_builder = (
            JsonObject.from_dict(v) if (v := d.pop("visual_query_builder", UNSET)).__class__ is dict else v
        )
        self.datasource = d.pop("datasource", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
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
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateBillableMetric)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdateBillableMetricFields(TypedDict, closed=True):
        """The fields of `UpdateBillableMetric` as keyword arguments or in a dict."""

        name: NotRequired[str | None]
        """Undocumented."""
        dataschema: NotRequired[str | None]
        """The data schema, as JSON text within a string."""
        aggregation_query: NotRequired[str | None]
        """The query, as a template of SQL and Jinja."""
        cust_agg_query: NotRequired[str | None]
        """The query, as a template of SQL and Jinja."""
        visual_query_builder: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        datasource: NotRequired[str | None]
        """The id of a data source."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(UpdateBillableMetric, globals())
